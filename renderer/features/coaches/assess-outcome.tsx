import { Text } from '@mantine/core'
import {
  type AssessmentAnswers,
  assessmentErrors,
  obstaclesSoFar,
  totalSoFar,
} from '#shared/domain/coach-assessment.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { scoringRule } from '#resources/presets/criteria-presets.ts'
import { LowScores, Reasons } from './admission-notice.tsx'
import { StandingBadge } from './coach-badges.tsx'
import classes from './coaches.module.css'

interface AssessOutcomeProps {
  readonly coach: Coach
  readonly set: CriteriaSet
  readonly answers: AssessmentAnswers
}

/** The outcome while the questions are being answered: the total, what is open, and what stands in the way. */
export function AssessOutcome({ coach, set, answers }: AssessOutcomeProps) {
  const t = useT('coaches')
  const formats = useFormats()
  const local = useLocal()
  const now = localToday()
  const total = totalSoFar(set, answers.scores)
  const obstacles = obstaclesSoFar(coach, set, answers, answers.on ?? now)
  const open = assessmentErrors(coach, set, answers, now).filter(
    ({ code }) => code === 'knockOutUnanswered' || code === 'scoreMissing',
  ).length
  return (
    <aside className={classes['outcome']} aria-label={t('assess.result')}>
      <Text fw={600}>{t('assess.result')}</Text>
      <div className={classes['total']}>
        {total === null ? (
          <Text c="dimmed">{t('assess.noTotal')}</Text>
        ) : (
          <span className={classes['totalFigure']}>{formats.number(total, 1)}</span>
        )}
        <Text c="dimmed" fz="sm">
          {t('assess.needed', { minimum: formats.number(set.minimumTotal, 1) })}
        </Text>
      </div>
      <div role="status">
        <Verdict open={open} hindered={obstacles.length > 0} />
        <Reasons obstacles={obstacles} criteria={set} />
      </div>
      <LowScores criteria={set} scores={knownScores(answers.scores)} />
      {open > 0 && (
        <Text c="dimmed" fz="sm">
          {t('assess.open', { count: open })}
        </Text>
      )}
      <details className={classes['help']}>
        <summary>{t('criteria.rule')}</summary>
        <p>{local(scoringRule)}</p>
      </details>
    </aside>
  )
}

/** One obstacle is enough to know the outcome; "admitted" needs every answer. */
function Verdict({ open, hindered }: { readonly open: number; readonly hindered: boolean }) {
  const t = useT('coaches')
  if (hindered) return <Text fw={600}>{t('assess.notAdmitted')}</Text>
  return open === 0 ? <StandingBadge standing="admitted" /> : <Text>{t('assess.soFar')}</Text>
}

const knownScores = (scores: AssessmentAnswers['scores']): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(scores).flatMap(([id, score]) => (score === null ? [] : [[id, score]])))
