import { Text, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useId, useMemo } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { type Column, useSortings } from './table-column.ts'
import { ROW_HEIGHT, useGrid, useRoomBelow, useSorted } from './table-grid.ts'
import { HeaderCell } from './table-header-cell.tsx'
import type { Sorting } from './table-order.ts'
import classes from './table.module.css'

export type { Column } from './table-column.ts'

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

/** From here only the rows in sight are made. */
const WINDOWED_FROM = 100

/** A list: sortable, opened by click or Enter, walked with the arrow keys, and fast with 10,000 rows. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { rows, filter, columns, label, onOpen } = props
  const hintId = useId()
  const t = useT('common')
  const sorting = useSortings((state) => state.byId[props.id]) ?? props.initialSort
  const sorted = useSorted(rows, columns, sorting)
  const shown = useMemo(() => (filter === undefined ? sorted : sorted.filter(filter)), [sorted, filter])
  const grid = useGrid(shown, onOpen)
  // By all rows, not those shown: the table must not change its build while one types in a filter.
  const windowed = rows.length >= WINDOWED_FROM
  const room = useRoomBelow(grid.scroller, windowed)
  return (
    <div>
      <div
        ref={grid.scroller}
        className={classes['scroller']}
        onScroll={grid.onScroll}
        style={room === null ? {} : { height: room }}
      >
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its rows take the focus
          role="grid"
          aria-label={label}
          aria-describedby={hintId}
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
          <TableBody table={props} shown={shown} grid={grid} room={windowed ? (room ?? 0) : null} />
        </table>
        {shown.length === 0 && (
          <Text c="dimmed" p="lg" ta="center">
            {props.nothingFound ?? t('table.nothingFound')}
          </Text>
        )}
      </div>
      <VisuallyHidden id={hintId}>{onOpen !== undefined && t('table.keyboardHint')}</VisuallyHidden>
      {props.withoutCount !== true && <RowCount shown={shown.length} total={rows.length} />}
    </div>
  )
}

interface TableBodyProps<T> {
  readonly table: DataTableProps<T>
  readonly shown: readonly T[]
  readonly grid: ReturnType<typeof useGrid<T>>
  /** Height of the list in pixels when only the rows in sight are made; null when all are. */
  readonly room: number | null
}

/** The rows, or those in sight. */
function TableBody<T>({ table, shown, grid, room }: TableBodyProps<T>) {
  const { columns, onOpen, rowKey } = table
  const { start, end } = room === null ? { start: 0, end: shown.length } : grid.range(room)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the focused row, of role grid
    <tbody ref={grid.body} onKeyDown={grid.onKeyDown}>
      <Spacer height={start * ROW_HEIGHT} />
      {shown.slice(start, end).map((row, at) => (
        <tr
          // A row in sight keeps its place and elements; only its contents change while one types or scrolls.
          key={room === null ? rowKey(row) : start + at}
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
      <Spacer height={(shown.length - end) * ROW_HEIGHT} />
    </tbody>
  )
}

/** Holds the place of the rows that are not made. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden style={{ height }} />
}

/** How many rows there are, read aloud when a filter changes it. */
function RowCount({ shown, total }: { readonly shown: number; readonly total: number }) {
  const t = useT('common')
  const { number } = useFormats()
  return (
    <p className={classes['count']} role="status">
      {shown === total
        ? t('table.count', { count: total, number: number(total) })
        : t('table.filtered', { shown: number(shown), total: number(total) })}
    </p>
  )
}
