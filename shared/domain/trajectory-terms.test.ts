import { describe, expect, it } from 'vitest'
import { defaultParameters } from './policy-parameters.ts'
import { day, finishing, ready, requested, running } from './trajectory-fixtures.ts'
import { lateTermOf, termOf } from './trajectory-terms.ts'
import type { HolidayRule } from './working-days.ts'

const newYear: readonly HolidayRule[] = [{ type: 'fixed', id: 'new-years-day', month: 1, day: 1 }]
const rules = { ...defaultParameters, decisionDays: 10, followUpMonths: 4 }

describe('the term that runs', () => {
  it('is the one for the decision while a request is undecided', () => {
    // Monday 5 January 2026 plus ten working days: Monday 19 January.
    expect(termOf(requested, rules, newYear)).toEqual({ kind: 'decision', dueOn: '2026-01-19' })
    const beforeNewYear = { ...requested, requestedOn: day('2025-12-31') }
    expect(termOf(beforeNewYear, rules, newYear)?.dueOn).toBe('2026-01-15')
    expect(termOf(beforeNewYear, rules, [])?.dueOn).toBe('2026-01-14')
  })

  it('is none once it has been decided, while it waits or runs', () => {
    expect(termOf({ ...requested, status: 'matching', decidedOn: day('2026-01-12') }, rules, [])).toBeNull()
    expect(termOf(ready, rules, [])).toBeNull()
    expect(termOf({ ...requested, status: 'onHold' }, rules, [])).toBeNull()
    expect(termOf(running, rules, [])).toBeNull()
  })

  it('is the one for the follow-up from the end of the sessions until the file is closed', () => {
    expect(termOf(finishing, rules, [])).toEqual({ kind: 'followUp', dueOn: '2026-10-10' })
    expect(termOf({ ...finishing, status: 'followUp' }, rules, [])?.kind).toBe('followUp')
    expect(termOf({ ...finishing, status: 'closed' }, rules, [])).toBeNull()
    expect(termOf({ ...finishing, status: 'stoppedEarly', stopReason: 'noClick' }, rules, [])).toBeNull()
  })
})

describe('late', () => {
  it('is a decision from the day after its last day', () => {
    expect(lateTermOf(requested, rules, newYear, day('2026-01-19'))).toBeNull()
    expect(lateTermOf(requested, rules, newYear, day('2026-01-20'))?.kind).toBe('decision')
  })

  it('is a follow-up from its own day', () => {
    expect(lateTermOf(finishing, rules, [], day('2026-10-09'))).toBeNull()
    expect(lateTermOf(finishing, rules, [], day('2026-10-10'))?.kind).toBe('followUp')
  })
})
