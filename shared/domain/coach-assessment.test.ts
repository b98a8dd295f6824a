import { describe, expect, it } from 'vitest'
import { type AssessmentAnswers, assessCoach, knockOutBinding, totalSoFar } from './coach-assessment.ts'
import { goodAnswers, testCertificate, testCoach, testCriteria } from './coach-fixtures.ts'
import { type Coach, coachAssessmentSchema } from './coach.ts'
import { testContext, testDate } from './policy-fixtures.ts'

const ctx = testContext('2026-11-23')
const today = ctx.today
const assess = (coach: Coach, answers: Partial<AssessmentAnswers> = {}) =>
  assessCoach(coach, testCriteria, goodAnswers(answers), ctx)
const obstacles = (coach: Coach, answers: Partial<AssessmentAnswers> = {}) => {
  const result = assess(coach, answers)
  return result.ok ? result.value.obstacles : result.error
}
const withNo = (id: string) => ({
  knockOuts: { ...goodAnswers().knockOuts, [id]: { met: false, note: '' } },
})

describe('the total so far', () => {
  it('is shown with one decimal, over the scores given so far', () => {
    expect(totalSoFar(testCriteria, {})).toBeNull()
    expect(totalSoFar(testCriteria, { experience: 4, references: null, price: 3 })).toBe(3.8) // 15 / 4 = 3.75
    expect(totalSoFar(testCriteria, { experience: 6, price: 3 })).toBe(3)
  })
})

describe('an assessment', () => {
  it('finds nothing against a coach who meets every knock-out and the minimum, and fits the schema', () => {
    const result = assess(testCoach())
    expect(result).toMatchObject({
      ok: true,
      value: { total: 3.8, obstacles: [], by: 'Sanne de Wit', on: '2026-11-23', criteria: testCriteria },
    })
    if (result.ok) expect(coachAssessmentSchema.safeParse(result.value).success).toBe(true)
  })

  it('names a knock-out that is not met, whatever the scores', () => {
    const scores = { experience: 5, references: 5, price: 5 }
    expect(obstacles(testCoach(), { ...withNo('ethics-code'), scores })).toEqual([
      { code: 'knockOutNotMet', criterionId: 'ethics-code' },
    ])
  })

  it('names a total below the minimum, and none on it', () => {
    expect(obstacles(testCoach(), { scores: { experience: 3, references: 4, price: 3 } })).toEqual([
      { code: 'totalTooLow', total: 3.3, minimum: 3.5 }, // 20 / 6
    ])
    expect(obstacles(testCoach(), { scores: { experience: 4, references: 3, price: 3 } })).toEqual([]) // 21 / 6 = 3.5
  })

  it('keeps the conversation and what each score rests on, without empty notes', () => {
    const result = assess(testCoach(), {
      conversation: 'videoCall',
      scoreNotes: { experience: ' Drie voorbeelden uit de zorg ', price: '  ' },
    })
    expect(result.ok && result.value).toMatchObject({
      conversation: 'videoCall',
      scoreNotes: { experience: 'Drie voorbeelden uit de zorg' },
    })
    expect(result.ok && Object.keys(result.value.scoreNotes)).toEqual(['experience'])
  })

  it('names every reason', () => {
    const coach = testCoach({ insuredUntil: null })
    expect(obstacles(coach, { ...withNo('ethics-code'), scores: { experience: 1, references: 1, price: 1 } })).toEqual([
      { code: 'insuranceNotValid', on: today },
      { code: 'knockOutNotMet', criterionId: 'ethics-code' },
      { code: 'totalTooLow', total: 1, minimum: 3.5 },
    ])
  })
})

describe('what the dates in the register settle', () => {
  it.each([
    ['expired', { validUntil: testDate('2026-11-22') }],
    ['not valid yet', { validFrom: testDate('2026-11-24') }],
    ['a sign-up without a test', { checked: 'signUpOnly' as const }],
  ])('no yes is possible on a certificate that is %s', (_, change) => {
    const coach = testCoach({ certificates: [testCertificate(change)] })
    expect(knockOutBinding(coach, 'valid-certificate', today)).toBe('blocked')
    expect(obstacles(coach)).toEqual([{ code: 'certificateNotValid', on: today }])
    const result = assess(coach)
    expect(result.ok && result.value.knockOuts['valid-certificate']?.met).toBe(false)
  })

  it('a certificate counts up to and including its last day', () => {
    expect(obstacles(testCoach({ certificates: [testCertificate({ validUntil: today })] }))).toEqual([])
  })

  it('a valid certificate can still be too low a level', () => {
    expect(knockOutBinding(testCoach(), 'valid-certificate', today)).toBe('free')
    expect(obstacles(testCoach(), withNo('valid-certificate'))).toEqual([
      { code: 'knockOutNotMet', criterionId: 'valid-certificate' },
    ])
  })

  it('insurance needs no answer: the date says yes or no, and a no cannot be typed over it', () => {
    expect(knockOutBinding(testCoach(), 'liability-insurance', today)).toBe('settled')
    expect(obstacles(testCoach(), withNo('liability-insurance'))).toEqual([])
    expect(obstacles(testCoach({ insuredUntil: testDate('2026-11-22') }))).toEqual([
      { code: 'insuranceNotValid', on: today },
    ])
  })

  it('an internal coach works under the liability of the employer', () => {
    expect(obstacles(testCoach({ kind: 'internal', insuredUntil: null }))).toEqual([])
  })

  it('the day of the assessment counts, not today', () => {
    const coach = testCoach({ certificates: [testCertificate({ validUntil: testDate('2026-11-10') })] })
    expect(obstacles(coach, { on: testDate('2026-11-09') })).toEqual([])
  })
})

describe('an incomplete assessment', () => {
  it('names every question without an answer', () => {
    expect(assess(testCoach(), { knockOuts: {}, scores: { experience: 4, references: null } })).toEqual({
      ok: false,
      error: [
        { code: 'knockOutUnanswered', criterionId: 'valid-certificate' },
        { code: 'knockOutUnanswered', criterionId: 'ethics-code' },
        { code: 'scoreMissing', criterionId: 'references' },
        { code: 'scoreMissing', criterionId: 'price' },
      ],
    })
  })

  it.each([
    ['no date', { on: null }, { code: 'dateMissing' }],
    ['a day that has yet to come', { on: testDate('2026-11-24') }, { code: 'dateInFuture' }],
    ['no conversation', { conversation: null }, { code: 'conversationMissing' }],
    ['nobody who assessed', { by: ' ' }, { code: 'assessorMissing' }],
    ['a name that does not fit', { by: 'x'.repeat(121) }, { code: 'assessorTooLong', limit: 120 }],
    [
      'a score outside the scale',
      { scores: { experience: 6, references: 4, price: 3 } },
      { code: 'scoreOutOfRange', criterionId: 'experience' },
    ],
    [
      'a score that is not whole',
      { scores: { experience: 3.5, references: 4, price: 3 } },
      { code: 'scoreOutOfRange', criterionId: 'experience' },
    ],
    [
      'a megabyte of grounds for a score',
      { scoreNotes: { price: 'x'.repeat(1_000_000) } },
      { code: 'scoreNoteTooLong', criterionId: 'price', limit: 2_000 },
    ],
    [
      'a megabyte of notes',
      { knockOuts: { ...goodAnswers().knockOuts, 'ethics-code': { met: true, note: 'x'.repeat(1_000_000) } } },
      { code: 'noteTooLong', criterionId: 'ethics-code', limit: 2_000 },
    ],
  ])('is refused with %s', (_, answers, error) => {
    expect(assess(testCoach(), answers)).toEqual({ ok: false, error: [error] })
  })

  it('may be dated before another one: assessors do not decide by themselves', () => {
    const first = assess(testCoach())
    const coach = testCoach({ assessments: first.ok ? [first.value] : [] })
    expect(assess(coach, { on: testDate('2026-11-22') }).ok).toBe(true)
  })

  it('is refused when the file is full', () => {
    const first = assess(testCoach())
    const coach = testCoach({ assessments: first.ok ? Array.from({ length: 50 }, () => first.value) : [] })
    expect(assess(coach)).toEqual({ ok: false, error: [{ code: 'tooMany' }] })
  })
})
