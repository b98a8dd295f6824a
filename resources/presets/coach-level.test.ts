import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Certificate } from '#shared/domain/coach.ts'
import { coachLevels } from '#shared/domain/coach-level-names.ts'
import { bundledNorms } from './coach-norms.ts'
import { testCertificate, testCoach } from '#shared/domain/coach-fixtures.ts'
import { coachLevelOn, isAtLeast, levelIdNamed, levelOfCertificate } from '#shared/domain/coach-level.ts'
import { testDate } from '#shared/domain/policy-fixtures.ts'

const on = testDate('2026-11-24')
const levelOf = (change: Parameters<typeof testCertificate>[0]) =>
  levelOfCertificate(testCertificate(change), bundledNorms)
const levelWith = (...certificates: Parameters<typeof testCertificate>[0][]) =>
  coachLevelOn(testCoach({ certificates: certificates.map(testCertificate) }), on, bundledNorms)

describe('the level of a coach', () => {
  it.each([
    ['emcc-eia', 'foundation', 'foundation'],
    ['emcc-eia', 'senior-practitioner', 'senior'],
    ['icf', 'acc', 'practitioner'],
    ['icf', 'pcc', 'senior'],
    ['icf', 'mcc', 'master'],
    ['noloc', 'rl', null],
  ] as const)('of %s %s is %s', (body, levelId, level) => {
    expect(levelOf({ body, levelId })).toBe(level)
  })

  it('is read from the words of an EIA certificate without a level from the norms, and of no other', () => {
    expect(levelOf({ levelId: null, level: 'EIA senior practitioner' })).toBe('senior')
    expect(levelOf({ levelId: null, level: 'EQA' })).toBeNull()
    expect(levelOf({ body: 'icf', levelId: null, level: 'Master' })).toBeNull()
    // The norms go before the words.
    expect(levelOf({ levelId: 'foundation', level: 'Master Practitioner' })).toBe('foundation')
  })

  it('is the highest of the tested certificates that are valid on the day, its last day included', () => {
    const senior = { levelId: 'senior-practitioner', validUntil: on }
    expect(levelWith({}, senior)).toBe('senior')
    expect(levelWith({}, { ...senior, validUntil: testDate('2026-11-23') })).toBe('practitioner')
    expect(levelWith({}, { ...senior, checked: 'signUpOnly' })).toBe('practitioner')
    expect(levelWith({}, { ...senior, validFrom: testDate('2026-11-25'), validUntil: testDate('2027-01-01') })).toBe(
      'practitioner',
    )
    expect(levelWith()).toBeNull()
  })

  it('is found by its name or its abbreviation, in any case', () => {
    expect(levelIdNamed(bundledNorms, 'emcc-eia', ' senior practitioner')).toBe('senior-practitioner')
    expect(levelIdNamed(bundledNorms, 'icf', 'pcc')).toBe('pcc')
    expect(levelIdNamed(bundledNorms, 'noloc', 'RL')).toBeNull()
    expect(levelIdNamed(bundledNorms, 'emcc-eia', '')).toBeNull()
    expect(levelIdNamed(bundledNorms, 'other', 'Practitioner')).toBeNull()
  })

  it('never falls by one more certificate', () => {
    const levels = bundledNorms.bodies.find(({ id }) => id === 'emcc-eia')?.levels.map(({ id }) => id) ?? []
    const day = fc.integer({ min: 2024, max: 2030 }).map((year) => testDate(`${year}-02-28`))
    const certificate = fc.record({
      levelId: fc.constantFrom(...levels),
      checked: fc.constantFrom('tested', 'signUpOnly'),
      validFrom: day,
      validUntil: day,
    })
    const rank = (certificates: readonly Partial<Certificate>[]) => coachLevels.findIndex((level) => level === levelWith(...certificates)) // prettier-ignore
    fc.assert(
      fc.property(fc.array(certificate, { maxLength: 4 }), certificate, (some, more) => {
        expect(rank([...some, more])).toBeGreaterThanOrEqual(rank(some))
      }),
    )
  })

  it('is compared as a ladder', () => {
    expect(isAtLeast('senior', 'practitioner')).toBe(true)
    expect(isAtLeast('senior', 'senior')).toBe(true)
    expect(isAtLeast('practitioner', 'senior')).toBe(false)
  })
})
