import { z } from 'zod'
import { evaluationFormSchema } from '#shared/domain/evaluation.ts'
import { localTextSchema } from '#shared/domain/primitives.ts'

/** What `evaluation-forms.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const evaluationFormsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  levels: z.record(z.enum(['1', '2', '3', '4']), localTextSchema),
  scales: z.strictObject({
    agree5: z.strictObject({
      values: z.array(z.strictObject({ value: z.number().int().min(1).max(5), label: localTextSchema })).length(5),
      notApplicable: localTextSchema,
    }),
    grade10: z.strictObject({
      min: z.literal(1),
      max: z.literal(10),
      minLabel: localTextSchema,
      maxLabel: localTextSchema,
    }),
  }),
  placeholders: z.strictObject({ minimumGroup: localTextSchema }),
  forms: z.array(evaluationFormSchema).min(1),
})
