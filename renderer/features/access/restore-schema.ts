import { z } from 'zod'
import { nameSchema } from '#shared/domain/primitives.ts'
import type { BackupSecret } from '#shared/ipc/vault-contract.ts'
import {
  differs,
  isRepeated,
  newPassphraseSchema,
  presentPassphraseSchema,
} from '#renderer/ui/passphrase/passphrase-schema.ts'
import { recoveryKeySchema } from '#renderer/ui/passphrase/recovery-key-schema.ts'

/** What opens the backup: only the field of the chosen kind counts. */
export const secretSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: presentPassphraseSchema, recoveryKey: z.string() }),
  z.object({ kind: z.literal('recoveryKey'), passphrase: z.string(), recoveryKey: recoveryKeySchema }),
])
export type SecretValues = z.input<typeof secretSchema>
export type Secret = z.output<typeof secretSchema>
export const emptySecret: SecretValues = { kind: 'passphrase', passphrase: '', recoveryKey: '' }

/** The secret as the vault process takes it. */
export const secretOf = (values: Secret): BackupSecret =>
  values.kind === 'passphrase'
    ? { kind: 'passphrase', passphrase: values.passphrase }
    : { kind: 'recoveryKey', recoveryKey: values.recoveryKey }

/** Name of the vault that a backup becomes, and its passphrase when the recovery key opened the backup. */
export const placeSchemas = {
  passphrase: z.object({ name: nameSchema, passphrase: z.string(), repeat: z.string() }),
  recoveryKey: z
    .object({ name: nameSchema, passphrase: newPassphraseSchema, repeat: z.string() })
    .refine(isRepeated, differs),
} as const
export type PlaceValues = z.input<typeof placeSchemas.recoveryKey>
