import type { DocOf, TableName } from '#shared/domain/tables.ts'
import type { CommitAction } from '#shared/ipc/vault-actions.ts'
import type { AnyRow, Change, Row, VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { currentSession } from './session.ts'

/**
 * The ONE way to change anything: to the vault process, and only after its acknowledgement (encrypted and
 * flushed to disk) into the working copy, from where the screens see it. Never throws; a failure is a value,
 * is shown by the save indicator, and leaves everything as it was.
 */
export function commit(
  action: CommitAction,
  changes: readonly Change[],
): Promise<Result<readonly AnyRow[], VaultError>> {
  return currentSession().committer.commit(action, changes)
}

/** A document put: `baseRev` is the `rev` of the row the edit was made on, 0 for a new document. */
export function put<T extends TableName>(table: T, baseRev: number, doc: DocOf<T>): Change {
  // A document of table T is a change of table T; the compiler cannot tie the two together over a union.
  return { table, id: doc.id, baseRev, doc } as unknown as Change
}

/** A document removed. */
export const remove = (table: TableName, baseRev: number, id: string): Change => ({ table, id, baseRev, doc: null })

/** Puts back what the last commit of this session changed; null when there is nothing to undo. */
export const undoLast = (): Promise<Result<CommitAction, VaultError> | null> => currentSession().committer.undoLast()

/**
 * The row as it is now, for building a change on its newest revision (an autosave may just have been
 * acknowledged while the screen still shows the one before).
 */
export async function readRow<T extends TableName>(table: T, id: string): Promise<Row<DocOf<T>> | null> {
  return (await currentSession().copy.rows(table).get(id)) ?? null
}
