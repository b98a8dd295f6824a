import { fail, ok } from '#shared/result.ts'
import type { MethodContext, Methods } from '../methods.ts'
import { BackupDesk } from './backup-desk.ts'
import { JobQueue } from './job-queue.ts'

type BackupMethod = 'safety' | 'backup' | 'saveCopy' | 'cancel' | 'inspectBackup' | 'restore'

/** What the page may ask about backups. */
export function backupMethods(context: MethodContext): Methods<BackupMethod> {
  const jobs = new JobQueue(context.post)
  const desk = new BackupDesk(context, jobs)
  const wrongState = () => Promise.resolve(fail({ code: 'wrongState' } as const))
  return {
    safety: () => desk.safety(),
    backup: ({ force }) => desk.backup(force),
    saveCopy: ({ permit, unsaved }) => desk.saveCopy(permit, unsaved),
    cancel: async () => {
      await jobs.cancel()
      return ok(null)
    },
    inspectBackup: wrongState,
    restore: wrongState,
  }
}
