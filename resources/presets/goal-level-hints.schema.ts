import { z } from 'zod'
import { levelCheckIds, levelCheckModes } from '#shared/domain/goal-level-hints.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

const wordsSchema = z.array(z.string().min(1)).min(10)

/** What `goal-level-hints.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const goalLevelHintsSchema = z
  .array(
    z.strictObject({
      id: z.enum(levelCheckIds),
      mode: z.enum(levelCheckModes),
      title: localTextSchema,
      hint: localTextSchema,
      words: z.strictObject({ nl: wordsSchema, en: wordsSchema }),
    }),
  )
  .length(levelCheckIds.length)
