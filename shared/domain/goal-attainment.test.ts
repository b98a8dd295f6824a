import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  goalChange,
  goalProgress,
  readingOf,
  shownChange,
  shareReached,
  tScore,
  type WeightedScore,
} from './goal-attainment.ts'

const unweighted = (...scores: number[]) => scores.map((score) => ({ weight: 1, score }))
const valueOf = (goals: readonly WeightedScore[], rho?: number) => {
  const result = tScore(goals, rho)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('published outputs (domain.md §4; inputs and results printed by the source)', () => {
  it('A1: five equal goals at −1,−1,0,0,−1 give 40.95466 (gasr README)', () => {
    expect(valueOf(unweighted(-1, -1, 0, 0, -1))).toBeCloseTo(40.95466, 5)
  })

  it('A2: three equal goals at 0,−1,0 give 45.43565 (gasr README)', () => {
    expect(valueOf(unweighted(0, -1, 0))).toBeCloseTo(45.43565, 5)
  })

  it('A12: a single goal at +1 gives 60 and at −1 gives 40 (PhysioClinical tests)', () => {
    expect(valueOf(unweighted(1))).toBe(60)
    expect(valueOf(unweighted(-1))).toBe(40)
  })

  it('A13: two equal goals at +1 give 50 + 20/√2.6 = 62.40347 (PhysioClinical tests)', () => {
    expect(valueOf(unweighted(1, 1))).toBeCloseTo(50 + 20 / Math.sqrt(2.6), 10)
    expect(valueOf(unweighted(1, 1))).toBeCloseTo(62.40347, 5)
  })

  it('A15: all goals at 0 give 50, whatever the weights', () => {
    expect(valueOf([9, 4, 2].map((weight) => ({ weight, score: 0 })))).toBe(50)
  })

  // D, derived: Σw² = 81+16+4 = 101, (Σw)² = 225, root of 0.7·101 + 0.3·225 = √138.2 = 11.75585.
  // −1,−2,−1 → Σwx = −19 → 50 − 190/11.75585 = 33.83783; 0,−1,0 → −4 → 46.59744; 1,0,−1 → 7 → 55.95448.
  it('D: weights 9,4,2 give 33.83783, 46.59744 and 55.95448, a change of 22.11665', () => {
    const at = (...scores: number[]) => valueOf([9, 4, 2].map((weight, i) => ({ weight, score: scores[i] ?? 0 })))
    expect(at(-1, -2, -1)).toBeCloseTo(33.83783, 5)
    expect(at(0, -1, 0)).toBeCloseTo(46.59744, 5)
    expect(at(1, 0, -1)).toBeCloseTo(55.95448, 5)
    expect(at(1, 0, -1) - at(-1, -2, -1)).toBeCloseTo(22.11665, 5)
  })

  it('D: doubling every weight leaves 55.95448 as it is', () => {
    expect(valueOf([18, 8, 4].map((weight, i) => ({ weight, score: [1, 0, -1][i] ?? 0 })))).toBeCloseTo(55.95448, 5)
  })

  // With rho 0 the root is √Σw² = √2; with rho 1 it is Σw = 2.
  it('uses rho between independent and identical goals', () => {
    expect(valueOf(unweighted(1, 1), 0)).toBeCloseTo(50 + 20 / Math.SQRT2, 10)
    expect(valueOf(unweighted(1, 1), 1)).toBe(60)
  })
})

describe('input that does not fit', () => {
  const errorOf = (goals: readonly WeightedScore[], rho?: number) => {
    const result = tScore(goals, rho)
    return result.ok ? null : result.error
  }

  it('refuses an empty list', () => {
    expect(errorOf([])).toEqual({ code: 'noGoals' })
  })

  it.each([0, 0.99, -1, -Number.MAX_VALUE])('refuses weight %d as too low and says which goal', (weight) => {
    expect(
      errorOf([
        { weight: 1, score: 0 },
        { weight, score: 0 },
      ]),
    ).toEqual({ code: 'weightTooLow', index: 1, weight })
  })

  it.each([NaN, Infinity, -Infinity])('refuses weight %d as not finite', (weight) => {
    expect(errorOf([{ weight, score: 0 }])).toEqual({ code: 'weightNotFinite', index: 0 })
  })

  it.each([-3, 3, 100])('refuses score %d as out of range', (score) => {
    expect(errorOf(unweighted(score))).toEqual({ code: 'scoreOutOfRange', index: 0, score })
  })

  it.each([0.5, -1.999, NaN, Infinity, -Infinity])('refuses score %d as not whole', (score) => {
    expect(errorOf(unweighted(score))).toEqual({ code: 'scoreNotWhole', index: 0, score })
  })

  it.each([-0.01, 1.01, NaN, Infinity, -Infinity])('refuses rho %d', (rho) => {
    expect(errorOf(unweighted(0), rho)).toEqual({ code: 'rhoOutOfRange', rho })
  })

  it('takes the largest weight a number can hold', () => {
    const goals = [
      { weight: Number.MAX_VALUE, score: 1 },
      { weight: Number.MAX_VALUE, score: 1 },
    ]
    expect(valueOf(goals)).toBeCloseTo(62.40347, 5)
  })
})

describe('properties', () => {
  const score = fc.integer({ min: -2, max: 2 })
  const goals = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), score }), { minLength: 1, maxLength: 5 })
  const rho = fc.double({ min: 0, max: 1, noNaN: true })

  it('does not change when all weights grow by the same factor', () => {
    fc.assert(
      fc.property(goals, rho, fc.double({ min: 1, max: 1e6, noNaN: true }), (list, r, factor) => {
        const scaled = list.map((goal) => ({ ...goal, weight: goal.weight * factor }))
        expect(valueOf(scaled, r)).toBeCloseTo(valueOf(list, r), 8)
      }),
    )
  })

  it('is 50 when every goal is as expected', () => {
    fc.assert(
      fc.property(goals, rho, (list, r) => {
        expect(
          valueOf(
            list.map((goal) => ({ ...goal, score: 0 })),
            r,
          ),
        ).toBe(50)
      }),
    )
  })

  it('mirrors around 50 when every score changes sign', () => {
    fc.assert(
      fc.property(goals, rho, (list, r) => {
        const mirrored = list.map((goal) => ({ ...goal, score: -goal.score }))
        expect(valueOf(mirrored, r) - 50).toBeCloseTo(50 - valueOf(list, r), 10)
      }),
    )
  })

  it('never throws and never answers with NaN or infinity, whatever numbers come in', () => {
    const anything = fc.array(fc.record({ weight: fc.double(), score: fc.oneof(score, fc.double()) }), { maxLength: 8 })
    fc.assert(
      fc.property(anything, fc.oneof(rho, fc.double()), (list, r) => {
        const result = tScore(list, r)
        if (result.ok) expect(Number.isFinite(result.value)).toBe(true)
        else expect(result.error.code).toBeTypeOf('string')
      }),
    )
  })

  it('answers with a finite number for every valid weight, however large', () => {
    const heavy = fc.array(fc.record({ weight: fc.double({ min: 1, max: Number.MAX_VALUE, noNaN: true }), score }), {
      minLength: 1,
    })
    fc.assert(fc.property(heavy, rho, (list, r) => Number.isFinite(valueOf(list, r))))
  })
})

describe('change over a trajectory', () => {
  const goals = [
    { weight: 9, baseline: -1, endScore: 1 },
    { weight: 4, baseline: -2, endScore: 0 },
    { weight: 2, baseline: -1, endScore: -1 },
  ]

  it('is the end minus the start over the same goals (row D)', () => {
    const result = goalChange(goals)
    expect(result.ok && result.value.change).toBeCloseTo(22.11665, 5)
  })

  it('leaves a goal without an end score out of start and end alike, and says it is incomplete', () => {
    const progress = goalProgress([...goals, { weight: 9, baseline: -2, endScore: null }])
    expect(progress.start).toBeCloseTo(33.83783, 5)
    expect(progress.end).toBeCloseTo(33.83783 + 22.11665, 5)
    expect(progress).toMatchObject({ incomplete: true, measured: 3, total: 4, reached: 2 })
  })

  it('shows the start over all baselines while nothing is scored', () => {
    const progress = goalProgress(goals.map((goal) => ({ ...goal, endScore: null })))
    expect(progress.start).toBeCloseTo(33.83783, 5)
    expect(progress).toMatchObject({ end: null, incomplete: true })
  })

  it('has nothing to say without goals', () => {
    expect(goalChange([])).toEqual({ ok: false, error: { code: 'noGoals' } })
    expect(goalProgress([])).toMatchObject({ start: null, end: null, incomplete: false, total: 0 })
  })

  it('passes an impossible score on as an error instead of a figure', () => {
    expect(goalChange([{ weight: 1, baseline: -1, endScore: 7 }])).toMatchObject({
      ok: false,
      error: { code: 'scoreOutOfRange' },
    })
  })
})

describe('share of goals reached', () => {
  it('counts 0 and above, and leaves unscored goals out', () => {
    expect(shareReached([0, 2, -1, null])).toBeCloseTo(2 / 3)
    expect(shareReached([null])).toBeNull()
    expect(shareReached([])).toBeNull()
  })
})

describe('a change of T', () => {
  it('is the difference of what is shown, so that a reader can check it', () => {
    expect(shownChange(25.46, 42.64)).toBe(17.1)
    expect(shownChange(50.04, 49.96)).toBe(0)
    expect(shownChange(60, 44.96)).toBe(-15)
  })
})

describe('reading of a T', () => {
  it.each([
    [39.94, 'wellBelow'],
    [39.96, 'below'],
    [49.9, 'below'],
    [49.96, 'asExpected'],
    [50, 'asExpected'],
    [50.1, 'above'],
    [60, 'above'],
    [60.1, 'wellAbove'],
  ] as const)('reads %d as %s, as it is shown with one decimal', (t, reading) => {
    expect(readingOf(t)).toBe(reading)
  })
})
