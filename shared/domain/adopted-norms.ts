import { z } from 'zod'
import { coachNormsSchema } from './coach-norms.ts'
import { idSchema, isoDateSchema, nameSchema } from './primitives.ts'

/** The one row of the table. */
export const ADOPTED_NORMS_ID = idSchema.parse('6d8a3c1e-2f47-4b0a-9c35-7e1d5b90a4f2')

/** Norms that the organisation put in the place of those shipped with the program. Without this row those apply. */
export const adoptedNormsSchema = z
  .object({
    id: idSchema,
    norms: coachNormsSchema,
    adoptedOn: isoDateSchema,
    by: nameSchema,
    /** Shipped with a later version of the program, or loaded from a file. */
    from: z.enum(['program', 'file']),
  })
  .readonly()
export type AdoptedNorms = z.infer<typeof adoptedNormsSchema>
