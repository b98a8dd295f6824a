import type { IsoDate } from '#shared/domain/primitives.ts'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import { heldOn } from '#shared/domain/session.ts'
import { byDueDate, type Due, duesOf } from '#shared/domain/trajectory-due.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { endEvaluationOf } from '#shared/domain/trajectory-status.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'

/** What has happened in the life of a trajectory, as far as the right column shows it. */
export type MomentName =
  | 'requested'
  | 'granted'
  | 'rejected'
  | 'referred'
  | 'coachChosen'
  | 'agreed'
  | 'started'
  | 'lastSession'
  | 'ended'
  | 'stopped'
  | 'evaluationCoachee'
  | 'evaluationManager'

export interface Moment {
  readonly name: MomentName
  readonly on: IsoDate
}

/** When the last of the three agreed; null while somebody has not. */
function agreedOn({ agreement }: Trajectory): IsoDate | null {
  const { coachee, manager, coach } = agreement
  if (coachee === null || manager === null || coach === null) return null
  return [coachee, manager, coach].reduce((last, date) => (date > last ? date : last))
}

const lastSessionOn = (trajectory: Trajectory): IsoDate | null => heldOn(trajectory, 'session').at(-1) ?? null

/** What was, and what is still to come. */
export interface TrajectoryTimeline {
  /** In order of date. What falls on one day stays in the order of the work. */
  readonly past: readonly Moment[]
  /** What is for now first, then by day. */
  readonly dues: readonly Due[]
}

/** The timeline of a trajectory, after its own rules. */
export const timelineOf = (trajectory: Trajectory, rules: TrajectoryRules): TrajectoryTimeline => ({
  past: pastOf(trajectory),
  dues: duesOf(trajectory, rules, dutchHolidays).toSorted(byDueDate),
})

/** What the decision was: a referral keeps its reason where a refusal does. */
function decisionEvent({ status, rejection }: Pick<Trajectory, 'status' | 'rejection'>) {
  if (status === 'referred') return 'referred'
  return rejection === null ? 'granted' : 'rejected'
}

function pastOf(trajectory: Trajectory): readonly Moment[] {
  const ended = trajectory.endedOn
  const evaluatedOn = (party: 'coachee' | 'manager') => endEvaluationOf(trajectory, party)?.outcome.on ?? null
  const moments: readonly (readonly [MomentName, IsoDate | null])[] = [
    ['requested', trajectory.requestedOn],
    [decisionEvent(trajectory), trajectory.decidedOn],
    ['coachChosen', trajectory.matching.decision?.on ?? null],
    ['agreed', agreedOn(trajectory)],
    ['started', trajectory.startedOn],
    ['lastSession', ended === null ? lastSessionOn(trajectory) : null],
    [trajectory.stopReason === null ? 'ended' : 'stopped', ended],
    ['evaluationCoachee', evaluatedOn('coachee')],
    ['evaluationManager', evaluatedOn('manager')],
  ]
  return moments
    .flatMap(([name, on]) => (on === null ? [] : [{ name, on }]))
    .toSorted((a, b) => a.on.localeCompare(b.on))
}
