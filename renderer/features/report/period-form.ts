import { z } from 'zod'
import { isoDateSchema, type IsoDate } from '#shared/domain/primitives.ts'
import { checkPeriod, type Period, periodOf, periodPresets } from '#shared/report/period.ts'

/** What the operator can choose: a named period, or own dates. */
export const periodChoices = [...periodPresets, 'own'] as const

const fields = z.object({
  choice: z.enum(periodChoices),
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
})
type Fields = z.output<typeof fields>

/** Fields of the period form, with the messages that belong at them. Made per day, because the future is not allowed. */
export const periodFormSchema = (today: IsoDate) =>
  fields.superRefine(({ choice, from, to }, context) => {
    if (choice !== 'own') return
    const refuse = (path: 'from' | 'to', message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (from === null) refuse('from', 'errors:field.missing')
    if (to === null) refuse('to', 'errors:field.missing')
    if (from === null || to === null) return
    const checked = checkPeriod({ from, to }, today)
    if (checked.ok) return
    if (checked.error.code === 'reversed') refuse('to', 'errors:field.datesReversed')
    else refuse('from', 'report:period.future')
  })
export type PeriodForm = z.input<typeof fields>

/** The period that the form stands for, null while own dates are not right yet. */
export function chosenPeriod(form: unknown, today: IsoDate): Period | null {
  const parsed = periodFormSchema(today).safeParse(form)
  return parsed.success ? periodFrom(parsed.data, today) : null
}

function periodFrom({ choice, from, to }: Fields, today: IsoDate): Period | null {
  if (choice !== 'own') return periodOf(choice, today)
  return from === null || to === null ? null : { from, to }
}

/** Part of the proposed file name: the year when it is one, the two dates otherwise. */
export function periodSuffix({ from, to }: Period): string {
  const year = from.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : `${from}-${to}`
}
