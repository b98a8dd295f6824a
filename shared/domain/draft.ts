import { z } from 'zod'
import { idSchema, isoInstantSchema } from './primitives.ts'

/** Typing that was not saved when the vault locked itself, kept until the operator comes back to it. */
export const draftSchema = z
  .object({
    id: idSchema,
    /** Which form, as the form names itself. */
    key: z.string().min(1).max(200),
    /** Address of the page that the form is on. */
    address: z.string().max(500),
    /** The form's values as JSON. */
    values: z.string().max(4_000_000),
    at: isoInstantSchema,
  })
  .readonly()
export type Draft = z.infer<typeof draftSchema>
