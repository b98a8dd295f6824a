import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
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
  const save = (score: GoalScoreValue | null, deteriorated: boolean) =>
    void change('trajectory.score', (doc) => scoreGoal(doc, { goalId: goal.id, score, deteriorated }))
  const choose = (value: string) => {
    const score = goalLevels.find((level) => String(level) === value)
    if (score !== undefined) save(score, goal.deteriorated)
  }
  return (
    <div>
      <Radio.Group
        label={
          <Text component="span" fw={600} fz="lg">
            {goal.title}
          </Text>
        }
        value={goal.endScore === null ? '' : String(goal.endScore)}
        onChange={choose}
      >
        <Stack gap={2} mt={4}>
          {goalLevels.toReversed().map((level) => (
            <LevelChoice key={level} goal={goal} level={level} />
          ))}
        </Stack>
      </Radio.Group>
      <Group mt="sm" align="start" justify="space-between">
        <Checkbox
          checked={goal.deteriorated}
          onChange={(event) => save(goal.endScore, event.currentTarget.checked)}
          label={t('score.deteriorated')}
          description={t('score.deterioratedHint')}
        />
        {goal.endScore !== null && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`${t('score.clear')}: ${goal.title}`}
            onClick={() => save(null, goal.deteriorated)}
          >
            {t('score.clear')}
          </Button>
        )}
      </Group>
    </div>
  )
}

function LevelChoice({ goal, level }: { readonly goal: Goal; readonly level: GoalScoreValue }) {
  const t = useT('trajectories')
  return (
    <label className={classes['choice']} data-checked={goal.endScore === level || undefined}>
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
