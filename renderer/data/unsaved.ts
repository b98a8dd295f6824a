import type { TableName } from '#shared/domain/tables.ts'
import type { Change, Commit, Row, VaultError } from '#shared/ipc/vault-contract.ts'

/** What was asked of the vault and could not be kept. It goes into a copy on another place. */
export interface Unsaved {
  /** @param before the documents as the vault has them, one per change; undefined for a new one */
  readonly keep: (commit: Commit, before: readonly (Row<object> | undefined)[]) => void
  readonly changes: () => readonly Change[]
  readonly clear: () => void
}

/** Failures of the place where the vault lies. What is wrong with the change itself would be wrong in a copy too. */
const ofThePlace: readonly VaultError['code'][] = ['readOnly', 'io', 'diskFull', 'notWritable', 'folderGone', 'inUse']
export const isAboutKeeping = ({ code }: VaultError): boolean => ofThePlace.includes(code)

interface Pending {
  readonly action: Commit['action']
  readonly change: Change
}

const keyOf = ({ table, id }: Change): string => `${table}/${id}`
const isNew = ({ baseRev }: Change): boolean => baseRev === 0

/** Keeps refused changes, one per document: the newest, with what earlier ones did to other parts of the document. */
export function createUnsaved(): Unsaved {
  const pending = new Map<string, Pending>()
  return {
    keep: ({ action, changes }, before) => {
      // Trying again from the same form makes the same new document under another id.
      if (changes.some(isNew)) {
        for (const [key, earlier] of pending)
          if (earlier.action === action && isNew(earlier.change)) pending.delete(key)
      }
      changes.forEach((change, at) => {
        const earlier = pending.get(keyOf(change))?.change
        pending.set(keyOf(change), { action, change: merged(earlier, change, before[at]?.doc) })
      })
    },
    changes: () => [...pending.values()].map(({ change }) => change),
    clear: () => pending.clear(),
  }
}

/** Both changes were made on the same document, and the later one does not know of the earlier. */
function merged(earlier: Change | undefined, change: Change, base: object | undefined): Change {
  if (earlier === undefined || earlier.doc === null || change.doc === null || base === undefined) return change
  const original = new Map<string, unknown>(Object.entries(base))
  const now = new Map<string, unknown>(Object.entries(change.doc))
  const kept = Object.entries(earlier.doc).filter(([key, value]) => {
    const was = JSON.stringify(original.get(key))
    return JSON.stringify(value) !== was && JSON.stringify(now.get(key)) === was
  })
  // Parts of a document of this table, put into a document of this table.
  return { ...change, doc: { ...change.doc, ...Object.fromEntries(kept) } } as Change & { readonly table: TableName }
}
