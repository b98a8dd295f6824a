import { ok } from '../result.ts'
import type { QuestionKind } from './coach-level-names.ts'
import type { Person } from './person.ts'
import { leaverObstacles } from './trajectory-people.ts'
import type { Policy } from './policy.ts'
import type { CommandContext, Id, IsoDate } from './primitives.ts'
import { rulesOn } from './trajectory-rules.ts'
import {
  dateObstacles,
  named,
  statusObstacles,
  textObstacles,
  unless,
  type TrajectoryObstacle,
  type TrajectoryResult,
} from './trajectory-obstacles.ts'
import { withAgreementCleared, withoutAgreement, type Edited } from './agreement-version.ts'
import { withDecision } from './running-decision.ts'
import { type DecisionFacts, intakeObstacles, type OverrideInput } from './trajectory-intake.ts'
import { undecidedStatuses } from './trajectory-status.ts'
import { pausedObstacles, stepObstacles } from './trajectory-transitions.ts'
import { holdableStatuses, type Requester, type RequestReason, type Trajectory, type Urgency } from './trajectory.ts'

/** What is asked for: all that the first form holds. */
export interface TrajectoryRequest {
  readonly requestedOn: IsoDate
  readonly coacheeId: Id
  readonly managerId: Id
  readonly department: string
  readonly functionGroup: string
  readonly requestedBy: Requester | null
  readonly budgetHolder: string
  readonly urgency: Urgency
  /** Why it runs beside another trajectory of this coachee. */
  readonly besidesReason: string
  readonly reason: RequestReason
  /** Id of a form of guidance in the policy. */
  readonly form: string
  readonly question: string
  readonly questionKind: QuestionKind
  readonly plannedSessions: number
}

/** What a command needs to know of the other records. */
export interface RequestFacts {
  readonly policies: readonly Policy[]
  /** Numbers in use, in any order. */
  readonly numbers: readonly string[]
  /** Another trajectory of this coachee that has not ended (`activeTrajectoryOf`). */
  readonly active: Pick<Trajectory, 'number'> | null
  /** People of the register, among whom the coachee and the manager; who is not among them is taken to be in service. */
  readonly people: readonly Person[]
}

/** The next number of a year: `2026-014` after `2026-013`. Numbers of removed files are not given out again while a later one exists. */
export function nextNumber(numbers: readonly string[], year: string): string {
  const highest = numbers.reduce(
    (most, number) => (number.startsWith(`${year}-`) ? Math.max(most, Number(number.slice(5))) : most),
    0,
  )
  return `${year}-${String(highest + 1).padStart(3, '0')}`
}

function requestObstacles(
  request: TrajectoryRequest,
  { policies, active, people }: Omit<RequestFacts, 'numbers'>,
  context: CommandContext,
): TrajectoryObstacle[] {
  const obstacles = [
    ...textObstacles('question', request.question),
    ...textObstacles('department', request.department),
    ...dateObstacles(named('requestedOn', request.requestedOn), named('today', context.today)),
  ]
  // One at a time is the rule; a second one takes a reason (domain.md §12, invariant 1).
  if (active !== null && request.besidesReason.trim() === '') {
    obstacles.push({ code: 'activeTrajectory', number: active.number })
  }
  if (request.coacheeId === request.managerId) obstacles.push({ code: 'coacheeIsManager' })
  obstacles.push(...leaverObstacles(request, people, request.requestedOn))
  const { allowedForms, maxSessions } = rulesOn(request.requestedOn, policies).rules
  if (!allowedForms.includes(request.form)) obstacles.push({ code: 'formNotAllowed', form: request.form })
  if (request.plannedSessions > maxSessions) {
    obstacles.push({ code: 'sessionsAbovePolicy', planned: request.plannedSessions, maximum: maxSessions })
  }
  return obstacles
}

/** Nobody proposed and nobody chosen on record. */
export const noMatching: Trajectory['matching'] = {
  wishes: { specialism: '', language: '', place: '', online: false },
  candidates: [],
  decision: null,
}

/** A new trajectory under the policy version in force on the day of the request, with the next number of that year. */
export function createTrajectory(
  request: TrajectoryRequest,
  facts: RequestFacts,
  context: CommandContext,
): TrajectoryResult {
  return unless(requestObstacles(request, facts, context), () => ({
    ...request,
    budgetHolder: request.budgetHolder.trim(),
    besidesReason: facts.active === null ? '' : request.besidesReason.trim(),
    question: request.question.trim(),
    department: request.department.trim(),
    functionGroup: request.functionGroup.trim(),
    managerChanges: [],
    id: context.newId(),
    number: nextNumber(facts.numbers, request.requestedOn.slice(0, 4)),
    status: 'requested',
    policyId: rulesOn(request.requestedOn, facts.policies).policy?.id ?? null,
    goals: [],
    intake: null,
    referredTo: null,
    coachId: null,
    matching: noMatching,
    ...withoutAgreement,
    agreementVersions: [],
    matrix: null,
    decisions: [],
    finalReport: null,
    goalWaiver: null,
    decidedOn: null,
    startedOn: null,
    expectedEndOn: null,
    endedOn: null,
    sessions: [],
    evaluations: [],
    costs: [],
    misuse: [],
    stopReason: null,
    rejection: null,
    hold: null,
    createdAt: context.now,
  }))
}

/**
 * Changes the request before the start. The number stays; the policy follows the date of the request.
 * Another coachee or manager is another assignment: agreements given before lapse. The coachee stays once there is an
 * intake, which holds answers about this person. The kind of question stays as it
 * was once a coach has been chosen for it.
 */
export function editRequest(
  trajectory: Trajectory,
  request: TrajectoryRequest,
  facts: Omit<RequestFacts, 'numbers'>,
  context: CommandContext,
): TrajectoryResult<Edited> {
  const obstacles = [
    ...statusObstacles(trajectory, ...undecidedStatuses, 'threeWayMeeting', 'onHold'),
    ...pausedObstacles(trajectory),
    ...requestObstacles(request, facts, context),
    ...dateObstacles(named('requestedOn', request.requestedOn), named('decidedOn', trajectory.decidedOn)),
    ...Object.values(trajectory.agreement).flatMap((date) =>
      dateObstacles(named('requestedOn', request.requestedOn), named('agreedOn', date)),
    ),
  ]
  const otherKind = request.questionKind !== trajectory.questionKind
  if (otherKind && trajectory.coachId !== null) obstacles.push({ code: 'questionKindFixed' })
  const otherCoachee = request.coacheeId !== trajectory.coacheeId
  if (otherCoachee && trajectory.intake !== null) obstacles.push({ code: 'coacheeFixed' })
  return unless(obstacles, () => {
    const after: Trajectory = {
      ...trajectory,
      ...request,
      besidesReason: facts.active === null ? '' : request.besidesReason.trim(),
      policyId: rulesOn(request.requestedOn, facts.policies).policy?.id ?? null,
    }
    const sameParties = after.coacheeId === trajectory.coacheeId && after.managerId === trajectory.managerId
    return sameParties
      ? { trajectory: after, agreementCleared: false }
      : withAgreementCleared(trajectory, after, context)
  })
}

/** The day of the decision and, against the advice of the intake, why all the same and who looked too. */
export interface ApprovalInput {
  readonly on: IsoDate
  readonly override: OverrideInput
}

/**
 * Grants the request after the intake: on to the choice of a coach or, when there is one already, to the three-way
 * meeting, where the goals are agreed.
 */
export function approveRequest(
  trajectory: Trajectory,
  { on, override }: ApprovalInput,
  facts: DecisionFacts,
  context: CommandContext,
): TrajectoryResult {
  const { intake } = trajectory
  const obstacles: TrajectoryObstacle[] = [
    ...stepObstacles(trajectory, 'approve'),
    ...intakeObstacles(trajectory, facts, override, context),
    ...dateObstacles(
      named('requestedOn', trajectory.requestedOn),
      named('decidedOn', on),
      named('today', context.today),
    ),
  ]
  const status = trajectory.coachId === null ? 'matching' : 'threeWayMeeting'
  const motivated = override && { reason: override.reason.trim(), secondPerson: override.secondPerson.trim() }
  return unless(obstacles, () => ({
    ...trajectory,
    status,
    decidedOn: on,
    intake: intake && { ...intake, override: motivated },
  }))
}

/** Ends a request without a trajectory, with the reason and what would help instead. */
export function rejectRequest(
  trajectory: Trajectory,
  input: { readonly on: IsoDate; readonly reason: string; readonly alternative: string },
  context: CommandContext,
): TrajectoryResult {
  const obstacles = [
    ...stepObstacles(trajectory, 'reject'),
    ...pausedObstacles(trajectory),
    ...textObstacles('rejectionReason', input.reason),
    ...textObstacles('rejectionAlternative', input.alternative),
    ...dateObstacles(
      named('requestedOn', trajectory.requestedOn),
      named('decidedOn', input.on),
      named('today', context.today),
    ),
  ]
  return unless(obstacles, () => ({
    ...trajectory,
    status: 'rejected',
    decidedOn: input.on,
    hold: null,
    rejection: { reason: input.reason.trim(), alternative: input.alternative.trim(), by: context.operator },
  }))
}

/** How long something else goes first, and why. Before the start a reason may be left out. */
export interface HoldInput {
  readonly until: IsoDate
  readonly reason: string
}

/** Waits for something else first, until an agreed date. While the sessions run it is a pause, decided with a reason. */
export function putOnHold(
  trajectory: Trajectory,
  { until, reason }: HoldInput,
  context: CommandContext,
): TrajectoryResult {
  const resumeTo = holdableStatuses.find((status) => status === trajectory.status)
  const obstacles = dateObstacles(named('today', context.today), named('holdUntil', until))
  if (resumeTo === undefined) obstacles.push({ code: 'wrongStatus', status: trajectory.status })
  if (resumeTo === 'running') obstacles.push(...textObstacles('changeReason', reason))
  return unless(obstacles, () => ({
    ...(resumeTo === 'running' ? withDecision(trajectory, { kind: 'paused', until, reason }, context) : trajectory),
    status: 'onHold',
    hold: resumeTo === undefined ? null : { until, resumeTo },
  }))
}

/** Goes on where it was put on hold. */
export function resume(trajectory: Trajectory): TrajectoryResult {
  const { hold } = trajectory
  if (hold === null) return unless([{ code: 'wrongStatus', status: trajectory.status }], () => trajectory)
  return ok({ ...trajectory, status: hold.resumeTo, hold: null })
}
