import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { scoreGoal } from '#shared/domain/trajectory-goals.ts'
import { goalLevels, type Goal, type GoalScoreValue, type Trajectory } from '#shared/domain/trajectory.ts'
import { useChange } from './change.ts'
import { levelLabel } from './obstacle-text.ts'
import classes from './trajectories.module.css'

/** The level each goal ended at, chosen by its description. Saved at once. */
export function EndScores({ trajectory }: { readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  return (
    <Section title={t('score.endScores')} description={t('score.endScoresLead')}>
      <Stack gap="xl">
        {trajectory.goals.map((goal) => (
          <EndScore key={goal.id} goal={goal} trajectory={trajectory} />
        ))}
      </Stack>
    </Section>
  )
}

function EndScore({ goal, trajectory }: { readonly goal: Goal; readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  const change = useChange(trajectory.id)
  // What was just chosen shows at once; the record takes over when it is on disk, or takes it back.
  const [chosen, setChosen] = useState<GoalScoreValue | null>(null)
  const shown = chosen ?? goal.endScore
  const save = async (score: GoalScoreValue | null, deteriorated: boolean) => {
    setChosen(score)
    await change('trajectory.score', (doc) => scoreGoal(doc, { goalId: goal.id, score, deteriorated }))
    setChosen(null)
  }
  const choose = (value: string) => {
    const score = goalLevels.find((level) => String(level) === value)
    if (score !== undefined) void save(score, goal.deteriorated)
  }
  return (
    <div>
      <Radio.Group
        label={
          <Text component="span" fw={600} fz="lg">
            {goal.title}
          </Text>
        }
        value={shown === null ? '' : String(shown)}
        onChange={choose}
      >
        <Stack gap={2} mt={4}>
          {goalLevels.toReversed().map((level) => (
            <LevelChoice key={level} goal={goal} level={level} checked={shown === level} />
          ))}
        </Stack>
      </Radio.Group>
      <Group mt="sm" align="start" justify="space-between">
        <Checkbox
          checked={goal.deteriorated}
          onChange={(event) => void save(goal.endScore, event.currentTarget.checked)}
          label={t('score.deteriorated')}
          description={t('score.deterioratedHint')}
        />
        {goal.endScore !== null && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`${t('score.clear')}: ${goal.title}`}
            onClick={() => void save(null, goal.deteriorated)}
          >
            {t('score.clear')}
          </Button>
        )}
      </Group>
    </div>
  )
}

interface LevelChoiceProps {
  readonly goal: Goal
  readonly level: GoalScoreValue
  readonly checked: boolean
}

function LevelChoice({ goal, level, checked }: LevelChoiceProps) {
  const t = useT('trajectories')
  return (
    <label className={classes['choice']} data-checked={checked || undefined}>
      <Radio value={String(level)} />
      <Text component="span" fw={600}>
        {levelLabel(level)}
      </Text>
      <span>
        {goal.levels[goalLevels.indexOf(level)]}
        {goal.baseline === level && <span className={classes['mark']}>{t('goals.baselineShort')}</span>}
      </span>
    </label>
  )
}
