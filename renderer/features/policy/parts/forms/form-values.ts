import { z } from 'zod'
import type { FormInput } from '#shared/domain/form-commands.ts'
import { type FormOfGuidance, formOffers, MOST_FORM_LINES } from '#shared/domain/policy-forms.ts'
import { limits } from '#shared/domain/primitives.ts'

/** What the fields hold: a list is a text with one point per line. */
export interface FormValues {
  name: string
  definition: string
  fitsWhen: string
  notWhen: string
  signals: string
  offered: FormInput['offered']
  who: string
}

/** The fields, in the order of the screen. */
export const formFields = ['name', 'definition', 'fitsWhen', 'notWhen', 'offered', 'who', 'signals'] as const

/** The longest text of a field with one point per line. */
export const LINES_LIMIT = MOST_FORM_LINES * (limits.line + 1)

const pointsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const lines = z.string().superRefine((text, ctx) => {
  const points = pointsOf(text)
  if (points.length > MOST_FORM_LINES) ctx.addIssue({ code: 'custom', message: 'policyForms:error.tooManyLines' })
  else if (points.some((point) => point.length > limits.line))
    ctx.addIssue({ code: 'custom', message: 'policyForms:error.lineTooLong' })
})

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** The schema of the fields. @param taken names of the other forms */
export const formValuesSchema = (taken: readonly string[]): z.ZodType<FormValues, FormValues> =>
  z.object({
    name: z
      .string()
      .min(1)
      .max(limits.line)
      .refine((name) => name.trim() !== '', { message: 'policyForms:error.nameMissing' })
      .refine((name) => !taken.some((other) => sameName(other, name)), { message: 'policyForms:error.nameTaken' }),
    definition: z.string().max(limits.text),
    fitsWhen: lines,
    notWhen: lines,
    signals: lines,
    offered: z.enum(formOffers),
    who: z.string().max(limits.text),
  })

/** A form as the fields show it. */
export const valuesOf = (form: FormInput): FormValues => ({
  name: form.name,
  definition: form.definition,
  fitsWhen: form.fitsWhen.join('\n'),
  notWhen: form.notWhen.join('\n'),
  signals: form.signals.join('\n'),
  offered: form.offered,
  who: form.who,
})

/** What the fields say, as a form holds it: without spaces around texts and without empty lines. */
export const inputOf = (values: FormValues): FormInput => ({
  name: values.name.trim(),
  definition: values.definition.trim(),
  fitsWhen: pointsOf(values.fitsWhen),
  notWhen: pointsOf(values.notWhen),
  signals: pointsOf(values.signals),
  offered: values.offered,
  who: values.who.trim(),
})

/** Whether a form says what was typed, but for spaces and empty lines: then the fields keep showing the typing. */
export function says(form: FormOfGuidance, typed: FormValues): boolean {
  return JSON.stringify(valuesOf(form)) === JSON.stringify(valuesOf(inputOf(typed)))
}

/** A form that nothing is written about yet. */
export const emptyValues: FormValues = {
  name: '',
  definition: '',
  fitsWhen: '',
  notWhen: '',
  signals: '',
  offered: 'yes',
  who: '',
}
