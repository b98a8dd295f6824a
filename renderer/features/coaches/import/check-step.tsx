import { Alert, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportAccount } from '#shared/import/coach/coach-plan.ts'
import { useRows } from '#renderer/data/live.ts'
import { useNorms } from '#renderer/data/norms.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import { WorkProgress } from '#renderer/ui/work-progress.tsx'
import { importSteps, type Selection, useImport } from './import-state.ts'
import classes from './import.module.css'
import { RowsTable } from './rows-table.tsx'
import { runImport } from './run-import.ts'
import { SaveRestButton } from './save-rest.tsx'
import { type Planned, usePlan } from './use-plan.ts'

/** Every row of the file with what becomes of it, before anything changes. */
export function CheckStep({ selection }: { readonly selection: Selection }) {
  const t = useT('coachImport')
  const { percent } = useFormats()
  const doubles = useImport((state) => state.doubles)
  const { planning, again } = usePlan({ selection, doubles, register: useRows('coaches'), norms: useNorms() })
  if (planning.kind === 'working') {
    const { share, stop } = planning
    return <WorkProgress text={t('check.working', { percent: percent(share) })} share={share} onStop={stop} />
  }
  if (planning.kind === 'ready') return <Checked planned={planning.planned} selection={selection} />
  return (
    <Stack gap="md" align="flex-start">
      <Text>{t('check.stopped')}</Text>
      <Group gap="sm">
        <Button onClick={again}>{t('check.again')}</Button>
        <BackButton />
      </Group>
    </Stack>
  )
}

function BackButton() {
  const t = useT('coachImport')
  return (
    <Button variant="subtle" color="gray" onClick={() => importSteps.goTo('columns')}>
      {t('check.back')}
    </Button>
  )
}

function Checked({ planned, selection }: { readonly planned: Planned; readonly selection: Selection }) {
  const t = useT('coachImport')
  const { plan, table } = planned
  if (plan.rows.length === 0) {
    return (
      <Stack gap="md" align="flex-start">
        <Text>{t('check.noRows')}</Text>
        <BackButton />
      </Stack>
    )
  }
  const warnings = plan.rows.filter((row) => row.warnings.length > 0).length
  return (
    <Section title={t('check.title')}>
      <Counts account={plan.account} warnings={warnings} />
      <PassedOver empty={table.empty} repeated={table.repeatedHeaders} />
      <div className={classes['choices']}>
        {plan.account.filledIn + plan.account.skipped > 0 && <Doubles />}
        {plan.account.errors > 0 && <Errors planned={planned} selection={selection} />}
      </div>
      <ImportRow planned={planned} />
      <RowsTable rows={plan.rows} selection={selection} />
    </Section>
  )
}

const tones = { new: 'done', fill: 'busy', double: 'neutral', error: 'danger', warning: 'attention' } as const

function Counts({ account, warnings }: { readonly account: ImportAccount; readonly warnings: number }) {
  const t = useT('coachImport')
  const { number } = useFormats()
  const { created, filledIn, skipped, errors } = account
  const counts = [
    ['new', created],
    ['fill', filledIn],
    ['double', skipped],
    ['error', errors],
    ['warning', warnings],
  ] as const
  return (
    <ul className={classes['counts']}>
      {counts
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <li key={kind}>
            <StatusBadge tone={tones[kind]} label={t(`check.counts.${kind}`, { count, number: number(count) })} />
          </li>
        ))}
    </ul>
  )
}

function PassedOver({ empty, repeated }: { readonly empty: number; readonly repeated: number }) {
  const t = useT('coachImport')
  const { number } = useFormats()
  const parts = [
    ...(empty > 0 ? [t('check.empty', { count: empty, number: number(empty) })] : []),
    ...(repeated > 0 ? [t('check.repeated', { count: repeated, number: number(repeated) })] : []),
  ]
  if (parts.length === 0) return null
  return (
    <Text c="dimmed" mb="md">
      {parts.join(' ')}
    </Text>
  )
}

function Doubles() {
  const t = useT('coachImport')
  const doubles = useImport((state) => state.doubles)
  return (
    <div className={classes['choice']}>
      <Radio.Group
        label={t('check.doubles')}
        value={doubles}
        onChange={(value) => importSteps.chooseDoubles(value === 'fill' ? 'fill' : 'skip')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="skip" label={t('check.skip')} description={t('check.skipHint')} />
          <Radio value="fill" label={t('check.fill')} description={t('check.fillHint')} />
        </Stack>
      </Radio.Group>
    </div>
  )
}

function Errors({ planned, selection }: { readonly planned: Planned; readonly selection: Selection }) {
  const t = useT('coachImport')
  const { number } = useFormats()
  const leaveOut = useImport((state) => state.leaveOut)
  const { errors } = planned.plan.account
  return (
    <Alert icon={<IconAlertTriangle size={20} aria-hidden />} color="orange" variant="light" title={t('check.errors')}>
      <Stack gap="sm" align="flex-start">
        <Text>{t('check.errorsBody')}</Text>
        <Checkbox
          checked={leaveOut}
          onChange={({ currentTarget }) => importSteps.leaveOut(currentTarget.checked)}
          label={t('check.leaveOut', { count: errors, number: number(errors) })}
        />
        <SaveRestButton
          rows={planned.plan.rows.filter(({ outcome }) => outcome.kind === 'error')}
          selection={selection}
        />
      </Stack>
    </Alert>
  )
}

/** The step itself: one commit, after which there is an account. */
function ImportRow({ planned: { plan, register } }: { readonly planned: Planned }) {
  const t = useT('coachImport')
  const common = useT('common')
  const { number } = useFormats()
  const errorText = useErrorText()
  const mayChange = useMayChange()
  const leaveOut = useImport((state) => state.leaveOut)
  const [busy, setBusy] = useState(false)
  const { created, filledIn, errors } = plan.account
  const isNothing = plan.created.length + plan.changed.length === 0
  const start = async () => {
    setBusy(true)
    const done = await runImport(plan, register)
    setBusy(false)
    if (done.ok) importSteps.finished(plan, done.value)
    else notify({ kind: 'error', message: errorText.vault(done.error) })
  }
  const label =
    filledIn > 0
      ? t('check.importFill', { created: number(created), filled: number(filledIn) })
      : t('check.import', { count: created, number: number(created) })
  return (
    <Stack gap="xs" mb="lg">
      {isNothing && <Text>{t('check.nothing')}</Text>}
      {!mayChange && <Text>{common('readOnly')}</Text>}
      <Group gap="sm">
        <Button
          loading={busy}
          disabled={isNothing || !mayChange || (errors > 0 && !leaveOut)}
          onClick={() => void start()}
        >
          {label}
        </Button>
        <BackButton />
      </Group>
    </Stack>
  )
}
