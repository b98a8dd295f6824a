import { randomBytes } from 'node:crypto'
import { KEY_LENGTH, VAULT_ID_LENGTH } from '../../crypto.ts'
import { attempt } from '../../failure.ts'
import type { VaultFiles } from '../../segment.ts'
import { MemoryFiles } from '../../testing/memory-files.ts'
import { openAttachment, writeAttachment } from '../attachment-file.ts'

/** A vault in memory as far as attachments need one: its folder is `/kluis`. */
export function memoryVault(files = new MemoryFiles()): VaultFiles & { readonly files: MemoryFiles } {
  if (!files.readdir('/').includes('kluis')) files.mkdir('/kluis')
  return { files, folder: '/kluis', vaultId: randomBytes(VAULT_ID_LENGTH), masterKey: randomBytes(KEY_LENGTH) }
}

export const storeAttachment = (vault: VaultFiles, id: string, content: Buffer): string =>
  writeAttachment(vault, { id, bytes: content.length, createdMs: 1_000 }, [content])

/** The whole content, or null when it is refused. */
export function attachmentBytes(vault: VaultFiles, id: string): Buffer | null {
  const outcome = attempt(() => Buffer.concat([...openAttachment(vault, id).chunks()]))
  return outcome.ok ? outcome.value : null
}
