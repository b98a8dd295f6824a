import Papa from 'papaparse'
import { isEmptyRow } from '#shared/import/plain-text.ts'
import { MOST_COLUMNS, MOST_ROWS, type Sheet } from '#shared/import/sheet.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { SheetError } from './tame-sheet.ts'

/** Line with which Excel is told the mark between cells. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/iu

const MARKS = [';', ',', '\t', '|'] as const
/** Rows by which the mark is found. */
const LOOKED_AT = 60

/** How much of a table a mark makes of the text: cells in rows of the length that most rows have. */
function cellsWith(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT })
  const rowsOf = new Map<number, number>()
  for (const { length } of data) if (length > 1) rowsOf.set(length, (rowsOf.get(length) ?? 0) + 1)
  return Math.max(0, ...[...rowsOf].map(([length, rows]) => length * rows))
}

/** The mark between cells. A title, empty lines and commas in amounts do not lead it astray. */
function markOf(text: string): string {
  const found = MARKS.map((mark) => ({ mark, cells: cellsWith(text, mark) }))
  return found.reduce((best, next) => (next.cells > best.cells ? next : best)).mark
}

/** Reads a CSV file: mark between cells found by itself, quotes and line ends within them kept. */
export function readCsv(text: string): Result<Sheet, SheetError> {
  const told = SEPARATOR_LINE.exec(text)
  const body = told === null ? text : text.slice(told[0].length)
  const { data } = Papa.parse<string[]>(body, {
    delimiter: told?.[1] ?? markOf(body.slice(0, 200_000)),
    // Two more than may be taken in, with what stands above: enough to know that it is too many.
    preview: MOST_ROWS + 102,
  })
  const rows = withoutTail(data)
  if (rows.length > MOST_ROWS + 100) return fail({ code: 'tooManyRows' })
  return rows.some(({ length }) => length > MOST_COLUMNS) ? fail({ code: 'tooManyColumns' }) : ok({ name: '', rows })
}

/** Without the empty rows at the end. */
export function withoutTail<Row extends Sheet['rows'][number]>(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex((row) => !isEmptyRow(row))
  return rows.slice(0, last + 1)
}
