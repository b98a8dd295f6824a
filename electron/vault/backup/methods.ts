import { ok } from '#shared/result.ts'
import type { MethodContext, Methods } from '../methods.ts'
import { BackupDesk } from './backup-desk.ts'
import { JobQueue } from './job-queue.ts'
import { RestoreDesk } from './restore-desk.ts'

type BackupMethod = 'safety' | 'backup' | 'saveCopy' | 'cancel' | 'inspectBackup' | 'restore'

/** What the page may ask about backups. */
export function backupMethods(context: MethodContext): Methods<BackupMethod> {
  const jobs = new JobQueue(context.post)
  const desk = new BackupDesk(context, jobs)
  const restoring = new RestoreDesk(context, jobs)
  return {
    safety: () => desk.safety(),
    backup: ({ force }) => desk.backup(force),
    saveCopy: ({ permit, unsaved }) => desk.saveCopy(permit, unsaved),
    cancel: async () => {
      await jobs.cancel()
      return ok(null)
    },
    inspectBackup: ({ permit, secret }) => restoring.inspect(permit, secret),
    restore: ({ permit, newPassphrase }) => restoring.restore(permit, newPassphrase),
  }
}
