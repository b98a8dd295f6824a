import { z } from 'zod'
import { idSchema, isoDateSchema, lineSchema, nameSchema } from './primitives.ts'

/** An employee. Roles (coachee, manager) follow from links to this record, so a person is entered once. */
export const personSchema = z
  .object({
    id: idSchema,
    name: nameSchema,
    department: lineSchema,
    /** Kind of work, as the organisation groups it (adviser, team lead); empty when nobody wrote it down. */
    functionGroup: lineSchema,
    /** The manager of today; a trajectory keeps its own. */
    managerId: idSchema.nullable(),
    /** Last day of service, in the past or to come; null for somebody who stays. */
    leftOn: isoDateSchema.nullable(),
  })
  .readonly()
export type Person = z.infer<typeof personSchema>
