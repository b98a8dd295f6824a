import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/iso-date.ts'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import { addWorkingDays, holidayIn, isWorkingDay } from '#shared/domain/working-days.ts'
import json from './calendar-nl.json' with { type: 'json' }
import { calendarSchema } from './calendar-nl.schema.ts'
import { dutchHolidays } from './calendar-nl.ts'

const day = (date: string) => isoDateSchema.parse(date)

/** New Year, Easter (2), King's Day, Liberation Day in a lustrum year, Ascension, Whitsun (2), Christmas (2). */
const published: readonly (readonly [number, string])[] = [
  [2024, '01-01 03-31 04-01 04-27 05-09 05-19 05-20 12-25 12-26'],
  [2025, '01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26'],
  [2026, '01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26'],
  [2027, '01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26'],
  [2028, '01-01 04-16 04-17 04-27 05-25 06-04 06-05 12-25 12-26'],
  [2029, '01-01 04-01 04-02 04-27 05-10 05-20 05-21 12-25 12-26'],
  [2030, '01-01 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26'],
]

/** Counted by hand from the dates above: weekdays of the year minus holidays on a weekday. */
const workingDaysInYear: readonly (readonly [number, number])[] = [
  [2024, 256],
  [2025, 254],
  [2026, 255],
  [2027, 256],
  [2028, 254],
  [2029, 254],
  [2030, 255],
]

describe('the Dutch calendar', () => {
  it('fits its schema', () => {
    expect(calendarSchema.safeParse(json).error?.issues ?? []).toEqual([])
  })

  it('keeps every rule but the optional one', () => {
    expect(dutchHolidays.map(({ id }) => id)).toEqual(
      json.rules.flatMap(({ id, status }) => (status === 'holiday' ? [id] : [])),
    )
    expect(dutchHolidays).toHaveLength(10)
  })

  it.each(published)('has the published holidays of %i', (year, dates) => {
    const days = dutchHolidays.flatMap((rule) => holidayIn(year, rule) ?? []).toSorted()
    expect(days.map((date) => date.slice(5)).join(' ')).toBe(dates)
  })

  it.each(workingDaysInYear)('leaves the working days of %i: %i', (year, count) => {
    const first = day(`${year}-01-01`)
    const days = Array.from({ length: 366 }, (_, index) => addDays(first, index))
    const ofYear = days.filter((date) => date.startsWith(String(year)))
    expect(ofYear.filter((date) => isWorkingDay(date, dutchHolidays))).toHaveLength(count)
  })
})

describe('ten working days', () => {
  it.each([
    ['2026-11-23', '2026-12-07', 'in ordinary weeks'],
    ['2026-12-21', '2027-01-06', 'across Christmas and New Year, Boxing Day on a Saturday'],
    ['2025-04-17', '2025-05-02', "across Easter Monday, King's Day on Saturday instead of Sunday"],
    ['2026-04-24', '2026-05-11', "across King's Day on a Monday; 5 May is a working day"],
    ['2030-04-29', '2030-05-13', 'in a lustrum year with 5 May on a Sunday'],
    // 5 May 2025 is a Monday in a lustrum year, 29 May is Ascension Day.
    ['2025-05-02', '2025-05-19', 'across Liberation Day in a lustrum year'],
  ])('from %s end on %s: %s', (from, expected) => {
    expect(addWorkingDays(day(from), 10, dutchHolidays)).toBe(expected)
  })
})
