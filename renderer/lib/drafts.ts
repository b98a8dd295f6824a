/** Typing that is in a form and not in a record yet. */
export interface Draft {
  /** Names the form: `coach/<id>/details`. */
  readonly key: string
  readonly values: unknown
  /** Address of the page that the form is on, for the way back to it. */
  readonly address: string
  /** When it was typed first. */
  readonly since: Date
}

/** What keeps unsaved typing: form values by key, and the saves that still have to happen. */
export interface Drafts {
  readonly read: (key: string) => unknown
  /** Keeps what is in a form of the page that is shown. */
  readonly keep: (key: string, values: unknown) => void
  /** Puts back what was kept before. Newer typing in the same form stays. */
  readonly restore: (draft: Draft) => void
  readonly forget: (key: string) => void
  /** Forgets all: another vault must not see it. */
  readonly clear: () => void
  /** Everything typed that is not in a record yet. */
  readonly all: () => readonly Draft[]
  /** Called with the key of each form that was saved or discarded. Returns the unsubscribe. */
  readonly onForgotten: (follower: (key: string) => void) => () => void
  /** Registers a save that must happen before the vault closes. Returns the unregister. */
  readonly onFlush: (save: () => Promise<void>) => () => void
  /** Does all registered saves. */
  readonly flush: () => Promise<void>
}

/**
 * Drafts live on the heap of the page: what was typed is as confidential as what was saved. Before the vault closes
 * they are written into it (`renderer/data/drafts.ts`), so a secret must never be kept here.
 * @param address of the page that is shown
 */
export function createDrafts(address: () => string, now: () => Date = () => new Date()): Drafts {
  const drafts = new Map<string, Draft>()
  const saves = new Set<() => Promise<void>>()
  const followers = new Set<(key: string) => void>()
  return {
    read: (key) => drafts.get(key)?.values,
    keep: (key, values) => {
      drafts.set(key, { key, values, address: address(), since: drafts.get(key)?.since ?? now() })
    },
    restore: (draft) => {
      if (!drafts.has(draft.key)) drafts.set(draft.key, draft)
    },
    forget: (key) => {
      if (drafts.delete(key)) for (const follower of followers) follower(key)
    },
    clear: () => drafts.clear(),
    all: () => [...drafts.values()],
    onForgotten: (follower) => {
      followers.add(follower)
      return () => followers.delete(follower)
    },
    onFlush: (save) => {
      saves.add(save)
      return () => saves.delete(save)
    },
    flush: async () => {
      await Promise.all([...saves].map((save) => save()))
    },
  }
}

/** The drafts of this page. Addresses are in the hash (`renderer/app/router.tsx`). */
export const drafts = createDrafts(() => window.location.hash.slice(1) || '/')
