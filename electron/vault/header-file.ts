import { join } from 'node:path'
import { attempt, refuse } from './failure.ts'
import { type FileSystem, namesIfThere, readIfThere, removeQuietly, replaceFile } from './files.ts'
import { decodeHeader, type SealedHeader } from './format.ts'
import { encodeSlots } from './keys/slots.ts'

export const HEADER_NAME = 'header'
/** The header's previous generation, or a copy of the first: without a header no passphrase opens anything. */
export const PREVIOUS_HEADER_NAME = 'header.prev'

export interface FoundHeader {
  readonly sealed: SealedHeader
  /** The file's bytes. */
  readonly bytes: Buffer
  /** Bytes of a `header` that was damaged, so that the previous one had to be used; null when all was well. */
  readonly damaged: Buffer | null
}

/** Whether a folder looks like a vault. Reads names only, so that nothing is written into a folder of another program. */
export function requireVaultFolder(files: FileSystem, folder: string): void {
  const names = namesIfThere(files, folder)
  if (names === null) return refuse({ code: 'folderGone' })
  if (!names.includes(HEADER_NAME) && !names.includes(PREVIOUS_HEADER_NAME)) refuse({ code: 'notAVault' })
}

/** Reads the header, or its previous generation when the checksum of the first is wrong. */
export function findHeader(files: FileSystem, folder: string): FoundHeader {
  const bytes = readIfThere(files, join(folder, HEADER_NAME)) ?? Buffer.alloc(0)
  const reading = decodeHeader(bytes)
  switch (reading.kind) {
    case 'ok':
      return { sealed: reading.sealed, bytes, damaged: null }
    case 'newer':
      return refuse({ code: 'newerFormat', format: reading.format })
    case 'hostile':
      return refuse({ code: 'tampered', file: HEADER_NAME })
    case 'damaged':
    case 'foreign':
      return findPreviousHeader(files, folder, bytes, reading.kind)
  }
}

function findPreviousHeader(
  files: FileSystem,
  folder: string,
  damaged: Buffer,
  why: 'damaged' | 'foreign',
): FoundHeader {
  const bytes = readIfThere(files, join(folder, PREVIOUS_HEADER_NAME)) ?? Buffer.alloc(0)
  const reading = decodeHeader(bytes)
  switch (reading.kind) {
    case 'ok':
      return { sealed: reading.sealed, bytes, damaged }
    case 'newer':
      return refuse({ code: 'newerFormat', format: reading.format })
    case 'hostile':
      return refuse({ code: 'tampered', file: PREVIOUS_HEADER_NAME })
    case 'damaged':
      return refuse({ code: 'damaged', file: HEADER_NAME })
    case 'foreign':
      return refuse(why === 'foreign' ? { code: 'notAVault' } : { code: 'damaged', file: HEADER_NAME })
  }
}

/** The generation before, when it is whole. Null otherwise. */
export function readPreviousHeader(files: FileSystem, folder: string): SealedHeader | null {
  const reading = decodeHeader(readIfThere(files, join(folder, PREVIOUS_HEADER_NAME)) ?? Buffer.alloc(0))
  return reading.kind === 'ok' ? reading.sealed : null
}

/** Puts a new generation in place. The old one stays as `header.prev`; at every moment a whole `header` is there. */
export function replaceHeader(files: FileSystem, folder: string, previous: Buffer, next: Buffer, unique: string): void {
  replaceFile(files, folder, PREVIOUS_HEADER_NAME, previous, unique)
  replaceFile(files, folder, HEADER_NAME, next, unique)
}

/**
 * Puts a header with other keys in place. `header.prev` becomes a copy of it: what opened the vault until now opens it no
 * more. At every moment the vault opens with the keys of before or with the new ones, never with both: `header.prev`
 * counts only while `header` is damaged, and what a crash leaves of it the next opening replaces.
 */
export function replaceHeaderKeys(files: FileSystem, folder: string, next: Buffer, unique: string): void {
  try {
    replaceFile(files, folder, HEADER_NAME, next, unique)
  } catch (thrown) {
    if (readIfThere(files, join(folder, HEADER_NAME))?.equals(next) !== true) throw thrown
    // It has its name, but a power cut may still take that away: once more, as a new file.
    replaceFile(files, folder, HEADER_NAME, next, unique)
  }
  copyToPrevious(files, folder, next, unique)
}

/** Without a copy `header.prev` has to go: the vault opens without it, and nothing may open with what it says. */
function copyToPrevious(files: FileSystem, folder: string, header: Buffer, unique: string): void {
  const copied = attempt(() => replaceFile(files, folder, PREVIOUS_HEADER_NAME, header, unique))
  if (!copied.ok) removeQuietly(files, join(folder, PREVIOUS_HEADER_NAME))
}

/**
 * Finishes a change of keys that was interrupted after `header` was in place: as long as `header.prev` has the keys of
 * before, they open it. Also makes a `header.prev` that is missing or damaged.
 *
 * @returns whether `header.prev` has other keys no more
 */
export function finishKeyChange(files: FileSystem, folder: string, found: FoundHeader, unique: string): boolean {
  const { header } = found.sealed
  const reading = decodeHeader(readIfThere(files, join(folder, PREVIOUS_HEADER_NAME)) ?? Buffer.alloc(0))
  if (reading.kind === 'newer') return true
  const previous = reading.kind === 'ok' ? reading.sealed.header : null
  const isOfBefore = previous === null || previous.generation <= header.generation
  if (!isOfBefore || (previous !== null && encodeSlots(previous).equals(encodeSlots(header)))) return true
  copyToPrevious(files, folder, found.bytes, unique)
  return false
}
