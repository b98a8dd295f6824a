import { deferred, type Deferred } from './deferred.ts'

/** Why the window is about to go. */
export type ClosingReason = 'lock' | 'quit'

/** `gone`: whatever could be saved is saved, the window may go. `stay`: the operator wants to go on. */
export type ClosingOutcome = 'gone' | 'stay'

/** What a page may answer to `prepare-to-close`. `working`: a backup goes on. */
export type ClosingAnswer = 'ready' | 'asking' | 'stay' | 'working'

/** What the page is told. */
export interface ClosingOrder {
  readonly reason: ClosingReason
  /** False when there is no time for one: the computer goes to sleep. */
  readonly withBackup: boolean
}

/** The conversation with one page about its end. */
export interface Closing {
  /** Asks the page to commit what is being edited. A page that hangs must not keep the files open: it gets a limit. */
  readonly ask: (order: ClosingOrder) => Promise<ClosingOutcome>
  /** There is no time any more for a backup under way. */
  readonly hurry: () => void
  /** The page's answer. One that was not asked for, or that a lock does not allow, has no effect. */
  readonly answer: (answer: ClosingAnswer) => void
  /** Whether the operator is being asked right now. */
  readonly isAsking: () => boolean
  /** The page can answer no more. */
  readonly crashed: () => void
}

/** Longest waits, in milliseconds. None counts while the operator is asked. */
export interface Patience {
  /** For a page to commit its last edits before a lock, which nobody may have to wait for. */
  readonly lock: number
  /** The same before the app ends. */
  readonly quit: number
  /** For the next sign of a backup under way. */
  readonly working: number
  /** For all of it, however many signs there are. */
  readonly most: number
}
const PATIENCE: Patience = { lock: 1_500, quit: 3_000, working: 120_000, most: 15 * 60_000 }

interface Asked {
  readonly order: ClosingOrder
  readonly outcome: Deferred<ClosingOutcome>
}

/** @param tell sends `prepare-to-close` to the page */
export function createClosing(tell: (order: ClosingOrder) => void, patience: Patience = PATIENCE): Closing {
  let asked: Asked | null = null
  let timer: NodeJS.Timeout | undefined
  let last: NodeJS.Timeout | undefined
  let asking = false
  const settle = (outcome: ClosingOutcome): void => {
    clearTimeout(timer)
    clearTimeout(last)
    asking = false
    asked?.outcome.resolve(outcome)
    asked = null
  }
  const waitFor = (limit: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => settle('gone'), limit)
  }
  const order = (next: Asked): void => {
    asked = next
    waitFor(patience[next.order.reason])
    tell(next.order)
  }
  /** Only a person who closes the app is asked about unsaved typing; a lock always goes through. */
  const answerQuit = (answer: 'asking' | 'stay'): void => {
    if (asked?.order.reason !== 'quit') return
    if (answer === 'stay') settle('stay')
    else {
      clearTimeout(timer)
      asking = true
    }
  }
  const keepWaiting = (): void => {
    if (asked?.order.withBackup !== true || asking) return
    waitFor(patience.working)
    last ??= setTimeout(() => settle('gone'), patience.most)
  }
  return {
    ask: (ordered) => {
      settle('stay')
      last = undefined
      const outcome = deferred<ClosingOutcome>()
      order({ order: ordered, outcome })
      return outcome.promise
    },
    hurry: () => {
      if (asked?.order.withBackup === true) order({ ...asked, order: { ...asked.order, withBackup: false } })
    },
    answer: (answer) => {
      switch (answer) {
        case 'ready':
          return settle('gone')
        case 'working':
          return keepWaiting()
        case 'asking':
        case 'stay':
          return answerQuit(answer)
      }
    },
    isAsking: () => asking,
    crashed: () => settle('gone'),
  }
}
