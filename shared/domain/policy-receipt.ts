import { z } from 'zod'
import { idSchema, isoDateSchema, lineSchema, textSchema } from './primitives.ts'

/** How a version reached people. */
export const receiptWays = ['meeting', 'email', 'intranet', 'paper', 'other'] as const

/** Who received which version of the policy, and when: one line per department or group. */
export const policyReceiptSchema = z
  .object({
    id: idSchema,
    policyId: idSchema,
    /** Department or group. */
    department: lineSchema.min(1),
    on: isoDateSchema,
    way: z.enum(receiptWays),
    /** Number of people; null: not counted. */
    people: z.int().min(1).max(100_000).nullable(),
    /** When the department confirmed that it has read it; null while open. */
    confirmedOn: isoDateSchema.nullable(),
    note: textSchema,
  })
  .readonly()
export type PolicyReceipt = z.infer<typeof policyReceiptSchema>
