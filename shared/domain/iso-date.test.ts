import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween } from './iso-date.ts'
import { isoDateSchema } from './primitives.ts'

const date = (text: string) => isoDateSchema.parse(text)

describe('calendar dates', () => {
  it('cross a leap day and a change of the clock without losing a day', () => {
    expect(addDays(date('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(date('2026-03-28'), 2)).toBe('2026-03-30')
    expect(daysBetween(date('2026-10-24'), date('2026-10-26'))).toBe(2)
    expect(daysBetween(date('2026-10-26'), date('2026-10-24'))).toBe(-2)
  })

  it('end on the last day of a shorter month', () => {
    expect(addMonths(date('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(date('2028-02-29'), 12)).toBe('2029-02-28')
    expect(addMonths(date('2026-11-30'), 24)).toBe('2028-11-30')
    expect(addMonths(date('2026-01-15'), -1)).toBe('2025-12-15')
  })

  it('count back to the number of days added', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysBetween(date('2026-06-15'), addDays(date('2026-06-15'), days))).toBe(days)
      }),
    )
  })
})
