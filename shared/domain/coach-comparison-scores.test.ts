import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessAndDecide } from './coach-decision.ts'
import { goodAnswers, testCoach, testCriteria } from './coach-fixtures.ts'
import {
  contributionsTo,
  demandsAgainst,
  rankCoaches,
  scoresAgainst,
  type ScoredCoach,
  sensitivity,
  weightedHundredths,
  weightsOf,
} from './coach-comparison-scores.ts'
import { testContext } from './policy-fixtures.ts'
import { idOf } from './trajectory-fixtures.ts'

const scored = (n: number, name: string, experience: number, references: number, price: number): ScoredCoach => ({
  id: idOf(n),
  name,
  scores: { experience, references, price },
})
const weights = { experience: 3, references: 2, price: 1 }
const ada = scored(1, 'Ada', 4, 4, 3)
const bas = scored(2, 'Bas', 5, 3, 1)
const cor = scored(3, 'Cor', 2, 4, 5)
const names = (order: readonly { readonly name: string; readonly rank: number }[]) =>
  order.map(({ name, rank }) => `${rank} ${name}`)

describe('the ranking of compared coaches', () => {
  it('goes by the weighted mean in hundredths', () => {
    // Ada (4·3 + 4·2 + 3·1) / 6 = 23/6 = 3.83; Bas (15 + 6 + 1) / 6 = 22/6 = 3.67; Cor (6 + 8 + 5) / 6 = 19/6 = 3.17.
    expect([ada, bas, cor].map(({ scores }) => weightedHundredths(scores, weights))).toEqual([383, 367, 317])
    expect(names(rankCoaches([cor, bas, ada], weights))).toEqual(['1 Ada', '2 Bas', '3 Cor'])
  })

  it('is made of what each criterion contributes', () => {
    expect(contributionsTo(ada.scores, weights)).toEqual([
      { id: 'experience', points: 2 },
      { id: 'references', points: 8 / 6 },
      { id: 'price', points: 0.5 },
    ])
    expect(weightedHundredths(ada.scores, { experience: 0, references: 0, price: 0 })).toBeNull()
  })

  it('gives equal means one place and skips the next', () => {
    const bea = { ...ada, id: idOf(4), name: 'Bea' }
    expect(names(rankCoaches([bas, bea, ada], weights))).toEqual(['1 Ada', '1 Bea', '3 Bas'])
  })
})

describe('sensitivity', () => {
  it('says the order when one criterion weighs double, and where the first place changes hands', () => {
    const [experience, references, price] = sensitivity([ada, bas, cor], weights)
    // Experience 6: Ada (24 + 8 + 3) / 9 = 3.89, Bas (30 + 6 + 1) / 9 = 4.11.
    expect(experience).toMatchObject({ criterionId: 'experience', changesOrder: true })
    expect(names(experience?.doubled ?? [])).toEqual(['1 Bas', '2 Ada', '3 Cor'])
    // At 4 they share the first place: Ada (16 + 8 + 3) / 7 = Bas (20 + 6 + 1) / 7.
    expect(experience?.tipping).toEqual({ weight: 4, firstIds: [ada.id, bas.id] })
    // References 0: Ada (12 + 3) / 4 = 3.75, Bas (15 + 1) / 4 = 4.0; at 1 they share 3.80.
    expect(references?.tipping).toEqual({ weight: 1, firstIds: [ada.id, bas.id] })
    // Price 0: Ada 20/5 = 4.00, Bas 21/5 = 4.20.
    expect(price?.tipping).toEqual({ weight: 0, firstIds: [bas.id] })
  })

  it('says of a lone front runner that nothing changes it', () => {
    const all = sensitivity([scored(1, 'Ada', 5, 5, 5), scored(2, 'Bas', 1, 1, 1)], weights)
    expect(all.map(({ tipping, changesOrder }) => [tipping, changesOrder])).toEqual([
      [null, false],
      [null, false],
      [null, false],
    ])
  })
})

const score = fc.integer({ min: 1, max: 5 })
const anyScores = fc.record({ experience: score, references: score, price: score })
const anyWeights = fc.record({
  experience: fc.integer({ min: 0, max: 6 }),
  references: fc.integer({ min: 0, max: 6 }),
  price: fc.integer({ min: 0, max: 6 }),
})

describe('whatever the scores and weights', () => {
  it('raising one score never lowers a rank', () => {
    fc.assert(
      fc.property(
        fc.array(anyScores, { minLength: 2, maxLength: 6 }),
        anyWeights,
        fc.constantFrom('experience', 'references', 'price'),
        (all, given, criterion) => {
          const coaches = all.map((scores, at) => ({ id: idOf(at + 1), name: `C${at}`, scores }))
          const rankOf = (list: readonly ScoredCoach[]) =>
            rankCoaches(list, given).find(({ id }) => id === idOf(1))?.rank ?? 0
          const raised = coaches.map((coach, at) =>
            at === 0
              ? { ...coach, scores: { ...coach.scores, [criterion]: Math.min(5, coach.scores[criterion] + 1) } }
              : coach,
          )
          expect(rankOf(raised)).toBeLessThanOrEqual(rankOf(coaches))
        },
      ),
    )
  })

  it('the order of picking changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyScores, { minLength: 2, maxLength: 6 }), anyWeights, (all, given) => {
        const coaches = all.map((scores, at) => ({ id: idOf(at + 1), name: `C${at}`, scores }))
        expect(rankCoaches(coaches.toReversed(), given)).toEqual(rankCoaches(coaches, given))
      }),
    )
  })
})

describe('scores against a set', () => {
  const decide = (set = testCriteria) => {
    const decided = assessAndDecide(
      testCoach(),
      set,
      goodAnswers(),
      { outcome: 'admitted', by: 'Sanne de Wit', motive: 'Past goed.', agreedBy: '' },
      testContext(),
    )
    if (!decided.ok) throw new Error(JSON.stringify(decided.error))
    return decided.value
  }

  it('come from the last decision on any version of the set', () => {
    const coach = decide()
    expect(scoresAgainst(coach, testCriteria)).toEqual({ experience: 4, references: 4, price: 3 })
    expect(scoresAgainst(coach, { ...testCriteria, version: 2 })).toEqual({ experience: 4, references: 4, price: 3 })
    expect(weightsOf(testCriteria)).toEqual({ experience: 3, references: 2, price: 1 })
  })

  it('are not there for another set, a criterion that was not asked, or nobody who assessed', () => {
    expect(scoresAgainst(testCoach(), testCriteria)).toBeNull()
    expect(scoresAgainst(decide(), { ...testCriteria, seriesId: idOf(9) })).toBeNull()
    const [first] = testCriteria.weighted
    const more = first === undefined ? [] : [...testCriteria.weighted, { ...first, id: 'new' }]
    expect(scoresAgainst(decide(), { ...testCriteria, weighted: more })).toBeNull()
  })

  it('come with how each demand was answered, save what was never asked', () => {
    const [first] = testCriteria.knockOuts
    const more = first === undefined ? [] : [...testCriteria.knockOuts, { ...first, id: 'new' }]
    expect(demandsAgainst(decide(), { ...testCriteria, knockOuts: more })).toEqual({
      'valid-certificate': 'met',
      'liability-insurance': 'met',
      'ethics-code': 'met',
    })
    expect(demandsAgainst(testCoach(), testCriteria)).toEqual({})
  })
})
