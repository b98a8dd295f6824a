import { Text, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  type RefObject,
  type ReactNode,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { create } from 'zustand'
import { useT } from '#renderer/i18n/use-t.ts'
import { movedIndex, type SortKey, type Sorting, sortRows, visibleRange } from './table-order.ts'
import classes from './table.module.css'

/** One column. */
export interface Column<T> {
  readonly id: string
  readonly header: string
  readonly cell: (row: T) => ReactNode
  /** What the column sorts by; a column without it cannot be sorted. */
  readonly sort?: ((row: T) => SortKey) | undefined
  /** Numbers and money right. */
  readonly align?: 'left' | 'right' | undefined
  /** CSS width; matters from a hundred rows, when columns no longer follow their contents. */
  readonly width?: string | undefined
}

interface DataTableProps<T> {
  /** Names the list: its sorting stays while the app runs. */
  readonly id: string
  /** What the list is of, for assistive technology. */
  readonly label: string
  readonly rows: readonly T[]
  readonly rowKey: (row: T) => string
  readonly columns: readonly Column<T>[]
  /** Applied after sorting, so that a key press in a filter costs no sort. */
  readonly filter?: ((row: T) => boolean) | undefined
  readonly onOpen?: ((row: T) => void) | undefined
  readonly initialSort?: Sorting | undefined
  /** Shown when `filter` leaves nothing. An empty list is the page's own EmptyState. */
  readonly nothingFound?: ReactNode
  /** Hides the count under the table. */
  readonly withoutCount?: boolean | undefined
}

const useSortings = create<{ readonly byId: Readonly<Record<string, Sorting>> }>(() => ({ byId: {} }))

/** Height of a row in a windowed table, as in the stylesheet. */
const ROW_HEIGHT = 41
/** From here only the rows in sight are made. */
const WINDOWED_FROM = 100

/** A list: sortable, opened by click or Enter, walked with the arrow keys, and fast with 10,000 rows. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { rows, filter, columns, label, onOpen } = props
  const t = useT('common')
  const hintId = useId()
  const sorting = useSortings((state) => state.byId[props.id]) ?? props.initialSort
  const sorted = useSorted(rows, columns, sorting)
  const shown = useMemo(() => (filter === undefined ? sorted : sorted.filter(filter)), [sorted, filter])
  const grid = useGrid(shown, onOpen)
  const windowed = shown.length >= WINDOWED_FROM
  const height = useRoomBelow(grid.scroller, windowed)
  const { start, end } = windowed ? grid.range : { start: 0, end: shown.length }

  return (
    <div>
      <div
        ref={grid.scroller}
        className={classes['scroller']}
        data-windowed={windowed || undefined}
        onScroll={grid.onScroll}
      >
        <table
          role="grid"
          aria-label={label}
          aria-describedby={onOpen === undefined ? undefined : hintId}
          aria-rowcount={shown.length + 1}
          className={classes['table']}
          data-windowed={windowed || undefined}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} sorting={sorting} tableId={props.id} />
              ))}
            </tr>
          </thead>
          <tbody ref={grid.body} onKeyDown={grid.onKeyDown}>
            <Spacer height={start * ROW_HEIGHT} columns={columns.length} />
            {shown.slice(start, end).map((row, at) => (
              <tr
                // A row in sight keeps its place and elements; only its contents change while one types or scrolls.
                key={windowed ? start + at : props.rowKey(row)}
                className={classes['row']}
                aria-rowindex={start + at + 2}
                data-index={start + at}
                data-open={onOpen === undefined ? undefined : true}
                tabIndex={start + at === grid.active ? 0 : -1}
                onFocus={() => grid.setActive(start + at)}
                onClick={onOpen === undefined ? undefined : () => onOpen(row)}
              >
                {columns.map((column) => (
                  <td key={column.id} className={classes['cell']} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
            <Spacer height={(shown.length - end) * ROW_HEIGHT} columns={columns.length} />
          </tbody>
        </table>
        {shown.length === 0 && (
          <Text c="dimmed" p="lg" ta="center">
            {props.nothingFound ?? t('table.nothingFound')}
          </Text>
        )}
      </div>
      {onOpen !== undefined && <VisuallyHidden id={hintId}>{t('table.keyboardHint')}</VisuallyHidden>}
      {props.withoutCount !== true && (
        <p className={classes['count']} role="status">
          {shown.length === rows.length
            ? t('table.count', { count: rows.length })
            : t('table.filtered', { shown: shown.length, total: rows.length })}
        </p>
      )}
    </div>
  )
}

function useSorted<T>(rows: readonly T[], columns: readonly Column<T>[], sorting: Sorting | undefined): readonly T[] {
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
function useRoomBelow(scroller: RefObject<HTMLElement | null>, windowed: boolean): number | null {
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
function useGrid<T>(shown: readonly T[], onOpen: ((row: T) => void) | undefined) {
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState(0)
  const [view, setView] = useState({ top: 0, height: 800 })
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
    setView({ top: box.scrollTop, height: box.clientHeight })
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
    if (box !== null) setView({ top: box.scrollTop, height: box.clientHeight })
  }

  return {
    scroller,
    body,
    active: current,
    setActive,
    onKeyDown,
    onScroll,
    range: visibleRange(view.top, view.height, ROW_HEIGHT, shown.length),
  }
}

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  )
}

interface HeaderCellProps<T> {
  readonly column: Column<T>
  readonly sorting: Sorting | undefined
  readonly tableId: string
}

function HeaderCell<T>({ column, sorting, tableId }: HeaderCellProps<T>) {
  const t = useT('common')
  const isActive = sorting?.columnId === column.id
  const descending = isActive && sorting.descending
  const width = column.width === undefined ? {} : { style: { width: column.width } }
  if (column.sort === undefined) {
    return (
      <th scope="col" className={classes['head']} data-align={column.align} {...width}>
        {column.header}
      </th>
    )
  }
  const toggle = () => {
    const next: Sorting = { columnId: column.id, descending: isActive && !descending }
    useSortings.setState(({ byId }) => ({ byId: { ...byId, [tableId]: next } }))
  }
  const Arrow = descending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      className={classes['head']}
      data-align={column.align}
      aria-sort={isActive ? (descending ? 'descending' : 'ascending') : 'none'}
      {...width}
    >
      <button
        type="button"
        className={classes['sort']}
        data-active={isActive || undefined}
        title={t('table.sortBy', { column: column.header })}
        onClick={toggle}
      >
        {column.header}
        {isActive && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  )
}
