import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import { KEY_LENGTH, sha256 } from './crypto.ts'
import { refuse } from './failure.ts'
import { FILE_MODE, readBackError, readIfThere, removeQuietly, renamePatiently, writeFully } from './files.ts'
import type { CurrentSnapshot } from './format.ts'
import {
  type ChainPosition,
  decodeJournalHeader,
  encodeJournalHeader,
  JOURNAL_ID_LENGTH,
  type JournalHeader,
  journalName,
  recordKeyOf,
} from './journal-header.ts'
import {
  decodeSnapshotPayload,
  encodePayload,
  encodeSnapshotRows,
  type SnapshotPayload,
  type SnapshotRow,
} from './payload.ts'
import { sealRecord, tagOf } from './record.ts'
import { readRecords, type VaultFiles } from './segment.ts'
import type { StoredRow, Tables } from './tables.ts'

/** A chunk is closed when it reaches either of these. */
const CHUNK_ROWS = 500
const CHUNK_CHARACTERS = 1024 * 1024
const CHUNK_AUDIT_ENTRIES = 2_000

/** Everything up to and including `after.seq`. */
export interface SnapshotContent {
  readonly tables: Tables
  readonly audit: readonly AuditEntry[]
  readonly after: ChainPosition
}

/** The rows of a table in chunks, each already JSON: a document is turned into text once. */
function* rowChunks(table: string, rows: ReadonlyMap<string, StoredRow>): Generator<Buffer> {
  let chunk: string[] = []
  let characters = 0
  for (const [id, { rev, doc }] of rows) {
    const row: SnapshotRow = { id, rev, doc }
    const json = JSON.stringify(row)
    if (chunk.length > 0 && (chunk.length >= CHUNK_ROWS || characters + json.length > CHUNK_CHARACTERS)) {
      yield encodeSnapshotRows(table, chunk)
      chunk = []
      characters = 0
    }
    chunk.push(json)
    characters += json.length
  }
  if (chunk.length > 0) yield encodeSnapshotRows(table, chunk)
}

function* payloads(content: SnapshotContent): Generator<Buffer> {
  yield encodePayload({ kind: 'begin', rows: content.tables.size, audit: content.audit.length })
  for (const [table, rows] of content.tables.tables()) yield* rowChunks(table, rows)
  for (let at = 0; at < content.audit.length; at += CHUNK_AUDIT_ENTRIES) {
    yield encodePayload({ kind: 'audit', entries: content.audit.slice(at, at + CHUNK_AUDIT_ENTRIES) })
  }
  yield encodePayload({ kind: 'end' })
}

/**
 * Writes a snapshot beside what is there: new file, flushed, read back and decrypted to the last record, and only
 * then given its name. Leaves nothing behind when it fails. The header decides whether it counts.
 */
export function writeSnapshot(
  vault: VaultFiles,
  epoch: number,
  content: SnapshotContent,
  createdMs: number,
): CurrentSnapshot {
  const id = randomBytes(JOURNAL_ID_LENGTH)
  const { vaultId, folder, files } = vault
  const salt = randomBytes(KEY_LENGTH)
  const header: JournalHeader = {
    kind: 'snapshot',
    vaultId,
    epoch,
    number: 0,
    id,
    createdMs,
    after: content.after,
    salt,
  }
  const path = join(folder, journalName(header))
  const temporary = `${path}.tmp`
  try {
    const digest = writeRecords(vault, header, temporary, content)
    const current = { epoch, id, sha256: digest, lastSeq: content.after.seq }
    readBack(vault, current, files.readFile(temporary), content)
    renamePatiently(files, temporary, path)
    files.syncFolder(folder)
    return current
  } catch (thrown) {
    removeQuietly(files, temporary)
    throw thrown
  }
}

function writeRecords(vault: VaultFiles, header: JournalHeader, path: string, content: SnapshotContent): Buffer {
  const { files, masterKey } = vault
  const encoded = encodeJournalHeader(header, masterKey)
  const recordKey = recordKeyOf(header, encoded, masterKey)
  const hash = createHash('sha256').update(encoded)
  const fd = files.open(path, 'wx', FILE_MODE)
  try {
    writeFully(files, fd, encoded, 0)
    let end = encoded.length
    let seq = 0
    let tag = header.after.tag
    for (const plaintext of payloads(content)) {
      seq += 1
      const record = sealRecord(recordKey, seq, tag, plaintext)
      writeFully(files, fd, record, end)
      hash.update(record)
      tag = tagOf(record)
      end += record.length
    }
    files.fsync(fd)
    return hash.digest()
  } finally {
    files.close(fd)
    recordKey.key.fill(0)
  }
}

function readBack(vault: VaultFiles, current: CurrentSnapshot, bytes: Buffer, content: SnapshotContent): void {
  let rows = 0
  readSnapshot(vault, current, bytes, (payload) => {
    if (payload.kind === 'rows') rows += payload.rows.length
  })
  if (rows !== content.tables.size) throw readBackError('snapshot')
}

/** Bytes of the snapshot that the header names. */
export function loadSnapshot(vault: VaultFiles, current: CurrentSnapshot): Buffer {
  const name = snapshotName(current)
  return readIfThere(vault.files, join(vault.folder, name)) ?? refuse({ code: 'missingFile', file: name })
}

/** Name of the file of a snapshot. */
export function snapshotName(current: Pick<CurrentSnapshot, 'epoch' | 'id'>): string {
  return journalName({ kind: 'snapshot', epoch: current.epoch, number: 0, id: current.id })
}

/** The chain position that a snapshot stands for, after its header has been verified. */
export function snapshotPosition(vault: VaultFiles, current: CurrentSnapshot, bytes: Buffer): ChainPosition {
  return readSnapshotHeader(vault, current, bytes).header.after
}

function readSnapshotHeader(vault: VaultFiles, current: CurrentSnapshot, bytes: Buffer) {
  const reading = decodeJournalHeader(bytes, 'snapshot', vault.vaultId, vault.masterKey)
  if (reading.kind !== 'ok') return refuseSnapshot(current, bytes)
  const { header } = reading
  const isTheOne =
    header.epoch === current.epoch && header.id.equals(current.id) && header.after.seq === current.lastSeq
  return isTheOne ? reading : refuseSnapshot(current, bytes)
}

/** Damaged when the bytes are not those that were written, tampered with when they are and still do not open. */
function refuseSnapshot(current: CurrentSnapshot, bytes: Buffer): never {
  const isAsWritten = sha256(bytes).equals(current.sha256)
  return refuse({ code: isAsWritten ? 'tampered' : 'damaged', file: snapshotName(current) })
}

/**
 * Decrypts a snapshot record by record, in order, and checks that it is complete. The checksum over the whole file
 * comes last: every record has been authenticated by then, and rows are on their way some tens of milliseconds earlier.
 *
 * @param onPayload gets a record and its JSON; null in place of that when a migration has changed what it says
 */
export function readSnapshot(
  vault: VaultFiles,
  current: CurrentSnapshot,
  bytes: Buffer,
  onPayload: (payload: SnapshotPayload, asWritten: Uint8Array | null) => void,
): void {
  const { header, recordKey } = readSnapshotHeader(vault, current, bytes)
  let last: SnapshotPayload['kind'] | null = null
  const start = { seq: 0, tag: header.after.tag }
  const reading = readRecords(recordKey, bytes, start, bytes.length, (plaintext) => {
    const { payload, isAsWritten } = decodeSnapshotPayload(plaintext, snapshotName(current))
    if ((last === null) !== (payload.kind === 'begin') || last === 'end') refuseSnapshot(current, bytes)
    last = payload.kind
    onPayload(payload, isAsWritten ? plaintext : null)
  })
  recordKey.key.fill(0)
  const isComplete = reading.kind === 'ok' && reading.tail === null && last === 'end'
  if (!isComplete || !sha256(bytes).equals(current.sha256)) refuseSnapshot(current, bytes)
}
