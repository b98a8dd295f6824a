import { goalsObstacles, livingGoals, scoreOf } from './goal.ts'
import type { Id } from './primitives.ts'
import { endMeetingOpen, threeWayHeld } from './three-way.ts'
import type { TrajectoryRules } from './trajectory-rules.ts'
import { askedMoments, parties, type AskedMoment, type Party, type Trajectory, type TrajectoryStatus } from './trajectory.ts' // prettier-ignore

/** States before the choice of a coach is final: not granted yet, or granted and in search of one. */
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

/** Whether a trajectory on hold had begun: its request can no longer be changed, refused or sent elsewhere. */
export const isPaused = ({ status, hold }: Pick<Trajectory, 'status' | 'hold'>): boolean =>
  status === 'onHold' && hold?.resumeTo === 'running'

/** Whether a status is one of a list; narrower lists than all statuses are the point. */
export const isIn = (status: TrajectoryStatus, list: readonly TrajectoryStatus[]): boolean => list.includes(status)

/** Parties whose agreement to the goals as they stand is still open. */
export const openAgreements = (trajectory: Pick<Trajectory, 'agreement'>): readonly Party[] =>
  parties.filter((party) => trajectory.agreement[party] === null)

/** Whether the goals were agreed by all three: what the article finds missing in more than half of trajectories. */
export const hasJointlyAgreedGoals = (trajectory: Pick<Trajectory, 'goals' | 'agreement'>): boolean =>
  trajectory.goals.length > 0 && openAgreements(trajectory).length === 0

/** Whether the trajectory does without goals, with a reason, and its rules allow that. */
export const hasFreeSpace = (
  trajectory: Pick<Trajectory, 'goals' | 'goalWaiver'>,
  { goalGate }: Pick<TrajectoryRules, 'goalGate'>,
): boolean => trajectory.goals.length === 0 && trajectory.goalWaiver !== null && goalGate === 'freeSpaceAllowed'

/** The evaluation of a party at a moment, received or waived. */
export const evaluationOf = (trajectory: Pick<Trajectory, 'evaluations'>, moment: AskedMoment, perspective: Party) =>
  trajectory.evaluations.find((evaluation) => evaluation.moment === moment && evaluation.perspective === perspective)

/** The end evaluation of a perspective, received or waived. */
export const endEvaluationOf = (trajectory: Pick<Trajectory, 'evaluations'>, perspective: Party) =>
  evaluationOf(trajectory, 'end', perspective)

/** Parties that there is no questionnaire for: the coach some months later, and after an early stop. */
const withoutForm = (party: Party, moment: AskedMoment, stoppedEarly: boolean): boolean =>
  party === 'coach' && (moment === 'followUp' || stoppedEarly)

/** Who has to evaluate at a moment, by the rules of the trajectory. After an early stop only the end is asked. */
export function requiredPerspectives(
  trajectory: Pick<Trajectory, 'stopReason'>,
  moment: AskedMoment,
  { evaluations }: Pick<TrajectoryRules, 'evaluations'>,
): readonly Party[] {
  const stoppedEarly = trajectory.stopReason !== null
  if (stoppedEarly && moment !== 'end') return []
  return parties.filter((party) => evaluations[moment].includes(party) && !withoutForm(party, moment, stoppedEarly))
}

/** An evaluation that the rules ask for. */
export interface AskedEvaluation {
  readonly moment: AskedMoment
  readonly perspective: Party
}

/** Evaluations of these moments that are neither received nor waived, in order. */
export const missingEvaluations = (
  trajectory: Pick<Trajectory, 'stopReason' | 'evaluations'>,
  rules: Pick<TrajectoryRules, 'evaluations'>,
  moments: readonly AskedMoment[] = askedMoments,
): readonly AskedEvaluation[] =>
  moments.flatMap((moment) =>
    requiredPerspectives(trajectory, moment, rules)
      .filter((perspective) => evaluationOf(trajectory, moment, perspective) === undefined)
      .map((perspective) => ({ moment, perspective })),
  )

/** Whether a follow-up comes after the final evaluation. */
export const followUpAsked = (
  trajectory: Pick<Trajectory, 'stopReason'>,
  rules: Pick<TrajectoryRules, 'evaluations'>,
): boolean => requiredPerspectives(trajectory, 'followUp', rules).length > 0

/** Granted, and now a coach is chosen: on the tab for matching, not in a dialog. */
export const waitsForCoach = ({
  status,
  coachId,
  decidedOn,
}: Pick<Trajectory, 'status' | 'coachId' | 'decidedOn'>): boolean =>
  status === 'matching' && coachId === null && decidedOn !== null

/** What the operator does next; null when the file has ended. */
export type NextStep =
  | 'decide'
  | 'chooseCoach'
  | 'writeGoals'
  | 'completeGoals'
  | 'collectAgreements'
  | 'holdThreeWay'
  | 'start'
  | 'resume'
  | 'renewAgreements'
  | 'finish'
  | 'scoreGoals'
  | 'collectEvaluations'
  | 'toFollowUp'
  | 'collectFollowUp'
  | 'close'

function stepBeforeStart(trajectory: Trajectory, rules: TrajectoryRules): NextStep {
  if (!hasFreeSpace(trajectory, rules)) {
    if (trajectory.goals.length === 0) return 'writeGoals'
    if (goalsObstacles(trajectory.goals).length > 0) return 'completeGoals'
    if (openAgreements(trajectory).length > 0) return 'collectAgreements'
  }
  return rules.threeWayMeetings.start && !threeWayHeld(trajectory, 'start') ? 'holdThreeWay' : 'start'
}

function stepBeforeClosing(trajectory: Trajectory, rules: TrajectoryRules): NextStep {
  const mustScore = trajectory.status !== 'stoppedEarly'
  if (mustScore && livingGoals(trajectory.goals).some((goal) => scoreOf(goal) === null)) return 'scoreGoals'
  if (missingEvaluations(trajectory, rules, ['mid', 'end']).length > 0) return 'collectEvaluations'
  if (endMeetingOpen(trajectory, rules)) return 'holdThreeWay'
  if (trajectory.status === 'finalEvaluation' && followUpAsked(trajectory, rules)) return 'toFollowUp'
  return missingEvaluations(trajectory, rules, ['followUp']).length > 0 ? 'collectFollowUp' : 'close'
}

/** The next step of a trajectory by its own rules, for the list and the header. */
export function nextStepOf(trajectory: Trajectory, rules: TrajectoryRules): NextStep | null {
  switch (trajectory.status) {
    case 'requested':
    case 'intake':
    case 'matching':
      return waitsForCoach(trajectory) ? 'chooseCoach' : 'decide'
    case 'threeWayMeeting':
      return stepBeforeStart(trajectory, rules)
    case 'onHold':
      return 'resume'
    case 'running':
    case 'midTermReview':
      return trajectory.goals.length > 0 && openAgreements(trajectory).length > 0 ? 'renewAgreements' : 'finish'
    case 'finalEvaluation':
    case 'followUp':
    case 'stoppedEarly':
      return stepBeforeClosing(trajectory, rules)
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
