import type { Coach } from '../domain/coach.ts'
import type { IsoDate, Language, LocalText } from '../domain/primitives.ts'
import type { CoachColumn } from './coach-column.ts'
import { labelOf } from './coach-column-words.ts'
import { coachColumns } from './coach-columns.ts'
import { joinItems, type Table, type TableCell } from './table.ts'

const text = (value: string): TableCell => (value === '' ? null : { kind: 'text', text: value })

/** "ja" and "nee", as a table writes them. */
export const yesNoWords: Readonly<Record<'yes' | 'no', LocalText>> = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
}

/** What a column says of a coach on a day, in the words of a language. */
export function coachCell(col: CoachColumn, coach: Coach, on: IsoDate, language: Language): TableCell {
  switch (col.kind) {
    case 'text':
      return text(col.read(coach, on))
    case 'list':
      return text(joinItems(col.read(coach, on)))
    case 'choice': {
      const value = col.read(coach, on)
      return value === null ? null : text(labelOf(col.options, value, language))
    }
    case 'choices':
      return text(joinItems(col.read(coach, on).map((value) => labelOf(col.options, value, language))))
    case 'yesNo':
      return text(yesNoWords[col.read(coach, on) ? 'yes' : 'no'][language])
    case 'date': {
      const date = col.read(coach, on)
      return date === null ? null : { kind: 'date', date }
    }
    case 'number': {
      const value = col.read(coach, on)
      return value === null ? null : { kind: 'number', value }
    }
    case 'money': {
      const cents = col.read(coach, on)
      return cents === null ? null : { kind: 'money', cents }
    }
  }
}

/** What goes into a table of coaches. */
export interface CoachTableOrder {
  readonly coaches: readonly Coach[]
  /** The day on which papers, rates and standing are looked at. */
  readonly on: IsoDate
  readonly language: Language
  readonly withRates: boolean
}

/** The register as a table for a spreadsheet, in the order in which the coaches are given. */
export function coachTable({ coaches, on, language, withRates }: CoachTableOrder): Table {
  const columns = coachColumns.filter(({ group }) => withRates || group !== 'rates')
  return {
    name: 'Coaches',
    columns: columns.map(({ header, width }) => ({ header: header[language], width })),
    rows: coaches.map((coach) => columns.map((col) => coachCell(col, coach, on, language))),
  }
}
