const monthNames: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'mrt', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]

/** 1–12 of a month's name or its first three letters or more; undefined when no month starts so. */
function monthOf(word: string): number | undefined {
  const wanted = word.replace(/\.$/, '')
  if (wanted.length < 3) return undefined
  const at = monthNames.findIndex((names) => names.some((name) => name.startsWith(wanted)))
  return at < 0 ? undefined : at + 1
}

const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year))

function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null
}

/**
 * Reads a date as people write it: `23-11-2026`, `23/11/26`, `23/11`, `23 november 2026`, `ma 23 nov`, `2026-11-23`.
 * Day before month, as in Dutch and British use. Without a year it is the year of `today` (`YYYY-MM-DD`).
 * Gives `YYYY-MM-DD`, or null for what is no existing date.
 */
export function parseDate(text: string, today: string): string | null {
  const input = text.trim().toLowerCase()
  const thisYear = today.slice(0, 4)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(input)
  if (iso !== null) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(input)
  if (numeric !== null) return isoOf(fullYear(numeric[3] ?? thisYear), Number(numeric[2]), Number(numeric[1]))
  const written = /^(?:[a-z]+[.,]?\s+)?(\d{1,2})(?:st|nd|rd|th|e)?[\s-]+([a-z]+\.?)(?:[\s,-]+(\d{4}|\d{2}))?$/.exec(
    input,
  )
  if (written === null) return null
  const month = monthOf(written[2] ?? '')
  return month === undefined ? null : isoOf(fullYear(written[3] ?? thisYear), month, Number(written[1]))
}
