import { type Draft as DraftDoc, draftSchema } from '#shared/domain/draft.ts'
import { idSchema } from '#shared/domain/primitives.ts'
import type { CommitAction } from '#shared/ipc/vault-actions.ts'
import type { Change, Row } from '#shared/ipc/vault-contract.ts'
import { type Draft, type Drafts, drafts } from '#renderer/lib/drafts.ts'
import { put, remove } from './commit.ts'
import type { WorkingCopy } from './db.ts'
import { useSession } from './session.ts'

type DraftRow = Row<DraftDoc>

/** What keeping drafts needs of the vault. */
export interface DraftShelf {
  readonly rows: () => Promise<readonly DraftRow[]>
  /** Resolves true when the changes are durable. */
  readonly commit: (action: CommitAction, changes: readonly Change[]) => Promise<boolean>
  readonly newId: () => string
}

/**
 * Writes all typing that waits for its button into the vault, in one commit. What was written before and has not changed
 * is left alone.
 * @returns whether all of it is in the vault now
 */
export async function keepTyping(typed: Drafts, shelf: DraftShelf): Promise<boolean> {
  const all = typed.all()
  if (all.length === 0) return true
  const rows = await shelf.rows()
  const docs = all.map((draft) => docOf(draft, rows.find(({ doc }) => doc.key === draft.key)?.doc.id ?? shelf.newId()))
  // One that does not fit must not keep the others out.
  const fitting = docs.flatMap((doc) => (doc === null ? [] : [doc]))
  const changes = fitting.flatMap((doc) => {
    const row = rows.find(({ id }) => id === doc.id)
    return row?.doc.values === doc.values ? [] : [put('drafts', row?.rev ?? 0, doc)]
  })
  const kept = changes.length === 0 || (await shelf.commit('draft.keep', changes))
  return kept && fitting.length === docs.length
}

function docOf({ key, address, values, since }: Draft, id: string): DraftDoc | null {
  const json = JSON.stringify(values)
  const parsed = draftSchema.safeParse({ id, key, address, values: json, at: since.toISOString() })
  return parsed.success ? parsed.data : null
}

/** Removes what was kept of these forms: they were saved, or the operator does not want it any more. */
export async function dropKept(keys: readonly string[], shelf: DraftShelf): Promise<boolean> {
  const rows = await shelf.rows()
  const gone = rows.filter(({ doc }) => keys.includes(doc.key)).map(({ id, rev }) => remove('drafts', rev, id))
  return gone.length === 0 || shelf.commit('draft.drop', gone)
}

/** The typing in a row; null when it cannot be read, as a newer program may write it otherwise. */
export function openPolicyOf({ doc }: DraftRow): Draft | null {
  try {
    const values: unknown = JSON.parse(doc.values)
    return { key: doc.key, values, address: doc.address, since: new Date(doc.at) }
  } catch {
    return null
  }
}

/** The shelf of the open vault. */
function openShelf(): DraftShelf | null {
  const { session } = useSession.getState()
  if (session === null) return null
  return {
    rows: () => session.copy.rows('drafts').toArray(),
    commit: async (action, changes) => (await session.committer.commit(action, changes)).ok,
    newId: () => idSchema.parse(crypto.randomUUID()),
  }
}

/** One after the other: each must see what the one before has removed. */
let dropping: Promise<unknown> = Promise.resolve()
function dropInOrder(keys: readonly string[]): Promise<unknown> {
  dropping = dropping.then(() => {
    const shelf = openShelf()
    return shelf === null ? null : dropKept(keys, shelf)
  })
  return dropping
}

/** Writes the typing of this page into the open vault. Without one there is nowhere to: then false if there is any. */
export async function keepDrafts(): Promise<boolean> {
  await dropping
  const shelf = openShelf()
  return shelf === null ? drafts.all().length === 0 : keepTyping(drafts, shelf)
}

/** Forgets the typing in these forms, here and in the vault. */
export async function dropDrafts(keys: readonly string[]): Promise<void> {
  // The rows first, in one commit: each form that is forgotten would remove its own.
  await dropInOrder(keys)
  for (const key of keys) drafts.forget(key)
}

let lastVault: string | null = null

/**
 * Takes in what was kept when the vault was closed: each form shows it again when it is opened. A form that is then
 * saved or discarded removes its row.
 * @param vault tells one vault from another
 */
export async function takeUpDrafts(copy: WorkingCopy, vault: string): Promise<void> {
  // After the loss of a vault process the window goes on; another vault must not get what was typed in the one before.
  if (lastVault !== vault) drafts.clear()
  lastVault = vault
  for (const row of await copy.rows('drafts').toArray()) {
    const draft = openPolicyOf(row)
    if (draft !== null) drafts.restore(draft)
  }
}

drafts.onForgotten((key) => void dropInOrder([key]))
