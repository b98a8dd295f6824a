import { z } from 'zod'
import { coachLevels, questionKinds } from './coach-level-names.ts'
import { idSchema, isoDateSchema, lineSchema, nameSchema, textSchema } from './primitives.ts'

/** The scale of a weighted criterion, and the scores that are described in words. */
export const scoreLevels = { min: 1, max: 5, described: [1, 3, 5] } as const

/** What a set is for: a kind of question, or coaches of the organisation itself whatever the question. */
export const criteriaPurposes = [...questionKinds, 'internal'] as const
export type CriteriaPurpose = (typeof criteriaPurposes)[number]

const criterionFields = {
  id: z.string().min(1).max(60),
  text: lineSchema.min(1),
  /** Why it is asked. */
  why: textSchema,
  /** How to establish it: what to look up, or what to ask. */
  how: textSchema,
}

/** A demand that must be met, whatever the scores (domain.md §2d). */
export const knockOutSchema = z
  .object({
    ...criterionFields,
    /** The paper or statement that shows it. */
    evidence: textSchema,
  })
  .readonly()
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

/**
 * One version of the criteria that decide whether a coach is admitted. Made from a preset, in the operator's language,
 * then editable. A version that an assessment used does not change any more: an edit makes the next one.
 */
export const criteriaSetSchema = z
  .object({
    id: idSchema,
    /** Shared by all versions of one set. */
    seriesId: idSchema,
    /** 1, 2, 3 … within the series. */
    version: z.int().min(1),
    /** The day this version was made; null for one from before that was recorded. */
    since: isoDateSchema.nullable(),
    /** The day the next version took its place or the set was put out of use; null while it is in use. */
    replacedOn: isoDateSchema.nullable(),
    /** Preset it was made from; empty for one of the organisation's own. */
    presetId: z.string().max(60),
    name: nameSchema,
    /** null: for any question. */
    purpose: z.enum(criteriaPurposes).nullable(),
    /** Lowest level that fits, as advice beside the knock-out on certificates; null: any. */
    minimumLevel: z.enum(coachLevels).nullable(),
    knockOuts: z.array(knockOutSchema).min(1).max(20).readonly(),
    weighted: z.array(weightedCriterionSchema).min(1).max(20).readonly(),
    /** Weighted mean (1–5) from which a coach is admitted. */
    minimumTotal: z.number().min(1).max(5),
  })
  .readonly()
export type CriteriaSet = z.infer<typeof criteriaSetSchema>
