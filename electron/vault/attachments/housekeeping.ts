import { attachmentSchema } from '#shared/domain/attachment.ts'
import { attempt } from '../failure.ts'
import type { VaultFiles } from '../segment.ts'
import type { Tables } from '../tables.ts'
import { attachmentNames, removeAttachmentFiles, verifyFile } from './attachment-file.ts'
import type { AttachmentName } from './attachment-format.ts'

/** The table that says which attachments there are. */
export const ATTACHMENTS_TABLE = 'attachments'

/**
 * Attachments whose file is gone, or is not whole as far as its header and its length tell. Content is verified when it
 * is read: opening a vault must not take the time to decrypt all of it.
 *
 * @returns ids of documents
 */
export function brokenAttachments(vault: VaultFiles, tables: Tables): readonly string[] {
  const rows = [...tables.rows(ATTACHMENTS_TABLE)]
  if (rows.length === 0) return []
  const files = byId(namesThere(vault))
  const isWhole = (id: string, doc: unknown) => {
    const bytes = attachmentSchema.safeParse(doc).data?.bytes
    return (files.get(id) ?? []).some((name) => {
      const opened = verifyFile(vault, name)
      return opened !== null && (bytes === undefined || bytes === opened.header.bytes)
    })
  }
  return rows.filter(([id, { doc }]) => !isWhole(id, doc)).map(([id]) => id)
}

/**
 * Removes files that no document names any more, and what an interrupted renewal of the master key left beside a file that
 * counts. On opening and on closing only: in between, undoing may bring a document back. The file of a document is never
 * removed, whole or not. Failing changes nothing: the next time will do.
 */
export function sweepAttachments(vault: VaultFiles, tables: Tables): void {
  for (const [id, names] of byId(namesThere(vault))) {
    removeAttachmentFiles(vault, tables.get(ATTACHMENTS_TABLE, id) === undefined ? names : leftovers(vault, names))
  }
}

/** Of several files for one document, those beside the one that counts. None when none of them counts. */
function leftovers(vault: VaultFiles, names: readonly AttachmentName[]): readonly AttachmentName[] {
  if (names.length < 2) return []
  const others = names.filter((name) => verifyFile(vault, name) === null)
  return others.length < names.length ? others : []
}

/** A folder that cannot be read is one without files: the documents are then reported, and nothing is removed. */
function namesThere(vault: VaultFiles): readonly AttachmentName[] {
  const names = attempt(() => attachmentNames(vault))
  return names.ok ? names.value : []
}

function byId(names: readonly AttachmentName[]): ReadonlyMap<string, readonly AttachmentName[]> {
  const grouped = new Map<string, AttachmentName[]>()
  for (const name of names) {
    const group = grouped.get(name.id)
    if (group === undefined) grouped.set(name.id, [name])
    else group.push(name)
  }
  return grouped
}
