import { type JointJudgement, jointJudgement, type JointKnockOut } from './coach-joint.ts'
import { lastDecision } from './coach-standing.ts'
import type { Coach, CoachAssessment } from './coach.ts'
import type { CriteriaSet } from './criteria-set.ts'
import { ranked } from './matching-ranking.ts'
import type { Id } from './primitives.ts'

/** Scores per weighted criterion, 1–5, not rounded. */
export type CriterionScores = Readonly<Record<string, number>>

/** Weight per criterion; 0 leaves one out. */
export type Weights = Readonly<Record<string, number>>

/** Weights that can be tried: from left out to twice the heaviest of a set. */
export const triedWeights = { minimum: 0, maximum: 6 } as const

/** A coach with scores, to be ranked. */
export interface ScoredCoach {
  readonly id: Id
  readonly name: string
  readonly scores: CriterionScores
}

/** A ranked coach: shared places have the same number. */
export interface RankedCoach extends ScoredCoach {
  /** Weighted mean in hundredths. */
  readonly points: number
  readonly rank: number
}

/** The assessments that count: those of the last decision, or else the last one of each day without a decision. */
function countingAssessments(coach: Coach, { seriesId }: CriteriaSet): readonly CoachAssessment[] {
  const decision = lastDecision(coach)
  const decided = coach.assessments.filter(({ id }) => decision?.assessmentIds.includes(id) ?? false)
  const counting = decided.length > 0 ? decided : coach.assessments.slice(-1)
  return counting.filter(({ criteria }) => criteria.seriesId === seriesId)
}

/** What the assessors found together; null when the coach was never assessed against this set. */
function judgementAgainst(coach: Coach, set: CriteriaSet): JointJudgement | null {
  const judgement = jointJudgement(countingAssessments(coach, set))
  return judgement.ok ? judgement.value : null
}

/**
 * The joint scores of a coach against a set: the mean of the assessors per criterion. null when the coach was never
 * assessed against this set, or against an earlier version that lacks one of its criteria.
 */
export function scoresAgainst(coach: Coach, set: CriteriaSet): CriterionScores | null {
  const judgement = judgementAgainst(coach, set)
  if (judgement === null) return null
  const means = new Map(judgement.weighted.map(({ criterion, mean }) => [criterion.id, mean]))
  if (!set.weighted.every(({ id }) => means.has(id))) return null
  return Object.fromEntries(set.weighted.map(({ id }) => [id, means.get(id) ?? 0]))
}

/** How the assessors answered each demand of a set together; what they were never asked is absent. */
export function demandsAgainst(coach: Coach, set: CriteriaSet): Readonly<Record<string, JointKnockOut['verdict']>> {
  const asked = new Set(set.knockOuts.map(({ id }) => id))
  const answered = judgementAgainst(coach, set)?.knockOuts ?? []
  return Object.fromEntries(
    answered.flatMap(({ criterion: { id }, verdict }) => (asked.has(id) ? [[id, verdict] as const] : [])),
  )
}

/** The weights that the set itself gives. */
export const weightsOf = (set: CriteriaSet): Weights =>
  Object.fromEntries(set.weighted.map(({ id, weight }) => [id, weight]))

/** What each criterion adds to the weighted mean; they sum to it. Empty when every weight is 0. */
export function contributionsTo(scores: CriterionScores, weights: Weights): readonly { id: string; points: number }[] {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0)
  if (sum === 0) return []
  return Object.entries(weights).map(([id, weight]) => ({ id, points: ((scores[id] ?? 0) * weight) / sum }))
}

/** Weighted mean in whole hundredths, 100–500; null when every weight is 0. What is shown is what is ranked. */
export function weightedHundredths(scores: CriterionScores, weights: Weights): number | null {
  const parts = contributionsTo(scores, weights)
  if (parts.length === 0) return null
  return Math.round(parts.reduce((total, { points }) => total + points, 0) * 100)
}

/**
 * Coaches by weighted mean, highest first. Equal means share a place; within it names are in order, so that neither the
 * order of picking nor chance decides.
 */
export const rankCoaches = (coaches: readonly ScoredCoach[], weights: Weights): readonly RankedCoach[] =>
  ranked(coaches.map((coach) => ({ ...coach, points: weightedHundredths(coach.scores, weights) ?? 0 })))

/** What happens to the order when one criterion counts differently. */
export interface Sensitivity {
  readonly criterionId: string
  /** The order when this criterion weighs double. */
  readonly doubled: readonly RankedCoach[]
  /** Whether that is another order than now. */
  readonly changesOrder: boolean
  /** The nearest weight at which somebody else is first, with who; null when no weight from 0 to 6 does that. */
  readonly tipping: { readonly weight: number; readonly firstIds: readonly Id[] } | null
}

const firstOf = (order: readonly RankedCoach[]): readonly Id[] =>
  order.filter(({ rank }) => rank === 1).map(({ id }) => id)

const orderKey = (order: readonly RankedCoach[]): string => order.map(({ id, rank }) => `${rank} ${id}`).join()

function tippingPoint(coaches: readonly ScoredCoach[], weights: Weights, id: string): Sensitivity['tipping'] {
  const now = weights[id] ?? 0
  const first = firstOf(rankCoaches(coaches, weights)).join()
  const { minimum, maximum } = triedWeights
  const tried = Array.from({ length: maximum - minimum + 1 }, (_, at) => minimum + at)
    .filter((weight) => weight !== now)
    .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b)
  for (const weight of tried) {
    const changed = { ...weights, [id]: weight }
    const isEmpty = Object.values(changed).every((each) => each === 0)
    const firstIds = isEmpty ? [] : firstOf(rankCoaches(coaches, changed))
    if (!isEmpty && firstIds.join() !== first) return { weight, firstIds }
  }
  return null
}

/** How much the order hangs on each criterion: with its weight doubled, and where the first place changes hands. */
export function sensitivity(coaches: readonly ScoredCoach[], weights: Weights): readonly Sensitivity[] {
  const now = orderKey(rankCoaches(coaches, weights))
  return Object.entries(weights).map(([criterionId, weight]) => {
    const doubled = rankCoaches(coaches, { ...weights, [criterionId]: weight * 2 })
    return {
      criterionId,
      doubled,
      changesOrder: orderKey(doubled) !== now,
      tipping: tippingPoint(coaches, weights, criterionId),
    }
  })
}
