import { Dexie, type Table } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { type DocOf, type TableName, tableNames } from '#shared/domain/tables.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { type IndexRecord, sharedDocuments } from './shared-documents.ts'

/** What is looked up by something else than the id. */
const indexes: { readonly [T in TableName]: string } = {
  settings: 'id',
  policies: 'id, doc.status',
  criteriaSets: 'id',
  coaches: 'id, doc.status',
  people: 'id',
  trajectories: 'id, doc.status, doc.coachId, doc.coacheeId, doc.managerId',
}

/** Keys of a document that an index looks at: `doc.status` → `status`. */
const indexedKeys = (indexed: string): readonly string[] =>
  indexed.split(', ').flatMap((path) => (path.startsWith('doc.') ? [path.slice('doc.'.length)] : []))

function indexRecordOf(table: string): IndexRecord {
  const keys = indexedKeys(new Map<string, string>(Object.entries(indexes)).get(table) ?? 'id')
  return ({ id, doc }) => ({ id, doc: Object.fromEntries(Object.entries(doc).filter(([key]) => keys.includes(key))) })
}

/**
 * The working copy of an unlocked vault: one Dexie table per vault table, on an IndexedDB that lives on this
 * page's heap. Nothing of it touches the disk or the browser process, and it ends with the window.
 */
export class WorkingCopy extends Dexie {
  constructor(name: string) {
    // Live queries stay silent unless Dexie's own idea of IndexedDB is this one too; and nothing can then reach
    // the one of the browser, which lives outside this process.
    Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange })
    super(name, { indexedDB, IDBKeyRange, cache: 'disabled' })
    this.use(sharedDocuments(indexRecordOf))
    this.version(1).stores(indexes)
  }

  /** The table of one aggregate. */
  rows<T extends TableName>(table: T): Table<Row<DocOf<T>>, string> {
    return this.table(table)
  }
}

export { tableNames }
