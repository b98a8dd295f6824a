import { useMemo } from 'react'
import { recoveryCheck, type RecoveryCheck } from '#shared/domain/recovery-check.ts'
import { today } from './context.ts'
import { useSafety } from './safety.ts'
import { useSettings } from './settings.ts'

/** How it stands with the recovery key of the open vault; null until the vault process has said so. */
export function useRecoveryCheck(): RecoveryCheck | null {
  const hasKey = useSafety(({ safety }) => safety?.hasRecoveryKey ?? null)
  const checkedOn = useSettings()?.safety.recoveryCheckedOn ?? null
  const on = today()
  return useMemo(() => (hasKey === null ? null : recoveryCheck(hasKey, checkedOn, on)), [hasKey, checkedOn, on])
}
