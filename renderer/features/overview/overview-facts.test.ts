import { describe, expect, it } from 'vitest'
import { assessAndDecide } from '#shared/domain/coach-decision.ts'
import { goodAnswers, testCoach, testCriteria } from '#shared/domain/coach-fixtures.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { testContext } from '#shared/domain/policy-fixtures.ts'
import {
  adoptedPolicy,
  coach,
  day,
  finishing,
  idOf,
  ready,
  requested,
  running,
} from '#shared/domain/trajectory-fixtures.ts'
import { overviewFacts } from './overview-facts.ts'

const on = day('2026-03-01')

describe('the overview', () => {
  it('is empty for a fresh vault', () => {
    expect(overviewFacts([], [], [], on)).toEqual({
      budget: null,
      decisionsLate: 0,
      followUpsDue: 0,
      draft: null,
      inForce: null,
      reviewInDays: null,
      waiting: [],
      papersDue: [],
      suspensionsProposed: 0,
      admittedCoaches: 0,
      statuses: [],
      running: 0,
    })
  })

  it('counts what waits, by what it waits for', () => {
    const { waiting, statuses, running: going } = overviewFacts([], [], [requested, requested, running, finishing], on)
    expect(waiting.find(({ waitingFor }) => waitingFor === 'undecided')?.count).toBe(2)
    expect(waiting.find(({ waitingFor }) => waitingFor === 'evaluation')?.count).toBe(1)
    expect(statuses.reduce((sum, { count }) => sum + count, 0)).toBe(4)
    expect(going).toBe(1)
  })

  it('does not count a trajectory that only has to be started', () => {
    expect(overviewFacts([], [], [ready], on).waiting).toEqual([])
  })

  it('names a status to filter by only where all in a group have it', () => {
    const fresh = { ...requested, status: 'requested' as const }
    const intake = { ...requested, status: 'intake' as const }
    expect(overviewFacts([], [], [fresh, fresh], on).waiting[0]?.status).toBe('requested')
    expect(overviewFacts([], [], [fresh, intake], on).waiting[0]?.status).toBeNull()
  })

  it('names papers that run out within ninety days, of admitted coaches, most urgent first', () => {
    const until = (date: string): Coach => ({
      ...coach,
      status: 'admitted',
      insuredUntil: day(date),
      certificates: coach.certificates.map((certificate) => ({ ...certificate, validUntil: day('2030-01-01') })),
    })
    const due = overviewFacts([], [until('2026-05-01'), until('2026-02-01'), until('2027-01-01')], [], on).papersDue
    expect(due.map(({ until: date, expired }) => [date, expired])).toEqual([
      ['2026-02-01', true],
      ['2026-05-01', false],
    ])
    expect(overviewFacts([], [{ ...until('2026-02-01'), status: 'notAdmitted' }], [], on).papersDue).toEqual([])
  })

  it('counts the coaches whom to suspend is proposed: a paper of the admission lapsed', () => {
    const decided = assessAndDecide(
      testCoach(),
      testCriteria,
      goodAnswers(),
      { outcome: 'admitted', by: 'Sanne de Wit', motive: 'Past bij onze vragen.', agreedBy: '' },
      testContext('2026-11-24'),
    )
    const insured = (until: string): readonly Coach[] =>
      decided.ok ? [{ ...decided.value, insuredUntil: day(until) }] : []
    const coaches = ['2026-11-23', '2026-11-24', '2030-01-01'].flatMap(insured)
    expect(overviewFacts([], coaches, [], day('2026-11-24')).suspensionsProposed).toBe(1)
  })

  it('counts decisions and follow-ups whose term has passed, each by its own rules', () => {
    const policy = adoptedPolicy({ id: idOf(9), version: '1.0', on: '2025-12-31', maxSessions: 8 })
    const slow = { ...policy, parameters: { ...policy.parameters, decisionDays: 60 } }
    const patient = { ...requested, policyId: slow.id }
    // Ten working days after 5 January: 19 January. Four months after 10 June: 10 October.
    const at = (date: string) => overviewFacts([slow], [], [requested, patient, finishing], day(date))
    expect(at('2026-01-19')).toMatchObject({ decisionsLate: 0, followUpsDue: 0 })
    expect(at('2026-01-20')).toMatchObject({ decisionsLate: 1, followUpsDue: 0 })
    expect(at('2026-10-10')).toMatchObject({ decisionsLate: 2, followUpsDue: 1 })
  })

  it('holds what this year cost against the ceiling of the version in force', () => {
    const policy = adoptedPolicy({ id: idOf(9), version: '1.0', on: '2025-12-31', maxSessions: 8 })
    const budget = { perTrajectoryCents: null, perYearCents: 500_000 }
    const withCeiling = { ...policy, parameters: { ...policy.parameters, budget } }
    const costs = [{ id: idOf(61), on: day('2026-02-01'), description: 'x', amountCents: 120_000 }]
    expect(overviewFacts([withCeiling], [], [{ ...running, costs }], on).budget).toEqual({
      year: '2026',
      usedCents: 120_000,
      ceilingCents: 500_000,
      leftCents: 380_000,
    })
    expect(overviewFacts([policy], [], [{ ...running, costs }], on).budget).toBeNull()
  })

  it('asks for a review from ninety days before its date', () => {
    // The fixture's review date is 31 December 2027.
    const policy = adoptedPolicy({ id: idOf(9), version: '1.0', on: '2025-12-31', maxSessions: 8 })
    const daysOn = (date: string) => overviewFacts([policy], [], [], day(date)).reviewInDays
    expect(daysOn('2027-10-31')).toBe(61)
    expect(daysOn('2027-09-01')).toBeNull()
    expect(daysOn('2028-01-01')).toBe(-1)
  })
})
