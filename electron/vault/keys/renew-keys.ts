import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { removeAttachmentFiles } from '../attachments/attachment-file.ts'
import { reencryptAttachments } from '../attachments/attachment-keys.ts'
import { KEY_LENGTH } from '../crypto.ts'
import type { VaultEnvironment } from '../environment.ts'
import { removeQuietly } from '../files.ts'
import { type CurrentSnapshot, encodeHeader, type VaultHeader } from '../format.ts'
import { replaceHeaderKeys } from '../header-file.ts'
import type { OpenVault } from '../open-vault.ts'
import { emptyQuarantine } from '../quarantine.ts'
import type { VaultFiles } from '../segment.ts'
import { snapshotName, writeSnapshot } from '../snapshot.ts'
import { encryptTo } from './age.ts'
import { changeAudited, newPassphraseKeys } from './change-keys.ts'
import type { KeySlots, RecoverySlot } from './slots.ts'

/**
 * "My passphrase leaked": another master key, and everything encrypted anew under it. Whoever has the old passphrase and a
 * copy of the old header opens nothing in the folder any more. The recovery key stays; only its recipient is needed.
 */
export async function renewKeys(environment: VaultEnvironment, open: OpenVault, passphrase: string): Promise<void> {
  const vault: VaultFiles = { ...open.vault, masterKey: randomBytes(KEY_LENGTH) }
  try {
    const keys = await newPassphraseKeys(environment, vault, passphrase)
    const recovery = await recoveryUnder(open.header.recovery, vault.masterKey)
    changeAudited(open, 'keys.renew', () => reencrypt(open, vault, { ...keys, recovery }, environment.now().getTime()))
  } finally {
    if (open.isSettled && open.vault !== vault) vault.masterKey.fill(0)
  }
}

async function recoveryUnder(recovery: RecoverySlot | null, masterKey: Buffer): Promise<RecoverySlot | null> {
  if (recovery === null) return null
  return { recipient: recovery.recipient, file: await encryptTo(recovery.recipient, masterKey) }
}

/**
 * All that is new is durable before the header names it, and all that is old stays until then: in between, the vault opens
 * with the old passphrase and nothing has happened.
 */
function reencrypt(open: OpenVault, vault: VaultFiles, slots: KeySlots, createdMs: number): void {
  const { files, folder, masterKey } = vault
  const attachments = reencryptAttachments(open.vault, vault)
  const { epoch, generation, content } = open.upcoming()
  let current: CurrentSnapshot | null = null
  try {
    current = writeSnapshot(vault, epoch, content, createdMs)
    const header: VaultHeader = { ...open.header, ...slots, generation, current }
    const bytes = encodeHeader(header, masterKey)
    open.switchTo({ vault, header, bytes }, () => replaceHeaderKeys(files, folder, bytes, randomUUID()))
  } catch (thrown) {
    const isAsBefore = open.isSettled && open.vault !== vault
    if (isAsBefore) {
      removeAttachmentFiles(vault, attachments.after)
      if (current !== null) removeQuietly(files, join(folder, snapshotName(current)))
    } else {
      // The new header may have taken its place, and a power cut may still bring back the one of before: both stay whole.
      open.keepStrayAttachments()
    }
    throw thrown
  }
  open.removeOlderThan(open.header.current.epoch)
  removeAttachmentFiles(vault, attachments.before)
  emptyQuarantine(vault, 'all')
}
