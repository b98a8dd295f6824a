import { answerFits, tidyAnswers, unansweredItems, type Answers, type EvaluationForm } from './evaluation.ts'
import { livingGoals, scoreOf } from './goal.ts'
import type { CommandContext, IsoDate } from './primitives.ts'
import {
  dateObstacles,
  named,
  statusObstacles,
  unless,
  type TrajectoryObstacle,
  type TrajectoryResult,
} from './trajectory-obstacles.ts'
import { endMeetingOpen, lastSessionOn, threeWayHeld } from './three-way.ts'
import type { TrajectoryRules } from './trajectory-rules.ts'
import { stepObstacles } from './trajectory-transitions.ts'
import {
  finishingStatuses,
  followUpAsked,
  missingEvaluations,
  openAgreements,
  runningStatuses,
  type AskedEvaluation,
} from './trajectory-status.ts'
import type { EntryWay, Evaluation, StopReason, Trajectory, TrajectoryStatus, WaiverReason } from './trajectory.ts'

/** The sessions may end after the start and the last session, and not in the future. */
function endObstacles(trajectory: Trajectory, on: IsoDate, context: CommandContext): TrajectoryObstacle[] {
  return dateObstacles(
    named('requestedOn', trajectory.requestedOn),
    named('decidedOn', trajectory.decidedOn),
    named('startedOn', trajectory.startedOn),
    named('sessionOn', lastSessionOn(trajectory)),
    named('endedOn', on),
    named('today', context.today),
  )
}

/** The sessions are over: on to scoring and evaluating. Goals that were adjusted must have been agreed again. */
export function toFinalEvaluation(trajectory: Trajectory, on: IsoDate, context: CommandContext): TrajectoryResult {
  const open = trajectory.goals.length > 0 ? openAgreements(trajectory) : []
  const obstacles = [
    ...stepObstacles(trajectory, 'finish'),
    ...open.map((party): TrajectoryObstacle => ({ code: 'agreementMissing', party })),
    ...endObstacles(trajectory, on, context),
  ]
  return unless(obstacles, () => ({ ...trajectory, status: 'finalEvaluation', endedOn: on }))
}

/** What the rules asked for halfway and is not there. The sessions may end all the same. */
export type FinishWarning =
  | { readonly code: 'midMeetingMissing' }
  | { readonly code: 'midEvaluationMissing'; readonly perspective: AskedEvaluation['perspective'] }

/** What the rules asked for halfway and has not been recorded. A meeting cannot be made up for; an evaluation can. */
export const finishWarnings = (trajectory: Trajectory, rules: TrajectoryRules): readonly FinishWarning[] => [
  ...(rules.threeWayMeetings.mid && !threeWayHeld(trajectory, 'mid') ? [{ code: 'midMeetingMissing' } as const] : []),
  ...missingEvaluations(trajectory, rules, ['mid']).map(
    ({ perspective }) => ({ code: 'midEvaluationMissing', perspective }) as const,
  ),
]

/** Ends before the plan, with a category and never a story. What follows is the short evaluation. */
export function stopEarly(
  trajectory: Trajectory,
  input: { readonly on: IsoDate; readonly reason: StopReason },
  context: CommandContext,
): TrajectoryResult {
  const obstacles = [...stepObstacles(trajectory, 'stop'), ...endObstacles(trajectory, input.on, context)]
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

/** States in which the evaluation of a moment can come in. One of halfway may still come at the end. */
const statusesFor: Readonly<Record<Evaluation['moment'], readonly TrajectoryStatus[]>> = {
  baseline: [...runningStatuses, ...finishingStatuses],
  mid: [...runningStatuses, ...finishingStatuses],
  end: finishingStatuses,
  followUp: ['followUp'],
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
  input: { readonly form: EvaluationForm; readonly on: IsoDate; readonly via: EntryWay; readonly answers: Answers },
  context: CommandContext,
): TrajectoryResult {
  const { form, on, via, answers } = input
  const missing = unansweredItems(form, answers)
  const obstacles: TrajectoryObstacle[] = [
    ...statusObstacles(trajectory, ...statusesFor[form.moment]),
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
      outcome: { status: 'received', on, via, answers: tidyAnswers(form, answers) },
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
    ...statusObstacles(trajectory, ...statusesFor[form.moment]),
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

/** What has to be settled at the end of the sessions: scores, evaluations and the meeting that the rules ask for. */
function endingObstacles(trajectory: Trajectory, rules: TrajectoryRules): readonly TrajectoryObstacle[] {
  const mustScore = trajectory.status !== 'stoppedEarly'
  const unscored = mustScore ? livingGoals(trajectory.goals).filter((goal) => scoreOf(goal) === null) : []
  return [
    ...unscored.map((goal): TrajectoryObstacle => ({ code: 'goalNotScored', goalId: goal.id })),
    ...missingEvaluations(trajectory, rules, ['mid', 'end']).map(evaluationMissing),
    ...(endMeetingOpen(trajectory, rules) ? [{ code: 'threeWayMissing', moment: 'end' } as const] : []),
  ]
}

const evaluationMissing = (asked: AskedEvaluation): TrajectoryObstacle => ({ code: 'evaluationMissing', ...asked })

/** Every reason why a trajectory cannot go on to the follow-up. */
export const followUpObstacles = (trajectory: Trajectory, rules: TrajectoryRules): readonly TrajectoryObstacle[] => [
  ...(followUpAsked(trajectory, rules)
    ? stepObstacles(trajectory, 'toFollowUp')
    : [{ code: 'wrongStatus', status: trajectory.status } as const]),
  ...endingObstacles(trajectory, rules),
]

/** The end has been settled; what is left is to look back some months later. */
export function toFollowUp(trajectory: Trajectory, rules: TrajectoryRules): TrajectoryResult {
  return unless(followUpObstacles(trajectory, rules), () => ({ ...trajectory, status: 'followUp' }))
}

/**
 * Every reason why a file cannot be closed, by its own rules. After an early stop goals may stay unscored: the score is
 * then "incomplete".
 */
export const closeObstacles = (trajectory: Trajectory, rules: TrajectoryRules): readonly TrajectoryObstacle[] => [
  ...stepObstacles(trajectory, 'close'),
  ...endingObstacles(trajectory, rules),
  ...missingEvaluations(trajectory, rules, ['followUp']).map(evaluationMissing),
]

/** Closes the file: goals scored, the evaluations that were asked for in or waived. */
export function closeTrajectory(trajectory: Trajectory, rules: TrajectoryRules): TrajectoryResult {
  return unless(closeObstacles(trajectory, rules), () => ({ ...trajectory, status: 'closed' }))
}
