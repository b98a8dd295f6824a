import type { DocOf, TableName } from '#shared/domain/tables.ts'
import { tableNames } from '#shared/domain/tables.ts'
import type { CommitAction } from '#shared/ipc/vault-actions.ts'
import type { AnyRow, Change, Commit, Row, VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { WorkingCopy } from './db.ts'
import type { ChainPlace } from './session.ts'
import { createUnsaved, isAboutKeeping } from './unsaved.ts'
import type { VaultClient } from './vault-client.ts'

/** What a commit did to the working copy: for search, settings and whoever follows. */
export interface Applied {
  readonly rows: readonly AnyRow[]
  readonly removed: readonly { readonly table: TableName; readonly id: string }[]
}

/** The one way in which anything changes. */
export interface Committer {
  /** Durable when it resolves `ok`. Commits run one after the other, in the order asked. */
  readonly commit: (action: CommitAction, changes: readonly Change[]) => Promise<Result<readonly AnyRow[], VaultError>>
  /** Puts the previous documents back; null when there is nothing to undo. */
  readonly undoLast: () => Promise<Result<CommitAction, VaultError> | null>
  /** What was asked and could not be kept, for a copy on another place; empty once the vault takes changes again. */
  readonly unsaved: () => readonly Change[]
  /** Resolves when all commits asked so far have been answered. */
  readonly settled: () => Promise<void>
}

/** Called around each commit. */
export interface CommitObserver {
  readonly started: () => void
  readonly applied: (applied: Applied) => void
  readonly finished: (error: VaultError | null) => void
  /** The history has come to here. */
  readonly reached: (place: ChainPlace) => void
}

interface Undoable {
  readonly action: CommitAction
  readonly changes: readonly Change[]
}

/** Steps that have a meaning outside the vault: an adopted version is for ever. What came before cannot be undone either. */
const sealing: readonly CommitAction[] = ['vault.create', 'demo.fill', 'policy.adopt']
/** Done by the program, beside the operator's own steps: undo goes past them. */
const besides: readonly CommitAction[] = ['draft.keep', 'draft.drop']
const UNDO_DEPTH = 100

/** Makes the commit path between the forms, the vault process and the working copy. */
export function createCommitter(client: VaultClient, copy: WorkingCopy, observer: CommitObserver): Committer {
  const undoStack: Undoable[] = []
  const unsaved = createUnsaved()
  let tail: Promise<unknown> = Promise.resolve()

  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const next = tail.then(work)
    tail = next.catch(() => undefined)
    return next
  }

  const run = async (
    commit: Commit,
  ): Promise<Result<{ readonly rows: readonly AnyRow[]; readonly inverse: readonly Change[] }, VaultError>> => {
    observer.started()
    const before = await Promise.all(commit.changes.map((change) => copy.rows(change.table).get(change.id)))
    const answer = await client.call('commit', commit)
    if (!answer.ok) {
      if (isAboutKeeping(answer.error)) unsaved.keep(commit, before)
      observer.finished(answer.error)
      return fail(answer.error)
    }
    const { rows, seq, head } = answer.value
    if (commit.changes.length > 0) await apply(copy, commit, rows)
    // What takes one change takes the others again from the forms that still show them.
    unsaved.clear()
    observer.reached({ seq, head })
    observer.applied({ rows, removed: commit.changes.filter((change) => change.doc === null) })
    observer.finished(null)
    return ok({ rows, inverse: commit.changes.map((change, at) => inverseOf(change, before[at], rows)) })
  }

  return {
    commit: (action, changes) =>
      inOrder(async () => {
        const done = await run({ action, changes })
        if (!done.ok) return done
        if (sealing.includes(action)) undoStack.length = 0
        else if (changes.length > 0 && !besides.includes(action))
          undoStack.push({ action, changes: done.value.inverse })
        if (undoStack.length > UNDO_DEPTH) undoStack.shift()
        return ok(done.value.rows)
      }),
    undoLast: () =>
      inOrder(async () => {
        const last = undoStack.pop()
        if (last === undefined) return null
        const done = await run({ action: 'undo', changes: last.changes })
        if (!done.ok) undoStack.push(last)
        return done.ok ? ok(last.action) : done
      }),
    unsaved: () => unsaved.changes(),
    settled: () => tail.then(() => undefined),
  }
}

/** Brings the working copy to what the vault acknowledged, in one transaction. */
async function apply(copy: WorkingCopy, commit: Commit, rows: readonly AnyRow[]): Promise<void> {
  const touched = tableNames.filter((table) => commit.changes.some((change) => change.table === table))
  await copy.transaction('rw', touched, async () => {
    for (const table of touched) {
      const removed = commit.changes.filter((change) => change.table === table && change.doc === null)
      const put = rows.filter((row) => row.table === table).map(({ row }) => row)
      if (removed.length > 0) await copy.rows(table).bulkDelete(removed.map(({ id }) => id))
      if (put.length > 0) await copy.table(table).bulkPut(put)
    }
  })
}

function inverseOf(change: Change, before: Row<DocOf<TableName>> | undefined, rows: readonly AnyRow[]): Change {
  const now = rows.find((row) => row.table === change.table && row.row.id === change.id)
  // The document before comes from the same table as the change.
  return { table: change.table, id: change.id, baseRev: now?.row.rev ?? 0, doc: before?.doc ?? null } as Change
}
