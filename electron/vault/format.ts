import { ACCEPTED_COST, type KdfCost } from './argon2.ts'
import { ByteReader, ByteWriter, MalformedBytes } from './binary.ts'
import {
  deriveKey,
  equalBytes,
  HASH_LENGTH,
  hmacSha256,
  NONCE_LENGTH,
  seal,
  sha256,
  TAG_LENGTH,
  unseal,
} from './crypto.ts'

/** Layout of `header`, see docs/vault-format.md. */
export const HEADER_MAGIC = Buffer.from('KLUIS\0\r\n', 'latin1')
export const FORMAT_VERSION = 1
const MAX_HEADER_LENGTH = 16_384
const MAX_SLOTS = 4
const MAX_SLOT_BYTES = 4_096
const MAX_RECIPIENT_LENGTH = 2_048
const PASSPHRASE_SLOT = 1
const ARGON2ID_V13 = 1
export const SALT_LENGTH = 16

/** The passphrase slot: how the passphrase becomes a key, and the master key wrapped under it. */
export interface PassphraseSlot extends KdfCost {
  readonly salt: Buffer
  readonly nonce: Buffer
  /** 32 bytes of ciphertext and the 16-byte tag. */
  readonly wrapped: Buffer
}

/** The snapshot that holds everything up to `lastSeq`; epoch 0 has none yet. */
export interface CurrentSnapshot {
  readonly epoch: number
  /** Random part of the file name, 8 bytes. */
  readonly id: Buffer
  readonly sha256: Buffer
  readonly lastSeq: number
}

export interface VaultHeader {
  readonly vaultId: Buffer
  /** Grows by one each time the header is replaced. */
  readonly generation: number
  /** Milliseconds since 1970, UTC. */
  readonly createdMs: number
  readonly current: CurrentSnapshot
  readonly passphraseSlot: PassphraseSlot
  /** age recipients, ASCII; empty while backups and the recovery key are not set up. */
  readonly backupRecipient: string
  readonly recoveryRecipient: string
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

function encodeSlot(slot: PassphraseSlot): Buffer {
  const value = new ByteWriter().bytes(slotBinding(slot)).bytes(slot.nonce).bytes(slot.wrapped).done()
  return new ByteWriter().u8(PASSPHRASE_SLOT).u16(value.length).bytes(value).done()
}

/** The slot's fields that decide how the key is derived; bound to the wrapped key as associated data. */
function slotBinding(slot: KdfCost & { readonly salt: Buffer }): Buffer {
  return new ByteWriter().u8(ARGON2ID_V13).u32(slot.memoryKiB).u32(slot.passes).u32(1).bytes(slot.salt).done()
}

/** Bytes of a header file. */
export function encodeHeader(header: VaultHeader, masterKey: Uint8Array): Buffer {
  const slots = encodeSlot(header.passphraseSlot)
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
    .u8(1)
    .u16(slots.length)
    .bytes(slots)
    .u16(header.backupRecipient.length)
    .bytes(Buffer.from(header.backupRecipient, 'latin1'))
    .u16(header.recoveryRecipient.length)
    .bytes(Buffer.from(header.recoveryRecipient, 'latin1'))
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
  const passphraseSlot = decodeSlots(reader)
  const backupRecipient = decodeRecipient(reader)
  const recoveryRecipient = decodeRecipient(reader)
  if (reader.remaining !== 0) throw new MalformedBytes('bytes after the last field')
  return { vaultId, generation, createdMs, current, passphraseSlot, backupRecipient, recoveryRecipient }
}

function decodeRecipient(reader: ByteReader): string {
  const length = reader.u16()
  if (length > MAX_RECIPIENT_LENGTH) throw new MalformedBytes('recipient too long')
  return reader.bytes(length).toString('latin1')
}

/** Exactly one passphrase slot; slots of kinds that this version does not know are passed over. */
function decodeSlots(reader: ByteReader): PassphraseSlot {
  const count = reader.u8()
  const length = reader.u16()
  if (count > MAX_SLOTS || length > MAX_SLOT_BYTES) throw new MalformedBytes('too many slots')
  const slots = new ByteReader(reader.bytes(length))
  let found: PassphraseSlot | null = null
  for (let index = 0; index < count; index += 1) {
    const type = slots.u8()
    const value = slots.bytes(slots.u16())
    if (type !== PASSPHRASE_SLOT) continue
    if (found !== null) throw new MalformedBytes('two passphrase slots')
    found = decodePassphraseSlot(value)
  }
  if (slots.remaining !== 0 || found === null) throw new MalformedBytes('slots do not add up')
  return found
}

function decodePassphraseSlot(value: Buffer): PassphraseSlot {
  const reader = new ByteReader(value)
  const algorithm = reader.u8()
  const memoryKiB = reader.u32()
  const passes = reader.u32()
  const lanes = reader.u32()
  const salt = reader.bytes(SALT_LENGTH)
  const nonce = reader.bytes(NONCE_LENGTH)
  const wrapped = reader.bytes(HASH_LENGTH + TAG_LENGTH)
  const { minimumMemoryKiB, maximumMemoryKiB, minimumPasses, maximumPasses } = ACCEPTED_COST
  const acceptable =
    reader.remaining === 0 &&
    algorithm === ARGON2ID_V13 &&
    memoryKiB >= minimumMemoryKiB &&
    memoryKiB <= maximumMemoryKiB &&
    passes >= minimumPasses &&
    passes <= maximumPasses &&
    lanes === 1
  if (!acceptable) throw new MalformedBytes('cost outside the accepted bounds')
  return { memoryKiB, passes, salt, nonce, wrapped }
}

/** Puts the master key under a key from a passphrase. */
export function wrapMasterKey(
  masterKey: Uint8Array,
  wrappingKey: Uint8Array,
  vaultId: Uint8Array,
  slot: Omit<PassphraseSlot, 'wrapped'>,
): PassphraseSlot {
  const aad = Buffer.concat([vaultId, slotBinding(slot)])
  const [ciphertext, tag] = seal(wrappingKey, slot.nonce, aad, masterKey)
  return { ...slot, wrapped: Buffer.concat([ciphertext, tag]) }
}

/** The master key, or null when this is not the right key: the passphrase was wrong. */
export function unwrapMasterKey(header: VaultHeader, wrappingKey: Uint8Array): Buffer | null {
  const slot = header.passphraseSlot
  const aad = Buffer.concat([header.vaultId, slotBinding(slot)])
  const ciphertext = slot.wrapped.subarray(0, HASH_LENGTH)
  return unseal(wrappingKey, slot.nonce, aad, ciphertext, slot.wrapped.subarray(HASH_LENGTH))
}

/** Whether the holder of the master key wrote this header. */
export function isAuthentic(sealed: SealedHeader, masterKey: Uint8Array): boolean {
  const expected = hmacSha256(headerKey(masterKey, sealed.header.vaultId), sealed.authenticated)
  return equalBytes(expected, sealed.hmac)
}

function headerKey(masterKey: Uint8Array, vaultId: Uint8Array): Buffer {
  return deriveKey(masterKey, Buffer.alloc(0), 'header', vaultId)
}
