import { allAgreedBy } from '../domain/agreement-version.ts'
import { heldOn } from '../domain/session.ts'
import { addMonths, daysBetween } from '../domain/iso-date.ts'
import { equalLevels, goalObstacles, livingGoals } from '../domain/goal.ts'
import type { IsoDate } from '../domain/primitives.ts'
import { decisionDueOn, followUpDueOn, rulesOf } from '../domain/trajectory-rules.ts'
import { openAgreements } from '../domain/trajectory-status.ts'
import type { Goal, Party, Trajectory, TrajectoryStatus } from '../domain/trajectory.ts'
import { type AssessmentFact, countFact, type FactInput } from './assessment-fact.ts'
import { isWithin, type Period } from './period.ts'
import { endFactsOf, hadJointGoals } from './trajectory-facts.ts'

/** Figures from the files themselves. */
export function fileFacts(input: FactInput, period: Period): readonly AssessmentFact[] {
  return [...goalFacts(input, period), ...requestFacts(input, period), ...outcomeFacts(input, period)]
}

/** Trajectories that started in the period, and the goals in them that all three agreed to. */
function goalFacts({ trajectories }: FactInput, period: Period): readonly AssessmentFact[] {
  // An anonymised file has no texts left: it can no longer say how its goals were described.
  const started = trajectories.filter(({ startedOn }) => isWithin(startedOn, period))
  const goals = started
    .filter((trajectory) => trajectory.status !== 'anonymised' && openAgreements(trajectory).length === 0)
    .flatMap((trajectory) => livingGoals(trajectory.goals))
  return [
    countFact('joint-goals', started, hadJointGoals, 3),
    countFact('described-levels', goals, isDescribed, 3),
    countFact(
      'noticeable',
      goals,
      ({ noticeableBy, managerContribution }) => isFilled(noticeableBy) && isFilled(managerContribution),
      3,
    ),
    countFact('signed-before-start', started, agreedBeforeFirstSession, 3),
  ]
}

const isFilled = (text: string): boolean => text.trim() !== ''

/** Five levels, all different, and a starting point. */
const isDescribed = (goal: Goal): boolean =>
  goal.levels.every(isFilled) &&
  equalLevels(goal).length === 0 &&
  !goalObstacles(goal).some(({ code }) => code === 'baselineMissing')

/** A three-way meeting and the consent of all three on or before the first session. */
function agreedBeforeFirstSession(trajectory: Trajectory): boolean {
  const first = heldOn(trajectory, 'session').toSorted()[0] ?? trajectory.startedOn
  if (first === null) return false
  return heldOn(trajectory, 'threeWay').some((on) => on <= first) && allAgreedBy(trajectory, first)
}

/** Statuses that a request has when it was answered with something else than a trajectory. */
const otherAnswer: readonly TrajectoryStatus[] = ['rejected', 'referred']

function requestFacts(input: FactInput, period: Period): readonly AssessmentFact[] {
  const { trajectories, policies, calendar } = input
  const decided = trajectories.filter(({ decidedOn }) => isWithin(decidedOn, period))
  const inTime = (trajectory: Trajectory): boolean => {
    const { requestedOn, decidedOn } = trajectory
    if (decidedOn === null) return false
    const rules = rulesOf(trajectory, policies)
    // Working days take at least as many days: most decisions need no look at the calendar.
    if (daysBetween(requestedOn, decidedOn) <= rules.decisionDays) return true
    return decidedOn <= decisionDueOn(trajectory, rules, calendar)
  }
  const goneAhead = trajectories.filter((trajectory) => isWithin(trajectory.startedOn, period))
  const pastTerm = trajectories.filter((trajectory) => isPastRetention(trajectory, input))
  return [
    countFact(
      'used-where-it-fits',
      decided,
      ({ status, rejection }) => otherAnswer.includes(status) && isFilled(rejection?.alternative ?? ''),
      null,
    ),
    countFact('timely-decision', decided, inTime, 3),
    countFact(
      'careful-exceptions',
      goneAhead,
      (trajectory) => trajectory.misuse.some((id) => isHeavy(id, trajectory, input)),
      null,
    ),
    countFact('files-destroyed', pastTerm, ({ status }) => status === 'anonymised', 2),
  ]
}

/** A pattern that asks for a second pair of eyes under the rules of this trajectory. */
const isHeavy = (id: string, trajectory: Trajectory, { policies }: FactInput): boolean =>
  rulesOf(trajectory, policies).secondPairOfEyes.some((pattern) => pattern === id)

/** Anonymised, or due to be: the term of its own version of the policy is over. */
function isPastRetention(trajectory: Trajectory, { policies, today }: FactInput): boolean {
  if (trajectory.status === 'anonymised') return true
  const rules = rulesOf(trajectory, policies)
  const { fileMonths, rejectedMonths } = rules.retention
  if (otherAnswer.includes(trajectory.status)) {
    return trajectory.decidedOn !== null && addMonths(trajectory.decidedOn, rejectedMonths) < today
  }
  const from = followUpDueOn(trajectory, rules) ?? trajectory.endedOn
  return from !== null && addMonths(from, fileMonths) < today
}

/** Statuses in which the evaluations of the end have all come in or been given up. */
const evaluated: readonly TrajectoryStatus[] = ['followUp', 'closed', 'anonymised']

/** The end evaluation of a party came in. */
const received = ({ evaluations }: Trajectory, perspective: Party): boolean =>
  evaluations.some(
    (evaluation) =>
      evaluation.moment === 'end' && evaluation.perspective === perspective && evaluation.outcome.status === 'received',
  )

/** A follow-up counts as done in time until a month after the day that was agreed. */
const FOLLOW_UP_GRACE_MONTHS = 1

/** Longest term that a policy may set (policy-parameters.ts). */
const LONGEST_FOLLOW_UP_MONTHS = 24

/** A follow-up came in on or before a day. */
const hadFollowUp = ({ evaluations }: Trajectory, lastDay: IsoDate): boolean =>
  evaluations.some(
    ({ moment, outcome }) => moment === 'followUp' && outcome.status === 'received' && outcome.on <= lastDay,
  )

function outcomeFacts({ trajectories, policies, today }: FactInput, period: Period): readonly AssessmentFact[] {
  const ended = trajectories.filter(
    ({ status, startedOn, endedOn }) => startedOn !== null && isWithin(endedOn, period) && evaluated.includes(status),
  )
  const oldest = addMonths(period.from, -LONGEST_FOLLOW_UP_MONTHS - FOLLOW_UP_GRACE_MONTHS)
  const due = trajectories.flatMap((trajectory) => {
    if (trajectory.endedOn === null || trajectory.endedOn < oldest) return []
    const agreed = followUpDueOn(trajectory, rulesOf(trajectory, policies))
    const lastDay = agreed === null ? null : addMonths(agreed, FOLLOW_UP_GRACE_MONTHS)
    return lastDay !== null && isWithin(lastDay, period) && lastDay !== today ? [{ trajectory, lastDay }] : []
  })
  const answered = ended.filter((trajectory) => received(trajectory, 'manager'))
  return [
    countFact(
      'both-evaluate',
      ended,
      (trajectory) => received(trajectory, 'coachee') && received(trajectory, 'manager'),
      3,
    ),
    countFact('follow-up-done', due, ({ trajectory, lastDay }) => hadFollowUp(trajectory, lastDay), 3),
    countFact('noticed-at-work', answered, (trajectory) => endFactsOf(trajectory).behaviourSeen, 3),
  ]
}
