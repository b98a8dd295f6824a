import { goalsObstacles, MAX_GOALS, saysTheSame } from './goal.ts'
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
import { noAgreement, withAgreementCleared, type Edited } from './trajectory-request.ts'
import type { TrajectoryRules } from './trajectory-rules.ts'
import { finishingStatuses, goalStatuses, undecidedStatuses } from './trajectory-status.ts'
import type { Goal, GoalScoreValue, Party, Trajectory } from './trajectory.ts'

/**
 * Saves a goal: adds it, or replaces the one with the same id. A draft may be incomplete.
 * When what it says has changed, agreements given to the old text lapse; the answer tells.
 */
export function saveGoal(trajectory: Trajectory, goal: Goal): TrajectoryResult<Edited> {
  const existing = trajectory.goals.find((other) => other.id === goal.id)
  const obstacles: TrajectoryObstacle[] = statusObstacles(trajectory, ...goalStatuses)
  if (existing === undefined && trajectory.goals.length >= MAX_GOALS) {
    obstacles.push({ code: 'tooManyGoals', maximum: MAX_GOALS })
  }
  return unless(obstacles, () => {
    // Whoever writes a goal does not do without.
    const goalWaiver = null
    const goals =
      existing === undefined
        ? [...trajectory.goals, goal]
        : trajectory.goals.map((other) => (other.id === goal.id ? goal : other))
    if (existing !== undefined && saysTheSame(existing, goal)) {
      return { trajectory: { ...trajectory, goals, goalWaiver }, agreementCleared: false }
    }
    return withAgreementCleared(trajectory, { ...trajectory, goals, goalWaiver })
  })
}

/** Drops a goal. Agreements were given to the set as a whole, so they lapse. */
export function removeGoal(trajectory: Trajectory, goalId: Id): TrajectoryResult<Edited> {
  const goals = trajectory.goals.filter((goal) => goal.id !== goalId)
  const obstacles: TrajectoryObstacle[] = statusObstacles(trajectory, ...goalStatuses)
  if (goals.length === trajectory.goals.length) obstacles.push({ code: 'notFound' })
  return unless(obstacles, () => withAgreementCleared(trajectory, { ...trajectory, goals }))
}

/** Takes the three agreements back so that the goals can be changed. */
export function reopenGoals(trajectory: Trajectory): TrajectoryResult<Edited> {
  return unless(statusObstacles(trajectory, ...goalStatuses), () => withAgreementCleared(trajectory, trajectory))
}

/**
 * Records that a party agrees to the goals as they stand, or takes that back (`on` null).
 * Nobody can agree to goals that are not complete.
 */
export function agree(
  trajectory: Trajectory,
  party: Party,
  on: IsoDate | null,
  context: CommandContext,
): TrajectoryResult {
  const obstacles = statusObstacles(trajectory, ...goalStatuses)
  if (on !== null) {
    obstacles.push(
      ...goalsObstacles(trajectory.goals),
      ...dateObstacles(
        named('requestedOn', trajectory.requestedOn),
        named('agreedOn', on),
        named('today', context.today),
      ),
    )
  }
  return unless(obstacles, () => ({
    ...trajectory,
    agreement: { ...noAgreement, ...trajectory.agreement, [party]: on },
  }))
}

/** Why there will be no goals, and who agreed to that. */
export interface GoalWaiverInput {
  readonly reason: string
  readonly by: string
  readonly on: IsoDate
}

const beforeStart = [...undecidedStatuses, 'threeWayMeeting'] as const

/**
 * "Vrije ruimte": the trajectory may start without goals, where its rules allow that, with the reason and who agreed.
 * It stays in the file and is counted apart.
 */
export function waiveGoals(
  trajectory: Trajectory,
  input: GoalWaiverInput,
  { goalGate }: Pick<TrajectoryRules, 'goalGate'>,
  context: CommandContext,
): TrajectoryResult {
  const obstacles: TrajectoryObstacle[] = [
    ...statusObstacles(trajectory, ...beforeStart),
    ...textObstacles('waiverReason', input.reason),
    ...textObstacles('waiverBy', input.by),
    ...dateObstacles(
      named('requestedOn', trajectory.requestedOn),
      named('waivedOn', input.on),
      named('today', context.today),
    ),
  ]
  if (goalGate !== 'freeSpaceAllowed') obstacles.push({ code: 'freeSpaceNotAllowed' })
  if (trajectory.goals.length > 0) obstacles.push({ code: 'goalsExist' })
  return unless(obstacles, () => ({
    ...trajectory,
    goalWaiver: { reason: input.reason.trim(), by: input.by.trim(), on: input.on },
  }))
}

/** Takes the decision to do without goals back, before the start. */
export const withdrawGoalWaiver = (trajectory: Trajectory): TrajectoryResult =>
  unless(statusObstacles(trajectory, ...beforeStart), () => ({ ...trajectory, goalWaiver: null }))

/** The level a goal ended at, as the three scored it together; null takes it back. */
export interface EndScore {
  readonly goalId: Id
  readonly score: GoalScoreValue | null
  /** Worse than the start: flagged, not scored. */
  readonly deteriorated: boolean
}

/** Records the end score of one goal. */
export function scoreGoal(trajectory: Trajectory, { goalId, score, deteriorated }: EndScore): TrajectoryResult {
  const obstacles: TrajectoryObstacle[] = statusObstacles(trajectory, ...finishingStatuses)
  if (!trajectory.goals.some((goal) => goal.id === goalId)) obstacles.push({ code: 'notFound' })
  return unless(obstacles, () => ({
    ...trajectory,
    goals: trajectory.goals.map((goal) => (goal.id === goalId ? { ...goal, endScore: score, deteriorated } : goal)),
  }))
}
