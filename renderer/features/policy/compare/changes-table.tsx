import { useT } from '#renderer/i18n/use-t.ts'
import classes from './compare.module.css'

/** One thing that is not the same: what it was and what it becomes. null: it is not in that version. */
export interface ChangeLine {
  readonly key: string
  readonly what: string
  readonly from: string | null
  readonly to: string | null
}

interface ChangesTableProps {
  readonly label: string
  /** The numbers of the two versions: the heads of the columns. */
  readonly versions: readonly [from: string, to: string]
  readonly lines: readonly ChangeLine[]
}

/** What was and what becomes, side by side. */
export function ChangesTable({ label, versions, lines }: ChangesTableProps) {
  const t = useT('policyCompare')
  return (
    <table className={classes['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('table.what')}</th>
          <th scope="col">{versions[0]}</th>
          <th scope="col">{versions[1]}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.what}</th>
            <td>{line.from === null ? t('table.notThere') : <del className={classes['removed']}>{line.from}</del>}</td>
            <td>{line.to === null ? t('table.gone') : <ins className={classes['added']}>{line.to}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
