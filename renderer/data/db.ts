import { Dexie, type Table } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { type DocOf, type TableName, tableNames } from '#shared/domain/tables.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'

/** What is looked up by something else than the id. */
const indexes: { readonly [T in TableName]: string } = {
  settings: 'id',
  policies: 'id, doc.status',
  criteriaSets: 'id',
  coaches: 'id, doc.status',
  people: 'id',
  trajectories: 'id, doc.status, doc.coachId, doc.coacheeId, doc.managerId',
}

/**
 * The working copy of an unlocked vault: one Dexie table per vault table, on an IndexedDB that lives on this
 * page's heap. Nothing of it touches the disk or the browser process, and it ends with the window.
 */
export class WorkingCopy extends Dexie {
  constructor(name: string) {
    super(name, { indexedDB, IDBKeyRange, cache: 'immutable' })
    this.version(1).stores(indexes)
  }

  /** The table of one aggregate. */
  rows<T extends TableName>(table: T): Table<Row<DocOf<T>>, string> {
    return this.table(table)
  }
}

export { tableNames }
