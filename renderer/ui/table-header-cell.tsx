import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useT } from '#renderer/i18n/use-t.ts'
import { type Column, useSortings } from './table-column.ts'
import type { Sorting } from './table-order.ts'
import classes from './table.module.css'

interface HeaderCellProps<T> {
  readonly column: Column<T>
  readonly sorting: Sorting | undefined
  readonly tableId: string
}

/** The head of a column: sorts when pressed. */
export function HeaderCell<T>({ column, sorting, tableId }: HeaderCellProps<T>) {
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
