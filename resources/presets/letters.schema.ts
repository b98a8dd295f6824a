import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'
import { letterConditions } from '#shared/report/council-letter.ts'

const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: localTextSchema }),
  z.strictObject({
    kind: z.literal('paragraph'),
    text: localTextSchema,
    when: z.enum(letterConditions).nullable(),
  }),
  z.strictObject({
    kind: z.literal('list'),
    items: z.array(z.strictObject({ text: localTextSchema, when: z.enum(letterConditions).nullable() })).min(1),
  }),
])

/** What `letters.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const lettersSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  letters: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]{1,60}$/),
        subject: localTextSchema,
        operatorHint: localTextSchema,
        body: z.array(partSchema).min(1),
      }),
    )
    .min(1),
  units: z.strictObject({
    months: z.strictObject({ one: localTextSchema, other: localTextSchema }),
    sessions: z.strictObject({ one: localTextSchema, other: localTextSchema }),
    ground: localTextSchema,
  }),
})
