import { backupState, nextBackupStep } from '#shared/domain/backup-state.ts'
import { defaultSafety } from '#shared/domain/settings.ts'
import { backUp, useBackupTask } from './backup.ts'
import { askSafety, useSafety } from './safety.ts'
import { useSession } from './session.ts'

/** Milliseconds between two looks at whether a backup is due. */
const LOOK_EVERY = 30_000
/** Looks after which the vault process is asked anew: the folder may have come back or gone. */
const LOOKS_PER_QUESTION = 20

/**
 * Makes a backup after every so many hours of use, quietly: what goes wrong shows in the state of the backups. Time is
 * counted, not read from the clock, which may jump. Returns what stops it.
 */
export function startBackupSchedule(now: () => number = () => performance.now()): () => void {
  const openedAt = now()
  let triedAt: number | null = null
  let looks = 0

  // A backup that the operator made counts as well.
  const stopFollowing = useBackupTask.subscribe(({ task }, { task: before }) => {
    if (task === null && (before === 'backup' || before === 'quiet')) triedAt = now()
  })
  const look = async () => {
    const { session, settings } = useSession.getState()
    if (session === null) return
    looks += 1
    if (looks % LOOKS_PER_QUESTION === 0) await askSafety(session.client)
    const { safety, readOnly } = useSafety.getState()
    if (safety === null || readOnly !== null || useBackupTask.getState().task !== null) return
    const { backupEveryHours } = settings?.safety ?? defaultSafety
    const use = { sinceOpened: now() - openedAt, sinceTried: triedAt === null ? null : now() - triedAt }
    const step = nextBackupStep(backupState(safety, new Date()), backupEveryHours, use)
    if (step !== 'wait') await backUp('quiet', step === 'anyway')
  }
  const timer = setInterval(() => void look(), LOOK_EVERY)
  return () => {
    clearInterval(timer)
    stopFollowing()
  }
}
