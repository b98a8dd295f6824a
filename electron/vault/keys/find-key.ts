import type { VaultEnvironment } from '../environment.ts'
import { refuse } from '../failure.ts'
import type { VaultHeader } from '../format.ts'
import { HEADER_NAME } from '../header-file.ts'
import { deriveWrappingKey } from '../passphrase.ts'
import { KEY_LENGTH } from '../crypto.ts'
import { type AgeKeyPair, decryptWith } from './age.ts'
import { unwrapMasterKey } from './slots.ts'

/**
 * Gets the master key out of a header with what the operator has given; null when that was wrong. Whoever calls it checks
 * the header's authenticity with the key, and wipes the key.
 */
export type KeyFinder = (header: VaultHeader) => Promise<Buffer | null>

export function byPassphrase({ kdf }: VaultEnvironment, passphrase: string): KeyFinder {
  return async (header) => {
    const slot = header.passphraseSlot
    const wrappingKey = await deriveWrappingKey(kdf, passphrase, slot.salt, slot)
    const masterKey = unwrapMasterKey(header, wrappingKey)
    wrappingKey.fill(0)
    return masterKey
  }
}

/** With a recovery key that `readIdentity` gave. Refuses a vault that has none. */
export function byRecoveryKey({ identity, recipient }: AgeKeyPair): KeyFinder {
  return async ({ recovery }) => {
    if (recovery === null) return refuse({ code: 'noRecoveryKey' })
    if (recovery.recipient !== recipient) return null
    const masterKey = await decryptWith(identity, recovery.file)
    // The right key for a file that does not open with it: the slot is not as the vault wrote it.
    return masterKey?.length === KEY_LENGTH ? masterKey : refuse({ code: 'tampered', file: HEADER_NAME })
  }
}
