import { Dexie, type Table } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { type DocOf, type TableName, tableNames } from '#shared/domain/tables.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { type IndexRecord, sharedDocuments } from './shared-documents.ts'

/**
 * What is looked up by something else than the id, for example `id, doc.coachId`. Nothing is yet: the screens read
 * whole tables, which costs 20 ms for 10,000 rows, while four indexes on trajectories cost 200 ms at every unlock.
 */
const indexes: { readonly [T in TableName]: string } = {
  settings: 'id',
  policies: 'id',
  policyReceipts: 'id',
  selfAssessments: 'id',
  criteriaSets: 'id',
  coachNorms: 'id',
  coaches: 'id',
  coachComparisons: 'id',
  people: 'id',
  trajectories: 'id',
  attachments: 'id',
  drafts: 'id',
}

/** Keys of a document that an index looks at: `doc.status` → `status`. */
const indexedKeys = (indexed: string): readonly string[] =>
  indexed.split(', ').flatMap((path) => (path.startsWith('doc.') ? [path.slice('doc.'.length)] : []))

function indexRecordOf(table: string): IndexRecord {
  const keys = indexedKeys(new Map<string, string>(Object.entries(indexes)).get(table) ?? 'id')
  if (keys.length === 0) return ({ id }) => ({ id })
  return ({ id, doc }) => {
    const values = new Map<string, unknown>(Object.entries(doc ?? {}))
    return { id, doc: Object.fromEntries(keys.map((key) => [key, values.get(key)])) }
  }
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
