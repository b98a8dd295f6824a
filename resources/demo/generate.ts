import type { Id, IsoDate, Language } from '#shared/domain/primitives.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { withDepartures } from './departures.ts'
import { rulesOn } from '#shared/domain/trajectory-rules.ts'
import { policyInForce } from '#shared/domain/policy-versions.ts'
import { withOutcomes } from './outcome.ts'
import { knownDepartments } from '#shared/domain/receipt-commands.ts'
import { defaultSafety, defaultTrajectoryList, SETTINGS_ID, type Settings } from '#shared/domain/settings.ts'
import { endStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import type { Trajectory, TrajectoryStatus } from '#shared/domain/trajectory.ts'
import type { Change } from '#shared/ipc/vault-contract.ts'
import { anonymise } from './anonymise.ts'
import { createCoaches, pickCoach, type CoachChoice, type DemoCoach } from './coaches.ts'
import { createTheme, spread } from './goals.ts'
import { createLife, timelineOf, type Life, type Timeline } from './life.ts'
import { withProposals } from './matching.ts'
import { createNewFile } from './new-file.ts'
import { createOldFile } from './old-file.ts'
import { createOrganisation, operatorName, organisationName, type Employee, type Organisation } from './organisation.ts'
import type { TrajectoryPlan } from './plan.ts'
import { createPolicies } from './policies.ts'
import { createReceipts } from './receipts.ts'
import { createSelfAssessments } from './self-assessments.ts'
import { createRng, type Rng } from './random.ts'
import { anonymisedName } from './texts.ts'

/** Trajectories in the demo that a person opens: enough for every chart, few enough to know one's way in. */
export const DEMO_TRAJECTORIES = 144

export interface DemoOptions {
  /** The same seed, size, day and language give the same organisation, to the last id. */
  readonly seed: number
  readonly trajectories: number
  readonly today: IsoDate
  readonly language: Language
}

/** A whole organisation as new documents. */
export interface Demo {
  readonly settings: Settings
  /** New documents of all tables but `settings`, referred-to before referring. */
  readonly changes: readonly Change[]
}

/** How many of a hundred trajectories are in each state today. */
const statusShares: readonly (readonly [TrajectoryStatus, number])[] = [
  ['requested', 2.5],
  ['intake', 2],
  ['matching', 2],
  ['threeWayMeeting', 2.5],
  ['running', 9],
  ['midTermReview', 2],
  ['finalEvaluation', 3],
  ['followUp', 6],
  ['onHold', 1],
  ['stoppedEarly', 2],
  ['rejected', 6],
  ['referred', 7],
  ['anonymised', 7],
  ['closed', 48],
]

/** One status per trajectory: every state at least once, the remainder closed. */
function statuses(count: number): readonly TrajectoryStatus[] {
  const open = statusShares
    .filter(([status]) => status !== 'closed')
    .flatMap(([status, share]) => Array.from({ length: Math.max(1, Math.round((share * count) / 100)) }, () => status))
  return [...open, ...Array.from({ length: Math.max(1, count - open.length) }, (): TrajectoryStatus => 'closed')].slice(
    -count,
  )
}

/** Picks who is coached: readiness differs between people, and nobody has two trajectories at once. */
function createCoacheePicker(rng: Rng, employees: readonly Employee[]): (life: Life) => Employee {
  const deck = employees.flatMap((employee) => Array.from({ length: Math.ceil(employee.appetite * 2) }, () => employee))
  /** Last day of somebody's latest trajectory; `going-on` when it has not ended. */
  const busyUntil = new Map<Id, IsoDate | 'going-on'>()
  return (life) => {
    for (let attempt = 0; ; attempt += 1) {
      const employee = rng.pick(deck)
      const busy = busyUntil.get(employee.person.id)
      if (busy !== undefined && (busy === 'going-on' || busy >= life.requestedOn) && attempt < 500) continue
      const lastDay = life.followUpOn ?? life.endedOn ?? life.decidedOn ?? life.requestedOn
      busyUntil.set(employee.person.id, isIn(life.status, endStatuses) ? lastDay : 'going-on')
      return employee
    }
  }
}

interface FileSetting {
  readonly seed: number
  readonly trajectories: number
  readonly timeline: Timeline
  readonly language: Language
  readonly organisation: Organisation
  readonly policies: readonly Policy[]
  readonly coaches: readonly DemoCoach[]
  readonly anonymous: Person
}

const byRequest = (one: Life, other: Life): number =>
  one.requestedOn < other.requestedOn ? -1 : one.requestedOn > other.requestedOn ? 1 : 0

/** Lives in order of their requests. */
function createLives({ seed, trajectories, timeline }: FileSetting): readonly Life[] {
  const rng = createRng(seed, 'lives')
  return statuses(trajectories)
    .map((status) => createLife(rng, status, timeline))
    .toSorted(byRequest)
}

/** Trajectories of a coach that still run on a day: no more than these can run at the same time. */
const runningFrom = (files: readonly Trajectory[] | undefined, from: IsoDate | null): number =>
  (files ?? []).filter(
    ({ startedOn, endedOn }) => startedOn !== null && (from === null || endedOn === null || endedOn >= from),
  ).length

/** Before the first meeting. */
const nobody = { before: null, hourlyCents: null }

/** The coach of a life in which there has been a first meeting. */
function coachFor(
  rng: Rng,
  coaches: readonly DemoCoach[],
  { chemistryOn, startedOn }: Life,
  choice: Omit<CoachChoice, 'metOn' | 'startsOn'>,
): DemoCoach | null {
  if (chemistryOn === null) return null
  return pickCoach(rng, coaches, { ...choice, metOn: chemistryOn, startsOn: startedOn ?? chemistryOn })
}

/** All trajectories, in order of their requests and numbered so. */
function createFiles(setting: FileSetting): readonly Trajectory[] {
  const { timeline, language, organisation, policies, coaches, anonymous } = setting
  const rng = createRng(setting.seed, 'trajectories')
  const internal = new Set(coaches.flatMap(({ employeeId }) => employeeId ?? []))
  const pickCoachee = createCoacheePicker(rng, organisation.employees.filter(({ person }) => !internal.has(person.id))) // prettier-ignore
  const people = new Map(organisation.people.map((person) => [person.id, person]))
  let previousNumber: string | null = null
  const byCoach = new Map<Id, Trajectory[]>()
  return createLives(setting).map((life) => {
    const coachee = pickCoachee(life)
    const manager = people.get(coachee.managerId) ?? anonymous
    const { policy } = rulesOn(life.requestedOn, policies)
    const theme = createTheme(rng, coachee.leads, language)
    const busyWith = (coachId: Id) => runningFrom(byCoach.get(coachId), life.startedOn ?? life.chemistryOn)
    const choice = { coachee, reason: theme.reason, rules: policy?.parameters ?? null, busyWith }
    const { before: coach, hourlyCents } = coachFor(rng, coaches, life, choice) ?? nobody
    const plan: TrajectoryPlan = {
      life,
      theme,
      coachee: coachee.person,
      manager,
      coach,
      hourlyCents,
      policies,
      runningWithCoach: coach === null ? 0 : busyWith(coach.id),
      previousNumber,
      success: 0.12 + spread(rng) * 0.55,
      today: timeline.today,
      language,
    }
    const file = policy !== null ? createNewFile(rng, plan) : createOldFile(rng, plan)
    previousNumber = file.number
    if (file.coachId !== null) byCoach.set(file.coachId, [...(byCoach.get(file.coachId) ?? []), file])
    return life.status === 'anonymised' ? anonymise(file, anonymous.id) : file
  })
}

/**
 * Makes the demo organisation: a water authority with four years of coaching, before and after it had a policy.
 * Pure and repeatable. Policies and coaches come about through the domain's own commands, so that a rule that changes
 * is followed here or shows up as a failing test.
 */
export function generateDemo({ seed, trajectories, today, language }: DemoOptions): Demo {
  const timeline = timelineOf(today)
  const organisation = createOrganisation(seed, Math.max(1, trajectories / 220), language)
  const { criteriaSets, coaches } = createCoaches(seed, organisation, timeline, language)
  const policies = createPolicies(createRng(seed, 'policies'), timeline, language, criteriaSets)
  const anonymous: Person = { id: createRng(seed, 'anonymous').id(), name: anonymisedName[language], department: '', functionGroup: '', managerId: null, leftOn: null } // prettier-ignore
  const begun = createFiles({ seed, trajectories, timeline, language, organisation, policies, coaches, anonymous })
  const people = new Map(organisation.people.map((person) => [person.id, person]))
  const register = coaches.map(({ coach }) => coach)
  const files = withProposals({ rng: createRng(seed, 'matching'), files: begun, coaches: register, people, policies, today, language }) // prettier-ignore

  const told = withOutcomes(files, { seed, today, language })
  const staff = withDepartures(organisation.people, files, { seed, today })

  const inForce = policyInForce(policies, today)
  const departments = knownDepartments(organisation.people, [])
  const receipts = inForce === null ? [] : createReceipts(createRng(seed, 'receipts'), inForce, departments, today, language) // prettier-ignore
  const assessments = createSelfAssessments(createRng(seed, 'assessments'), policies, timeline, language)

  const settings: Settings = { id: SETTINGS_ID, organisation: organisationName, operator: operatorName, language, theme: 'auto', demo: true, safety: defaultSafety, trajectoryList: defaultTrajectoryList } // prettier-ignore
  return {
    settings,
    changes: [
      ...policies.map((doc): Change => ({ table: 'policies', id: doc.id, baseRev: 0, doc })),
      ...receipts.map((doc): Change => ({ table: 'policyReceipts', id: doc.id, baseRev: 0, doc })),
      ...assessments.map((doc): Change => ({ table: 'selfAssessments', id: doc.id, baseRev: 0, doc })),
      ...criteriaSets.map((doc): Change => ({ table: 'criteriaSets', id: doc.id, baseRev: 0, doc })),
      ...coaches.map(({ coach: doc }): Change => ({ table: 'coaches', id: doc.id, baseRev: 0, doc })),
      ...[...staff, anonymous].map((doc): Change => ({ table: 'people', id: doc.id, baseRev: 0, doc })),
      ...told.map((doc): Change => ({ table: 'trajectories', id: doc.id, baseRev: 0, doc })),
    ],
  }
}
