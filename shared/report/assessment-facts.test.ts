import { describe, expect, it } from 'vitest'
import { adoptedPolicy, testContext, testDate } from '../domain/policy-fixtures.ts'
import { testCertificate, testCoach } from '../domain/coach-fixtures.ts'
import type { Coach } from '../domain/coach.ts'
import { idSchema } from '../domain/primitives.ts'
import { registerReceipts } from '../domain/receipt-commands.ts'
import { sampleEvaluation, sampleGoal, sampleId, sampleTrajectory } from '../testing/trajectory-sample.ts'
import { type FactInput, shareScore } from './assessment-fact.ts'
import { assessmentFacts } from './assessment-facts.ts'

const today = testDate('2026-11-23')
const policy = { ...adoptedPolicy('1.0', '2026-01-01'), id: idSchema.parse(sampleId(7_000_000)) }
const coachId = idSchema.parse(sampleId(5_000_001))

const nothing: FactInput = {
  policies: [policy],
  receipts: [],
  coaches: [],
  people: [],
  trajectories: [],
  calendar: [],
  today,
}
const factOf = (statementId: string, input: Partial<FactInput>) =>
  assessmentFacts({ ...nothing, ...input }).get(statementId)
const shareOf = (statementId: string, input: Partial<FactInput>) => {
  const fact = factOf(statementId, input)
  return fact?.figure.kind === 'share' ? [fact.figure.part, fact.figure.whole, fact.suggestion] : fact
}
const agreedOn = (on: string | null) => ({ coachee: on, manager: on, coach: on })
/** Started in February 2026 with one goal to which all agreed beforehand. */
const started = (n: number, given: Readonly<Record<string, unknown>> = {}) =>
  sampleTrajectory(n, {
    status: 'running',
    decidedOn: '2026-01-19',
    startedOn: '2026-02-02',
    goals: [sampleGoal(null, n)],
    agreement: agreedOn('2026-01-30'),
    ...given,
  })
const three = (given: Readonly<Record<string, unknown>> = {}) => [started(1), started(2), started(3, given)]

describe('the score that a share points to', () => {
  it.each([
    [94, 100, 2],
    [95, 100, 3],
    [69, 100, 1],
    [70, 100, 2],
    [9, 100, 0],
    [10, 100, 1],
    [0, 3, 0],
  ] as const)('of %i of %i is %i', (part, whole, score) => {
    expect(shareScore(part, whole, 3)).toBe(score)
  })

  it('is none with fewer than three cases, and never above what records can show', () => {
    expect(shareScore(2, 2, 3)).toBeNull()
    expect(shareScore(3, 3, 2)).toBe(2)
  })
})

describe('figures about the policy', () => {
  it('say which version is in force, and that its review is late', () => {
    expect(factOf('adopted-and-current', {})).toMatchObject({
      figure: { kind: 'policyInForce', version: '1.0', council: 'consented', reviewLate: false },
      suggestion: 3,
    })
    const late = { ...policy, adoption: { ...policy.adoption, reviewBy: testDate('2026-11-22') } }
    expect(factOf('adopted-and-current', { policies: [late] })).toMatchObject({
      figure: { reviewLate: true },
      suggestion: 2,
    })
  })

  it('say that nothing is in force, and nothing else about a policy', () => {
    expect(factOf('adopted-and-current', { policies: [] })).toMatchObject({ figure: { kind: 'noPolicyInForce' }, suggestion: 0 }) // prettier-ignore
    expect(factOf('clear-roles', { policies: [] })).toBeUndefined()
  })

  it('count goals with a target, and tasks with one who carries out and exactly one who is accountable', () => {
    const [goal] = policy.goals
    const task = (id: string, letters: Readonly<Record<string, 'R' | 'A' | 'C'>>) => ({
      id,
      phase: 'vision' as const,
      name: id,
      explanation: '',
      letters,
    })
    if (goal === undefined) throw new Error('the fixture has a goal')
    const goals = [goal, { ...goal, target: null }]
    const tasks = [task('a', { hr: 'A', coach: 'R' }), task('b', { hr: 'A', board: 'A' }), task('c', { hr: 'R' })]
    const policies = [
      { ...policy, goals, roles: { roles: ['hr', 'coach', 'board'].map((id) => ({ id, name: id })), tasks } },
    ]
    expect(shareOf('policy-has-goals', { policies })).toEqual([1, 2, null])
    expect(shareOf('clear-roles', { policies })).toEqual([1, 3, 1])
  })

  it('count departments that received the version in force', () => {
    const people = ['Zorg', 'Bouw', 'Klantenservice'].map((department, n) => ({
      id: idSchema.parse(sampleId(3_000_000 + n)),
      name: 'Iemand',
      department,
      functionGroup: '',
      managerId: null,
      leftOn: null,
    }))
    const input = { on: testDate('2026-02-01'), way: 'email', people: null, confirmedOn: null, note: '' } as const
    const made = registerReceipts(['Zorg', 'Bouw', 'OR'], input, policy, [], testContext())
    if (!made.ok) throw new Error('refused')
    expect(shareOf('employees-know', { people, receipts: made.value })).toEqual([2, 3, 1])
  })

  it('name the version that the one in force replaced', () => {
    const next = { ...adoptedPolicy('1.1', '2026-06-01'), id: idSchema.parse(sampleId(7_000_001)) }
    expect(factOf('policy-learns', { policies: [policy, next] })).toMatchObject({
      figure: { kind: 'versions', adopted: 2, version: '1.1', replaced: '1.0' },
      suggestion: null,
    })
    expect(factOf('policy-learns', {})).toMatchObject({ figure: { adopted: 1, replaced: null } })
  })
})

describe('figures about goals', () => {
  it('count started trajectories of the past twelve months with goals agreed by all before the start', () => {
    const old = started(4, { requestedOn: '2025-01-05', startedOn: '2025-11-22', agreement: agreedOn('2025-11-20') })
    const onFirstDay = started(5, {
      requestedOn: '2025-01-05',
      startedOn: '2025-11-23',
      agreement: agreedOn('2025-11-24'),
    })
    const waiting = sampleTrajectory(6)
    const trajectories = [...three({ agreement: agreedOn('2026-02-03') }), old, onFirstDay, waiting]
    expect(shareOf('joint-goals', { trajectories })).toEqual([2, 4, 1])
  })

  it('count goals with five different levels and a baseline', () => {
    const goal = (change: object) => Object.assign({}, sampleGoal(null), change)
    const trajectories = three({
      goals: [
        goal({}),
        goal({ levels: ['1', '1', '3', '4', '5'] }),
        goal({ levels: ['1', '', '3', '4', '5'] }),
        goal({ baseline: null }),
      ],
    })
    expect(shareOf('described-levels', { trajectories })).toEqual([3, 6, 1])
  })

  it('count goals that say how it is noticed and what the manager contributes', () => {
    const trajectories = three({ goals: [Object.assign({}, sampleGoal(null), { noticeableBy: ' ' })] })
    expect(shareOf('noticeable', { trajectories })).toEqual([2, 3, 1])
  })

  it('leave out the goals of anonymised files, which have no texts any more', () => {
    expect(shareOf('noticeable', { trajectories: three({ status: 'anonymised' }) })).toEqual([2, 2, null])
  })

  it('count a three-way meeting and three signatures before the first session', () => {
    const session = (on: string, kind: string, n: number) => ({ id: sampleId(6_000_000 + n), on, minutes: 60, kind })
    const met = [session('2026-01-30', 'threeWay', 1), session('2026-02-09', 'session', 2)]
    const trajectories = [
      started(1, { sessions: met }),
      started(2, { sessions: met, agreement: agreedOn('2026-02-09') }),
      started(3, { sessions: met, agreement: agreedOn('2026-02-10') }),
      started(4, { sessions: met.slice(1) }),
    ]
    expect(shareOf('signed-before-start', { trajectories })).toEqual([2, 4, 1])
  })
})

describe('figures about coaches', () => {
  const coach = (change: Partial<Coach> = {}) => testCoach({ id: coachId, status: 'admitted', ...change })
  const trajectories = three({ coachId }).map((each) => ({ ...each, coachId }))

  it('count admitted coaches whose papers are valid and were seen', () => {
    const coaches = [
      coach(),
      coach({ certificates: [testCertificate({ seenOn: null })] }),
      coach({ certificates: [testCertificate({ validUntil: testDate('2026-11-22') })] }),
      coach({ insuredUntil: testDate('2026-11-22') }),
      coach({ kind: 'internal', insuredUntil: null }),
      coach({ status: 'candidate' }),
    ]
    expect(shareOf('proof-is-valid', { coaches })).toEqual([2, 5, 1])
  })

  it('count trajectories with a coach who had been admitted on the day of the start', () => {
    const decision = {
      id: coachId,
      on: testDate('2026-02-02'),
      by: 'Sanne',
      outcome: 'admitted',
      motive: '',
      agreedBy: null,
      assessmentIds: [coachId],
      total: 4,
      obstacles: [],
      recordedAt: testContext().now,
    } as const
    const later = { ...decision, on: testDate('2026-02-03') }
    expect(shareOf('admitted-on-criteria', { coaches: [coach({ decisions: [decision] })], trajectories })).toEqual([3, 3, 3]) // prettier-ignore
    expect(shareOf('admitted-on-criteria', { coaches: [coach({ decisions: [later] })], trajectories })).toEqual([0, 3, 0]) // prettier-ignore
  })

  it('count internal coaches from another department than the coachee', () => {
    const inside = coach({ kind: 'internal', organisation: 'klantenservice ' })
    expect(shareOf('hats-apart', { coaches: [inside], trajectories })).toEqual([0, 3, 0])
    expect(shareOf('hats-apart', { coaches: [coach()], trajectories })).toEqual([0, 0, null])
  })

  it('say how many trajectories the busiest coach had, without saying who', () => {
    const others = [4, 5, 6, 7, 8].map((n) => started(n, { coachId: sampleId(5_000_000 + n) }))
    expect(shareOf('not-one-name', { coaches: [], trajectories })).toEqual([3, 3, 0])
    expect(shareOf('not-one-name', { coaches: [], trajectories: [...trajectories, ...others] })).toEqual([3, 8, 2])
  })
})

describe('figures about requests', () => {
  it('count decisions within the working days of the own version of the policy', () => {
    // Requested on Monday 12 January; ten working days later is Monday 26 January.
    const trajectories = [
      started(1, { decidedOn: '2026-01-26' }),
      started(2, { decidedOn: '2026-01-27' }),
      sampleTrajectory(3),
    ]
    expect(shareOf('timely-decision', { trajectories })).toEqual([1, 2, null])
  })

  it('count decisions that offered something else', () => {
    const rejection = (alternative: string) => ({ reason: 'Nee', alternative, by: 'P&O' })
    const trajectories = [
      started(1),
      sampleTrajectory(2, { status: 'referred', decidedOn: '2026-02-01', rejection: rejection('Training') }),
      sampleTrajectory(3, { status: 'rejected', decidedOn: '2026-02-01', rejection: rejection('') }),
    ]
    expect(shareOf('used-where-it-fits', { trajectories })).toEqual([1, 3, null])
  })

  it('count starts with a pattern that asks for a second pair of eyes', () => {
    const trajectories = [started(1, { misuse: ['M1'] }), started(2, { misuse: ['M2'] }), started(3)]
    expect(shareOf('careful-exceptions', { trajectories })).toEqual([1, 3, null])
  })

  it('count files past their term that have been anonymised', () => {
    // Ended in July 2025: follow-up due four months later, kept for twelve months after that, until 20 November 2026.
    const closed = { status: 'closed', requestedOn: '2025-01-05', startedOn: '2025-02-01' }
    const trajectories = [
      started(1, { ...closed, endedOn: '2025-07-20' }),
      started(2, { ...closed, endedOn: '2025-07-23' }),
      started(3, { ...closed, status: 'anonymised', endedOn: '2025-07-20' }),
      sampleTrajectory(4, { status: 'rejected', decidedOn: '2025-11-20' }),
    ]
    expect(shareOf('files-destroyed', { trajectories })).toEqual([1, 3, 1])
  })
})

describe('figures about outcomes', () => {
  const ended = (n: number, given: Readonly<Record<string, unknown>> = {}) =>
    started(n, { status: 'closed', endedOn: '2026-05-20', ...given })
  const followUp = (on: string) => ({
    ...Object.assign({}, sampleEvaluation('coachee', {})),
    formId: 'follow-up-coachee',
    moment: 'followUp',
    outcome: { status: 'received', on, answers: {} },
  })

  it('count ended trajectories that coachee and manager both evaluated, and leave out those still being evaluated', () => {
    const both = [sampleEvaluation('coachee', {}), sampleEvaluation('manager', {})]
    const trajectories = [
      ended(1, { evaluations: both }),
      ended(2, { evaluations: both.slice(1) }),
      ended(3, { evaluations: both }),
      ended(4, { status: 'finalEvaluation' }),
    ]
    expect(shareOf('both-evaluate', { trajectories })).toEqual([2, 3, 1])
  })

  it('count follow-ups received until a month after the day agreed', () => {
    // Ended 20 May, follow-up agreed for 20 September, counted until 20 October.
    const trajectories = [
      ended(1, { evaluations: [followUp('2026-10-20')] }),
      ended(2, { evaluations: [followUp('2026-10-21')] }),
      ended(3),
      ended(4, { endedOn: '2026-09-01' }),
      ended(5, { stopReason: 'noClick' }),
    ]
    expect(shareOf('follow-up-done', { trajectories })).toEqual([1, 3, 1])
  })

  it('count managers who see other behaviour, of those who answered', () => {
    const trajectories = [
      ended(1, { evaluations: [sampleEvaluation('manager', { behaviour: 4 })] }),
      ended(2, { evaluations: [sampleEvaluation('manager', { behaviour: 3 })] }),
      ended(3, { evaluations: [sampleEvaluation('coachee', { grade: 8 })] }),
    ]
    expect(shareOf('noticed-at-work', { trajectories })).toEqual([1, 2, null])
  })
})
