import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Coach } from '#shared/domain/coach.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { scrollable } from '../compare/scrollable.ts'
import classes from './watch.module.css'

/** The name of a coach, leading to the page where something can be done. */
export const CoachLink = ({ coach: { id, name } }: { readonly coach: Pick<Coach, 'id' | 'name'> }) => (
  <Link to="/coaches/$coachId" params={{ coachId: id }} className="cb-link">
    {name}
  </Link>
)

/** One column after that of the coach. */
export interface WatchColumn<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly isFigure?: boolean
}

interface WatchTableProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly coachOf: (row: Row) => Pick<Coach, 'id' | 'name'>
  readonly columns: readonly WatchColumn<Row>[]
  /** What is said when there are no rows. */
  readonly none: string
}

/** A short table with one coach a row; a sentence when there is nothing to tell. */
export function WatchTable<Row>({ label, rows, rowKey, coachOf, columns, none }: WatchTableProps<Row>) {
  const t = useT('coachWatch')
  if (rows.length === 0) return <Text c="dimmed">{none}</Text>
  return (
    <div className={classes['scroller']} {...scrollable(label)}>
      <table className={classes['table']} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('coach')}</th>
            {columns.map(({ key, header, isFigure }) => (
              <th key={key} scope="col" className={isFigure === true ? classes['figure'] : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">
                <CoachLink coach={coachOf(row)} />
              </th>
              {columns.map(({ key, cell, isFigure }) => (
                <td key={key} className={isFigure === true ? classes['figure'] : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
