import { z } from 'zod'
import { repeatedCharacters, REPEATED_CHARACTERS } from '#shared/domain/recovery-key.ts'
import {
  differs,
  isRepeated,
  newPassphraseSchema,
  presentPassphraseSchema,
} from '#renderer/ui/passphrase/passphrase-schema.ts'
import { recoveryKeySchema } from '#renderer/ui/passphrase/recovery-key-schema.ts'

/** The passphrase of now and the one that takes its place, twice. */
export const newPassphraseForm = z
  .object({ present: presentPassphraseSchema, passphrase: newPassphraseSchema, repeat: z.string() })
  .refine(isRepeated, differs)
  .refine(({ present, passphrase }) => present.normalize('NFC') !== passphrase.normalize('NFC'), {
    message: 'keys:passphrase.same',
    path: ['passphrase'],
  })
export type NewPassphrase = z.input<typeof newPassphraseForm>
export const emptyPassphrases: NewPassphrase = { present: '', passphrase: '', repeat: '' }

/** The passphrase of now, to show that it is its owner who asks. */
export const presentForm = z.object({ present: presentPassphraseSchema })

/** A recovery key to try. */
export const tryForm = z.object({ recoveryKey: recoveryKeySchema })

/** The last characters of a recovery key, as the vault compares them. */
export const repeatForm = z.object({
  last: z
    .string()
    .transform(repeatedCharacters)
    .refine((last) => last.length === REPEATED_CHARACTERS, { message: 'keys:newKey.lastMissing' }),
})
