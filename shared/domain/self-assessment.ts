import { z } from 'zod'
import { idSchema, isoDateSchema, nameSchema, textSchema } from './primitives.ts'

/** 0: not yet · 1: begun · 2: largely · 3: fully, and it shows. */
export const statementScoreSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export type StatementScore = z.infer<typeof statementScoreSchema>

/**
 * A look at the own programme against a standard of six areas, whose statements are in
 * `resources/presets/standard-self-assessment.json`.
 */
export const selfAssessmentSchema = z
  .object({
    id: idSchema,
    on: isoDateSchema,
    /** Who took part in it. */
    by: nameSchema,
    /** Version of the policy that was looked at; null when there was none. */
    policyId: idSchema.nullable(),
    /** By statement id. An absent statement has not been looked at. */
    answers: z
      .record(
        z.string().regex(/^[a-z0-9-]{1,60}$/),
        z.object({ score: statementScoreSchema.nullable(), evidence: textSchema }).readonly(),
      )
      .readonly(),
    /** When it was concluded; null while it is being filled in. A concluded one no longer changes. */
    concludedOn: isoDateSchema.nullable(),
  })
  .readonly()
export type SelfAssessment = z.infer<typeof selfAssessmentSchema>
