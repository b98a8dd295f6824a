import { z } from 'zod'
import { nameSchema } from '#shared/domain/primitives.ts'
import { differs, isRepeated, newPassphraseSchema } from '#renderer/ui/passphrase/passphrase-schema.ts'

/** What is filled in to make a vault. */
export const newVaultSchema = z
  .object({
    organisation: nameSchema,
    operator: nameSchema,
    name: nameSchema,
    passphrase: newPassphraseSchema,
    repeat: z.string(),
    understood: z.boolean().refine((ticked) => ticked, { message: 'access:create.understoodMissing' }),
  })
  .refine(isRepeated, differs)

export type NewVault = z.input<typeof newVaultSchema>

export const emptyVault: NewVault = {
  organisation: '',
  operator: '',
  name: 'Coaching',
  passphrase: '',
  repeat: '',
  understood: false,
}
