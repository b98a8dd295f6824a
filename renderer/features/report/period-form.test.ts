import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import { chosenPeriod, periodFormSchema, periodSuffix } from './period-form.ts'

const today = isoDateSchema.parse('2026-11-23')
const messages = (form: unknown) =>
  periodFormSchema(today)
    .safeParse(form)
    .error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('the period of a report', () => {
  it('says at the field what is wrong with own dates', () => {
    expect(messages({ choice: 'own', from: '2026-05-01', to: '2026-04-30' })).toEqual([
      ['to', 'errors:field.datesReversed'],
    ])
    expect(messages({ choice: 'own', from: '2026-12-01', to: '2026-12-31' })).toEqual([
      ['from', 'report:period.future'],
    ])
    expect(messages({ choice: 'own', from: null, to: '2026-12-31' })).toEqual([['from', 'errors:field.missing']])
  })
  it('leaves own dates alone while a named period is chosen', () => {
    expect(chosenPeriod({ choice: 'lastQuarter', from: '2027-05-01', to: null }, today)).toEqual({
      from: '2026-07-01',
      to: '2026-09-30',
    })
  })
  it('is none while a date is still being typed', () => {
    expect(chosenPeriod({ choice: 'own', from: '2026-05-01', to: '30 feb' }, today)).toBeNull()
  })
  it('goes into the file name as a year, or as its two dates', () => {
    const date = (text: string) => isoDateSchema.parse(text)
    expect(periodSuffix({ from: date('2026-01-01'), to: date('2026-12-31') })).toBe('2026')
    expect(periodSuffix({ from: date('2026-01-01'), to: date('2026-03-31') })).toBe('2026-01-01-2026-03-31')
  })
})
