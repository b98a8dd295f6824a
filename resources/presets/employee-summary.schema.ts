import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'
import { summaryConditions } from '#shared/report/employee-summary.ts'

const amountSchema = z.strictObject({ one: localTextSchema, other: localTextSchema })

/** What `employee-summary.json` must look like. Used by the tests only: at run time the file is trusted. */
export const employeeSummarySchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  title: localTextSchema,
  and: localTextSchema,
  units: z.strictObject({
    sessions: amountSchema,
    workingDays: amountSchema,
    months: amountSchema,
    monthsLater: amountSchema,
  }),
  moments: z.strictObject({ mid: localTextSchema, end: localTextSchema }),
  sections: z
    .array(
      z.strictObject({
        heading: localTextSchema,
        sentences: z
          .array(z.strictObject({ text: localTextSchema, when: z.enum(summaryConditions).nullable() }))
          .min(1),
      }),
    )
    .length(7),
})
