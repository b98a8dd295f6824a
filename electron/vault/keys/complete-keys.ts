import type { VaultEnvironment } from '../environment.ts'
import type { OpenVault } from '../open-vault.ts'
import { newBackupSlot } from './backup-identity.ts'

/**
 * Gives a vault of version 0.1 its identity for backups, at the first opening with the passphrase. When it cannot be
 * written, this session uses it all the same and the next opening makes another one.
 */
export async function completeKeys(environment: VaultEnvironment, open: OpenVault, passphrase: string): Promise<void> {
  const backup = await newBackupSlot(environment.passphraseFile, open.vault, passphrase)
  open.useForBackups(backup)
  open.replaceKeys({ backup })
}
