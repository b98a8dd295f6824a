import type { IsoDate } from '#shared/domain/primitives.ts'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import { heldOn } from '#shared/domain/session.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { endEvaluationOf } from '#shared/domain/trajectory-status.ts'
import { termOf } from '#shared/domain/trajectory-terms.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'

/** Moments in the life of a trajectory that the right column shows. */
export type MomentName =
  | 'requested'
  | 'granted'
  | 'rejected'
  | 'referred'
  | 'coachChosen'
  | 'agreed'
  | 'started'
  | 'lastSession'
  | 'expectedEnd'
  | 'ended'
  | 'stopped'
  | 'holdUntil'
  | 'decisionDue'
  | 'followUpDue'
  | 'evaluationCoachee'
  | 'evaluationManager'

export interface Moment {
  readonly name: MomentName
  readonly on: IsoDate
  /** Planned, not yet there. */
  readonly expected: boolean
}

/** When the last of the three agreed; null while somebody has not. */
function agreedOn({ agreement }: Trajectory): IsoDate | null {
  const { coachee, manager, coach } = agreement
  if (coachee === null || manager === null || coach === null) return null
  return [coachee, manager, coach].reduce((last, date) => (date > last ? date : last))
}

const lastSessionOn = (trajectory: Trajectory): IsoDate | null => heldOn(trajectory, 'session').at(-1) ?? null

/** What has happened and is planned, in order of date. What falls on one day stays in the order of the work. */
export function timelineOf(trajectory: Trajectory, rules: TrajectoryRules): readonly Moment[] {
  return [...pastOf(trajectory), ...plannedOf(trajectory, rules)]
}

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
    .flatMap(([name, on]) => (on === null ? [] : [{ name, on, expected: false }]))
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

function plannedOf(trajectory: Trajectory, rules: TrajectoryRules): readonly Moment[] {
  const term = termOf(trajectory, rules, dutchHolidays)
  const planned: readonly (readonly [MomentName, IsoDate | null])[] = [
    ['decisionDue', term?.kind === 'decision' ? term.dueOn : null],
    ['expectedEnd', trajectory.endedOn === null ? trajectory.expectedEndOn : null],
    ['holdUntil', trajectory.hold?.until ?? null],
    ['followUpDue', term?.kind === 'followUp' ? term.dueOn : null],
  ]
  return planned.flatMap(([name, on]) => (on === null ? [] : [{ name, on, expected: true }]))
}
