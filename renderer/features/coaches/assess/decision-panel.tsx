import { Text } from '@mantine/core'
import { judgementOf } from '#shared/domain/coach-decision.ts'
import { decidedCriteria } from '#shared/domain/coach-standing.ts'
import type { Coach, CoachDecision } from '#shared/domain/coach.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Reasons } from '../admission-notice.tsx'
import { StandingBadge } from '../coach-badges.tsx'
import { SideBySide } from './side-by-side.tsx'
import shared from '../coaches.module.css'

interface DecisionPanelProps {
  readonly coach: Coach
  readonly decision: CoachDecision
}

/** One decision: what, why, by whom, on which judgements, and what spoke against it. */
export function DecisionPanel({ coach, decision }: DecisionPanelProps) {
  const t = useT('coachAssess')
  const formats = useFormats()
  const { id, on, by, outcome, motive, agreedBy, assessmentIds, total, obstacles } = decision
  const criteria = decidedCriteria(coach, decision)
  const judged = judgementOf(coach, assessmentIds)
  const basis = coach.assessments
    .filter((assessment) => assessmentIds.includes(assessment.id))
    .map((assessment) => t('tab.basis', { by: assessment.by, date: formats.shortDate(assessment.on) }))
  return (
    <article className={shared['panel']} aria-labelledby={`decision-${id}`}>
      <div className={shared['questionHead']}>
        <Text fw={600} id={`decision-${id}`}>
          {t('tab.decided', { date: formats.date(on), by })}
        </Text>
        <StandingBadge standing={outcome} />
      </div>
      <Text mt={6} style={{ whiteSpace: 'pre-line' }} {...(motive === '' ? { c: 'dimmed' } : {})}>
        {motive === '' ? t('tab.noMotive') : motive}
      </Text>
      {agreedBy !== null && <Text mt={6}>{t('tab.agreedBy', { name: agreedBy })}</Text>}
      <Text c="dimmed" fz="sm" mt={6}>
        {criteria !== null &&
          `${t('tab.total', { total: formats.number(total, 1), minimum: formats.number(criteria.minimumTotal, 1) })}. `}
        {basis.length > 0 && t('tab.basedOn', { assessments: formats.list(basis) })}
      </Text>
      {criteria !== null && obstacles.length > 0 && (
        <>
          <Text fz="sm" mt={6}>
            {t('tab.against')}
          </Text>
          <Reasons obstacles={obstacles} criteria={criteria} />
        </>
      )}
      {judged.ok && judged.value.assessments.length > 1 && (
        <details className={shared['help']}>
          <summary>{t('decide.all')}</summary>
          <SideBySide joint={judged.value} />
        </details>
      )}
    </article>
  )
}
