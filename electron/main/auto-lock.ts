/** What two clocks say, in milliseconds. */
export interface Reading {
  /** Of a clock that nobody can set; it may stand still while the computer sleeps. */
  readonly steady: number
  /** Of the clock on the wall. */
  readonly wall: number
}

/** How long a vault has been open and left alone. */
export interface Watch {
  /** Milliseconds since the operator last did something. */
  readonly idle: number
  /** Milliseconds since the vault was opened. */
  readonly open: number
  readonly at: Reading
}

/** What to do now. */
export type Verdict =
  | { readonly kind: 'stay' }
  /** It locks in so many seconds; only `idle` can be put off. */
  | { readonly kind: 'warn'; readonly reason: LockReason; readonly seconds: number }
  | { readonly kind: 'lock' }

/** `idle`: nobody did anything. `limit`: open for as long as a vault may be. */
export type LockReason = 'idle' | 'limit'

/** Longest that a vault stays open (security.md §3, Auto-lock). */
export const OPEN_LIMIT_MS = 8 * 60 * 60_000

/** How long before it locks the operator is told. */
export const WARNING_MS = 30_000

/** Idle minutes until the settings of the vault are known. */
export const DEFAULT_IDLE_MINUTES = 5

/** A watch that starts now. */
export const startWatch = (at: Reading): Watch => ({ idle: 0, open: 0, at })

/**
 * The watch later. Of two clocks the one that has gone further counts, and one that was set back counts for nothing:
 * whatever is done to a clock, it never makes the vault stay open longer.
 */
export function goOn(watch: Watch, at: Reading): Watch {
  const passed = Math.max(0, at.steady - watch.at.steady, at.wall - watch.at.wall)
  return { idle: watch.idle + passed, open: watch.open + passed, at }
}

/** The operator did something. What had already run out stays run out: ask `judge` first. */
export const stir = (watch: Watch): Watch => ({ ...watch, idle: 0 })

/** @param idleMinutes after so many minutes without anything done it locks */
export function judge(watch: Watch, idleMinutes: number): Verdict {
  const untilIdle = idleMinutes * 60_000 - watch.idle
  const untilLimit = OPEN_LIMIT_MS - watch.open
  const left = Math.min(untilIdle, untilLimit)
  if (left <= 0) return { kind: 'lock' }
  if (left > WARNING_MS) return { kind: 'stay' }
  return { kind: 'warn', reason: untilLimit <= untilIdle ? 'limit' : 'idle', seconds: Math.ceil(left / 1000) }
}
