import {
  DEFAULT_IDLE_MINUTES,
  goOn,
  judge,
  startWatch,
  stir,
  type LockReason,
  type Reading,
  type Watch,
} from './auto-lock.ts'

/** What the guard acts on. Time is given to it, so that a test can be its clock. */
export interface GuardNeeds {
  readonly now: () => Reading
  /** Calls back every so many milliseconds; returns the stop. */
  readonly every: (milliseconds: number, tick: () => void) => () => void
  /** Locks. Without a backup when there is no time for one. */
  readonly lock: (withBackup: boolean) => void
  /** Tells the page that it locks in so many seconds; null: it does not any more. */
  readonly warn: (warning: { readonly seconds: number; readonly reason: LockReason } | null) => void
}

/** Locks a vault that is left alone, that has been open for long, or whose computer sleeps or is locked itself. */
export interface LockGuard {
  /** A vault process works for the page from now on: the time runs. */
  readonly start: () => void
  /** It has ended. */
  readonly stop: () => void
  /** The operator did something. */
  readonly stir: () => void
  /** The settings of the vault; they end with it. */
  readonly setIdleMinutes: (minutes: number) => void
  /** The computer is about to sleep (`sleep`), or its screen was locked or given to somebody else (`away`). */
  readonly leave: (how: 'sleep' | 'away') => void
}

const TICK_MS = 1_000

export function createLockGuard({ now, every, lock, warn }: GuardNeeds): LockGuard {
  let watch: Watch | null = null
  let idleMinutes = DEFAULT_IDLE_MINUTES
  let warned = false
  let stopTicking = (): void => undefined

  const stop = (): void => {
    stopTicking()
    watch = null
    warned = false
    idleMinutes = DEFAULT_IDLE_MINUTES
  }
  const lockNow = (withBackup: boolean): void => {
    if (watch === null) return
    stop()
    lock(withBackup)
  }
  /** Looks at the clocks and acts. false when that locked the vault, or when there is none. */
  const look = (): boolean => {
    if (watch === null) return false
    watch = goOn(watch, now())
    const verdict = judge(watch, idleMinutes)
    if (verdict.kind === 'lock') {
      lockNow(true)
      return false
    }
    if (verdict.kind === 'warn') warn({ seconds: verdict.seconds, reason: verdict.reason })
    else if (warned) warn(null)
    warned = verdict.kind === 'warn'
    return true
  }
  return {
    start: () => {
      stop()
      watch = startWatch(now())
      stopTicking = every(TICK_MS, () => void look())
    },
    stop,
    stir: () => {
      // Time that had run out before somebody came back, as after a sleep nobody told of, has run out.
      if (!look() || watch === null) return
      watch = stir(watch)
      look()
    },
    setIdleMinutes: (minutes) => {
      idleMinutes = minutes
      look()
    },
    leave: (how) => lockNow(how === 'away'),
  }
}
