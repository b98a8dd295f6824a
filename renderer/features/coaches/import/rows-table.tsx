import { useCallback, useMemo, useState } from 'react'
import type { PlannedRow } from '#shared/import/coach/coach-plan.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { createTextMatcher, searchWords } from '#renderer/lib/fold.ts'
import { type Column, DataTable } from '#renderer/ui/data-table.tsx'
import { FilterBar, useFilters } from '#renderer/ui/filters.tsx'
import { type ImportText, useImportText } from './finding-text.ts'
import type { Selection } from './import-state.ts'
import { OutcomeBadge, outcomeKind } from './outcome-badge.tsx'
import { RowDetail } from './row-detail.tsx'

const noFilters = { search: '', outcome: '' }
const matches = createTextMatcher<PlannedRow>(({ name, organisation }) => `${name} ${organisation}`)

function fits(row: PlannedRow, { search, outcome }: typeof noFilters): boolean {
  const wanted = outcome === '' || (outcome === 'warning' ? row.warnings.length > 0 : row.outcome.kind === outcome)
  return wanted && matches(row, searchWords(search))
}

/** Every row of the file, with what becomes of it; a row opens in full. */
export function RowsTable({
  rows,
  selection,
}: {
  readonly rows: readonly PlannedRow[]
  readonly selection: Selection
}) {
  const t = useT('coachImport')
  const text = useImportText(selection.mapping)
  const columns = useColumns(text)
  const filters = useFilters('coach-import', noFilters)
  const [open, setOpen] = useState<PlannedRow | null>(null)
  const { values } = filters
  const keep = useCallback((row: PlannedRow) => fits(row, values), [values])
  return (
    <>
      <FilterBar
        filters={filters}
        search="search"
        searchLabel={t('check.search')}
        selects={[
          {
            name: 'outcome',
            label: t('check.outcome'),
            options: (['new', 'double', 'error', 'warning'] as const).map((value) => ({
              value,
              label: t(`check.filter.${value}`),
            })),
          },
        ]}
      />
      <DataTable
        id="coach-import"
        label={t('check.table')}
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={columns}
        filter={filters.active ? keep : undefined}
        onOpen={setOpen}
      />
      <RowDetail row={open} selection={selection} text={text} onClose={() => setOpen(null)} />
    </>
  )
}

function useColumns(text: ImportText): readonly Column<PlannedRow>[] {
  const t = useT('coachImport')
  const { number } = useFormats()
  return useMemo(
    () => [
      {
        id: 'line',
        header: t('check.line'),
        width: '76px',
        align: 'right',
        cell: ({ line }) => line,
        sort: ({ line }) => line,
      },
      {
        id: 'outcome',
        header: t('check.outcome'),
        width: '160px',
        cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
        sort: ({ outcome }) => ['error', 'double', 'fill', 'new'].indexOf(outcomeKind(outcome)),
      },
      {
        id: 'name',
        header: t('check.name'),
        width: '22%',
        cell: ({ name }) => <strong>{name || '–'}</strong>,
        sort: ({ name }) => name,
      },
      {
        id: 'organisation',
        header: t('check.organisation'),
        width: '18%',
        cell: ({ organisation }) => organisation,
        sort: ({ organisation }) => organisation,
      },
      {
        id: 'remark',
        header: t('check.remark'),
        cell: (row) => {
          const [first = '', ...rest] = text.remarks(row)
          const whole = rest.length === 0 ? first : t('check.more', { text: first, number: number(rest.length) })
          return <span title={whole}>{whole}</span>
        },
      },
    ],
    [t, number, text],
  )
}
