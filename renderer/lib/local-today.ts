import { type IsoDate, isoDateSchema } from '#shared/domain/primitives.ts'

/** Today on this workstation's calendar, `YYYY-MM-DD`. */
export function localToday(now: Date = new Date()): IsoDate {
  const pad = (value: number) => String(value).padStart(2, '0')
  return isoDateSchema.parse(`${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`)
}
