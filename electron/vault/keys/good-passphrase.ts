import { PASSPHRASE_MINIMUM } from '#shared/ipc/vault-contract.ts'
import { refuse } from '../failure.ts'
import { passphraseLength } from '../passphrase.ts'

/** Refuses a new passphrase that is too short or known to everybody (security.md §3). Anything else is the operator's choice. */
export async function requireGoodPassphrase(passphrase: string): Promise<void> {
  if (passphraseLength(passphrase) < PASSPHRASE_MINIMUM) {
    refuse({ code: 'passphraseTooShort', minimum: PASSPHRASE_MINIMUM })
  }
  // Loaded at first use: unlocking needs none of it.
  const { isCommonPassphrase } = await import('./common-passphrases.ts')
  if (isCommonPassphrase(passphrase)) refuse({ code: 'passphraseTooCommon' })
}
