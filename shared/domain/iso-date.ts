import { isoDateSchema, type IsoDate } from './primitives.ts'

const DAY = 86_400_000

const toUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`)

const fromUtc = (time: number): IsoDate => isoDateSchema.parse(new Date(time).toISOString().slice(0, 10))

/** The date `days` days later; earlier when negative. Calendar dates have no zone, so summer time plays no part. */
export const addDays = (date: IsoDate, days: number): IsoDate => fromUtc(toUtc(date) + days * DAY)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((toUtc(to) - toUtc(from)) / DAY)

/** The same day `months` months later, or the last day of that month when it is shorter (31 January + 1 = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const day = Number(date.slice(8))
  const first = new Date(toUtc(date))
  first.setUTCDate(1)
  first.setUTCMonth(first.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return fromUtc(first.getTime() + (Math.min(day, lastDay) - 1) * DAY)
}
