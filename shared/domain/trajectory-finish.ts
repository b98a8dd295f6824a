import { answerFits, tidyAnswers, unansweredItems, type Answers, type EvaluationForm } from './evaluation.ts'
import type { CommandContext, IsoDate } from './primitives.ts'
import {
  dateObstacles,
  named,
  statusObstacles,
  unless,
  type TrajectoryObstacle,
  type TrajectoryResult,
} from './trajectory-obstacles.ts'
import {
  endEvaluationOf,
  finishingStatuses,
  openAgreements,
  requiredPerspectives,
  runningStatuses,
} from './trajectory-status.ts'
import type { Evaluation, StopReason, Trajectory, WaiverReason } from './trajectory.ts'

/** The last coaching session, or null when none was held. */
function lastSession(trajectory: Trajectory): IsoDate | null {
  return trajectory.sessions.reduce<IsoDate | null>(
    (last, session) => (session.kind === 'session' && (last === null || session.on > last) ? session.on : last),
    null,
  )
}

/** The sessions may end after the start and the last session, and not in the future. */
function endObstacles(trajectory: Trajectory, on: IsoDate, context: CommandContext): TrajectoryObstacle[] {
  return dateObstacles(
    named('requestedOn', trajectory.requestedOn),
    named('decidedOn', trajectory.decidedOn),
    named('startedOn', trajectory.startedOn),
    named('sessionOn', lastSession(trajectory)),
    named('endedOn', on),
    named('today', context.today),
  )
}

/** The sessions are over: on to scoring and evaluating. Goals that were adjusted must have been agreed again. */
export function toFinalEvaluation(trajectory: Trajectory, on: IsoDate, context: CommandContext): TrajectoryResult {
  const open = trajectory.goals.length > 0 ? openAgreements(trajectory) : []
  const obstacles = [
    ...statusObstacles(trajectory, ...runningStatuses),
    ...open.map((party): TrajectoryObstacle => ({ code: 'agreementMissing', party })),
    ...endObstacles(trajectory, on, context),
  ]
  return unless(obstacles, () => ({ ...trajectory, status: 'finalEvaluation', endedOn: on }))
}

/** Ends before the plan, with a category and never a story. What follows is the short evaluation. */
export function stopEarly(
  trajectory: Trajectory,
  input: { readonly on: IsoDate; readonly reason: StopReason },
  context: CommandContext,
): TrajectoryResult {
  const obstacles = [
    ...statusObstacles(trajectory, 'matching', 'threeWayMeeting', ...runningStatuses),
    ...endObstacles(trajectory, input.on, context),
  ]
  return unless(obstacles, () => ({
    ...trajectory,
    status: 'stoppedEarly',
    endedOn: input.on,
    stopReason: input.reason,
  }))
}

/** The end form of a party: the short one after an early stop. */
export function endFormId(trajectory: Pick<Trajectory, 'stopReason'>, perspective: 'coachee' | 'manager'): string {
  return trajectory.stopReason === null ? `end-${perspective}` : `end-light-${perspective}`
}

function withEvaluation(trajectory: Trajectory, evaluation: Evaluation): Trajectory {
  const others = trajectory.evaluations.filter(
    (other) => other.moment !== evaluation.moment || other.perspective !== evaluation.perspective,
  )
  return { ...trajectory, evaluations: [...others, evaluation] }
}

const evaluationDateObstacles = (trajectory: Trajectory, on: IsoDate, context: CommandContext) =>
  dateObstacles(
    named('requestedOn', trajectory.requestedOn),
    named('startedOn', trajectory.startedOn),
    named('evaluationOn', on),
    named('today', context.today),
  )

/** Records a filled-in form. A form recorded before, or waived, for the same party is replaced. */
export function receiveEvaluation(
  trajectory: Trajectory,
  input: { readonly form: EvaluationForm; readonly on: IsoDate; readonly answers: Answers },
  context: CommandContext,
): TrajectoryResult {
  const { form, on, answers } = input
  const missing = unansweredItems(form, answers)
  const obstacles: TrajectoryObstacle[] = [
    ...statusObstacles(trajectory, ...finishingStatuses),
    ...evaluationDateObstacles(trajectory, on, context),
    ...form.items
      .filter((item) => !answerFits(item, answers[item.id] ?? null))
      .map((item): TrajectoryObstacle => ({ code: 'answerInvalid', itemId: item.id })),
  ]
  if (missing.length > 0) obstacles.push({ code: 'answersMissing', itemIds: missing })
  return unless(obstacles, () =>
    withEvaluation(trajectory, {
      id: context.newId(),
      formId: form.id,
      moment: form.moment,
      perspective: form.perspective,
      outcome: { status: 'received', on, answers: tidyAnswers(form, answers) },
    }),
  )
}

/** Records that a form will not come, and why. */
export function waiveEvaluation(
  trajectory: Trajectory,
  input: { readonly form: EvaluationForm; readonly on: IsoDate; readonly reason: WaiverReason },
  context: CommandContext,
): TrajectoryResult {
  const { form, on, reason } = input
  const obstacles = [
    ...statusObstacles(trajectory, ...finishingStatuses),
    ...evaluationDateObstacles(trajectory, on, context),
  ]
  return unless(obstacles, () =>
    withEvaluation(trajectory, {
      id: context.newId(),
      formId: form.id,
      moment: form.moment,
      perspective: form.perspective,
      outcome: { status: 'waived', on, reason },
    }),
  )
}

/** Every reason why a file cannot be closed. After an early stop goals may stay unscored: the score is then "incomplete". */
export function closeObstacles(trajectory: Trajectory): readonly TrajectoryObstacle[] {
  const unscored = trajectory.status === 'stoppedEarly' ? [] : trajectory.goals.filter((goal) => goal.endScore === null)
  return [
    ...statusObstacles(trajectory, ...finishingStatuses),
    ...unscored.map((goal): TrajectoryObstacle => ({ code: 'goalNotScored', goalId: goal.id })),
    ...requiredPerspectives
      .filter((perspective) => endEvaluationOf(trajectory, perspective) === undefined)
      .map((perspective): TrajectoryObstacle => ({ code: 'evaluationMissing', perspective })),
  ]
}

/** Closes the file: goals scored, both evaluations in or waived. */
export function closeTrajectory(trajectory: Trajectory): TrajectoryResult {
  return unless(closeObstacles(trajectory), () => ({ ...trajectory, status: 'closed' }))
}
