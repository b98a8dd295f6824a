import { type TrajectoryStatus, trajectoryStatuses } from '#shared/domain/trajectory.ts'

/** One state with what is in it. */
export interface BoardColumn<Item> {
  readonly status: TrajectoryStatus
  readonly items: readonly Item[]
}

/** Items by state, in the order of the work. A state of which none was kept stays, so that nothing jumps while one filters. */
export function columnsOf<Item extends { readonly status: TrajectoryStatus }>(
  items: readonly Item[],
  statuses: ReadonlySet<TrajectoryStatus>,
): readonly BoardColumn<Item>[] {
  const byStatus = new Map<TrajectoryStatus, Item[]>()
  for (const status of trajectoryStatuses) if (statuses.has(status)) byStatus.set(status, [])
  for (const item of items) byStatus.get(item.status)?.push(item)
  return [...byStatus].map(([status, inIt]) => ({ status, items: inIt }))
}

/** A card on the board: its column and its place in it, from 0. */
export interface BoardPlace {
  readonly column: number
  readonly index: number
}

const nextFilled = (lengths: readonly number[], from: number, step: 1 | -1): number | null => {
  for (let column = from + step; column >= 0 && column < lengths.length; column += step) {
    if ((lengths[column] ?? 0) > 0) return column
  }
  return null
}

/** The place nearest to one that may have gone; null on an empty board. */
export function nearestPlace(lengths: readonly number[], { column, index }: BoardPlace): BoardPlace | null {
  const length = lengths[column] ?? 0
  if (length > 0) return { column, index: Math.min(index, length - 1) }
  const other = nextFilled(lengths, column, 1) ?? nextFilled(lengths, Math.min(column, lengths.length), -1)
  return other === null ? null : { column: other, index: 0 }
}

/**
 * Where a key leads on a board of columns with so many cards each: arrows to the next card or the next column that has
 * any, Home and End within the column. Null: the key does nothing here.
 */
export function placeAfterKey(lengths: readonly number[], at: BoardPlace, key: string): BoardPlace | null {
  const last = (lengths[at.column] ?? 0) - 1
  switch (key) {
    case 'ArrowDown':
      return { ...at, index: Math.min(at.index + 1, last) }
    case 'ArrowUp':
      return { ...at, index: Math.max(at.index - 1, 0) }
    case 'Home':
      return { ...at, index: 0 }
    case 'End':
      return { ...at, index: last }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const column = nextFilled(lengths, at.column, key === 'ArrowRight' ? 1 : -1)
      return column === null ? at : nearestPlace(lengths, { column, index: at.index })
    }
    default:
      return null
  }
}
