import { describe, expect, it } from 'vitest'
import { recordAssessment } from '#shared/domain/coach-decision.ts'
import { goodAnswers, testCoach, testCriteria } from '#shared/domain/coach-fixtures.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { testContext } from '#shared/domain/policy-fixtures.ts'
import { type DecideInput, decideSchema, decisionOf, emptyDecision } from './decision-form.ts'

const ctx = testContext('2026-11-23')
const assessed = (coach: Coach, change: Parameters<typeof goodAnswers>[0] = {}): Coach => {
  const result = recordAssessment(coach, testCriteria, goodAnswers(change), ctx)
  if (!result.ok) throw new Error('not assessed')
  return result.value
}
const issues = (coach: Coach, change: Partial<DecideInput> = {}) =>
  (
    decideSchema(coach, ctx.today).safeParse({ ...emptyDecision(coach, ctx.today, 'Sanne de Wit'), ...change }).error
      ?.issues ?? []
  ).map(({ path, message }) => [path.join('.'), message])

describe('the decision form', () => {
  it('begins with the assessments that wait, and asks for outcome and motive', () => {
    const coach = assessed(assessed(testCoach()), { by: 'Piet Bos' })
    expect(emptyDecision(coach, ctx.today, '').assessmentIds).toHaveLength(2)
    expect(issues(coach)).toEqual([
      ['motive', 'coachAssess:error.motiveMissing'],
      ['outcome', 'coachAssess:error.outcomeMissing'],
    ])
    expect(issues(coach, { outcome: 'admitted', motive: 'Ervaren' })).toEqual([])
  })

  it('shows each error at its field', () => {
    const low = assessed(testCoach(), { scores: { experience: 1, references: 1, price: 1 } })
    expect(issues(low, { outcome: 'admitted', motive: 'Toch', on: '2026-11-24', by: '' })).toEqual([
      ['on', 'coachAssess:error.dateInFuture'],
      ['by', 'errors:field.missing'],
      ['agreedBy', 'coachAssess:error.secondPersonMissing'],
    ])
    const twice = assessed(assessed(testCoach()))
    const ids = twice.assessments.map(({ id }) => id)
    expect(issues(twice, { outcome: 'admitted', motive: 'Twee keer', assessmentIds: ids })).toEqual([
      ['assessmentIds', 'coachAssess:error.assessorTwice'],
    ])
    const refused = assessed(testCoach({ insuredUntil: null }))
    expect(issues(refused, { outcome: 'admitted', motive: 'Toch' })).toEqual([
      ['outcome', 'coachAssess:error.admissionBlocked'],
    ])
  })

  it('takes a date that is still being typed as none, and ids of others as none', () => {
    const coach = assessed(testCoach())
    const values = { ...emptyDecision(coach, ctx.today, ''), on: '23-', assessmentIds: ['elders'] }
    expect(decisionOf(coach, values)).toMatchObject({ on: null, assessmentIds: [] })
  })
})
