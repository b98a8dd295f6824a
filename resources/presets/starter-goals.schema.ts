import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'

const starterGoalSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]{1,60}$/),
  title: localTextSchema,
  question: localTextSchema,
  awareness: localTextSchema,
  responsibility: localTextSchema,
  noticeableBy: localTextSchema,
  levels: z.strictObject({
    '-2': localTextSchema,
    '-1': localTextSchema,
    '0': localTextSchema,
    '1': localTextSchema,
    '2': localTextSchema,
  }),
  managerContribution: localTextSchema,
})

/** What `starter-goals.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const starterGoalsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  usage: localTextSchema,
  goals: z.array(starterGoalSchema).min(1),
})
