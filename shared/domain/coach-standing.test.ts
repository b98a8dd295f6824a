import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessAndDecide, recordAssessment } from './coach-decision.ts'
import { goodAnswers, goodDecision, testCertificate, testCoach, testCriteria } from './coach-fixtures.ts'
import {
  admission,
  certificateStanding,
  countingCertificate,
  insuranceStanding,
  lowestScores,
  validityOf,
} from './coach-standing.ts'
import type { Coach } from './coach.ts'
import { testContext, testDate } from './policy-fixtures.ts'

const today = testDate('2026-11-23')
const admitted = (change: Partial<Coach> = {}): Coach => {
  const result = assessAndDecide(testCoach(), testCriteria, goodAnswers(), goodDecision(), testContext('2026-11-23'))
  if (!result.ok) throw new Error('not admitted')
  return { ...result.value, ...change }
}

describe('a dated paper', () => {
  it.each([
    [null, { kind: 'none' }],
    ['2026-11-22', { kind: 'expired', until: '2026-11-22' }],
    ['2026-11-23', { kind: 'expiring', until: '2026-11-23', days: 0 }],
    ['2027-02-20', { kind: 'expiring', until: '2027-02-20', days: 89 }],
    ['2027-02-21', { kind: 'valid', until: '2027-02-21' }],
  ])('until %s stands on 23 November 2026 as %o', (until, standing) => {
    expect(validityOf(null, until === null ? null : testDate(until), today)).toEqual(standing)
  })

  // 29 February 2028 is the last day: valid on the day itself, not on the first of March.
  it.each([
    ['2028-02-28', { kind: 'expiring', until: '2028-02-29', days: 1 }],
    ['2028-02-29', { kind: 'expiring', until: '2028-02-29', days: 0 }],
    ['2028-03-01', { kind: 'expired', until: '2028-02-29' }],
    ['2027-12-01', { kind: 'valid', until: '2028-02-29' }], // 90 days, the leap day counted
    ['2027-12-02', { kind: 'expiring', until: '2028-02-29', days: 89 }],
  ])('until a leap day stands on %s as %o', (on, standing) => {
    expect(validityOf(null, testDate('2028-02-29'), testDate(on))).toEqual(standing)
  })

  it('is valid from its first day up to and including its last, and on no other day', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    const day = days.map((date) => testDate(date.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(day, day, day, (one, other, on) => {
        const [from, until] = one < other ? [one, other] : [other, one]
        const { kind } = validityOf(from, until, on)
        expect(kind === 'valid' || kind === 'expiring').toBe(from <= on && on <= until)
      }),
    )
  })

  it('that begins later is not valid yet', () => {
    expect(validityOf(testDate('2026-11-24'), testDate('2030-01-01'), today)).toEqual({
      kind: 'notYet',
      from: '2026-11-24',
    })
  })
})

describe('the certificate that counts', () => {
  it('is the tested one that lasts longest, never a sign-up', () => {
    const short = testCertificate({ validUntil: testDate('2027-01-01') })
    const long = testCertificate({ validUntil: testDate('2028-01-01') })
    const signUp = testCertificate({ validUntil: testDate('2035-01-01'), checked: 'signUpOnly' })
    const future = testCertificate({ validFrom: testDate('2027-01-01'), validUntil: testDate('2034-01-01') })
    expect(countingCertificate(testCoach({ certificates: [short, signUp, long, future] }), today)).toBe(long)
    expect(countingCertificate(testCoach({ certificates: [signUp] }), today)).toBeNull()
  })

  it('shows the last one when all have expired', () => {
    const older = testCertificate({ validUntil: testDate('2024-12-31') })
    const newer = testCertificate({ validUntil: testDate('2025-12-31') })
    expect(certificateStanding(testCoach({ certificates: [newer, older] }), today)).toEqual({
      kind: 'expired',
      until: '2025-12-31',
    })
  })

  it('does not exist without certificates; nor does insurance without a date', () => {
    expect(certificateStanding(testCoach({ certificates: [] }), today)).toEqual({ kind: 'none' })
    expect(insuranceStanding(testCoach({ insuredUntil: null }), today)).toEqual({ kind: 'none' })
  })
})

describe('admission on a day', () => {
  it('needs a decision: an assessment alone admits nobody', () => {
    expect(admission(testCoach(), today)).toEqual({ kind: 'candidate' })
    const assessed = recordAssessment(testCoach(), testCriteria, goodAnswers(), testContext('2026-11-23'))
    expect(assessed.ok && admission(assessed.value, today)).toEqual({ kind: 'candidate' })
    expect(admission(admitted(), today)).toEqual({ kind: 'admitted' })
  })

  it('lapses when a paper runs out after the assessment, and says which', () => {
    expect(admission(admitted(), testDate('2028-01-01'))).toEqual({
      kind: 'lapsed',
      obstacles: [{ code: 'insuranceNotValid', on: '2028-01-01' }],
    })
    expect(admission(admitted(), testDate('2030-01-01'))).toMatchObject({ obstacles: { length: 2 } })
    expect(admission(admitted({ insuredUntil: testDate('2031-01-01') }), testDate('2028-01-01')).kind).toBe('admitted')
  })

  it('keeps the reasons of a refusal, and of a suspension', () => {
    const scores = { experience: 1, references: 2, price: 3 }
    const refused = assessAndDecide(
      testCoach(),
      testCriteria,
      goodAnswers({ scores }),
      goodDecision({ outcome: 'notAdmitted' }),
      testContext('2026-11-23'),
    )
    expect(refused.ok && admission(refused.value, today)).toEqual({
      kind: 'notAdmitted',
      obstacles: [{ code: 'totalTooLow', total: 1.7, minimum: 3.5 }], // 10 / 6
    })
    expect(admission(admitted({ suspension: { on: today, reason: 'Klacht' } }), today)).toEqual({
      kind: 'suspended',
      on: today,
      reason: 'Klacht',
    })
  })

  it('never hides a score of 1 behind a high total', () => {
    expect(lowestScores({ criteria: testCriteria, scores: { experience: 5, references: 5, price: 1 } })).toEqual([
      'price',
    ])
  })
})
