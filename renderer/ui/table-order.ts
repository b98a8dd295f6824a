import { fold } from '#renderer/lib/fold.ts'

/** What a column sorts by: a text, a number, or nothing (always last). */
export type SortKey = string | number | null

export interface Sorting {
  readonly columnId: string
  readonly descending: boolean
}

const compareKeys = (a: SortKey, b: SortKey): number => {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

/** Rows in order of a key, stable, empty keys last in both directions. Each key is made and folded once. */
export function sortRows<T>(rows: readonly T[], keyOf: (row: T) => SortKey, descending: boolean): readonly T[] {
  const keyed = rows.map((row) => {
    const key = keyOf(row)
    return { row, key: typeof key === 'string' ? (key === '' ? null : fold(key)) : key }
  })
  const direction = descending ? -1 : 1
  keyed.sort((a, b) => (a.key === null || b.key === null ? 1 : direction) * compareKeys(a.key, b.key))
  return keyed.map(({ row }) => row)
}

/** The part of a long list that is in sight, with a margin on both sides. Sizes in pixels. */
export function visibleRange(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): { readonly start: number; readonly end: number } {
  const margin = 4
  const start = Math.max(0, Math.floor(scrollTop / rowHeight) - margin)
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + margin)
  return { start: Math.min(start, end), end }
}

/** Where a key moves to in a list; null for a key that does not move. */
export function movedIndex(key: string, from: number, count: number, pageSize: number): number | null {
  const last = count - 1
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + pageSize,
    PageUp: from - pageSize,
    Home: 0,
    End: last,
  }
  const to = moves[key]
  return to === undefined ? null : Math.max(0, Math.min(last, to))
}
