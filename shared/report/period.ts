import { addDays } from '../domain/iso-date.ts'
import { isoDateSchema, type IsoDate } from '../domain/primitives.ts'
import { fail, ok, type Result } from '../result.ts'

/** A stretch of whole days, both ends included. */
export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Periods that can be chosen by name. */
export const periodPresets = ['thisYear', 'lastYear', 'thisQuarter', 'lastQuarter'] as const
export type PeriodPreset = (typeof periodPresets)[number]

/** Why a report cannot be made over a period. */
export type PeriodError =
  /** The last day comes before the first. */
  | { readonly code: 'reversed' }
  /** The first day is later than today: nothing can have happened yet. */
  | { readonly code: 'future' }

const dateOf = (year: number, month: number, day: number): IsoDate =>
  isoDateSchema.parse(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

const yearPeriod = (year: number): Period => ({ from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) })

/** Quarters are counted from year 0, so that the one before the first of a year is the last of the year before. */
function quarterPeriod(quarter: number): Period {
  const start = (index: number) => dateOf(Math.floor(index / 4), (index % 4) * 3 + 1, 1)
  return { from: start(quarter), to: addDays(start(quarter + 1), -1) }
}

/** The days of a named period, seen from today. */
export function periodOf(preset: PeriodPreset, today: IsoDate): Period {
  const year = Number(today.slice(0, 4))
  const quarter = year * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  switch (preset) {
    case 'thisYear':
      return yearPeriod(year)
    case 'lastYear':
      return yearPeriod(year - 1)
    case 'thisQuarter':
      return quarterPeriod(quarter)
    case 'lastQuarter':
      return quarterPeriod(quarter - 1)
  }
}

/** Checks own dates. */
export function checkPeriod(period: Period, today: IsoDate): Result<Period, PeriodError> {
  if (period.to < period.from) return fail({ code: 'reversed' })
  if (period.from > today) return fail({ code: 'future' })
  return ok(period)
}

/** Whether a day lies in a period. */
export const isWithin = (day: IsoDate | null, period: Period): boolean =>
  day !== null && day >= period.from && day <= period.to
