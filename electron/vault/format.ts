import { ByteReader, ByteWriter, MalformedBytes } from './binary.ts'
import { deriveKey, equalBytes, HASH_LENGTH, hmacSha256, sha256 } from './crypto.ts'
import { decodeSlots, encodeSlots, joinRecipients, type KeySlots } from './keys/slots.ts'

/** Layout of `header`, see docs/vault-format.md. */
export const HEADER_MAGIC = Buffer.from('KLUIS\0\r\n', 'latin1')
export const FORMAT_VERSION = 1
const MAX_HEADER_LENGTH = 16_384
const MAX_RECIPIENT_LENGTH = 2_048

/** The snapshot that holds everything up to `lastSeq`; epoch 0 has none yet. */
export interface CurrentSnapshot {
  readonly epoch: number
  /** Random part of the file name, 8 bytes. */
  readonly id: Buffer
  readonly sha256: Buffer
  readonly lastSeq: number
}

export interface VaultHeader extends KeySlots {
  readonly vaultId: Buffer
  /** Grows by one each time the header is replaced. */
  readonly generation: number
  /** Milliseconds since 1970, UTC. */
  readonly createdMs: number
  readonly current: CurrentSnapshot
}

/** A header whose checksum is right, before the passphrase is known. */
export interface SealedHeader {
  readonly header: VaultHeader
  /** All bytes before the HMAC, and the HMAC, to be checked once the master key is known. */
  readonly authenticated: Buffer
  readonly hmac: Buffer
}

export type HeaderReading =
  | { readonly kind: 'ok'; readonly sealed: SealedHeader }
  /** Not a header of a vault at all. */
  | { readonly kind: 'foreign' }
  /** The checksum does not fit the bytes. */
  | { readonly kind: 'damaged' }
  /** The checksum fits, the content breaks the rules of the format: somebody made it so. */
  | { readonly kind: 'hostile' }
  | { readonly kind: 'newer'; readonly format: number }

const noSnapshot: CurrentSnapshot = { epoch: 0, id: Buffer.alloc(8), sha256: Buffer.alloc(HASH_LENGTH), lastSeq: 0 }

/** `current` of a vault without a snapshot. */
export const NO_SNAPSHOT = noSnapshot

/** Bytes of a header file. */
export function encodeHeader(header: VaultHeader, masterKey: Uint8Array): Buffer {
  const content = new ByteWriter()
    .bytes(HEADER_MAGIC)
    .u16(FORMAT_VERSION)
    .u16(FORMAT_VERSION)
    .bytes(header.vaultId)
    .u64(header.generation)
    .u64(header.createdMs)
    .u32(header.current.epoch)
    .bytes(header.current.id)
    .bytes(header.current.sha256)
    .u64(header.current.lastSeq)
    .bytes(encodeSlots(header))
    .bytes(encodeRecipient(header.backup?.recipient ?? ''))
    .bytes(encodeRecipient(header.recovery?.recipient ?? ''))
    .done()
  const authenticated = Buffer.concat([content, sha256(content)])
  return Buffer.concat([authenticated, hmacSha256(headerKey(masterKey, header.vaultId), authenticated)])
}

/**
 * Reads a header as far as that goes without the passphrase, in the order of KDBX 4: is it ours, is it whole, can
 * this program read it, are its numbers within bounds. No memory is taken on its word before that.
 */
export function decodeHeader(bytes: Buffer): HeaderReading {
  if (!bytes.subarray(0, HEADER_MAGIC.length).equals(HEADER_MAGIC)) return { kind: 'foreign' }
  const contentEnd = bytes.length - 2 * HASH_LENGTH
  if (bytes.length > MAX_HEADER_LENGTH || contentEnd < HEADER_MAGIC.length + 4) return { kind: 'damaged' }
  const content = bytes.subarray(0, contentEnd)
  if (!equalBytes(sha256(content), bytes.subarray(contentEnd, contentEnd + HASH_LENGTH))) return { kind: 'damaged' }
  const minimumReader = content.readUInt16BE(HEADER_MAGIC.length + 2)
  if (minimumReader > FORMAT_VERSION) return { kind: 'newer', format: content.readUInt16BE(HEADER_MAGIC.length) }
  try {
    const authenticated = Buffer.from(bytes.subarray(0, contentEnd + HASH_LENGTH))
    const hmac = Buffer.from(bytes.subarray(contentEnd + HASH_LENGTH))
    return { kind: 'ok', sealed: { header: decodeContent(content), authenticated, hmac } }
  } catch (thrown) {
    if (thrown instanceof MalformedBytes) return { kind: 'hostile' }
    throw thrown
  }
}

function decodeContent(content: Buffer): VaultHeader {
  const reader = new ByteReader(content)
  reader.bytes(HEADER_MAGIC.length + 4)
  const vaultId = reader.bytes(16)
  const generation = reader.u64()
  const createdMs = reader.u64()
  const current = { epoch: reader.u32(), id: reader.bytes(8), sha256: reader.bytes(HASH_LENGTH), lastSeq: reader.u64() }
  const slots = decodeSlots(reader)
  const backupRecipient = decodeRecipient(reader)
  const recoveryRecipient = decodeRecipient(reader)
  if (reader.remaining !== 0) throw new MalformedBytes('bytes after the last field')
  return { vaultId, generation, createdMs, current, ...joinRecipients(slots, backupRecipient, recoveryRecipient) }
}

function encodeRecipient(recipient: string): Buffer {
  return new ByteWriter().u16(recipient.length).bytes(Buffer.from(recipient, 'latin1')).done()
}

function decodeRecipient(reader: ByteReader): string {
  const length = reader.u16()
  if (length > MAX_RECIPIENT_LENGTH) throw new MalformedBytes('recipient too long')
  return reader.bytes(length).toString('latin1')
}

/** Whether the holder of the master key wrote this header. */
export function isAuthentic(sealed: SealedHeader, masterKey: Uint8Array): boolean {
  const expected = hmacSha256(headerKey(masterKey, sealed.header.vaultId), sealed.authenticated)
  return equalBytes(expected, sealed.hmac)
}

function headerKey(masterKey: Uint8Array, vaultId: Uint8Array): Buffer {
  return deriveKey(masterKey, Buffer.alloc(0), 'header', vaultId)
}
