import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle, IconPlayerPause } from '@tabler/icons-react'
import { assertNever } from '#shared/assert.ts'
import type { AdmissionObstacle, Coach, CoachDecision } from '#shared/domain/coach.ts'
import { admission, decidedCriteria, lastDecision, lowestScores } from '#shared/domain/coach-standing.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useLowScoreText, useObstacleText } from './admission-text.ts'
import classes from './coaches.module.css'

interface ReasonsProps {
  readonly obstacles: readonly AdmissionObstacle[]
  readonly criteria: CriteriaSet
}

/** Every reason as a sentence. */
export function Reasons({ obstacles, criteria }: ReasonsProps) {
  const textOf = useObstacleText()
  return (
    <ul className={classes['reasons']}>
      {obstacles.map((obstacle) => {
        const text = textOf(obstacle, criteria)
        return <li key={text}>{text}</li>
      })}
    </ul>
  )
}

/** Scores of 1, said out loud. Nothing when there are none. */
export function LowScores(props: Parameters<typeof lowestScores>[0]) {
  const textOf = useLowScoreText()
  const low = lowestScores(props)
  if (low.length === 0) return null
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      {textOf(low, props.criteria)}
    </Alert>
  )
}

interface AdmissionNoticeProps {
  readonly coach: Coach
  /** False where a proposal to suspend says the same. */
  readonly withOutcome: boolean
  /** False where the assessment itself is in view and says so. */
  readonly withLowScores: boolean
}

/** Where a coach stands today, and why. */
export function AdmissionNotice({ coach, withOutcome, withLowScores }: AdmissionNoticeProps) {
  const low = withLowScores ? lowestOfDecision(coach) : null
  if (!withOutcome && low === null) return null
  return (
    <div className={classes['notices']}>
      {withOutcome && <Outcome coach={coach} />}
      {low !== null && <LowScores {...low} />}
    </div>
  )
}

/** The lowest score that any assessor gave, per criterion, in what the last decision rests on. */
function lowestOfDecision(coach: Coach): Parameters<typeof lowestScores>[0] | null {
  const decision = lastDecision(coach)
  const criteria = decision === null ? null : decidedCriteria(coach, decision)
  if (decision === null || criteria === null) return null
  const scores = coach.assessments
    .filter(({ id }) => decision.assessmentIds.includes(id))
    .flatMap((assessment) => Object.entries(assessment.scores))
    // The last one of a criterion stays.
    .toSorted(([, a], [, b]) => b - a)
  return { criteria, scores: Object.fromEntries(scores) }
}

function Outcome({ coach }: { readonly coach: Coach }) {
  const t = useT('coaches')
  const formats = useFormats()
  const standing = admission(coach, localToday())
  const last = lastDecision(coach)
  switch (standing.kind) {
    case 'candidate':
      return (
        <Alert color="gray" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {coach.assessments.length === 0 ? t('outcome.candidate') : t('outcome.undecided')}
        </Alert>
      )
    case 'suspended':
      return (
        <Alert color="orange" variant="light" icon={<IconPlayerPause aria-hidden />}>
          {t('outcome.suspended', { date: formats.date(standing.on), reason: standing.reason })}
        </Alert>
      )
    case 'admitted':
      return (
        <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />}>
          {last !== null &&
            t('outcome.admitted', { date: formats.date(last.on), total: formats.number(last.total, 1) })}
        </Alert>
      )
    case 'out':
      return (
        <Alert color="gray" variant="light" icon={<IconCircleX aria-hidden />}>
          {t('outcome.out')}
        </Alert>
      )
    case 'notAdmitted':
    case 'lapsed': {
      const isLapsed = standing.kind === 'lapsed'
      return (
        <Alert
          color={isLapsed ? 'orange' : 'gray'}
          variant="light"
          icon={isLapsed ? <IconAlertTriangle aria-hidden /> : <IconCircleX aria-hidden />}
        >
          {last !== null && (
            <Refused coach={coach} decision={last} isLapsed={isLapsed} obstacles={standing.obstacles} />
          )}
        </Alert>
      )
    }
    default:
      return assertNever(standing)
  }
}

interface RefusedProps {
  readonly coach: Coach
  readonly decision: CoachDecision
  readonly isLapsed: boolean
  readonly obstacles: readonly AdmissionObstacle[]
}

/** Why a coach cannot be given a trajectory: the motive of the decision, and what spoke or speaks against it. */
function Refused({ coach, decision, isLapsed, obstacles }: RefusedProps) {
  const t = useT('coaches')
  const formats = useFormats()
  const criteria = decidedCriteria(coach, decision)
  const date = formats.date(decision.on)
  return (
    <>
      <strong>{isLapsed ? t('outcome.lapsed', { date }) : t('outcome.notAdmitted', { date })}</strong>
      {!isLapsed && decision.motive !== '' && <p className={classes['motive']}>{decision.motive}</p>}
      {!isLapsed && obstacles.length > 0 && <p className={classes['motive']}>{t('outcome.against')}</p>}
      {criteria !== null && <Reasons obstacles={obstacles} criteria={criteria} />}
    </>
  )
}
