/** What keeps unsaved typing: form values by key, and the saves that still have to happen. */
export interface Drafts {
  readonly read: (key: string) => unknown
  readonly keep: (key: string, values: unknown) => void
  readonly forget: (key: string) => void
  /** Whether anything typed is kept that is not in a record yet. */
  readonly hasAny: () => boolean
  /** Registers a save that must happen before the vault closes. Returns the unregister. */
  readonly onFlush: (save: () => Promise<void>) => () => void
  /** Does all registered saves. */
  readonly flush: () => Promise<void>
}

/** Drafts live on the heap of the page and end with it: what was typed is as confidential as what was saved. */
export function createDrafts(): Drafts {
  const values = new Map<string, unknown>()
  const saves = new Set<() => Promise<void>>()
  return {
    read: (key) => values.get(key),
    keep: (key, value) => void values.set(key, value),
    forget: (key) => void values.delete(key),
    hasAny: () => values.size > 0,
    onFlush: (save) => {
      saves.add(save)
      return () => saves.delete(save)
    },
    flush: async () => {
      await Promise.all([...saves].map((save) => save()))
    },
  }
}

/** The drafts of this page. */
export const drafts = createDrafts()
