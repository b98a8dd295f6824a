import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contributionsOf,
  type CriterionPoints,
  dividedAndRounded,
  meanOf,
  totalInHundredths,
  totalOf,
} from './coach-score.ts'

const item = (id: string, weight: number, points: number): CriterionPoints => ({ id, weight, points })
const one = fc.record({ weight: fc.integer({ min: 1, max: 3 }), points: fc.integer({ min: 1, max: 5 }) })
const items = fc
  .array(one, { minLength: 1, maxLength: 20 })
  .map((list) => list.map(({ weight, points }, at) => item(`c${at}`, weight, points)))
const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0)

describe('a total', () => {
  it('is Σ(score × weight) / Σ(weight), rounded to one decimal', () => {
    // (5·3 + 2·1) / (3 + 1) = 17 / 4 = 4.25
    expect(meanOf([item('a', 3, 5), item('b', 1, 2)], 1)).toBe(4.25)
    expect(totalOf([item('a', 3, 5), item('b', 1, 2)], 1)).toBe(4.3)
  })

  it('is the mean of the assessors first, weighted then, rounded once at the end', () => {
    // Two assessors: a got 4 and 3, b got 2 and 2. (3.5·2 + 2·1) / 3 = 9 / 3 = 3.
    expect(totalOf([item('a', 2, 4 + 3), item('b', 1, 2 + 2)], 2)).toBe(3)
    // Their own totals are 10/3 → 3.3 and 8/3 → 2.7. Scores 5 and 5, then 4 and 5 of equal weight: 5 and 4.5, mean 4.75.
    expect(totalOf([item('a', 1, 5 + 4), item('b', 1, 5 + 5)], 2)).toBe(4.8)
  })

  it('goes up at a half: 41 / 20 = 2.05', () => {
    // Nineteen criteria of a 2 and one of a 3: (19·2 + 3) / 20.
    const list = [...Array.from({ length: 19 }, (_, at) => item(`c${at}`, 1, 2)), item('last', 1, 3)]
    expect(totalOf(list, 1)).toBe(2.1)
    // In hundredths 23 / 40 = 0.575, which as a double times 100 is 57.499…
    expect(Math.round((23 / 40) * 100)).toBe(57)
    expect(dividedAndRounded(100 * 23, 40, 1)).toBe(58)
  })

  it('does not exist without criteria', () => {
    expect(meanOf([], 1)).toBeNull()
    expect(totalOf([], 1)).toBeNull()
    expect(contributionsOf([], 1)).toEqual([])
  })

  it('lies between the lowest and the highest score', () => {
    fc.assert(
      fc.property(items, (list) => {
        const points = list.map((criterion) => criterion.points)
        const mean = meanOf(list, 1) ?? Number.NaN
        expect(mean).toBeGreaterThanOrEqual(Math.min(...points))
        expect(mean).toBeLessThanOrEqual(Math.max(...points))
      }),
    )
  })

  it('depends on the proportions of the weights only', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 9 }), (list, factor) => {
        const heavier = list.map((criterion) => ({ ...criterion, weight: criterion.weight * factor }))
        expect(totalOf(heavier, 1)).toBe(totalOf(list, 1))
      }),
    )
  })

  it('is the same in whichever order the criteria come', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(meanOf(list.toReversed(), 1)).toBe(meanOf(list, 1))
      }),
    )
  })

  it('never goes down when one score goes up', () => {
    fc.assert(
      fc.property(items, fc.nat(), (list, pick) => {
        const at = pick % list.length
        const raised = list.map((criterion, i) =>
          i === at ? { ...criterion, points: criterion.points + 1 } : criterion,
        )
        expect(meanOf(raised, 1)).toBeGreaterThan(meanOf(list, 1) ?? Number.NaN)
        expect(totalOf(raised, 1)).toBeGreaterThanOrEqual(totalOf(list, 1) ?? Number.NaN)
      }),
    )
  })
})

describe('what each criterion contributes', () => {
  it('is score × weight / Σ(weight)', () => {
    // Σ(weight) = 6: 4·3/6 = 2.00, 4·2/6 = 1.333, 3·1/6 = 0.50; together 23 / 6 = 3.833.
    const list = [item('experience', 3, 4), item('references', 2, 4), item('price', 1, 3)]
    expect(contributionsOf(list, 1)).toEqual([
      { id: 'experience', weight: 3, mean: 4, hundredths: 200, most: 2.5 },
      { id: 'references', weight: 2, mean: 4, hundredths: 133, most: 5 / 3 },
      { id: 'price', weight: 1, mean: 3, hundredths: 50, most: 5 / 6 },
    ])
    expect(totalInHundredths(list, 1)).toBe(383)
  })

  it('adds up as it is shown: three equal thirds of 4 are 1.34, 1.33 and 1.33', () => {
    const list = ['a', 'b', 'c'].map((id) => item(id, 1, 4))
    expect(contributionsOf(list, 1).map(({ hundredths }) => hundredths)).toEqual([134, 133, 133])
  })

  it('gives the missing hundredth to whoever lost most by cutting off', () => {
    // Σ(weight) = 7, all scores 4: 171.43, 171.43 and 57.14. Cut off they make 399 of 400.
    const list = [item('light', 1, 4), item('heavy', 3, 4), item('other', 3, 4)]
    expect(contributionsOf(list, 1).map(({ hundredths }) => hundredths)).toEqual([57, 172, 171])
  })

  it('always adds up to the total, never a hundredth away from its own share', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 5 }), (list, assessors) => {
        const several = list.map((criterion) => ({ ...criterion, points: criterion.points * assessors }))
        const shares = contributionsOf(several, assessors)
        expect(sum(shares.map(({ hundredths }) => hundredths))).toBe(totalInHundredths(several, assessors))
        const weights = sum(list.map(({ weight }) => weight))
        for (const { hundredths, mean, weight } of shares) {
          expect(Math.abs(hundredths - (100 * mean * weight) / weights)).toBeLessThan(1 + 1e-9)
        }
      }),
    )
  })
})
