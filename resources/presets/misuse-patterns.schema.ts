import { z } from 'zod'
import { misusePatternIds } from '#shared/domain/misuse-pattern.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

/** What `misuse-patterns.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const misusePatternsSchema = z
  .array(
    z.strictObject({
      id: z.enum(misusePatternIds),
      name: localTextSchema,
      recognise: z.array(localTextSchema).min(2).max(5),
      question: localTextSchema,
      betterStep: localTextSchema,
      ifStill: localTextSchema,
    }),
  )
  .length(misusePatternIds.length)
