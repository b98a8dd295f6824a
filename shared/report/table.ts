import type { IsoDate } from '../domain/primitives.ts'

/** What a cell of a table for a spreadsheet holds; null: nothing. */
export type TableCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'number'; readonly value: number }
  /** Whole euro cents. */
  | { readonly kind: 'money'; readonly cents: number }
  | null

export interface TableColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
}

/** A table for a spreadsheet: plain data, from which a workbook and a CSV file are made alike. */
export interface Table {
  /** Name of the sheet: at most 31 characters, none of `: \ / ? * [ ]`. */
  readonly name: string
  readonly columns: readonly TableColumn[]
  /** One cell per column. */
  readonly rows: readonly (readonly TableCell[])[]
}

/**
 * Several items in one cell: "Nederlands; Engels". A comma may be part of an item, so a single item with a comma gets a
 * semicolon behind it, which tells `readItems` not to look at commas.
 */
export function joinItems(items: readonly string[]): string {
  // A semicolon within an item would come back as two.
  const clean = items.map((item) => item.replace(/\s*[;\r\n]+\s*/g, ', ').trim()).filter((item) => item !== '')
  const [only] = clean
  return clean.length === 1 && only?.includes(',') === true ? `${only};` : clean.join('; ')
}

/** The items of a cell: apart at semicolons and line ends, or at commas where there is none of those. */
export const readItems = (text: string): readonly string[] =>
  text
    .split(/[;\r\n]/.test(text) ? /[;\r\n]+/ : ',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
