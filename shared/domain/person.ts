import { z } from 'zod'
import { idSchema, lineSchema, nameSchema } from './primitives.ts'

/** An employee. Roles (coachee, manager) follow from links to this record, so a person is entered once. */
export const personSchema = z
  .object({
    id: idSchema,
    name: nameSchema,
    department: lineSchema,
    managerId: idSchema.nullable(),
  })
  .readonly()
export type Person = z.infer<typeof personSchema>
