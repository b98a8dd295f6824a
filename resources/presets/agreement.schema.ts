import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'
import { clauseConditions } from '#shared/report/agreement-document.ts'

/** What `agreement.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const agreementSchema = z.strictObject({
  title: localTextSchema,
  clauses: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]{1,60}$/),
        title: localTextSchema,
        text: localTextSchema,
        when: z.enum(clauseConditions),
      }),
    )
    .min(1),
  exceptions: z.array(z.strictObject({ id: z.string(), text: localTextSchema })).min(1),
})
