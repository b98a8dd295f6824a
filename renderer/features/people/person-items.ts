import { hasLeft } from '#shared/domain/person-standing.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Id, IsoDate } from '#shared/domain/primitives.ts'
import { endStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'

/** What a line of the register says of somebody's service. `leaderless`: in service, under a manager who left. */
export type Service = 'inService' | 'leaderless' | 'leaving' | 'left'

/** One line of the register. */
export interface PersonItem {
  readonly id: Id
  readonly person: Person
  readonly manager: Person | null
  readonly service: Service
  /** Trajectories as coachee that have not ended. */
  readonly open: number
  /** Trajectories as manager that have not ended. */
  readonly leading: number
}

function serviceOf(person: Person, manager: Person | null, today: IsoDate): Service {
  if (hasLeft(person, today)) return 'left'
  if (person.leftOn !== null) return 'leaving'
  return manager !== null && hasLeft(manager, today) ? 'leaderless' : 'inService'
}

type Parties = Pick<Trajectory, 'coacheeId' | 'managerId' | 'status'>

/** The lines of the register, in the order of the people. Goes once through the trajectories. */
export function personItems(
  people: readonly Person[],
  trajectories: readonly Parties[],
  today: IsoDate,
): readonly PersonItem[] {
  const open = new Map<Id, number>()
  const leading = new Map<Id, number>()
  const count = (counts: Map<Id, number>, id: Id) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { coacheeId, managerId, status } of trajectories) {
    if (isIn(status, endStatuses)) continue
    count(open, coacheeId)
    count(leading, managerId)
  }
  const byId = new Map(people.map((person) => [person.id, person]))
  return people.map((person) => {
    const manager = person.managerId === null ? null : (byId.get(person.managerId) ?? null)
    return {
      id: person.id,
      person,
      manager,
      service: serviceOf(person, manager, today),
      open: open.get(person.id) ?? 0,
      leading: leading.get(person.id) ?? 0,
    }
  })
}
