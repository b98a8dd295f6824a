import { randomBytes } from 'node:crypto'
import { writeU64 } from './binary.ts'
import { NONCE_LENGTH, seal, TAG_LENGTH, unseal } from './crypto.ts'
import { refuse } from './failure.ts'
import type { RecordKey } from './journal-header.ts'

/** `len u32 | seq u64 | nonce 12`, then the ciphertext and the tag. */
export const RECORD_PREFIX_LENGTH = 4 + 8 + NONCE_LENGTH
/** What a record takes beside its plaintext. */
export const RECORD_OVERHEAD = RECORD_PREFIX_LENGTH + TAG_LENGTH
/** Most plaintext in one record. */
export const MAX_RECORD_LENGTH = 16 * 1024 * 1024

/**
 * One encrypted record. The associated data ties it to its file, its place and the record before it, so that
 * records cannot be moved, repeated or left out.
 */
export function sealRecord(recordKey: RecordKey, seq: number, previousTag: Uint8Array, plaintext: Uint8Array): Buffer {
  if (plaintext.length > MAX_RECORD_LENGTH) refuse({ code: 'tooLarge' })
  const nonce = randomBytes(NONCE_LENGTH)
  const aad = associatedData(recordKey, seq, plaintext.length, previousTag)
  const [ciphertext, tag] = seal(recordKey.key, nonce, aad, plaintext)
  const prefix = Buffer.alloc(RECORD_PREFIX_LENGTH)
  prefix.writeUInt32BE(plaintext.length, 0)
  writeU64(prefix, seq, 4)
  nonce.copy(prefix, 12)
  return Buffer.concat([prefix, ciphertext, tag])
}

/** SHA-256 of the file's header | seq | len | tag of the record before. */
function associatedData(recordKey: RecordKey, seq: number, length: number, previousTag: Uint8Array): Buffer {
  const aad = Buffer.allocUnsafe(recordKey.headerDigest.length + 8 + 4 + TAG_LENGTH)
  let at = recordKey.headerDigest.copy(aad)
  writeU64(aad, seq, at)
  at = aad.writeUInt32BE(length, at + 8)
  aad.set(previousTag, at)
  return aad
}

/** The tag of an encoded record: the link that the next record holds on to. */
export function tagOf(record: Buffer): Buffer {
  return Buffer.from(record.subarray(record.length - TAG_LENGTH))
}

export interface OpenedRecord {
  readonly plaintext: Buffer
  readonly tag: Buffer
  /** Offset of the byte after the record. */
  readonly end: number
}

/** The length a record says it has, or null when its length field is cut off or out of bounds. */
export function claimedLength(bytes: Buffer, offset: number): number | null {
  if (bytes.length - offset < 4) return null
  const length = bytes.readUInt32BE(offset)
  return length >= 1 && length <= MAX_RECORD_LENGTH ? length : null
}

/**
 * Opens the record at an offset. Null when anything about it is not as it was written: another number than
 * expected, cut off, changed, moved, or after another record.
 *
 * @param assumedLength tried in place of the length field, to find out whether only that field is wrong
 */
export function openRecord(
  recordKey: RecordKey,
  bytes: Buffer,
  offset: number,
  seq: number,
  previousTag: Uint8Array,
  assumedLength?: number,
): OpenedRecord | null {
  const length = assumedLength ?? claimedLength(bytes, offset)
  if (length === null || length < 1 || length > MAX_RECORD_LENGTH) return null
  const end = offset + RECORD_OVERHEAD + length
  if (end > bytes.length) return null
  if (bytes.readBigUInt64BE(offset + 4) !== BigInt(seq)) return null
  const nonce = bytes.subarray(offset + 12, offset + RECORD_PREFIX_LENGTH)
  const ciphertext = bytes.subarray(offset + RECORD_PREFIX_LENGTH, end - TAG_LENGTH)
  const tag = bytes.subarray(end - TAG_LENGTH, end)
  const plaintext = unseal(recordKey.key, nonce, associatedData(recordKey, seq, length, previousTag), ciphertext, tag)
  return plaintext === null ? null : { plaintext, tag: Buffer.from(tag), end }
}

/**
 * Whether a later record of the same file still verifies. Its presence proves that what comes before was whole
 * once, so that a bad record there is damage and not the cut-off end of a crash.
 */
export function hasLaterRecord(recordKey: RecordKey, bytes: Buffer, offset: number, seq: number): boolean {
  const pattern = Buffer.alloc(8)
  for (let later = seq + 1; later <= seq + 2; later += 1) {
    writeU64(pattern, later, 0)
    let found = bytes.indexOf(pattern, offset + 4)
    while (found !== -1) {
      const start = found - 4
      const previousTag = bytes.subarray(start - TAG_LENGTH, start)
      const isAfterBadRecord = start - TAG_LENGTH >= offset
      if (isAfterBadRecord && openRecord(recordKey, bytes, start, later, previousTag) !== null) return true
      found = bytes.indexOf(pattern, found + 1)
    }
  }
  return false
}
