import type { ImportColumn, ImportTable } from './import-table.ts'
import { cellText, folded, isEmptyRow } from './plain-text.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** For each column of a sheet: what it becomes; null: it is not taken in. */
export type Mapping<Id extends string> = readonly (Id | null)[]

/** Headers stand somewhere in the first rows: below a title, a date, an empty line. */
export const HEADER_SEARCH = 30

/** A header to compare by. */
const words = (header: string): string => folded(header.replace(/\bt\s?\/\s?m\b/giu, 'tot en met'))

/** What stands behind or before the words in a header without changing what it is about. */
const bare = (header: string): string => words(header.replace(/\([^)]*\)|\[[^\]]*\]|\*/gu, ' '))

type Known<Id extends string> = ReadonlyMap<string, Id | null>

function knownHeaders<Id extends string>({ columns, ignored }: ImportTable<Id>): Known<Id> {
  const named = ({ id, label, synonyms }: ImportColumn<Id>) =>
    [label.nl, label.en, id, ...synonyms].map((word) => [words(word), id] as const)
  return new Map<string, Id | null>([
    ...columns.toReversed().flatMap(named),
    ...ignored.map((word) => [words(word), null] as const),
  ])
}

/** How sure a header is of a column: 0 not at all, 2 the very words, 1 the words without what stands in brackets. */
function match<Id extends string>(
  known: Known<Id>,
  header: string,
): { readonly id: Id; readonly score: number } | null {
  const whole = words(header)
  if (whole === '') return null
  const exact = known.get(whole)
  if (exact !== undefined) return exact === null ? null : { id: exact, score: 2 }
  const loose = known.get(bare(header))
  return loose === undefined || loose === null ? null : { id: loose, score: 1 }
}

/**
 * The row in which the headers stand: the one of the first rows that knows most columns. -1 for an empty sheet; a sheet
 * without a known header gets its first row with two cells or more.
 */
export function findHeaderRow<Id extends string>(table: ImportTable<Id>, { rows }: Sheet): number {
  const known = knownHeaders(table)
  const near = rows.slice(0, HEADER_SEARCH)
  const hits = near.map((row) => new Set(row.flatMap((cell) => match(known, cellText(cell))?.id ?? [])).size)
  const best = Math.max(0, ...hits)
  if (best > 0) return hits.indexOf(best)
  const wide = near.findIndex((row) => row.filter((cell) => cellText(cell) !== '').length > 1)
  return wide >= 0 ? wide : near.findIndex((row) => !isEmptyRow(row))
}

/** How many columns a sheet has from a row on. */
export const columnCount = ({ rows }: Sheet, from: number): number =>
  rows.slice(from).reduce((most, row) => Math.max(most, row.length), 0)

/** What each column of a sheet becomes, as far as its header says so. No two columns become the same. */
export function proposeMapping<Id extends string>(
  table: ImportTable<Id>,
  headers: readonly SheetCell[],
  columns: number,
): Mapping<Id> {
  const known = knownHeaders(table)
  const wishes = Array.from({ length: columns }, (_, at) => match(known, cellText(headers[at] ?? null)))
  return wishes.map((wish, at) => {
    if (wish === null) return null
    const rival = wishes.some(
      (other, otherAt) =>
        other !== null &&
        other.id === wish.id &&
        (other.score > wish.score || (other.score === wish.score && otherAt < at)),
    )
    return rival ? null : wish.id
  })
}

/** A column becomes something, or nothing; what became that before becomes nothing. */
export const mapColumn = <Id extends string>(mapping: Mapping<Id>, at: number, id: Id | null): Mapping<Id> =>
  mapping.map((known, column) => (column === at ? id : id !== null && known === id ? null : known))

/** Whether the mapping has what the table cannot do without. */
export const isComplete = <Id extends string>(table: ImportTable<Id>, mapping: Mapping<Id>): boolean =>
  table.required.some((group) => group.every((id) => mapping.includes(id)))
