import { z } from 'zod'
import { differs, isRepeated, newPassphraseSchema } from '#renderer/ui/passphrase/passphrase-schema.ts'
import { recoveryKeySchema } from '#renderer/ui/passphrase/recovery-key-schema.ts'

/** The recovery key and the passphrase that takes the place of the lost one. */
export const recoverSchema = z
  .object({ recoveryKey: recoveryKeySchema, passphrase: newPassphraseSchema, repeat: z.string() })
  .refine(isRepeated, differs)

export const emptyRecovery: z.input<typeof recoverSchema> = { recoveryKey: '', passphrase: '', repeat: '' }
