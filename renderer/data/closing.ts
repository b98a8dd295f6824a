import { create } from 'zustand'
import type { MainEvents } from '#shared/ipc/main-contract.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { drafts } from '#renderer/lib/drafts.ts'
import { backUp, stopBackup, useBackupTask } from './backup.ts'
import { createClosing } from './closing-steps.ts'
import { keepDrafts } from './drafts.ts'
import { useSafety } from './safety.ts'
import { type Session, useSession } from './session.ts'

/** Whether the pages are covered because the vault closes. */
export const useClosing = create<{ readonly covered: boolean }>(() => ({ covered: false }))

/** Saves all that waits to be saved, and waits until the vault has acknowledged it. */
export async function flushEdits(): Promise<void> {
  await drafts.flush()
  await useSession.getState().session?.committer.settled()
}

/**
 * Saves what saves itself, and keeps in the vault what waits for its button.
 * @returns whether nothing is lost when the vault closes now
 */
export async function keepAll(): Promise<boolean> {
  await flushEdits()
  return keepDrafts()
}

/** Milliseconds between two signs to main that a backup goes on. */
const SIGN_EVERY = 5_000

/** Tells main that a backup goes on, as long as the vault process says so. Returns the stop. */
function showSigns({ client }: Session): () => void {
  let toldAt = -Infinity
  const sign = () => {
    if (performance.now() - toldAt < SIGN_EVERY) return
    toldAt = performance.now()
    void bridge().invoke('window:working', null)
  }
  sign()
  return client.onEvent(({ event }) => {
    if (event === 'work') sign()
  })
}

/** Resolves when no backup or copy is under way. */
const noTask = (): Promise<void> =>
  new Promise((resolve) => {
    if (useBackupTask.getState().task === null) return resolve()
    const stop = useBackupTask.subscribe(({ task }) => {
      if (task !== null) return
      stop()
      resolve()
    })
  })

/** Lets a backup under way come to its end, and has one made when something has changed since. */
async function lastBackup(session: Session): Promise<void> {
  const { safety, readOnly } = useSafety.getState()
  const isBusy = useBackupTask.getState().task !== null
  // Without a folder nothing is asked of a disk that may be slow to answer.
  if (!isBusy && (readOnly !== null || safety === null || safety.backupFolder === null)) return
  const stop = showSigns(session)
  try {
    await noTask()
    if (readOnly === null) await backUp('quiet', false)
  } finally {
    stop()
  }
}

let skip = (): void => undefined

/** The operator does not want to wait for the backup. */
export const skipBackup = (): void => skip()

/** The last backup, unless it is skipped: then at once, however long the disk takes to hear of it. */
async function lastBackupOrSkipped(): Promise<void> {
  const { session } = useSession.getState()
  if (session === null) return
  const skipped = new Promise<void>((resolve) => {
    skip = () => {
      void stopBackup()
      resolve()
    }
  })
  await Promise.race([lastBackup(session), skipped])
}

/** Milliseconds before the cover: a page that closes at once shows none. */
const COVER_AFTER = 150

/**
 * Answers main when the window is about to go (lock or quit). Returns the unsubscribe.
 * @param askToDrop asks the operator whether typing that could not be kept may go; for a quit only, a lock has asked before
 */
export function answerClosing(askToDrop: () => Promise<boolean>): () => void {
  const { invoke, on } = bridge()
  const closing = createClosing({
    keepAll,
    askToDrop: async () => {
      await invoke('window:asking', null)
      return askToDrop()
    },
    cover: () => {
      const timer = setTimeout(() => useClosing.setState({ covered: true }), COVER_AFTER)
      return () => clearTimeout(timer)
    },
    backUp: lastBackupOrSkipped,
    skipBackup: () => skip(),
    close: async () => {
      await useSession.getState().session?.client.call('close', null)
    },
    answer: (answer) => void invoke(answer, null),
  })
  return on('prepare-to-close', (order: MainEvents['prepare-to-close']) => void closing(order))
}

/** Locks: main saves the last edits through `prepare-to-close`, ends the vault process and this window. */
export async function lock(): Promise<void> {
  await bridge().invoke('vault:lock', null)
}
