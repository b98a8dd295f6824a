import { describe, expect, it } from 'vitest'
import {
  coach,
  coachee,
  codesOf,
  completeGoal,
  contextAt,
  day,
  idOf,
  manager,
  noNorms,
  obstaclesOf,
  plainRules,
  ready,
  requested,
  valueOf,
} from './trajectory-fixtures.ts'
import { proposedEnd } from './trajectory-pace.ts'
import { startTrajectory, startWarnings, type StartFacts } from './trajectory-start.ts'

const facts: StartFacts = {
  coach,
  coachee,
  manager,
  rules: plainRules,
  runningWithCoach: 0,
  personOf: () => undefined,
  norms: noNorms,
}
const input = { on: day('2026-02-02'), expectedEndOn: day('2026-06-05') }
const context = contextAt('2026-02-02')
const start = (trajectory: typeof ready, with_: Partial<StartFacts> = {}, at = input) =>
  startTrajectory(trajectory, { ...facts, ...with_ }, at, context)

describe('the start', () => {
  it('is possible when goals, agreements and coach are in order', () => {
    expect(valueOf(start(ready))).toMatchObject({
      status: 'running',
      startedOn: '2026-02-02',
      expectedEndOn: '2026-06-05',
    })
  })

  it('is refused without a goal', () => {
    expect(codesOf(start({ ...ready, goals: [] }))).toEqual(['noGoal'])
  })

  it('is refused once the manager or the coachee has left', () => {
    const left = { ...manager, leftOn: day('2026-02-01') }
    expect(obstaclesOf(start(ready, { manager: left }))).toEqual([
      { code: 'personLeft', party: 'manager', on: '2026-02-01' },
    ])
    expect(codesOf(start(ready, { coachee: { ...coachee, leftOn: day('2026-02-01') } }))).toEqual(['personLeft'])
    expect(codesOf(start(ready, { manager: { ...manager, leftOn: input.on } }))).toEqual([])
  })

  it('is refused with every reason at once', () => {
    const trajectory = {
      ...ready,
      goals: [{ ...completeGoal, baseline: null, levels: ['a', 'b', '', 'b', 'e'] as const }],
      agreement: { coachee: null, manager: null, coach: null },
    }
    expect(codesOf(start(trajectory, { coach: null }))).toEqual([
      'levelsIncomplete',
      'levelsNotDistinct',
      'baselineMissing',
      'agreementMissing',
      'agreementMissing',
      'agreementMissing',
      'coachMissing',
    ])
  })

  it('names the party whose agreement is missing', () => {
    const trajectory = { ...ready, agreement: { ...ready.agreement, manager: null } }
    expect(obstaclesOf(start(trajectory))).toEqual([{ code: 'agreementMissing', party: 'manager' }])
  })

  it.each(['candidate', 'notAdmitted', 'suspended'] as const)('is refused with a coach who is %s', (status) => {
    expect(codesOf(start(ready, { coach: { ...coach, status } }))).toEqual(['coachNotAdmitted'])
  })

  it('is refused when certificate or insurance are not valid on the day itself', () => {
    const ended = { ...coach, certificates: coach.certificates.map((c) => ({ ...c, validUntil: day('2026-02-01') })) }
    expect(obstaclesOf(start(ready, { coach: ended }))).toEqual([{ code: 'certificateNotValid', on: '2026-02-02' }])
    const later = { ...coach, certificates: coach.certificates.map((c) => ({ ...c, validFrom: day('2026-02-03') })) }
    expect(codesOf(start(ready, { coach: later }))).toEqual(['certificateNotValid'])
    expect(codesOf(start(ready, { coach: { ...coach, insuredUntil: null } }))).toEqual(['insuranceNotValid'])
    expect(codesOf(start(ready, { coach: { ...coach, insuredUntil: day('2026-02-01') } }))).toEqual([
      'insuranceNotValid',
    ])
  })

  it('is allowed on the last valid day', () => {
    expect(start(ready, { coach: { ...coach, insuredUntil: day('2026-02-02') } }).ok).toBe(true)
  })

  it('is refused with an internal coach who is a party or works in the same department', () => {
    const internal = { ...coach, kind: 'internal', organisation: ' vergunningen ', name: 'karim yıldız' } as const
    expect(codesOf(start(ready, { coach: internal }))).toEqual(['coachSameDepartment'])
    const self = { ...coach, kind: 'internal', organisation: 'ICT', name: 'Sanne  de Wit' } as const
    expect(obstaclesOf(start(ready, { coach: self }))).toEqual([{ code: 'coachIsParty', party: 'coachee' }])
  })

  it('comes after the decision and the agreements, not in the future, and before the expected end', () => {
    expect(obstaclesOf(start(ready, {}, { ...input, on: day('2026-01-20') }))).toEqual([
      {
        code: 'datesOutOfOrder',
        first: 'agreedOn',
        firstDate: '2026-01-21',
        second: 'startedOn',
        secondDate: '2026-01-20',
      },
    ])
    expect(
      codesOf(start(ready, {}, { ...input, on: day('2026-01-10') })).every((code) => code === 'datesOutOfOrder'),
    ).toBe(true)
    expect(obstaclesOf(start(ready, {}, { ...input, on: day('2026-02-03') }))).toMatchObject([{ second: 'today' }])
    expect(obstaclesOf(start(ready, {}, { ...input, expectedEndOn: day('2026-02-01') }))).toMatchObject([
      { first: 'startedOn', second: 'expectedEndOn' },
    ])
  })

  it('follows the decision: a request that was not granted cannot start', () => {
    expect(codesOf(start({ ...ready, status: 'requested' }))).toEqual(['wrongStatus'])
    expect(codesOf(start(requested))).toContain('noGoal')
  })
})

describe('warnings', () => {
  it('tell what ends during the trajectory', () => {
    const ending = {
      ...coach,
      certificates: coach.certificates.map((c) => ({ ...c, validUntil: day('2026-03-31') })),
      insuredUntil: day('2026-06-04'),
    }
    expect(startWarnings(ready, { coach: ending, rules: plainRules, norms: noNorms }, input)).toEqual([
      { code: 'certificateEndsDuring', on: '2026-03-31' },
      { code: 'insuranceEndsDuring', on: '2026-06-04' },
    ])
  })

  it('are silent when a newer certificate takes over', () => {
    const [first] = coach.certificates
    const two =
      first === undefined
        ? []
        : [
            { ...first, validUntil: day('2026-03-31') },
            { ...first, id: idOf(8) },
          ]
    expect(
      startWarnings(ready, { coach: { ...coach, certificates: two }, rules: plainRules, norms: noNorms }, input),
    ).toEqual([])
  })
})

it('proposes an end at the usual pace of 2.5 weeks between sessions', () => {
  // 7 × 17.5 = 122.5 days, rounded to 123: 2 February + 123 days = 5 June 2026.
  expect(proposedEnd(day('2026-02-02'), 7)).toBe('2026-06-05')
})
