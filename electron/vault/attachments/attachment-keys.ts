import { VaultFailure } from '../failure.ts'
import type { VaultFiles } from '../segment.ts'
import {
  attachmentNames,
  openAttachment,
  removeAttachmentFiles,
  verifyFile,
  writeAttachment,
} from './attachment-file.ts'
import type { AttachmentName } from './attachment-format.ts'

/** What `reencryptAttachments` did. */
export interface ReencryptedAttachments {
  /** Files under the old master key. They count until the header names the new one; then they must go. */
  readonly before: readonly AttachmentName[]
  /** Files under the new master key. They must go when the header is not replaced after all. */
  readonly after: readonly AttachmentName[]
  /** Ids of attachments whose content no longer opens: they stay as they are. */
  readonly broken: readonly string[]
}

/**
 * Writes every attachment that opens under one master key once more under another one, beside it: also those without a
 * record, because undoing may still bring theirs back. All are durable and read back when this returns; when it throws,
 * what it had written has been removed. An interruption leaves files that do not count and that the next opening removes.
 *
 * @param to the same vault with the new master key
 */
export function reencryptAttachments(from: VaultFiles, to: VaultFiles): ReencryptedAttachments {
  const before: AttachmentName[] = []
  const broken: string[] = []
  const present = attachmentNames(from)
  const written = (): readonly AttachmentName[] => {
    const known = new Set(present.map(({ name }) => name))
    return attachmentNames(to).filter(({ name }) => !known.has(name))
  }
  try {
    for (const name of present) {
      if (verifyFile(from, name) === null) continue
      if (reencrypt(from, to, name)) before.push(name)
      else broken.push(name.id)
    }
    return { before, after: written(), broken }
  } catch (thrown) {
    removeAttachmentFiles(to, written())
    throw thrown
  }
}

/** @returns false when the content under the old key does not open */
function reencrypt(from: VaultFiles, to: VaultFiles, name: AttachmentName): boolean {
  const content = openAttachment(from, name.id, [name])
  try {
    writeAttachment(to, { id: name.id, bytes: content.bytes, createdMs: content.createdMs }, content.chunks())
    return true
  } catch (thrown) {
    if (thrown instanceof VaultFailure && thrown.error.code === 'attachmentDamaged') return false
    throw thrown
  }
}
