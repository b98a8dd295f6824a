import { Alert, Button, Group, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import {
  goalProgress,
  readingOf,
  shownChange,
  type GoalProgress,
  type SeriesPoint,
} from '#shared/domain/goal-attainment.ts'
import { livingGoals, measuredGoals, scoreOf, weightOf } from '#shared/domain/goal.ts'
import type { Goal, GoalScoreValue, ScoreMoment } from '#shared/domain/trajectory.ts'
import { levelLabel } from './obstacle-text.ts'
import { ScoreChart } from './score-chart.tsx'
import { seriesOf } from './score-points.ts'
import classes from './trajectories.module.css'

interface ScoreSummaryProps {
  readonly goals: readonly Goal[]
  /** The sessions are over, so a missing end score is a gap and not the future. */
  readonly finished: boolean
}

/** The goal score in a sentence, a small chart, and a table for who prefers figures. */
export function ScoreSummary({ goals, finished }: ScoreSummaryProps) {
  const t = useT('trajectories')
  const [asTable, setAsTable] = useState(false)
  const progress = goalProgress(measuredGoals(goals))
  const { start, later } = seriesOf(goals)
  if (goals.length === 0 || progress.start === null || start === null) {
    return <Text c="dimmed">{t('score.noGoals')}</Text>
  }
  const points = [
    { label: t('score.start'), score: start, incomplete: false },
    ...later.map(({ moment, change, incomplete }) => ({
      label: t(`score.momentLower.${moment}`),
      score: change.end,
      incomplete,
    })),
  ]
  return (
    <>
      <ScoreSentence progress={progress} finished={finished} />
      {asTable ? <ScoreTable goals={goals} later={later} /> : <ScoreChart points={points} />}
      {later.some(({ incomplete }) => incomplete) && (
        <Text fz="sm" c="dimmed">
          {t('score.hollow')}
        </Text>
      )}
      <Group mt="xs">
        <Button variant="subtle" size="compact-sm" onClick={() => setAsTable(!asTable)}>
          {asTable ? t('score.asChart') : t('score.asTable')}
        </Button>
      </Group>
      {progress.end !== null && readingOf(progress.end) === 'wellAbove' && (
        <Alert variant="light" color="petrol" icon={<IconInfoCircle aria-hidden />} mt="md">
          {t('score.tooEasy')}
        </Alert>
      )}
    </>
  )
}

/** T with its one decimal, changes with their sign. */
function useT10() {
  const { number } = useFormats()
  return {
    score: (value: number) => number(value, 1),
    change: (start: number, end: number) => {
      const change = shownChange(start, end)
      const sign = change === 0 ? '' : change < 0 ? '\u2212' : '+'
      return `${sign}${number(Math.abs(change), 1)}`
    },
  }
}

function useReachedSentence(): (progress: GoalProgress) => string {
  const t = useT('trajectories')
  return ({ reached, measured: count }) => {
    if (reached === 0) return t('score.reachedNone', { count })
    if (reached === count) return t('score.reachedAll', { count })
    if (reached === 1) return t('score.reachedOne', { count })
    return t('score.reached', { reached, count })
  }
}

function ScoreSentence({ progress, finished }: { readonly progress: GoalProgress; readonly finished: boolean }) {
  const t = useT('trajectories')
  const { score, change } = useT10()
  const reachedSentence = useReachedSentence()
  const { start, end, incomplete, measured: count, total } = progress
  if (start === null) return null
  if (end === null) {
    return (
      <Text mb="md">
        {t('score.onlyStart', { start: score(start) })} {!finished && t('score.notYet')}
      </Text>
    )
  }
  return (
    <>
      <Text mb="xs" maw={640}>
        <strong>{reachedSentence(progress)}</strong>{' '}
        {t('score.summary', {
          start: score(start),
          end: score(end),
          change: change(start, end),
          reading: t(`score.reading.${readingOf(end)}`),
        })}
      </Text>
      {incomplete && (
        <Group gap="sm" mb="xs">
          <StatusBadge tone="attention" label={t('score.incomplete')} />
          <Text fz="sm">{t('score.incompleteBody', { measured: count, total })}</Text>
        </Group>
      )}
    </>
  )
}

interface ScoreTableProps {
  readonly goals: readonly Goal[]
  readonly later: readonly SeriesPoint<ScoreMoment>[]
}

/** The level of each goal at each moment; below it T, and the change against the start of the same goals. */
function ScoreTable({ goals, later }: ScoreTableProps) {
  const t = useT('trajectories')
  const { score, change } = useT10()
  const level = (value: GoalScoreValue | null) => (value === null ? '–' : levelLabel(value))
  const start = seriesOf(goals).start
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('score.goal')}</th>
          <th scope="col" data-align="right">
            {t('score.weight')}
          </th>
          <th scope="col" data-align="right">
            {t('score.start')}
          </th>
          {later.map(({ moment }) => (
            <th key={moment} scope="col" data-align="right">
              {t(`score.momentLower.${moment}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {livingGoals(goals).map((goal) => (
          <tr key={goal.id}>
            <td>{goal.title}</td>
            <td data-align="right">{weightOf(goal)}</td>
            <td data-align="right">{level(goal.baseline)}</td>
            {later.map(({ moment }) => (
              <td key={moment} data-align="right">
                {level(scoreOf(goal, moment))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('score.together')}
          </th>
          <td data-align="right">{start === null ? '–' : score(start)}</td>
          {later.map(({ moment, change: { end }, incomplete }) => (
            <td key={moment} data-align="right">
              {incomplete ? t('score.incompleteFigure', { score: score(end) }) : score(end)}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row" colSpan={3}>
            {t('score.change')}
          </th>
          {later.map(({ moment, change: { start: from, end } }) => (
            <td key={moment} data-align="right">
              {change(from, end)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
