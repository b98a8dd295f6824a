import { addDays } from '#shared/domain/iso-date.ts'
import type { CommandContext, IsoDate } from '#shared/domain/primitives.ts'
import { closeTrajectory, endFormId, receiveEvaluation, stopEarly, toFinalEvaluation, waiveEvaluation } from '#shared/domain/trajectory-finish.ts' // prettier-ignore
import { agree, saveGoal, scoreGoal } from '#shared/domain/trajectory-goals.ts'
import { approveRequest, createTrajectory, editRequest, putOnHold, rejectRequest, type TrajectoryRequest } from '#shared/domain/trajectory-request.ts' // prettier-ignore
import { addCost, addSession } from '#shared/domain/trajectory-sessions.ts'
import { startTrajectory } from '#shared/domain/trajectory-start.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { createAnswers, createWaiver, formOf } from './evaluations.ts'
import { createGoals, createScore, goalCount } from './goals.ts'
import { operatorName } from './organisation.ts'
import {
  chosenCoachId,
  plannedCosts,
  plannedMeetings,
  plannedMisuse,
  plannedStopReason,
  type TrajectoryPlan,
} from './plan.ts'
import type { Rng } from './random.ts'
import { contextOn, must } from './steps.ts'
import { referrals, refusals } from './texts.ts'

interface Work {
  readonly rng: Rng
  readonly plan: TrajectoryPlan
  readonly on: (date: IsoDate) => CommandContext
}

/** The request; without a coach, who is chosen later. */
function request({ rng, plan, on }: Work): readonly [Trajectory, TrajectoryRequest] {
  const { life, theme, previousNumber } = plan
  const input: TrajectoryRequest = {
    requestedOn: life.requestedOn,
    coacheeId: plan.coachee.id,
    managerId: plan.manager.id,
    department: plan.coachee.department,
    reason: theme.reason,
    form: 'coaching',
    question: theme.question,
    coachId: null,
    plannedSessions: life.plannedSessions,
  }
  const facts = { policies: plan.policies, numbers: previousNumber === null ? [] : [previousNumber] }
  const made = must(createTrajectory(input, facts, on(life.requestedOn)))
  return [{ ...made, misuse: plannedMisuse(rng, life, true) }, input]
}

/** Decides: refused with a reason and an alternative, waiting, or granted with a coach. */
function decide(work: Work, made: Trajectory, input: TrajectoryRequest): Trajectory {
  const { rng, plan, on } = work
  const { life, language } = plan
  if (life.status === 'onHold') {
    return must(putOnHold(made, addDays(plan.today, rng.int(10, 45)), on(addDays(life.requestedOn, 3))))
  }
  if (life.decidedOn === null) return { ...made, status: life.status }
  if (life.status === 'rejected' || life.status === 'referred') {
    const text = rng.pick(life.status === 'rejected' ? refusals : referrals)
    const answer = { on: life.decidedOn, reason: text.reason[language], alternative: text.alternative[language] }
    return { ...must(rejectRequest(made, answer, on(life.decidedOn))), status: life.status }
  }
  if (life.threeWayOn === null || life.chemistryOn === null) {
    return { ...made, status: 'matching', coachId: chosenCoachId(plan), decidedOn: life.decidedOn }
  }
  const { trajectory } = must(
    editRequest(made, { ...input, coachId: chosenCoachId(plan) }, plan.policies, on(life.chemistryOn)),
  )
  return must(approveRequest(trajectory, life.decidedOn, on(life.chemistryOn)))
}

/** Goals written down in the three-way meeting, agreed by all three where the trajectory went on. */
function agreeGoals({ rng, plan, on }: Work, granted: Trajectory): Trajectory {
  const { life, theme, language } = plan
  if (life.threeWayOn === null || (life.startedOn === null && rng.chance(0.35))) return granted
  const context = on(life.threeWayOn)
  const withGoals = createGoals(rng, theme, goalCount(rng), language).reduce(
    (trajectory, goal) => must(saveGoal(trajectory, goal)).trajectory,
    granted,
  )
  const coachee = must(agree(withGoals, 'coachee', life.threeWayOn, context))
  if (life.startedOn === null && rng.chance(0.5)) return coachee
  const both = must(agree(coachee, 'coach', life.threeWayOn, context))
  if (life.startedOn === null) return both
  const managerOn = rng.chance(0.7) ? life.threeWayOn : life.startedOn
  return must(agree(both, 'manager', managerOn, on(managerOn)))
}

/** Starts, and records the meetings and invoices so far. */
function run(work: Work, agreed: Trajectory): Trajectory {
  const { rng, plan, on } = work
  const { life, coach, coachee, manager } = plan
  if (life.startedOn === null || life.expectedEndOn === null) return agreed
  const dates = { on: life.startedOn, expectedEndOn: life.expectedEndOn }
  const started = must(startTrajectory(agreed, { coach, coachee, manager }, dates, on(life.startedOn)))
  const meetings = plannedMeetings(rng, life)
  const met = meetings.reduce((trajectory, meeting) => must(addSession(trajectory, meeting, on(plan.today))), started)
  const costs = plannedCosts(plan, meetings)
  const paid = costs.reduce((trajectory, cost) => must(addCost(trajectory, cost, on(plan.today))), met)
  return life.status === 'midTermReview' ? { ...paid, status: 'midTermReview' } : paid
}

/** Asks for one evaluation: received, waived, or not there yet. */
function evaluate(
  { rng, plan, on }: Work,
  trajectory: Trajectory,
  formId: string,
  date: IsoDate,
  response: number,
): Trajectory {
  if (date > plan.today) return trajectory
  const form = formOf(formId)
  const answered = rng.chance(response)
  if (answered) {
    const answers = createAnswers(rng, form, plan.success, plan.language)
    return must(receiveEvaluation(trajectory, { form, on: date, answers }, on(date)))
  }
  // While the file is open, a form that has not come is simply still out.
  if (plan.life.closedOn === null) return trajectory
  return must(waiveEvaluation(trajectory, { form, on: date, reason: createWaiver(rng) }, on(date)))
}

/** Ends the sessions, scores the goals and collects the evaluations of the end. */
function finish(work: Work, running: Trajectory): Trajectory {
  const { rng, plan, on } = work
  const { life, success } = plan
  const { endedOn } = life
  if (endedOn === null) return running
  const ended = life.stopped
    ? must(stopEarly(running, { on: endedOn, reason: plannedStopReason(rng) }, on(endedOn)))
    : must(toFinalEvaluation(running, endedOn, on(endedOn)))
  const unscored = life.stopped || (life.status === 'finalEvaluation' && rng.chance(0.6))
  const scored = (unscored ? [] : ended.goals).reduce((trajectory, goal) => {
    const score = createScore(rng, success)
    const deteriorated = score === -2 && goal.baseline === -2 && rng.chance(0.2)
    return must(scoreGoal(trajectory, { goalId: goal.id, score, deteriorated }))
  }, ended)
  const byCoachee = evaluate(work, scored, endFormId(scored, 'coachee'), addDays(endedOn, rng.int(1, 9)), 0.9)
  const byManager = evaluate(work, byCoachee, endFormId(scored, 'manager'), addDays(endedOn, rng.int(3, 15)), 0.82)
  if (life.stopped || life.status === 'finalEvaluation' || !rng.chance(0.6)) return byManager
  return evaluate(work, byManager, 'end-coach', addDays(endedOn, rng.int(1, 10)), 0.95)
}

/** Follow-up some months later, and the end of the file. */
function close(work: Work, finished: Trajectory): Trajectory {
  const { life } = work.plan
  const caredFor: Trajectory =
    life.status === 'followUp' || life.followUpOn ? { ...finished, status: 'followUp' } : finished
  if (life.closedOn === null) return caredFor
  const byCoachee = life.followUpOn ? evaluate(work, caredFor, 'follow-up-coachee', life.followUpOn, 0.75) : caredFor
  const byManager = life.followUpOn
    ? evaluate(work, byCoachee, 'follow-up-manager', addDays(life.followUpOn, 2), 0.7)
    : byCoachee
  return must(closeTrajectory(byManager))
}

/**
 * A file under the policy, brought to where it stands today by the commands that the screens use. States for which
 * there is no command yet (intake, matching, mid-term review, follow-up, referral) are set as they are.
 */
export function createNewFile(rng: Rng, plan: TrajectoryPlan): Trajectory {
  const work: Work = { rng, plan, on: (date) => contextOn(date, rng.id, operatorName) }
  const [made, input] = request(work)
  return close(work, finish(work, run(work, agreeGoals(work, decide(work, made, input)))))
}
