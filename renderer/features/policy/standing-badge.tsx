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

/** What a version is today. */
export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const t = useT('policy')
  return <StatusBadge tone={tones[standing]} label={t(`standing.${standing}`)} />
}
