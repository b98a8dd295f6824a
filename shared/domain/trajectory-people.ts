import { withVersionKept } from './agreement-version.ts'
import type { Coach } from './coach.ts'
import { goneSince } from './person-standing.ts'
import type { Person } from './person.ts'
import type { CommandContext, Id, IsoDate } from './primitives.ts'
import {
  dateObstacles,
  named,
  statusObstacles,
  unless,
  type TrajectoryObstacle,
  type TrajectoryResult,
} from './trajectory-obstacles.ts'
import { finishingStatuses, runningStatuses } from './trajectory-status.ts'
import type { Trajectory } from './trajectory.ts'

type Parties = Pick<Trajectory, 'coacheeId' | 'managerId'>

/** States in which another manager takes over; before the start the request itself is changed. */
export const takeOverStatuses = [...runningStatuses, ...finishingStatuses] as const

/** An obstacle for the coachee and for the manager when they are no longer in service on a day. */
export function leaverObstacles(
  { coacheeId, managerId }: Parties,
  people: readonly Person[],
  on: IsoDate,
): TrajectoryObstacle[] {
  const obstacles: TrajectoryObstacle[] = []
  for (const [party, id] of [
    ['coachee', coacheeId],
    ['manager', managerId],
  ] as const) {
    const leftOn = goneSince(
      people.find((person) => person.id === id),
      on,
    )
    if (leftOn !== null) obstacles.push({ code: 'personLeft', party, on: leftOn })
  }
  return obstacles
}

/** The manager at the time of the request, whoever took over since. */
export const firstManagerId = ({ managerId, managerChanges }: Pick<Trajectory, 'managerId' | 'managerChanges'>): Id =>
  managerChanges[0]?.fromId ?? managerId

/** Who takes over as manager, and from which day on. They agreed to the goals by then. */
export interface TakeOverInput {
  readonly manager: Person
  readonly on: IsoDate
}

/**
 * Another manager takes over while the sessions run or are being closed. The goals stay: the new manager's consent
 * takes the place of the old one's. Who it was before stays on record, and so does the department of the request.
 */
export function takeOverAsManager(
  trajectory: Trajectory,
  { manager, on }: TakeOverInput,
  { coach }: { readonly coach: Pick<Coach, 'personId'> | null },
  context: CommandContext,
): TrajectoryResult {
  const obstacles: TrajectoryObstacle[] = [
    ...statusObstacles(trajectory, ...takeOverStatuses),
    ...leaverObstacles({ coacheeId: trajectory.coacheeId, managerId: manager.id }, [manager], on),
    ...dateObstacles(
      named('startedOn', trajectory.startedOn),
      named('managerChangedOn', trajectory.managerChanges.at(-1)?.on ?? null),
      named('managerChangedOn', on),
      named('today', context.today),
    ),
  ]
  if (manager.id === trajectory.managerId) obstacles.push({ code: 'managerSame' })
  if (manager.id === trajectory.coacheeId) obstacles.push({ code: 'coacheeIsManager' })
  if (coach !== null && coach.personId === manager.id) obstacles.push({ code: 'coachIsParty', party: 'manager' })
  return unless(obstacles, () => ({
    ...trajectory,
    managerId: manager.id,
    managerChanges: [...trajectory.managerChanges, { on, fromId: trajectory.managerId }],
    agreement: trajectory.agreement.manager === null ? trajectory.agreement : { ...trajectory.agreement, manager: on },
    agreementVersions: withVersionKept(trajectory, '', context),
  }))
}
