import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ATTACHMENT_MAXIMUM_BYTES } from '#shared/domain/attachment.ts'
import { KEY_LENGTH } from '../crypto.ts'
import { attempt, errnoOf, refuse } from '../failure.ts'
import {
  FILE_MODE,
  FOLDER_MODE,
  namesIfThere,
  readBackError,
  readIfThere,
  removeQuietly,
  writeFully,
} from '../files.ts'
import type { VaultFiles } from '../segment.ts'
import {
  ATTACHMENT_HEADER_LENGTH,
  attachmentFileLength,
  type AttachmentHeader,
  type AttachmentName,
  CHUNK_LENGTH,
  CHUNK_OVERHEAD,
  chunkCount,
  type ChunkKey,
  chunkKeyOf,
  encodeAttachmentHeader,
  newAttachmentName,
  openAttachmentHeader,
  type OpenedHeader,
  openChunk,
  parseAttachmentName,
  sealChunk,
} from './attachment-format.ts'

/** The folder in a vault that holds attachments. */
export const ATTACHMENTS_NAME = 'att'

const pathOf = ({ folder }: VaultFiles, name: string): string => join(folder, ATTACHMENTS_NAME, name)

/** Called while content is written, with bytes done. */
export type OnBytes = (done: number) => void

/**
 * Writes the content of one attachment, piece by piece, into a new file. It is there for good when `finish` returns:
 * flushed, read back and decrypted to the end, its name flushed. Until then `abandon` leaves nothing behind.
 */
export class AttachmentWriter {
  readonly #vault: VaultFiles
  readonly #name: AttachmentName
  readonly #header: AttachmentHeader
  readonly #chunkKey: ChunkKey
  readonly #hash = createHash('sha256')
  readonly #pending = Buffer.alloc(CHUNK_LENGTH)
  #fd: number | null
  #pendingBytes = 0
  #chunks = 0
  #taken = 0
  #end: number

  private constructor(vault: VaultFiles, name: AttachmentName, header: AttachmentHeader, encoded: Buffer, fd: number) {
    this.#vault = vault
    this.#name = name
    this.#header = header
    this.#chunkKey = chunkKeyOf(header, encoded, vault)
    this.#fd = fd
    this.#end = encoded.length
  }

  /**
   * @param id UUID of the record that the attachment belongs to
   * @param bytes length of the content, which must be known beforehand: the file's header tells it
   */
  static create(vault: VaultFiles, id: string, bytes: number, createdMs: number): AttachmentWriter {
    if (bytes > ATTACHMENT_MAXIMUM_BYTES) {
      refuse({ code: 'attachmentTooLarge', maximumBytes: ATTACHMENT_MAXIMUM_BYTES })
    }
    const name = newAttachmentName(id)
    if (name === null || bytes < 1) return refuse({ code: 'attachmentKind' })
    makeFolder(vault)
    const header: AttachmentHeader = { id, fileId: name.fileId, createdMs, bytes, salt: randomBytes(KEY_LENGTH) }
    const encoded = encodeAttachmentHeader(header, vault)
    const path = pathOf(vault, name.name)
    const fd = vault.files.open(path, 'wx', FILE_MODE)
    const writer = new AttachmentWriter(vault, name, header, encoded, fd)
    try {
      writeFully(vault.files, fd, encoded, 0)
      return writer
    } catch (thrown) {
      writer.abandon()
      throw thrown
    }
  }

  /** Takes the next bytes of the content. After an error the file must be abandoned. */
  write(content: Uint8Array): void {
    for (let at = 0; at < content.length;) {
      if (this.#pendingBytes === CHUNK_LENGTH) this.#flushChunk(false)
      const piece = content.subarray(at, at + CHUNK_LENGTH - this.#pendingBytes)
      this.#pending.set(piece, this.#pendingBytes)
      this.#pendingBytes += piece.length
      at += piece.length
    }
    this.#hash.update(content)
    this.#taken += content.length
    if (this.#taken > this.#header.bytes) throw readBackError(ATTACHMENTS_NAME)
  }

  #flushChunk(isLast: boolean): void {
    if (this.#fd === null) throw readBackError(ATTACHMENTS_NAME)
    const chunk = sealChunk(this.#chunkKey, this.#chunks, isLast, this.#pending.subarray(0, this.#pendingBytes))
    writeFully(this.#vault.files, this.#fd, chunk, this.#end)
    this.#end += chunk.length
    this.#chunks += 1
    this.#pendingBytes = 0
  }

  /**
   * Makes the file durable and proves that it can be read.
   *
   * @returns SHA-256 of the content, hexadecimal
   */
  finish(): string {
    const { files, folder } = this.#vault
    if (this.#taken !== this.#header.bytes || this.#fd === null) throw readBackError(ATTACHMENTS_NAME)
    this.#flushChunk(true)
    files.fsync(this.#fd)
    this.#close()
    const sha256 = this.#hash.digest('hex')
    if (readBack(this.#vault, this.#name) !== sha256) throw readBackError(ATTACHMENTS_NAME)
    files.syncFolder(join(folder, ATTACHMENTS_NAME))
    return sha256
  }

  /** Gives the file up, finished or not. */
  abandon(): void {
    try {
      this.#close()
    } catch {
      // It goes away anyhow.
    }
    removeQuietly(this.#vault.files, pathOf(this.#vault, this.#name.name))
  }

  #close(): void {
    const fd = this.#fd
    this.#fd = null
    this.#pending.fill(0)
    this.#chunkKey.key.fill(0)
    if (fd !== null) this.#vault.files.close(fd)
  }
}

function makeFolder({ files, folder }: VaultFiles): void {
  try {
    files.mkdir(join(folder, ATTACHMENTS_NAME), FOLDER_MODE)
  } catch (thrown) {
    if (errnoOf(thrown) !== 'EEXIST') throw thrown
  }
  // Also when it was there: flushing its name may have failed the first time.
  files.syncFolder(folder)
}

/** Writes a whole attachment. Leaves nothing behind when it fails. @returns SHA-256 of the content, hexadecimal */
export function writeAttachment(
  vault: VaultFiles,
  { id, bytes, createdMs }: { readonly id: string; readonly bytes: number; readonly createdMs: number },
  chunks: Iterable<Uint8Array>,
  onBytes: OnBytes = () => undefined,
): string {
  const writer = AttachmentWriter.create(vault, id, bytes, createdMs)
  try {
    let done = 0
    for (const chunk of chunks) {
      writer.write(chunk)
      done += chunk.length
      onBytes(done)
    }
    return writer.finish()
  } catch (thrown) {
    writer.abandon()
    throw thrown
  }
}

/** An attachment whose header verifies and whose file has the length that the header says. */
export interface AttachmentContent {
  readonly name: AttachmentName
  readonly createdMs: number
  /** Length of the content. */
  readonly bytes: number
  /**
   * The content, piece by piece, each authenticated before it is given; the last one also says that it is the last. What was
   * given before an error is a part of the right content, but not the whole: nothing of it may be kept.
   *
   * @throws VaultFailure attachmentDamaged
   */
  readonly chunks: () => Generator<Buffer, void, undefined>
}

/** Names in the folder for attachments that attachments can have. */
export function attachmentNames({ files, folder }: VaultFiles): readonly AttachmentName[] {
  const names = namesIfThere(files, join(folder, ATTACHMENTS_NAME)) ?? []
  return names.map(parseAttachmentName).filter((name) => name !== null)
}

/**
 * The attachment of a record.
 *
 * @param names what is in the folder, for a caller that asks for many
 * @throws VaultFailure attachmentMissing, attachmentDamaged
 */
export function openAttachment(
  vault: VaultFiles,
  id: string,
  names: readonly AttachmentName[] = attachmentNames(vault),
): AttachmentContent {
  const candidates = names.filter((name) => name.id === id)
  if (candidates.length === 0) refuse({ code: 'attachmentMissing' })
  for (const name of candidates) {
    const opened = verifyFile(vault, name)
    if (opened !== null) return contentOf(vault, name, opened)
  }
  return refuse({ code: 'attachmentDamaged' })
}

/** SHA-256 of what a file just written gives back; null when it does not open. */
function readBack(vault: VaultFiles, name: AttachmentName): string | null {
  const opened = verifyFile(vault, name)
  if (opened === null) return null
  const hash = createHash('sha256')
  const outcome = attempt(() => {
    for (const content of contentOf(vault, name, opened).chunks()) hash.update(content)
  })
  return outcome.ok ? hash.digest('hex') : null
}

/** Checks header and length and reads no content. Null when the file is not whole or not of this master key. */
export function verifyFile(vault: VaultFiles, name: AttachmentName): OpenedHeader | null {
  const path = pathOf(vault, name.name)
  try {
    const opened = openAttachmentHeader(vault.files.readStart(path, ATTACHMENT_HEADER_LENGTH), name, vault)
    return opened !== null && vault.files.size(path) === attachmentFileLength(opened.header.bytes) ? opened : null
  } catch (thrown) {
    if (errnoOf(thrown) === null) throw thrown
    return null
  }
}

function contentOf(vault: VaultFiles, name: AttachmentName, { header, chunkKey }: OpenedHeader): AttachmentContent {
  const { bytes, createdMs } = header
  return {
    name,
    createdMs,
    bytes,
    *chunks() {
      const file = readIfThere(vault.files, pathOf(vault, name.name)) ?? refuse({ code: 'attachmentMissing' })
      if (file.length !== attachmentFileLength(bytes)) refuse({ code: 'attachmentDamaged' })
      const last = chunkCount(bytes) - 1
      for (let index = 0; index <= last; index += 1) {
        const at = ATTACHMENT_HEADER_LENGTH + index * (CHUNK_LENGTH + CHUNK_OVERHEAD)
        const chunk = file.subarray(at, at + CHUNK_LENGTH + CHUNK_OVERHEAD)
        yield openChunk(chunkKey, index, index === last, chunk) ?? refuse({ code: 'attachmentDamaged' })
      }
    },
  }
}

/** Removes files of attachments by name. For those whose presence does no harm: what stays is removed another time. */
export function removeAttachmentFiles(vault: VaultFiles, names: readonly AttachmentName[]): void {
  names.forEach(({ name }) => removeQuietly(vault.files, pathOf(vault, name)))
}
