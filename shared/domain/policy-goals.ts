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

/** What the figure of an indicator is: part of a whole, a mean goal score (T), or working days. */
export const indicatorKinds = ['share', 'score', 'days'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

/** Which side of a target is the good one. `near`: too high is as much a question as too low. */
export type IndicatorDirection = 'higher' | 'lower' | 'near'

/** How an indicator counts, and what a target for it can be. */
export interface IndicatorScale {
  readonly kind: IndicatorKind
  readonly better: IndicatorDirection
  /** Lowest and highest target, in per cent, points of T or working days; `step` 1 takes whole numbers only. */
  readonly minimum: number
  readonly maximum: number
  readonly step: 1 | 0.1
}

const share: IndicatorScale = { kind: 'share', better: 'higher', minimum: 0, maximum: 100, step: 1 }
/** T has mean 50 and standard deviation 10: beyond three deviations no organisation's mean can lie. */
const score: IndicatorScale = { kind: 'score', better: 'near', minimum: 20, maximum: 80, step: 0.1 }
/** As long as the decision term of a policy can be. */
const days: IndicatorScale = { kind: 'days', better: 'lower', minimum: 1, maximum: 60, step: 1 }

const scales: Readonly<Record<IndicatorId, IndicatorScale>> = {
  'share-joint-goals': share,
  'share-signed-before-start': share,
  'share-goals-reached': share,
  'mean-final-score': score,
  'share-manager-sees-change': share,
  'share-own-part-seen': share,
  'share-own-initiative': share,
  'median-days-to-decision': days,
  'share-evaluations-received': share,
  'share-qualified-coaches': share,
}

/** How an indicator counts. */
export const indicatorScale = (id: IndicatorId): IndicatorScale => scales[id]

/** What a goal contributes to: seeing one's own part, choosing to act, or the work of the organisation. */
export const contributions = ['awareness', 'responsibility', 'organisation'] as const
export type Contribution = (typeof contributions)[number]

/** Most goals in one version: more cannot be kept in view. */
export const MOST_POLICY_GOALS = 20

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
