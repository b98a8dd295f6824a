import { z } from 'zod'
import { idSchema, isoDateSchema, lineSchema, textSchema } from './primitives.ts'

/** Parties whose voice a shared policy needs. */
export const discussionParties = ['board', 'managers', 'employees', 'worksCouncil', 'coaches'] as const
export type DiscussionParty = (typeof discussionParties)[number]

/** What came of a remark. `noted`: heard, nothing to change. */
export const handlingOutcomes = ['adopted', 'partly', 'notAdopted', 'noted'] as const
export type HandlingOutcome = (typeof handlingOutcomes)[number]

/** What one party said in the round of discussion, and what was done with it. */
export const policyContributionSchema = z
  .object({
    id: idSchema,
    party: z.enum(discussionParties),
    /** In what conversation: "teamoverleg Zorg", "heidag MT". */
    setting: lineSchema,
    on: isoDateSchema,
    /** Chapter it is about; null: the policy as a whole. */
    chapterId: z.string().max(60).nullable(),
    /** Empty: was asked, and had no remarks. */
    remark: textSchema,
    /** null while nothing has been decided about it. A contribution without a remark needs none. */
    handling: z
      .object({ outcome: z.enum(handlingOutcomes), explanation: textSchema, on: isoDateSchema })
      .readonly()
      .nullable(),
  })
  .readonly()
export type PolicyContribution = z.infer<typeof policyContributionSchema>
