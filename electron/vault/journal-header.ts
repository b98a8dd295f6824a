import { ByteReader, ByteWriter, MalformedBytes } from './binary.ts'
import {
  deriveKey,
  equalBytes,
  HASH_LENGTH,
  hmacSha256,
  KEY_LENGTH,
  sha256,
  TAG_LENGTH,
  VAULT_ID_LENGTH,
} from './crypto.ts'

/** The two kinds of file that hold records. */
export type JournalKind = 'segment' | 'snapshot'

const magics: Readonly<Record<JournalKind, Buffer>> = {
  segment: Buffer.from('KLSEG\0\r\n', 'latin1'),
  snapshot: Buffer.from('KLSNP\0\r\n', 'latin1'),
}
const JOURNAL_FORMAT = 1
export const JOURNAL_ID_LENGTH = 8
/** Bytes before the first record. */
export const JOURNAL_HEADER_LENGTH = 196

/** Where the history stood when a file was started: the file continues exactly there. */
export interface ChainPosition {
  /** Sequence number of the last record, 0 before the first. */
  readonly seq: number
  /** Tag of that record; zeros before the first. */
  readonly tag: Buffer
  /** Random id of the segment that holds it; zeros before the first. */
  readonly segmentId: Buffer
  /** Where the valid bytes of that segment end. */
  readonly segmentEnd: number
  /** Longest that segment can be. More bytes than this were appended behind our back. */
  readonly segmentLength: number
}

/** The position of an empty history. */
export const CHAIN_START: ChainPosition = {
  seq: 0,
  tag: Buffer.alloc(TAG_LENGTH),
  segmentId: Buffer.alloc(JOURNAL_ID_LENGTH),
  segmentEnd: 0,
  segmentLength: 0,
}

export interface JournalHeader {
  readonly kind: JournalKind
  readonly vaultId: Buffer
  readonly epoch: number
  /** Running number of the segment in this vault; 0 for a snapshot. */
  readonly number: number
  /** Random part of the file name. */
  readonly id: Buffer
  readonly createdMs: number
  readonly after: ChainPosition
  /** Makes the file's key its own. */
  readonly salt: Buffer
}

/** Key and associated data of the records in one file. */
export interface RecordKey {
  readonly key: Buffer
  /** SHA-256 of the file's whole header. */
  readonly headerDigest: Buffer
}

export type JournalHeaderReading =
  | { readonly kind: 'ok'; readonly header: JournalHeader; readonly recordKey: RecordKey }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'tampered' }

/** Name of the file on disk. The header repeats what the name says, so a renamed file is noticed. */
export function journalName(header: Pick<JournalHeader, 'kind' | 'epoch' | 'number' | 'id'>): string {
  const id = header.id.toString('hex')
  return header.kind === 'snapshot' ? `snap-${header.epoch}-${id}` : `seg-${header.epoch}-${header.number}-${id}`
}

export interface JournalName {
  readonly name: string
  readonly epoch: number
  readonly number: number
  readonly id: string
}

const segmentPattern = /^seg-(\d{1,9})-(\d{1,9})-([0-9a-f]{16})$/
const snapshotPattern = /^snap-(\d{1,9})-([0-9a-f]{16})$/

/** The parts of a segment's file name, or null for any other file. */
export function parseSegmentName(name: string): JournalName | null {
  const match = segmentPattern.exec(name)
  return match === null ? null : { name, epoch: Number(match[1]), number: Number(match[2]), id: match[3] ?? '' }
}

/** The parts of a snapshot's file name, or null for any other file. */
export function parseSnapshotName(name: string): JournalName | null {
  const match = snapshotPattern.exec(name)
  return match === null ? null : { name, epoch: Number(match[1]), number: 0, id: match[2] ?? '' }
}

export function encodeJournalHeader(header: JournalHeader, masterKey: Uint8Array): Buffer {
  const content = new ByteWriter()
    .bytes(magics[header.kind])
    .u16(JOURNAL_FORMAT)
    .u16(JOURNAL_FORMAT)
    .bytes(header.vaultId)
    .u32(header.epoch)
    .u32(header.number)
    .bytes(header.id)
    .u64(header.createdMs)
    .u64(header.after.seq)
    .bytes(header.after.tag)
    .bytes(header.after.segmentId)
    .u64(header.after.segmentEnd)
    .u64(header.after.segmentLength)
    .bytes(header.salt)
    .done()
  const authenticated = Buffer.concat([content, sha256(content)])
  return Buffer.concat([authenticated, hmacSha256(headerKey(header, masterKey), authenticated)])
}

/** Reads and verifies the header at the start of a segment or snapshot. */
export function decodeJournalHeader(
  bytes: Buffer,
  kind: JournalKind,
  vaultId: Uint8Array,
  masterKey: Uint8Array,
): JournalHeaderReading {
  const whole = bytes.subarray(0, JOURNAL_HEADER_LENGTH)
  const contentEnd = JOURNAL_HEADER_LENGTH - 2 * HASH_LENGTH
  const authenticated = whole.subarray(0, contentEnd + HASH_LENGTH)
  if (whole.length < JOURNAL_HEADER_LENGTH) return { kind: 'damaged' }
  if (!equalBytes(sha256(whole.subarray(0, contentEnd)), whole.subarray(contentEnd, contentEnd + HASH_LENGTH))) {
    return { kind: 'damaged' }
  }
  const header = decodeContent(whole.subarray(0, contentEnd), kind)
  if (header === null || !header.vaultId.equals(vaultId)) return { kind: 'tampered' }
  const expected = hmacSha256(headerKey(header, masterKey), authenticated)
  if (!equalBytes(expected, whole.subarray(contentEnd + HASH_LENGTH))) return { kind: 'tampered' }
  return { kind: 'ok', header, recordKey: recordKeyOf(header, whole, masterKey) }
}

function decodeContent(content: Buffer, kind: JournalKind): JournalHeader | null {
  try {
    const reader = new ByteReader(content)
    const magic = reader.bytes(magics[kind].length)
    const versions = [reader.u16(), reader.u16()]
    if (!magic.equals(magics[kind]) || versions.some((version) => version !== JOURNAL_FORMAT)) return null
    return {
      kind,
      vaultId: reader.bytes(VAULT_ID_LENGTH),
      epoch: reader.u32(),
      number: reader.u32(),
      id: reader.bytes(JOURNAL_ID_LENGTH),
      createdMs: reader.u64(),
      after: {
        seq: reader.u64(),
        tag: reader.bytes(TAG_LENGTH),
        segmentId: reader.bytes(JOURNAL_ID_LENGTH),
        segmentEnd: reader.u64(),
        segmentLength: reader.u64(),
      },
      salt: reader.bytes(KEY_LENGTH),
    }
  } catch (thrown) {
    if (thrown instanceof MalformedBytes) return null
    throw thrown
  }
}

/** Key and associated data for the records after this header. */
export function recordKeyOf(header: JournalHeader, encoded: Uint8Array, masterKey: Uint8Array): RecordKey {
  return { key: deriveKey(masterKey, header.salt, header.kind, header.vaultId), headerDigest: sha256(encoded) }
}

function headerKey(header: JournalHeader, masterKey: Uint8Array): Buffer {
  return deriveKey(masterKey, header.salt, `${header.kind}-header`, header.vaultId)
}
