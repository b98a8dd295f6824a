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
import type { TrajectoryRules } from './trajectory-rules.ts'
import { finishingStatuses, runningStatuses } from './trajectory-status.ts'
import { trajectoryStatuses, type Cost, type Session, type Trajectory } from './trajectory.ts'

/** Sessions that may exceed the plan before a decision to extend is needed (domain.md §12, invariant 8). */
export const EXTRA_SESSIONS = 2

/** Coaching sessions held; three-way and chemistry meetings do not count against the plan. */
export const sessionsHeld = (trajectory: Pick<Trajectory, 'sessions'>): number =>
  trajectory.sessions.filter((session) => session.kind === 'session').length

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
  const notInFuture = dateObstacles(on, named('today', context.today))
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
  if (held >= trajectory.plannedSessions + EXTRA_SESSIONS) {
    obstacles.push({ code: 'sessionsOverPlan', held, planned: trajectory.plannedSessions })
  }
  return obstacles
}

/** Records that a meeting took place: when, how long, what kind. Never what was said. */
export function addSession(
  trajectory: Trajectory,
  session: Omit<Session, 'id'>,
  context: CommandContext,
): TrajectoryResult {
  return unless(sessionObstacles(trajectory, session, context), () => ({
    ...trajectory,
    sessions: [...trajectory.sessions, { ...session, id: context.newId() }].sort((a, b) => a.on.localeCompare(b.on)),
  }))
}

/** Takes back a meeting that was recorded by mistake. */
export function removeSession(trajectory: Trajectory, sessionId: Id): TrajectoryResult {
  return unless(statusObstacles(trajectory, ...meetingStatuses), () => ({
    ...trajectory,
    sessions: trajectory.sessions.filter((session) => session.id !== sessionId),
  }))
}

/**
 * Decides on another number of sessions or another expected end while the sessions run, within what the rules allow.
 * A number that was agreed before may stay.
 */
export function replan(
  trajectory: Trajectory,
  plan: { readonly plannedSessions: number; readonly expectedEndOn: IsoDate },
  { maxSessions }: Pick<TrajectoryRules, 'maxSessions'>,
): TrajectoryResult {
  const obstacles = [
    ...statusObstacles(trajectory, ...runningStatuses),
    ...dateObstacles(named('startedOn', trajectory.startedOn), named('expectedEndOn', plan.expectedEndOn)),
  ]
  if (plan.plannedSessions > Math.max(maxSessions, trajectory.plannedSessions)) {
    obstacles.push({ code: 'sessionsAbovePolicy', planned: plan.plannedSessions, maximum: maxSessions })
  }
  return unless(obstacles, () => ({ ...trajectory, ...plan }))
}

/** Records a cost. Invoices may come after the file was closed. */
export function addCost(trajectory: Trajectory, cost: Omit<Cost, 'id'>, context: CommandContext): TrajectoryResult {
  const obstacles = [
    ...statusObstacles(trajectory, ...meetingStatuses, 'closed'),
    ...textObstacles('costDescription', cost.description),
    ...dateObstacles(
      named('requestedOn', trajectory.requestedOn),
      named('costOn', cost.on),
      named('today', context.today),
    ),
  ]
  return unless(obstacles, () => ({
    ...trajectory,
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
