import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'

const monthSchema = z.int().min(1).max(12)
const daySchema = z.int().min(1).max(31)

const ruleFields = {
  id: z.string().regex(/^[a-z-]{1,40}$/),
  name: localTextSchema,
  /** `optional`: a holiday in name, a day off only where the collective agreement says so. It counts as a working day. */
  status: z.enum(['holiday', 'optional']),
  remark: localTextSchema.optional(),
}

/** What `calendar-nl.json` must hold; checked in the tests. */
export const calendarSchema = z.object({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  country: z.literal('NL'),
  explanation: localTextSchema,
  sources: z.array(z.url()).min(1),
  rules: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({
          ...ruleFields,
          type: z.literal('fixed'),
          month: monthSchema,
          day: daySchema,
          ifSunday: z.strictObject({ month: monthSchema, day: daySchema }).optional(),
          everyYears: z.int().min(2).optional(),
        }),
        z.strictObject({ ...ruleFields, type: z.literal('easter'), offsetDays: z.int() }),
      ]),
    )
    .min(1),
})
