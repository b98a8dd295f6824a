import type { Person } from './person.ts'
import type { Id, IsoDate } from './primitives.ts'

/** Whether somebody is no longer in service on a day. The last day of service still counts as one. */
export const hasLeft = ({ leftOn }: Pick<Person, 'leftOn'>, on: IsoDate): boolean => leftOn !== null && leftOn < on

/** The last day of service of somebody who is gone on a day; null for who is there, and for nobody. */
export const goneSince = (person: Pick<Person, 'leftOn'> | undefined, on: IsoDate): IsoDate | null =>
  person !== undefined && hasLeft(person, on) ? person.leftOn : null

/** The people who report to somebody and are in service on a day. */
export const teamOf = (managerId: Id, people: readonly Person[], on: IsoDate): readonly Person[] =>
  people.filter((person) => person.managerId === managerId && !hasLeft(person, on))

/** Whether somebody is `below`, or reports to them through any number of managers. Ends in a circle too. */
export function isInLineOf(id: Id, below: Id, personOf: (id: Id) => Pick<Person, 'managerId'> | undefined): boolean {
  const seen = new Set<Id>()
  let at: Id | null = id
  while (at !== null && !seen.has(at)) {
    if (at === below) return true
    seen.add(at)
    at = personOf(at)?.managerId ?? null
  }
  return false
}
