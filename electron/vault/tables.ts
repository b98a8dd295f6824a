import { tableSchemas } from '#shared/domain/tables.ts'
import type { AnyRow } from '#shared/ipc/vault-contract.ts'
import type { CommitPayload, StoredChange } from './payload.ts'

/** The part of a schema that the vault uses. */
export interface DocumentSchema {
  readonly safeParse: (doc: unknown) => { readonly success: true; readonly data: unknown } | { readonly success: false }
}

/** Schema per table. The vault knows schemas and no rules. */
export type DocumentSchemas = Readonly<Record<string, DocumentSchema>>

export const defaultSchemas: DocumentSchemas = tableSchemas

export interface StoredRow {
  readonly rev: number
  readonly doc: unknown
  /** False when the document does not fit its schema: kept, reported, never sent as if it were whole. */
  readonly isReadable: boolean
}

/** All documents of an open vault, in memory. */
export class Tables {
  readonly #tables = new Map<string, Map<string, StoredRow>>()

  get(table: string, id: string): StoredRow | undefined {
    return this.#tables.get(table)?.get(id)
  }

  /** The documents of one table by id. */
  rows(table: string): ReadonlyMap<string, StoredRow> {
    return this.#tables.get(table) ?? new Map<string, StoredRow>()
  }

  put(table: string, id: string, row: StoredRow): void {
    const rows = this.#tables.get(table)
    if (rows === undefined) this.#tables.set(table, new Map([[id, row]]))
    else rows.set(id, row)
  }

  apply(change: StoredChange): void {
    if (change.doc === null) this.#tables.get(change.table)?.delete(change.id)
    else this.put(change.table, change.id, { rev: change.rev, doc: change.doc, isReadable: true })
  }

  get size(): number {
    let size = 0
    for (const rows of this.#tables.values()) size += rows.size
    return size
  }

  /** Table by table, so that a snapshot keeps the rows of a table together. */
  *tables(): Generator<readonly [table: string, rows: ReadonlyMap<string, StoredRow>]> {
    yield* this.#tables
  }

  unreadable(): { readonly table: string; readonly id: string }[] {
    const found: { table: string; id: string }[] = []
    for (const [table, rows] of this.#tables) {
      for (const [id, row] of rows) if (!row.isReadable) found.push({ table, id })
    }
    return found
  }
}

/** The id inside a document, which must be the one it is stored under. */
export function idOf(doc: unknown): unknown {
  return typeof doc === 'object' && doc !== null && 'id' in doc ? doc.id : undefined
}

/** Rows as they travel. The schema check before this is what makes the types true. */
export function asRow(table: string, id: string, rev: number, doc: unknown): AnyRow {
  return { table, row: { id, rev, doc } } as unknown as AnyRow
}

/** The rows of a commit that still exist afterwards. */
export function rowsOf(payload: CommitPayload): readonly AnyRow[] {
  return payload.changes
    .filter((change) => change.doc !== null)
    .map((change) => asRow(change.table, change.id, change.rev, change.doc))
}
