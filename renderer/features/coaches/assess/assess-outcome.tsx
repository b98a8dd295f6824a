import { Text } from '@mantine/core'
import {
  type AssessmentAnswers,
  assessmentErrors,
  knockOutBinding,
  obstaclesSoFar,
  totalSoFar,
} from '#shared/domain/coach-assessment.ts'
import { blocksAdmission } from '#shared/domain/coach-joint.ts'
import type { AdmissionObstacle, Coach } from '#shared/domain/coach.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import type { IsoDate } from '#shared/domain/primitives.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { scoringRule } from '#resources/presets/criteria-presets.ts'
import { LowScores, Reasons } from '../admission-notice.tsx'
import classes from '../coaches.module.css'

interface AssessOutcomeProps {
  readonly coach: Coach
  readonly set: CriteriaSet
  readonly answers: AssessmentAnswers
}

/** How it stands while the questions are being answered: the total, what is open, and what stands in the way. */
export function AssessOutcome({ coach, set, answers }: AssessOutcomeProps) {
  const t = useT('coachAssess')
  const now = localToday()
  const obstacles = obstaclesSoFar(coach, set, answers, answers.on ?? now)
  const open = assessmentErrors(coach, set, answers, now).filter(
    ({ code }) => code === 'knockOutUnanswered' || code === 'scoreMissing',
  ).length
  const bare = withoutNote(coach, set, answers, answers.on ?? now)
  return (
    <Standing
      title={t('outcome.title')}
      set={set}
      total={totalSoFar(set, answers.scores)}
      obstacles={obstacles}
      open={open}
    >
      <LowScores criteria={set} scores={knownScores(answers.scores)} />
      {open > 0 && (
        <Text c="dimmed" fz="sm">
          {t('outcome.open', { count: open })}
        </Text>
      )}
      {open === 0 && bare > 0 && (
        <Text c="dimmed" fz="sm">
          {t('outcome.withoutNote', { count: bare })}
        </Text>
      )}
    </Standing>
  )
}

interface StandingProps {
  readonly title: string
  readonly set: CriteriaSet
  readonly total: number | null
  readonly obstacles: readonly AdmissionObstacle[]
  /** Questions without an answer. */
  readonly open: number
  readonly children?: React.ReactNode
}

/** The total beside what is needed, and everything that speaks against admission. */
export function Standing({ title, set, total, obstacles, open, children }: StandingProps) {
  const t = useT('coachAssess')
  const coaches = useT('coaches')
  const formats = useFormats()
  const local = useLocal()
  return (
    <aside className={classes['outcome']} aria-label={title}>
      <Text fw={600}>{title}</Text>
      <div className={classes['total']}>
        {total === null ? (
          <Text c="dimmed">{t('outcome.noTotal')}</Text>
        ) : (
          <span className={classes['totalFigure']}>{formats.number(total, 1)}</span>
        )}
        <Text c="dimmed" fz="sm">
          {t('outcome.needed', { minimum: formats.number(set.minimumTotal, 1) })}
        </Text>
      </div>
      <div role="status">
        <Text {...(obstacles.length > 0 ? { fw: 600 } : {})}>{t(`outcome.${verdictOf(obstacles, open)}`)}</Text>
        <Reasons obstacles={obstacles} criteria={set} />
      </div>
      {children}
      <details className={classes['help']}>
        <summary>{coaches('criteria.rule')}</summary>
        <p>{local(scoringRule)}</p>
      </details>
    </aside>
  )
}

/** One obstacle is enough to know where it goes; "nothing" needs every answer. */
function verdictOf(obstacles: readonly AdmissionObstacle[], open: number): 'blocked' | 'tooLow' | 'nothing' | 'soFar' {
  if (obstacles.some(blocksAdmission)) return 'blocked'
  if (obstacles.length > 0) return 'tooLow'
  return open === 0 ? 'nothing' : 'soFar'
}

const knownScores = (scores: AssessmentAnswers['scores']): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(scores).flatMap(([id, score]) => (score === null ? [] : [[id, score]])))

/** Answers of the assessor that do not say what they rest on; what the register settles needs no proof here. */
const withoutNote = (coach: Coach, { knockOuts, weighted }: CriteriaSet, answers: AssessmentAnswers, on: IsoDate) =>
  knockOuts.filter(
    ({ id }) => knockOutBinding(coach, id, on) === 'free' && (answers.knockOuts[id]?.note ?? '').trim() === '',
  ).length + weighted.filter(({ id }) => (answers.scoreNotes[id] ?? '').trim() === '').length
