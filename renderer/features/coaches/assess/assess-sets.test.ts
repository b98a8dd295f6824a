import { describe, expect, it } from 'vitest'
import { assessCoach } from '#shared/domain/coach-assessment.ts'
import { assessAndDecide } from '#shared/domain/coach-decision.ts'
import { goodAnswers, goodDecision, testCoach, testCriteria } from '#shared/domain/coach-fixtures.ts'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { testContext, testDate } from '#shared/domain/policy-fixtures.ts'
import { setsFor } from './assess-sets.ts'

const ctx = testContext('2026-11-23')
const row = (doc: CriteriaSet) => ({ id: doc.id, rev: 1, doc })
const set = (name: string, change: Partial<CriteriaSet>): CriteriaSet => ({
  ...testCriteria,
  id: ctx.newId(),
  seriesId: ctx.newId(),
  name,
  ...change,
})
const old = set('oud', { replacedOn: testDate('2026-11-20') })
const current = set('nieuw', { seriesId: old.seriesId, version: 2 })
const leadership = set('leidinggeven', { purpose: 'leadership' })
const internal = set('intern', { purpose: 'internal' })
const sets = [internal, leadership, old, current].map(row)
const names = (...args: Parameters<typeof setsFor>) => setsFor(...args).map(({ doc }) => doc.name)

function judged(criteria: CriteriaSet) {
  const made = assessCoach(testCoach(), criteria, goodAnswers(), ctx)
  if (!made.ok) throw new Error('not assessed')
  return made.value
}

describe('the criteria to assess against', () => {
  it('are those in use, the one for the coach first', () => {
    expect(names(testCoach(), sets, null)).toEqual(['nieuw', 'intern', 'leidinggeven'])
    expect(names(testCoach({ kind: 'internal' }), sets, null)[0]).toBe('intern')
    expect(names(testCoach({ questionKinds: ['leadership'] }), sets, null)[0]).toBe('leidinggeven')
  })

  it('are for a second assessor the version of the first, although it has been replaced', () => {
    const coach = testCoach({ assessments: [judged(old)] })
    expect(names(coach, sets, null)).toEqual(['oud', 'nieuw', 'intern', 'leidinggeven'])
    const lost = sets.filter(({ id }) => id !== old.id)
    expect(names(coach, lost, null)[0]).toBe('oud')
  })

  it('are after a decision those in use again: the next version of the set it was taken on', () => {
    const decided = assessAndDecide(testCoach(), old, goodAnswers(), goodDecision(), ctx)
    if (!decided.ok) throw new Error('not decided')
    const coach = { ...decided.value, questionKinds: ['leadership' as const] }
    expect(names(coach, sets, null)).not.toContain('oud')
    expect(names(coach, sets, coach.assessments[0] ?? null)).toEqual(['nieuw', 'leidinggeven', 'intern'])
  })
})
