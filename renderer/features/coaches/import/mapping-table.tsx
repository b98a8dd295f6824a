import { NativeSelect } from '@mantine/core'
import { type CoachImportId, coachImportTable } from '#shared/import/coach/coach-import-table.ts'
import { mapColumn } from '#shared/import/mapping.ts'
import { cellText } from '#shared/import/plain-text.ts'
import { type Translate, useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { importSteps, type Selection } from './import-state.ts'
import classes from './import.module.css'

/** What a column of the file is called there. */
export function headerOf({ sheet, headerRow }: Selection, at: number, t: Translate<'coachImport'>): string {
  return cellText(sheet.rows[headerRow]?.[at] ?? null) || t('columns.noHeader', { nr: String(at + 1) })
}

const EXAMPLES = 3
/** Rows in which examples are looked for. */
const LOOKED_AT = 50

/** A few different things that stand in a column. */
function examplesOf({ sheet, headerRow }: Selection, at: number): string {
  const rows = sheet.rows.slice(headerRow + 1, headerRow + 1 + LOOKED_AT)
  const texts = new Set(rows.map((row) => cellText(row[at] ?? null)).filter((text) => text !== ''))
  return [...texts]
    .slice(0, EXAMPLES)
    .map((text) => (text.length > 40 ? `${text.slice(0, 38)} …` : text))
    .join(' · ')
}

/** What each column of the file becomes. */
export function MappingTable({ selection }: { readonly selection: Selection }) {
  const t = useT('coachImport')
  const language = useLanguage()
  const options = [
    { value: '', label: t('columns.notTaken') },
    ...coachImportTable.columns.map(({ id, label }) => ({ value: id, label: label[language] })),
  ]
  const choose = (at: number, value: string) => {
    const id = coachImportTable.columns.find((column) => column.id === value)?.id ?? null
    importSteps.map(selection, mapColumn<CoachImportId>(selection.mapping, at, id))
  }
  return (
    <div className={classes['scroller']}>
      <table className={`${classes['table']} ${classes['mapping']}`}>
        <thead>
          <tr>
            <th scope="col">{t('columns.inFile')}</th>
            <th scope="col">{t('columns.examples')}</th>
            <th scope="col">{t('columns.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {selection.mapping.map((id, at) => {
            const header = headerOf(selection, at, t)
            return (
              <tr key={at}>
                <th scope="row">{header}</th>
                <td className={classes['examples']}>{examplesOf(selection, at)}</td>
                <td>
                  <NativeSelect
                    size="sm"
                    aria-label={t('columns.becomesOf', { column: header })}
                    value={id ?? ''}
                    onChange={({ currentTarget }) => choose(at, currentTarget.value)}
                    data={options}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
