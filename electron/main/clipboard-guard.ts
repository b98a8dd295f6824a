import { createHmac, randomBytes } from 'node:crypto'

/** A clipboard of the system. On Linux there are two: for what was copied, and for what is selected. */
export interface Board {
  readonly read: () => Promise<string>
  readonly clear: () => void
}

/** Clears what was copied from a page about a person (security.md §5.21). It keeps a keyed digest of it, never the text. */
export interface ClipboardGuard {
  /** Something was copied just now. */
  readonly copied: () => void
  /** Clears it now: the vault is locked or the app ends. */
  readonly clear: () => Promise<void>
}

/** How long what was copied may be pasted. */
export const KEEP_MS = 30_000
/** Until the copy is on the clipboard: the page tells of it over another way than it takes. */
const SETTLE_MS = 150

/**
 * @param copied the clipboard that copying writes to
 * @param boards all clipboards that may hold the same
 * @param later calls back once after so many milliseconds; returns the stop. Its timers must not keep the app running
 */
export function createClipboardGuard(
  copied: Board,
  boards: readonly Board[],
  later: (milliseconds: number, call: () => void) => () => void,
): ClipboardGuard {
  const key = randomBytes(32)
  const digest = (text: string): string => createHmac('sha256', key).update(text).digest('hex')
  let held: Promise<string | null> = Promise.resolve(null)
  let settling = false
  let stop = (): void => undefined

  const look = (): void => {
    held = copied.read().then((text) => (text === '' ? null : digest(text)))
  }
  const clear = async (): Promise<void> => {
    stop()
    // A copy that may not have been there when it was looked for: what is there now is it.
    if (settling) look()
    settling = false
    const now = held
    held = Promise.resolve(null)
    const mine = await now
    if (mine === null) return
    for (const board of boards) if (digest(await board.read()) === mine) board.clear()
  }
  return {
    copied: () => {
      stop()
      settling = true
      stop = later(SETTLE_MS, () => {
        settling = false
        look()
        stop = later(KEEP_MS, () => void clear())
      })
    },
    clear,
  }
}
