import { type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react'

/** Attributes of one cell that takes the focus. */
export interface CellProps {
  readonly 'data-cell': string
  readonly tabIndex: 0 | -1
  readonly onFocus: () => void
}

/** A table of which one cell at a time is in the tab order and the arrow keys go to the others. */
export interface CellGrid {
  readonly table: RefObject<HTMLTableElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly cell: (row: number, column: number) => CellProps
  /** Puts the focus on a cell and brings it in sight. */
  readonly goTo: (row: number, column: number) => void
}

interface Place {
  readonly row: number
  readonly column: number
}

/** Where a key leads; null when it is no key of the grid. Alt with an arrow opens a list and is left alone. */
export function placeAfter(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  at: Place,
  last: Place,
): Place | null {
  if (event.altKey || event.metaKey) return null
  const { row, column } = at
  switch (event.key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) }
    case 'Home':
      return { row: event.ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: event.ctrlKey ? last.row : row, column: last.column }
    default:
      return null
  }
}

/** Keeps the place in a table of `rows` × `columns` cells. */
export function useCellGrid(rows: number, columns: number): CellGrid {
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  // A row or column may have gone since.
  const last = { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) }
  const at = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) }
  const goTo = useCallback((row: number, column: number) => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return
    const place = placeAfter(event, at, last)
    if (place === null) return
    event.preventDefault()
    goTo(place.row, place.column)
  }
  const cell = (row: number, column: number): CellProps => ({
    'data-cell': `${row}:${column}`,
    tabIndex: row === at.row && column === at.column ? 0 : -1,
    onFocus: () => setActive({ row, column }),
  })
  return { table, onKeyDown, cell, goTo }
}
