import { z } from 'zod'
import { newPerson, peopleNamed } from '#shared/domain/person-names.ts'
import type { Person } from '#shared/domain/person.ts'
import { idSchema, limits, type CommandContext, type Id } from '#shared/domain/primitives.ts'
import { fail, ok, type Result } from '#shared/result.ts'

/** Somebody in a form: chosen from the list (with id), or only typed. */
export const personChoiceSchema = z
  .object({ id: idSchema.nullable(), name: z.string() })
  // On the choice as a whole, so that the error belongs to the field and the summary can lead to it.
  .refine(({ name }) => name.trim() !== '', { message: 'trajectories:error.nameMissing' })
  .refine(({ name }) => name.trim().length <= limits.name, { message: 'trajectories:error.nameTooLong' })
export type PersonChoice = z.input<typeof personChoiceSchema>

/** Nobody yet. */
export const emptyPersonChoice: PersonChoice = { id: null, name: '' }

/** The person a choice stands for; `created` when it has to be saved too. */
export interface ResolvedPerson {
  readonly person: Person
  readonly created: boolean
}

/**
 * Finds or makes the person. A typed name that one person has is that person: nobody is entered twice.
 * A name that several people have must be chosen from the list.
 */
export function resolvePerson(
  choice: { readonly id: Id | null; readonly name: string },
  details: { readonly department: string; readonly functionGroup: string; readonly managerId: Id | null },
  people: readonly Person[],
  context: Pick<CommandContext, 'newId'>,
): Result<ResolvedPerson, { readonly code: 'ambiguous'; readonly name: string }> {
  const chosen = people.find(({ id }) => id === choice.id)
  if (chosen !== undefined) return ok({ person: chosen, created: false })
  const [first, ...more] = peopleNamed(choice.name, people)
  if (more.length > 0) return fail({ code: 'ambiguous', name: choice.name })
  if (first !== undefined) return ok({ person: first, created: false })
  return ok({ person: newPerson({ name: choice.name, ...details }, context), created: true })
}
