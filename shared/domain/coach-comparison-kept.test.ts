import { describe, expect, it } from 'vitest'
import { coachComparisonSchema } from './coach-comparison.ts'
import { type ComparedNow, type ComparisonNow, keptComparison } from './coach-comparison-kept.ts'
import { testCriteria } from './coach-fixtures.ts'
import { testContext } from './policy-fixtures.ts'
import { idOf } from './trajectory-fixtures.ts'

const coach = (n: number, name: string, scores: readonly [number, number, number] | null): ComparedNow => ({
  id: idOf(n),
  name,
  facts: { kind: 'extern' },
  scores: scores === null ? null : { experience: scores[0], references: scores[1], price: scores[2] },
})
const now: ComparisonNow = {
  criteria: testCriteria,
  weights: { experience: 3, references: 2, price: 1 },
  coaches: [coach(1, 'Cor', [2, 4, 5]), coach(2, 'Ada', [4, 4, 3]), coach(3, 'Dee', null)],
  language: 'nl',
}
const choice = { chosenCoachId: idOf(1), motive: 'Kan volgende week beginnen.' }
const keep = (change: Partial<ComparisonNow> = {}) => keptComparison({ ...now, ...change }, choice, testContext())

describe('a comparison that is kept', () => {
  it('holds totals, places and the choice as they were, in the order of comparing', () => {
    const kept = keep()
    // Cor (6 + 8 + 5) / 6 = 3.17; Ada (12 + 8 + 3) / 6 = 3.83; Dee was not assessed on these criteria.
    expect(kept.coaches.map(({ name, total, rank }) => [name, total, rank])).toEqual([
      ['Cor', 3.17, 2],
      ['Ada', 3.83, 1],
      ['Dee', null, null],
    ])
    expect(kept).toMatchObject({ on: '2026-11-23', by: 'Sanne de Wit', chosenCoachId: idOf(1), criteria: testCriteria })
    expect(coachComparisonSchema.parse(kept)).toEqual(kept)
  })

  it('gives nobody a place when every weight was set to 0', () => {
    const kept = keep({ weights: { experience: 0, references: 0, price: 0 } })
    expect(kept.coaches.map(({ total, rank }) => [total, rank])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
    expect(coachComparisonSchema.safeParse(kept).success).toBe(true)
  })

  it('keeps no choice of a coach who is not compared', () => {
    expect(keep({ coaches: now.coaches.slice(1) }).chosenCoachId).toBeNull()
  })
})
