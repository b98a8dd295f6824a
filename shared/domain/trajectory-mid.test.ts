import { expect, it } from 'vitest'
import { codesOf, day, idOf, ready, rules, running, valueOf } from './trajectory-fixtures.ts'
import { continueSessions, toMidReview } from './trajectory-mid.ts'

const asking = { ...rules, evaluations: { ...rules.evaluations, mid: ['coachee' as const] } }
const halfway = valueOf(toMidReview(running))

it('looking back halfway starts while the sessions run, and only then', () => {
  expect(halfway.status).toBe('midTermReview')
  expect(codesOf(toMidReview(ready))).toEqual(['wrongStatus'])
})

it('the sessions go on once what the rules ask for halfway is in or has lapsed', () => {
  expect(codesOf(continueSessions(halfway, asking))).toEqual(['evaluationMissing'])
  const lapsed = {
    id: idOf(70),
    formId: 'mid-coachee',
    moment: 'mid',
    perspective: 'coachee',
    outcome: { status: 'waived', on: day('2026-04-01'), reason: 'noResponse' },
  } as const
  expect(valueOf(continueSessions({ ...halfway, evaluations: [lapsed] }, asking)).status).toBe('running')
  expect(codesOf(continueSessions(running, asking))).toContain('wrongStatus')
})
