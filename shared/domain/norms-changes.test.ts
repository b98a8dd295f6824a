import { describe, expect, it } from 'vitest'
import type { CoachNorms } from './coach-norms.ts'
import { normsChanges } from './norms-changes.ts'
import { testBody, testLevel, testNorms, testRequirement } from './norms-fixtures.ts'

const before = testNorms()
const withBody = (change: Parameters<typeof testBody>[0]): CoachNorms => testNorms({ bodies: [testBody(change)] })
const only = (after: CoachNorms) => {
  const [change, ...rest] = normsChanges(before, after)
  expect(rest).toEqual([])
  return change
}
const [practitioner = testLevel(), senior = testLevel()] = testBody().levels
const nothingElse = { validity: null, checked: null, levels: [], requirements: [], origins: 0, hasOtherWords: false }

describe('what changes between norms', () => {
  it('is nothing when they say the same, in whatever order and on whatever date', () => {
    expect(normsChanges(before, testNorms({ validAsOf: '2027-01' }))).toEqual([])
    const body = testBody({ levels: [senior, practitioner] })
    expect(normsChanges(before, testNorms({ bodies: [body] }))).toEqual([])
  })

  it('is a body that came or went, whole', () => {
    const icf = testBody({ id: 'icf', name: 'ICF' })
    expect(only(testNorms({ bodies: [testBody(), icf] }))).toMatchObject({ id: 'icf', kind: 'added', ...nothingElse })
    expect(normsChanges(before, testNorms({ bodies: [icf] })).map(({ id, kind }) => [id, kind])).toEqual([
      ['icf', 'added'],
      ['emcc-eia', 'removed'],
    ])
  })

  it('is another period of validity, or another way of testing', () => {
    const after = withBody({ validityYears: 3, checked: 'signUpOnly' })
    expect(only(after)).toMatchObject({
      ...nothingElse,
      kind: 'changed',
      validity: { from: 5, to: 3 },
      checked: { from: 'tested', to: 'signUpOnly' },
    })
  })

  it('is a level that came, went or stands for another, without a list of all its demands', () => {
    const master = testLevel({ id: 'master-practitioner', name: 'Master Practitioner', rank: 'master' })
    const demoted = { ...practitioner, rank: 'foundation' } as const
    expect(only(withBody({ levels: [demoted, master] }))).toMatchObject({
      ...nothingElse,
      levels: [
        { kind: 'rank', name: 'Practitioner', from: 'practitioner', to: 'foundation' },
        { kind: 'added', name: 'Master Practitioner' },
        { kind: 'removed', name: 'Senior Practitioner' },
      ],
    })
  })

  it('is a demand with another figure, a new one and one that went', () => {
    const hours = testRequirement({ value: 150, source: 'https://example.nl/nieuw' })
    const cpd = testRequirement({ key: 'cpdHoursPerYear' })
    const change = only(withBody({ levels: [{ ...practitioner, requirements: [hours, cpd] }, senior] }))
    expect(
      change?.requirements.map(({ key, levelName, from, to }) => [levelName, key, from?.value, to?.value]),
    ).toEqual([
      ['Practitioner', 'clientHours', 100, 150],
      ['Practitioner', 'cpdHoursPerYear', undefined, 100],
      ['Practitioner', 'clients', 20, undefined],
    ])
    expect(change).toMatchObject({ levels: [], origins: 0, hasOtherWords: false })
  })

  it('tells a demand for renewal by the level it is about', () => {
    const renewal = [testRequirement({ period: 'per5Years', levelId: 'practitioner', value: 200 })]
    expect(only(withBody({ renewal }))?.requirements).toMatchObject([
      { part: 'renewal', levelId: 'practitioner', levelName: 'Practitioner', from: { value: 100 }, to: { value: 200 } },
    ])
  })

  it('keeps another source, and other words, apart from another figure', () => {
    const requirements = practitioner.requirements.map((each) => ({ ...each, source: 'https://example.nl/nieuw' }))
    expect(only(withBody({ levels: [{ ...practitioner, requirements }, senior] }))).toMatchObject({
      ...nothingElse,
      origins: 2,
    })
    expect(only(withBody({ remarks: { nl: 'Let op', en: 'Note' } }))).toMatchObject({
      ...nothingElse,
      hasOtherWords: true,
    })
  })
})
