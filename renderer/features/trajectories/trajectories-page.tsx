import { Button, Text } from '@mantine/core'
import { IconPlus, IconRoute } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { createTextMatcher, searchWords } from '#renderer/lib/fold.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { FilterBar, useFilters, useWarmMatcher } from '#renderer/ui/filters.tsx'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { stateText } from '#resources/presets/reminders-and-states.ts'
import { trajectoryStatuses } from '#shared/domain/trajectory.ts'
import { ANY_LATE, keepsChosen, noFilter, type ListFilter } from './list-filter.ts'
import { useTrajectoryList, type TrajectoryListItem } from './list-items.ts'
import { TrajectoryStatusBadge } from './status-of.tsx'

const matches = createTextMatcher<TrajectoryListItem>((row) => row.searchText)

/** Keeps what all filters that are on keep. */
function useKeep(values: ListFilter): (row: TrajectoryListItem) => boolean {
  const words = useMemo(() => searchWords(values.search), [values.search])
  const keeps = useMemo(() => keepsChosen(values), [values])
  return useCallback((row) => keeps(row) && matches(row, words), [words, keeps])
}

/** A text that may be cut off by its column; whole when pointed at. */
const full = (text: string) => <span title={text}>{text}</span>

/** What is next, and whether its term has passed. */
function NextCell({ row: { nextStep, late } }: { readonly row: TrajectoryListItem }) {
  const t = useT('trajectories')
  const { date } = useFormats()
  if (nextStep === null) return ''
  const step = t(`next.${nextStep}`)
  if (late === null) return step
  const why = t(late.kind === 'decision' ? 'list.lateDecision' : 'list.lateFollowUp', { date: date(late.dueOn) })
  return (
    <span title={why}>
      {step}{' '}
      <Text component="span" fz="sm" c="orange" fw={600}>
        {t('list.late')}
      </Text>
    </span>
  )
}

function useColumns(): readonly Column<TrajectoryListItem>[] {
  const t = useT('trajectories')
  const { shortDate } = useFormats()
  return useMemo(
    () => [
      { id: 'number', header: t('list.number'), cell: (row) => row.number, sort: (row) => row.number, width: '98px' },
      { id: 'coachee', header: t('list.coachee'), cell: (row) => full(row.coachee), sort: (row) => row.coachee },
      {
        id: 'department',
        header: t('list.department'),
        cell: (row) => full(row.department),
        sort: (row) => row.department,
      },
      { id: 'manager', header: t('list.manager'), cell: (row) => full(row.manager), sort: (row) => row.manager },
      { id: 'coach', header: t('list.coach'), cell: (row) => full(row.coach), sort: (row) => row.coach || null },
      {
        id: 'status',
        header: t('list.status'),
        cell: (row) => <TrajectoryStatusBadge status={row.status} />,
        sort: (row) => trajectoryStatuses.indexOf(row.status),
        width: '188px',
      },
      {
        id: 'next',
        header: t('list.nextStep'),
        cell: (row) => <NextCell row={row} />,
        width: '168px',
      },
      {
        id: 'started',
        header: t('list.started'),
        cell: (row) => (row.startedOn === null ? '' : shortDate(row.startedOn)),
        sort: (row) => row.startedOn,
        width: '104px',
      },
    ],
    [t, shortDate],
  )
}

/** The filters' choices, in alphabetical order. */
function useChoices(list: NonNullable<ReturnType<typeof useTrajectoryList>>) {
  const t = useT('trajectories')
  const local = useLocal()
  const { compare } = useFormats()
  return useMemo(() => {
    const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
    const inUse = trajectoryStatuses.filter((status) => list.statuses.has(status))
    return [
      {
        name: 'status' as const,
        label: t('list.status'),
        options: inUse.map((status) => ({ value: status, label: local(stateText(status).name) })),
      },
      {
        name: 'department' as const,
        label: t('list.department'),
        options: plain(list.departments.toSorted(compare)),
      },
      {
        name: 'manager' as const,
        label: t('list.manager'),
        options: list.managers.toSorted((a, b) => compare(a.label, b.label)),
      },
      {
        name: 'coach' as const,
        label: t('list.coach'),
        options: list.coaches.toSorted((a, b) => compare(a.label, b.label)),
      },
      { name: 'year' as const, label: t('list.year'), options: plain(list.years) },
      {
        name: 'policy' as const,
        label: t('list.policy'),
        options: list.versions.map(({ value, version }) => ({
          value,
          label: version === null ? t('list.noPolicy') : t('list.policyVersion', { version }),
        })),
      },
      {
        name: 'goals' as const,
        label: t('list.goals'),
        options: (['missing', 'freeSpace'] as const).map((why) => ({
          value: why,
          label: t(`list.withoutGoals.${why}`),
        })),
      },
      {
        name: 'late' as const,
        label: t('list.due'),
        options: ([ANY_LATE, 'decision', 'followUp'] as const).map((kind) => ({
          value: kind,
          label: t(`list.lateKind.${kind}`),
        })),
      },
    ]
  }, [t, local, compare, list])
}

function TrajectoryTable({ list }: { readonly list: NonNullable<ReturnType<typeof useTrajectoryList>> }) {
  const t = useT('trajectories')
  const navigate = useNavigate()
  const filters = useFilters('trajectories', noFilter)
  const keep = useKeep(filters.values)
  useWarmMatcher(matches, list.items)
  const columns = useColumns()
  const selects = useChoices(list)
  return (
    <>
      <FilterBar filters={filters} search="search" searchLabel={t('list.search')} selects={selects} />
      <DataTable
        id="trajectories"
        label={t('title')}
        rows={list.items}
        rowKey={(row) => row.id}
        columns={columns}
        filter={keep}
        onOpen={(row) =>
          void navigate({ to: '/trajectories/$trajectoryId', params: { trajectoryId: row.id }, search: {} })
        }
        initialSort={{ columnId: 'number', descending: true }}
      />
    </>
  )
}

/** All trajectories, to find one and see what is next. */
export function TrajectoriesPage() {
  const t = useT('trajectories')
  const list = useTrajectoryList()
  const create = (
    <Button component={Link} to="/trajectories/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('new')}
    </Button>
  )
  if (list === undefined) return <PageLoading />
  const empty = list.items.length === 0
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <ButtonLink to="/trajectories/people" variant="default">
            {t('people')}
          </ButtonLink>
          {!empty && create}
        </>
      }
    >
      {empty ? (
        <EmptyState icon={IconRoute} title={t('list.empty')} body={t('list.emptyBody')} action={create} />
      ) : (
        <TrajectoryTable list={list} />
      )}
    </Page>
  )
}
