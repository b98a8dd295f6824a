import { describe, expect, it } from 'vitest'
import { goalProgress } from '#shared/domain/goal-attainment.ts'
import { measuredGoals } from '#shared/domain/goal.ts'
import { partiesNotHeard, openRemarks } from '#shared/domain/policy-support.ts'
import { policyStanding } from '#shared/domain/policy-versions.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import { threeWayHeld } from '#shared/domain/three-way.ts'
import { rulesOf } from '#shared/domain/trajectory-rules.ts'
import { lateTermOf } from '#shared/domain/trajectory-terms.ts'
import { hasLeft } from '#shared/domain/person-standing.ts'
import { personSchema } from '#shared/domain/person.ts'
import { policyReceiptSchema } from '#shared/domain/policy-receipt.ts'
import { knownDepartments, receiptSummary } from '#shared/domain/receipt-commands.ts'
import { concludeObstacles } from '#shared/domain/self-assessment-commands.ts'
import { selfAssessmentSchema } from '#shared/domain/self-assessment.ts'
import { selfAssessmentStandard } from '../presets/standard-self-assessment.ts'
import { settingsSchema } from '#shared/domain/settings.ts'
import { tableSchemas } from '#shared/domain/tables.ts'
import { takeOverStatuses } from '#shared/domain/trajectory-people.ts'
import { hasJointlyAgreedGoals, isIn, endStatuses } from '#shared/domain/trajectory-status.ts'
import { trajectoryStatuses, type Trajectory } from '#shared/domain/trajectory.ts'
import type { Change } from '#shared/ipc/vault-contract.ts'
import { jointJudgement, openAssessments, toTalkAbout } from '#shared/domain/coach-joint.ts'
import { suspensionProposal } from '#shared/domain/coach-steps.ts'
import { certificateStanding } from '#shared/domain/coach-standing.ts'
import { dutchHolidays } from '../presets/calendar-nl.ts'
import { generateDemo, DEMO_TRAJECTORIES, type DemoOptions } from './generate.ts'

const today = isoDateSchema.parse('2026-11-23')
const options: DemoOptions = { seed: 1, trajectories: DEMO_TRAJECTORIES, today, language: 'nl' }
const demo = generateDemo(options)

const filesOf = (changes: readonly Change[]): readonly Trajectory[] =>
  changes.flatMap((change) => (change.table === 'trajectories' && change.doc ? [change.doc] : []))
const files = filesOf(demo.changes)
const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length

describe('the demo organisation', () => {
  it('holds only records that the vault accepts', () => {
    expect(settingsSchema.safeParse(demo.settings).success).toBe(true)
    const refused = demo.changes.filter(({ table, doc }) => !tableSchemas[table].safeParse(doc).success)
    expect(refused).toEqual([])
  })

  it('has coaches of both kinds in every standing, with ties to people and departments that are there', () => {
    const coaches = demo.changes.flatMap((change) => (change.table === 'coaches' && change.doc ? [change.doc] : []))
    const people = demo.changes.flatMap((change) => (change.table === 'people' && change.doc ? [change.doc] : []))
    expect(new Set(coaches.map(({ status }) => status))).toEqual(
      new Set(['candidate', 'admitted', 'notAdmitted', 'suspended', 'out']),
    )
    expect(new Set(coaches.map(({ kind }) => kind))).toEqual(new Set(['external', 'internal']))
    const ties = coaches.flatMap(({ relations }) => relations.map(({ to }) => to))
    expect(ties.map(({ kind }) => kind).toSorted()).toEqual(['department', 'department', 'person', 'person'])
    for (const to of ties) {
      const known = (person: (typeof people)[number]) =>
        to.kind === 'person' ? person.id === to.personId : person.department === to.department
      expect(people.some(known)).toBe(true)
    }
    // One proposes itself for suspension today, and one paper is about to run out.
    expect(coaches.filter((coach) => suspensionProposal(coach, today) !== null)).toHaveLength(1)
    expect(coaches.some((coach) => certificateStanding(coach, today).kind === 'expiring')).toBe(true)
  })

  it('gives every record its own id', () => {
    expect(new Set(demo.changes.map(({ id }) => id)).size).toBe(demo.changes.length)
  })

  it('comes out the same from the same seed and differently from another', () => {
    expect(generateDemo(options)).toEqual(demo)
    expect(generateDemo({ ...options, seed: 2 })).not.toEqual(demo)
  })

  it.each([60, DEMO_TRAJECTORIES, 1_000])('has a trajectory in every state at a size of %i', (trajectories) => {
    const made = filesOf(generateDemo({ ...options, trajectories }).changes)
    expect(made).toHaveLength(trajectories)
    expect(new Set(made.map(({ status }) => status))).toEqual(new Set(trajectoryStatuses))
  })

  it.each([1, 2, 3, 4, 5])('breaks no rule of the product on any day it may be opened, seed %i', (seed) => {
    for (const day of ['2024-02-29', '2026-11-23', '2027-01-01', '2030-08-17']) {
      const made = generateDemo({ seed, trajectories: 200, today: isoDateSchema.parse(day), language: 'en' })
      expect(filesOf(made.changes)).toHaveLength(200)
    }
  })

  it.each(['nl', 'en'] as const)('has a policy with a life: retired, in force and in discussion, %s', (language) => {
    const policies = generateDemo({ ...options, language }).changes.flatMap((change) =>
      change.table === 'policies' && change.doc ? [change.doc] : [],
    )
    expect(policies.map((policy) => [policy.version, policyStanding(policy, policies, today)])).toEqual([
      ['1.0', 'retired'],
      ['1.1', 'inForce'],
      ['1.2', 'discussion'],
    ])
    expect(policies.map(({ history }) => history.length)).toEqual([5, 5, 2])
    expect(policies.map(({ contributions }) => openRemarks(contributions).length)).toEqual([0, 0, 3])
    expect(partiesNotHeard(policies[2]?.contributions ?? [])).toEqual(['coaches'])
  })

  it.each(['nl', 'en'] as const)(
    'has trajectories in search of a coach, with proposals at each stage, %s',
    (language) => {
      const searching = filesOf(generateDemo({ ...options, language }).changes).filter(
        ({ status }) => status === 'matching',
      )
      expect(searching.length).toBeGreaterThanOrEqual(2)
      const candidates = searching.map(({ matching }) => matching.candidates)
      for (const proposed of candidates) expect(proposed.length).toBeGreaterThanOrEqual(2)
      expect(candidates.flat().some(({ coacheeChoice }) => coacheeChoice === 'chosen')).toBe(true)
      expect(candidates.flat().some(({ metOn }) => metOn === null)).toBe(true)
      expect(searching.every(({ coachId, matching }) => coachId === null && matching.wishes.language !== '')).toBe(true)
    },
  )

  it('refers only to records that it holds', () => {
    const ids = new Set(demo.changes.map(({ id }) => id))
    const references = files.flatMap(({ coacheeId, managerId, coachId, policyId, matching }) =>
      [coacheeId, managerId, coachId, policyId, ...matching.candidates.map((candidate) => candidate.coachId)].filter(
        (id) => id !== null,
      ),
    )
    expect(references.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe('people of the demo who left', () => {
  const people = demo.changes.flatMap(({ table, doc }) => (table === 'people' ? [personSchema.parse(doc)] : []))
  const gone = people.filter((person) => hasLeft(person, today))
  const goneIds = new Set(gone.map(({ id }) => id))
  const open = files.filter(({ status }) => !isIn(status, endStatuses))

  it('are a few, and some are about to', () => {
    expect(gone.length).toBeGreaterThan(people.length / 100)
    expect(gone.length).toBeLessThan(people.length / 10)
    expect(people.length - gone.length).toBeGreaterThan(people.filter(({ leftOn }) => leftOn === null).length)
  })

  it('have no open file, but for what ran under a manager who left', () => {
    expect(open.filter(({ coacheeId }) => goneIds.has(coacheeId))).toEqual([])
    const leaderless = open.filter(({ managerId }) => goneIds.has(managerId))
    expect(leaderless.map(({ status }) => status)).toContain('running')
    expect(leaderless.filter(({ status }) => !isIn(status, takeOverStatuses))).toEqual([])
    expect(new Set(leaderless.map(({ managerId }) => managerId)).size).toBe(1)
  })

  it('were there as long as their files tell of them', () => {
    const leftOn = new Map(people.map((person) => [person.id, person.leftOn]))
    const after = files.filter(({ coacheeId, sessions }) => {
      const last = leftOn.get(coacheeId) ?? null
      return last !== null && sessions.some(({ on }) => on > last)
    })
    expect(after).toEqual([])
  })
})

describe('the policy in use in the demo', () => {
  const docsOf = <T extends Change['table']>(table: T) =>
    demo.changes.flatMap((change) => (change.table === table && change.doc !== null ? [change.doc] : []))

  it('has coaches judged by two people, and a candidate of whom they must still talk', () => {
    const coaches = demo.changes.flatMap((change) => (change.table === 'coaches' && change.doc ? [change.doc] : []))
    expect(coaches.some(({ decisions }) => decisions.some(({ assessmentIds }) => assessmentIds.length === 2))).toBe(
      true,
    )
    const waiting = coaches.filter((coach) => openAssessments(coach).length === 2)
    expect(waiting.map(({ status }) => status)).toEqual(['candidate'])
    const talk = waiting.flatMap((coach) => {
      const joint = jointJudgement(openAssessments(coach))
      return joint.ok ? [toTalkAbout(joint.value)] : []
    })
    expect(talk[0]?.knockOuts.length).toBe(1)
    expect(talk[0]?.weighted.length).toBeGreaterThan(0)
  })

  it('has a concluded self-assessment and one that is being filled in', () => {
    const [first, second, ...more] = docsOf('selfAssessments').map((doc) => selfAssessmentSchema.parse(doc))
    if (first === undefined || second === undefined) throw new Error('two are missing')
    expect(more).toEqual([])
    expect(concludeObstacles({ ...first, concludedOn: null }, selfAssessmentStandard)).toEqual([])
    expect(first.concludedOn).not.toBeNull()
    expect(second.concludedOn).toBeNull()
    expect(concludeObstacles(second, selfAssessmentStandard).length).toBeGreaterThan(20)
  })

  it('has been made known to most departments, not all, and not all have confirmed', () => {
    const receipts = docsOf('policyReceipts').map((doc) => policyReceiptSchema.parse(doc))
    const people = docsOf('people').map((doc) => personSchema.parse(doc))
    const policyId = receipts[0]?.policyId ?? ''
    const { known, received, lines, confirmed } = receiptSummary(knownDepartments(people, files), receipts, policyId)
    expect(received).toBeLessThan(known)
    expect(received).toBeGreaterThan(known / 2)
    expect(confirmed).toBeLessThan(lines)
    expect(confirmed).toBeGreaterThan(0)
  })
})

describe('the dates of a demo trajectory', () => {
  it('follow each other and never lie in the future', () => {
    for (const file of files) {
      const steps = [file.requestedOn, file.decidedOn, file.startedOn, file.endedOn].filter((date) => date !== null)
      expect(steps, file.number).toEqual(steps.toSorted())
      const all = [
        ...steps,
        ...file.sessions.filter(({ status }) => status !== 'planned').map(({ on }) => on),
        ...file.costs.map(({ on }) => on),
      ]
      expect(all.filter((date) => date > today)).toEqual([])
      const sessions = file.sessions.filter(({ kind }) => kind === 'session').map(({ on }) => on)
      expect(sessions.filter((on) => file.startedOn === null || on < file.startedOn)).toEqual([])
    }
  })

  it('are numbered in the order of the requests, each year from 1', () => {
    for (const year of new Set(files.map(({ requestedOn }) => requestedOn.slice(0, 4)))) {
      const numbers = files.filter(({ requestedOn }) => requestedOn.startsWith(year)).map(({ number }) => number)
      expect(numbers).toEqual(numbers.map((_, index) => `${year}-${String(index + 1).padStart(3, '0')}`))
    }
  })

  it('leave nobody with two trajectories at once', () => {
    const open = files.filter(({ status }) => !isIn(status, endStatuses)).map(({ coacheeId }) => coacheeId)
    expect(new Set(open).size).toBe(open.length)
  })
})

describe('the story the demo tells', () => {
  const started = files.filter(({ startedOn }) => startedOn !== null)
  const before = started.filter(({ policyId }) => policyId === null)
  const since = started.filter(({ policyId }) => policyId !== null)

  it('more than half went without goals before the policy, nearly none since', () => {
    expect(share(before.filter(({ goals }) => goals.length === 0), before)).toBeGreaterThan(0.5) // prettier-ignore
    expect(share(since.filter(hasJointlyAgreedGoals), since)).toBeGreaterThan(0.9)
  })

  it('shows the rules of its versions at work: free space with a reason, a second form, meetings before each start', () => {
    const free = since.filter(({ goalWaiver }) => goalWaiver !== null)
    expect(free.length).toBeGreaterThan(0)
    expect(free.every(({ goals, goalWaiver }) => goals.length === 0 && goalWaiver?.reason !== '')).toBe(true)
    expect(new Set(files.map(({ form }) => form))).toEqual(new Set(['coaching', 'career-guidance']))
    expect(since.every((file) => threeWayHeld(file, 'start'))).toBe(true)
  })

  it('has requests that wait longer than the term, and follow-ups that are due', () => {
    const policies = demo.changes.flatMap((change) => (change.table === 'policies' && change.doc ? [change.doc] : []))
    const late = files.flatMap((file) => lateTermOf(file, rulesOf(file, policies), dutchHolidays, today)?.kind ?? [])
    expect(new Set(late)).toEqual(new Set(['decision', 'followUp']))
  })

  it('goals end around what was expected, well above the start', () => {
    const progress = since.map(({ goals }) => goalProgress(measuredGoals(goals))).filter(({ end }) => end !== null)
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    const end = mean(progress.map(({ end: t }) => t ?? 0))
    expect(end).toBeGreaterThan(45)
    expect(end).toBeLessThan(60)
    expect(mean(progress.map(({ start, end: t }) => (t ?? 0) - (start ?? 0)))).toBeGreaterThan(10)
  })

  it('shows misuse that was seen, refusals with what would help, and a coach whose certificate ran out', () => {
    expect(files.some(({ misuse }) => misuse.length > 0)).toBe(true)
    const refused = files.filter(({ status }) => status === 'rejected' || status === 'referred')
    expect(refused.every(({ rejection }) => rejection !== null && rejection.alternative !== '')).toBe(true)
    const coaches = demo.changes.flatMap((change) => (change.table === 'coaches' && change.doc ? [change.doc] : []))
    const standings = new Set(coaches.map((coach) => certificateStanding(coach, today).kind))
    expect(standings).toContain('expired')
    expect(standings).toContain('expiring')
    expect(new Set(coaches.map(({ status }) => status))).toEqual(new Set(['candidate', 'admitted', 'notAdmitted', 'suspended', 'out'])) // prettier-ignore
  })

  it('has departments too small for any figure and others large enough', () => {
    const counts = new Map<string, number>()
    for (const { department } of files) counts.set(department, (counts.get(department) ?? 0) + 1)
    expect(Math.min(...counts.values())).toBeLessThan(5)
    expect(Math.max(...counts.values())).toBeGreaterThan(10)
  })

  it('keeps no name or word in a file that is past its retention', () => {
    const anonymous = files.filter(({ status }) => status === 'anonymised')
    const texts = anonymous.flatMap(({ question, goals }) => [
      question,
      ...goals.flatMap((goal) => [goal.title, ...goal.levels]),
    ])
    expect(texts.filter((text) => text !== '')).toEqual([])
  })
})
