import { deferred, type Deferred } from './deferred.ts'

/** Why the window is about to go. */
export type ClosingReason = 'lock' | 'quit'

/** `gone`: whatever could be saved is saved, the window may go. `stay`: the operator wants to go on. */
export type ClosingOutcome = 'gone' | 'stay'

/** What a page may answer to `prepare-to-close`. */
export type ClosingAnswer = 'ready' | 'asking' | 'stay'

/** The conversation with one page about its end. */
export interface Closing {
  /** Asks the page to commit what is being edited. A page that hangs must not keep the files open: it gets a limit. */
  readonly ask: (reason: ClosingReason) => Promise<ClosingOutcome>
  /** The page's answer. One that was not asked for, or that a lock does not allow, has no effect. */
  readonly answer: (answer: ClosingAnswer) => void
  /** Whether the operator is being asked right now. */
  readonly isAsking: () => boolean
  /** The page can answer no more. */
  readonly crashed: () => void
}

/** Longest wait for a page to commit its last edits, in milliseconds. Not counted while the operator is asked. */
const FLUSH_MS = 3_000

/** @param tell sends `prepare-to-close` to the page */
export function createClosing(tell: (reason: ClosingReason) => void, limit: number = FLUSH_MS): Closing {
  let asked: { readonly reason: ClosingReason; readonly outcome: Deferred<ClosingOutcome> } | null = null
  let timer: NodeJS.Timeout | undefined
  let asking = false
  const settle = (outcome: ClosingOutcome): void => {
    clearTimeout(timer)
    asking = false
    asked?.outcome.resolve(outcome)
    asked = null
  }
  const startClock = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => settle('gone'), limit)
  }
  return {
    ask: (reason) => {
      settle('stay')
      const outcome = deferred<ClosingOutcome>()
      asked = { reason, outcome }
      startClock()
      tell(reason)
      return outcome.promise
    },
    answer: (answer) => {
      // Only a person who closes the app is asked about unsaved typing; a lock always goes through.
      if (answer === 'ready') settle('gone')
      else if (asked?.reason === 'quit') {
        if (answer === 'stay') settle('stay')
        else {
          clearTimeout(timer)
          asking = true
        }
      }
    },
    isAsking: () => asking,
    crashed: () => settle('gone'),
  }
}
