import type { CommandContext, Id } from './primitives.ts'
import type { Person } from './person.ts'

/** A name as it is compared: without case, accents, stray spaces. */
export const foldName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl')

/** Whether two names are the same to a reader. An empty name is the same as none. */
export const sameName = (one: string, other: string): boolean =>
  foldName(one) !== '' && foldName(one) === foldName(other)

/** People with this name, so that a person is entered once. More than one: the operator must choose. */
export const peopleNamed = (name: string, people: readonly Person[]): readonly Person[] =>
  people.filter((person) => sameName(person.name, name))

/** A new person, entered while typing the name in another form. */
export function newPerson(
  input: {
    readonly name: string
    readonly department: string
    readonly functionGroup: string
    readonly managerId: Id | null
  },
  context: Pick<CommandContext, 'newId'>,
): Person {
  return {
    id: context.newId(),
    name: input.name.trim().replace(/\s+/gu, ' '),
    department: input.department.trim(),
    functionGroup: input.functionGroup.trim(),
    managerId: input.managerId,
    leftOn: null,
  }
}

/** Each text once, whatever its case and accents, as it was written first. */
function distinct(texts: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>()
  for (const text of texts) {
    const key = foldName(text)
    if (key !== '' && !byFold.has(key)) byFold.set(key, text.trim())
  }
  return [...byFold.values()]
}

/** Department names in use, each once; for completion and filters. */
export const departmentsOf = (people: readonly Pick<Person, 'department'>[]): readonly string[] =>
  distinct(people.map(({ department }) => department))

/** Function groups in use, each once; for completion and filters. */
export const functionGroupsOf = (people: readonly Pick<Person, 'functionGroup'>[]): readonly string[] =>
  distinct(people.map(({ functionGroup }) => functionGroup))
