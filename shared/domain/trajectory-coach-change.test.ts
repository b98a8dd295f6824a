import { expect, it } from 'vitest'
import { changeCoach } from './trajectory-coach-change.ts'
import { coach, coachee, codesOf, contextAt, day, idOf, manager, noNorms, plainRules, ready, running, valueOf } from './trajectory-fixtures.ts' // prettier-ignore

const context = contextAt('2026-04-01')
const other = { ...coach, id: idOf(60), name: 'Bram Kuiper' }
const facts = { rules: plainRules, norms: noNorms, runningWithCoach: 0, coachee, manager, personOf: () => undefined }
const input = { coach: other, on: day('2026-04-01'), reason: ' Ziek tot de zomer. ' }

it('goes on with the other one, who agrees to the goals like the rest; the first stays on record', () => {
  const { trajectory, agreementCleared } = valueOf(changeCoach(running, input, facts, context))
  expect(agreementCleared).toBe(true)
  expect(trajectory).toMatchObject({
    coachId: other.id,
    status: 'running',
    agreement: { coachee: null, manager: null, coach: null },
    agreementVersions: [{ coachId: coach.id, reason: 'Ziek tot de zomer.' }],
    decisions: [{ kind: 'coachChanged', fromId: coach.id, toId: other.id, reason: 'Ziek tot de zomer.' }],
    matching: { decision: { by: 'Noor Visser', on: '2026-04-01' } },
  })
})

it('asks of the other coach what a start would, a reason, and a day of the trajectory', () => {
  const refused = (change: Partial<typeof input>) =>
    codesOf(changeCoach(running, { ...input, ...change }, facts, context))
  expect(refused({ coach })).toEqual(['coachSame'])
  expect(refused({ reason: ' ' })).toEqual(['textMissing'])
  expect(refused({ coach: { ...other, status: 'suspended' } })).toEqual(['coachNotAdmitted'])
  expect(refused({ coach: { ...other, insuredUntil: day('2026-03-31') } })).toEqual(['insuranceNotValid'])
  expect(refused({ on: day('2026-02-01') })).toEqual(['datesOutOfOrder'])
  expect(codesOf(changeCoach(ready, input, facts, context))).toEqual(['wrongStatus'])
})
