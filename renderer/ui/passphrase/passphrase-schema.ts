import { z } from 'zod'
import { PASSPHRASE_MINIMUM } from '#shared/ipc/vault-contract.ts'
import { passphraseLength } from '#renderer/lib/passphrase.ts'

/** A passphrase that is being chosen. Any characters, any length from the minimum; nothing is cut off or changed. */
export const newPassphraseSchema = z
  .string()
  .refine((text) => passphraseLength(text) >= PASSPHRASE_MINIMUM, { message: 'keys:passphrase.tooShort' })

/** The passphrase that the vault has now. Only the vault knows whether it is right. */
export const presentPassphraseSchema = z.string().min(1, { message: 'keys:passphrase.missing' })

/** Both fields of a chosen passphrase hold the same; for `refine` with `differs`. */
export const isRepeated = ({ passphrase, repeat }: { readonly passphrase: string; readonly repeat: string }): boolean =>
  passphrase === repeat

/** What is said, at the second field, when they do not. */
export const differs = { message: 'keys:passphrase.differ', path: ['repeat'] }
