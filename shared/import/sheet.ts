import type { IsoDate } from '../domain/primitives.ts'

/** A cell that a workbook itself knows to be a date. */
export interface DateCell {
  readonly date: IsoDate
}

/** What stands in a cell of a file; null: nothing. A CSV file has texts only. */
export type SheetCell = string | number | boolean | DateCell | null

/** One sheet of a workbook, or the whole of a CSV file. Rows may differ in length. */
export interface Sheet {
  /** Empty for a CSV file. */
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Most rows below the headers that are taken in at a time; a sheet with more is refused as a whole. */
export const MOST_ROWS = 5_000
/** Most columns of a sheet. */
export const MOST_COLUMNS = 200
