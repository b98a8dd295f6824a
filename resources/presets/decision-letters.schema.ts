import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'
import { decisionLetterKinds } from '#shared/report/decision-letter.ts'

/** What `decision-letters.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const decisionLettersSchema = z
  .array(
    z.strictObject({
      id: z.enum(decisionLetterKinds),
      subject: localTextSchema,
      operatorHint: localTextSchema,
      body: z
        .array(
          z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.enum(['heading', 'paragraph']), text: localTextSchema }),
            z.strictObject({ kind: z.literal('list'), items: z.array(localTextSchema).min(1) }),
          ]),
        )
        .min(3),
    }),
  )
  .length(decisionLetterKinds.length)
