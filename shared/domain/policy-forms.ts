import { z } from 'zod'
import { lineSchema, textSchema } from './primitives.ts'

/** The eleven forms of guidance that the product knows (domain.md §1). Texts: `resources/presets/forms-of-guidance.json`. */
export const presetFormIds = [
  'coaching',
  'mentoring',
  'training',
  'counselling',
  'advising',
  'managing',
  'supervision',
  'intervision',
  'mediation',
  'career-guidance',
  'therapy',
] as const
export type PresetFormId = (typeof presetFormIds)[number]

/** A preset form or, for one of the organisation's own, a record id. It stays the same from version to version. */
export const formIdSchema = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** Offered here, bought or referred to elsewhere, or not at all. */
export const formOffers = ['yes', 'refer', 'no'] as const
export type FormOffer = (typeof formOffers)[number]

/** Most forms in one version, own ones included. */
export const MOST_FORMS = 40

/** Most lines in one list of a form. */
export const MOST_FORM_LINES = 12

/** One form of guidance on the "vormenkaart", in the words of this organisation and the language of its policy. */
export const formOfGuidanceSchema = z
  .object({
    id: formIdSchema,
    name: lineSchema.min(1),
    definition: textSchema,
    /** One reason per line: when it fits, when it does not. */
    fitsWhen: z.array(lineSchema.min(1)).max(MOST_FORM_LINES).readonly(),
    notWhen: z.array(lineSchema.min(1)).max(MOST_FORM_LINES).readonly(),
    /** What people say or do by which one recognises that it fits. */
    signals: z.array(lineSchema.min(1)).max(MOST_FORM_LINES).readonly(),
    offered: z.enum(formOffers),
    /** Who does it here, or to whom people are referred. */
    who: textSchema,
    /** Switched off: stays in the version, is not printed and cannot be chosen. */
    active: z.boolean(),
  })
  .readonly()
export type FormOfGuidance = z.infer<typeof formOfGuidanceSchema>
