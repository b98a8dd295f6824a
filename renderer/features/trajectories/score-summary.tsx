import { Alert, Button, Group, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { goalProgress, readingOf, shownChange, type GoalProgress } from '#shared/domain/goal-attainment.ts'
import { measured, weightOf } from '#shared/domain/goal.ts'
import type { Goal } from '#shared/domain/trajectory.ts'
import { levelLabel } from './obstacle-text.ts'
import { ScoreChart } from './score-chart.tsx'
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
  const progress = goalProgress(goals.map(measured))
  if (goals.length === 0 || progress.start === null) return <Text c="dimmed">{t('score.noGoals')}</Text>
  return (
    <>
      <ScoreSentence progress={progress} finished={finished} />
      {asTable ? (
        <ScoreTable goals={goals} progress={progress} />
      ) : (
        <ScoreChart start={progress.start} end={progress.end} />
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

function ScoreTable({ goals, progress }: { readonly goals: readonly Goal[]; readonly progress: GoalProgress }) {
  const t = useT('trajectories')
  const { score, change } = useT10()
  const level = (value: Goal['endScore']) => (value === null ? '–' : levelLabel(value))
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
          <th scope="col" data-align="right">
            {t('score.end')}
          </th>
          <th scope="col" data-align="right">
            {t('score.change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => (
          <tr key={goal.id}>
            <td>{goal.title}</td>
            <td data-align="right">{weightOf(goal)}</td>
            <td data-align="right">{level(goal.baseline)}</td>
            <td data-align="right">{level(goal.endScore)}</td>
            <td data-align="right">
              {goal.endScore === null || goal.baseline === null ? '–' : signed(goal.endScore - goal.baseline)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('score.together')}
          </th>
          <td data-align="right">{progress.start === null ? '–' : score(progress.start)}</td>
          <td data-align="right">{progress.end === null ? '–' : score(progress.end)}</td>
          <td data-align="right">
            {progress.start === null || progress.end === null ? '–' : change(progress.start, progress.end)}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

const signed = (steps: number) => (steps > 0 ? `+${steps}` : steps < 0 ? `\u2212${-steps}` : '0')
