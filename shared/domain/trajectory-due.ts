import { livingGoals, scoreOf } from './goal.ts'
import { addDays, daysBetween } from './iso-date.ts'
import type { IsoDate } from './primitives.ts'
import { endMeetingOpen, threeWayHeld } from './three-way.ts'
import { proposedEnd } from './trajectory-pace.ts'
import { decisionDueOn, followUpDueOn, type TrajectoryRules } from './trajectory-rules.ts'
import { endStatuses, finishingStatuses, isIn, missingEvaluations, nextStepOf, openAgreements, runningStatuses, undecidedStatuses } from './trajectory-status.ts' // prettier-ignore
import { parties, type AskedMoment, type Party, type Trajectory } from './trajectory.ts'
import type { HolidayRule } from './working-days.ts'

/** Who does what is due: P&O, or one of the three parties. In the order in which a list names them. */
export const doers = ['hr', ...parties] as const
export type Doer = 'hr' | Party

/** What can be due of a trajectory, in the order of the work. */
export const dueKinds = [
  'decision',
  'lookAgain',
  'coachChoice',
  'goals',
  'startMeeting',
  'agreement',
  'start',
  'recordMeeting',
  'midMeeting',
  'midEvaluation',
  'lastSession',
  'scores',
  'endEvaluation',
  'endMeeting',
  'approveReport',
  'followUp',
  'close',
] as const
export type DueKind = (typeof dueKinds)[number]

/** Something that somebody still has to do for a trajectory. */
export interface Due {
  readonly kind: DueKind
  /** Never empty. */
  readonly by: readonly Doer[]
  /** Last day, or the day on which it is to be asked; null: now, and no rule sets a day. */
  readonly on: IsoDate | null
}

/** Days after the last session in which scores and evaluations should be in: four weeks, our own target (domain.md §6). */
export const EVALUATION_DAYS = 28

const due = (kind: DueKind, by: readonly Doer[], on: IsoDate | null): readonly Due[] =>
  by.length === 0 ? [] : [{ kind, by, on }]

function missingOf(trajectory: Trajectory, rules: TrajectoryRules, moment: AskedMoment): readonly Party[] {
  return missingEvaluations(trajectory, rules, [moment]).map(({ perspective }) => perspective)
}

/** Before the decision, and between the decision and the choice of a coach. */
function whileUndecided(trajectory: Trajectory, rules: TrajectoryRules, calendar: readonly HolidayRule[]) {
  return trajectory.decidedOn === null
    ? due('decision', ['hr'], decisionDueOn(trajectory, rules, calendar))
    : due('coachChoice', ['coachee'], null)
}

function beforeStart(trajectory: Trajectory, rules: TrajectoryRules): readonly Due[] {
  switch (nextStepOf(trajectory, rules)) {
    case 'writeGoals':
    case 'completeGoals':
      return due('goals', parties, null)
    case 'collectAgreements':
      return due('agreement', openAgreements(trajectory), null)
    case 'holdThreeWay':
      return due('startMeeting', parties, null)
    default:
      return due('start', ['hr'], null)
  }
}

function whileRunning(trajectory: Trajectory, rules: TrajectoryRules): readonly Due[] {
  const { startedOn, plannedSessions } = trajectory
  const reopened = trajectory.goals.length > 0 ? due('agreement', openAgreements(trajectory), null) : []
  if (startedOn === null) return reopened
  const end = trajectory.expectedEndOn ?? proposedEnd(startedOn, plannedSessions)
  const halfway = addDays(startedOn, Math.floor(daysBetween(startedOn, end) / 2))
  const meets = rules.threeWayMeetings.mid && !threeWayHeld(trajectory, 'mid')
  return [
    ...reopened,
    ...due('midMeeting', meets ? parties : [], halfway),
    ...due('midEvaluation', missingOf(trajectory, rules, 'mid'), halfway),
    ...due('lastSession', ['coachee', 'coach'], end),
  ]
}

function afterSessions(trajectory: Trajectory, rules: TrajectoryRules): readonly Due[] {
  const { endedOn, finalReport, goals, status } = trajectory
  const by = endedOn === null ? null : addDays(endedOn, EVALUATION_DAYS)
  const unapproved = finalReport !== null && finalReport.approvedOn === null
  const unscored = status !== 'stoppedEarly' && livingGoals(goals).some((goal) => scoreOf(goal) === null)
  const open = [
    ...due('scores', unscored ? parties : [], by),
    ...due('midEvaluation', missingOf(trajectory, rules, 'mid'), by),
    ...due('endEvaluation', missingOf(trajectory, rules, 'end'), by),
    ...due('endMeeting', endMeetingOpen(trajectory, rules) ? parties : [], by),
    ...due('approveReport', unapproved ? ['coachee'] : [], by),
    ...due('followUp', missingOf(trajectory, rules, 'followUp'), followUpDueOn(trajectory, rules)),
  ]
  return open.length > 0 ? open : due('close', ['hr'], null)
}

/** Of each meeting that was planned P&O records, on its day or after it, what came of it. */
const meetingsToRecord = ({ sessions }: Trajectory): readonly Due[] =>
  sessions.filter(({ status }) => status === 'planned').flatMap(({ on }) => due('recordMeeting', ['hr'], on))

/** What is still to be done for a trajectory, by whom and by when, after its own rules. Empty once it has ended. */
export function duesOf(
  trajectory: Trajectory,
  rules: TrajectoryRules,
  calendar: readonly HolidayRule[],
): readonly Due[] {
  const { status, hold } = trajectory
  if (status === 'onHold') return due('lookAgain', ['hr'], hold?.until ?? null)
  if (isIn(status, endStatuses)) return []
  return [...meetingsToRecord(trajectory), ...stepsOf(trajectory, rules, calendar)]
}

function stepsOf(trajectory: Trajectory, rules: TrajectoryRules, calendar: readonly HolidayRule[]): readonly Due[] {
  if (isIn(trajectory.status, undecidedStatuses)) return whileUndecided(trajectory, rules, calendar)
  if (isIn(trajectory.status, runningStatuses)) return whileRunning(trajectory, rules)
  return isIn(trajectory.status, finishingStatuses) ? afterSessions(trajectory, rules) : beforeStart(trajectory, rules)
}

/** Whether its day has come: a follow-up is asked for on its day, all else is late on the day after. */
export const isDueLate = ({ kind, on }: Due, today: IsoDate): boolean =>
  on !== null && (kind === 'followUp' || kind === 'lookAgain' ? on <= today : on < today)

/** What is for now first, then by day; on one day in the order of the work. */
export const byDueDate = (a: Due, b: Due): number =>
  (a.on ?? '').localeCompare(b.on ?? '') || dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind)
