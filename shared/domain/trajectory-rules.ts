import { approvedCents } from './running-decision.ts'
import { coachLevelOn, isAtLeast } from './coach-level.ts'
import type { CoachNorms } from './coach-norms.ts'
import type { Coach } from './coach.ts'
import { addMonths } from './iso-date.ts'
import type { CoachLevel, QuestionKind } from './coach-level-names.ts'
import { defaultParameters, type PolicyParameters } from './policy-parameters.ts'
import { policyInForce } from './policy-versions.ts'
import type { AdoptedPolicy, Policy } from './policy.ts'
import type { IsoDate } from './primitives.ts'
import type { RequestReason, Trajectory } from './trajectory.ts'
import { addWorkingDays, type HolidayRule } from './working-days.ts'

/** The rules that one trajectory follows: those of its own policy version, whatever has been adopted since. */
export type TrajectoryRules = PolicyParameters

/** The version a trajectory was requested under; null from before there was one. */
export const policyOf = (trajectory: Pick<Trajectory, 'policyId'>, policies: readonly Policy[]): Policy | null =>
  policies.find(({ id }) => id === trajectory.policyId) ?? null

/**
 * The rules of a trajectory: those of the version it was requested under. Without one the defaults of the product hold.
 * The one place where a command or a screen gets them.
 */
export const rulesOf = (trajectory: Pick<Trajectory, 'policyId'>, policies: readonly Policy[]): TrajectoryRules =>
  policyOf(trajectory, policies)?.parameters ?? defaultParameters

/** The version and the rules for a request of a day: of the version in force then, or the defaults. */
export function rulesOn(
  requestedOn: IsoDate,
  policies: readonly Policy[],
): { readonly policy: AdoptedPolicy | null; readonly rules: TrajectoryRules } {
  const policy = policyInForce(policies, requestedOn)
  return { policy, rules: policy?.parameters ?? defaultParameters }
}

/** The form of guidance that a request gets when nothing else is chosen: the first that is allowed. */
export const defaultForm = (rules: Pick<TrajectoryRules, 'allowedForms'>): string => rules.allowedForms[0] ?? 'coaching'

/** Last day on which a request is decided in time: so many working days after it came in. */
export const decisionDueOn = (
  trajectory: Pick<Trajectory, 'requestedOn'>,
  rules: Pick<TrajectoryRules, 'decisionDays'>,
  calendar: readonly HolidayRule[],
): IsoDate => addWorkingDays(trajectory.requestedOn, rules.decisionDays, calendar)

/** When the follow-up is due; null before the end, after an early stop, and when the rules ask for none. */
export function followUpDueOn(
  trajectory: Pick<Trajectory, 'endedOn' | 'stopReason'>,
  rules: Pick<TrajectoryRules, 'followUpMonths' | 'evaluations'>,
): IsoDate | null {
  if (trajectory.endedOn === null || trajectory.stopReason !== null) return null
  return rules.evaluations.followUp.length === 0 ? null : addMonths(trajectory.endedOn, rules.followUpMonths)
}

/**
 * The kind of question that usually stands behind each reason for a request. A proposal: a question of an executive,
 * for one, does not show from its reason.
 */
const kindOfReason: Readonly<Record<RequestReason, QuestionKind>> = {
  newRole: 'workQuestion',
  leadership: 'leadership',
  collaboration: 'workQuestion',
  conversations: 'workQuestion',
  planningLimits: 'workQuestion',
  influence: 'workQuestion',
  change: 'workQuestion',
  career: 'career',
  currentJob: 'workQuestion',
  otherWork: 'career',
}

/** The kind of question that a request starts out with. */
export const questionKindOf = (reason: RequestReason): QuestionKind => kindOfReason[reason]

/** How the coach's level compares with the one that the kind of question asks for. */
export type LevelCheck =
  | { readonly kind: 'notAsked' }
  | { readonly kind: 'enough' }
  | { readonly kind: 'tooLow'; readonly has: CoachLevel; readonly asked: CoachLevel }
  /** No tested certificate that is valid and has a level in the norms (domain.md §2b–c). */
  | { readonly kind: 'unknown'; readonly asked: CoachLevel }

/**
 * Holds the level that the coach's tested certificates give on a day, after the norms of their bodies, against the one
 * that the rules ask for this kind of question.
 */
export function levelCheck(
  coach: Coach,
  questionKind: QuestionKind,
  { rules, norms }: { readonly rules: Pick<TrajectoryRules, 'coachLevels'>; readonly norms: CoachNorms },
  on: IsoDate,
): LevelCheck {
  const asked = rules.coachLevels[questionKind]
  if (asked === null) return { kind: 'notAsked' }
  const has = coachLevelOn(coach, on, norms)
  if (has === null) return { kind: 'unknown', asked }
  return isAtLeast(has, asked) ? { kind: 'enough' } : { kind: 'tooLow', has, asked }
}

/** Money against a ceiling, in euro cents without VAT. `left` is negative when the ceiling has been passed. */
export interface BudgetUse {
  readonly usedCents: number
  readonly ceilingCents: number
  readonly leftCents: number
}

const useOf = (usedCents: number, ceilingCents: number | null): BudgetUse | null =>
  ceilingCents === null ? null : { usedCents, ceilingCents, leftCents: ceilingCents - usedCents }

/** What a trajectory has cost against its ceiling, or against what was approved above it; null without a ceiling. */
export const trajectoryBudget = (
  { costs, decisions }: Pick<Trajectory, 'costs' | 'decisions'>,
  { budget: { perTrajectoryCents } }: Pick<TrajectoryRules, 'budget'>,
): BudgetUse | null =>
  useOf(
    costs.reduce((sum, { amountCents }) => sum + amountCents, 0),
    perTrajectoryCents === null ? null : Math.max(perTrajectoryCents, approvedCents({ decisions }) ?? 0),
  )

/** What all trajectories cost in a calendar year against the ceiling of that year; null without one. */
export function yearBudget(
  trajectories: readonly Pick<Trajectory, 'costs'>[],
  { budget }: Pick<TrajectoryRules, 'budget'>,
  year: string,
): BudgetUse | null {
  const used = trajectories.reduce(
    (total, { costs }) =>
      costs.reduce((sum, { on, amountCents }) => (on.startsWith(`${year}-`) ? sum + amountCents : sum), total),
    0,
  )
  return useOf(used, budget.perYearCents)
}
