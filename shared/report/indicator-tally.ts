import { allAgreedBy } from '../domain/agreement-version.ts'
import { heldOn } from '../domain/session.ts'
import type { Group } from '../domain/anonymity.ts'
import type { PolicyParameters } from '../domain/policy-parameters.ts'
import type { Policy } from '../domain/policy.ts'
import { followUpDueOn, rulesOf } from '../domain/trajectory-rules.ts'
import type { Evaluation, Trajectory } from '../domain/trajectory.ts'
import { type HolidayRule, workingDayCounter } from '../domain/working-days.ts'
import { Counter, counters } from './counter.ts'
import { isWithin, type Period } from './period.ts'
import { AGREES, personOf, reportItems, type TrajectoryFacts } from './trajectory-facts.ts'

/** Whose evaluations count, and when they are asked. */
const evaluationKeys = ['endCoachee', 'endManager', 'followUpCoachee', 'followUpManager'] as const
export type EvaluationKey = (typeof evaluationKeys)[number]

/** What became of an evaluation; `notAsked`: its trajectory's policy does not ask for it. */
type Came = 'yes' | 'no' | 'notAsked'
const cameKeys = ['yes', 'no', 'notAsked'] as const

/** What only the indicators of policy goals count. Not anonymised. */
export interface IndicatorTally {
  /** Parts of the trajectories that ran: started in the period or before, with joint goals or without. */
  readonly started: Readonly<Record<'inWith' | 'inWithout' | 'beforeWith' | 'beforeWithout', Group>>
  /** Of those started in the period: three-way meeting and three agreements before the first session. */
  readonly signed: Readonly<Record<'yes' | 'no', Group>>
  /** Of the end evaluations received from coachees. */
  readonly ownPart: Readonly<Record<Came, Group>>
  readonly initiative: Readonly<Record<Came, Group>>
  /** Evaluations that fell due in the period. */
  readonly due: Readonly<Record<EvaluationKey, Readonly<Record<Came, Group>>>>
  /** Requests decided in the period, and how many working days each took. */
  readonly decided: Group
  readonly decisionDays: readonly number[]
}

/** What indicators need besides the trajectories. */
export interface IndicatorContext {
  readonly period: Period
  readonly policies: readonly Policy[]
  /** Days that do not count as working days. */
  readonly holidays: readonly HolidayRule[]
}

/** An empty tally that grows. */
export const emptyIndicatorTally = () => ({
  started: counters(['inWith', 'inWithout', 'beforeWith', 'beforeWithout']),
  signed: counters(['yes', 'no']),
  ownPart: counters(cameKeys),
  initiative: counters(cameKeys),
  due: {
    endCoachee: counters(cameKeys),
    endManager: counters(cameKeys),
    followUpCoachee: counters(cameKeys),
    followUpManager: counters(cameKeys),
  },
  decided: new Counter(),
  decisionDays: [] as number[],
})
type Growing = ReturnType<typeof emptyIndicatorTally>

/**
 * The three met and agreed on or before the day of the first coaching session. While there was none, the last day of
 * the period is the limit, so that a report over a past period says the same whenever it is made.
 */
function signedBeforehand(trajectory: Trajectory, { to }: Period): boolean {
  let limit = to
  for (const on of heldOn(trajectory, 'session')) if (on < limit) limit = on
  return allAgreedBy(trajectory, limit) && heldOn(trajectory, 'threeWay').some((on) => on <= limit)
}

/** What a coachee answered to an item of the end evaluation; null when none was received. */
function coacheeSays(evaluations: readonly Evaluation[], item: string): Came | null {
  const received = evaluations.find(
    ({ moment, perspective, outcome }) =>
      moment === 'end' && perspective === 'coachee' && outcome.status === 'received',
  )
  if (received?.outcome.status !== 'received') return null
  const answer = received.outcome.answers[item]
  if (answer === undefined) return 'notAsked'
  return typeof answer === 'number' && answer >= AGREES ? 'yes' : 'no'
}

type Moment = 'end' | 'followUp'
type Asked = 'coachee' | 'manager'

const cameFrom = (evaluations: readonly Evaluation[], moment: Moment, perspective: Asked): Came =>
  evaluations.some(
    (one) => one.moment === moment && one.perspective === perspective && one.outcome.status === 'received',
  )
    ? 'yes'
    : 'no'

function addDue(tally: Growing, trajectory: Trajectory, moment: Moment, rules: PolicyParameters): void {
  const person = personOf(trajectory)
  const came = (perspective: Asked): Came =>
    rules.evaluations[moment].includes(perspective) ? cameFrom(trajectory.evaluations, moment, perspective) : 'notAsked'
  tally.due[`${moment}Coachee`][came('coachee')].add(person)
  tally.due[`${moment}Manager`][came('manager')].add(person)
}

/** Months between the end and the follow-up are at most 24: what ended earlier needs no look at its policy. */
const LATEST_FOLLOW_UP_YEARS = 3

function mayBeDue({ endedOn }: Trajectory, { from, to }: Period): boolean {
  return endedOn !== null && endedOn <= to && Number(endedOn.slice(0, 4)) >= Number(from.slice(0, 4)) - LATEST_FOLLOW_UP_YEARS // prettier-ignore
}

function addEvaluations(tally: Growing, trajectory: Trajectory, ended: boolean, context: IndicatorContext): void {
  if (!mayBeDue(trajectory, context.period)) return
  const rules = rulesOf(trajectory, context.policies)
  if (isWithin(followUpDueOn(trajectory, rules), context.period)) addDue(tally, trajectory, 'followUp', rules)
  if (!ended) return
  addDue(tally, trajectory, 'end', rules)
  const person = personOf(trajectory)
  for (const item of ['ownPart', 'initiative'] as const) {
    const said = coacheeSays(trajectory.evaluations, reportItems[item])
    if (said !== null) tally[item][said].add(person)
  }
}

function addStarted(tally: Growing, trajectory: Trajectory, facts: TrajectoryFacts, period: Period): void {
  const person = personOf(trajectory)
  tally.started[`${facts.startedInPeriod ? 'in' : 'before'}${facts.jointGoals ? 'With' : 'Without'}`].add(person)
  if (facts.startedInPeriod) tally.signed[signedBeforehand(trajectory, period) ? 'yes' : 'no'].add(person)
}

/**
 * Makes the function that adds one trajectory. `facts` are null for one that does not count in the period; its follow-up
 * may be due in it all the same.
 */
export function indicatorCounting(tally: Growing, context: IndicatorContext) {
  const { period } = context
  const workingDays = workingDayCounter(context.holidays)
  return (trajectory: Trajectory, facts: TrajectoryFacts | null): void => {
    const { decidedOn, requestedOn } = trajectory
    if (decidedOn !== null && isWithin(decidedOn, period)) {
      tally.decided.add(personOf(trajectory))
      tally.decisionDays.push(workingDays(requestedOn, decidedOn))
    }
    const stage = facts?.stage
    const ended = stage === 'completed' || stage === 'stopped'
    if (facts !== null && (ended || stage === 'running')) addStarted(tally, trajectory, facts, period)
    addEvaluations(tally, trajectory, ended, context)
  }
}
