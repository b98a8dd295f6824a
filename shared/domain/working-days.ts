import { addDays } from './iso-date.ts'
import { isoDateSchema, type IsoDate } from './primitives.ts'

/** A public holiday as a rule: a day of the year, or so many days from Easter Sunday. */
export type HolidayRule =
  | {
      readonly type: 'fixed'
      readonly id: string
      readonly month: number
      readonly day: number
      /** Where it moves when it falls on a Sunday: King's Day is then the Saturday before. */
      readonly ifSunday?: { readonly month: number; readonly day: number }
      /** Only in years that this divides: Liberation Day is a day off once in five years with most employers. */
      readonly everyYears?: number
    }
  | { readonly type: 'easter'; readonly id: string; readonly offsetDays: number }

const SUNDAY = 0
const SATURDAY = 6

const weekdayOf = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay()

const dateOf = (year: number, month: number, day: number): IsoDate =>
  isoDateSchema.parse(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )

/** Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus/Jones/Butcher). */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const skippedLeapYears = Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - skippedLeapYears - moonCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sinceMarch = epact + toSunday - 7 * lateMoon + 114
  return dateOf(year, Math.floor(sinceMarch / 31), (sinceMarch % 31) + 1)
}

/** The day a rule falls on in a year; null when that year has none. */
export function holidayIn(year: number, rule: HolidayRule): IsoDate | null {
  if (rule.type === 'easter') return addDays(easterSunday(year), rule.offsetDays)
  if (rule.everyYears !== undefined && year % rule.everyYears !== 0) return null
  const date = dateOf(year, rule.month, rule.day)
  const moved = rule.ifSunday
  return moved !== undefined && weekdayOf(date) === SUNDAY ? dateOf(year, moved.month, moved.day) : date
}

const holidaysOf = (year: number, calendar: readonly HolidayRule[]): readonly IsoDate[] =>
  calendar.flatMap((rule) => holidayIn(year, rule) ?? [])

/** Monday to Friday, but for the holidays of the calendar. */
export function isWorkingDay(date: IsoDate, calendar: readonly HolidayRule[]): boolean {
  const weekday = weekdayOf(date)
  if (weekday === SATURDAY || weekday === SUNDAY) return false
  return !holidaysOf(Number(date.slice(0, 4)), calendar).includes(date)
}

/** The working day that comes `days` working days after a date. The date itself does not count, whatever day it is. */
export function addWorkingDays(from: IsoDate, days: number, calendar: readonly HolidayRule[]): IsoDate {
  const holidays = new Map<number, readonly IsoDate[]>()
  let date = from
  for (let left = days; left > 0;) {
    date = addDays(date, 1)
    const weekday = weekdayOf(date)
    if (weekday === SATURDAY || weekday === SUNDAY) continue
    const year = Number(date.slice(0, 4))
    const known = holidays.get(year) ?? holidaysOf(year, calendar)
    holidays.set(year, known)
    if (!known.includes(date)) left -= 1
  }
  return date
}

const DAY = 86_400_000

/** Days since 1 January 1970, which was a Thursday. */
const dayNumber = (date: IsoDate): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY)

/** Mondays to Fridays among the days up to and including one, counted from a Monday in the past. */
function weekdaysUpTo(day: number): number {
  const sinceMonday = day + 3
  return Math.floor(sinceMonday / 7) * 5 + Math.min(5, (((sinceMonday % 7) + 7) % 7) + 1)
}

/**
 * Counts working days after a date up to and including another: 0 for the same day, and what `addWorkingDays` needs to
 * come from the one to the other. 0 when the second comes first. Keeps the holidays of each year, for many counts.
 */
export function workingDayCounter(calendar: readonly HolidayRule[]): (from: IsoDate, to: IsoDate) => number {
  const years = new Map<number, readonly number[]>()
  const holidays = (year: number): readonly number[] => {
    const known = years.get(year)
    if (known !== undefined) return known
    // Two rules may name one day.
    const days = new Set(holidaysOf(year, calendar).filter((date) => isWorkingDay(date, [])))
    const made = [...days].map(dayNumber)
    years.set(year, made)
    return made
  }
  return (from, to) => {
    const [after, last] = [dayNumber(from), dayNumber(to)]
    if (last <= after) return 0
    let days = weekdaysUpTo(last) - weekdaysUpTo(after)
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
      for (const holiday of holidays(year)) if (holiday > after && holiday <= last) days--
    }
    return days
  }
}
