import type { IsoDate } from './primitives.ts'
import type { Session, Trajectory } from './trajectory.ts'

/** Meetings of a kind that took place: what was planned, cancelled or missed counts nowhere. */
export const heldMeetings = ({ sessions }: Pick<Trajectory, 'sessions'>, kind: Session['kind']): readonly Session[] =>
  sessions.filter((session) => session.kind === kind && session.status === 'held')

/** The days of those meetings, in the order of the log. */
export const heldOn = (trajectory: Pick<Trajectory, 'sessions'>, kind: Session['kind']): readonly IsoDate[] =>
  heldMeetings(trajectory, kind).map(({ on }) => on)
