import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useAuditTrail } from '#renderer/data/audit.ts'
import { useSession } from '#renderer/data/session.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { searchWords } from '#renderer/lib/fold.ts'
import { type Column, DataTable } from '#renderer/ui/data-table.tsx'
import { FilterBar, useFilters, useWarmMatcher } from '#renderer/ui/filters.tsx'
import { Page, Section } from '#renderer/ui/layout.tsx'
import { auditGroups, auditKeeper, type AuditLine, auditLines, matchesRecord, periods } from './audit-lines.ts'
import classes from './audit.module.css'
import { RecordLinks } from './record-links.tsx'
import { useActionText, useNoteText } from './use-action-text.ts'
import { useRecordNames } from './use-record-names.ts'

const noFilter = { search: '', period: '', group: '', person: '' }

/** The audit trail: who did what, when and to which record. */
export function AuditPage() {
  const t = useT('audit')
  const admin = useT('admin')
  const entries = useAuditTrail()
  const names = useRecordNames()
  const lines = useMemo(() => (entries === undefined ? null : auditLines(entries, names)), [entries, names])
  return (
    <Page title={t('title')} lead={t('lead')} breadcrumbs={[{ label: admin('title'), to: '/admin' }]}>
      {lines === null ? <Text c="dimmed">{t('loading')}</Text> : <AuditTable lines={lines} />}
      <ChainHead />
    </Page>
  )
}

function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  const t = useT('audit')
  const filters = useFilters('audit', noFilter)
  const columns = useColumns()
  useWarmMatcher(matchesRecord, lines)
  const now = useNow()
  const people = useMemo(() => [...new Set(lines.map(({ by }) => by))].toSorted(), [lines])
  const { search, period, group, person } = filters.values
  const keep = useMemo(
    () => auditKeeper({ period, group, person, words: searchWords(search) }, now),
    [period, group, person, search, now],
  )
  const selects = [
    {
      name: 'period',
      label: t('filter.period'),
      options: periods.map((value) => ({ value, label: t(`filter.${value}`) })),
    },
    {
      name: 'group',
      label: t('filter.group'),
      options: auditGroups.map((value) => ({ value, label: t(`group.${value}`) })),
    },
    { name: 'person', label: t('filter.person'), options: people.map((value) => ({ value, label: value })) },
  ] as const
  return (
    <>
      <FilterBar filters={filters} search="search" searchLabel={t('filter.search')} selects={selects} />
      <DataTable
        id="audit"
        label={t('table')}
        rows={lines}
        rowKey={({ seq }) => String(seq)}
        columns={columns}
        filter={keep}
        initialSort={{ columnId: 'number', descending: true }}
      />
    </>
  )
}

function useColumns(): readonly Column<AuditLine>[] {
  const t = useT('audit')
  const { dateTime, number } = useFormats()
  const actionText = useActionText()
  const noteText = useNoteText()
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('number'),
        cell: ({ seq }) => number(seq),
        sort: ({ seq }) => seq,
        align: 'right',
        width: '76px',
      },
      { id: 'when', header: t('when'), cell: ({ at }) => dateTime(at), sort: ({ at }) => at.getTime(), width: '200px' },
      { id: 'who', header: t('who'), cell: ({ by }) => by, sort: ({ by }) => by, width: '17%' },
      {
        id: 'what',
        header: t('what'),
        cell: ({ action }) => actionText(action),
        sort: ({ action }) => actionText(action),
      },
      {
        id: 'record',
        header: t('record'),
        cell: ({ records, note }) => (note === null ? <RecordLinks records={records} /> : noteText(note)),
      },
      {
        id: 'changes',
        header: t('changes'),
        cell: ({ records }) => (records.length === 0 ? '' : number(records.length)),
        sort: ({ records }) => records.length,
        align: 'right',
        width: '104px',
      },
    ],
    [t, dateTime, number, actionText, noteText],
  )
}

/** Names this very history; the same number stands under what was printed from it. */
function ChainHead() {
  const t = useT('audit')
  const { number } = useFormats()
  const place = useSession((state) => state.place)
  if (place === null) return null
  return (
    <Section title={t('chain.title')}>
      <p className={classes['head']}>
        <code>{place.head.match(/.{1,4}/g)?.join(' ')}</code>
        <span>{t('chain.change', { seq: number(place.seq) })}</span>
      </p>
      <Text c="dimmed" fz="sm" maw={720}>
        {t('chain.body')} {t('chain.use')}
      </Text>
    </Section>
  )
}
