import { Modal } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { CoachImportId } from '#shared/import/coach/coach-import-table.ts'
import type { PlannedRow } from '#shared/import/coach/coach-plan.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { type ImportText, textInFile } from './finding-text.ts'
import type { Selection } from './import-state.ts'
import classes from './import.module.css'

interface RowDetailProps {
  /** null: closed. */
  readonly row: PlannedRow | null
  readonly selection: Selection
  readonly text: ImportText
  readonly onClose: () => void
}

/** One row of the file, cell by cell: what stands in it, what it becomes, and what is to be said about it. */
export function RowDetail({ row, selection, text, onClose }: RowDetailProps) {
  const t = useT('coachImport')
  const common = useT('common')
  return (
    <Modal
      size="xl"
      opened={row !== null}
      onClose={onClose}
      title={row === null ? '' : [t('row.title', { line: String(row.line) }), row.name].filter(Boolean).join(': ')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {row !== null && <Cells row={row} selection={selection} text={text} />}
    </Modal>
  )
}

/** In the table of a row a sentence stands by itself; elsewhere it follows the name of its column. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Columns of a row: those of the file, and those about which something is to be said although the file has none. */
function columnsOf({ problems, warnings }: PlannedRow, { mapping }: Selection): readonly CoachImportId[] {
  const mapped = mapping.filter((id) => id !== null)
  return [...new Set([...mapped, ...[...problems, ...warnings].map(({ column }) => column)])]
}

function Cells({ row, selection, text }: Omit<RowDetailProps, 'onClose' | 'row'> & { readonly row: PlannedRow }) {
  const t = useT('coachImport')
  return (
    <div className={classes['scroller']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('row.column')}</th>
            <th scope="col">{t('row.inFile')}</th>
            <th scope="col">{t('row.becomes')}</th>
            <th scope="col">{t('row.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {columnsOf(row, selection).map((column) => {
            const value = row.read.values[column]
            const inFile = textInFile(row, column, selection.mapping)
            const problems = row.problems.filter((each) => each.column === column)
            return (
              <tr key={column}>
                <th scope="row">{text.column(column)}</th>
                <td>{inFile}</td>
                <td>
                  {value === undefined ? (problems.length > 0 ? t('row.notRead') : '') : text.value(column, value)}
                </td>
                <td>
                  {problems.map(({ finding }) => (
                    <span key={finding.code} className={classes['finding']} data-kind="problem">
                      <IconAlertTriangle size={16} aria-hidden />
                      {capital(text.problem(finding, inFile))}
                    </span>
                  ))}
                  {row.warnings
                    .filter((each) => each.column === column)
                    .map(({ finding }) => (
                      <span key={finding.code} className={classes['finding']}>
                        <IconInfoCircle size={16} aria-hidden />
                        {capital(text.warning(finding))}
                      </span>
                    ))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
