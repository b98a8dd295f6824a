import { randomUUID } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import type { AttachmentMediaType } from '#shared/domain/attachment.ts'
import { attachmentEndings } from '#shared/domain/attachment-kind.ts'
import { endingOf } from '#shared/domain/file-name.ts'
import { type Result } from '#shared/result.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { attempt, refuse } from '../failure.ts'
import { type FileSystem, removeQuietly, renamePatiently, writeNewFile } from '../files.ts'

/**
 * Writes an attachment in clear where the operator chose: whole under that name or not at all, for its owner only. What
 * stands there under that name is replaced, a link too, never what a link points to. The ending is that of its kind, so
 * that it cannot become a program, and the place is outside the vault.
 *
 * @param beforeRename called when all that is left to do is to give the file its name
 * @throws VaultFailure attachmentKind, fileNotWritten, diskFull
 */
export function saveFile(
  { files, folder }: { readonly files: FileSystem; readonly folder: string },
  target: string,
  mediaType: AttachmentMediaType,
  content: Uint8Array,
  beforeRename: () => void,
): void {
  if (!attachmentEndings[mediaType].includes(endingOf(basename(target)))) refuse({ code: 'attachmentKind' })
  if (isInside(dirname(target), folder)) refuse({ code: 'fileNotWritten' })
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`)
  orNotWritten(attempt(() => writeNewFile(files, temporary, content)))
  try {
    beforeRename()
    orNotWritten(attempt(() => renamePatiently(files, temporary, target)))
  } catch (thrown) {
    removeQuietly(files, temporary)
    throw thrown
  }
  // Some shares cannot flush a folder; the file itself has been flushed.
  attempt(() => files.syncFolder(dirname(target)))
}

/** Whatever the system calls it, the operator is told about the place chosen, not about the vault. */
function orNotWritten(outcome: Result<unknown, VaultError>): void {
  if (outcome.ok) return
  refuse(outcome.error.code === 'diskFull' ? outcome.error : { code: 'fileNotWritten' })
}

function isInside(path: string, folder: string): boolean {
  const real = (of: string) => {
    const resolved = attempt(() => realpathSync(of))
    return (resolved.ok ? resolved.value : of) + sep
  }
  return real(path).startsWith(real(folder))
}
