import type { CommandContext, Id, IsoDate } from './primitives.ts'
import {
  dateObstacles,
  named,
  statusObstacles,
  textObstacles,
  unless,
  type TrajectoryObstacle,
  type TrajectoryResult,
} from './trajectory-obstacles.ts'
import { withDecision } from './running-decision.ts'
import { heldMeetings } from './session.ts'
import { trajectoryBudget, type TrajectoryRules } from './trajectory-rules.ts'
import { finishingStatuses, runningStatuses } from './trajectory-status.ts'
import { trajectoryStatuses, type Cost, type Session, type Trajectory } from './trajectory.ts'

/** Sessions that may exceed the plan before a decision to extend is needed (domain.md §12, invariant 8). */
export const EXTRA_SESSIONS = 2

/** Coaching sessions held; three-way and chemistry meetings do not count against the plan. */
export const sessionsHeld = (trajectory: Pick<Trajectory, 'sessions'>): number =>
  heldMeetings(trajectory, 'session').length

/** Euro cents without VAT over all costs. */
export const totalCostCents = (trajectory: Pick<Trajectory, 'costs'>): number =>
  trajectory.costs.reduce((sum, cost) => sum + cost.amountCents, 0)

const meetingStatuses = trajectoryStatuses.filter(
  (status) => !['closed', 'rejected', 'referred', 'anonymised'].includes(status),
)

function sessionObstacles(
  trajectory: Trajectory,
  session: Omit<Session, 'id'>,
  context: CommandContext,
): TrajectoryObstacle[] {
  const on = named('sessionOn', session.on)
  // A meeting of a day to come can be planned and cancelled; nobody knows yet whether it was held.
  const isOver = session.status === 'held' || session.status === 'noShow'
  const notInFuture = isOver ? dateObstacles(on, named('today', context.today)) : []
  if (session.kind !== 'session') {
    const from = named('requestedOn', trajectory.requestedOn)
    return [...statusObstacles(trajectory, ...meetingStatuses), ...dateObstacles(from, on), ...notInFuture]
  }
  const obstacles: TrajectoryObstacle[] = [
    ...statusObstacles(trajectory, ...runningStatuses, ...finishingStatuses),
    ...dateObstacles(named('startedOn', trajectory.startedOn), on, named('endedOn', trajectory.endedOn)),
    ...notInFuture,
  ]
  const held = sessionsHeld(trajectory)
  if (session.status === 'held' && held >= trajectory.plannedSessions + EXTRA_SESSIONS) {
    obstacles.push({ code: 'sessionsOverPlan', held, planned: trajectory.plannedSessions })
  }
  return obstacles
}

/** Records a meeting, planned or past: when, how long, what kind, what became of it. Never what was said. */
export function addSession(
  trajectory: Trajectory,
  session: Omit<Session, 'id'>,
  context: CommandContext,
): TrajectoryResult {
  return unless(sessionObstacles(trajectory, session, context), () => ({
    ...trajectory,
    sessions: [...trajectory.sessions, { ...session, id: context.newId() }].sort(byDay),
  }))
}

/** What became of a meeting in the log, and on which day it was after all. */
export interface SessionOutcome {
  readonly sessionId: Id
  readonly status: Session['status']
  readonly on: IsoDate
  readonly minutes: number
}

/** Records what became of a meeting that was planned, or puts that right. */
export function settleSession(
  trajectory: Trajectory,
  { sessionId, status, on, minutes }: SessionOutcome,
  context: CommandContext,
): TrajectoryResult {
  const session = trajectory.sessions.find(({ id }) => id === sessionId)
  if (session === undefined) return unless([{ code: 'notFound' }], () => trajectory)
  const others = trajectory.sessions.filter(({ id }) => id !== sessionId)
  const settled = { ...session, status, on, minutes }
  return unless(sessionObstacles({ ...trajectory, sessions: others }, settled, context), () => ({
    ...trajectory,
    sessions: [...others, settled].sort(byDay),
  }))
}

const byDay = (one: Session, other: Session): number => one.on.localeCompare(other.on)

/** Takes back a meeting that was recorded by mistake. */
export function removeSession(trajectory: Trajectory, sessionId: Id): TrajectoryResult {
  return unless(statusObstacles(trajectory, ...meetingStatuses), () => ({
    ...trajectory,
    sessions: trajectory.sessions.filter((session) => session.id !== sessionId),
  }))
}

/** Another number of sessions or another expected end, and why. */
export interface PlanInput {
  readonly plannedSessions: number
  readonly expectedEndOn: IsoDate
  readonly reason: string
}

/**
 * Decides on another number of sessions or another expected end while the sessions run, within what the rules allow.
 * A number that was agreed before may stay. The decision and what was planned before it stay on record.
 */
export function replan(
  trajectory: Trajectory,
  { reason, ...plan }: PlanInput,
  { maxSessions }: Pick<TrajectoryRules, 'maxSessions'>,
  context: CommandContext,
): TrajectoryResult {
  const { plannedSessions, expectedEndOn } = trajectory
  const from = { plannedSessions, expectedEndOn }
  if (plan.plannedSessions === plannedSessions && plan.expectedEndOn === expectedEndOn) {
    return unless([{ code: 'planSame' }], () => trajectory)
  }
  const obstacles = [
    ...statusObstacles(trajectory, ...runningStatuses),
    ...textObstacles('changeReason', reason),
    ...dateObstacles(named('startedOn', trajectory.startedOn), named('expectedEndOn', plan.expectedEndOn)),
  ]
  if (plan.plannedSessions > Math.max(maxSessions, trajectory.plannedSessions)) {
    obstacles.push({ code: 'sessionsAbovePolicy', planned: plan.plannedSessions, maximum: maxSessions })
  }
  return unless(obstacles, () => ({
    ...withDecision(trajectory, { kind: 'replanned', from, to: plan, reason }, context),
    ...plan,
  }))
}

/** What a cost is judged by: the ceiling of the rules, and why the cost may pass it (empty while nobody said so). */
export interface CostFacts {
  readonly rules: Pick<TrajectoryRules, 'budget'>
  readonly approval: string
}

/** By how much a cost would pass the ceiling or what was approved above it, in euro cents; 0 when it does not. */
export function overCeilingCents(
  trajectory: Trajectory,
  amountCents: number,
  rules: Pick<TrajectoryRules, 'budget'>,
): number {
  const use = trajectoryBudget(trajectory, rules)
  return use === null ? 0 : Math.max(0, amountCents - use.leftCents)
}

/**
 * Records a cost. Invoices may come after the file was closed. Above the ceiling it takes an approval with its reason
 * (domain.md §12, invariant 9), which then covers what has been spent.
 */
export function addCost(
  trajectory: Trajectory,
  cost: Omit<Cost, 'id'>,
  { rules, approval }: CostFacts,
  context: CommandContext,
): TrajectoryResult {
  const overCents = overCeilingCents(trajectory, cost.amountCents, rules)
  const upToCents = totalCostCents(trajectory) + cost.amountCents
  const obstacles: TrajectoryObstacle[] = [
    ...statusObstacles(trajectory, ...meetingStatuses, 'closed'),
    ...textObstacles('costDescription', cost.description),
    ...dateObstacles(
      named('requestedOn', trajectory.requestedOn),
      named('costOn', cost.on),
      named('today', context.today),
    ),
  ]
  if (overCents > 0 && approval.trim() === '') obstacles.push({ code: 'costOverCeiling', overCents })
  return unless(obstacles, () => ({
    ...(overCents > 0
      ? withDecision(trajectory, { kind: 'costApproved', upToCents, reason: approval }, context)
      : trajectory),
    costs: [...trajectory.costs, { ...cost, description: cost.description.trim(), id: context.newId() }].sort((a, b) =>
      a.on.localeCompare(b.on),
    ),
  }))
}

/** Takes back a cost that was recorded by mistake. */
export function removeCost(trajectory: Trajectory, costId: Id): TrajectoryResult {
  return unless(statusObstacles(trajectory, ...meetingStatuses, 'closed'), () => ({
    ...trajectory,
    costs: trajectory.costs.filter((cost) => cost.id !== costId),
  }))
}
