import { isAscii } from 'node:buffer'
import type { AuditEntry, CommitAction, VaultAction } from '#shared/ipc/vault-actions.ts'
import { refuse } from './failure.ts'
import { migrateDocument, PAYLOAD_VERSION } from './migrations/migrations.ts'

/** One document put or (null) removed, with the revision it has from then on. */
export interface StoredChange {
  readonly table: string
  readonly id: string
  readonly rev: number
  readonly doc: unknown
}

/** What a record in a segment holds: one user action. */
export interface CommitPayload {
  /** Moment of the commit, UTC, ISO 8601. Orders nothing: the sequence number does. */
  readonly at: string
  /** Display name of the operator. */
  readonly by: string
  readonly action: CommitAction | VaultAction
  readonly changes: readonly StoredChange[]
  /** Records it is about, where it changes none: an attachment that was saved elsewhere. */
  readonly ids?: readonly string[]
}

export interface SnapshotRow {
  readonly id: string
  readonly rev: number
  readonly doc: unknown
}

/** What a record in a snapshot holds. `begin` comes first and `end` last; without `end` the snapshot is cut off. */
export type SnapshotPayload =
  | { readonly kind: 'begin'; readonly rows: number; readonly audit: number }
  | { readonly kind: 'rows'; readonly table: string; readonly rows: readonly SnapshotRow[] }
  | { readonly kind: 'audit'; readonly entries: readonly AuditEntry[] }
  | { readonly kind: 'end' }

export function encodePayload(payload: CommitPayload | SnapshotPayload): Buffer {
  return Buffer.from(JSON.stringify({ v: PAYLOAD_VERSION, ...payload }), 'utf8')
}

/** A `rows` payload from rows that are JSON already. */
export function encodeSnapshotRows(table: string, rows: readonly string[]): Buffer {
  const head = `{"v":${PAYLOAD_VERSION},"kind":"rows","table":${JSON.stringify(table)},"rows":[`
  return Buffer.from(inAscii(`${head}${rows.join(',')}]}`), 'latin1')
}

/** The same JSON with every character beyond ASCII escaped: a chunk is then read in half the time. */
const inAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Reads a record of a segment and brings its documents to the present payload version. */
export function decodeCommit(plaintext: Buffer, file: string): CommitPayload {
  const { version, json } = parse(plaintext, file)
  const isCommit =
    typeof json['at'] === 'string' &&
    typeof json['by'] === 'string' &&
    typeof json['action'] === 'string' &&
    isArrayOf(json['changes'], isStoredChange)
  if (!isCommit) refuse({ code: 'damaged', file })
  const payload = json as unknown as CommitPayload
  if (version === PAYLOAD_VERSION) return payload
  const changes = payload.changes.map((change) => ({ ...change, doc: migrated(version, change.table, change.doc) }))
  return { ...payload, changes }
}

/** A record of a snapshot as it is today. */
export interface DecodedSnapshotPayload {
  readonly payload: SnapshotPayload
  /** False when a migration has changed what the plaintext says. */
  readonly isAsWritten: boolean
}

/** Reads a record of a snapshot and brings its documents to the present payload version. */
export function decodeSnapshotPayload(plaintext: Buffer, file: string): DecodedSnapshotPayload {
  const { version, json } = parse(plaintext, file)
  if (!isSnapshotPayload(json)) return refuse({ code: 'damaged', file })
  if (json.kind !== 'rows' || version === PAYLOAD_VERSION) return { payload: json, isAsWritten: true }
  const rows = json.rows.map((row) => ({ ...row, doc: migrated(version, json.table, row.doc) }))
  return { payload: { ...json, rows }, isAsWritten: false }
}

function migrated(version: number, table: string, doc: unknown): unknown {
  return doc === null ? null : migrateDocument(version, table, doc)
}

type JsonObject = Readonly<Record<string, unknown>>

function parse(plaintext: Buffer, file: string): { readonly version: number; readonly json: JsonObject } {
  const json = parseJson(plaintext, file)
  if (!isObject(json) || typeof json['v'] !== 'number') return refuse({ code: 'damaged', file })
  if (json['v'] > PAYLOAD_VERSION) return refuse({ code: 'newerFormat', format: json['v'] })
  return { version: json['v'], json }
}

function parseJson(plaintext: Buffer, file: string): unknown {
  try {
    return JSON.parse(plaintext.toString(isAscii(plaintext) ? 'latin1' : 'utf8'))
  } catch {
    return refuse({ code: 'damaged', file })
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArrayOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem)
}

function isSnapshotRow(value: unknown): value is SnapshotRow {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['rev'] === 'number' && 'doc' in value
}

function isStoredChange(value: unknown): value is StoredChange {
  return isSnapshotRow(value) && 'table' in value && typeof value.table === 'string'
}

function isAuditEntry(value: unknown): value is AuditEntry {
  return isObject(value) && typeof value['seq'] === 'number' && Array.isArray(value['ids'])
}

function isSnapshotPayload(json: JsonObject): json is JsonObject & SnapshotPayload {
  switch (json['kind']) {
    case 'begin':
      return typeof json['rows'] === 'number' && typeof json['audit'] === 'number'
    case 'rows':
      return typeof json['table'] === 'string' && isArrayOf(json['rows'], isSnapshotRow)
    case 'audit':
      return isArrayOf(json['entries'], isAuditEntry)
    case 'end':
      return true
    default:
      return false
  }
}
