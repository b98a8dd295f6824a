import { create } from 'zustand'

/** Edits of forms that save themselves but cannot be saved as they are: a text too long, a field left empty. */
interface HeldEdits {
  /** Since when, by form key. */
  readonly since: ReadonlyMap<string, Date>
}

/** What the save indicator needs to know beside the last commit. */
export const useHeldEdits = create<HeldEdits>(() => ({ since: new Map() }))

/** Tells that a form holds an edit back. The first moment counts. */
export function holdEdit(key: string, at: Date): void {
  useHeldEdits.setState(({ since }) => (since.has(key) ? {} : { since: new Map(since).set(key, at) }))
}

/** Tells that a form is saved, or that its edit was dropped. */
export function releaseEdit(key: string): void {
  useHeldEdits.setState(({ since }) =>
    since.has(key) ? { since: new Map([...since].filter(([held]) => held !== key)) } : {},
  )
}

/** Since when the oldest held edit waits; null when there is none. */
export const oldestHeld = ({ since }: HeldEdits): Date | null =>
  [...since.values()].reduce<Date | null>((oldest, at) => (oldest === null || at < oldest ? at : oldest), null)
