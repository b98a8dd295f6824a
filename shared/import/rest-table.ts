import type { Table, TableCell } from '../report/table.ts'
import { cellText } from './plain-text.ts'
import type { SheetCell } from './sheet.ts'

/** A row that was not taken in, with why. */
export interface RestRow {
  readonly line: number
  readonly cells: readonly SheetCell[]
  readonly reason: string
}

/** The words of such a table, in the language of the screen. */
export interface RestWords {
  readonly name: string
  readonly line: string
  readonly reason: string
}

const asCell = (cell: SheetCell): TableCell => {
  if (cell !== null && typeof cell === 'object') return { kind: 'date', date: cell.date }
  const text = cellText(cell)
  return text === '' ? null : { kind: 'text', text }
}

/**
 * Rows as they stood in the file, with their number and the reason behind them: to be put right and taken in again. The
 * headers are those of the file.
 */
export function restTable(headers: readonly SheetCell[], rows: readonly RestRow[], words: RestWords): Table {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), headers.length)
  const columns = Array.from({ length: width }, (_, at) => ({ header: cellText(headers[at] ?? null), width: 20 }))
  return {
    name: words.name,
    columns: [...columns, { header: words.line, width: 10 }, { header: words.reason, width: 60 }],
    rows: rows.map(({ line, cells, reason }) => [
      ...columns.map((_, at) => asCell(cells[at] ?? null)),
      { kind: 'number', value: line },
      { kind: 'text', text: reason },
    ]),
  }
}
