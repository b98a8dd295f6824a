import { fail, ok, type Result } from '../result.ts'

/** One goal as the formula sees it: how heavy it counts (at least 1) and the level reached (−2 … +2, whole). */
export interface WeightedScore {
  readonly weight: number
  readonly score: number
}

/** Why no goal score can be computed. `index` is the position of the first goal that does not fit. */
export type GoalScoreError =
  | { readonly code: 'noGoals' }
  /** NaN or infinite. */
  | { readonly code: 'weightNotFinite'; readonly index: number }
  /** Below 1: a product of 0 would erase a goal. */
  | { readonly code: 'weightTooLow'; readonly index: number; readonly weight: number }
  | { readonly code: 'scoreNotWhole'; readonly index: number; readonly score: number }
  | { readonly code: 'scoreOutOfRange'; readonly index: number; readonly score: number }
  /** Outside 0 … 1, or NaN. */
  | { readonly code: 'rhoOutOfRange'; readonly rho: number }

/** The inter-goal correlation that Kiresuk and Sherman assume. */
export const DEFAULT_RHO = 0.3

/** T of a person whose goals all came out as expected. */
export const EXPECTED_T = 50

/** The first thing wrong with a goal's weight or score, or null. */
function flawOf({ weight, score }: WeightedScore, index: number): GoalScoreError | null {
  if (!Number.isFinite(weight)) return { code: 'weightNotFinite', index }
  if (weight < 1) return { code: 'weightTooLow', index, weight }
  if (!Number.isInteger(score)) return { code: 'scoreNotWhole', index, score }
  if (score < -2 || score > 2) return { code: 'scoreOutOfRange', index, score }
  return null
}

/**
 * The goal attainment score T over a set of weighted goals: mean 50, standard deviation 10 when levels were set
 * without bias.
 *
 *     T = 50 + 10·Σ(w·x) / √((1 − ρ)·Σw² + ρ·(Σw)²)
 *
 * Source: T. J. Kiresuk & R. E. Sherman, "Goal attainment scaling: a general method for evaluating comprehensive
 * community mental health programs", Community Mental Health Journal 4 (1968) 443–453; ρ = 0.30 there. The root spans
 * the denominator only and (Σw)² is the square of the sum: printed and published variants get either wrong
 * (domain.md §4), so the published outputs are tests.
 *
 * Weights are divided by the largest one first. T does not change by that, and no weight can overflow the squares.
 *
 * @param rho expected correlation between goals, 0 … 1
 * @returns T unrounded; show it with one decimal. Never NaN, never throws.
 */
export function tScore(goals: readonly WeightedScore[], rho: number = DEFAULT_RHO): Result<number, GoalScoreError> {
  if (!(rho >= 0 && rho <= 1)) return fail({ code: 'rhoOutOfRange', rho })
  if (goals.length === 0) return fail({ code: 'noGoals' })

  let largest = 1
  for (const [index, goal] of goals.entries()) {
    const flaw = flawOf(goal, index)
    if (flaw) return fail(flaw)
    largest = Math.max(largest, goal.weight)
  }

  let weighted = 0
  let sum = 0
  let sumOfSquares = 0
  for (const { weight, score } of goals) {
    const share = weight / largest
    weighted += share * score
    sum += share
    sumOfSquares += share * share
  }
  return ok(EXPECTED_T + (10 * weighted) / Math.sqrt((1 - rho) * sumOfSquares + rho * sum * sum))
}

/** A goal at both ends of a trajectory. `null`: not scored (yet). */
export interface MeasuredGoal {
  readonly weight: number
  readonly baseline: number | null
  readonly endScore: number | null
}

/** T at the start, at the end and their difference, all three over the same goals. */
export interface GoalChange {
  readonly start: number
  readonly end: number
  readonly change: number
}

/**
 * The change of T over the goals that have both a baseline and an end score. A goal that lacks one of them is left out
 * of start and end alike, because T over different goals cannot be compared (domain.md §4). None left: `noGoals`.
 */
export function goalChange(
  goals: readonly MeasuredGoal[],
  rho: number = DEFAULT_RHO,
): Result<GoalChange, GoalScoreError> {
  const starts: WeightedScore[] = []
  const ends: WeightedScore[] = []
  for (const { weight, baseline, endScore } of goals) {
    if (baseline === null || endScore === null) continue
    starts.push({ weight, score: baseline })
    ends.push({ weight, score: endScore })
  }
  const start = tScore(starts, rho)
  if (!start.ok) return start
  const end = tScore(ends, rho)
  if (!end.ok) return end
  return ok({ start: start.value, end: end.value, change: end.value - start.value })
}

/** What can be said of a trajectory's goals at this moment. */
export interface GoalProgress {
  /** T at the start: over the goals scored at the end as well, or over all with a baseline while none is. */
  readonly start: number | null
  readonly end: number | null
  /** Some goal lacks a baseline or an end score: figures are over the others and must be labelled "onvolledig". */
  readonly incomplete: boolean
  /** Goals that count in `end`. */
  readonly measured: number
  readonly total: number
  /** Measured goals at level 0 or above. */
  readonly reached: number
}

/** T at the start and at the end as far as they can be known, with what is missing said. */
export function goalProgress(goals: readonly MeasuredGoal[], rho: number = DEFAULT_RHO): GoalProgress {
  const measured = goals.filter((goal) => goal.baseline !== null && goal.endScore !== null)
  const change = goalChange(measured, rho)
  const counts = {
    incomplete: measured.length < goals.length,
    measured: measured.length,
    total: goals.length,
    reached: measured.filter((goal) => goal.endScore !== null && goal.endScore >= 0).length,
  }
  if (change.ok) return { start: change.value.start, end: change.value.end, ...counts }
  const baselines = goals.flatMap(({ weight, baseline }) => (baseline === null ? [] : [{ weight, score: baseline }]))
  const start = tScore(baselines, rho)
  return { start: start.ok ? start.value : null, end: null, ...counts }
}

/** Share (0 … 1) of scored goals that came out as expected or better (score ≥ 0). Null when none is scored. */
export function shareReached(scores: readonly (number | null)[]): number | null {
  const scored = scores.filter((score) => score !== null)
  if (scored.length === 0) return null
  return scored.filter((score) => score >= 0).length / scored.length
}

/** T as it is shown: with one decimal. */
export const shownT = (t: number): number => Math.round(t * 10) / 10

/** The change between two T as a reader can check it: the difference of what is shown. */
export const shownChange = (start: number, end: number): number => shownT(shownT(end) - shownT(start))

/** In words what a T means. The bands are this product's own reading, not a norm (domain.md §4). */
export type GoalReading = 'wellBelow' | 'below' | 'asExpected' | 'above' | 'wellAbove'

/**
 * The band in which a T falls: < 40 well below · 40 – < 50 below · 50 as expected · > 50 – 60 above · > 60 well above
 * ("were the goals too easy?"). T is read as it is shown, with one decimal, so that a "50,0" on screen says "as expected".
 */
export function readingOf(t: number): GoalReading {
  const shown = shownT(t)
  if (shown < 40) return 'wellBelow'
  if (shown < 50) return 'below'
  if (shown === 50) return 'asExpected'
  if (shown <= 60) return 'above'
  return 'wellAbove'
}

/** A moment in the life of the goals, with T over the goals scored then and T at the start over the same goals. */
export interface SeriesPoint<Moment extends string> {
  readonly moment: Moment
  readonly change: GoalChange
  /** Goals that count at this moment. */
  readonly measured: number
  /** Some goal was not scored at this moment: the figure must be labelled "onvolledig". */
  readonly incomplete: boolean
}

/** T at each moment at which a goal was scored, in the order given. Moments without a score are left out. */
export function goalSeries<Moment extends string>(
  moments: readonly Moment[],
  goalsAt: (moment: Moment) => readonly MeasuredGoal[],
  rho: number = DEFAULT_RHO,
): readonly SeriesPoint<Moment>[] {
  return moments.flatMap((moment) => {
    const goals = goalsAt(moment)
    const measured = goals.filter((goal) => goal.baseline !== null && goal.endScore !== null)
    const change = goalChange(measured, rho)
    if (!change.ok) return []
    return [{ moment, change: change.value, measured: measured.length, incomplete: measured.length < goals.length }]
  })
}
