import type { StoredRuleId } from '#shared/domain/intake.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { CommandContext, IsoDate } from '#shared/domain/primitives.ts'
import { closeTrajectory, endFormId, receiveEvaluation, stopEarly, toFinalEvaluation, toFollowUp, waiveEvaluation } from '#shared/domain/trajectory-finish.ts' // prettier-ignore
import { agree, saveGoal, waiveGoals } from '#shared/domain/trajectory-goals.ts'
import { toMidReview } from '#shared/domain/trajectory-mid.ts'
import { flagDeterioration, scoreGoal } from '#shared/domain/trajectory-scores.ts'
import { approveRequest, createTrajectory, putOnHold, rejectRequest, type TrajectoryRequest } from '#shared/domain/trajectory-request.ts' // prettier-ignore
import { defaultForm, questionKindOf, rulesOn, type TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { referRequest } from '#shared/domain/trajectory-intake.ts'
import { addCost, addSession } from '#shared/domain/trajectory-sessions.ts'
import { startTrajectory } from '#shared/domain/trajectory-start.ts'
import { followUpAsked, requiredPerspectives } from '#shared/domain/trajectory-status.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { bundledNorms } from '../presets/coach-norms.ts'
import { createAnswers, createWaiver, formOf } from './evaluations.ts'
import { intakeFactsOf, overrideOf, withIntake } from './intake.ts'
import { createGoals, createScore, goalCount } from './goals.ts'
import { operatorName } from './organisation.ts'
import {
  chosenCoachId,
  plannedCosts,
  halfwayOn,
  meetingsBeforeStart,
  meetingsSinceStart,
  plannedMisuse,
  plannedStopReason,
  type TrajectoryPlan,
} from './plan.ts'
import { chooseAfterMeeting } from './matching.ts'
import type { Rng } from './random.ts'
import { contextOn, must } from './steps.ts'
import { extraCosts, freeSpaceReasons, referrals, refusals } from './texts.ts'

interface Work {
  readonly rng: Rng
  readonly plan: TrajectoryPlan
  /** Of the version that the request falls under. */
  readonly rules: TrajectoryRules
  readonly on: (date: IsoDate) => CommandContext
}

/** Most questions about a career go to a career adviser, where the policy offers one. */
function chosenForm(rng: Rng, { theme }: TrajectoryPlan, rules: TrajectoryRules): string {
  const fits = questionKindOf(theme.reason) === 'career' && rules.allowedForms.includes('career-guidance')
  return fits && rng.chance(0.6) ? 'career-guidance' : defaultForm(rules)
}

/** The request. */
function request({ rng, plan, rules, on }: Work): Trajectory {
  const { life, theme, previousNumber } = plan
  const input: TrajectoryRequest = {
    requestedOn: life.requestedOn,
    coacheeId: plan.coachee.id,
    managerId: plan.manager.id,
    department: plan.coachee.department,
    requestedBy: rng.weighted([['employee', 6], ['manager', 3], ['hr', 1]] as const), // prettier-ignore
    budgetHolder: plan.manager.name,
    urgency: rng.chance(0.15) ? 'soon' : 'normal',
    besidesReason: '',
    functionGroup: plan.coachee.functionGroup,
    reason: theme.reason,
    form: chosenForm(rng, plan, rules),
    question: theme.question,
    questionKind: questionKindOf(theme.reason),
    plannedSessions: life.plannedSessions,
  }
  const facts = {
    policies: plan.policies,
    numbers: previousNumber === null ? [] : [previousNumber],
    active: null,
    people: [],
  }
  return must(createTrajectory(input, facts, on(life.requestedOn)))
}

/** Asks first whether coaching is the right form; `hit` is the rule that spoke against it. */
function ask({ rng, plan, on }: Work, made: Trajectory, hit: StoredRuleId | null): Trajectory {
  const { life, language } = plan
  const context = on(life.decidedOn ?? addDays(life.requestedOn, 1))
  return withIntake(rng, made, { language, hit, misuse: plannedMisuse(rng, life, true), context })
}

/** Refused, or referred to another form, with the reason and what would help instead. */
function decline(work: Work, made: Trajectory, decidedOn: IsoDate): Trajectory {
  const { rng, plan, on } = work
  const { life, language } = plan
  const text = rng.pick(life.status === 'rejected' ? refusals : referrals)
  const asked = ask(work, made, text.rule)
  const answer = { on: decidedOn, reason: text.reason[language], alternative: text.alternative[language] }
  return text.to === null
    ? must(rejectRequest(asked, answer, on(decidedOn)))
    : must(referRequest(asked, { ...answer, to: text.to }, on(decidedOn)))
}

/** Granted after the intake, where needed with a second person, and a coach chosen once one was met. */
function grant(work: Work, made: Trajectory, decidedOn: IsoDate): Trajectory {
  const { rng, plan, rules, on } = work
  const { life, language } = plan
  const asked = ask(work, made, null)
  const facts = intakeFactsOf(rules)
  const override = overrideOf(rng, asked, facts, language)
  const parties = [plan.coachee.name, plan.manager.name]
  const granted = must(approveRequest(asked, { on: decidedOn, override }, { ...facts, parties }, on(decidedOn)))
  const coachId = chosenCoachId(plan)
  if (life.threeWayOn === null || life.chemistryOn === null || coachId === null) return granted
  return chooseAfterMeeting(granted, coachId, life.chemistryOn, { language, context: on(life.chemistryOn) })
}

/** Decides: refused with a reason and an alternative, waiting, or granted with a coach. */
function decide(work: Work, made: Trajectory): Trajectory {
  const { rng, plan, on } = work
  const { status, requestedOn, decidedOn } = plan.life
  if (status === 'onHold') {
    return must(
      putOnHold(made, { until: addDays(plan.today, rng.int(10, 45)), reason: '' }, on(addDays(requestedOn, 3))),
    )
  }
  if (status === 'requested') return made
  if (decidedOn === null) return { ...ask(work, made, null), status }
  return status === 'rejected' || status === 'referred' ? decline(work, made, decidedOn) : grant(work, made, decidedOn)
}

/** Share of starts without goals, where the policy leaves room for that. */
const FREE_SPACE = 0.04

/** The meetings before the start, once the three have met. */
function meet({ plan, on }: Work, granted: Trajectory): Trajectory {
  if (plan.life.threeWayOn === null) return granted
  return meetingsBeforeStart(plan.life).reduce(
    (trajectory, meeting) => must(addSession(trajectory, meeting, on(plan.today))),
    granted,
  )
}

/** Either goals or, seldom and only where the policy leaves room for it, a reason why there are none yet. */
function goalsOrReason(work: Work, granted: Trajectory): Trajectory {
  const { rng, plan, rules, on } = work
  const { threeWayOn } = plan.life
  const free = threeWayOn !== null && rules.goalGate === 'freeSpaceAllowed' && rng.chance(FREE_SPACE)
  if (!free) return agreeGoals(work, granted)
  const waiver = { reason: rng.pick(freeSpaceReasons)[plan.language], by: plan.manager.name, on: threeWayOn }
  return must(waiveGoals(granted, waiver, rules, on(threeWayOn)))
}

/** Goals written down in the three-way meeting, agreed by all three where the trajectory went on. */
function agreeGoals({ rng, plan, on }: Work, granted: Trajectory): Trajectory {
  const { life, theme, language } = plan
  if (life.threeWayOn === null || (life.startedOn === null && rng.chance(0.35))) return granted
  const context = on(life.threeWayOn)
  const withGoals = createGoals(rng, theme, goalCount(rng), language).reduce(
    (trajectory, goal) => must(saveGoal(trajectory, goal, context)).trajectory,
    granted,
  )
  const inMeeting = { on: life.threeWayOn, how: 'meeting' } as const
  const coachee = must(agree(withGoals, 'coachee', inMeeting, context))
  if (life.startedOn === null && rng.chance(0.5)) return coachee
  const both = must(agree(coachee, 'coach', inMeeting, context))
  if (life.startedOn === null) return both
  const byManager = rng.chance(0.7) ? inMeeting : ({ on: life.startedOn, how: 'mail' } as const)
  return must(agree(both, 'manager', byManager, on(byManager.on)))
}

/** Starts by the rules, and records the meetings and invoices so far. */
function run(work: Work, agreed: Trajectory): Trajectory {
  const { rng, plan, rules, on } = work
  const { life, coach, coachee, manager, runningWithCoach } = plan
  if (life.startedOn === null || life.expectedEndOn === null) return agreed
  const dates = { on: life.startedOn, expectedEndOn: life.expectedEndOn }
  const started = must(
    startTrajectory(
      agreed,
      { coach, coachee, manager, rules, runningWithCoach, personOf: () => undefined, norms: bundledNorms },
      dates,
      on(life.startedOn),
    ),
  )
  const meetings = meetingsSinceStart(rng, plan, rules.threeWayMeetings.mid)
  const met = meetings.reduce((trajectory, meeting) => must(addSession(trajectory, meeting, on(plan.today))), started)
  const costs = plannedCosts(plan, meetings)
  const paid = costs.reduce(
    (trajectory, cost) =>
      must(addCost(trajectory, cost, { rules, approval: extraCosts[plan.language] }, on(plan.today))),
    met,
  )
  return life.status === 'midTermReview' ? must(toMidReview(paid)) : paid
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
    return must(receiveEvaluation(trajectory, { form, on: date, via: 'paper', answers }, on(date)))
  }
  // While the end has not been settled, a form that has not come is simply still out.
  if (plan.life.closedOn === null && plan.life.status !== 'followUp') return trajectory
  return must(waiveEvaluation(trajectory, { form, on: date, reason: createWaiver(rng) }, on(date)))
}

/** The evaluation of halfway, where the rules ask for one and the file has come that far. */
function halfway(work: Work, trajectory: Trajectory): Trajectory {
  const on = halfwayOn(work.plan) ?? work.plan.life.endedOn
  if (on === null) return trajectory
  return requiredPerspectives(trajectory, 'mid', work.rules).reduce(
    (file, party) => evaluate(work, file, `mid-${party}`, on, 0.85),
    trajectory,
  )
}

/** Ends the sessions, scores the goals and collects the evaluations of the end. */
function finish(work: Work, running: Trajectory): Trajectory {
  const { rng, plan, on } = work
  const { life, success } = plan
  const { endedOn } = life
  if (endedOn === null) return halfway(work, running)
  const ended = life.stopped
    ? must(stopEarly(running, { on: endedOn, reason: plannedStopReason(rng) }, on(endedOn)))
    : must(toFinalEvaluation(running, endedOn, on(endedOn)))
  const unscored = life.stopped || (life.status === 'finalEvaluation' && rng.chance(0.6))
  const scored = (unscored ? [] : ended.goals).reduce((trajectory, goal) => {
    const score = createScore(rng, success)
    const deteriorated = score === -2 && goal.baseline === -2 && rng.chance(0.2)
    const scored = must(scoreGoal(trajectory, { goalId: goal.id, moment: 'end', by: 'joint', score }))
    return deteriorated ? must(flagDeterioration(scored, goal.id, true)) : scored
  }, ended)
  const looked = halfway(work, scored)
  const byCoachee = evaluate(work, looked, endFormId(scored, 'coachee'), addDays(endedOn, rng.int(1, 9)), 0.9)
  const byManager = evaluate(work, byCoachee, endFormId(scored, 'manager'), addDays(endedOn, rng.int(3, 15)), 0.82)
  if (life.stopped || life.status === 'finalEvaluation' || !rng.chance(0.6)) return byManager
  return evaluate(work, byManager, 'end-coach', addDays(endedOn, rng.int(1, 10)), 0.95)
}

/** Follow-up some months later, and the end of the file. */
function close(work: Work, finished: Trajectory): Trajectory {
  const { rules, plan } = work
  const { life } = plan
  const goesOn = followUpAsked(finished, rules) && (life.status === 'followUp' || life.followUpOn !== null)
  const caredFor = goesOn ? must(toFollowUp(finished, rules)) : finished
  const { followUpOn, closedOn } = life
  if (closedOn === null) return caredFor
  const date = followUpOn === null || followUpOn > closedOn ? closedOn : followUpOn
  const asked = requiredPerspectives(caredFor, 'followUp', rules)
  const followed = asked.reduce((file, party) => evaluate(work, file, `follow-up-${party}`, date, 0.73), caredFor)
  return must(closeTrajectory(followed, rules))
}

/**
 * A file under the policy, brought to where it stands today by the commands that the screens use.
 */
export function createNewFile(rng: Rng, plan: TrajectoryPlan): Trajectory {
  const { rules } = rulesOn(plan.life.requestedOn, plan.policies)
  const work: Work = { rng, plan, rules, on: (date) => contextOn(date, rng.id, operatorName) }
  return close(work, finish(work, run(work, goalsOrReason(work, meet(work, decide(work, request(work)))))))
}
