import { openAssessments } from '#shared/domain/coach-joint.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'

/** The next step with a coach: a first judgement, a decision on what waits, or a new judgement after a decision. Nothing while out of the pool. */
export function AssessmentAction({ coach }: { readonly coach: Coach }) {
  const t = useT('coachAssess')
  const params = { coachId: coach.id }
  if (coach.status === 'out') return null
  if (openAssessments(coach).length > 0) {
    return (
      <ButtonLink to="/coaches/$coachId/decide" params={params}>
        {t('tab.decide')}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink to="/coaches/$coachId/assess" params={params}>
      {coach.assessments.length === 0 ? t('tab.assess') : t('tab.reassess')}
    </ButtonLink>
  )
}
