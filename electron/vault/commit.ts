import { SETTINGS_ID } from '#shared/domain/settings.ts'
import type { Change, Commit } from '#shared/ipc/vault-contract.ts'
import { refuse } from './failure.ts'
import type { CommitPayload, StoredChange } from './payload.ts'
import { type DocumentSchemas, idOf, type Tables } from './tables.ts'

/**
 * Checks a commit against what is stored and says what will be stored: every document in the shape of its schema
 * and with its next revision. All or nothing: the first change that is refused refuses the commit.
 */
export function planCommit(tables: Tables, schemas: DocumentSchemas, commit: Commit, at: Date): CommitPayload {
  const seen = new Set<string>()
  const changes = commit.changes.map((change): StoredChange => {
    const key = `${change.table}/${change.id}`
    if (seen.has(key)) refuse({ code: 'staleRevision', table: change.table, id: change.id })
    seen.add(key)
    return planChange(tables, schemas, change)
  })
  return { at: at.toISOString(), by: operator(tables, changes), action: commit.action, changes }
}

function planChange(tables: Tables, schemas: DocumentSchemas, change: Change): StoredChange {
  const { table, id, doc } = change
  const storedRev = tables.get(table, id)?.rev ?? 0
  const isRemovalOfNothing = doc === null && storedRev === 0
  if (change.baseRev !== storedRev || isRemovalOfNothing) refuse({ code: 'staleRevision', table, id })
  const rev = storedRev + 1
  return doc === null ? { table, id, rev, doc } : { table, id, rev, doc: checkedDocument(schemas, table, id, doc) }
}

/** The document as its schema gives it back: without fields that the schema does not know. */
function checkedDocument(schemas: DocumentSchemas, table: string, id: string, doc: unknown): unknown {
  const schema = Object.hasOwn(schemas, table) ? schemas[table] : undefined
  const parsed = schema?.safeParse(doc)
  if (parsed?.success !== true || idOf(parsed.data) !== id) return refuse({ code: 'invalidDocument', table, id })
  return parsed.data
}

/** Who is at the keyboard: the operator in the settings, or in the settings that this very commit brings. */
function operator(tables: Tables, changes: readonly StoredChange[]): string {
  const incoming = changes.find((change) => change.table === 'settings' && change.id === SETTINGS_ID)?.doc
  return tables.get('settings', SETTINGS_ID) === undefined ? nameIn(incoming) : operatorOf(tables)
}

/** Who is at the keyboard, as the settings say. */
export const operatorOf = (tables: Tables): string => nameIn(tables.get('settings', SETTINGS_ID)?.doc)

function nameIn(settings: unknown): string {
  const hasOperator = typeof settings === 'object' && settings !== null && 'operator' in settings
  return hasOperator && typeof settings.operator === 'string' ? settings.operator : ''
}
