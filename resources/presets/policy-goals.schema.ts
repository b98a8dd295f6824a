import { z } from 'zod'
import { contributions, indicatorIdSchema } from '#shared/domain/policy-goals.ts'
import { limits, localTextSchema } from '#shared/domain/primitives.ts'

const lineInBoth = z.strictObject({ nl: z.string().min(1).max(limits.line), en: z.string().min(1).max(limits.line) })

const indicatorSchema = z.strictObject({
  id: indicatorIdSchema,
  name: lineInBoth,
  unit: lineInBoth,
  computedFrom: localTextSchema,
})

const goalSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]{1,60}$/),
  name: lineInBoth,
  explanation: localTextSchema,
  contributesTo: z.enum(contributions),
  indicator: indicatorIdSchema,
  target: z.number().nullable(),
  owner: lineInBoth,
})

/** What `policy-goals.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const policyGoalsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  indicators: z.array(indicatorSchema).min(1),
  goals: z.array(goalSchema).min(1),
})
