import type { CoachNorms } from './coach-norms.ts'
import type { Coach } from './coach.ts'
import { newGoal } from './goal.ts'
import { type Intake, type IntakeRule, storedRuleIds } from './intake.ts'
import { defaultParameters } from './policy-parameters.ts'
import type { AdoptedPolicy } from './policy.ts'
import type { Person } from './person.ts'
import { idSchema, isoDateSchema, isoInstantSchema, type CommandContext, type Id } from './primitives.ts'
import { completeDraft } from './policy-fixtures.ts'
import { createTrajectory, type TrajectoryRequest } from './trajectory-request.ts'
import type { TrajectoryObstacle, TrajectoryResult } from './trajectory-obstacles.ts'
import type { TrajectoryRules } from './trajectory-rules.ts'
import type { Goal, GoalScoreValue, Trajectory } from './trajectory.ts'

/** Values for tests of the trajectory rules: one ordinary case from which each test departs. */

export const day = (date: string) => isoDateSchema.parse(date)

/** An id that is easy to recognise in a failing test. */
export const idOf = (n: number): Id => idSchema.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

/** A context at a date, with ids that count up from 1000. */
export function contextAt(date: string): CommandContext {
  let next = 1000
  return {
    now: isoInstantSchema.parse(`${date}T09:00:00.000Z`),
    today: day(date),
    newId: () => idOf(next++),
    operator: 'Noor Visser',
  }
}

export const manager: Person = {
  id: idOf(2),
  name: 'Karim Yildiz',
  department: 'Vergunningen',
  functionGroup: 'Leidinggevende',
  managerId: null,
  leftOn: null,
}
export const coachee: Person = {
  id: idOf(1),
  name: 'Sanne de Wit',
  department: 'Vergunningen',
  functionGroup: 'Adviseur',
  managerId: manager.id,
  leftOn: null,
}

export const coach: Coach = {
  id: idOf(3),
  kind: 'external',
  name: 'Ilse Brouwer',
  organisation: 'Brouwer Coaching',
  specialisms: '',
  personId: null,
  contact: { email: '', phone: '', website: '' },
  questionKinds: [],
  languages: [],
  regions: [],
  online: false,
  groups: '',
  ethicsCode: null,
  complaintsRoute: '',
  practice: [],
  rates: [],
  relations: [],
  availability: { note: '', absences: [] },
  maxParallel: null,
  found: { how: 'unknown', note: '' },
  certificates: [
    {
      id: idOf(4),
      body: 'emcc-eia',
      levelId: 'senior-practitioner',
      level: 'Senior Practitioner',
      number: 'X1',
      validFrom: day('2024-01-01'),
      validUntil: day('2028-12-31'),
      checked: 'tested',
      seenOn: null,
    },
  ],
  insuredUntil: day('2027-12-31'),
  status: 'admitted',
  suspension: null,
  assessments: [],
  decisions: [],
  history: [],
}

export const request: TrajectoryRequest = {
  requestedOn: day('2026-01-05'),
  coacheeId: coachee.id,
  managerId: manager.id,
  department: 'Vergunningen',
  functionGroup: 'Adviseur',
  requestedBy: 'employee',
  budgetHolder: 'Vergunningen',
  urgency: 'normal',
  besidesReason: '',
  reason: 'leadership',
  form: 'coaching',
  question: 'Hoe geef ik op tijd feedback?',
  questionKind: 'leadership',
  plannedSessions: 7,
}

/** An adopted policy version of which only the rules matter. */
export function adoptedPolicy(version: {
  readonly id: Id
  readonly version: string
  readonly on: string
  readonly maxSessions: number
}): AdoptedPolicy {
  return {
    ...completeDraft(),
    id: version.id,
    version: version.version,
    status: 'adopted',
    adoption: {
      on: day(version.on),
      by: 'Directie',
      reviewBy: day('2027-12-31'),
      organisation: 'Gemeente Waterdam',
      criteria: [],
      recordedAt: contextAt(version.on).now,
    },
    parameters: { ...defaultParameters, maxSessions: version.maxSessions },
    withdrawal: null,
  }
}

/** Norms that know no body: an EIA level is read by its words, and no other mark has one. */
export const noNorms: CoachNorms = { schemaVersion: 1, validAsOf: '2026-11', bodies: [] }

/** The rules of a policy as it is proposed, and of one that asks for nothing but goals. */
export const rules: TrajectoryRules = defaultParameters
export const plainRules: TrajectoryRules = {
  ...defaultParameters,
  threeWayMeetings: { start: false, mid: false, end: false },
  evaluations: { mid: [], end: ['coachee', 'manager'], followUp: [] },
  coachLevels: { workQuestion: null, leadership: null, career: null, executive: null },
}

/** A goal with the level that the three gave it together at the end. */
export const scoredGoal = (goal: Goal, score: GoalScoreValue): Goal => ({
  ...goal,
  scores: [{ moment: 'end', by: 'joint', score }],
})

/** A goal with nothing missing. */
export const completeGoal: Goal = {
  ...newGoal(contextAt('2026-01-10')),
  id: idOf(20),
  title: 'Feedback geven',
  levels: ['nooit', 'soms', 'elke maand', 'elke week', 'het team doet het onderling'],
  importance: 3,
  difficulty: 2,
  baseline: -2,
}

const formOfRule: ReadonlyMap<string, string> = new Map([
  ['R4', 'mediation'],
  ['R6', 'managing'],
  ['R9', 'training'],
])

/** The decision aid of the product, as far as the rules of a trajectory look at it. */
export const intakeRules: readonly IntakeRule[] = storedRuleIds.map((id) => ({
  id,
  triggeredBy: id === 'R7' ? 'no' : 'yes',
  level: ['R3', 'R4', 'R5'].includes(id) ? 'red' : ['R6', 'R7', 'R8', 'R15'].includes(id) ? 'orange' : 'alternative',
  formId: formOfRule.get(id) ?? (['R3', 'R5'].includes(id) ? null : 'coaching'),
}))

/** Answers that speak for coaching and against nothing. */
export const greenAnswers: Intake['answers'] = Object.fromEntries(
  storedRuleIds.map((id) => [id, id === 'R7' || id === 'R16' ? 'yes' : 'no']),
)

/** An intake that advises coaching. */
export const greenIntake: Intake = {
  on: day('2026-01-06'),
  by: 'Noor Visser',
  answers: greenAnswers,
  misuseNotes: {},
  override: null,
}

/** A request with an intake that advises coaching, for which a coach has been chosen. */
export const requested: Trajectory = {
  ...valueOf(
    createTrajectory(request, { policies: [], numbers: [], active: null, people: [] }, contextAt('2026-01-05')),
  ),
  status: 'intake',
  intake: greenIntake,
  coachId: coach.id,
}

/** Granted, met, one complete goal, everyone agreed, not started. */
export const ready: Trajectory = {
  ...requested,
  status: 'threeWayMeeting',
  decidedOn: day('2026-01-12'),
  goals: [completeGoal],
  sessions: [{ id: idOf(30), on: day('2026-01-20'), minutes: 60, kind: 'threeWay', status: 'held', place: 'onSite' }],
  agreement: { coachee: day('2026-01-20'), manager: day('2026-01-20'), coach: day('2026-01-21') },
  agreedHow: { coachee: 'meeting', manager: 'meeting', coach: 'signed' },
}

export const running: Trajectory = {
  ...ready,
  status: 'running',
  startedOn: day('2026-02-02'),
  expectedEndOn: day('2026-06-05'),
}

export const finishing: Trajectory = { ...running, status: 'finalEvaluation', endedOn: day('2026-06-10') }

/** The value of a success; a failure fails the test with its codes. */
export function valueOf<Value>(result: TrajectoryResult<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.error.map(({ code }) => code).join(', ')}`)
  return result.value
}

/** The obstacles of a refusal; empty when there was none. */
export const obstaclesOf = (result: TrajectoryResult<unknown>): readonly TrajectoryObstacle[] =>
  result.ok ? [] : result.error

/** Their codes, which is what most tests are about. */
export const codesOf = (result: TrajectoryResult<unknown>): readonly string[] =>
  obstaclesOf(result).map(({ code }) => code)
