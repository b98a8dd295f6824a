import { parseDate } from '../domain/parse-date.ts'
import { type IsoDate, isoDateSchema } from '../domain/primitives.ts'
import { fail, ok, type Result } from '../result.ts'
import { folded, tidy } from './plain-text.ts'
import type { SheetCell } from './sheet.ts'

/** Why a date could not be read. */
export type DateProblem =
  | { readonly code: 'notADate' }
  /** Written as a date, but there is no such day. */
  | { readonly code: 'noSuchDate' }
  | { readonly code: 'dateWithoutYear' }

const DAY = 86_400_000
/** Day 0 of Excel's own count, with its mistake about 1900 taken in. */
const EXCEL_START = Date.UTC(1899, 11, 30)
/** 1954 and 2119: what lies outside is a number that got into a column of dates. */
const SERIAL = { lowest: 20_000, highest: 80_000 } as const

const iso = (text: string | null): IsoDate | null => {
  const parsed = isoDateSchema.safeParse(text)
  return parsed.success ? parsed.data : null
}

function fromSerial(days: number): Result<IsoDate, DateProblem> {
  if (!(days >= SERIAL.lowest && days <= SERIAL.highest)) return fail({ code: 'notADate' })
  const date = iso(new Date(EXCEL_START + Math.floor(days) * DAY).toISOString().slice(0, 10))
  return date === null ? fail({ code: 'notADate' }) : ok(date)
}

/** A time of day behind a date, which exports like to add. */
const TIME = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/iu
const WRITTEN_AS_DATE = /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$|^\d{1,2}[ -]?\p{L}{3,}[ -]\d{2,4}$/u

/**
 * A date, as Excel counts days or as people write it (`parseDate`), always with its year. Day before month, as in Dutch
 * and British use.
 */
export function readDate(cell: SheetCell): Result<IsoDate, DateProblem> {
  if (typeof cell === 'object' && cell !== null) return ok(cell.date)
  if (typeof cell === 'number') return fromSerial(cell)
  if (typeof cell !== 'string') return fail({ code: 'notADate' })
  const text = tidy(cell).replace(TIME, '').toLowerCase()
  if (/^\d{5}$/.test(text)) return fromSerial(Number(text))
  const ordered = text
    .replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, '$1-$2-$3')
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  // Without a year it would be another date in another year; both are leap years.
  const read = parseDate(ordered, '2024-01-01')
  const date = iso(read)
  if (date === null) return fail({ code: WRITTEN_AS_DATE.test(ordered) ? 'noSuchDate' : 'notADate' })
  return parseDate(ordered, '2028-01-01') === read ? ok(date) : fail({ code: 'dateWithoutYear' })
}

/** Why a number could not be read. */
export type NumberProblem = { readonly code: 'notANumber' }

/** Ways to write a number, each with its marks for thousands. "1.250" and "1,250" are thousands: nothing here has three decimals. */
const WRITTEN: readonly (readonly [RegExp, thousands: string])[] = [
  [/^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,4})?$/, '.'],
  [/^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,4})?$/, ','],
  [/^-?\d+(?:[.,]\d{1,4})?$/, ''],
]

/** Digits with points, commas or blanks between them, as a number; null for what is none. */
function numberIn(text: string): number | null {
  const input = text.replace(/[\s']/gu, '').replace(/−/gu, '-')
  const way = WRITTEN.find(([pattern]) => pattern.test(input))
  if (way === undefined) return null
  const [, thousands] = way
  const plain = thousands === '' ? input : input.replaceAll(thousands, '')
  return Number(plain.replace(',', '.'))
}

/** Words behind a number that say of what it is. */
const COUNTED = /\s*(?:uur|uren|u|hours?|hrs?|h|x|keer|maal|times|trajecten|bijeenkomsten|sessies)\.?$/iu

/** A number, with point or comma, with or without the word for what is counted. */
export function readNumber(cell: SheetCell): Result<number, NumberProblem> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? ok(cell) : fail({ code: 'notANumber' })
  if (typeof cell !== 'string') return fail({ code: 'notANumber' })
  const read = numberIn(tidy(cell).replace(COUNTED, ''))
  return read === null || !Number.isFinite(read) ? fail({ code: 'notANumber' }) : ok(read)
}

/** Why an amount could not be read. */
export type AmountProblem =
  | { readonly code: 'notAnAmount' }
  /** It says of itself that VAT is in it, and amounts are kept without. */
  | { readonly code: 'amountWithVat' }

const AROUND_AMOUNT =
  /€|\beuro'?s?\b|\beur\b|\b(?:excl?|exclusief|excluding)\b\.?|\b(?:btw|vat)\b\.?|\b(?:per|p\.?|\/)\s?(?:uur|u|hour|sessie|session|traject)\b\.?/giu

/** Euros as people write them, in whole cents: `€ 1.250,50`, `125,-`, `1250.5`, `€95 p/u`. */
export function readCents(cell: SheetCell): Result<number, AmountProblem> {
  if (typeof cell === 'number') {
    return Number.isFinite(cell) && Math.abs(cell) < 1e12 ? ok(Math.round(cell * 100)) : fail({ code: 'notAnAmount' })
  }
  if (typeof cell !== 'string') return fail({ code: 'notAnAmount' })
  const text = tidy(cell)
  if (/\b(?:incl|inclusief|including)\b/iu.test(text)) return fail({ code: 'amountWithVat' })
  const bare = text
    .replace(/p\/u\b/iu, '')
    .replace(AROUND_AMOUNT, '')
    .replace(/\(\s*\)|\/\s*(?:uur|u)?$/iu, '')
    .replace(/[.,]\s*[-–—=]+\s*$/u, '')
  const euros = numberIn(bare)
  return euros === null || Math.abs(euros) >= 1e12 ? fail({ code: 'notAnAmount' }) : ok(Math.round(euros * 100))
}

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x', 'v', 'ok', 'wel'])
const NO: ReadonlySet<string> = new Set(['nee', 'neen', 'n', 'no', 'false', 'onwaar', '0', 'niet'])

/** Yes or no, in words, letters, ticks and crosses. null: neither. */
export function readYesNo(cell: SheetCell): boolean | null {
  if (typeof cell === 'boolean') return cell
  if (typeof cell === 'object') return null
  const raw = typeof cell === 'string' ? tidy(cell) : String(cell)
  if (/^[✓✔☑]$/u.test(raw)) return true
  const word = folded(raw)
  return YES.has(word) ? true : NO.has(word) ? false : null
}

/** Items of a list: apart at semicolons, line ends and bars; where there is none of those at slashes and commas. */
export function readParts(text: string, apartAtAnd = false): readonly string[] {
  const loose = apartAtAnd ? /\s*[,/&]\s*|\s+(?:en|and)\s+/iu : /\s*[,/]\s*/u
  const mark = [/[;\n\r|•]+/u, loose].find((each) => each.test(text))
  const seen = new Set<string>()
  return (mark === undefined ? [text] : text.split(mark)).map(tidy).filter((part) => {
    const key = folded(part)
    const isNew = key !== '' && !seen.has(key)
    seen.add(key)
    return isNew
  })
}
