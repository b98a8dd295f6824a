import * as fs from 'node:fs'
import { basename } from 'node:path'
import { ATTACHMENT_MAXIMUM_BYTES, type AttachmentMediaType } from '#shared/domain/attachment.ts'
import { attachmentFileName, attachmentKindOf, fitsKind } from '#shared/domain/attachment-kind.ts'
import { errnoOf, refuse } from '../failure.ts'

/** A file that the operator chose, read whole. */
export interface ChosenFile {
  readonly fileName: string
  readonly mediaType: AttachmentMediaType
  /** To be overwritten after use. */
  readonly content: Buffer
}

/**
 * Reads a file that the operator chose in a native dialog, when it is one of the kinds that the vault takes. Whatever it
 * turns out to be, this neither waits (a pipe, a device) nor takes more memory than the largest attachment has.
 *
 * @throws VaultFailure fileUnreadable, attachmentTooLarge, attachmentKind
 */
export function readChosenFile(path: string): ChosenFile {
  const content = readBounded(path)
  const mediaType = attachmentKindOf(content)
  const name = basename(path)
  if (mediaType === null || !fitsKind(name, mediaType)) return refuse({ code: 'attachmentKind' })
  return { fileName: attachmentFileName(name, mediaType), mediaType, content }
}

function readBounded(path: string): Buffer {
  try {
    // Before opening, which by itself would make some devices do something.
    if (!fs.statSync(path).isFile()) return refuse({ code: 'attachmentKind' })
    const fd = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
    try {
      return readRegular(fd)
    } finally {
      fs.closeSync(fd)
    }
  } catch (thrown) {
    if (errnoOf(thrown) === null) throw thrown
    return refuse({ code: 'fileUnreadable' })
  }
}

function readRegular(fd: number): Buffer {
  const stat = fs.fstatSync(fd)
  if (!stat.isFile()) return refuse({ code: 'attachmentKind' })
  if (stat.size > ATTACHMENT_MAXIMUM_BYTES) {
    return refuse({ code: 'attachmentTooLarge', maximumBytes: ATTACHMENT_MAXIMUM_BYTES })
  }
  // One byte more than it says, so that a file that grows meanwhile is noticed.
  const buffer = Buffer.alloc(stat.size + 1)
  let length = 0
  while (length < buffer.length) {
    const read = fs.readSync(fd, buffer, length, buffer.length - length, length)
    if (read === 0) break
    length += read
  }
  return length === stat.size ? buffer.subarray(0, length) : refuse({ code: 'fileUnreadable' })
}
