import { Button, Group, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { CoachImportPlan, PlannedRow } from '#shared/import/coach/coach-plan.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { type Column, DataTable } from '#renderer/ui/data-table.tsx'
import { confirm, notify } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { useImportText } from './finding-text.ts'
import { importSteps, type Selection } from './import-state.ts'
import classes from './import.module.css'
import { OutcomeBadge, outcomeKind } from './outcome-badge.tsx'
import { type ImportDone, undoImport } from './run-import.ts'
import { SaveRestButton } from './save-rest.tsx'

interface DoneStepProps {
  readonly done: { readonly plan: CoachImportPlan; readonly result: ImportDone }
  readonly selection: Selection
}

/** What the import came to, what stayed behind and why, and the way back. */
export function DoneStep({ done: { plan, result }, selection }: DoneStepProps) {
  const t = useT('coachImport')
  const rest = plan.rows.filter(({ outcome }) => ['error', 'double'].includes(outcomeKind(outcome)))
  return (
    <>
      <Section title={t('done.title')}>
        <Account plan={plan} />
        <Group gap="sm" mt="md">
          <ButtonLink to="/coaches">{t('done.register')}</ButtonLink>
          <UndoButton result={result} />
          <Button variant="subtle" color="gray" onClick={importSteps.restart}>
            {t('done.another')}
          </Button>
        </Group>
      </Section>
      {rest.length > 0 && <Rest rows={rest} selection={selection} />}
    </>
  )
}

function Account({ plan: { account } }: { readonly plan: CoachImportPlan }) {
  const t = useT('coachImport')
  const { number } = useFormats()
  const kinds = ['created', 'filledIn', 'skipped', 'errors'] as const
  return (
    <div role="status">
      <ul className={classes['account']}>
        {kinds
          .filter((kind) => account[kind] > 0)
          .map((kind) => (
            <li key={kind}>{t(`done.${kind}`, { count: account[kind], number: number(account[kind]) })}</li>
          ))}
      </ul>
      <Text c="dimmed">{t('done.sum', { number: number(account.rows) })}</Text>
    </div>
  )
}

function UndoButton({ result }: { readonly result: ImportDone }) {
  const t = useT('coachImport')
  const errorText = useErrorText()
  const mayChange = useMayChange()
  const undo = async () => {
    const body = t('done.undoBody')
    const sure = await confirm({ title: t('done.undoTitle'), body, confirmLabel: t('done.undo'), danger: true })
    if (!sure) return
    const undone = await undoImport(result)
    if (undone.ok) {
      importSteps.restart()
      return notify({ kind: 'done', message: t('done.undone') })
    }
    const { error } = undone
    const message =
      error.code === 'changedSince' ? t('done.changedSince', { count: error.count }) : errorText.vault(error)
    return notify({ kind: 'error', message })
  }
  return (
    <Button variant="default" disabled={!mayChange} onClick={() => void undo()}>
      {t('done.undo')}
    </Button>
  )
}

function Rest({ rows, selection }: { readonly rows: readonly PlannedRow[]; readonly selection: Selection }) {
  const t = useT('coachImport')
  const { remarks } = useImportText(selection.mapping)
  const columns = useMemo<readonly Column<PlannedRow>[]>(
    () => [
      { id: 'line', header: t('check.line'), width: '76px', align: 'right', cell: ({ line }) => line },
      {
        id: 'outcome',
        header: t('check.outcome'),
        width: '160px',
        cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
      },
      { id: 'name', header: t('check.name'), width: '24%', cell: ({ name }) => <strong>{name || '–'}</strong> },
      { id: 'reason', header: t('done.reason'), cell: (row) => remarks(row).join(' ') },
    ],
    [t, remarks],
  )
  return (
    <Section title={t('done.rest')} description={t('done.saveHint')}>
      <Stack gap="md" align="stretch">
        <div>
          <SaveRestButton rows={rows} selection={selection} />
        </div>
        <DataTable
          id="coach-import-rest"
          label={t('done.rest')}
          rows={rows}
          rowKey={({ line }) => String(line)}
          columns={columns}
        />
      </Stack>
    </Section>
  )
}
