import { randomBytes } from 'node:crypto'
import { ATTACHMENT_MAXIMUM_BYTES } from '#shared/domain/attachment.ts'
import { ByteReader, ByteWriter, MalformedBytes, writeU64 } from '../binary.ts'
import {
  deriveKey,
  equalBytes,
  HASH_LENGTH,
  hmacSha256,
  KEY_LENGTH,
  NONCE_LENGTH,
  seal,
  sha256,
  TAG_LENGTH,
  unseal,
  VAULT_ID_LENGTH,
} from '../crypto.ts'

/** Layout of a file in `att/`, see docs/vault-format.md. */
const MAGIC = Buffer.from('KLATT\0\r\n', 'latin1')
const FORMAT = 1
const RECORD_ID_LENGTH = 16
const FILE_ID_LENGTH = 8
const CONTENT_END = MAGIC.length + 4 + VAULT_ID_LENGTH + RECORD_ID_LENGTH + FILE_ID_LENGTH + 8 + 8 + KEY_LENGTH
/** Bytes before the first chunk. */
export const ATTACHMENT_HEADER_LENGTH = CONTENT_END + 2 * HASH_LENGTH
/** Content in each chunk but the last, in bytes. */
export const CHUNK_LENGTH = 64 * 1024
/** What a chunk takes beside its content. */
export const CHUNK_OVERHEAD = NONCE_LENGTH + TAG_LENGTH

/** The parts of a file's name: the id of its record, and random bytes so that a new key gets a new file. */
export interface AttachmentName {
  readonly name: string
  /** UUID of the record, as in the table `attachments`. */
  readonly id: string
  /** 16 hexadecimal digits. */
  readonly fileId: string
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const namePattern = new RegExp(`^(${uuid})-([0-9a-f]{${2 * FILE_ID_LENGTH}})$`)

/** The parts of a name in `att/`, or null when no attachment can be called so. */
export function parseAttachmentName(name: string): AttachmentName | null {
  const match = namePattern.exec(name)
  return match === null ? null : { name, id: match[1] ?? '', fileId: match[2] ?? '' }
}

/** A name that no other file has; null for an id that is no UUID, so that nothing else can become part of a path. */
export function newAttachmentName(id: string): AttachmentName | null {
  return parseAttachmentName(`${id}-${randomBytes(FILE_ID_LENGTH).toString('hex')}`)
}

export interface AttachmentHeader {
  readonly id: string
  readonly fileId: string
  readonly createdMs: number
  /** Length of the content, in bytes: 1 … ATTACHMENT_MAXIMUM_BYTES. */
  readonly bytes: number
  /** Makes the file's key its own. */
  readonly salt: Buffer
}

/** Key and associated data of the chunks in one file. */
export interface ChunkKey {
  readonly key: Buffer
  /** SHA-256 of the file's whole header. */
  readonly headerDigest: Buffer
}

/** What the keys of an attachment come from. */
export interface AttachmentKeys {
  readonly vaultId: Uint8Array
  readonly masterKey: Uint8Array
}

/** The header of a file, with what is needed to seal or open its chunks. */
export interface OpenedHeader {
  readonly header: AttachmentHeader
  readonly chunkKey: ChunkKey
}

export function encodeAttachmentHeader(header: AttachmentHeader, keys: AttachmentKeys): Buffer {
  const content = new ByteWriter()
    .bytes(MAGIC)
    .u16(FORMAT)
    .u16(FORMAT)
    .bytes(keys.vaultId)
    .bytes(Buffer.from(header.id.replaceAll('-', ''), 'hex'))
    .bytes(Buffer.from(header.fileId, 'hex'))
    .u64(header.createdMs)
    .u64(header.bytes)
    .bytes(header.salt)
    .done()
  const authenticated = Buffer.concat([content, sha256(content)])
  return Buffer.concat([authenticated, hmacSha256(headerKey(header.salt, keys), authenticated)])
}

/**
 * Reads the header at the start of a file. Null unless the holder of this master key wrote it, for a file of exactly this
 * name: damaged, tampered with, renamed, of another vault, or under an older master key.
 */
export function openAttachmentHeader(start: Buffer, name: AttachmentName, keys: AttachmentKeys): OpenedHeader | null {
  const whole = start.subarray(0, ATTACHMENT_HEADER_LENGTH)
  if (whole.length < ATTACHMENT_HEADER_LENGTH) return null
  const content = whole.subarray(0, CONTENT_END)
  if (!equalBytes(sha256(content), whole.subarray(CONTENT_END, CONTENT_END + HASH_LENGTH))) return null
  const header = decodeContent(content, keys.vaultId)
  if (header === null || header.id !== name.id || header.fileId !== name.fileId) return null
  const expected = hmacSha256(headerKey(header.salt, keys), whole.subarray(0, CONTENT_END + HASH_LENGTH))
  if (!equalBytes(expected, whole.subarray(CONTENT_END + HASH_LENGTH))) return null
  return { header, chunkKey: chunkKeyOf(header, whole, keys) }
}

function decodeContent(content: Buffer, vaultId: Uint8Array): AttachmentHeader | null {
  try {
    const reader = new ByteReader(content)
    const isOurs = reader.bytes(MAGIC.length).equals(MAGIC) && reader.u16() === FORMAT && reader.u16() === FORMAT
    if (!isOurs || !reader.bytes(VAULT_ID_LENGTH).equals(vaultId)) return null
    const id = asUuid(reader.bytes(RECORD_ID_LENGTH))
    const fileId = reader.bytes(FILE_ID_LENGTH).toString('hex')
    const [createdMs, bytes] = [reader.u64(), reader.u64()]
    const hasPossibleLength = bytes >= 1 && bytes <= ATTACHMENT_MAXIMUM_BYTES
    return hasPossibleLength ? { id, fileId, createdMs, bytes, salt: reader.bytes(KEY_LENGTH) } : null
  } catch (thrown) {
    if (thrown instanceof MalformedBytes) return null
    throw thrown
  }
}

const asUuid = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

function headerKey(salt: Uint8Array, { masterKey, vaultId }: AttachmentKeys): Buffer {
  return deriveKey(masterKey, salt, 'attachment-header', vaultId)
}

/** Key and associated data of the chunks after this header. */
export function chunkKeyOf(header: AttachmentHeader, encoded: Uint8Array, keys: AttachmentKeys): ChunkKey {
  return { key: deriveKey(keys.masterKey, header.salt, 'attachment', keys.vaultId), headerDigest: sha256(encoded) }
}

/** How many chunks hold so many bytes. */
export const chunkCount = (bytes: number): number => Math.ceil(bytes / CHUNK_LENGTH)

/** Length of a file with so many bytes of content. */
export const attachmentFileLength = (bytes: number): number =>
  ATTACHMENT_HEADER_LENGTH + bytes + chunkCount(bytes) * CHUNK_OVERHEAD

/** SHA-256 of the header | index u64 | 1 for the last chunk, otherwise 0. */
function associatedData({ headerDigest }: ChunkKey, index: number, isLast: boolean): Buffer {
  const aad = Buffer.alloc(HASH_LENGTH + 8 + 1)
  headerDigest.copy(aad)
  writeU64(aad, index, HASH_LENGTH)
  aad.writeUInt8(isLast ? 1 : 0, HASH_LENGTH + 8)
  return aad
}

/** One chunk as it lies on disk: nonce, ciphertext, tag. It opens only in its own file and at its own place. */
export function sealChunk(chunkKey: ChunkKey, index: number, isLast: boolean, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_LENGTH)
  const [ciphertext, tag] = seal(chunkKey.key, nonce, associatedData(chunkKey, index, isLast), content)
  return Buffer.concat([nonce, ciphertext, tag])
}

/** The content of a chunk, or null when anything about it is not as it was written. */
export function openChunk(chunkKey: ChunkKey, index: number, isLast: boolean, chunk: Uint8Array): Buffer | null {
  if (chunk.length <= CHUNK_OVERHEAD) return null
  const tagAt = chunk.length - TAG_LENGTH
  const [nonce, ciphertext] = [chunk.subarray(0, NONCE_LENGTH), chunk.subarray(NONCE_LENGTH, tagAt)]
  return unseal(chunkKey.key, nonce, associatedData(chunkKey, index, isLast), ciphertext, chunk.subarray(tagAt))
}
