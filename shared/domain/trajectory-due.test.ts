import { describe, expect, it } from 'vitest'
import { byDueDate, type Due, duesOf, isDueLate } from './trajectory-due.ts'
import { day, finishing, idOf, plainRules, ready, requested, rules, running } from './trajectory-fixtures.ts'
import { endStatuses } from './trajectory-status.ts'
import type { Evaluation, Trajectory } from './trajectory.ts'

const dues = (trajectory: Trajectory, given = rules) => duesOf(trajectory, given, [])
const kinds = (trajectory: Trajectory, given = rules) => dues(trajectory, given).map(({ kind }) => kind)
const waived = (moment: Evaluation['moment'], perspective: Evaluation['perspective']): Evaluation => ({
  id: idOf(90),
  formId: `${moment}-${perspective}`,
  moment,
  perspective,
  outcome: { status: 'waived', on: day('2026-06-12'), reason: 'noResponse' },
})

describe('what is due of a trajectory', () => {
  it('is the decision within the term, and after it the choice of a coach', () => {
    expect(dues(requested)).toEqual([{ kind: 'decision', by: ['hr'], on: '2026-01-19' }])
    const granted: Trajectory = { ...requested, status: 'matching', decidedOn: day('2026-01-12'), coachId: null }
    expect(dues(granted)).toEqual([{ kind: 'coachChoice', by: ['coachee'], on: null }])
  })

  it('is to look again at what is on hold', () => {
    const hold = { until: day('2026-03-01'), resumeTo: 'intake' } as const
    expect(dues({ ...requested, status: 'onHold', hold })).toEqual([
      { kind: 'lookAgain', by: ['hr'], on: '2026-03-01' },
    ])
  })

  it('is one step at a time before the start', () => {
    expect(kinds({ ...ready, goals: [] })).toEqual(['goals'])
    expect(dues({ ...ready, agreement: { ...ready.agreement, coach: null, manager: null } })).toEqual([
      { kind: 'agreement', by: ['manager', 'coach'], on: null },
    ])
    expect(kinds({ ...ready, sessions: [] })).toEqual(['startMeeting'])
    expect(kinds(ready)).toEqual(['start'])
  })

  it('is halfway between the start and the expected end what the rules ask for halfway', () => {
    const given = {
      ...plainRules,
      threeWayMeetings: { start: false, mid: true, end: false },
      evaluations: { ...plainRules.evaluations, mid: ['coachee', 'manager'] },
    } as const
    // 2 February to 5 June is 123 days.
    expect(dues(running, given)).toEqual([
      { kind: 'midMeeting', by: ['coachee', 'manager', 'coach'], on: '2026-04-04' },
      { kind: 'midEvaluation', by: ['coachee', 'manager'], on: '2026-04-04' },
      { kind: 'lastSession', by: ['coachee', 'coach'], on: '2026-06-05' },
    ])
    expect(
      kinds({ ...running, evaluations: [waived('mid', 'coachee'), waived('mid', 'manager')] }, given),
    ).not.toContain('midEvaluation')
  })

  it('takes the usual pace where no end was agreed', () => {
    // Seven sessions of 17.5 days: 122.5, rounded up.
    expect(dues({ ...running, expectedEndOn: null }, plainRules)).toEqual([
      { kind: 'lastSession', by: ['coachee', 'coach'], on: '2026-06-05' },
    ])
  })

  it('is a new agreement by those who have not given it to goals that were changed', () => {
    const changed = { ...running, agreement: { coachee: null, manager: null, coach: null } }
    expect(dues(changed, plainRules)[0]).toEqual({ kind: 'agreement', by: ['coachee', 'manager', 'coach'], on: null })
  })

  it('is after the sessions what must be in within four weeks, and the follow-up some months later', () => {
    const found = dues(finishing, { ...plainRules, evaluations: { ...plainRules.evaluations, followUp: ['coachee'] } })
    expect(found).toEqual([
      { kind: 'scores', by: ['coachee', 'manager', 'coach'], on: '2026-07-08' },
      { kind: 'endEvaluation', by: ['coachee', 'manager'], on: '2026-07-08' },
      { kind: 'followUp', by: ['coachee'], on: '2026-10-10' },
    ])
  })

  it('is to close when nothing else is open; an early stop asks for no scores', () => {
    const evaluations = [waived('end', 'coachee'), waived('end', 'manager')]
    expect(kinds({ ...finishing, status: 'stoppedEarly', stopReason: 'noClick', evaluations }, plainRules)).toEqual([
      'close',
    ])
  })

  it('is to record what came of a meeting that was planned, and the approval of a final report', () => {
    const meeting = { id: idOf(31), on: day('2026-03-10'), minutes: 60, kind: 'session', place: null } as const
    const sessions = (['held', 'planned', 'cancelled'] as const).map((status) => ({ ...meeting, status }))
    expect(dues({ ...running, sessions }, plainRules)[0]).toEqual({
      kind: 'recordMeeting',
      by: ['hr'],
      on: '2026-03-10',
    })
    expect(kinds({ ...running, sessions }, plainRules)).toEqual(['recordMeeting', 'lastSession'])
    const finalReport = { writtenOn: day('2026-06-12'), reached: '', atWork: '', next: '', approvedOn: null }
    expect(dues({ ...finishing, finalReport }, plainRules)).toContainEqual({
      kind: 'approveReport',
      by: ['coachee'],
      on: '2026-07-08',
    })
    expect(kinds({ ...finishing, finalReport: { ...finalReport, approvedOn: day('2026-06-13') } })).not.toContain(
      'approveReport',
    )
  })

  it('is nothing once the file has ended', () => {
    for (const status of endStatuses) expect(dues({ ...finishing, status })).toEqual([])
  })

  it('always has somebody to do it', () => {
    for (const trajectory of [requested, ready, running, finishing])
      expect(dues(trajectory).every(({ by }) => by.length > 0)).toBe(true)
  })
})

describe('the day of what is due', () => {
  const of = (kind: Due['kind'], on: string | null): Due => ({ kind, by: ['hr'], on: on === null ? null : day(on) })

  it('has passed on the day after, but a follow-up is asked for on its day', () => {
    expect(isDueLate(of('decision', '2026-03-01'), day('2026-03-01'))).toBe(false)
    expect(isDueLate(of('decision', '2026-03-01'), day('2026-03-02'))).toBe(true)
    expect(isDueLate(of('followUp', '2026-03-01'), day('2026-03-01'))).toBe(true)
    expect(isDueLate(of('goals', null), day('2026-03-01'))).toBe(false)
  })

  it('puts what is for now first, and the same day in the order of the work', () => {
    const sorted = [
      of('followUp', '2026-03-01'),
      of('scores', '2026-03-01'),
      of('decision', '2026-02-01'),
      of('goals', null),
    ]
    expect(sorted.toSorted(byDueDate).map(({ kind }) => kind)).toEqual(['goals', 'decision', 'scores', 'followUp'])
  })
})
