import { z } from 'zod'
import { worGrounds } from '#shared/domain/policy.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

/** What `works-council.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const worksCouncilSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  title: localTextSchema,
  text: z.array(localTextSchema).min(1),
  parts: z.array(
    z.strictObject({
      letter: z.enum(worGrounds),
      text: localTextSchema,
      relevantForCoaching: z.boolean(),
      remark: localTextSchema.nullable(),
      basis: z.enum(['sourced', 'default']),
      source: z.url().nullable(),
    }),
  ),
  note: localTextSchema,
  example: localTextSchema,
  sources: z.array(z.url()).min(1),
})
