import { Button, Text } from '@mantine/core'
import { IconPlus, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { PolicyReceipt } from '#shared/domain/policy-receipt.ts'
import type { AdoptedPolicy } from '#shared/domain/policy.ts'
import { departmentsWithout, knownDepartments, receiptSummary } from '#shared/domain/receipt-commands.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { type Column, DataTable } from '#renderer/ui/data-table.tsx'
import { EmptyState, Section } from '#renderer/ui/layout.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import { StatusBadge } from '#renderer/ui/status-badge.tsx'
import type { PartProps } from '../part-props.ts'
import { ReceiptPanel } from '../receipts/receipt-panel.tsx'
import classes from '../receipts/receipts.module.css'

/**
 * Who received a version, and when. It is kept beside the version, so it can be filled in for one that can only be read.
 */
export function ReceiptsPart({ row }: PartProps) {
  const t = useT('policyReceipts')
  if (row.doc.status !== 'adopted') return <Section title={t('title')}>{t('notAdopted')}</Section>
  return <Receipts policy={row.doc} />
}

/** The line that is open in the panel: a new one, one to change, or none. */
type Opened = 'new' | Row<PolicyReceipt> | null

function Receipts({ policy }: { readonly policy: AdoptedPolicy }) {
  const t = useT('policyReceipts')
  const mayChange = useMayChange()
  const [opened, setOpened] = useState<Opened>(null)
  const found = useReceipts(policy)
  if (found === undefined) return null
  const { rows, known, missing } = found
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} disabled={!mayChange} onClick={() => setOpened('new')}>
      {t('add')}
    </Button>
  )
  const isEmpty = rows.length === 0
  return (
    <Section title={t('title')} description={t('lead')} actions={isEmpty || opened !== null ? undefined : add}>
      {opened !== null && (
        <ReceiptPanel
          key={opened === 'new' ? 'new' : opened.id}
          policy={policy}
          receipt={opened === 'new' ? null : opened}
          receipts={rows.map(({ doc }) => doc)}
          missing={missing}
          onDone={() => setOpened(null)}
        />
      )}
      {isEmpty && opened === null && (
        <EmptyState icon={IconSend} title={t('empty.title')} body={t('empty.body')} action={add} />
      )}
      {!isEmpty && (
        <>
          <Summary policy={policy} rows={rows} known={known} missing={missing} />
          <ReceiptTable rows={rows} onOpen={setOpened} />
        </>
      )}
    </Section>
  )
}

interface Found {
  /** Lines of this version. */
  readonly rows: readonly Row<PolicyReceipt>[]
  readonly known: readonly string[]
  readonly missing: readonly string[]
}

function useReceipts(policy: AdoptedPolicy): Found | undefined {
  const formats = useFormats()
  const receipts = useRows('policyReceipts')
  const people = useRows('people')
  const trajectories = useRows('trajectories')
  if (receipts === undefined || people === undefined || trajectories === undefined) return undefined
  const known = knownDepartments(
    people.map(({ doc }) => doc),
    trajectories.map(({ doc }) => doc),
  ).toSorted(formats.compare)
  const rows = receipts.filter(({ doc }) => doc.policyId === policy.id)
  return {
    rows,
    known,
    missing: departmentsWithout(
      known,
      rows.map(({ doc }) => doc),
      policy.id,
    ),
  }
}

function Summary({ policy, rows, known, missing }: Found & { readonly policy: AdoptedPolicy }) {
  const t = useT('policyReceipts')
  const formats = useFormats()
  const { received, confirmed, lines, people } = receiptSummary(
    known,
    rows.map(({ doc }) => doc),
    policy.id,
  )
  return (
    <div className={classes['summary']}>
      <Text fw={600}>{t('summary', { received, known: known.length })}</Text>
      <Text>
        {t('confirmed', { confirmed, lines })} {people > 0 && t('people', { count: people })}
      </Text>
      <Text>{missing.length === 0 ? t('complete') : t('missing', { departments: formats.list(missing) })}</Text>
    </div>
  )
}

interface ReceiptTableProps {
  readonly rows: readonly Row<PolicyReceipt>[]
  readonly onOpen: (row: Row<PolicyReceipt>) => void
}

function ReceiptTable({ rows, onOpen }: ReceiptTableProps) {
  const t = useT('policyReceipts')
  const columns = useColumns()
  return (
    <DataTable
      id="policyReceipts"
      label={t('list.label')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      initialSort={{ columnId: 'on', descending: true }}
      onOpen={onOpen}
    />
  )
}

function useColumns(): readonly Column<Row<PolicyReceipt>>[] {
  const t = useT('policyReceipts')
  const formats = useFormats()
  return [
    {
      id: 'department',
      header: t('list.department'),
      cell: ({ doc }) => (
        <>
          {doc.department}
          {doc.note !== '' && (
            <Text fz="sm" c="dimmed" lineClamp={1}>
              {doc.note}
            </Text>
          )}
        </>
      ),
      sort: ({ doc }) => doc.department,
    },
    {
      id: 'on',
      header: t('list.on'),
      cell: ({ doc }) => <span className={classes['word']}>{formats.shortDate(doc.on)}</span>,
      sort: ({ doc }) => doc.on,
    },
    {
      id: 'way',
      header: t('list.way'),
      cell: ({ doc }) => <span className={classes['word']}>{t(`way.${doc.way}`)}</span>,
      sort: ({ doc }) => t(`way.${doc.way}`),
    },
    {
      id: 'people',
      header: t('list.people'),
      align: 'right',
      cell: ({ doc }) => (doc.people === null ? '–' : formats.number(doc.people)),
      sort: ({ doc }) => doc.people,
    },
    {
      id: 'confirmed',
      header: t('list.confirmed'),
      cell: ({ doc }) =>
        doc.confirmedOn === null ? (
          <StatusBadge tone="neutral" label={t('list.open')} />
        ) : (
          <StatusBadge tone="done" label={formats.shortDate(doc.confirmedOn)} />
        ),
      sort: ({ doc }) => doc.confirmedOn,
    },
  ]
}
