import { z } from 'zod'
import { type TableName, tableNames } from '#shared/domain/tables.ts'
import { idSchema } from '#shared/domain/primitives.ts'
import { commitActions, unchangingActions } from '#shared/ipc/vault-actions.ts'
import type { VaultMethod, VaultRequest } from '#shared/ipc/vault-contract.ts'

/** Longest passphrase taken, in UTF-16 code units. Nothing is ever cut off. */
const MAX_PASSPHRASE = 1_048_576
/** Most documents in one commit; the size of the record is bounded besides. */
const MAX_CHANGES = 20_000

const isTableName = (name: string): name is TableName => tableNames.some((table) => table === name)

const changeSchema = z.object({
  table: z.string().refine(isTableName),
  id: idSchema,
  baseRev: z.number().int().min(0),
  /** Checked against its table's schema when the commit is planned, so that the answer can name the document. */
  doc: z.unknown(),
})

const commitSchema = z
  .object({ action: z.enum(commitActions), changes: z.array(changeSchema).max(MAX_CHANGES) })
  .refine(({ action, changes }) => changes.length > 0 || unchangingActions.includes(action))

const passphraseSchema = z.string().max(MAX_PASSPHRASE)

/** Longest recovery key taken: a real one has 74 characters, and people add blanks and line ends. */
const recoveryKeySchema = z.string().max(1_024)
const tokenSchema = z.string().max(64)
const howSchema = z.object({
  mode: z.enum(['normal', 'takeOver', 'readOnly', 'salvage']),
  acceptOlder: z.boolean(),
})
const secretSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase: passphraseSchema }),
  z.object({ kind: z.literal('recoveryKey'), recoveryKey: recoveryKeySchema }),
])
const twoPassphrases = z.object({ passphrase: passphraseSchema, newPassphrase: passphraseSchema })

/** What each method takes. */
const paramSchemas: { readonly [M in VaultMethod]: z.ZodType } = {
  create: z.object({ passphrase: passphraseSchema, first: commitSchema }),
  unlock: z.object({ passphrase: passphraseSchema, how: howSchema }),
  recover: z.object({ recoveryKey: recoveryKeySchema, newPassphrase: passphraseSchema, how: howSchema }),
  testRecoveryKey: z.object({ recoveryKey: recoveryKeySchema }),
  beginRecoveryKey: z.object({ passphrase: passphraseSchema }),
  confirmRecoveryKey: z.object({ lastCharacters: z.string().max(64) }),
  changePassphrase: twoPassphrases,
  renewKeys: twoPassphrases,
  commit: commitSchema,
  resume: z.null(),
  audit: z.null(),
  safety: z.null(),
  backup: z.object({ force: z.boolean() }),
  saveCopy: z.object({ permit: tokenSchema, unsaved: z.array(changeSchema).max(MAX_CHANGES) }),
  cancel: z.null(),
  inspectBackup: z.object({ permit: tokenSchema, secret: secretSchema }),
  restore: z.object({ permit: tokenSchema, newPassphrase: passphraseSchema.nullable() }),
  attach: z.object({ permit: tokenSchema }),
  readAttachment: z.object({ id: idSchema }),
  saveAttachment: z.object({ id: idSchema, permit: tokenSchema }),
  beginGuest: z.object({ trajectoryId: idSchema }),
  endGuest: z.object({ passphrase: passphraseSchema }),
  close: z.null(),
}

const isMethod = (name: string): name is VaultMethod => Object.hasOwn(paramSchemas, name)

const envelopeSchema = z.object({ id: z.number().int() })
const requestSchema = envelopeSchema.extend({ method: z.string().refine(isMethod), params: z.unknown() })

export type RequestReading =
  | { readonly kind: 'request'; readonly request: VaultRequest }
  /** Not a request, but it can be answered. */
  | { readonly kind: 'refused'; readonly id: number }
  | { readonly kind: 'noise' }

/** Reads a message of the page. The page is not trusted: anything may come. */
export function readRequest(message: unknown): RequestReading {
  const parsed = requestSchema.safeParse(message)
  const params = parsed.success ? paramSchemas[parsed.data.method].safeParse(parsed.data.params) : parsed
  // Documents are still unknown here; planCommit gives them the types that the contract promises.
  if (parsed.success && params.success) {
    return { kind: 'request', request: { ...parsed.data, params: params.data } as unknown as VaultRequest }
  }
  const envelope = envelopeSchema.safeParse(message)
  return envelope.success ? { kind: 'refused', id: envelope.data.id } : { kind: 'noise' }
}
