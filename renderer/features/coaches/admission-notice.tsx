import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle, IconPlayerPause } from '@tabler/icons-react'
import { assertNever } from '#shared/assert.ts'
import type { AdmissionObstacle, Coach } from '#shared/domain/coach.ts'
import { admission, lastAssessment, lowestScores } from '#shared/domain/coach-standing.ts'
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
  /** False where the assessment itself is in view and says so. */
  readonly withLowScores: boolean
}

/** Where a coach stands today, and why. */
export function AdmissionNotice({ coach, withLowScores }: AdmissionNoticeProps) {
  const last = lastAssessment(coach)
  return (
    <div className={classes['notices']}>
      <Outcome coach={coach} />
      {withLowScores && last !== null && <LowScores {...last} />}
    </div>
  )
}

function Outcome({ coach }: { readonly coach: Coach }) {
  const t = useT('coaches')
  const formats = useFormats()
  const standing = admission(coach, localToday())
  const last = lastAssessment(coach)
  switch (standing.kind) {
    case 'candidate':
      return (
        <Alert color="gray" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {t('outcome.candidate')}
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
            <>
              <strong>
                {isLapsed ? t('outcome.lapsed', { date: formats.date(last.on) }) : t('outcome.notAdmitted')}
              </strong>
              <Reasons obstacles={standing.obstacles} criteria={last.criteria} />
            </>
          )}
        </Alert>
      )
    }
    default:
      return assertNever(standing)
  }
}
