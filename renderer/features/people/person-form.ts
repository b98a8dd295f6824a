import { z } from 'zod'
import type { PersonError } from '#shared/domain/person-commands.ts'
import type { Person } from '#shared/domain/person.ts'
import { idSchema, isoDateSchema, lineSchema, nameSchema } from '#shared/domain/primitives.ts'

/** The form of a person, new or known. */
export const personFormSchema = z.object({
  name: nameSchema,
  department: lineSchema,
  functionGroup: lineSchema,
  managerId: idSchema.nullable(),
  leftOn: isoDateSchema.nullable(),
})
export type PersonInput = Omit<z.input<typeof personFormSchema>, 'managerId' | 'leftOn'> & {
  managerId: string | null
  leftOn: string | null
}
export type PersonValues = z.output<typeof personFormSchema>

const nobody: PersonInput = { name: '', department: '', functionGroup: '', managerId: null, leftOn: null }

/** The form of a person; empty for a new one. */
export function personInputOf(person: Person | null): PersonInput {
  if (person === null) return nobody
  const { id: _id, ...input } = person
  return input
}

/** The field a refusal belongs to, and the key of its sentence. */
export const placeOfError = ({ code }: PersonError) =>
  ({
    field: code === 'nameMissing' ? ('name' as const) : ('managerId' as const),
    message: `people:error.${code}` as const,
  }) as const
