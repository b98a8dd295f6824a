import type { HolidayRule } from '#shared/domain/working-days.ts'
import json from './calendar-nl.json' with { type: 'json' }

type RawRule = (typeof json.rules)[number]

/** Narrows one rule; `calendar-nl.schema.ts` proves in the tests that none is lost. */
function ruleOf(raw: RawRule): readonly HolidayRule[] {
  const { id } = raw
  if ('offsetDays' in raw && raw.offsetDays !== undefined) return [{ type: 'easter', id, offsetDays: raw.offsetDays }]
  if (raw.month === undefined || raw.day === undefined) return []
  return [
    {
      type: 'fixed',
      id,
      month: raw.month,
      day: raw.day,
      ...('ifSunday' in raw && raw.ifSunday !== undefined ? { ifSunday: raw.ifSunday } : {}),
      ...('everyYears' in raw && raw.everyYears !== undefined ? { everyYears: raw.everyYears } : {}),
    },
  ]
}

/**
 * The Dutch public holidays that terms in working days leave out. No law gives a day off; these are the days that
 * employers usually give (`calendar-nl.json` says which are a choice).
 */
export const dutchHolidays: readonly HolidayRule[] = json.rules
  .filter(({ status }) => status === 'holiday')
  .flatMap(ruleOf)
