import { describe, expect, it } from 'vitest'
import { isoDateSchema } from './primitives.ts'
import {
  addWorkingDays,
  easterSunday,
  holidayIn,
  isWorkingDay,
  type HolidayRule,
  workingDayCounter,
} from './working-days.ts'

const day = (date: string) => isoDateSchema.parse(date)
const newYear: HolidayRule = { type: 'fixed', id: 'new-years-day', month: 1, day: 1 }
const kingsDay: HolidayRule = {
  type: 'fixed',
  id: 'kings-day',
  month: 4,
  day: 27,
  ifSunday: { month: 4, day: 26 },
}
const easterMonday: HolidayRule = { type: 'easter', id: 'easter-monday', offsetDays: 1 }

describe('Easter Sunday', () => {
  // 2024–2030 as published in the sources of calendar-nl.json; 2038 and 2285 are the latest and earliest date there is.
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('of %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date)
  })
})

describe('a holiday', () => {
  it('moves to Saturday when the rule says so and it falls on a Sunday', () => {
    expect(holidayIn(2025, kingsDay)).toBe('2025-04-26')
    expect(holidayIn(2031, kingsDay)).toBe('2031-04-26')
    expect(holidayIn(2026, kingsDay)).toBe('2026-04-27')
  })

  it('that is kept once in five years is none in between', () => {
    const liberationDay: HolidayRule = { type: 'fixed', id: 'liberation-day', month: 5, day: 5, everyYears: 5 }
    expect(holidayIn(2025, liberationDay)).toBe('2025-05-05')
    expect(holidayIn(2026, liberationDay)).toBeNull()
  })

  it('follows Easter, back into March when that is early', () => {
    expect(holidayIn(2024, easterMonday)).toBe('2024-04-01')
    expect(holidayIn(2024, { type: 'easter', id: 'good-friday', offsetDays: -2 })).toBe('2024-03-29')
  })
})

describe('a working day', () => {
  it('is Monday to Friday without the holidays', () => {
    expect(isWorkingDay(day('2026-04-24'), [kingsDay])).toBe(true)
    expect(isWorkingDay(day('2026-04-25'), [kingsDay])).toBe(false)
    expect(isWorkingDay(day('2026-04-26'), [kingsDay])).toBe(false)
    expect(isWorkingDay(day('2026-04-27'), [kingsDay])).toBe(false)
    expect(isWorkingDay(day('2026-04-27'), [])).toBe(true)
  })
})

describe('a term in working days', () => {
  it('starts to count on the day after', () => {
    expect(addWorkingDays(day('2026-11-23'), 1, [])).toBe('2026-11-24')
    expect(addWorkingDays(day('2026-11-27'), 1, [])).toBe('2026-11-30')
  })

  it('from a day in the weekend starts on Monday', () => {
    expect(addWorkingDays(day('2026-11-28'), 1, [])).toBe('2026-11-30')
  })

  it('of no days ends on the day itself', () => {
    expect(addWorkingDays(day('2026-11-28'), 0, [])).toBe('2026-11-28')
  })

  it('looks at the holidays of both years when it crosses New Year', () => {
    // 31 December 2026 is a Thursday, 1 January 2027 a Friday.
    expect(addWorkingDays(day('2026-12-31'), 1, [newYear])).toBe('2027-01-04')
    expect(addWorkingDays(day('2026-12-31'), 1, [])).toBe('2027-01-01')
  })

  it('leaves out Easter Monday', () => {
    // 20 April 2025 is Easter Sunday; Thursday 17 April + 2: Friday 18, Tuesday 22.
    expect(addWorkingDays(day('2025-04-17'), 2, [easterMonday])).toBe('2025-04-22')
  })
})

describe('working days between two dates', () => {
  const between = (from: string, to: string, calendar: readonly HolidayRule[] = []) =>
    workingDayCounter(calendar)(day(from), day(to))

  it('do not count the first day and do count the last', () => {
    // Monday 23 November 2026 to Wednesday the 25th: Tuesday and Wednesday.
    expect(between('2026-11-23', '2026-11-25')).toBe(2)
    expect(between('2026-11-23', '2026-11-23')).toBe(0)
    // Friday to Monday is one working day; Saturday to Sunday none.
    expect(between('2026-11-20', '2026-11-23')).toBe(1)
    expect(between('2026-11-21', '2026-11-22')).toBe(0)
    expect(between('2026-11-25', '2026-11-23')).toBe(0)
  })

  it('leave out holidays on a weekday, once each, also over the turn of a year', () => {
    // 27 April 2026 is a Monday. New Year's Day 2027 is a Friday.
    expect(between('2026-04-24', '2026-04-28', [kingsDay, kingsDay])).toBe(1)
    expect(between('2026-12-31', '2027-01-04', [newYear])).toBe(1)
    // In 2023 it was a Sunday.
    expect(between('2022-12-30', '2023-01-02', [newYear])).toBe(1)
  })

  it('are what adding them comes to', () => {
    const calendar = [newYear, kingsDay, easterMonday]
    const count = workingDayCounter(calendar)
    for (const from of ['2026-03-30', '2026-04-25', '2026-12-24', '1969-12-27'].map(day)) {
      for (let days = 1; days < 40; days++) expect(count(from, addWorkingDays(from, days, calendar))).toBe(days)
    }
  })
})
