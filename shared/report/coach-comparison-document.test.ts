import { describe, expect, it } from 'vitest'
import { type ComparisonNow, keptComparison } from '../domain/coach-comparison-kept.ts'
import { demandKey } from '../domain/coach-comparison.ts'
import { testCriteria } from '../domain/coach-fixtures.ts'
import { testContext } from '../domain/policy-fixtures.ts'
import { idOf } from '../domain/trajectory-fixtures.ts'
import { comparisonDocument } from './coach-comparison-document.ts'

const settings = { organisation: 'Zonnedael', demo: false }
const now: ComparisonNow = {
  criteria: testCriteria,
  weights: { experience: 3, references: 2, price: 1 },
  language: 'nl',
  coaches: [
    {
      id: idOf(3),
      name: 'Cor',
      facts: { rate: '€ 90,00', kind: 'intern', [demandKey('ethics-code')]: 'voldoet' },
      scores: { experience: 2, references: 4, price: 5 },
    },
    {
      id: idOf(1),
      name: 'Ada',
      facts: { rate: '€ 90,00', kind: 'extern', [demandKey('ethics-code')]: 'voldoet niet' },
      scores: { experience: 4, references: 4, price: 3 },
    },
    { id: idOf(2), name: 'Bas', facts: { rate: '€ 90,00', kind: 'extern' }, scores: null },
  ],
}
const documentOf = (change: Partial<ComparisonNow> = {}, chosenCoachId: ReturnType<typeof idOf> | null = idOf(3)) =>
  comparisonDocument(keptComparison({ ...now, ...change }, { chosenCoachId, motive: 'Past.' }, testContext()), settings)

describe('the document of a comparison', () => {
  it('puts what differs before what is equal, in the order of the table whatever the order of storage', () => {
    const { differing, equal, names } = documentOf()
    expect(names).toEqual(['Cor', 'Ada', 'Bas'])
    expect(differing).toEqual([
      { what: { kind: 'fact', fact: 'kind' }, values: ['intern', 'extern', 'extern'] },
      { what: { kind: 'demand', text: 'ethics-code' }, values: ['voldoet', 'voldoet niet', '–'] },
    ])
    expect(equal).toEqual([{ what: { kind: 'fact', fact: 'rate' }, values: ['€ 90,00', '€ 90,00', '€ 90,00'] }])
  })

  it('ranks who has scores and names who has not', () => {
    const { ranking, unranked, weighted, chosen } = documentOf()
    expect(ranking.map(({ name, rank, points }) => [rank, name, points])).toEqual([
      [1, 'Ada', 383],
      [2, 'Cor', 317],
    ])
    expect(unranked).toEqual(['Bas'])
    expect(chosen).toBe('Cor')
    // What each criterion gave Ada, then Cor: score × weight / 6.
    expect(weighted[0]).toMatchObject({ weight: 3, ownWeight: 3 })
    expect(weighted.map(({ given }) => given.map(({ points }) => Number(points.toFixed(2))))).toEqual([
      [2, 1],
      [1.33, 1.33],
      [0.5, 0.83],
    ])
  })

  it('says with names what the order hangs on', () => {
    // Experience 1: Ada (4 + 8 + 3) / 4 = 3.75, Cor (2 + 8 + 5) / 4 = 3.75. Price 3: both 29/8 and 29/8.
    const hinges = documentOf().hinges.map(({ text, doubled, tipping }) => [text, doubled, tipping])
    expect(hinges).toEqual([
      ['experience', null, { weight: 1, names: ['Cor', 'Ada'] }],
      ['references', null, null],
      ['price', null, { weight: 3, names: ['Cor', 'Ada'] }],
    ])
  })

  it('has no ranking without weights, and nothing to hinge on with one coach', () => {
    const none = documentOf({ weights: { experience: 0, references: 0, price: 0 } }, null)
    expect([none.ranking, none.hinges, none.chosen]).toEqual([[], [], null])
    expect(none.unranked).toEqual(['Cor', 'Ada', 'Bas'])
    const one = documentOf({ coaches: now.coaches.map((coach, at) => (at === 0 ? coach : { ...coach, scores: null })) })
    expect(one.hinges).toEqual([])
  })
})
