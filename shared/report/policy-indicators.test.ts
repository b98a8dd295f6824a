import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Share } from '../domain/anonymity.ts'
import { testCertificate, testCoach } from '../domain/coach-fixtures.ts'
import { coachSchema, type Coach } from '../domain/coach.ts'
import { adoptedPolicy } from '../domain/policy-fixtures.ts'
import { type IndicatorId, indicatorIds } from '../domain/policy-goals.ts'
import type { Policy } from '../domain/policy.ts'
import { idSchema, isoDateSchema, type IsoDate } from '../domain/primitives.ts'
import type { Trajectory } from '../domain/trajectory.ts'
import type { HolidayRule } from '../domain/working-days.ts'
import { sampleIndicatorWords } from '../testing/indicator-words.ts'
import { linearAttack } from '../testing/linear-attack.ts'
import { sampleEvaluation, sampleGoal, sampleId, sampleTrajectory } from '../testing/trajectory-sample.ts'
import { managementReport } from './management-report.ts'
import { lastTwelveMonths, policyIndicators } from './policy-indicators.ts'
import type { ManagementReport } from './report-document.ts'

const day = (text: string): IsoDate => isoDateSchema.parse(text)
const period = { from: day('2026-01-01'), to: day('2026-12-31') }

/** Asks for coachee and manager at the end and four months later. */
const policy: Policy = adoptedPolicy('1.0', '2025-01-01', idSchema.parse(sampleId(7_000_000)))

interface Given {
  readonly coaches?: readonly Coach[]
  readonly policies?: readonly Policy[]
  readonly holidays?: readonly HolidayRule[]
  readonly minimum?: number
}

function valueOf(indicator: IndicatorId, trajectories: readonly Trajectory[], given: Given = {}): Cell | Share {
  const { coaches = [], policies = [policy], holidays = [], minimum = 5 } = given
  const value = policyIndicators({ trajectories, coaches, policies, holidays }, period, minimum)[indicator]
  return value.kind === 'share' ? value.share : value.cell
}

const many = (count: number, from: number, given: Readonly<Record<string, unknown>> = {}) =>
  Array.from({ length: count }, (_, at) => sampleTrajectory(from + at, given))

const on = (text: string) => ({ coachee: text, manager: text, coach: text })
const session = (date: string, kind: string, n = 1) => ({ id: sampleId(n), on: date, minutes: 60, kind })
const started = {
  status: 'running',
  decidedOn: '2026-01-20',
  startedOn: '2026-02-03',
  goals: [sampleGoal(null)],
  agreement: on('2026-02-01'),
  sessions: [session('2026-02-01', 'threeWay', 1), session('2026-02-10', 'session', 2)],
}
const ended = {
  ...started,
  status: 'followUp',
  endedOn: '2026-11-10',
  goals: [sampleGoal(0)],
  evaluations: [sampleEvaluation('coachee', { 'own-part': 4, initiative: 5 }), sampleEvaluation('manager', { behaviour: 4 })], // prettier-ignore
}
const answered = (answers: Readonly<Record<string, number | null>>) => ({
  ...ended,
  evaluations: [sampleEvaluation('coachee', answers), sampleEvaluation('manager', { behaviour: 4 })],
})
const exactly = (value: number): Cell => ({ kind: 'value', value })
const hidden = { kind: 'hidden' }
const empty = { kind: 'empty' }

describe('goals agreed before the start', () => {
  it('are counted over the trajectories that started in the period', () => {
    const late = { ...started, agreement: on('2026-02-04') }
    const before = { ...started, requestedOn: '2025-10-01', startedOn: '2025-11-01', agreement: on('2025-10-20') }
    // 15 of the 20 that started in 2026; the 10 of 2025 do not count.
    const files = [...many(15, 0, started), ...many(5, 100, late), ...many(10, 200, before)]
    expect(valueOf('share-joint-goals', files)).toEqual(exactly(0.75))
  })

  it('are told roughly when the exact share, taken from that over all that ran, would show a few', () => {
    const late = { ...started, agreement: on('2026-02-04') }
    const before = { ...started, requestedOn: '2025-10-01', startedOn: '2025-11-01', agreement: on('2025-10-20') }
    const beforeLate = { ...before, agreement: on('2025-12-20') }
    // The report says 22 of 30 over all that ran: beside 15 of 20 here, that leaves 3 without goals of before.
    const files = [...many(15, 0, started), ...many(5, 100, late), ...many(7, 200, before), ...many(3, 300, beforeLate)]
    expect(valueOf('share-joint-goals', files)).toEqual({ kind: 'about', value: 0.75 })
  })
})

describe('what was signed beforehand', () => {
  const share = (given: Readonly<Record<string, unknown>>) =>
    valueOf('share-signed-before-start', [...many(15, 0, started), ...many(5, 100, given)])

  it('may be signed up to and including the day of the first session', () => {
    expect(share({ ...started, agreement: on('2026-02-10') })).toEqual(exactly(1))
    expect(share({ ...started, agreement: { ...on('2026-02-01'), manager: '2026-02-11' } })).toEqual(exactly(0.75))
    expect(share({ ...started, agreement: { ...on('2026-02-01'), coach: null } })).toEqual(exactly(0.75))
  })

  it('needs a three-way meeting, and before that day', () => {
    expect(share({ ...started, sessions: [session('2026-02-10', 'session')] })).toEqual(exactly(0.75))
    const after = [session('2026-02-10', 'session', 1), session('2026-02-11', 'threeWay', 2)]
    expect(share({ ...started, sessions: after })).toEqual(exactly(0.75))
  })

  it('may still come while there has been no session in the period', () => {
    const waiting = { ...started, agreement: on('2026-12-30'), sessions: [session('2026-12-30', 'threeWay')] }
    expect(share(waiting)).toEqual(exactly(1))
    expect(share({ ...waiting, agreement: on('2027-01-02') })).toEqual(exactly(0.75))
  })
})

describe('what came of the goals', () => {
  it('says the same as the management report', () => {
    const files = [...many(12, 0, { ...ended, goals: [sampleGoal(1, 1), sampleGoal(0, 2), sampleGoal(-1, 3)] })]
    const made = reportOf(files, 5)
    // Two of three goals at 0 or higher; T of +1, 0 and −1 together is 50.
    expect(valueOf('share-goals-reached', files)).toEqual(exactly(24 / 36))
    expect(valueOf('mean-final-score', files)).toEqual(exactly(50))
    expect(valueOf('share-goals-reached', files)).toEqual(made.goalResults.reached)
    expect(valueOf('mean-final-score', files)).toEqual(made.goalResults.end)
    expect(valueOf('share-manager-sees-change', files)).toEqual(made.evaluations.behaviourSeen)
  })
})

describe('what coachees say at the end', () => {
  it('counts a 4 or 5 as yes, and "not applicable" not as yes', () => {
    const files = [
      ...many(10, 0, answered({ 'own-part': 4, initiative: 2 })),
      ...many(5, 100, answered({ 'own-part': 3, initiative: 5 })),
      ...many(5, 200, answered({ 'own-part': null, initiative: 5 })),
      // Not received: not in the base.
      ...many(10, 300, { ...ended, evaluations: [] }),
    ]
    expect(valueOf('share-own-part-seen', files)).toEqual(exactly(10 / 20))
    expect(valueOf('share-own-initiative', files)).toEqual(exactly(10 / 20))
  })

  it('leaves out whose form does not ask, and is rough when those are few', () => {
    const asked = [
      ...many(15, 0, answered({ 'own-part': 4, initiative: 5 })),
      ...many(5, 100, answered({ 'own-part': 4, initiative: 2 })),
      ...many(10, 200, { ...ended, evaluations: [] }),
    ]
    const light = (count: number) => many(count, 300, answered({ 'own-part': 4 }))
    expect(valueOf('share-own-initiative', [...asked, ...light(6)])).toEqual(exactly(15 / 20))
    // 23 forms came in and 20 asked this: both exact would show 3 short forms.
    expect(valueOf('share-own-initiative', [...asked, ...light(3)])).toEqual({ kind: 'about', value: 0.75 })
    expect(valueOf('share-own-part-seen', [...asked, ...light(3)])).toEqual(exactly(1))
  })
})

describe('working days to a decision', () => {
  const decided = (count: number, from: number, decidedOn: string) =>
    many(count, from, { requestedOn: '2026-04-20', status: 'matching', decidedOn })

  it('has as many decided sooner as later, in working days', () => {
    // From Monday 20 April: 1, 4 and 6 working days to Tuesday 21, Friday 24 and Tuesday 28 April.
    const files = [...decided(3, 0, '2026-04-21'), ...decided(2, 100, '2026-04-24'), ...decided(2, 200, '2026-04-28')]
    expect(valueOf('median-days-to-decision', files)).toEqual(exactly(4))
    const kingsDay: HolidayRule = { type: 'fixed', id: 'kings-day', month: 4, day: 27 }
    const late = [...decided(3, 0, '2026-04-21'), ...decided(3, 200, '2026-04-28')]
    expect(valueOf('median-days-to-decision', late)).toEqual(exactly((1 + 6) / 2))
    expect(valueOf('median-days-to-decision', late, { holidays: [kingsDay] })).toEqual(exactly((1 + 5) / 2))
  })

  it('counts decisions in the period, and needs the minimum group', () => {
    const past = many(20, 300, { requestedOn: '2025-01-01', status: 'rejected', decidedOn: '2025-12-31' })
    expect(valueOf('median-days-to-decision', [...past, ...decided(4, 0, '2026-04-21')])).toEqual(hidden)
    expect(valueOf('median-days-to-decision', [...past, ...decided(5, 0, '2026-04-21')])).toEqual(exactly(1))
  })

  it('says "none" only where no stage is hidden', () => {
    expect(valueOf('median-days-to-decision', many(8, 0))).toEqual(empty)
    const hiddenStage = many(3, 100, { ...started, requestedOn: '2025-01-01', decidedOn: '2025-01-20', startedOn: '2025-02-03' }) // prettier-ignore
    expect(valueOf('median-days-to-decision', [...many(8, 0), ...hiddenStage])).toEqual(hidden)
  })
})

describe('evaluations at the end and some months later', () => {
  const came = (moment: 'end' | 'followUp', perspective: 'coachee' | 'manager') => ({
    ...(sampleEvaluation(perspective, {}) as object),
    moment,
  })
  const files = (count: number, from: number, endedOn: string, evaluations: readonly unknown[]) =>
    many(count, from, { ...started, requestedOn: '2025-01-12', decidedOn: '2025-01-20', startedOn: '2025-02-03', status: 'followUp', endedOn, evaluations }) // prettier-ignore
  const both = [came('end', 'coachee'), came('end', 'manager')]

  it('are counted when they fall due: at the end, and the follow-up four months after', () => {
    // Ended in November 2026: follow-up in 2027. 20 of 20 and 10 of 20 at the end.
    const november = [...files(10, 0, '2026-11-10', both), ...files(10, 100, '2026-11-10', [came('end', 'coachee')])]
    expect(valueOf('share-evaluations-received', november)).toEqual(exactly(30 / 40))
    // Ended on 1 September 2025: follow-up on 1 January 2026. 6 and 12 of 12 come in; nothing at the end is due.
    const followUp = [came('followUp', 'manager')]
    const september = [
      ...files(6, 200, '2025-09-01', [...both, ...followUp, came('followUp', 'coachee')]),
      ...files(6, 300, '2025-09-01', [...both, ...followUp]),
      ...files(9, 400, '2025-08-31', both),
    ]
    expect(valueOf('share-evaluations-received', september)).toEqual(exactly(18 / 24))
    expect(valueOf('share-evaluations-received', [...november, ...september])).toEqual(exactly(48 / 64))
  })

  it('are due from those whom the policy asks', () => {
    const rules = { ...policy.parameters, evaluations: { ...policy.parameters.evaluations, end: ['coachee' as const] } }
    const november = [...files(10, 0, '2026-11-10', both), ...files(5, 100, '2026-11-10', [])]
    const policies = [{ ...policy, parameters: rules }]
    expect(valueOf('share-evaluations-received', november, { policies })).toEqual(exactly(10 / 15))
  })

  it('count one that was waived as not received, and ask for no follow-up after an early stop', () => {
    const waived = { ...(came('end', 'manager') as object), outcome: { status: 'waived', on: '2026-11-20', reason: 'noResponse' } } // prettier-ignore
    expect(valueOf('share-evaluations-received', files(10, 0, '2026-11-10', [came('end', 'coachee'), waived]))).toEqual(
      exactly(0.5),
    )
    const stopped = { endedOn: '2026-03-01', stopReason: 'noClick', status: 'stoppedEarly' }
    expect(valueOf('share-evaluations-received', many(10, 0, { ...started, ...stopped, evaluations: both }))).toEqual(
      exactly(1),
    )
  })

  it('are hidden when subtracting what the report says of the end would show a few follow-ups', () => {
    const november = files(20, 0, '2026-11-10', both)
    const few = files(3, 200, '2025-09-01', [came('followUp', 'coachee'), came('followUp', 'manager')])
    expect(valueOf('share-evaluations-received', [...november, ...few])).toEqual(hidden)
  })
})

describe('coaches who meet the requirements', () => {
  const coach = (n: number, given: Readonly<Record<string, unknown>> = {}): Coach =>
    coachSchema.parse({
      ...testCoach(),
      id: sampleId(n),
      name: `Coach ${n}`,
      certificates: [testCertificate({ validFrom: day('2025-01-01'), validUntil: day('2027-01-01') })],
      insuredUntil: '2027-01-01',
      status: 'admitted',
      ...given,
    })
  const coaches = (count: number, from: number, given: Readonly<Record<string, unknown>> = {}) =>
    Array.from({ length: count }, (_, at) => coach(from + at, given))

  it('have both papers valid on the last day; others than admitted external ones do not count', () => {
    const lapsed = { insuredUntil: '2026-12-30' }
    const signedUp = { certificates: [testCertificate({ checked: 'signUpOnly', validUntil: day('2027-01-01') })] }
    const all = [
      ...coaches(15, 0),
      ...coaches(3, 100, lapsed),
      ...coaches(2, 200, signedUp),
      ...coaches(9, 300, { ...lapsed, kind: 'internal' }),
      ...coaches(9, 400, { ...lapsed, status: 'candidate' }),
    ]
    expect(valueOf('share-qualified-coaches', [], { coaches: all })).toEqual(exactly(15 / 20))
  })

  it('are a group like any other: nothing over a few of them', () => {
    expect(valueOf('share-qualified-coaches', [], { coaches: coaches(9, 0) })).toEqual(hidden)
    const oneLapsed = [...coaches(19, 0), ...coaches(1, 100, { insuredUntil: null })]
    expect(valueOf('share-qualified-coaches', [], { coaches: oneLapsed })).toEqual({ kind: 'moreThan', value: 0.75 })
  })
})

describe('indicators without records', () => {
  it('say that there are none', () => {
    expect(indicatorIds.map((id) => valueOf(id, []).kind)).toEqual(indicatorIds.map(() => 'empty'))
  })

  it('say nothing about a few people', () => {
    const few = indicatorIds.filter((id) => id !== 'share-qualified-coaches')
    expect(few.map((id) => valueOf(id, many(4, 0, ended)).kind)).toEqual(few.map(() => 'hidden'))
  })
})

describe('the last twelve months', () => {
  it('end today and hold a whole year', () => {
    expect(lastTwelveMonths(day('2026-11-23'))).toEqual({ from: '2025-11-24', to: '2026-11-23' })
    expect(lastTwelveMonths(day('2024-02-29'))).toEqual({ from: '2023-03-01', to: '2024-02-29' })
  })
})

function reportOf(trajectories: readonly Trajectory[], minimumGroup: 5 | 7 | 10): ManagementReport {
  const goals = indicatorIds.map((indicator, n) => ({
    id: idSchema.parse(sampleId(6_000_000 + n)),
    name: indicator,
    explanation: '',
    contributesTo: 'organisation' as const,
    indicator,
    target: 50,
    owner: '',
  }))
  const made = managementReport({
    trajectories,
    policies: [{ ...policy, goals, parameters: { ...policy.parameters, minimumGroup } }],
    coaches: [],
    settings: { organisation: 'Zonnedael', demo: false },
    language: 'nl',
    period,
    today: day('2027-06-01'),
    holidays: [],
    indicatorWords: sampleIndicatorWords,
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

/** Everything that one trajectory can be in the groups that indicators share with the rest of the report. */
interface Atom {
  readonly place: 'awaiting' | 'running' | 'ended' | 'followUpDue'
  readonly startedIn: boolean
  readonly joint: boolean
  readonly signed: boolean
  /** The end evaluation of the coachee: the full form asks two things, the short one only the first. */
  readonly coachee: 'none' | 'fullYes' | 'fullNo' | 'lightYes' | 'lightNo'
  readonly manager: boolean
  /** For what is due months after an end before the period. */
  readonly followUp: 'none' | 'coachee' | 'manager' | 'both'
}
const yesNo = [true, false] as const
const plain = { startedIn: false, joint: false, signed: false, coachee: 'none', manager: false, followUp: 'none' } as const // prettier-ignore
const starts = yesNo.flatMap((joint) => [
  ...yesNo.map((signed) => ({ startedIn: true, joint, signed })),
  { startedIn: false, joint, signed: false },
])
const atoms: readonly Atom[] = [
  { ...plain, place: 'awaiting' },
  ...starts.map((start): Atom => ({ ...plain, ...start, place: 'running' })),
  ...starts.flatMap((start) =>
    (['none', 'fullYes', 'fullNo', 'lightYes', 'lightNo'] as const).flatMap((coachee) =>
      yesNo.map((manager): Atom => ({ ...plain, ...start, place: 'ended', coachee, manager })),
    ),
  ),
  ...(['none', 'coachee', 'manager', 'both'] as const).map((followUp): Atom => ({ ...plain, place: 'followUpDue', followUp })), // prettier-ignore
]

const answersOf = {
  none: null,
  fullYes: { 'own-part': 5, initiative: 5 },
  fullNo: { 'own-part': 1, initiative: 1 },
  lightYes: { 'own-part': 5 },
  lightNo: { 'own-part': 1 },
} as const

function trajectoryOf(atom: Atom, n: number): Trajectory {
  if (atom.place === 'awaiting') return sampleTrajectory(n, { requestedOn: '2026-03-01' })
  const { startedIn, joint, signed, coachee, manager, followUp } = atom
  const startedOn = startedIn ? '2026-02-03' : '2025-02-03'
  // Agreed before the start: joint. After it and before the first session: signed, not joint.
  const agreedOn = joint ? startedOn : startedIn ? '2026-02-04' : '2025-02-04'
  const ended = atom.place === 'running' ? null : atom.place === 'ended' ? '2026-11-10' : '2025-10-10'
  const answers = answersOf[coachee]
  const received = (moment: string, perspective: 'coachee' | 'manager', of: Readonly<Record<string, number>>) => ({
    ...(sampleEvaluation(perspective, of) as object),
    moment,
  })
  return sampleTrajectory(n, {
    requestedOn: '2025-01-12',
    decidedOn: '2025-01-20',
    status: ended === null ? 'running' : 'closed',
    startedOn,
    endedOn: ended,
    goals: [sampleGoal(0)],
    agreement: on(agreedOn),
    sessions: signed ? [session(startedOn, 'threeWay')] : [],
    evaluations: [
      ...(answers === null ? [] : [received('end', 'coachee', answers)]),
      ...(manager ? [received('end', 'manager', { behaviour: 4 })] : []),
      ...(followUp === 'coachee' || followUp === 'both' ? [received('followUp', 'coachee', {})] : []),
      ...(followUp === 'manager' || followUp === 'both' ? [received('followUp', 'manager', {})] : []),
    ],
  })
}

/** How many records of a group an atom adds. */
type Mark = (atom: Atom) => number
const where =
  (holds: (atom: Atom) => boolean): Mark =>
  (atom) =>
    holds(atom) ? 1 : 0
const isEnded = ({ place }: Atom) => place === 'ended'
const ran = ({ place }: Atom) => place === 'running' || place === 'ended'
const startedHere = (atom: Atom) => ran(atom) && atom.startedIn
const form = ({ coachee }: Atom) => (coachee === 'none' ? 'none' : coachee.startsWith('full') ? 'full' : 'light')
const says = ({ coachee }: Atom) => (coachee === 'none' ? 'none' : coachee.endsWith('Yes') ? 'yes' : 'no')
const followUps = ({ followUp }: Atom) => (followUp === 'none' ? 0 : followUp === 'both' ? 2 : 1)

/** Part and base of the share of an indicator: who knows both the share and its base knows these two counts. */
const partAndBase: Readonly<Partial<Record<IndicatorId, readonly [Mark, Mark]>>> = {
  'share-joint-goals': [where((atom) => startedHere(atom) && atom.joint), where(startedHere)],
  'share-signed-before-start': [where((atom) => startedHere(atom) && atom.signed), where(startedHere)],
  'share-own-part-seen': [where((atom) => isEnded(atom) && says(atom) === 'yes'), where((atom) => isEnded(atom) && form(atom) !== 'none')], // prettier-ignore
  'share-own-initiative': [where((atom) => isEnded(atom) && atom.coachee === 'fullYes'), where((atom) => isEnded(atom) && form(atom) === 'full')], // prettier-ignore
  'share-evaluations-received': [
    (atom) => (isEnded(atom) ? Number(form(atom) !== 'none') + Number(atom.manager) : 0) + followUps(atom),
    (atom) => (isEnded(atom) || atom.place === 'followUpDue' ? 2 : 0),
  ],
}

function printedGroups(made: ManagementReport): readonly Mark[] {
  const cells: readonly (readonly [Cell | Share, readonly Mark[]])[] = [
    [made.stages.total, [where(({ place }) => place !== 'followUpDue')]],
    [made.stages.awaiting, [where(({ place }) => place === 'awaiting')]],
    [made.stages.running, [where(({ place }) => place === 'running')]],
    [made.stages.ended, [where(isEnded)]],
    [made.jointGoals.trajectories, [where(ran)]],
    [made.startedInPeriod, [where(startedHere)]],
    [made.jointGoals.share, [where((atom) => ran(atom) && atom.joint), where(ran)]],
    [made.evaluations.received.coachee, [where((atom) => isEnded(atom) && form(atom) !== 'none'), where(isEnded)]],
    [made.evaluations.received.manager, [where((atom) => isEnded(atom) && atom.manager), where(isEnded)]],
    ...(made.policyGoals?.goals ?? []).flatMap(({ indicator, value }) => {
      const marks = partAndBase[indicator]
      return value.kind === 'share' && marks !== undefined ? [[value.share, marks] as const] : []
    }),
  ]
  return cells.flatMap(([cell, marks]) => (cell.kind === 'value' || cell.kind === 'empty' ? marks : []))
}

const targets: readonly (readonly [name: string, (atom: Atom) => boolean])[] = [
  ['started in the period', startedHere],
  ['started before', (atom) => ran(atom) && !atom.startedIn],
  ...yesNo.flatMap((startedIn) =>
    yesNo.map((joint): readonly [string, (atom: Atom) => boolean] => [
      `started in ${startedIn}, joint ${joint}`,
      (atom) => ran(atom) && atom.startedIn === startedIn && atom.joint === joint,
    ]),
  ),
  ['signed', (atom) => startedHere(atom) && atom.signed],
  ['not signed', (atom) => startedHere(atom) && !atom.signed],
  ['full forms', (atom) => form(atom) === 'full'],
  ['short forms', (atom) => form(atom) === 'light'],
  ['no form', (atom) => isEnded(atom) && form(atom) === 'none'],
  ['own part seen', (atom) => says(atom) === 'yes'],
  ['own part not seen', (atom) => says(atom) === 'no'],
  ['initiative', ({ coachee }) => coachee === 'fullYes'],
  ['no initiative', ({ coachee }) => coachee === 'fullNo'],
  ['manager did not answer', (atom) => isEnded(atom) && !atom.manager],
  ['follow-up due', ({ place }) => place === 'followUpDue'],
]

describe('a reader of the whole report with its goals', () => {
  it('cannot compute any group below the minimum from the printed figures', () => {
    const record = fc.constantFrom(...atoms)
    const records = fc
      .tuple(
        fc.array(fc.tuple(record, fc.integer({ min: 1, max: 25 })), { maxLength: 8 }),
        fc.array(record, { maxLength: 4 }),
      )
      .map(([common, rare]) => [...common.flatMap(([atom, times]) => Array.from({ length: times }, () => atom)), ...rare]) // prettier-ignore
    fc.assert(
      fc.property(records, fc.constantFrom(5 as const, 7 as const, 10 as const), (chosen, minimum) => {
        const marks = (mark: Mark) => atoms.map(mark)
        const computable = linearAttack(printedGroups(reportOf(chosen.map(trajectoryOf), minimum)).map(marks))
        for (const [name, holds] of targets) {
          const people = chosen.filter(holds).length
          if (people > 0 && people < minimum) expect(computable(marks(where(holds))), `${people}: ${name}`).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })
})
