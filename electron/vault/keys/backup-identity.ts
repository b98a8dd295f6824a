import { randomBytes } from 'node:crypto'
import { deriveKey, KEY_LENGTH, NONCE_LENGTH, seal, TAG_LENGTH, unseal } from '../crypto.ts'
import { newKeyPair, type PassphraseFile } from './age.ts'
import type { BackupSlot } from './slots.ts'

/** The keys of one vault, as far as a slot needs them. */
export interface VaultKey {
  readonly vaultId: Uint8Array
  readonly masterKey: Uint8Array
}

/** What a backup is made with, without asking for the passphrase. */
export interface BackupKeys {
  /** age identity that opens the backups, to verify them. */
  readonly identity: string
  /** What `backup-identity.age` beside the backups has to hold: the identity under the passphrase of now. */
  readonly identityFile: Uint8Array
  /** Whom to encrypt to: the identity's own recipient and, when there is one, that of the recovery key. */
  readonly recipients: readonly string[]
}

/** A new identity for backups, sealed for the vault itself and for the passphrase. */
export async function newBackupSlot(
  passphraseFile: PassphraseFile,
  { masterKey, vaultId }: VaultKey,
  passphrase: string,
): Promise<BackupSlot> {
  const { identity, recipient } = await newKeyPair()
  // The line end makes it a file of identities as the `age` program takes it with `-i`.
  const identityFile = Buffer.from(await passphraseFile(passphrase, `${identity}\n`))
  const [salt, nonce] = [randomBytes(KEY_LENGTH), randomBytes(NONCE_LENGTH)]
  const key = deriveKey(masterKey, salt, 'backup-identity', vaultId)
  const [ciphertext, tag] = seal(key, nonce, vaultId, Buffer.from(identity, 'latin1'))
  key.fill(0)
  return { recipient, salt, nonce, wrapped: Buffer.concat([ciphertext, tag]), identityFile }
}

/** The identity in a slot, or null when the slot is not of this vault. */
export function openBackupSlot(slot: BackupSlot, { masterKey, vaultId }: VaultKey): string | null {
  const key = deriveKey(masterKey, slot.salt, 'backup-identity', vaultId)
  const end = slot.wrapped.length - TAG_LENGTH
  const identity = unseal(key, slot.nonce, vaultId, slot.wrapped.subarray(0, end), slot.wrapped.subarray(end))
  key.fill(0)
  return identity?.toString('latin1') ?? null
}
