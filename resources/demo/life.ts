import { addDays, addMonths, daysBetween } from '#shared/domain/iso-date.ts'
import { isoDateSchema, type IsoDate } from '#shared/domain/primitives.ts'
import type { TrajectoryStatus } from '#shared/domain/trajectory.ts'
import type { Rng } from './random.ts'

/** When the organisation's policy began, seen from today. */
export interface Timeline {
  readonly today: IsoDate
  /** First day of the history, four years ago. */
  readonly from: IsoDate
  readonly firstPolicyOn: IsoDate
  readonly secondPolicyOn: IsoDate
  /** Months between end and follow-up, and months a file is kept after that: as the policy says. */
  readonly followUpMonths: number
  readonly retentionMonths: number
}

/** The milestones of the demo organisation: a first policy two and a half years ago, revised thirteen months ago. */
export function timelineOf(today: IsoDate): Timeline {
  return {
    today,
    from: addMonths(today, -48),
    firstPolicyOn: addMonths(today, -30),
    secondPolicyOn: addMonths(today, -13),
    followUpMonths: 4,
    retentionMonths: 24,
  }
}

/** The dates of one trajectory from request to where it stands today. Later steps have later or equal dates. */
export interface Life {
  readonly status: TrajectoryStatus
  readonly requestedOn: IsoDate
  readonly decidedOn: IsoDate | null
  readonly chemistryOn: IsoDate | null
  readonly threeWayOn: IsoDate | null
  readonly startedOn: IsoDate | null
  readonly expectedEndOn: IsoDate | null
  readonly plannedSessions: number
  /** Sessions held so far. */
  readonly sessionsOn: readonly IsoDate[]
  readonly endedOn: IsoDate | null
  readonly followUpOn: IsoDate | null
  readonly closedOn: IsoDate | null
  /** Ended before its goals were worked through. */
  readonly stopped: boolean
}

/** Days after the request on which each step would fall. */
interface Course {
  readonly decided: number
  readonly chemistry: number
  readonly threeWay: number
  readonly started: number
  readonly sessions: readonly number[]
  readonly mid: number
  readonly ended: number
  readonly followUp: number
  readonly closed: number
  readonly planned: number
}

const normalSessions: readonly (readonly [number, number])[] = [
  [4, 10],
  [5, 16],
  [6, 26],
  [7, 20],
  [8, 16],
  [9, 5],
  [10, 7],
] // around the 7–8 sessions of the benchmark in domain.md §6, a little lower where internal coaches work too

function createCourse(rng: Rng, stopped: boolean, followUpMonths: number): Course {
  const decided = rng.int(2, 14)
  const chemistry = decided + rng.int(4, 14)
  const threeWay = chemistry + rng.int(5, 16)
  const started = threeWay + rng.int(2, 12)
  const planned = rng.weighted(normalSessions)
  const held = stopped ? rng.int(1, Math.max(1, planned - 3)) : planned + rng.weighted([[0, 12], [-1, 2], [1, 1]] as const) // prettier-ignore
  const sessions: number[] = []
  for (let day = started; sessions.length < held; day += rng.int(12, 24)) sessions.push(day)
  const last = sessions.at(-1) ?? started
  const ended = last + rng.int(3, 14)
  const followUp = ended + Math.round(followUpMonths * 30.4) + rng.int(-10, 25)
  const half = sessions[Math.floor(sessions.length / 2) - 1] ?? started
  return { decided, chemistry, threeWay, started, sessions, mid: half + 4, ended, followUp, closed: followUp + rng.int(3, 21), planned } // prettier-ignore
}

type Window = readonly [first: number, last: number]

/** First and last day after the request on which a trajectory is in a passing state. The other states last. */
const windows: Readonly<Partial<Record<TrajectoryStatus, (course: Course) => Window>>> = {
  requested: ({ decided }) => [0, Math.min(decided, 9)],
  intake: ({ decided }) => [6, decided + 16],
  onHold: ({ decided }) => [decided, decided + 60],
  matching: ({ decided, threeWay }) => [decided, threeWay - 1],
  threeWayMeeting: ({ threeWay, started }) => [threeWay, started - 1],
  running: ({ started, ended }) => [started, Math.max(started, ended - 4)],
  midTermReview: ({ mid }) => [mid, mid + 9],
  finalEvaluation: ({ ended }) => [ended, ended + 35],
  stoppedEarly: ({ ended }) => [ended, ended + 40],
  followUp: ({ ended, followUp }) => [ended + 20, followUp + 45],
}

const stages = ['requested', 'decided', 'granted', 'met', 'started', 'ended', 'closed'] as const
type Stage = (typeof stages)[number]

/** The furthest stage that a trajectory in each state has behind it. */
const stageOf: Readonly<Record<TrajectoryStatus, Stage>> = {
  requested: 'requested',
  intake: 'requested',
  onHold: 'requested',
  rejected: 'decided',
  referred: 'decided',
  matching: 'granted',
  threeWayMeeting: 'met',
  running: 'started',
  midTermReview: 'started',
  finalEvaluation: 'ended',
  stoppedEarly: 'ended',
  followUp: 'ended',
  closed: 'closed',
  anonymised: 'closed',
}

/** A Monday to count weekdays from. */
const someMonday = isoDateSchema.parse('2018-01-01')

/** The date itself, or the Friday before it when it falls in a weekend. Keeps the order of dates. */
function workday(date: IsoDate): IsoDate {
  const weekday = (((daysBetween(someMonday, date) % 7) + 7) % 7) + 1
  return weekday > 5 ? addDays(date, 5 - weekday) : date
}

/** Latest day in the history on which a trajectory that is over may have been requested. */
function requestOfPast(rng: Rng, status: TrajectoryStatus, course: Course, timeline: Timeline): IsoDate {
  const span = daysBetween(timeline.from, timeline.today)
  if (status === 'anonymised') {
    const age = course.closed + Math.round(timeline.retentionMonths * 30.5)
    return addDays(timeline.today, -rng.int(Math.min(age, span), span))
  }
  const youngest = status === 'closed' ? course.closed : course.decided
  const sincePolicy = daysBetween(timeline.firstPolicyOn, timeline.today)
  // Requests grew after the policy: two thirds of them fall in the last five eighths of the time.
  return rng.chance(0.66)
    ? addDays(timeline.today, -rng.int(youngest, sincePolicy - 1))
    : addDays(timeline.today, -rng.int(sincePolicy, span))
}

/** Makes up when everything happened in a trajectory that has the given status today. */
export function createLife(rng: Rng, status: TrajectoryStatus, timeline: Timeline): Life {
  const stopped = status === 'stoppedEarly' || (status === 'closed' && rng.chance(0.07))
  const course = createCourse(rng, stopped, timeline.followUpMonths)
  const window = windows[status]?.(course)
  const firstDay = window
    ? addDays(timeline.today, -rng.int(window[0], window[1]))
    : requestOfPast(rng, status, course, timeline)
  const reached = stages.indexOf(stageOf[status])
  /** The day of a step, once the trajectory has come that far. */
  const on = (stage: Stage, day: number): IsoDate | null => {
    const date = workday(addDays(firstDay, day))
    return stages.indexOf(stage) <= reached && date <= timeline.today ? date : null
  }
  const startedOn = on('started', course.started)
  return {
    status,
    requestedOn: workday(firstDay),
    decidedOn: on('decided', course.decided),
    chemistryOn: on('granted', course.chemistry),
    threeWayOn: on('met', course.threeWay),
    startedOn,
    expectedEndOn: startedOn && addDays(startedOn, course.planned * 20),
    plannedSessions: course.planned,
    sessionsOn: course.sessions.flatMap((day) => on('started', day) ?? []),
    endedOn: on('ended', course.ended),
    followUpOn: stopped ? null : on('closed', course.followUp),
    closedOn: on('closed', stopped ? course.ended + 20 : course.closed),
    stopped,
  }
}
