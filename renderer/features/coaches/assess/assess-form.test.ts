import { describe, expect, it } from 'vitest'
import { assessCoach } from '#shared/domain/coach-assessment.ts'
import { goodAnswers, testCoach, testCriteria } from '#shared/domain/coach-fixtures.ts'
import { testContext, testDate } from '#shared/domain/policy-fixtures.ts'
import { answersFrom, answersOf, type AssessInput, assessSchema, emptyAnswers, soleDecisionOf } from './assess-form.ts'

const today = testDate('2026-11-23')
const empty = emptyAnswers([testCriteria], testCriteria.id, today, 'Sanne de Wit')
const schema = assessSchema(testCoach(), () => testCriteria, testContext('2026-11-23'))
const issues = (values: AssessInput) =>
  (schema.safeParse(values).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
const filled: AssessInput = {
  ...empty,
  conversation: 'interview',
  knockOuts: {
    'valid-certificate': { met: 'yes', note: '' },
    'liability-insurance': { met: null, note: '' },
    'ethics-code': { met: 'no', note: 'Geen code' },
  },
  scores: { experience: 4, references: 4, price: 1 },
}

describe('the assessment form', () => {
  it('shows every open question at its own field', () => {
    expect(issues(empty)).toEqual([
      ['conversation', 'errors:field.missingChoice'],
      ['knockOuts.valid-certificate.met', 'coachAssess:error.knockOutUnanswered'],
      ['knockOuts.ethics-code.met', 'coachAssess:error.knockOutUnanswered'],
      ['scores.experience', 'coachAssess:error.scoreMissing'],
      ['scores.references', 'coachAssess:error.scoreMissing'],
      ['scores.price', 'coachAssess:error.scoreMissing'],
    ])
  })

  it('is complete without an answer about insurance, which the date settles', () => {
    expect(issues(filled)).toEqual([])
    expect(answersOf(filled).knockOuts['ethics-code']).toEqual({ met: false, note: 'Geen code' })
  })

  it('names a day that has yet to come, and a missing name', () => {
    expect(issues({ ...filled, on: '2026-11-24', by: ' ' })).toEqual([
      ['on', 'coachAssess:error.dateInFuture'],
      ['by', 'errors:field.missing'],
    ])
  })

  it('takes a date that is still being typed as none', () => {
    expect(answersOf({ ...filled, on: '23-' }).on).toBeNull()
  })

  it('asks nothing about a decision that comes later, and a motive for one that comes at once', () => {
    expect(soleDecisionOf(filled)).toBeNull()
    expect(issues({ ...filled, outcome: 'notAdmitted' })).toEqual([['motive', 'coachAssess:error.motiveMissing']])
    expect(issues({ ...filled, outcome: 'admitted', motive: 'Ervaren' })).toEqual([
      ['outcome', 'coachAssess:error.admissionBlocked'],
    ])
  })

  it('starts from an earlier assessment with all its answers, on a day of its own', () => {
    const made = assessCoach(
      testCoach(),
      testCriteria,
      goodAnswers({ on: testDate('2026-11-01'), scoreNotes: { price: 'Offerte gezien' } }),
      testContext('2026-11-23'),
    )
    if (!made.ok) throw new Error('not assessed')
    expect(answersFrom(empty, made.value)).toEqual({
      ...empty,
      by: 'Sanne de Wit',
      on: '2026-11-23',
      conversation: 'interview',
      knockOuts: {
        'valid-certificate': { met: 'yes', note: 'Register gezien' },
        'liability-insurance': { met: 'yes', note: '' },
        'ethics-code': { met: 'yes', note: '' },
      },
      scores: { experience: 4, references: 4, price: 3 },
      scoreNotes: { experience: '', references: '', price: 'Offerte gezien' },
    })
  })
})
