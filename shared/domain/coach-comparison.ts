import { z } from 'zod'
import { criteriaSetSchema } from './criteria-set.ts'
import { idSchema, isoDateSchema, isoInstantSchema, lineSchema, nameSchema, textSchema } from './primitives.ts'

/** Fewest and most coaches side by side. */
export const comparedCoaches = { minimum: 2, maximum: 6 } as const

/** The facts of the table, in its order. The demands of the criteria follow them, under `demandKey`. */
export const comparedFacts = [
  'standing',
  'kind',
  'level',
  'certificate',
  'insurance',
  'questionKinds',
  'specialisms',
  'experience',
  'languages',
  'places',
  'rate',
  'rateWithVat',
  'running',
  'found',
] as const
export type ComparedFact = (typeof comparedFacts)[number]

/** The key of a demand among the facts of a coach. */
export const demandKey = (knockOutId: string): string => `demand.${knockOutId}`

/** One coach in a saved comparison, as the register showed the coach on that day. */
export const comparedCoachSchema = z
  .object({
    coachId: idSchema,
    name: nameSchema,
    /** Facts of the table by key, in words as they were shown, in the language of the comparison. */
    facts: z.record(z.string().max(120), lineSchema).readonly(),
    /** Joint score per weighted criterion, 1–5, not rounded; empty when never assessed against this set. */
    scores: z.record(z.string(), z.number().min(1).max(5)).readonly(),
    /** Weighted mean with the weights of this comparison, in hundredths; null without scores or without any weight. */
    total: z.number().min(1).max(5).nullable(),
    /** Shared places have the same number; null without a total. */
    rank: z.int().min(1).nullable(),
  })
  .readonly()
export type ComparedCoach = z.infer<typeof comparedCoachSchema>

/** A comparison kept as the motive of a choice. A snapshot: nothing in it follows later edits. */
export const coachComparisonSchema = z
  .object({
    id: idSchema,
    on: isoDateSchema,
    by: nameSchema,
    language: z.enum(['nl', 'en']),
    criteria: criteriaSetSchema,
    /** Weights used, per criterion; 0 leaves one out. */
    weights: z.record(z.string(), z.number().min(0).max(6)).readonly(),
    coaches: z.array(comparedCoachSchema).min(comparedCoaches.minimum).max(comparedCoaches.maximum).readonly(),
    /** null: compared without choosing. */
    chosenCoachId: idSchema.nullable(),
    motive: textSchema,
    recordedAt: isoInstantSchema,
  })
  .readonly()
export type CoachComparison = z.infer<typeof coachComparisonSchema>
