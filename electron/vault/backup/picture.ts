import { type Attachment, attachmentSchema } from '#shared/domain/attachment.ts'
import { SETTINGS_ID } from '#shared/domain/settings.ts'
import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import type { Change } from '#shared/ipc/vault-contract.ts'
import type { SnapshotRow } from '../payload.ts'
import { type DocumentSchemas, idOf, type StoredRow, type Tables } from '../tables.ts'
import type { Manifest } from './manifest.ts'

/** Where a picture is taken from: an open vault. */
export interface PictureSource {
  readonly tables: Tables
  readonly audit: readonly AuditEntry[]
  readonly seq: number
  readonly head: string
}

/**
 * A vault at one moment. Documents are never changed in place, so holding on to them is enough: taking a picture copies
 * references, and commits go on while it is written.
 */
export interface Picture {
  readonly seq: number
  readonly head: string
  readonly organisation: string
  readonly tables: readonly { readonly table: string; readonly rows: readonly SnapshotRow[] }[]
  readonly audit: readonly AuditEntry[]
  /** Records of attachments; their content is read when it is written. */
  readonly attachments: readonly Attachment[]
  readonly unsavedChanges: number
}

/**
 * Takes the picture.
 *
 * @param unsaved changes that the vault could not keep, in order; they are applied to the picture
 */
export function takePicture(source: PictureSource, schemas: DocumentSchemas, unsaved: readonly Change[]): Picture {
  const rows = new Map<string, Map<string, StoredRow>>()
  for (const [table, ofTable] of source.tables.tables()) rows.set(table, new Map(ofTable))
  for (const change of unsaved) applyUnsaved(rows, schemas, change)
  const attachments = [...(rows.get('attachments')?.values() ?? [])]
    .map(({ doc }) => attachmentSchema.safeParse(doc))
    .flatMap(({ data }) => (data === undefined ? [] : [data]))
  return {
    seq: source.seq,
    head: source.head,
    organisation: organisationIn(rows.get('settings')?.get(SETTINGS_ID)?.doc),
    tables: [...rows].map(([table, ofTable]) => ({
      table,
      rows: [...ofTable].map(([id, { rev, doc }]) => ({ id, rev, doc })),
    })),
    audit: [...source.audit],
    attachments,
    unsavedChanges: unsaved.length,
  }
}

/** Keeps a change even when its document does not fit: this copy may be the last place where it is. */
function applyUnsaved(rows: Map<string, Map<string, StoredRow>>, schemas: DocumentSchemas, change: Change): void {
  const { table, id, doc, baseRev } = change
  const ofTable = rows.get(table) ?? new Map<string, StoredRow>()
  rows.set(table, ofTable)
  if (doc === null) {
    ofTable.delete(id)
    return
  }
  const parsed = Object.hasOwn(schemas, table) ? schemas[table]?.safeParse(doc) : undefined
  const isReadable = parsed?.success === true && idOf(parsed.data) === id
  const rev = Math.max(ofTable.get(id)?.rev ?? 0, baseRev) + 1
  ofTable.set(id, { rev, doc: isReadable ? parsed.data : doc, isReadable })
}

function organisationIn(settings: unknown): string {
  const hasName = typeof settings === 'object' && settings !== null && 'organisation' in settings
  return hasName && typeof settings.organisation === 'string' ? settings.organisation : ''
}

/** Documents per table. */
export const countsOf = ({ tables }: Picture): Manifest['counts'] =>
  tables.map(({ table, rows }) => ({ table, rows: rows.length }))

/** About so many characters are handed on at once. */
const PIECE_CHARACTERS = 64 * 1024

/** `data.ndjson`: one document per line. */
export function* dataPieces({ tables }: Picture): Generator<Buffer> {
  yield* pieces(
    (function* () {
      for (const { table, rows } of tables) {
        const name = JSON.stringify(table)
        for (const { id, rev, doc } of rows) {
          yield `{"table":${name},"id":${JSON.stringify(id)},"rev":${rev},"doc":${JSON.stringify(doc)}}\n`
        }
      }
    })(),
  )
}

/** `audit.ndjson`: one line of the audit trail per line. */
export function* auditPieces({ audit }: Picture): Generator<Buffer> {
  yield* pieces(
    (function* () {
      for (const { seq, at, by, action, ids } of audit) yield `${JSON.stringify({ seq, at, by, action, ids })}\n`
    })(),
  )
}

function* pieces(lines: Iterable<string>): Generator<Buffer> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < PIECE_CHARACTERS) continue
    yield Buffer.from(piece, 'utf8')
    piece = ''
  }
  if (piece.length > 0) yield Buffer.from(piece, 'utf8')
}
