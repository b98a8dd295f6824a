import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Column } from './table-column.ts'
import { movedIndex, type Sorting, sortRows, visibleRange } from './table-order.ts'

/** Height of a row in a windowed table in pixels, as in the stylesheet. */
export const ROW_HEIGHT = 41

/** The rows in the order chosen. */
export function useSorted<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  sorting: Sorting | undefined,
): readonly T[] {
  // Columns and sorting are made anew with each render of a page; what they stand for stays the same for an id.
  const sortBy = useRef(columns)
  sortBy.current = columns
  const columnId = sorting?.columnId
  const descending = sorting?.descending === true
  return useMemo(() => {
    const keyOf = sortBy.current.find((column) => column.id === columnId)?.sort
    return keyOf === undefined ? rows : sortRows(rows, keyOf, descending)
  }, [rows, columnId, descending])
}

/** What stays free under a windowed table: the count and the padding of the page. */
const BELOW = 96
/** Never lower than a few rows, however much stands above. */
const LOWEST = 320

/** Height for a long list, so that the list scrolls and the page around it does not. null: its own height. */
export function useRoomBelow(scroller: RefObject<HTMLElement | null>, windowed: boolean): number | null {
  const [height, setHeight] = useState<number | null>(null)
  useLayoutEffect(() => {
    const box = scroller.current
    const page = box?.closest('main')
    if (!windowed || box === null || page === null || page === undefined) return undefined
    const measure = () => {
      const top = box.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop
      setHeight(Math.max(LOWEST, page.clientHeight - top - BELOW))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(page)
    return () => observer.disconnect()
  }, [scroller, windowed])
  return windowed ? height : null
}

/** The moving parts: which row is active, what is in sight, and the keys. */
export function useGrid<T>(shown: readonly T[], onOpen: ((row: T) => void) | undefined) {
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState(0)
  const [view, setView] = useState({ top: 0 })
  const focusNext = useRef(false)
  const current = Math.min(active, Math.max(0, shown.length - 1))

  useLayoutEffect(() => {
    if (!focusNext.current) return
    focusNext.current = false
    body.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)?.focus({ preventScroll: false })
  }, [current, view])

  const bringInSight = (index: number) => {
    const box = scroller.current
    if (box === null || box.scrollHeight <= box.clientHeight) return
    // The sticky head covers one row.
    const top = index * ROW_HEIGHT
    if (top < box.scrollTop) box.scrollTop = top
    else if (top + 2 * ROW_HEIGHT > box.scrollTop + box.clientHeight)
      box.scrollTop = top + 2 * ROW_HEIGHT - box.clientHeight
    setView({ top: box.scrollTop })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLTableRowElement)) return
    const row = shown[current]
    if (event.key === 'Enter' && row !== undefined && onOpen !== undefined) {
      event.preventDefault()
      onOpen(row)
      return
    }
    const to = movedIndex(event.key, current, shown.length, 10)
    if (to === null) return
    event.preventDefault()
    focusNext.current = true
    bringInSight(to)
    setActive(to)
  }

  const onScroll = () => {
    const box = scroller.current
    if (box !== null) setView({ top: box.scrollTop })
  }

  return {
    scroller,
    body,
    active: current,
    setActive,
    onKeyDown,
    onScroll,
    /** The rows to make in a box of this height. */
    range: (height: number) => visibleRange(view.top, height, ROW_HEIGHT, shown.length),
  }
}
