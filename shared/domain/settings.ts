import { z } from 'zod'
import { idSchema, languageSchema, nameSchema } from './primitives.ts'

/** The one settings record of a vault. Its id is fixed so that a vault can hold only one. */
export const SETTINGS_ID = idSchema.parse('00000000-0000-4000-8000-000000000001')

/** What belongs to the organisation and the person who works with this vault. */
export const settingsSchema = z
  .object({
    id: idSchema,
    organisation: nameSchema,
    /** Display name of the operator; goes into the audit trail. */
    operator: nameSchema,
    language: languageSchema,
    theme: z.enum(['auto', 'light', 'dark']),
    /** The demo organisation is marked as demo on every page. */
    demo: z.boolean(),
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>
