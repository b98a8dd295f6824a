import { z } from 'zod'
import { nameSchema } from '#shared/domain/primitives.ts'
import { PASSPHRASE_MINIMUM } from '#shared/ipc/vault-contract.ts'
import { passphraseLength } from '#renderer/lib/passphrase.ts'

/** What is filled in to make a vault. */
export const newVaultSchema = z
  .object({
    organisation: nameSchema,
    operator: nameSchema,
    name: nameSchema,
    passphrase: z
      .string()
      .refine((text) => passphraseLength(text) >= PASSPHRASE_MINIMUM, { message: 'access:create.tooShort' }),
    repeat: z.string(),
    understood: z.boolean().refine((ticked) => ticked, { message: 'access:create.understoodMissing' }),
  })
  .refine(({ passphrase, repeat }) => passphrase === repeat, { message: 'access:create.differ', path: ['repeat'] })

export type NewVault = z.input<typeof newVaultSchema>

export const emptyVault: NewVault = {
  organisation: '',
  operator: '',
  name: 'Coaching',
  passphrase: '',
  repeat: '',
  understood: false,
}
