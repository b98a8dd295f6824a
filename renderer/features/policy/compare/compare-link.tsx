import { IconArrowsLeftRight } from '@tabler/icons-react'
import { comparisonFor } from '#shared/domain/policy-compare.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'

interface CompareLinkProps {
  readonly policies: readonly Policy[]
  /** The version one is looking at; without it the two that matter most today. */
  readonly policy?: Policy
}

/** To the comparison, as soon as there are two versions. */
export function CompareLink({ policies, policy }: CompareLinkProps) {
  const t = useT('policyCompare')
  const pair = comparisonFor(policy ?? null, policies, localToday())
  if (pair === null) return null
  const other = pair.from.id === policy?.id ? pair.to : pair.from
  return (
    <ButtonLink
      to="/policy/compare"
      search={{ from: pair.from.id, to: pair.to.id }}
      variant="default"
      leftSection={<IconArrowsLeftRight size={18} aria-hidden />}
    >
      {policy === undefined ? t('open') : t('openWith', { version: other.version })}
    </ButtonLink>
  )
}
