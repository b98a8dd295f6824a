import { goalsObstacles } from './goal.ts'
import type { Id } from './primitives.ts'
import { parties, type Party, type Trajectory, type TrajectoryStatus } from './trajectory.ts'

/** States in which nothing has been granted or refused yet. */
export const undecidedStatuses = ['requested', 'intake', 'matching'] as const satisfies readonly TrajectoryStatus[]

/** States in which sessions take place. */
export const runningStatuses = ['running', 'midTermReview'] as const satisfies readonly TrajectoryStatus[]

/** States in which goals are scored and evaluations come in. */
export const finishingStatuses = [
  'finalEvaluation',
  'followUp',
  'stoppedEarly',
] as const satisfies readonly TrajectoryStatus[]

/** States in which the goals can be written and changed. */
export const goalStatuses = [
  ...undecidedStatuses,
  'threeWayMeeting',
  ...runningStatuses,
] as const satisfies readonly TrajectoryStatus[]

/** States that end a file. */
export const endStatuses = [
  'closed',
  'rejected',
  'referred',
  'anonymised',
] as const satisfies readonly TrajectoryStatus[]

/** Whether a status is one of a list; narrower lists than all statuses are the point. */
export const isIn = (status: TrajectoryStatus, list: readonly TrajectoryStatus[]): boolean => list.includes(status)

/** Parties whose agreement to the goals as they stand is still open. */
export const openAgreements = (trajectory: Pick<Trajectory, 'agreement'>): readonly Party[] =>
  parties.filter((party) => trajectory.agreement[party] === null)

/** Whether the goals were agreed by all three: what the article finds missing in more than half of trajectories. */
export const hasJointlyAgreedGoals = (trajectory: Pick<Trajectory, 'goals' | 'agreement'>): boolean =>
  trajectory.goals.length > 0 && openAgreements(trajectory).length === 0

/** Perspectives without whose end evaluation, received or waived, a trajectory cannot be closed. */
export const requiredPerspectives = ['coachee', 'manager'] as const

/** The end evaluation of a perspective, received or waived. */
export const endEvaluationOf = (trajectory: Pick<Trajectory, 'evaluations'>, perspective: Party) =>
  trajectory.evaluations.find((evaluation) => evaluation.moment === 'end' && evaluation.perspective === perspective)

/** What the operator does next; null when the file has ended. */
export type NextStep =
  | 'decide'
  | 'writeGoals'
  | 'completeGoals'
  | 'collectAgreements'
  | 'start'
  | 'resume'
  | 'renewAgreements'
  | 'finish'
  | 'scoreGoals'
  | 'collectEvaluations'
  | 'close'

function stepBeforeStart(trajectory: Trajectory): NextStep {
  if (trajectory.goals.length === 0) return 'writeGoals'
  if (goalsObstacles(trajectory.goals).length > 0) return 'completeGoals'
  return openAgreements(trajectory).length > 0 ? 'collectAgreements' : 'start'
}

function stepBeforeClosing(trajectory: Trajectory): NextStep {
  const mustScore = trajectory.status !== 'stoppedEarly'
  if (mustScore && trajectory.goals.some((goal) => goal.endScore === null)) return 'scoreGoals'
  const complete = requiredPerspectives.every((perspective) => endEvaluationOf(trajectory, perspective) !== undefined)
  return complete ? 'close' : 'collectEvaluations'
}

/** The next step of a trajectory, for the list and the header. */
export function nextStepOf(trajectory: Trajectory): NextStep | null {
  switch (trajectory.status) {
    case 'requested':
    case 'intake':
    case 'matching':
      return 'decide'
    case 'threeWayMeeting':
      return stepBeforeStart(trajectory)
    case 'onHold':
      return 'resume'
    case 'running':
    case 'midTermReview':
      return trajectory.goals.length > 0 && openAgreements(trajectory).length > 0 ? 'renewAgreements' : 'finish'
    case 'finalEvaluation':
    case 'followUp':
    case 'stoppedEarly':
      return stepBeforeClosing(trajectory)
    case 'closed':
    case 'rejected':
    case 'referred':
    case 'anonymised':
      return null
  }
}

/** Another trajectory of this coachee that has not ended: one at a time is the rule (domain.md §12, invariant 1). */
export function activeTrajectoryOf(
  coacheeId: Id,
  trajectories: readonly Pick<Trajectory, 'id' | 'number' | 'status' | 'coacheeId'>[],
) {
  return trajectories.find((other) => other.coacheeId === coacheeId && !isIn(other.status, endStatuses)) ?? null
}
