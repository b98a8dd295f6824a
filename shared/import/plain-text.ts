import type { SheetCell } from './sheet.ts'

/** Characters that take no room: they come along from web pages and other programs. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

/** Text as a person sees it: one space where there is room, none around it, nothing that cannot be seen. */
export const tidy = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .trim()

/** Text to compare by: without case, accents, punctuation and kinds of quotes and dashes. */
export const folded = (text: string): string =>
  tidy(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a cell says, as text. */
export function cellText(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return tidy(cell)
  if (typeof cell === 'object') return cell.date
  return String(cell)
}

/** Whether there is anything to read in a cell. Dashes and "n.v.t." are how people write that there is not. */
export const isBlank = (cell: SheetCell): boolean => /^(?:[-–—.?]*|n\.?v\.?t\.?|n\/a|onbekend)$/iu.test(cellText(cell))

/** Whether a whole row is empty. Here a dash counts as something. */
export const isEmptyRow = (row: readonly SheetCell[]): boolean => row.every((cell) => cellText(cell) === '')
