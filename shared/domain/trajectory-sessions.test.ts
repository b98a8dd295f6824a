import { describe, expect, it } from 'vitest'
import {
  codesOf,
  contextAt,
  day,
  finishing,
  idOf,
  obstaclesOf,
  requested,
  rules,
  running,
  valueOf,
} from './trajectory-fixtures.ts'
import {
  addCost,
  addSession,
  removeCost,
  removeSession,
  replan,
  sessionsHeld,
  settleSession,
  totalCostCents,
} from './trajectory-sessions.ts'
import { sessionSchema } from './trajectory.ts'

const context = contextAt('2026-07-01')
const session = { on: day('2026-02-10'), minutes: 75, kind: 'session', status: 'held', place: 'onSite' } as const

describe('sessions', () => {
  it('are recorded with date, length and kind, and nothing else', () => {
    const [recorded] = valueOf(addSession(running, session, context)).sessions
    expect(Object.keys(recorded ?? {}).sort()).toEqual(['id', 'kind', 'minutes', 'on', 'place', 'status'])
    expect(Object.keys(sessionSchema.parse({ ...recorded, notes: 'never kept' }))).not.toContain('notes')
  })

  it('stand in order of date, however they are entered', () => {
    const one = valueOf(addSession(running, { ...session, on: day('2026-03-10') }, context))
    const two = valueOf(addSession(one, session, context))
    expect(two.sessions.map(({ on }) => on)).toEqual(['2026-01-20', '2026-02-10', '2026-03-10'])
  })

  it('lie between start, end and today, and the message names both dates', () => {
    expect(obstaclesOf(addSession(running, { ...session, on: day('2026-02-01') }, context))).toEqual([
      {
        code: 'datesOutOfOrder',
        first: 'startedOn',
        firstDate: '2026-02-02',
        second: 'sessionOn',
        secondDate: '2026-02-01',
      },
    ])
    expect(codesOf(addSession(finishing, { ...session, on: day('2026-06-11') }, context))).toEqual(['datesOutOfOrder'])
    expect(codesOf(addSession(running, { ...session, on: day('2026-07-02') }, context))).toEqual(['datesOutOfOrder'])
  })

  it('exceed the plan by two at most without a decision to extend', () => {
    const planned = { ...running, plannedSessions: 1 }
    const three = [1, 2, 3].reduce((file) => valueOf(addSession(file, session, context)), planned)
    expect(obstaclesOf(addSession(three, session, context))).toEqual([
      { code: 'sessionsOverPlan', held: 3, planned: 1 },
    ])
    const extended = valueOf(
      replan(
        three,
        { plannedSessions: 2, expectedEndOn: day('2026-08-01'), reason: 'Eén gesprek meer.' },
        rules,
        context,
      ),
    )
    expect(sessionsHeld(valueOf(addSession(extended, session, context)))).toBe(4)
  })

  it('are extended within what the rules allow; a number agreed before may stay', () => {
    const plan = (plannedSessions: number) => ({
      plannedSessions,
      expectedEndOn: day('2026-08-01'),
      reason: 'Meer tijd.',
    })
    expect(obstaclesOf(replan(running, plan(9), rules, context))).toEqual([
      { code: 'sessionsAbovePolicy', planned: 9, maximum: 8 },
    ])
    expect(replan(running, plan(8), rules, context).ok).toBe(true)
    expect(replan({ ...running, plannedSessions: 10 }, plan(10), rules, context).ok).toBe(true)
  })

  it('do not count three-way and chemistry meetings, which may come before the start', () => {
    const met = valueOf(addSession(requested, { ...session, on: day('2026-01-06'), kind: 'chemistry' }, context))
    expect(sessionsHeld(met)).toBe(0)
    expect(codesOf(addSession(requested, session, context))).toContain('wrongStatus')
  })

  it('keep on record what was planned before, by whom it was changed and why', () => {
    const plan = { plannedSessions: 8, expectedEndOn: day('2026-08-01'), reason: ' Eén gesprek meer. ' }
    expect(valueOf(replan(running, plan, rules, context)).decisions).toMatchObject([
      {
        kind: 'replanned',
        from: { plannedSessions: 7, expectedEndOn: '2026-06-05' },
        to: { plannedSessions: 8, expectedEndOn: '2026-08-01' },
        reason: 'Eén gesprek meer.',
        by: 'Noor Visser',
        on: '2026-07-01',
      },
    ])
    expect(codesOf(replan(running, { ...plan, reason: ' ' }, rules, context))).toEqual(['textMissing'])
    const same = { plannedSessions: 7, expectedEndOn: day('2026-06-05'), reason: 'x' }
    expect(codesOf(replan(running, same, rules, context))).toEqual(['planSame'])
  })

  it('count only when held; a planned one may lie ahead and is settled afterwards', () => {
    const ahead = { ...session, on: day('2026-07-09'), status: 'planned' } as const
    const planned = valueOf(addSession(running, ahead, context))
    expect(sessionsHeld(planned)).toBe(0)
    const id = planned.sessions.at(-1)?.id ?? idOf(0)
    const outcome = { sessionId: id, on: day('2026-07-09'), minutes: 60 }
    expect(codesOf(settleSession(planned, { ...outcome, status: 'held' }, context))).toEqual(['datesOutOfOrder'])
    expect(settleSession(planned, { ...outcome, status: 'cancelled' }, context).ok).toBe(true)
    const later = contextAt('2026-07-10')
    expect(sessionsHeld(valueOf(settleSession(planned, { ...outcome, status: 'held' }, later)))).toBe(1)
    for (const status of ['cancelled', 'noShow'] as const) {
      expect(sessionsHeld(valueOf(settleSession(planned, { ...outcome, status }, later)))).toBe(0)
    }
    expect(codesOf(settleSession(planned, { ...outcome, sessionId: idOf(77), status: 'held' }, later))).toEqual([
      'notFound',
    ])
  })

  it('can be taken back', () => {
    const recorded = valueOf(addSession(running, session, context))
    const added = recorded.sessions.find(({ kind }) => kind === 'session')?.id ?? idOf(0)
    expect(valueOf(removeSession(recorded, added)).sessions).toEqual(running.sessions)
  })
})

describe('costs', () => {
  const cost = { on: day('2026-06-30'), description: ' Factuur 2026-88 ', amountCents: 125_050 }

  const within = { rules: { budget: { perTrajectoryCents: null, perYearCents: null } }, approval: '' }

  it('above the ceiling take an approval with its reason, which covers what was spent', () => {
    const ceiling = { budget: { perTrajectoryCents: 200_000, perYearCents: null } }
    const one = valueOf(addCost(running, cost, { rules: ceiling, approval: '' }, context))
    const another = { ...cost, amountCents: 100_000 }
    expect(obstaclesOf(addCost(one, another, { rules: ceiling, approval: ' ' }, context))).toEqual([
      { code: 'costOverCeiling', overCents: 25_050 },
    ])
    const two = valueOf(addCost(one, another, { rules: ceiling, approval: 'Twee gesprekken meer.' }, context))
    expect(two.decisions).toMatchObject([{ kind: 'costApproved', upToCents: 225_050, reason: 'Twee gesprekken meer.' }])
    expect(codesOf(addCost(two, { ...cost, amountCents: 1 }, { rules: ceiling, approval: '' }, context))).toEqual([
      'costOverCeiling',
    ])
  })

  it('add up in whole cents', () => {
    const one = valueOf(addCost(running, cost, within, context))
    const two = valueOf(addCost(one, { ...cost, amountCents: 10 }, within, context))
    expect(totalCostCents(two)).toBe(125_060)
    expect(two.costs[0]?.description).toBe('Factuur 2026-88')
    expect(totalCostCents(valueOf(removeCost(two, two.costs[0]?.id ?? idOf(0))))).toBe(10)
  })

  it('may come after the file was closed, never for a rejected request', () => {
    expect(addCost({ ...finishing, status: 'closed' }, cost, within, context).ok).toBe(true)
    expect(codesOf(addCost({ ...requested, status: 'rejected' }, cost, within, context))).toEqual(['wrongStatus'])
  })

  it('need a description and a date between the request and today', () => {
    expect(codesOf(addCost(running, { ...cost, description: ' ', on: day('2025-12-31') }, within, context))).toEqual([
      'textMissing',
      'datesOutOfOrder',
    ])
  })
})
