import { describe, expect, it } from 'vitest'
import { testCertificate } from './coach-fixtures.ts'
import type { Coach } from './coach.ts'
import {
  absencesIn,
  certifiedThrough,
  hardnessOf,
  LONGEST_ABSENCE_DAYS,
  matchingPeriod,
  matchObstacles,
  maximumOf,
  workloads,
} from './matching-requirements.ts'
import { addDays } from './iso-date.ts'
import { admittedCoach } from './matching-fixtures.ts'
import { coachee, day, idOf, manager, noNorms, plainRules, requested, rules, running } from './trajectory-fixtures.ts'
import type { TrajectoryRules } from './trajectory-rules.ts'
import type { Trajectory } from './trajectory.ts'

const today = day('2026-01-12')
/** 12 January + 28 days = 9 February; 7 sessions × 17.5 = 122.5, rounded to 123 days: 12 June. */
const end = day('2026-06-12')
const open: Trajectory = { ...requested, coachId: null }
const good = admittedCoach()

const facts = (change: { rules?: TrajectoryRules; trajectory?: Trajectory; running?: number } = {}) => ({
  trajectory: change.trajectory ?? open,
  rules: change.rules ?? plainRules,
  norms: noNorms,
  today,
  personOf: (id: string) => [coachee, manager].find((person) => person.id === id),
  workloadOf: () => ({ running: change.running ?? 0, promised: 0 }),
})
const found = (coach: Coach, change: Parameters<typeof facts>[0] = {}) => matchObstacles(coach, facts(change))
const codes = (coach: Coach, change: Parameters<typeof facts>[0] = {}) => found(coach, change).map(({ code }) => code)

describe('the period', () => {
  it('is from today to an estimate of the end, until the start fixes it', () => {
    expect(matchingPeriod(open, today)).toEqual({ from: today, until: end })
    expect(matchingPeriod(running, today)).toEqual({ from: running.startedOn, until: running.expectedEndOn })
  })
})

describe('admission', () => {
  it('of today is asked, and named as it is', () => {
    expect(codes(good)).toEqual([])
    expect(codes({ ...good, status: 'candidate', decisions: [] })).toEqual(['candidate'])
    expect(codes({ ...good, status: 'out' })).toEqual(['out'])
    const refused = good.decisions.map((decision) => ({ ...decision, outcome: 'notAdmitted' }) as const)
    expect(codes({ ...good, status: 'notAdmitted', decisions: refused })).toEqual(['notAdmitted'])
    const suspension = { on: day('2026-01-02'), reason: 'Klacht in behandeling' }
    expect(found({ ...good, status: 'suspended', suspension })).toEqual([{ code: 'suspended', ...suspension }])
  })
})

describe('the certificate', () => {
  const until = (date: string): Coach => ({
    ...good,
    certificates: [testCertificate({ validFrom: day('2024-01-01'), validUntil: day(date) })],
  })

  it('is valid through the expected end, that day included', () => {
    expect(codes(until('2026-06-12'))).toEqual([])
    expect(found(until('2026-06-11'))).toEqual([{ code: 'certificateEndsDuring', on: '2026-06-11' }])
  })

  it('is valid today, today included', () => {
    expect(codes(until('2026-01-12'))).toEqual(['certificateEndsDuring'])
    expect(found(until('2026-01-11'))).toEqual([{ code: 'certificateNotValid', on: today }])
    const [tomorrow] = [testCertificate({ validFrom: day('2026-01-13') })]
    expect(codes({ ...good, certificates: [tomorrow] })).toEqual(['certificateNotValid'])
  })

  it('counts only when its body tested it', () => {
    const signUp = testCertificate({ validFrom: day('2024-01-01'), checked: 'signUpOnly' })
    expect(codes({ ...good, certificates: [signUp] })).toEqual(['certificateNotValid'])
  })

  it('may be followed by the next one without a gap', () => {
    const [first, next] = [until('2026-02-28').certificates[0], testCertificate({ validFrom: day('2026-03-01') })]
    const pair = first === undefined ? [] : [next, first]
    expect(certifiedThrough({ ...good, certificates: pair }, today)).toBe(next.validUntil)
    expect(codes({ ...good, certificates: pair })).toEqual([])
    const gap = pair.map((each) => (each === next ? { ...each, validFrom: day('2026-03-02') } : each))
    expect(found({ ...good, certificates: gap })).toEqual([{ code: 'certificateEndsDuring', on: '2026-02-28' }])
  })

  it('that ends on a leap day covers that day', () => {
    expect(certifiedThrough(until('2028-02-29'), day('2028-02-29'))).toBe('2028-02-29')
    expect(certifiedThrough(until('2028-02-29'), day('2028-03-01'))).toBeNull()
  })
})

describe('the insurance', () => {
  it('is valid through the expected end, that day included', () => {
    expect(codes({ ...good, insuredUntil: end })).toEqual([])
    expect(found({ ...good, insuredUntil: day('2026-06-11') })).toEqual([
      { code: 'insuranceEndsDuring', on: '2026-06-11' },
    ])
    expect(codes({ ...good, insuredUntil: day('2026-01-11') })).toEqual(['insuranceNotValid'])
    expect(codes({ ...good, insuredUntil: null })).toEqual(['insuranceNotValid'])
  })

  it('is not asked of an internal coach', () => {
    expect(codes({ ...good, kind: 'internal', organisation: 'ICT', insuredUntil: null })).toEqual([])
  })
})

describe('the level', () => {
  it('is the one that the rules ask for the kind of question, not for the reason', () => {
    expect(codes(good, { rules })).toEqual([])
    const executive: Trajectory = { ...open, questionKind: 'executive' }
    expect(found(good, { rules, trajectory: executive })).toEqual([
      { code: 'levelTooLow', has: 'senior', asked: 'master' },
    ])
  })

  it('that cannot be compared is a point, as long as there is a valid certificate', () => {
    const other = { ...good, certificates: [testCertificate({ body: 'stir', levelId: null, level: 'Registercoach' })] }
    expect(found(other, { rules })).toEqual([{ code: 'levelUnknown', asked: 'senior' }])
  })
})

describe('capacity', () => {
  it('of an internal coach ends where the rules and the coach say', () => {
    const internal: Coach = { ...good, kind: 'internal', organisation: 'ICT', maxParallel: 2 }
    expect(codes(internal, { running: 1 })).toEqual([])
    expect(found(internal, { running: 2 })).toEqual([{ code: 'ownMaximum', running: 2, maximum: 2 }])
    expect(codes(internal, { running: 3 })).toEqual(['internalFull', 'ownMaximum'])
    expect(maximumOf(internal, plainRules)).toBe(2)
  })

  it('of an external coach ends where the coach says, and nowhere when nothing is known', () => {
    expect(codes(good, { running: 30 })).toEqual([])
    expect(codes({ ...good, maxParallel: 4 }, { running: 3 })).toEqual([])
    expect(codes({ ...good, maxParallel: 4 }, { running: 4 })).toEqual(['ownMaximum'])
    expect(maximumOf(good, plainRules)).toBeNull()
  })

  it('counts what runs and what was promised, but not the trajectory at hand', () => {
    const other = (n: number, status: Trajectory['status'], coachId = good.id) => ({ id: idOf(n), status, coachId })
    const workloadOf = workloads(open.id, [
      { ...open, status: 'running', coachId: good.id },
      other(80, 'running'),
      other(81, 'midTermReview'),
      other(82, 'threeWayMeeting'),
      other(83, 'closed'),
      other(84, 'running', idOf(99)),
    ])
    expect(workloadOf(good.id)).toEqual({ running: 2, promised: 1 })
    expect(workloadOf(idOf(5))).toEqual({ running: 0, promised: 0 })
  })
})

describe('absence', () => {
  const away = (...spans: readonly (readonly [string, string])[]): Coach => ({
    ...good,
    availability: {
      note: '',
      absences: spans.map(([from, until], n) => ({ id: idOf(90 + n), from: day(from), until: day(until) })),
    },
  })

  it('of four weeks on end is borne, of a day more is not', () => {
    const last = addDays(day('2026-03-01'), LONGEST_ABSENCE_DAYS - 1)
    expect(codes(away(['2026-03-01', last]))).toEqual([])
    expect(found(away(['2026-03-01', addDays(last, 1)]))).toEqual([
      { code: 'absent', from: '2026-03-01', until: '2026-03-29' },
    ])
  })

  it('in two parts without a gap is one', () => {
    expect(codes(away(['2026-03-16', '2026-03-31'], ['2026-03-01', '2026-03-15']))).toEqual(['absent'])
    expect(codes(away(['2026-03-17', '2026-03-31'], ['2026-03-01', '2026-03-15']))).toEqual([])
  })

  it('counts only where it falls in the period', () => {
    const around = away(['2025-12-01', '2026-01-20'], ['2026-06-01', '2026-09-01'])
    expect(codes(around)).toEqual([])
    expect(absencesIn(around, { from: today, until: end })).toEqual([
      { from: '2026-01-12', until: '2026-01-20' },
      { from: '2026-06-01', until: '2026-06-12' },
    ])
    expect(absencesIn(away(['2025-01-01', '2026-01-11']), { from: today, until: end })).toEqual([])
  })
})

describe('what speaks against a coach', () => {
  it('is given in full', () => {
    const worst: Coach = { ...good, decisions: [], status: 'candidate', certificates: [], insuredUntil: null }
    expect(codes(worst, { rules })).toEqual(['candidate', 'certificateNotValid', 'insuranceNotValid'])
  })

  it('bars, asks for a motive, or is a point: what the start only warns of can be passed', () => {
    expect(hardnessOf({ code: 'certificateEndsDuring', on: today })).toBe('motivated')
    expect(hardnessOf({ code: 'insuranceEndsDuring', on: today })).toBe('motivated')
    expect(hardnessOf({ code: 'levelUnknown', asked: 'senior' })).toBe('point')
    expect(hardnessOf({ code: 'conflict', conflict: { kind: 'hrAdviser', department: 'P&O' } })).toBe('point')
    expect(hardnessOf({ code: 'conflict', conflict: { kind: 'underManager' } })).toBe('barred')
    expect(hardnessOf({ code: 'levelTooLow', has: 'foundation', asked: 'senior' })).toBe('barred')
  })
})
