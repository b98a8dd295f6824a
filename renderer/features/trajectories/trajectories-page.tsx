import { Button, Group, SegmentedControl } from '@mantine/core'
import { IconBell, IconPlus, IconRoute } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useDisplay } from '#renderer/data/display.ts'
import { chooseTrajectoryView } from '#renderer/data/preferences.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { createTextMatcher, searchWords } from '#renderer/lib/fold.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { FilterBar, useFilters, useWarmMatcher } from '#renderer/ui/filters.tsx'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { type TrajectoryView, trajectoryViews } from '#shared/domain/settings.ts'
import { trajectoryStatuses } from '#shared/domain/trajectory.ts'
import { type BoardColumn, columnsOf } from './board-columns.ts'
import { Board } from './board.tsx'
import classes from './board.module.css'
import { useChoices } from './list-choices.ts'
import { keepsChosen, noFilter, type ListFilter } from './list-filter.ts'
import { useTrajectoryList, type TrajectoryList, type TrajectoryListItem } from './list-items.ts'
import { NextStepOf } from './next-step.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { StateCounts } from './state-counts.tsx'
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
        cell: (row) => <NextStepOf row={row} />,
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

/** The list or the board, whichever was chosen last. */
function Trajectories({ list }: { readonly list: TrajectoryList }) {
  const t = useT('trajectories')
  const filters = useFilters('trajectories', noFilter)
  const { set, values } = filters
  const view = useDisplay(({ trajectoryView }) => trajectoryView)
  const chosen = useChosen(list, values)
  useWarmMatcher(matches, list.items)
  const selects = useChoices(list)
  return (
    <>
      <FilterBar filters={filters} search="search" searchLabel={t('list.search')} selects={selects} />
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <StateCounts columns={chosen.all} chosen={values.status} onChoose={(status) => set('status', status)} />
        <Group gap="sm" wrap="nowrap">
          <SavedFilters filters={filters} />
          <Reminders columns={chosen.shown} />
          <ViewChoice view={view} />
        </Group>
      </Group>
      {view === 'board' ? (
        <Board
          columns={chosen.shown}
          onShowAll={(status) => {
            set('status', status)
            void chooseTrajectoryView('list')
          }}
        />
      ) : (
        <TrajectoryTable list={list} keep={chosen.keep} />
      )}
    </>
  )
}

/** What the filters keep: by state without the filter on state, what the board shows, and as a test of a line. */
function useChosen({ items, statuses }: TrajectoryList, values: ListFilter) {
  const { status } = values
  const others = useMemo(() => ({ ...values, status: '' }), [values])
  const keepOfAnyState = useKeep(others)
  const all = useMemo(() => columnsOf(items.filter(keepOfAnyState), statuses), [items, statuses, keepOfAnyState])
  const shown = useMemo(() => all.filter((column) => status === '' || column.status === status), [all, status])
  // Looked up, so that a key press in the search box goes through the texts once.
  const kept = useMemo(() => new Set(shown.flatMap((column) => column.items)), [shown])
  const keep = useCallback((row: TrajectoryListItem) => kept.has(row), [kept])
  return { all, shown, keep }
}

/** Who must do what by when, of what the filters keep. */
function Reminders({ columns }: { readonly columns: readonly BoardColumn<TrajectoryListItem>[] }) {
  const t = useT('trajectoryList')
  const [opened, setOpened] = useState(false)
  const ids = useMemo(() => new Set(columns.flatMap(({ items }) => items.map(({ id }) => id))), [columns])
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconBell size={18} aria-hidden />}
        disabled={ids.size === 0}
        onClick={() => setOpened(true)}
      >
        {t('remind.open')}
      </Button>
      <RemindDialog ids={ids} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}

/** Lines or columns; kept with the vault. */
function ViewChoice({ view }: { readonly view: TrajectoryView }) {
  const t = useT('trajectoryList')
  return (
    <SegmentedControl
      className={classes['view'] ?? ''}
      aria-label={t('view.label')}
      size="sm"
      value={view}
      onChange={(value) => void chooseTrajectoryView(value)}
      data={trajectoryViews.map((value) => ({ value, label: t(`view.${value}`) }))}
    />
  )
}

interface TrajectoryTableProps {
  readonly list: TrajectoryList
  readonly keep: (row: TrajectoryListItem) => boolean
}

function TrajectoryTable({ list, keep }: TrajectoryTableProps) {
  const t = useT('trajectories')
  const navigate = useNavigate()
  const columns = useColumns()
  return (
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
        <Trajectories list={list} />
      )}
    </Page>
  )
}
