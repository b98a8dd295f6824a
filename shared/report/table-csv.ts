import type { Table, TableCell } from './table.ts'

/** Dutch Excel takes a semicolon for the mark between cells, since its decimals have a comma. */
export const CSV_SEPARATOR = ';'
/** Tells Excel that the text is UTF-8. */
const UTF8_MARK = '\ufeff'

/**
 * A text that a spreadsheet might run as a formula when it opens the file, with the quotes that this guard or a person
 * put before it. Blanks count too: some programs look past them.
 */
const FORMULA = /^'*\s*[=+\-@\t\r\n]/

/** A text that no spreadsheet takes for a formula. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** What `guarded` was given. */
export const unguarded = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text)

/** Euros with a comma and two decimals, and no mark for thousands: `1250,00`. */
const euros = (cents: number): string => `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`

function textOf(cell: TableCell): string {
  if (cell === null) return ''
  switch (cell.kind) {
    case 'text':
      // Characters that only programs write; main refuses a file that holds them.
      return guarded(cell.text.replace(/\p{Cc}/gu, (sign) => ('\t\r\n'.includes(sign) ? sign : '')))
    // As every Excel reads a date, whatever the language of the workstation.
    case 'date':
      return cell.date
    case 'number':
      return String(cell.value).replace('.', ',')
    case 'money':
      return euros(cell.cents)
  }
}

const quoted = (text: string): string => (/[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(CSV_SEPARATOR)}\r\n`

/**
 * The table as a CSV file for Dutch Excel, in either language: UTF-8 with its mark, semicolons, a comma in numbers, dates
 * as `2026-11-24`. No cell can be taken for a formula.
 */
export function tableCsv({ columns, rows }: Table): Uint8Array<ArrayBuffer> {
  const lines = [line(columns.map(({ header }) => guarded(header))), ...rows.map((cells) => line(cells.map(textOf)))]
  return new TextEncoder().encode(`${UTF8_MARK}${lines.join('')}`)
}
