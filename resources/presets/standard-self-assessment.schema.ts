import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'

const slug = z.string().regex(/^[a-z-]{1,60}$/)
const percentage = z.int().min(1).max(100)
const thresholdSchema = z.strictObject({ overall: percentage, perArea: percentage })

const areaSchema = z.strictObject({
  id: slug,
  name: localTextSchema,
  statements: z
    .array(z.strictObject({ id: slug, text: localTextSchema, evidenceHint: localTextSchema }))
    .min(1)
    .max(10),
})

/** What `standard-self-assessment.json` must look like. Used by the tests only: it ships with the product. */
export const standardSelfAssessmentSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  thresholds: z.strictObject({ bronze: thresholdSchema, silver: thresholdSchema, gold: thresholdSchema }),
  areas: z.array(areaSchema).min(1),
})
