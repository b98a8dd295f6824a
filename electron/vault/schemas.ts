import { z } from 'zod'
import { type TableName, tableNames } from '#shared/domain/tables.ts'
import { idSchema } from '#shared/domain/primitives.ts'
import { commitActions, type VaultRequest } from '#shared/ipc/vault-contract.ts'

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

const commitSchema = z.object({ action: z.enum(commitActions), changes: z.array(changeSchema).min(1).max(MAX_CHANGES) })

const passphraseSchema = z.string().max(MAX_PASSPHRASE)

const requestSchema = z.discriminatedUnion('method', [
  z.object({
    id: z.number().int(),
    method: z.literal('create'),
    params: z.object({ passphrase: passphraseSchema, first: commitSchema }),
  }),
  z.object({ id: z.number().int(), method: z.literal('unlock'), params: z.object({ passphrase: passphraseSchema }) }),
  z.object({ id: z.number().int(), method: z.literal('commit'), params: commitSchema }),
  z.object({ id: z.number().int(), method: z.literal('close'), params: z.null() }),
])

const envelopeSchema = z.object({ id: z.number().int() })

export type RequestReading =
  | { readonly kind: 'request'; readonly request: VaultRequest }
  /** Not a request, but it can be answered. */
  | { readonly kind: 'refused'; readonly id: number }
  | { readonly kind: 'noise' }

/** Reads a message of the page. The page is not trusted: anything may come. */
export function readRequest(message: unknown): RequestReading {
  const parsed = requestSchema.safeParse(message)
  // Documents are still unknown here; planCommit gives them the types that the contract promises.
  if (parsed.success) return { kind: 'request', request: parsed.data as unknown as VaultRequest }
  const envelope = envelopeSchema.safeParse(message)
  return envelope.success ? { kind: 'refused', id: envelope.data.id } : { kind: 'noise' }
}
