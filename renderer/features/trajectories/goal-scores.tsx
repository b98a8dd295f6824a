import { Button, Checkbox, Group, NativeSelect, Radio, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { isToTalkAbout, livingGoals, scoreOf } from '#shared/domain/goal.ts'
import { flagDeterioration, scoreGoal, scoringStatuses } from '#shared/domain/trajectory-scores.ts'
import { isIn } from '#shared/domain/trajectory-status.ts'
import { goalLevels, parties, scoreMoments, type Goal, type GoalScoreValue, type Party, type ScoreMoment, type Scorer, type Trajectory } from '#shared/domain/trajectory.ts' // prettier-ignore
import { useChange } from './change.ts'
import { NoticedAtWork } from './noticed-at-work.tsx'
import { levelLabel } from './obstacle-text.ts'
import classes from './trajectories.module.css'

/** Moments that can be scored now, the latest last. */
const openMoments = ({ status }: Trajectory): readonly ScoreMoment[] =>
  scoreMoments.filter((moment) => isIn(status, scoringStatuses[moment]))

/** Whether there is anything to score now. */
export const canScore = (trajectory: Trajectory): boolean =>
  livingGoals(trajectory.goals).length > 0 && openMoments(trajectory).length > 0

/** The level of each goal at a moment: together, and as each of the three sees it. Saved at once. */
export function GoalScores({ trajectory }: { readonly trajectory: Trajectory }) {
  const t = useT('trajectories')
  const moments = openMoments(trajectory)
  const [asked, setAsked] = useState<ScoreMoment | null>(null)
  const latest = moments.includes('end') && trajectory.status !== 'followUp' ? 'end' : (moments.at(-1) ?? 'end')
  const moment = asked !== null && moments.includes(asked) ? asked : latest
  const choose = (value: string) => setAsked(moments.find((name) => name === value) ?? null)
  return (
    <Section title={t('score.scores')} description={t('score.scoresLead')}>
      {moments.length > 1 && (
        <SegmentedControl
          aria-label={t('score.moment')}
          value={moment}
          onChange={choose}
          data={moments.map((value) => ({ value, label: t(`score.momentOf.${value}`) }))}
          mb="md"
        />
      )}
      <Stack gap={40}>
        {livingGoals(trajectory.goals).map((goal) => (
          <GoalScore key={`${goal.id}/${moment}`} goal={goal} moment={moment} trajectory={trajectory} />
        ))}
      </Stack>
    </Section>
  )
}

interface GoalScoreProps {
  readonly goal: Goal
  readonly moment: ScoreMoment
  readonly trajectory: Trajectory
}

function GoalScore({ goal, moment, trajectory }: GoalScoreProps) {
  const t = useT('trajectories')
  const change = useChange(trajectory.id)
  // What was just chosen shows at once; the record takes over when it is on disk, or takes it back.
  const [chosen, setChosen] = useState<GoalScoreValue | null>(null)
  const shown = chosen ?? scoreOf(goal, moment)
  const save = async (by: Scorer, score: GoalScoreValue | null) => {
    if (by === 'joint') setChosen(score)
    await change('trajectory.score', (doc) => scoreGoal(doc, { goalId: goal.id, moment, by, score }))
    setChosen(null)
  }
  const choose = (value: string) => void save('joint', levelOf(value))
  return (
    <div>
      <Radio.Group
        label={
          <Text component="span" fw={600} fz="lg">
            {goal.title}
          </Text>
        }
        description={t('score.jointHint')}
        value={shown === null ? '' : String(shown)}
        onChange={choose}
      >
        <Stack gap={2} mt={4}>
          {goalLevels.toReversed().map((level) => (
            <LevelChoice key={level} goal={goal} level={level} checked={shown === level} />
          ))}
        </Stack>
      </Radio.Group>
      {shown !== null && (
        <Group justify="flex-end">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={`${t('score.clear')}: ${goal.title}`}
            onClick={() => void save('joint', null)}
          >
            {t('score.clear')}
          </Button>
        </Group>
      )}
      <Views goal={goal} moment={moment} onScore={save} />
      {moment !== 'mid' && (
        <Checkbox
          mt="md"
          checked={goal.deteriorated}
          onChange={(event) => {
            const { checked } = event.currentTarget
            void change('trajectory.score', (doc) => flagDeterioration(doc, goal.id, checked))
          }}
          label={t('score.deteriorated')}
          description={t('score.deterioratedHint')}
        />
      )}
      <NoticedAtWork goal={goal} trajectory={trajectory} />
    </div>
  )
}

const levelOf = (value: string): GoalScoreValue | null => goalLevels.find((level) => String(level) === value) ?? null

interface ViewsProps extends Pick<GoalScoreProps, 'goal' | 'moment'> {
  readonly onScore: (by: Party, score: GoalScoreValue | null) => Promise<void>
}

/** How each of the three sees it, beside the joint score: only a difference to talk about comes of it. */
function Views({ goal, moment, onScore }: ViewsProps) {
  const t = useT('trajectories')
  const options = goalLevels.toReversed().map((level) => ({ value: String(level), label: levelLabel(level) }))
  return (
    <>
      <div className={classes['views']}>
        {parties.map((by) => (
          <NativeSelect
            key={by}
            label={t('score.viewOf', { party: t(`partyLower.${by}`) })}
            value={String(scoreOf(goal, moment, by) ?? '')}
            onChange={({ currentTarget: { value } }) => void onScore(by, levelOf(value))}
            data={[{ value: '', label: t('score.noView') }, ...options]}
          />
        ))}
      </div>
      {isToTalkAbout(goal, moment) && (
        <Group gap="sm" mt="xs">
          <StatusBadge tone="attention" label={t('score.talkAbout')} />
          <Text fz="sm">{t('score.talkAboutBody')}</Text>
        </Group>
      )}
    </>
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
