import { IconMedal } from '@tabler/icons-react'
import type { StandardLevel } from '#shared/domain/self-assessment-result.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'

/** A level of the standard, or that there is none yet. */
export function LevelBadge({ level }: { readonly level: StandardLevel | null }) {
  const t = useT('policyStandard')
  return level === null ? (
    <StatusBadge tone="neutral" label={t('level.none')} />
  ) : (
    <StatusBadge tone="done" icon={IconMedal} label={t(`level.${level}`)} />
  )
}
