import { fail, ok, type Result } from '../result.ts'
import { goneSince, isInLineOf, teamOf } from './person-standing.ts'
import { newPerson } from './person-names.ts'
import type { Person } from './person.ts'
import type { CommandContext, Id, IsoDate } from './primitives.ts'

/** What the form of a person holds. */
export interface PersonDetails {
  readonly name: string
  readonly department: string
  readonly functionGroup: string
  readonly managerId: Id | null
  readonly leftOn: IsoDate | null
}

/** Why a person cannot be saved like this. */
export type PersonError =
  | { readonly code: 'nameMissing' }
  | { readonly code: 'ownManager' }
  /** The manager reports to this person, directly or through others. */
  | { readonly code: 'managerBelow' }
  /** The manager had left before today. */
  | { readonly code: 'managerLeft'; readonly on: IsoDate }

const byId = (people: readonly Person[]): ((id: Id) => Person | undefined) => {
  const known = new Map(people.map((person) => [person.id, person]))
  return (id) => known.get(id)
}

/** Why somebody cannot report to this manager; `before` is null for a new person. */
function managerError(
  before: Person | null,
  managerId: Id,
  people: readonly Person[],
  context: Pick<CommandContext, 'today'>,
): PersonError | null {
  const personOf = byId(people)
  if (before !== null && managerId === before.id) return { code: 'ownManager' }
  if (before !== null && isInLineOf(managerId, before.id, personOf)) return { code: 'managerBelow' }
  // Somebody whose manager left keeps them until another is named: what else changes can be saved meanwhile.
  if (before !== null && before.managerId === managerId) return null
  const leftOn = goneSince(personOf(managerId), context.today)
  return leftOn === null ? null : { code: 'managerLeft', on: leftOn }
}

/** A new person (`before` null) or one that changes. Trajectories keep the manager and department they were asked under. */
export function savePerson(
  before: Person | null,
  details: PersonDetails,
  people: readonly Person[],
  context: Pick<CommandContext, 'newId' | 'today'>,
): Result<Person, PersonError> {
  if (details.name.trim() === '') return fail({ code: 'nameMissing' })
  const { managerId } = details
  const error = managerId === null ? null : managerError(before, managerId, people, context)
  if (error !== null) return fail(error)
  const tidy = newPerson(details, context)
  return ok({ ...tidy, id: before?.id ?? tidy.id, leftOn: details.leftOn })
}

/**
 * The team of a manager under another one; answers with the people who change. Whoever takes over does not report to
 * themselves: they keep their own manager. Who has left before today keeps the manager of their time.
 */
export function moveTeam(
  fromId: Id,
  toId: Id,
  people: readonly Person[],
  context: Pick<CommandContext, 'today'>,
): Result<readonly Person[], PersonError> {
  if (fromId === toId) return fail({ code: 'ownManager' })
  const team = teamOf(fromId, people, context.today).filter(({ id }) => id !== toId)
  for (const person of team) {
    const error = managerError(person, toId, people, context)
    if (error !== null) return fail(error)
  }
  return ok(team.map((person) => ({ ...person, managerId: toId })))
}
