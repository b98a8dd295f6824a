import { z } from 'zod'
import { formOffers, presetFormIds } from '#shared/domain/policy-forms.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

const lines = z.array(localTextSchema).min(2).max(5)

/** What `forms-of-guidance.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const formsOfGuidanceSchema = z
  .array(
    z.strictObject({
      id: z.enum(presetFormIds),
      name: localTextSchema,
      definition: localTextSchema,
      fitsWhen: lines,
      notWhen: lines,
      signals: lines,
      offered: z.enum(formOffers),
      who: localTextSchema,
    }),
  )
  .length(presetFormIds.length)
