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
