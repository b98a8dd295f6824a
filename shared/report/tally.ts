import { heldOn } from '../domain/session.ts'
import { assertNever } from '../assert.ts'
import type { Group } from '../domain/anonymity.ts'
import type { Id } from '../domain/primitives.ts'
import { goalLevels, parties, type GoalScoreValue, type Party, type Trajectory } from '../domain/trajectory.ts'
import { Counter, counters } from './counter.ts'
import {
  emptyIndicatorTally,
  type IndicatorContext,
  indicatorCounting,
  type IndicatorTally,
} from './indicator-tally.ts'
import { isWithin, type Period } from './period.ts'
import { endFactsOf, factsOf, personOf, type EndFacts, type Stage, type TrajectoryFacts } from './trajectory-facts.ts'

const stages: readonly Stage[] = ['awaiting', 'rejected', 'referred', 'withdrawn', 'running', 'completed', 'stopped']

/** Everything counted in one pass over the trajectories: groups, and the sums behind means. Not anonymised. */
export interface Tally {
  readonly total: Group
  readonly stages: Readonly<Record<Stage, Group>>
  readonly declined: Group
  readonly ended: Group
  /** Running + ended. */
  readonly ran: Group
  readonly requested: Readonly<Record<'inPeriod' | 'before', Group>>
  /** Parts of `ran`. */
  readonly started: Readonly<Record<'inPeriod' | 'before', Group>>
  readonly joint: Readonly<Record<'with' | 'without', Group>>
  readonly jointByPolicy: Readonly<Record<'beforeWith' | 'beforeWithout' | 'underWith' | 'underWithout', Group>>
  /** Of those without joint goals: by a recorded decision, or not. */
  readonly withoutJoint: Readonly<Record<'free' | 'underOther' | 'other', Group>>
  readonly coach: Readonly<Record<'internal' | 'external' | 'none', Group>>
  readonly departments: ReadonlyMap<string, Group>
  readonly scored: Readonly<Record<'yes' | 'no', Group>>
  readonly goals: Group
  readonly reached: Readonly<Record<'yes' | 'no', Group>>
  readonly levels: ReadonlyMap<GoalScoreValue, Group>
  readonly received: Readonly<Record<Party, Readonly<Record<'yes' | 'no', Group>>>>
  readonly graded: Group
  /** Of the managers who answered. */
  readonly behaviour: Readonly<Record<'seen' | 'notSeen', Group>>
  readonly indicators: IndicatorTally
  readonly withSessions: Group
  readonly withCosts: Group
  readonly sums: {
    readonly startT: number
    readonly endT: number
    readonly changeT: number
    readonly grade: number
    readonly planned: number
    readonly held: number
    readonly endedCostCents: number
    readonly periodSessions: number
    readonly periodCostCents: number
  }
}

function emptyTally() {
  return {
    total: new Counter(),
    stages: counters(stages),
    declined: new Counter(),
    ended: new Counter(),
    ran: new Counter(),
    requested: counters(['inPeriod', 'before']),
    started: counters(['inPeriod', 'before']),
    joint: counters(['with', 'without']),
    jointByPolicy: counters(['beforeWith', 'beforeWithout', 'underWith', 'underWithout']),
    withoutJoint: counters(['free', 'underOther', 'other']),
    coach: counters(['internal', 'external', 'none']),
    departments: new Map<string, Counter>(),
    scored: counters(['yes', 'no']),
    goals: new Counter(),
    reached: counters(['yes', 'no']),
    levels: new Map(goalLevels.map((level) => [level, new Counter()])),
    received: {
      coachee: counters(['yes', 'no']),
      manager: counters(['yes', 'no']),
      coach: counters(['yes', 'no']),
    },
    graded: new Counter(),
    behaviour: counters(['seen', 'notSeen']),
    indicators: emptyIndicatorTally(),
    withSessions: new Counter(),
    withCosts: new Counter(),
    sums: {
      startT: 0,
      endT: 0,
      changeT: 0,
      grade: 0,
      planned: 0,
      held: 0,
      endedCostCents: 0,
      periodSessions: 0,
      periodCostCents: 0,
    },
  }
}
type Growing = ReturnType<typeof emptyTally>

/** Sessions and costs count by their own date, whatever became of the trajectory. */
function addEffort(tally: Growing, trajectory: Trajectory, period: Period): void {
  const { sessions, costs } = trajectory
  const person = personOf(trajectory)
  let held = 0
  for (const on of heldOn({ sessions }, 'session')) if (isWithin(on, period)) held++
  if (held > 0) tally.withSessions.add(person)
  tally.sums.periodSessions += held
  let lines = 0
  for (const { on, amountCents } of costs) {
    if (!isWithin(on, period)) continue
    lines++
    tally.sums.periodCostCents += amountCents
  }
  if (lines > 0) tally.withCosts.add(person)
}

function addDepartment(tally: Growing, trajectory: Trajectory): void {
  const person = personOf(trajectory)
  const name = trajectory.department.trim()
  const known = tally.departments.get(name)
  if (known !== undefined) return known.add(person)
  const made = new Counter()
  made.add(person)
  tally.departments.set(name, made)
}

function addGoals(tally: Growing, { score, goalScores }: EndFacts, person: string): void {
  tally.scored[score === null ? 'no' : 'yes'].add(person)
  if (score === null) return
  tally.sums.startT += score.start
  tally.sums.endT += score.end
  tally.sums.changeT += score.change
  for (const level of goalScores) {
    tally.goals.add(person)
    tally.reached[level >= 0 ? 'yes' : 'no'].add(person)
    tally.levels.get(level)?.add(person)
  }
}

function addEnded(tally: Growing, trajectory: Trajectory): void {
  const person = personOf(trajectory)
  const facts = endFactsOf(trajectory)
  tally.ended.add(person)
  tally.sums.planned += trajectory.plannedSessions
  tally.sums.held += facts.sessionsHeld
  tally.sums.endedCostCents += facts.costCents
  addGoals(tally, facts, person)
  for (const party of parties) tally.received[party][facts.received[party] ? 'yes' : 'no'].add(person)
  if (facts.received.manager) tally.behaviour[facts.behaviourSeen ? 'seen' : 'notSeen'].add(person)
  if (facts.grade === null) return
  tally.graded.add(person)
  tally.sums.grade += facts.grade
}

/** Kind of coach per coach id. */
export type CoachKinds = ReadonlyMap<Id, 'internal' | 'external'>

/** A trajectory that was under way at some moment of the period. */
function addRan(tally: Growing, trajectory: Trajectory, facts: TrajectoryFacts, coachKinds: CoachKinds): void {
  const { coachId } = trajectory
  const person = personOf(trajectory)
  const kind = coachId === null ? undefined : coachKinds.get(coachId)
  tally.ran.add(person)
  tally.started[facts.startedInPeriod ? 'inPeriod' : 'before'].add(person)
  tally.joint[facts.jointGoals ? 'with' : 'without'].add(person)
  if (facts.freeSpace) tally.withoutJoint.free.add(person)
  else if (!facts.jointGoals) {
    tally.withoutJoint.other.add(person)
    if (facts.underPolicy) tally.withoutJoint.underOther.add(person)
  }
  tally.jointByPolicy[`${facts.underPolicy ? 'under' : 'before'}${facts.jointGoals ? 'With' : 'Without'}`].add(person)
  tally.coach[kind ?? 'none'].add(person)
}

/** What counting needs besides the trajectories. */
export interface TallyContext extends IndicatorContext {
  readonly coachKinds: CoachKinds
}

function addTrajectory(tally: Growing, trajectory: Trajectory, facts: TrajectoryFacts, coachKinds: CoachKinds): void {
  const person = personOf(trajectory)
  tally.total.add(person)
  tally.stages[facts.stage].add(person)
  tally.requested[facts.requestedInPeriod ? 'inPeriod' : 'before'].add(person)
  addDepartment(tally, trajectory)
  switch (facts.stage) {
    case 'awaiting':
      return
    case 'rejected':
    case 'referred':
    case 'withdrawn':
      return tally.declined.add(person)
    case 'running':
      return addRan(tally, trajectory, facts, coachKinds)
    case 'completed':
    case 'stopped':
      addRan(tally, trajectory, facts, coachKinds)
      return addEnded(tally, trajectory)
    default:
      return assertNever(facts.stage)
  }
}

/** Counts everything the report needs, in one pass. */
export function tallyOf(trajectories: Iterable<Trajectory>, context: TallyContext): Tally {
  const tally = emptyTally()
  const addToIndicators = indicatorCounting(tally.indicators, context)
  for (const trajectory of trajectories) {
    addEffort(tally, trajectory, context.period)
    const facts = factsOf(trajectory, context.period)
    if (facts !== null) addTrajectory(tally, trajectory, facts, context.coachKinds)
    addToIndicators(trajectory, facts)
  }
  return tally
}
