import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Share } from '../domain/anonymity.ts'
import { tScore } from '../domain/goal-attainment.ts'
import { isoDateSchema, type IsoDate } from '../domain/primitives.ts'
import { completeDraft } from '../domain/policy-fixtures.ts'
import { defaultParameters } from '../domain/policy-parameters.ts'
import { policySchema, type Policy } from '../domain/policy.ts'
import type { Trajectory } from '../domain/trajectory.ts'
import { sampleIndicatorWords } from '../testing/indicator-words.ts'
import { linearAttack } from '../testing/linear-attack.ts'
import { sampleEvaluation, sampleGoal, sampleId, sampleTrajectory } from '../testing/trajectory-sample.ts'
import { managementReport } from './management-report.ts'
import type { ManagementReport } from './report-document.ts'

const day = (text: string): IsoDate => isoDateSchema.parse(text)
const year2026 = { from: day('2026-01-01'), to: day('2026-12-31') }

const policy = (version: string, on: string, minimumGroup = 5): Policy =>
  policySchema.parse({
    ...completeDraft(),
    id: sampleId(7_000_000 + Number(version.replace('.', ''))),
    version,
    status: 'adopted',
    parameters: { ...defaultParameters, minimumGroup, maxSessions: 10 },
    adoption: {
      on,
      by: 'De directie',
      reviewBy: '2028-01-01',
      organisation: 'Zonnedael',
      criteria: [],
      recordedAt: `${on}T10:00:00.000Z`,
    },
  })

function report(trajectories: readonly Trajectory[], given: { policies?: readonly Policy[]; today?: string } = {}) {
  const made = managementReport({
    trajectories,
    policies: given.policies ?? [],
    coaches: [],
    settings: { organisation: 'Zonnedael', demo: false },
    language: 'nl',
    period: year2026,
    today: day(given.today ?? '2026-11-23'),
    holidays: [],
    indicatorWords: sampleIndicatorWords,
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

const many = (count: number, from: number, given: Readonly<Record<string, unknown>> = {}) =>
  Array.from({ length: count }, (_, at) => sampleTrajectory(from + at, given))

const agreed = { agreement: { coachee: '2026-02-01', manager: '2026-02-01', coach: '2026-02-02' } }
const started = { ...agreed, status: 'running', startedOn: '2026-02-03', goals: [sampleGoal(null)] }
const completed = {
  ...started,
  status: 'closed',
  endedOn: '2026-06-10',
  goals: [sampleGoal(1, 1), sampleGoal(0, 2), sampleGoal(-1, 3)],
  evaluations: [sampleEvaluation('coachee', { grade: 8 }), sampleEvaluation('manager', { behaviour: 4 })],
  sessions: [
    { id: sampleId(1), on: '2026-03-01', minutes: 60, kind: 'session' },
    { id: sampleId(2), on: '2026-02-01', minutes: 60, kind: 'threeWay' },
  ],
  costs: [{ id: sampleId(3), on: '2026-07-01', description: 'Factuur', amountCents: 150_000 }],
}
const value = (number: number): Cell => ({ kind: 'value', value: number })

describe('the management report', () => {
  it('counts each trajectory in one place', () => {
    const { stages, requestedInPeriod, startedInPeriod } = report([
      ...many(6, 0),
      ...many(7, 100, started),
      ...many(20, 200, completed),
      ...many(5, 300, { ...completed, status: 'stoppedEarly', stopReason: 'noClick' }),
    ])
    expect(stages).toMatchObject({
      total: value(38),
      awaiting: value(6),
      declined: value(0),
      running: value(7),
      ended: value(25),
      completed: value(20),
      stopped: value(5),
    })
    expect([requestedInPeriod, startedInPeriod]).toEqual([value(38), value(32)])
  })

  it('leaves out what was over before the period or was requested after it', () => {
    const over = { ...completed, requestedOn: '2025-01-10', startedOn: '2025-02-01', endedOn: '2025-12-31' }
    expect(
      report([...many(9, 0), ...many(8, 100, over), ...many(8, 200, { requestedOn: '2027-01-01' })]).stages.total,
    ).toEqual(value(9))
  })

  it('takes the state on the last day from the dates: what ended later was still running', () => {
    const later = { ...completed, endedOn: '2027-02-01' }
    expect(report(many(9, 0, later), { today: '2027-05-01' }).stages.running).toEqual(value(9))
  })

  it('tells a referral from a rejection, which both keep a reason, and counts them in the period of the decision', () => {
    const rejection = { reason: 'Training past beter', alternative: '', by: 'P&O' }
    const decided = { requestedOn: '2025-12-01', decidedOn: '2026-01-10', rejection }
    const { stages } = report([
      ...many(6, 0, { ...decided, status: 'rejected' }),
      ...many(7, 100, { ...decided, status: 'referred' }),
      ...many(8, 200, { ...decided, status: 'rejected', decidedOn: '2025-12-10' }),
    ])
    expect(stages).toMatchObject({ total: value(13), rejected: value(6), referred: value(7) })
  })

  it('hides a small group and a second one from which it could be computed', () => {
    const { stages } = report([...many(3, 0), ...many(7, 100, started), ...many(20, 200, completed)])
    expect(stages).toMatchObject({
      total: value(30),
      awaiting: { kind: 'hidden' },
      declined: { kind: 'hidden' },
      running: { kind: 'hidden' },
      ended: value(20),
    })
  })

  it('hides how many started in the period when only a few of those that ran had started before', () => {
    const before = { ...started, requestedOn: '2025-10-01', startedOn: '2025-11-01', agreement: agreed.agreement }
    const { startedInPeriod, jointGoals } = report([...many(20, 0), ...many(20, 100, started), ...many(3, 200, before)])
    expect(startedInPeriod).toEqual({ kind: 'hidden' })
    expect(jointGoals.trajectories).toEqual(value(23))
  })

  it('computes T over the same goals at both ends', () => {
    const { goalResults } = report(many(12, 0, completed))
    const start = tScore([-2, -2, -2].map((score) => ({ weight: 1, score })))
    const end = tScore([1, 0, -1].map((score) => ({ weight: 1, score })))
    if (!start.ok || !end.ok) throw new Error('the sample goals have a score')
    expect(goalResults.start.kind === 'value' && goalResults.start.value).toBeCloseTo(start.value, 9)
    expect(goalResults.end.kind === 'value' && goalResults.end.value).toBeCloseTo(end.value, 9)
    expect(goalResults).toMatchObject({ trajectories: value(12), goals: value(36), reached: { value: 24 / 36 } })
    expect(goalResults.levels?.map(({ count }) => count)).toEqual([0, 12, 12, 12, 0])
  })

  it('counts people, not files, except anonymised files, which have lost whose they were', () => {
    const one = { coacheeId: sampleId(5) }
    expect(report(many(8, 0, { ...started, ...one })).stages.total).toEqual({ kind: 'hidden' })
    expect(report(many(8, 0, { ...completed, ...one, status: 'anonymised' })).stages.total).toEqual(value(8))
  })

  it('does not say "none" of a group that is hidden', () => {
    const { stages, evaluations, effort, goalResults } = report([...many(3, 0), ...many(4, 100, started)])
    const cells = [
      stages.ended,
      evaluations.received.coachee,
      evaluations.grade,
      effort.heldPerTrajectory,
      goalResults.start,
    ]
    expect(cells.map(({ kind }) => kind)).toEqual(cells.map(() => 'hidden'))
  })

  it('gives goal results, marks, sessions and costs only from the minimum group on', () => {
    const { goalResults, evaluations, effort } = report(many(4, 0, completed))
    const cells: readonly (Cell | Share)[] = [
      goalResults.trajectories,
      goalResults.start,
      goalResults.end,
      goalResults.change,
      goalResults.goals,
      goalResults.reached,
      evaluations.grade,
      evaluations.behaviourSeen,
      effort.costInPeriod,
      effort.sessionsHeld,
      effort.heldPerTrajectory,
    ]
    expect(cells.every(({ kind }) => kind === 'hidden')).toBe(true)
    expect(goalResults.levels).toBeNull()
  })

  it('adds sessions and costs by their own date, and leaves three-way meetings out', () => {
    const { effort } = report(many(10, 0, completed))
    expect(effort).toMatchObject({
      sessionsHeld: value(10),
      costInPeriod: value(1_500_000),
      costPerTrajectory: value(150_000),
      plannedPerTrajectory: value(8),
      heldPerTrajectory: value(1),
    })
  })

  it('counts sessions that were held, not those that were planned, cancelled or missed', () => {
    const { sessions } = completed
    const [held] = sessions
    const others = ['planned', 'cancelled', 'noShow'].map((status, n) => ({ ...held, id: sampleId(7_100 + n), status }))
    const { effort } = report(many(10, 0, { ...completed, sessions: [...sessions, ...others] }))
    expect(effort).toMatchObject({ sessionsHeld: value(10), heldPerTrajectory: value(1) })
  })

  it('counts goals as joint only when all three agreed before the start', () => {
    const late = { ...started, agreement: { ...agreed.agreement, manager: '2026-03-01' } }
    const { jointGoals } = report([...many(15, 0, started), ...many(5, 100, late)])
    expect(jointGoals.share).toEqual({ kind: 'value', value: 0.75 })
  })

  it('counts goals as joint that all three agreed before the start, whatever was changed along the way', () => {
    const none = { coachee: null, manager: null, coach: null }
    const version = {
      goals: started.goals,
      ...agreed,
      agreedHow: none,
      managerId: sampleId(1),
      coachId: null,
      matrix: null,
    }
    const changed = {
      ...started,
      agreement: none,
      agreementVersions: [{ ...version, lapsedOn: '2026-04-01', reason: 'x' }],
    }
    expect(report([...many(15, 0, started), ...many(5, 100, changed)]).jointGoals.share).toEqual(value(1))
    const never = { ...started, agreement: none }
    expect(report([...many(15, 0, started), ...many(5, 100, never)]).jointGoals.share).toEqual(value(0.75))
  })

  it('counts starts without goals by a recorded decision apart, where every group beside it may be shown', () => {
    const goalWaiver = { reason: 'Eerst kennismaken', by: 'Karim', on: '2026-01-20' }
    const free = { ...started, goals: [], goalWaiver }
    const plain = { ...free, goalWaiver: null }
    const count = (ofFree: number, others: number) =>
      report([...many(20, 0, started), ...many(ofFree, 100, free), ...many(others, 200, plain)]).jointGoals.freeSpace
    expect(count(6, 7)).toBe(6)
    expect(count(6, 0)).toBe(6)
    expect(count(3, 7)).toBeNull()
    expect(count(6, 2)).toBeNull()
    expect(count(0, 7)).toBeNull()
    const since = { ...started, goalWaiver }
    expect(report([...many(20, 0, started), ...many(6, 100, since)]).jointGoals.freeSpace).toBeNull()
  })

  it('keeps them to itself next to a comparison that would give the others away', () => {
    const goalWaiver = { reason: 'Eerst kennismaken', by: 'Karim', on: '2026-01-20' }
    const free = { ...started, goals: [], goalWaiver }
    const before = { ...started, policyId: null }
    const others = [...many(20, 0, started), ...many(6, 100, before), ...many(9, 200, { ...before, goals: [] })]
    const made = (underOther: number) =>
      report([...others, ...many(6, 300, free), ...many(underOther, 400, { ...started, goals: [] })]).jointGoals
    expect(made(6)).toMatchObject({ freeSpace: 6, byPolicy: { under: { kind: 'value', value: 20 / 32 } } })
    // Eight under the policy without joint goals, six of them free: the other two must not be told.
    expect(made(2)).toMatchObject({ freeSpace: null, byPolicy: { under: { kind: 'value', value: 20 / 28 } } })
  })

  it('compares before and under the policy only when each of the four groups may be shown', () => {
    const before = { ...started, policyId: null }
    const without = { ...before, goals: [] }
    const compared = report([...many(20, 0, started), ...many(6, 100, before), ...many(9, 200, without)]).jointGoals
    expect(compared.byPolicy).toEqual({ before: { kind: 'value', value: 0.4 }, under: { kind: 'value', value: 1 } })
    const small = report([...many(20, 0, started), ...many(12, 100, before), ...many(3, 200, without)]).jointGoals
    expect(small.byPolicy).toBeNull()
    expect(small.share).toEqual({ kind: 'moreThan', value: 30 / 35 })
  })

  it('takes the minimum group from the policy in force on the last day, and names the versions of the period', () => {
    const policies = [policy('1.0', '2025-03-01'), policy('2.0', '2026-05-01', 10), policy('3.0', '2027-01-01', 7)]
    const made = report(many(9, 0), { policies })
    expect(made).toMatchObject({ minimumGroup: 10, minimumGroupFrom: 'policy', stages: { total: { kind: 'hidden' } } })
    expect(made.policies).toEqual([
      { version: '2.0', from: '2026-05-01' },
      { version: '1.0', from: '2025-03-01' },
    ])
  })

  it('groups departments that are too small', () => {
    const { departments } = report([
      ...many(12, 0, { department: 'Zorg' }),
      ...many(9, 100, { department: 'ICT ' }),
      ...many(2, 200, { department: 'Keuken' }),
      ...many(1, 300, { department: 'Receptie' }),
    ])
    expect(departments).toEqual({ shown: [{ name: 'Zorg', count: 12 }], others: 12 })
  })

  it('refuses a period in the wrong order or in the future', () => {
    const input = {
      trajectories: [],
      policies: [],
      coaches: [],
      settings: { organisation: 'Z', demo: false },
      language: 'nl',
      holidays: [],
      indicatorWords: sampleIndicatorWords,
    } as const
    const reversed = managementReport({
      ...input,
      period: { from: day('2026-02-01'), to: day('2026-01-01') },
      today: day('2026-03-01'),
    })
    const future = managementReport({
      ...input,
      period: { from: day('2026-04-01'), to: day('2026-05-01') },
      today: day('2026-03-01'),
    })
    expect([reversed, future]).toEqual([
      { ok: false, error: { code: 'reversed' } },
      { ok: false, error: { code: 'future' } },
    ])
  })

  it('holds no name, id or text of a record', () => {
    const text = JSON.stringify(report(many(30, 0, { ...completed, question: 'GEHEIM', department: 'Zorg' })))
    expect(text).not.toMatch(/GEHEIM|Grenzen|Factuur|00000000-0000/)
  })
})

/** Attributes that the report counts by. Every combination that can exist is an atom. */
interface Atom {
  readonly place: 'awaiting' | 'rejected' | 'referred' | 'withdrawn' | 'running' | 'completed' | 'stopped'
  readonly requestedIn: boolean
  readonly startedIn: boolean
  readonly joint: boolean
  readonly underPolicy: boolean
  readonly department: string
}
const ran = ({ place }: Atom): boolean => ['running', 'completed', 'stopped'].includes(place)

const yesNo = [true, false] as const
const atoms: readonly Atom[] = (
  ['awaiting', 'rejected', 'referred', 'withdrawn', 'running', 'completed', 'stopped'] as const
)
  .flatMap((place) => yesNo.map((requestedIn) => ({ place, requestedIn })))
  .flatMap((atom) => yesNo.map((startedIn) => ({ ...atom, startedIn })))
  .flatMap((atom) => yesNo.map((joint) => ({ ...atom, joint })))
  .flatMap((atom) => yesNo.map((underPolicy) => ({ ...atom, underPolicy })))
  .flatMap((atom) => ['Zorg', 'ICT', 'Keuken'].map((department) => ({ ...atom, department })))
  .filter((atom) => (ran(atom) ? atom.startedIn || !atom.requestedIn : !atom.startedIn && !atom.joint))

function trajectoryOf(atom: Atom, n: number): Trajectory {
  const { place, requestedIn, startedIn, joint, underPolicy, department } = atom
  const requestedOn = requestedIn ? '2026-01-05' : '2025-10-01'
  const base = { requestedOn, department, policyId: underPolicy ? sampleId(7_000_000) : null, decidedOn: '2026-01-20' }
  const startedOn = startedIn ? '2026-02-03' : '2025-12-01'
  const on = joint ? requestedOn : null
  const run = { ...base, startedOn, goals: [sampleGoal(0)], agreement: { coachee: on, manager: on, coach: on } }
  switch (place) {
    case 'awaiting':
      return sampleTrajectory(n, { ...base, status: 'matching' })
    case 'rejected':
    case 'referred':
      return sampleTrajectory(n, { ...base, status: place })
    case 'withdrawn':
      return sampleTrajectory(n, { ...base, status: 'stoppedEarly', endedOn: '2026-02-01' })
    case 'running':
      return sampleTrajectory(n, { ...run, status: 'running' })
    case 'completed':
      return sampleTrajectory(n, { ...run, status: 'closed', endedOn: '2026-06-01' })
    case 'stopped':
      return sampleTrajectory(n, { ...run, status: 'stoppedEarly', endedOn: '2026-06-01' })
  }
}

type Mark = (atom: Atom) => boolean

/** Every group of which a reader of the report knows the size. */
function printedGroups(made: ManagementReport): readonly Mark[] {
  // "None" is a figure too: the group is known to be empty.
  const shown = (cell: Cell | Share | undefined, mark: Mark): readonly Mark[] =>
    cell?.kind === 'value' || cell?.kind === 'empty' ? [mark] : []
  const at =
    (...places: readonly string[]): Mark =>
    (atom) =>
      places.includes(atom.place)
  const { stages, jointGoals, departments } = made
  const named = departments.shown.map(({ name }) => name)
  const cells: readonly (readonly [Cell, Mark])[] = [
    [stages.total, () => true],
    [stages.awaiting, at('awaiting')],
    [stages.declined, at('rejected', 'referred', 'withdrawn')],
    [stages.rejected, at('rejected')],
    [stages.referred, at('referred')],
    [stages.withdrawn, at('withdrawn')],
    [stages.running, at('running')],
    [stages.ended, at('completed', 'stopped')],
    [stages.completed, at('completed')],
    [stages.stopped, at('stopped')],
    [made.requestedInPeriod, ({ requestedIn }) => requestedIn],
    [made.startedInPeriod, ({ startedIn }) => startedIn],
    [jointGoals.trajectories, ran],
  ]
  const withGoals: Mark = (atom) => ran(atom) && atom.joint
  const both = jointGoals.byPolicy
  return [
    ...cells.flatMap(([cell, mark]) => shown(cell, mark)),
    ...shown(jointGoals.share, withGoals),
    ...(jointGoals.share.kind === 'empty' ? [ran] : []),
    ...[made.evaluations.received.coachee, made.effort.heldPerTrajectory]
      .filter(({ kind }) => kind === 'empty')
      .map(() => at('completed', 'stopped')),
    // The worst case: a reader who also knows how many ran under each policy.
    ...shown(both?.under, (atom) => withGoals(atom) && atom.underPolicy),
    ...shown(both?.under, (atom) => ran(atom) && atom.underPolicy),
    ...named.map(
      (name): Mark =>
        ({ department }) =>
          department === name,
    ),
  ]
}

/** Unions of the values of one attribute: the groups that a reader might want to know about. */
const targets: readonly Mark[] = [
  ...unions(['awaiting', 'rejected', 'referred', 'withdrawn', 'running', 'completed', 'stopped'], ({ place }) => place),
  ...unions(['Zorg', 'ICT', 'Keuken'], ({ department }) => department),
  ...unions([true, false], ({ requestedIn }) => requestedIn),
  ...unions(['in', 'before'], (atom) => (ran(atom) ? (atom.startedIn ? 'in' : 'before') : 'no')),
  ...unions(['11', '10', '01', '00'], (atom) =>
    ran(atom) ? `${Number(atom.joint)}${Number(atom.underPolicy)}` : 'no',
  ),
]
function unions<Value>(values: readonly Value[], of: (atom: Atom) => Value | string): readonly Mark[] {
  return Array.from({ length: 2 ** values.length - 1 }, (_, choice) => {
    const members: readonly unknown[] = values.filter((_value, at) => ((choice + 1) >> at) & 1)
    return (atom: Atom) => members.includes(of(atom))
  })
}

describe('a reader of the whole report', () => {
  it('cannot compute any group below the minimum from the printed figures', () => {
    const record = fc.constantFrom(...atoms)
    // A few kinds of records many times, and some rare ones: that is where small groups are.
    const records = fc
      .tuple(
        fc.array(fc.tuple(record, fc.integer({ min: 1, max: 25 })), { maxLength: 10 }),
        fc.array(record, { maxLength: 4 }),
      )
      .map(([common, rare]) => [
        ...common.flatMap(([atom, times]) => Array.from({ length: times }, () => atom)),
        ...rare,
      ])
    fc.assert(
      fc.property(records, fc.constantFrom(5, 7, 10), (chosen, minimum) => {
        const made = report(chosen.map(trajectoryOf), { policies: [policy('1.0', '2025-01-01', minimum)] })
        const marks = (mark: Mark) => atoms.map((atom) => (mark(atom) ? 1 : 0))
        const computable = linearAttack(printedGroups(made).map(marks))
        for (const target of targets) {
          const people = chosen.filter(target).length
          if (people > 0 && people < minimum) expect(computable(marks(target)), `a group of ${people}`).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })
})
