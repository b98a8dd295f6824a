import { z } from 'zod'
import { coachLevels } from './coach-level-names.ts'
import { localTextSchema } from './primitives.ts'

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/)
const basis = z.enum(['sourced', 'default'])

/** One demand of a body, as data with where it comes from. */
export const normRequirementSchema = z
  .object({
    key: z.string().min(1).max(60),
    value: z.union([z.number(), z.boolean(), z.string().max(400), localTextSchema, z.null()]),
    unit: z.string().max(40),
    period: z.string().max(40).nullable(),
    basis,
    source: z.string().max(400).nullable(),
    note: localTextSchema.nullable(),
    /** For renewal: the level it is about; null for all. */
    levelId: slug.nullable(),
  })
  .readonly()
export type NormRequirement = z.infer<typeof normRequirementSchema>

export const normLevelSchema = z
  .object({
    id: slug,
    name: z.string().min(1).max(120),
    /** The level of this product it stands for; null where the body knows no such ladder. */
    rank: z.enum(coachLevels).nullable(),
    meaning: localTextSchema.nullable(),
    requirements: z.array(normRequirementSchema).max(60).readonly(),
  })
  .readonly()
export type NormLevel = z.infer<typeof normLevelSchema>

export const normBodySchema = z
  .object({
    id: slug,
    name: z.string().min(1).max(160),
    url: z.string().max(400).nullable(),
    kind: z.string().max(40),
    /** Whether the body itself tests, or takes anybody who signs up. */
    checked: z.string().max(40),
    checkedRemark: localTextSchema.nullable(),
    validityYears: z.number().min(0).max(50).nullable(),
    validityBasis: basis,
    validitySource: z.string().max(400).nullable(),
    levels: z.array(normLevelSchema).max(20).readonly(),
    renewal: z.array(normRequirementSchema).max(60).readonly(),
    /** Guideline for supervision, apart from what renewal asks. */
    supervision: z.array(normRequirementSchema).max(20).readonly(),
    ethicsCode: localTextSchema.nullable(),
    complaints: localTextSchema.nullable(),
    remarks: localTextSchema.nullable(),
  })
  .readonly()
export type NormBody = z.infer<typeof normBodySchema>

/** Norms of professional bodies on a date: data, so that a new file can take their place (domain.md §13.9). */
export const coachNormsSchema = z
  .object({
    schemaVersion: z.literal(1),
    /** Month the figures were checked, `YYYY-MM`. */
    validAsOf: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    bodies: z.array(normBodySchema).min(1).max(40).readonly(),
  })
  .readonly()
export type CoachNorms = z.infer<typeof coachNormsSchema>
