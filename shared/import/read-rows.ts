import type { ImportColumn, ImportTable, ReadValue } from './import-table.ts'
import type { Mapping } from './mapping.ts'
import { cellText, folded, isEmptyRow } from './plain-text.ts'
import { type CellProblem, readCell } from './read-cell.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** A cell that could not be taken in. */
export interface ReadProblem<Id extends string> {
  readonly column: Id
  readonly problem: CellProblem
}

/** One row of a file. */
export interface ReadRow<Id extends string> {
  /** Number of the row in the sheet, from 1, as the program that made it shows it. */
  readonly line: number
  readonly cells: readonly SheetCell[]
  readonly values: Partial<Readonly<Record<Id, ReadValue>>>
  readonly problems: readonly ReadProblem<Id>[]
}

/** What of a sheet is read, and as what. */
export interface ReadOrder<Id extends string> {
  readonly table: ImportTable<Id>
  readonly sheet: Sheet
  readonly headerRow: number
  readonly mapping: Mapping<Id>
}

/** The rows of a sheet, and how many of its rows hold nothing to take in. */
export interface ReadTable<Id extends string> {
  readonly rows: readonly ReadRow<Id>[]
  readonly empty: number
  /** The headers again: exports repeat them on each page. */
  readonly repeatedHeaders: number
}

type Target<Id extends string> = readonly [at: number, column: ImportColumn<Id>]

function targetsOf<Id extends string>({ table, mapping }: ReadOrder<Id>): readonly Target<Id>[] {
  return mapping.flatMap((id, at) => {
    const column = table.columns.find((each) => each.id === id)
    return column === undefined ? [] : [[at, column] as const]
  })
}

function readRow<Id extends string>(
  targets: readonly Target<Id>[],
  cells: readonly SheetCell[],
  line: number,
): ReadRow<Id> {
  const values: Partial<Record<Id, ReadValue>> = {}
  const problems: ReadProblem<Id>[] = []
  for (const [at, { id, cell }] of targets) {
    const read = readCell(cell, cells[at] ?? null)
    if (!read.ok) problems.push({ column: id, problem: read.error })
    else if (read.value !== null) values[id] = read.value
  }
  return { line, cells, values, problems }
}

const sameCells = (one: readonly SheetCell[], other: readonly SheetCell[]): boolean =>
  one.length > 0 && one.every((cell, at) => folded(cellText(cell)) === folded(cellText(other[at] ?? null)))

/**
 * Reads the rows below the headers. Yields, after each row, how far it is (0–1), so that a screen can let go of the
 * processor in between; what it returns is the whole.
 */
export function* readRows<Id extends string>(order: ReadOrder<Id>): Generator<number, ReadTable<Id>, void> {
  const { sheet, headerRow } = order
  const targets = targetsOf(order)
  const headers = sheet.rows[headerRow] ?? []
  const rows: ReadRow<Id>[] = []
  let empty = 0
  let repeatedHeaders = 0
  const total = sheet.rows.length
  for (let at = headerRow + 1; at < total; at++) {
    const cells = sheet.rows[at] ?? []
    if (isEmptyRow(cells)) empty++
    else if (sameCells(headers, cells)) repeatedHeaders++
    else rows.push(readRow(targets, cells, at + 1))
    yield at / total
  }
  return { rows, empty, repeatedHeaders }
}
