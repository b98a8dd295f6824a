import type { IsoDate } from './primitives.ts'
import { heldOn } from './session.ts'
import type { TrajectoryRules } from './trajectory-rules.ts'
import type { Trajectory } from './trajectory.ts'

type Moment = keyof TrajectoryRules['threeWayMeetings']
type Meetings = Pick<Trajectory, 'sessions' | 'startedOn'>

/** The last coaching session, or null when none was held. */
export const lastSessionOn = (trajectory: Meetings): IsoDate | null =>
  heldOn(trajectory, 'session').reduce<IsoDate | null>((last, on) => (last === null || on > last ? on : last), null)

/** Whether a three-way meeting was held on or before the day on which the sessions start. */
export const metBefore = (trajectory: Meetings, startOn: IsoDate): boolean =>
  heldOn(trajectory, 'threeWay').some((on) => on <= startOn)

/**
 * Whether the three-way meeting of a moment has been held. At the start: on or before the first day. At the end: on or
 * after the last coaching session. Midway: between those two.
 */
export function threeWayHeld(trajectory: Meetings, moment: Moment): boolean {
  const { startedOn } = trajectory
  if (startedOn === null) return moment === 'start' && heldOn(trajectory, 'threeWay').length > 0
  if (moment === 'start') return metBefore(trajectory, startedOn)
  const later = heldOn(trajectory, 'threeWay').filter((on) => on > startedOn)
  const last = lastSessionOn(trajectory) ?? startedOn
  return later.some((on) => (moment === 'end' ? on >= last : on < last))
}

/** A party that no evaluation will come from cannot be met either. */
const partyOutOfReach = ({ evaluations }: Pick<Trajectory, 'evaluations'>): boolean =>
  evaluations.some(
    ({ moment, perspective, outcome }) => moment === 'end' && perspective !== 'coach' && outcome.status === 'waived',
  )

/**
 * Whether the meeting at the end still has to be held. Not after an early stop, and not when the end evaluation of the
 * coachee or the manager lapsed: whoever has left or does not answer cannot be met, and a file must be able to close.
 */
export const endMeetingOpen = (
  trajectory: Meetings & Pick<Trajectory, 'evaluations' | 'stopReason'>,
  { threeWayMeetings }: Pick<TrajectoryRules, 'threeWayMeetings'>,
): boolean =>
  threeWayMeetings.end &&
  trajectory.stopReason === null &&
  trajectory.startedOn !== null &&
  !threeWayHeld(trajectory, 'end') &&
  !partyOutOfReach(trajectory)
