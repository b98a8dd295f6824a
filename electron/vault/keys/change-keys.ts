import { randomBytes } from 'node:crypto'
import type { VaultAction } from '#shared/ipc/vault-actions.ts'
import { NONCE_LENGTH } from '../crypto.ts'
import type { VaultEnvironment } from '../environment.ts'
import { attempt } from '../failure.ts'
import type { OpenVault } from '../open-vault.ts'
import { deriveWrappingKey } from '../passphrase.ts'
import { newBackupSlot, type VaultKey } from './backup-identity.ts'
import { type BackupSlot, type PassphraseSlot, SALT_LENGTH, wrapMasterKey } from './slots.ts'

/** What belongs to one passphrase. */
export interface PassphraseKeys {
  readonly passphraseSlot: PassphraseSlot
  readonly backup: BackupSlot
}

/**
 * The slots for a passphrase: the master key under it, and a new identity for backups, as the earlier one opens with the
 * earlier passphrase. Takes a second; costs are never below those of a new vault.
 */
export async function newPassphraseKeys(
  { kdf, cost, passphraseFile }: VaultEnvironment,
  key: VaultKey,
  passphrase: string,
): Promise<PassphraseKeys> {
  const slot = { ...cost, salt: randomBytes(SALT_LENGTH), nonce: randomBytes(NONCE_LENGTH) }
  const [wrappingKey, backup] = await Promise.all([
    deriveWrappingKey(kdf, passphrase, slot.salt, cost),
    newBackupSlot(passphraseFile, key, passphrase),
  ])
  const passphraseSlot = wrapMasterKey(key.masterKey, wrappingKey, key.vaultId, slot)
  wrappingKey.fill(0)
  return { passphraseSlot, backup }
}

/** Wraps the same master key under another passphrase; the one of before opens the vault no more. */
export async function setPassphrase(
  environment: VaultEnvironment,
  open: OpenVault,
  passphrase: string,
  action: 'passphrase.change' | 'vault.recover',
): Promise<void> {
  const keys = await newPassphraseKeys(environment, open.vault, passphrase)
  changeAudited(open, action, () => open.replaceKeys(keys))
}

/**
 * Changes keys and leaves a line in the audit trail. The line comes first, so that no change can go without one; when the
 * change fails after all, a second line says so.
 */
export function changeAudited(open: OpenVault, action: VaultAction, change: () => void): void {
  open.note(action)
  const before = open.header
  try {
    change()
  } catch (thrown) {
    attempt(() => {
      open.settle()
      if (open.header === before) open.note('keys.failed')
    })
    throw thrown
  }
}

/**
 * Gives a vault of version 0.1 its identity for backups, at the first opening with the passphrase. When it cannot be
 * written, this session uses it all the same and the next opening makes another one.
 */
export async function completeKeys(environment: VaultEnvironment, open: OpenVault, passphrase: string): Promise<void> {
  const backup = await newBackupSlot(environment.passphraseFile, open.vault, passphrase)
  open.useForBackups(backup)
  open.replaceKeys({ backup })
}
