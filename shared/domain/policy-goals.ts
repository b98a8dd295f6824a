import { z } from 'zod'
import { idSchema, lineSchema, textSchema } from './primitives.ts'

/**
 * Figures that the application computes from its own records, for goals of the policy. What each is computed from:
 * `resources/presets/policy-goals.json`. An indicator that needs records the application does not keep has no place here.
 */
export const indicatorIds = [
  'share-joint-goals',
  'share-signed-before-start',
  'share-goals-reached',
  'mean-final-score',
  'share-manager-sees-change',
  'share-own-part-seen',
  'share-own-initiative',
  'median-days-to-decision',
  'share-evaluations-received',
  'share-qualified-coaches',
] as const
export const indicatorIdSchema = z.enum(indicatorIds)
export type IndicatorId = z.infer<typeof indicatorIdSchema>

/** What a goal contributes to: seeing one's own part, choosing to act, or the work of the organisation. */
export const contributions = ['awareness', 'responsibility', 'organisation'] as const

/** What coaching should contribute here, with the figure that shows it. */
export const policyGoalSchema = z
  .object({
    id: idSchema,
    name: lineSchema.min(1),
    explanation: textSchema,
    contributesTo: z.enum(contributions),
    indicator: indicatorIdSchema,
    /** In the unit of the indicator: per cent, points of T, working days. null: measure first, choose later. */
    target: z.number().min(0).max(1_000).nullable(),
    /** Who answers for it. */
    owner: lineSchema,
  })
  .readonly()
export type PolicyGoal = z.infer<typeof policyGoalSchema>
