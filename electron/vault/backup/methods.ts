import { fail } from '#shared/result.ts'
import type { MethodContext, Methods } from '../methods.ts'

type BackupMethod = 'safety' | 'backup' | 'saveCopy' | 'cancel' | 'inspectBackup' | 'restore'

/** What the page may ask about backup. */
export function backupMethods(_context: MethodContext): Methods<BackupMethod> {
  const wrongState = () => Promise.resolve(fail({ code: 'wrongState' } as const))
  return {
    safety: wrongState,
    backup: wrongState,
    saveCopy: wrongState,
    cancel: wrongState,
    inspectBackup: wrongState,
    restore: wrongState,
  }
}
