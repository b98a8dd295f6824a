import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { KEY_LENGTH } from './crypto.ts'
import { FILE_MODE, type FileSystem, readBackError, removeQuietly, writeFully } from './files.ts'
import {
  type ChainPosition,
  decodeJournalHeader,
  encodeJournalHeader,
  JOURNAL_HEADER_LENGTH,
  JOURNAL_ID_LENGTH,
  type JournalHeader,
  journalName,
  type RecordKey,
  recordKeyOf,
} from './journal-header.ts'
import { claimedLength, hasLaterRecord, openRecord, RECORD_OVERHEAD, sealRecord, tagOf } from './record.ts'

/** A segment takes no more records or bytes than this; the next one has a new key. */
const MAX_SEGMENT_RECORDS = 2 ** 20
const MAX_SEGMENT_BYTES = 64 * 1024 * 1024

/** Disks write this many bytes whole or not at all. */
const SECTOR = 512

/** What all files of one open vault have in common. */
export interface VaultFiles {
  readonly files: FileSystem
  readonly folder: string
  readonly vaultId: Buffer
  readonly masterKey: Buffer
}

/** The one segment a session writes to. Positions are kept here and not in the file, so a failed write moves nothing. */
export class SegmentWriter {
  readonly name: string
  readonly #vault: VaultFiles
  readonly #header: JournalHeader
  readonly #recordKey: RecordKey
  readonly #fd: number
  #position: ChainPosition
  #records = 0

  private constructor(vault: VaultFiles, header: JournalHeader, encoded: Buffer, fd: number) {
    this.#vault = vault
    this.#header = header
    this.#recordKey = recordKeyOf(header, encoded, vault.masterKey)
    this.#fd = fd
    this.#position = {
      ...header.after,
      segmentId: header.id,
      segmentEnd: encoded.length,
      segmentLength: encoded.length,
    }
    this.name = journalName(header)
  }

  /** Creates the file and makes its header and name durable before any record is written. */
  static create(
    vault: VaultFiles,
    epoch: number,
    number: number,
    after: ChainPosition,
    createdMs: number,
  ): SegmentWriter {
    const header: JournalHeader = {
      kind: 'segment',
      vaultId: vault.vaultId,
      epoch,
      number,
      id: randomBytes(JOURNAL_ID_LENGTH),
      createdMs,
      after,
      salt: randomBytes(KEY_LENGTH),
    }
    const encoded = encodeJournalHeader(header, vault.masterKey)
    const path = join(vault.folder, journalName(header))
    const fd = vault.files.open(path, 'wx', FILE_MODE)
    try {
      writeFully(vault.files, fd, encoded, 0)
      vault.files.fsync(fd)
      vault.files.syncFolder(vault.folder)
      return new SegmentWriter(vault, header, encoded, fd)
    } catch (thrown) {
      closeQuietly(vault.files, fd)
      removeQuietly(vault.files, path)
      throw thrown
    }
  }

  /** Where the history stands after the last acknowledged record. */
  get position(): ChainPosition {
    return this.#position
  }

  isFull(nextBytes: number): boolean {
    return this.#records >= MAX_SEGMENT_RECORDS || this.#position.segmentEnd + nextBytes > MAX_SEGMENT_BYTES
  }

  /**
   * Appends one record and flushes it. After a failure this segment must not be written again: call `abandon`.
   *
   * @param isReadBack whether the file is read back and verified before the record counts
   */
  append(plaintext: Buffer, isReadBack = false): void {
    const { seq, tag, segmentEnd } = this.#position
    const record = sealRecord(this.#recordKey, seq + 1, tag, plaintext)
    this.#position = { ...this.#position, segmentLength: segmentEnd + record.length }
    writeFully(this.#vault.files, this.#fd, record, segmentEnd)
    this.#vault.files.fdatasync(this.#fd)
    if (isReadBack) this.#readBack(seq + 1)
    const end = segmentEnd + record.length
    this.#position = { ...this.#position, seq: seq + 1, tag: tagOf(record), segmentEnd: end, segmentLength: end }
    this.#records += 1
  }

  /** Reads the file back from disk and verifies that it ends with the last record appended. */
  verify(): void {
    this.#readBack(this.#position.seq)
  }

  #readBack(lastSeq: number): void {
    const { files, folder, vaultId, masterKey } = this.#vault
    const bytes = files.readFile(join(folder, this.name))
    const header = decodeJournalHeader(bytes, 'segment', vaultId, masterKey)
    const reading = readRecords(this.#recordKey, bytes, this.#header.after, null, () => undefined)
    const isWhole = reading.kind === 'ok' && reading.tail === null && reading.seq === lastSeq
    if (header.kind !== 'ok' || !isWhole) throw readBackError(this.name)
  }

  /** Gives the segment up after a failed write. What may have reached the disk is cut off when that still works. */
  abandon(): void {
    closeQuietly(this.#vault.files, this.#fd)
    const { files, folder } = this.#vault
    try {
      const fd = files.open(join(folder, this.name), 'r+', FILE_MODE)
      try {
        files.truncate(fd, this.#position.segmentEnd)
      } finally {
        files.close(fd)
      }
    } catch {
      // The next segment's header says where this one ends, so the leftover bytes are never taken for a record.
    }
  }

  close(): void {
    closeQuietly(this.#vault.files, this.#fd)
    this.#recordKey.key.fill(0)
  }
}

function closeQuietly(files: FileSystem, fd: number): void {
  try {
    files.close(fd)
  } catch {
    // All that mattered was flushed before.
  }
}

/** What comes after the last good record of the last segment. */
export interface Tail {
  readonly kind: 'torn' | 'doubtful'
  readonly offset: number
  readonly bytes: number
}

/** How far the records of a file were good, and what comes after: `damaged` when that may not be. */
export type RecordsReading = {
  readonly seq: number
  readonly tag: Buffer
  readonly end: number
} & ({ readonly kind: 'ok'; readonly tail: Tail | null } | { readonly kind: 'damaged' })

/** Takes the plaintext of one record. */
export type RecordSink = (plaintext: Buffer, seq: number, tag: Buffer) => void

/**
 * Opens the records of a file one after the other.
 *
 * @param validEnd where the records must end exactly; null for the last segment, where a crash may have cut one off
 */
export function readRecords(
  recordKey: RecordKey,
  bytes: Buffer,
  after: { readonly seq: number; readonly tag: Buffer },
  validEnd: number | null,
  onRecord: RecordSink,
): RecordsReading {
  const source = validEnd === null ? bytes : bytes.subarray(0, validEnd)
  let { seq, tag } = after
  let offset = JOURNAL_HEADER_LENGTH
  while (offset < source.length) {
    const record = openRecord(recordKey, source, offset, seq + 1, tag)
    if (record === null) {
      const tail = validEnd === null ? classifyTail(recordKey, source, offset, seq + 1, tag) : null
      const good = { seq, tag, end: offset }
      return tail === null ? { ...good, kind: 'damaged' } : { ...good, kind: 'ok', tail }
    }
    onRecord(record.plaintext, seq + 1, record.tag)
    ;({ tag, end: offset } = record)
    seq += 1
  }
  const isCutOff = validEnd !== null && offset !== validEnd
  return isCutOff ? { seq, tag, end: offset, kind: 'damaged' } : { seq, tag, end: offset, kind: 'ok', tail: null }
}

/**
 * Decides what a record that does not verify is: a write cut off by a crash, a complete last record that is torn or
 * tampered with, or (null) damage in the middle of the history.
 */
function classifyTail(recordKey: RecordKey, bytes: Buffer, offset: number, seq: number, tag: Buffer): Tail | null {
  const remaining = bytes.length - offset
  const torn: Tail = { kind: 'torn', offset, bytes: remaining }
  const doubtful: Tail = { kind: 'doubtful', offset, bytes: remaining }
  if (hasLaterRecord(recordKey, bytes, offset, seq)) return null
  if (openRecord(recordKey, bytes, offset, seq, tag, remaining - RECORD_OVERHEAD) !== null) return doubtful
  const length = claimedLength(bytes, offset)
  if (remaining < 4 || (length !== null && length + RECORD_OVERHEAD > remaining)) return torn
  if (length !== null && length + RECORD_OVERHEAD === remaining) return doubtful
  const isZero = (from: number, to?: number) => bytes.subarray(from, to).every((byte) => byte === 0)
  // Disks may keep the later sectors of a write and not the first.
  const firstSectorEnd = offset + SECTOR - (offset % SECTOR)
  return isZero(offset + 4) || isZero(offset, firstSectorEnd) ? torn : null
}
