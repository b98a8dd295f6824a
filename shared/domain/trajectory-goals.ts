import { withAgreementCleared, type Edited } from './agreement-version.ts'
import { goalsObstacles, livingGoals, MAX_GOALS, saysTheSame } from './goal.ts'
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
import type { TrajectoryRules } from './trajectory-rules.ts'
import { goalStatuses, openAgreements, runningStatuses, undecidedStatuses } from './trajectory-status.ts'
import { MOST_GOALS, type ConsentWay, type Goal, type Party, type Trajectory } from './trajectory.ts'

/**
 * Saves a goal: adds it, or replaces the one with the same id. A draft may be incomplete.
 * When what it says has changed, agreements given to the old text lapse and so do scores on it; the answer tells.
 */
export function saveGoal(
  trajectory: Trajectory,
  goal: Goal,
  context: Pick<CommandContext, 'today'>,
): TrajectoryResult<Edited> {
  const existing = trajectory.goals.find((other) => other.id === goal.id)
  const obstacles: TrajectoryObstacle[] = statusObstacles(trajectory, ...goalStatuses)
  if (existing === undefined && livingGoals(trajectory.goals).length >= MAX_GOALS) {
    obstacles.push({ code: 'tooManyGoals', maximum: MAX_GOALS })
  } else if (existing === undefined && trajectory.goals.length >= MOST_GOALS) {
    obstacles.push({ code: 'tooManyGoals', maximum: MOST_GOALS })
  }
  return unless(obstacles, () => {
    // Whoever writes a goal does not do without.
    const goalWaiver = null
    if (existing === undefined) {
      return withAgreementCleared(
        trajectory,
        { ...trajectory, goals: [...trajectory.goals, goal], goalWaiver },
        context,
      )
    }
    const same = saysTheSame(existing, goal)
    const saved = same ? goal : { ...goal, scores: [] }
    const goals = trajectory.goals.map((other) => (other.id === goal.id ? saved : other))
    const after = { ...trajectory, goals, goalWaiver }
    return same ? { trajectory: after, agreementCleared: false } : withAgreementCleared(trajectory, after, context)
  })
}

/** Whether a goal belongs to what all three agreed to once the sessions run: it is given up, not taken out. */
export const wasAgreed = ({ startedOn, agreement, agreementVersions, goals }: Trajectory, goalId: Id): boolean => {
  if (startedOn === null) return false
  const isIn = (list: readonly Goal[]) => list.some(({ id }) => id === goalId)
  return (openAgreements({ agreement }).length === 0 && isIn(goals)) || agreementVersions.some((one) => isIn(one.goals))
}

/** Takes a goal out. Agreements were given to the set as a whole, so they lapse. */
export function removeGoal(
  trajectory: Trajectory,
  goalId: Id,
  context: Pick<CommandContext, 'today'>,
): TrajectoryResult<Edited> {
  const goals = trajectory.goals.filter((goal) => goal.id !== goalId)
  const obstacles: TrajectoryObstacle[] = statusObstacles(trajectory, ...goalStatuses)
  if (goals.length === trajectory.goals.length) obstacles.push({ code: 'notFound' })
  else if (obstacles.length === 0 && wasAgreed(trajectory, goalId)) obstacles.push({ code: 'goalWasAgreed' })
  return unless(obstacles, () => withAgreementCleared(trajectory, { ...trajectory, goals }, context))
}

/** Gives a goal up while the sessions run. It stays on record, outside the goal score; what is left is agreed again. */
export function dropGoal(
  trajectory: Trajectory,
  { goalId, reason }: { readonly goalId: Id; readonly reason: string },
  context: CommandContext,
): TrajectoryResult<Edited> {
  const goal = livingGoals(trajectory.goals).find(({ id }) => id === goalId)
  const obstacles = [...statusObstacles(trajectory, ...runningStatuses), ...textObstacles('changeReason', reason)]
  if (goal === undefined) obstacles.push({ code: 'notFound' })
  const dropped = { on: context.today, reason: reason.trim() }
  return unless(obstacles, () => {
    const goals = trajectory.goals.map((other) => (other.id === goalId ? { ...other, dropped } : other))
    const decided = withDecision(trajectory, { kind: 'goalDropped', goalId, reason }, context)
    return withAgreementCleared(trajectory, { ...decided, goals }, context, reason)
  })
}

/** Takes the three agreements back so that the goals can be changed. Once the sessions run that has a reason. */
export function reopenGoals(trajectory: Trajectory, reason: string, context: CommandContext): TrajectoryResult<Edited> {
  const begun = trajectory.startedOn !== null
  const obstacles = [
    ...statusObstacles(trajectory, ...goalStatuses),
    ...(begun ? textObstacles('changeReason', reason) : []),
  ]
  return unless(obstacles, () => {
    const after = begun ? withDecision(trajectory, { kind: 'goalsReopened', reason }, context) : trajectory
    return withAgreementCleared(trajectory, after, context, reason)
  })
}

/** A consent: when and how, or null to take it back. */
export type Consent = { readonly on: IsoDate; readonly how: ConsentWay } | null

/**
 * Records that a party agrees to the goals as they stand, or takes that back.
 * Nobody can agree to goals that are not complete.
 */
export function agree(
  trajectory: Trajectory,
  party: Party,
  consent: Consent,
  context: CommandContext,
): TrajectoryResult {
  const obstacles = statusObstacles(trajectory, ...goalStatuses)
  if (consent !== null) {
    obstacles.push(
      ...goalsObstacles(trajectory.goals),
      ...dateObstacles(
        named('requestedOn', trajectory.requestedOn),
        named('agreedOn', consent.on),
        named('today', context.today),
      ),
    )
  }
  return unless(obstacles, () => ({
    ...trajectory,
    agreement: { ...trajectory.agreement, [party]: consent?.on ?? null },
    agreedHow: { ...trajectory.agreedHow, [party]: consent?.how ?? null },
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
