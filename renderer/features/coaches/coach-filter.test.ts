import { describe, expect, it } from 'vitest'
import { testCertificate, testCoach } from '#shared/domain/coach-fixtures.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { testDate } from '#shared/domain/policy-fixtures.ts'
import { bundledNorms } from '#resources/presets/coach-norms.ts'
import { type CoachFilters, fitsFilters, knownIn, noCoachFilters, ONLINE } from './coach-filter.ts'
import { coachItem } from './coach-item.ts'

const today = testDate('2026-11-24')
const item = (change: Partial<Coach> = {}) => coachItem(testCoach(change), today, bundledNorms)
const fits = (change: Partial<Coach>, filters: Partial<CoachFilters>) =>
  fitsFilters(item(change), { ...noCoachFilters, ...filters })

describe('the filters of the register', () => {
  it('let everybody through while nothing is asked', () => {
    expect(fits({}, {})).toBe(true)
    expect(fits({ certificates: [], insuredUntil: null, languages: [] }, {})).toBe(true)
  })

  it('ask for standing, kind and papers as they are today', () => {
    expect(fits({}, { status: 'candidate', kind: 'external', papers: 'valid' })).toBe(true)
    expect(fits({}, { status: 'admitted' })).toBe(false)
    expect(fits({}, { kind: 'internal' })).toBe(false)
    // The last day of the insurance is a day with insurance.
    expect(fits({ insuredUntil: today }, { papers: 'expiring' })).toBe(true)
    expect(fits({ insuredUntil: testDate('2026-11-23') }, { papers: 'expired' })).toBe(true)
  })

  it('ask for a question and a language that the coach takes', () => {
    const coach = { questionKinds: ['career'], languages: ['Nederlands', 'Engels'] } as const
    expect(fits(coach, { question: 'career', language: 'Engels' })).toBe(true)
    expect(fits(coach, { question: 'leadership' })).toBe(false)
    expect(fits(coach, { language: 'Duits' })).toBe(false)
  })

  it('ask for at least a level, by a certificate that counts today', () => {
    const senior = { certificates: [testCertificate({ levelId: null, level: 'Senior Practitioner' })] }
    expect(fits(senior, { level: 'practitioner' })).toBe(true)
    expect(fits(senior, { level: 'senior' })).toBe(true)
    expect(fits(senior, { level: 'master' })).toBe(false)
    const lapsed = { levelId: null, level: 'Senior Practitioner', validUntil: testDate('2026-11-23') }
    expect(fits({ certificates: [testCertificate(lapsed)] }, { level: 'foundation' })).toBe(false)
    expect(fits({ certificates: [] }, { level: 'foundation' })).toBe(false)
  })

  it('ask for a region, or for work online', () => {
    expect(fits({ regions: ['Utrecht'] }, { place: 'Utrecht' })).toBe(true)
    expect(fits({ regions: ['Utrecht'], online: true }, { place: 'Tiel' })).toBe(false)
    expect(fits({ regions: [], online: true }, { place: ONLINE })).toBe(true)
    expect(fits({ regions: ['online'], online: false }, { place: ONLINE })).toBe(false)
  })

  it('search in whom the coach serves and where, whatever the capitals', () => {
    const coach = { groups: 'Teamleiders', regions: ['Nijmegen'] }
    expect(fits(coach, { search: 'teamleid nijm' })).toBe(true)
    expect(fits(coach, { search: 'arnhem' })).toBe(false)
  })

  it('offer each region once, in order', () => {
    const items = [item({ regions: ['Tiel', 'Arnhem'] }), item({ regions: ['Tiel'] })]
    expect(knownIn(items, 'regions')).toEqual(['Arnhem', 'Tiel'])
  })
})
