import type { PaperCell, PaperColumn, PaperTable } from '#shared/report/paper.ts'
import { Lines } from './lines.tsx'

/** From this many narrow columns on their heads stand upright, so that the table stays on a page that is not turned. */
const UPRIGHT_FROM = 4

function Cell({ cell }: { readonly cell: PaperCell }) {
  if (typeof cell === 'string') return <Lines text={cell} />
  return (
    <>
      <Lines text={cell.text} />
      <span className="cb-cell-note">
        <Lines text={cell.note} />
      </span>
    </>
  )
}

const classOf = ({ kind }: PaperColumn, cell: PaperCell): string | undefined =>
  kind === 'text' ? undefined : `cb-mark${cell === 'A' || cell === 'R' ? ' cb-mark-strong' : ''}`

/** A table: heads that come back on every page, rows that stay whole, rows under a heading where there are groups. */
export function PaperTableView({ table: { caption, columns, groups } }: { readonly table: PaperTable }) {
  const upright = columns.filter(({ kind }) => kind === 'mark').length >= UPRIGHT_FROM
  return (
    <table className={`cb-table cb-paper-table${upright ? ' cb-upright' : ''}`}>
      <caption>{caption}</caption>
      <colgroup>
        {columns.map(({ width }, column) => (
          <col key={column} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th key={at} scope="col" className={column.kind === 'mark' ? 'cb-mark' : undefined}>
              <span>{column.head}</span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ head, rows }, at) => (
        <tbody key={at}>
          {head !== null && (
            <tr className="cb-group">
              <th scope="rowgroup" colSpan={columns.length}>
                {head}
              </th>
            </tr>
          )}
          {rows.map((cells, row) => (
            <tr key={row}>
              {columns.map((column, index) => {
                const cell = cells[index] ?? ''
                return index === 0 ? (
                  <th key={index} scope="row">
                    <Cell cell={cell} />
                  </th>
                ) : (
                  <td key={index} className={classOf(column, cell)}>
                    <Cell cell={cell} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
