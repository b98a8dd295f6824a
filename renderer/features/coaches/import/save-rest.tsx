import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlannedRow } from '#shared/import/coach/coach-plan.ts'
import { restTable } from '#shared/import/rest-table.ts'
import { tableCsv } from '#shared/report/table-csv.ts'
import { today } from '#renderer/data/context.ts'
import { saveDocument } from '#renderer/data/save-document.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import { useImportText } from './finding-text.ts'
import type { Selection } from './import-state.ts'

interface SaveRestButtonProps {
  readonly rows: readonly PlannedRow[]
  readonly selection: Selection
}

/** Saves rows that do not come along as a CSV file, as they stood, with the reason. */
export function SaveRestButton({ rows, selection }: SaveRestButtonProps) {
  const t = useT('coachImport')
  const output = useT('coachOutput')
  const language = useLanguage()
  const { remarks } = useImportText(selection.mapping)
  const told = useSavedMessage((fileName) => output('saved', { fileName }))
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const rest = rows.map((row) => ({ line: row.line, cells: row.read.cells, reason: remarks(row).join(' ') }))
    const words = { name: t('rest.name'), line: t('rest.line'), reason: t('rest.reason') }
    const table = restTable(selection.sheet.rows[selection.headerRow] ?? [], rest, words)
    const order = { format: 'csv', document: 'import-rest', suffix: today(), language } as const
    told.document(await saveDocument(order, () => Promise.resolve(tableCsv(table))))
    setBusy(false)
  }
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconDownload size={18} aria-hidden />}
      onClick={() => void save()}
    >
      {t('done.save')}
    </Button>
  )
}
