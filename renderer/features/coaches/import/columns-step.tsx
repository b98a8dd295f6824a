import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { coachImportTable } from '#shared/import/coach/coach-import-table.ts'
import { HEADER_SEARCH, isComplete } from '#shared/import/mapping.ts'
import { cellText, isEmptyRow } from '#shared/import/plain-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { importSteps, type Selection, useImport } from './import-state.ts'
import { headerOf, MappingTable } from './mapping-table.tsx'
import classes from './import.module.css'

/** Which sheet, which row holds the headers, and what each column becomes. */
export function ColumnsStep({ selection }: { readonly selection: Selection }) {
  const t = useT('coachImport')
  const complete = isComplete(coachImportTable, selection.mapping)
  return (
    <>
      <Place selection={selection} />
      <Section title={t('columns.title')} description={t('columns.description')}>
        <MappingTable selection={selection} />
        <LeftOut selection={selection} />
        {!complete && (
          <Alert icon={<IconAlertTriangle size={20} aria-hidden />} color="orange" variant="light" mt="md" role="alert">
            {t('columns.nameMissing')}
          </Alert>
        )}
      </Section>
      <Notes selection={selection} />
      <Group gap="sm" mt="lg">
        <Button disabled={!complete} onClick={() => importSteps.goTo('check')}>
          {t('columns.next')}
        </Button>
        <Button variant="subtle" color="gray" onClick={importSteps.restart}>
          {t('file.other')}
        </Button>
      </Group>
    </>
  )
}

function Place({ selection }: { readonly selection: Selection }) {
  const t = useT('coachImport')
  const sheets = useImport((state) => state.sheets)
  const { sheet, headerRow } = selection
  const headers = useMemo(() => {
    const near = sheet.rows.slice(0, Math.max(HEADER_SEARCH, headerRow + 1))
    return near.flatMap((row, at) => (isEmptyRow(row) ? [] : [{ at, cells: shortened(row.map(cellText)) }]))
  }, [sheet, headerRow])
  const chooseSheet = (at: string) => {
    const chosen = sheets[Number(at)]
    if (chosen !== undefined) importSteps.chooseSheet(chosen)
  }
  return (
    <div className={classes['choices']}>
      {sheets.length > 1 && (
        <NativeSelect
          label={t('columns.sheet')}
          value={String(sheets.indexOf(sheet))}
          onChange={({ currentTarget }) => chooseSheet(currentTarget.value)}
          data={sheets.map(({ name, rows }, at) => ({
            value: String(at),
            label: t('columns.sheetOption', { name, rows: String(rows.length) }),
          }))}
        />
      )}
      <NativeSelect
        label={t('columns.headerRow')}
        description={t('columns.headerRowHint')}
        value={String(headerRow)}
        onChange={({ currentTarget }) => importSteps.chooseHeaderRow(sheet, Number(currentTarget.value))}
        data={headers.map(({ at, cells }) => ({
          value: String(at),
          label: t('columns.headerOption', { line: String(at + 1), cells }),
        }))}
      />
    </div>
  )
}

function shortened(cells: readonly string[]): string {
  const text = cells.filter((cell) => cell !== '').join(' · ')
  return text.length > 90 ? `${text.slice(0, 88)} …` : text
}

/** Says which columns are not taken in, so that nothing is lost unseen. */
function LeftOut({ selection }: { readonly selection: Selection }) {
  const t = useT('coachImport')
  const { list } = useFormats()
  const left = selection.mapping.flatMap((id, at) => (id === null ? [headerOf(selection, at, t)] : []))
  if (left.length === 0) return null
  return (
    <Text mt="sm" c="dimmed">
      {t('columns.left', { count: left.length, columns: list(left) })}
    </Text>
  )
}

/** What the import takes for granted where the list says nothing. */
function Notes({ selection: { mapping } }: { readonly selection: Selection }) {
  const t = useT('coachImport')
  const has = (part: RegExp) => mapping.some((id) => id !== null && part.test(id))
  const notes = [
    t('columns.noteCandidate'),
    ...(has(/^kind$/) ? [] : [t('columns.noteKind')]),
    ...(has(/^certificate/) ? [t('columns.noteChecked')] : []),
    ...(has(/^rate\..*amount$/) ? [t('columns.noteRateFrom'), t('columns.noteVat')] : []),
  ]
  return (
    <Section title={t('columns.notes')}>
      <ul className={classes['notes']}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Section>
  )
}
