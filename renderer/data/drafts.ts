import { bridge } from '#renderer/lib/bridge.ts'
import { drafts } from '#renderer/lib/drafts.ts'
import { useSession } from './session.ts'

/** Saves all that waits to be saved, and waits until the vault has acknowledged it. */
export async function flushEdits(): Promise<void> {
  await drafts.flush()
  await useSession.getState().session?.committer.settled()
}

/** Saves the last edits and has the vault process finish its files. After this nothing can be changed any more. */
async function finish(): Promise<void> {
  await flushEdits()
  const { session } = useSession.getState()
  if (session !== null) await session.client.call('close', null)
}

/** Whether typing that waits for its button may go: true when there is none, or when the operator says so. */
async function mayGo(askToDrop: () => Promise<boolean>): Promise<boolean> {
  await flushEdits()
  if (!drafts.hasAny()) return true
  await bridge().invoke('window:asking', null)
  return askToDrop()
}

/**
 * Answers main when the window is about to go (lock or quit). Returns the unsubscribe.
 * @param askToDrop asks the operator whether typing that was not saved may go; for a quit only, a lock has asked before
 */
export function answerClosing(askToDrop: () => Promise<boolean>): () => void {
  const { invoke } = bridge()
  return bridge().on('prepare-to-close', ({ reason }) => {
    const close = async () => {
      if (reason === 'quit' && !(await mayGo(askToDrop))) return 'window:stay' as const
      await finish()
      return 'window:ready-to-close' as const
    }
    void close()
      .catch(() => 'window:ready-to-close' as const)
      .then((answer) => invoke(answer, null))
  })
}

/** Locks: main saves the last edits through `prepare-to-close`, ends the vault process and this window. */
export async function lock(): Promise<void> {
  await bridge().invoke('vault:lock', null)
}
