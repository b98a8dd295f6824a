import type { WorksCouncil } from '#shared/domain/policy.ts'
import type { policyStanding } from '#shared/domain/policy-versions.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge, type StatusTone } from '#renderer/ui/status-badge.tsx'

type Standing = ReturnType<typeof policyStanding>

const tones: Readonly<Record<Standing, StatusTone>> = {
  draft: 'busy',
  discussion: 'busy',
  worksCouncil: 'attention',
  inForce: 'done',
  retired: 'neutral',
}

interface StandingBadgeProps {
  readonly standing: Standing
  /** What the works council said, for a version that it has. */
  readonly council?: WorksCouncil['status']
}

/** What a version is today. */
export function StandingBadge({ standing, council }: StandingBadgeProps) {
  const t = useT('policy')
  const life = useT('policyLife')
  if (standing === 'worksCouncil' && (council === 'consented' || council === 'withheld')) {
    return <StatusBadge tone={council === 'consented' ? 'done' : 'danger'} label={life(`badge.${council}`)} />
  }
  return <StatusBadge tone={tones[standing]} label={t(`standing.${standing}`)} />
}
