import { z } from 'zod'
import { idSchema, isoDateSchema, lineSchema, nameSchema } from './primitives.ts'

/** A coach proposed to the coachee, and what came of it. */
export const matchCandidateSchema = z
  .object({
    coachId: idSchema,
    proposedOn: isoDateSchema,
    /** Place in the ranking on that day, shared places included; null: proposed although not ranked. */
    rank: z.int().min(1).nullable(),
    /** The chemistry meeting; null while there was none. */
    metOn: isoDateSchema.nullable(),
    /** What the coachee said afterwards. */
    coacheeChoice: z.enum(['chosen', 'notChosen']).nullable(),
    note: lineSchema,
  })
  .readonly()
export type MatchCandidate = z.infer<typeof matchCandidateSchema>

/** What the coachee hopes to find, for the ranking. Empty: no wish. */
export const matchWishesSchema = z
  .object({
    /** What the coach should know about, in a few words. */
    specialism: lineSchema,
    language: lineSchema,
    /** Where the sessions should be. */
    place: lineSchema,
    /** Online will do, wherever the coach works. */
    online: z.boolean(),
  })
  .readonly()
export type MatchWishes = z.infer<typeof matchWishesSchema>

/** How a coach is chosen for a trajectory. P&O decides, never the ranking. */
export const matchingSchema = z
  .object({
    wishes: matchWishesSchema,
    candidates: z.array(matchCandidateSchema).max(6).readonly(),
    /** Who chose `coachId` and when; null while nobody did. A choice outside the proposal has its line of motive. */
    decision: z
      .object({ on: isoDateSchema, by: nameSchema, motive: lineSchema, comparisonId: idSchema.nullable() })
      .readonly()
      .nullable(),
  })
  .readonly()
export type Matching = z.infer<typeof matchingSchema>
