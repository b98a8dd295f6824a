import { ok } from '#shared/result.ts'
import type { MethodContext, Methods } from '../methods.ts'
import { BackupDesk } from './backup-desk.ts'
import { JobQueue } from './job-queue.ts'
import { RestoreDesk } from './restore-desk.ts'

type BackupMethod = 'safety' | 'backup' | 'saveCopy' | 'cancel' | 'inspectBackup' | 'restore'

/** What the page may ask about backups, and a way to tell it of changes that are made elsewhere. */
export interface BackupMethods {
  readonly methods: Methods<BackupMethod>
  /** Tells the page how the vault stands now. */
  readonly pushSafety: () => Promise<void>
}

export function backupMethods(context: MethodContext): BackupMethods {
  const jobs = new JobQueue(context.post)
  const desk = new BackupDesk(context, jobs)
  const restoring = new RestoreDesk(context, jobs)
  return {
    pushSafety: () => desk.pushSafety(),
    methods: {
      safety: () => desk.safety(),
      backup: ({ force }) => desk.backup(force),
      saveCopy: ({ permit, unsaved }) => desk.saveCopy(permit, unsaved),
      cancel: async () => {
        await jobs.cancel()
        return ok(null)
      },
      inspectBackup: ({ permit, secret }) => restoring.inspect(permit, secret),
      restore: ({ permit, newPassphrase }) => restoring.restore(permit, newPassphrase),
    },
  }
}
