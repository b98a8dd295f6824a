import { attachmentNames, openAttachment } from '../attachments/attachment-file.ts'
import { refuse, VaultFailure } from '../failure.ts'
import type { OpenVault } from '../open-vault.ts'
import type { Vault } from '../vault.ts'
import type { ReadAttachment } from './write-archive.ts'

/**
 * Reads attachments of an open vault one by one, in turn with commits, with the key that the vault has at that moment.
 * The folder is listed once: it is listed again only when a name is not there any more.
 */
export function attachmentReader(vault: Vault): ReadAttachment {
  let names: ReturnType<typeof attachmentNames> | null = null
  const read = (open: OpenVault, id: string): Uint8Array => {
    names ??= attachmentNames(open.vault)
    return Buffer.concat([...openAttachment(open.vault, id, names).chunks()])
  }
  return async (id) => {
    const outcome = await vault.whileOpen((open) => orNull(() => read(open, id)) ?? again(open, id))
    return outcome.ok ? outcome.value : refuse(outcome.error)
  }

  function again(open: OpenVault, id: string): Uint8Array | null {
    names = null
    return orNull(() => read(open, id))
  }
}

/** Null for an attachment that is missing or damaged: the rest is backed up all the same. */
function orNull<Value>(operation: () => Value): Value | null {
  try {
    return operation()
  } catch (thrown) {
    const isBroken =
      thrown instanceof VaultFailure &&
      (thrown.error.code === 'attachmentMissing' || thrown.error.code === 'attachmentDamaged')
    if (isBroken) return null
    throw thrown
  }
}
