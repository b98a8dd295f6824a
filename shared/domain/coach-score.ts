/**
 * Arithmetic of scores (rule of `criteria-presets.json`): Σ(score × weight) / Σ(weight), over one assessor or several.
 * Scores and weights are whole numbers, so every figure is one quotient of whole numbers, rounded once. That keeps it
 * exact at a half and independent of the order of criteria and assessors: a sum of means would be neither.
 */

/** What all assessors together gave a criterion. For one assessor `points` is the score itself. */
export interface CriterionPoints {
  readonly id: string
  readonly weight: number
  /** Sum of the scores of all assessors. */
  readonly points: number
}

/** The share of one criterion in a total. */
export interface Contribution {
  readonly id: string
  readonly weight: number
  /** Mean score of the assessors, unrounded. */
  readonly mean: number
  /** `mean × weight / Σ(weight)` in hundredths, adjusted so that what is shown adds up to the total in hundredths. */
  readonly hundredths: number
  /** What a 5 would have contributed: `5 × weight / Σ(weight)`, unrounded. */
  readonly most: number
}

/** Numerator ÷ denominator, half up, in steps of 1/scale. Exact for whole numbers. */
export const dividedAndRounded = (numerator: number, denominator: number, scale: number): number =>
  Math.floor((2 * scale * numerator + denominator) / (2 * denominator)) / scale

interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

function fractionOf(items: readonly CriterionPoints[], assessors: number): Fraction | null {
  const weights = items.reduce((sum, { weight }) => sum + weight, 0)
  if (weights <= 0 || assessors <= 0) return null
  return {
    numerator: items.reduce((sum, { points, weight }) => sum + points * weight, 0),
    denominator: weights * assessors,
  }
}

/** The weighted mean, unrounded: for ordering. Null without items. */
export function meanOf(items: readonly CriterionPoints[], assessors: number): number | null {
  const fraction = fractionOf(items, assessors)
  return fraction === null ? null : fraction.numerator / fraction.denominator
}

/**
 * The total as it is shown, stored and compared with a minimum: one decimal, half up. Rounded before comparing, so that
 * nobody reads "3,5 is lower than 3,5". Null without items.
 */
export function totalOf(items: readonly CriterionPoints[], assessors: number): number | null {
  const fraction = fractionOf(items, assessors)
  return fraction === null ? null : dividedAndRounded(fraction.numerator, fraction.denominator, 10)
}

/** The total in hundredths: what the shown contributions add up to. */
export function totalInHundredths(items: readonly CriterionPoints[], assessors: number): number {
  const fraction = fractionOf(items, assessors)
  return fraction === null ? 0 : dividedAndRounded(100 * fraction.numerator, fraction.denominator, 1)
}

/**
 * What each criterion contributes to the total, in the order given. Each share is cut off at hundredths; the hundredths
 * then missing go to the shares that lost most (largest remainder), the earlier one first. So nobody who adds up what is
 * shown finds another total.
 */
export function contributionsOf(items: readonly CriterionPoints[], assessors: number): readonly Contribution[] {
  const fraction = fractionOf(items, assessors)
  if (fraction === null) return []
  const { denominator } = fraction
  const shares = items.map(({ points, weight }, at) => {
    const whole = Math.floor((100 * points * weight) / denominator)
    return { at, whole, rest: 100 * points * weight - whole * denominator }
  })
  const missing = totalInHundredths(items, assessors) - shares.reduce((sum, { whole }) => sum + whole, 0)
  const raised = new Set(
    shares
      .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
      .slice(0, missing)
      .map(({ at }) => at),
  )
  return items.map(({ id, weight, points }, at) => ({
    id,
    weight,
    mean: points / assessors,
    hundredths: (shares[at]?.whole ?? 0) + (raised.has(at) ? 1 : 0),
    most: (5 * weight * assessors) / denominator,
  }))
}
