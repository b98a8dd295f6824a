import { z } from 'zod'
import { idSchema, lineSchema, nameSchema, textSchema } from './primitives.ts'

/** The scale of a weighted criterion, and the scores that are described in words. */
export const scoreLevels = { min: 1, max: 5, described: [1, 3, 5] } as const

const criterionFields = { id: z.string().min(1).max(60), text: lineSchema.min(1), help: textSchema }

/** A demand that must be met, whatever the scores (domain.md §2d). */
export const knockOutSchema = z.object(criterionFields).readonly()
export type KnockOut = z.infer<typeof knockOutSchema>

/** A criterion scored 1–5 and weighted 1–3 (domain.md §2d). */
export const weightedCriterionSchema = z
  .object({
    ...criterionFields,
    weight: z.number().int().min(1).max(3),
    /** What a 1, a 3 and a 5 look like. */
    anchors: z.object({ 1: textSchema, 3: textSchema, 5: textSchema }).readonly(),
  })
  .readonly()
export type WeightedCriterion = z.infer<typeof weightedCriterionSchema>

/** Criteria that decide whether a coach is admitted. Made from a preset, in the operator's language, then editable. */
export const criteriaSetSchema = z
  .object({
    id: idSchema,
    presetId: z.string().max(60),
    name: nameSchema,
    knockOuts: z.array(knockOutSchema).min(1).max(20).readonly(),
    weighted: z.array(weightedCriterionSchema).min(1).max(20).readonly(),
    /** Weighted mean (1–5) from which a coach is admitted. */
    minimumTotal: z.number().min(1).max(5),
  })
  .readonly()
export type CriteriaSet = z.infer<typeof criteriaSetSchema>
