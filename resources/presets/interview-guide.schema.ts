import { z } from 'zod'
import { localTextSchema } from '#shared/domain/primitives.ts'

const id = z.string().regex(/^[a-z0-9-]{1,60}$/)
const lines = z.array(localTextSchema).min(1)
const matchedLines = z.array(z.strictObject({ text: localTextSchema, criteria: z.array(id).min(1) })).min(1)

/** What `interview-guide.json` must look like. Used by the tests only: at run time the file is trusted, it ships with the product. */
export const interviewGuideSchema = z.strictObject({
  schemaVersion: z.literal(1),
  validAsOf: z.string().regex(/^\d{4}-\d{2}$/),
  basis: z.literal('default'),
  title: localTextSchema,
  totalMinutes: z.number().int().positive(),
  before: lines,
  rules: lines,
  steps: z
    .array(
      z.strictObject({
        id,
        title: localTextSchema,
        minutes: z.number().int().positive(),
        say: localTextSchema,
        questions: matchedLines,
        listenFor: matchedLines,
        redFlags: matchedLines,
      }),
    )
    .min(1),
  /** Criteria of a single preset: asked when the set has them, on top of the steps. */
  extra: z.array(z.strictObject({ criterion: id, questions: lines, listenFor: lines, redFlags: lines })),
  referenceCheck: z.strictObject({
    title: localTextSchema,
    minutesPerReference: z.number().int().positive(),
    rules: lines,
    questions: z
      .array(
        z.strictObject({
          id,
          text: localTextSchema,
          listenFor: localTextSchema,
          redFlag: localTextSchema,
          criteria: z.array(id).min(1),
        }),
      )
      .min(1),
  }),
  after: lines,
  afterDecisionDays: z.strictObject({
    value: z.number().int().positive(),
    unit: z.literal('workingDays'),
    basis: z.literal('default'),
  }),
})
