import { useMemo } from 'react'
import type { Language } from '#shared/domain/primitives.ts'
import { useLanguage } from './use-t.ts'

/** Dates, numbers and money as the language writes them. */
export interface Formats {
  /** 23 november 2026 */
  readonly date: (isoDate: string) => string
  /** 23-11-2026 · 23/11/2026: for tables. */
  readonly shortDate: (isoDate: string) => string
  /** november 2026: the month of a day. */
  readonly month: (isoDate: string) => string
  /** ma 23 nov */
  readonly dayAndMonth: (isoDate: string) => string
  /** nov 2026: the month of a day, for columns. */
  readonly shortMonth: (isoDate: string) => string
  /** 14:32, in the workstation's own time zone. */
  readonly time: (instant: Date) => string
  /** 23 november 2026 14:32 */
  readonly dateTime: (instant: Date) => string
  /** 1.250 · 1,250; `digits` decimals, 0 unless told. */
  readonly number: (value: number, digits?: number) => string
  /** 42 % · 42%, of a share between 0 and 1. */
  readonly percent: (share: number) => string
  /** € 1.250,00 from whole cents. */
  readonly money: (cents: number) => string
  /** Compares as the language sorts, for DataTable's `sort`. */
  readonly compare: (a: string, b: string) => number
  /** "a, b en c" */
  readonly list: (items: readonly string[]) => string
}

const localeOf = { nl: 'nl-NL', en: 'en-GB' } as const

/** An ISO date is a calendar day, not a moment: it is formatted in UTC so that no time zone can shift it. */
const dayOf = (isoDate: string) => new Date(`${isoDate}T00:00:00Z`)

/** Makes the formats of a language. Intl objects are costly: keep the result. */
export function formatsOf(language: Language): Formats {
  const locale = localeOf[language]
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (isoDate: string) => {
      const date = dayOf(isoDate)
      return Number.isNaN(date.getTime()) ? isoDate : format.format(date)
    }
  }
  const short = day({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const numbers = [0, 1, 2, 3].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    date: day({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDate: short,
    month: day({ month: 'long', year: 'numeric' }),
    dayAndMonth: day({ weekday: 'short', day: 'numeric', month: 'short' }),
    shortMonth: day({ month: 'short', year: 'numeric' }),
    time: (instant) => time.format(instant),
    dateTime: (instant) => dateTime.format(instant),
    number: (value, digits = 0) => (numbers[digits] ?? numbers[0])?.format(value) ?? String(value),
    percent: (share) => percent.format(share),
    money: (cents) => money.format(cents / 100),
    compare: (a, b) => collator.compare(a, b),
    list: (items) => list.format(items),
  }
}

const cache = new Map<Language, Formats>()

/** The formats of a language, made once. */
export function formats(language: Language): Formats {
  const known = cache.get(language)
  if (known !== undefined) return known
  const made = formatsOf(language)
  cache.set(language, made)
  return made
}

/** The formats of the operator's language. */
export function useFormats(): Formats {
  const language = useLanguage()
  return useMemo(() => formats(language), [language])
}
