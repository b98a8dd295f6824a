import { create } from 'zustand'

/** Edits of forms that save themselves but cannot be saved as they are: a text too long, a field left empty. */
interface HeldEdits {
  /** Since when, by form key. */
  readonly since: ReadonlyMap<string, Date>
  /** Forms with typing that is about to be saved: until then nobody may read "saved". */
  readonly waiting: ReadonlySet<string>
}

/** What the save indicator needs to know beside the last commit. */
export const useHeldEdits = create<HeldEdits>(() => ({ since: new Map(), waiting: new Set() }))

const without = (waiting: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  waiting.has(key) ? new Set([...waiting].filter((other) => other !== key)) : waiting

/** Tells that something was typed in a form that saves itself after a pause. */
export function awaitEdit(key: string): void {
  useHeldEdits.setState(({ waiting }) => (waiting.has(key) ? {} : { waiting: new Set(waiting).add(key) }))
}

/** Tells that a form holds an edit back. The first moment counts. */
export function holdEdit(key: string, at: Date): void {
  useHeldEdits.setState(({ since, waiting }) => ({
    since: since.has(key) ? since : new Map(since).set(key, at),
    waiting: without(waiting, key),
  }))
}

/** Tells that a form is saved, or that its edit was dropped. */
export function releaseEdit(key: string): void {
  useHeldEdits.setState(({ since, waiting }) => ({
    since: since.has(key) ? new Map([...since].filter(([held]) => held !== key)) : since,
    waiting: without(waiting, key),
  }))
}

/** Whether some form is about to save itself. */
export const isAnyWaiting = ({ waiting }: HeldEdits): boolean => waiting.size > 0

/** Since when the oldest held edit waits; null when there is none. */
export const oldestHeld = ({ since }: HeldEdits): Date | null =>
  [...since.values()].reduce<Date | null>((oldest, at) => (oldest === null || at < oldest ? at : oldest), null)
