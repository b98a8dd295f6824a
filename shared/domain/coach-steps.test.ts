import { describe, expect, it } from 'vitest'
import { goodAnswers, testCertificate, testCoach, testCriteria } from './coach-fixtures.ts'
import { assessAndDecide } from './coach-decision.ts'
import { admission } from './coach-standing.ts'
import {
  coachKeptUntil,
  type CoachStepKind,
  possibleSteps,
  removalObstacles,
  suspensionProposal,
  takeCoachStep,
} from './coach-steps.ts'
import type { Coach } from './coach.ts'
import { testContext, testDate } from './policy-fixtures.ts'
import { noMatching } from './trajectory-request.ts'

const today = testDate('2026-11-24')
const ctx = testContext('2026-11-24')

function admitted(change: Partial<Coach> = {}): Coach {
  const decided = assessAndDecide(
    testCoach(),
    testCriteria,
    goodAnswers(),
    { outcome: 'admitted', by: 'Sanne de Wit', motive: 'Past bij onze vragen.', agreedBy: '' },
    ctx,
  )
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return { ...decided.value, ...change }
}

function step(coach: Coach, kind: CoachStepKind, on = '2026-11-24', reason = 'Omdat het moet'): Coach {
  const taken = takeCoachStep(coach, { kind, on: testDate(on), reason }, ctx)
  if (!taken.ok) throw new Error(JSON.stringify(taken.error))
  return taken.value
}
const codes = (coach: Coach, input: Partial<Parameters<typeof takeCoachStep>[1]>) => {
  const taken = takeCoachStep(coach, { kind: 'suspended', on: today, reason: 'x', ...input }, ctx)
  return taken.ok ? [] : taken.error.map(({ code }) => code)
}

describe('the steps of a coach', () => {
  it('go from admitted to suspended, back, out and back again, each on record', () => {
    const suspended = step(admitted(), 'suspended', '2026-11-20', ' Klacht loopt ')
    expect(suspended).toMatchObject({ status: 'suspended', suspension: { on: '2026-11-20', reason: 'Klacht loopt' } })
    const resumed = step(suspended, 'resumed')
    expect(resumed).toMatchObject({ status: 'admitted', suspension: null })
    const out = step(resumed, 'letGo')
    expect(out).toMatchObject({ status: 'out', suspension: null })
    expect(admission(out, today).kind).toBe('out')
    const back = step(out, 'returned')
    expect(back.status).toBe('admitted')
    expect(back.history.map(({ kind, by, reason }) => `${kind} ${by} ${reason}`)).toEqual([
      `suspended ${ctx.operator} Klacht loopt`,
      `resumed ${ctx.operator} Omdat het moet`,
      `letGo ${ctx.operator} Omdat het moet`,
      `returned ${ctx.operator} Omdat het moet`,
    ])
  })

  it('are offered where they make sense', () => {
    expect(possibleSteps(admitted(), today)).toEqual(['suspended', 'letGo'])
    expect(possibleSteps(admitted({ insuredUntil: testDate('2026-11-23') }), today)).toContain('proposalSetAside')
    expect(possibleSteps(step(admitted(), 'suspended'), today)).toEqual(['resumed', 'letGo'])
    expect(possibleSteps(step(admitted(), 'letGo'), today)).toEqual(['returned'])
  })

  it('need a reason and a day that has come, after the step before', () => {
    expect(codes(admitted(), { reason: '  ' })).toEqual(['reasonMissing'])
    expect(codes(admitted(), { reason: 'x'.repeat(201) })).toEqual(['reasonTooLong'])
    expect(codes(admitted(), { on: null })).toEqual(['dateMissing'])
    expect(codes(admitted(), { on: testDate('2026-11-25') })).toEqual(['dateInFuture'])
    expect(codes(admitted(), { kind: 'resumed' })).toEqual(['notPossible'])
    const suspended = step(admitted(), 'suspended', '2026-11-20')
    expect(codes(suspended, { kind: 'resumed', on: testDate('2026-11-19') })).toEqual(['dateBeforeLast'])
    expect(codes(suspended, { kind: 'resumed', on: testDate('2026-11-20') })).toEqual([])
  })
})

describe('a proposal to suspend', () => {
  const insuredUntil = (date: string) => admitted({ insuredUntil: testDate(date) })

  it('comes the day after a paper ran out, not on its last day', () => {
    expect(suspensionProposal(insuredUntil('2026-11-24'), today)).toBeNull()
    expect(suspensionProposal(insuredUntil('2026-11-23'), today)).toEqual({
      obstacles: [{ code: 'insuranceNotValid', on: today }],
      since: '2026-11-24',
    })
  })

  it('counts a leap day', () => {
    const leap = admitted({ certificates: [testCertificate({ validUntil: testDate('2028-02-29') })] })
    const insured = { ...leap, insuredUntil: testDate('2030-01-01') }
    expect(suspensionProposal(insured, testDate('2028-02-29'))).toBeNull()
    expect(suspensionProposal(insured, testDate('2028-03-01'))?.since).toBe('2028-03-01')
  })

  it('is not made of who is not admitted, and never acts by itself', () => {
    expect(suspensionProposal(testCoach({ insuredUntil: testDate('2020-01-01') }), today)).toBeNull()
    const lapsed = insuredUntil('2026-11-01')
    expect(suspensionProposal(step(lapsed, 'suspended'), today)).toBeNull()
    expect(lapsed.status).toBe('admitted')
  })

  it('stays away once set aside, until another paper lapses', () => {
    const setAside = step(insuredUntil('2026-11-01'), 'proposalSetAside', '2026-11-10', 'Polis is onderweg')
    expect(setAside.status).toBe('admitted')
    expect(suspensionProposal(setAside, today)).toBeNull()
    // Dated before the lapse it would change nothing on screen.
    expect(codes(insuredUntil('2026-11-09'), { kind: 'proposalSetAside', on: testDate('2026-11-09') })).toEqual([
      'dateBeforeLapse',
    ])
    expect(codes(insuredUntil('2026-11-09'), { kind: 'proposalSetAside', on: testDate('2026-11-10') })).toEqual([])
    const another = { ...setAside, certificates: [testCertificate({ validUntil: testDate('2026-11-20') })] }
    expect(suspensionProposal(another, today)).toMatchObject({ since: '2026-11-21' })
  })
})

describe('what is kept of a coach who left', () => {
  it('stays for the months of the policy after the farewell or the rejection', () => {
    const out = step(admitted(), 'letGo', '2026-08-31')
    // Six months after 31 August is the last day of February.
    expect(coachKeptUntil(out, 6)).toBe('2027-02-28')
    expect(coachKeptUntil(admitted(), 6)).toBeNull()
    const rejected = { ...admitted(), status: 'notAdmitted' } as const
    expect(coachKeptUntil(rejected, 24)).toBe('2028-11-23')
  })

  it('may go after the term, and only when no file needs the name', () => {
    const out = step(admitted(), 'letGo', '2026-05-24')
    const file = { coachId: out.id, status: 'closed', matching: noMatching } as const
    expect(removalObstacles(out, [], 6, today)).toEqual([{ code: 'keptUntil', until: '2026-11-24' }])
    expect(removalObstacles(out, [], 6, testDate('2026-11-25'))).toEqual([])
    expect(removalObstacles(out, [file], 6, testDate('2026-11-25'))).toEqual([{ code: 'inTrajectories', count: 1 }])
    const proposed = { coachId: out.id, proposedOn: today, rank: 1, metOn: null, coacheeChoice: null, note: '' }
    const elsewhere = { ...file, coachId: null, matching: { ...noMatching, candidates: [proposed] } }
    expect(removalObstacles(out, [elsewhere], 6, testDate('2026-11-25'))).toEqual([
      { code: 'inTrajectories', count: 1 },
    ])
    expect(removalObstacles(out, [{ ...file, status: 'anonymised' }], 6, testDate('2026-11-25'))).toEqual([])
    expect(removalObstacles(admitted(), [], 6, today)).toEqual([{ code: 'inPool' }])
    // A candidate entered by mistake was never judged: nothing to keep.
    expect(removalObstacles(testCoach(), [], 6, today)).toEqual([])
  })
})
