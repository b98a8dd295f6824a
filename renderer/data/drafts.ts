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

/** Answers main when the window is about to go (lock or quit). Returns the unsubscribe. */
export function answerClosing(): () => void {
  return bridge().on('prepare-to-close', () => {
    void finish().finally(() => void bridge().invoke('window:ready-to-close', null))
  })
}

/** Locks: main saves the last edits through `prepare-to-close`, ends the vault process and this window. */
export async function lock(): Promise<void> {
  await bridge().invoke('vault:lock', null)
}
