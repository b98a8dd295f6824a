import { Group } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { coachLevels, questionKinds } from '#shared/domain/coach-level-names.ts'
import type { Admission } from '#shared/domain/coach-standing.ts'
import { useRows } from '#renderer/data/live.ts'
import { useNorms } from '#renderer/data/norms.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { type Column, DataTable } from '#renderer/ui/data-table.tsx'
import { FilterBar, useFilters } from '#renderer/ui/filters.tsx'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { PaperCell, StandingBadge } from './coach-badges.tsx'
import { fitsFilters, knownIn, noCoachFilters, ONLINE } from './coach-filter.ts'
import { type CoachItem, coachItem, endOf } from './coach-item.ts'
import classes from './coaches.module.css'
import { SaveRegisterMenu } from './output/save-register-menu.tsx'

const standings: readonly Admission['kind'][] = ['admitted', 'lapsed', 'candidate', 'notAdmitted', 'suspended', 'out']
const kinds = ['external', 'internal'] as const
const papers = ['expired', 'expiring'] as const

/** The register of coaches. */
export function CoachesPage() {
  const t = useT('coaches')
  const rows = useRows('coaches')
  const now = localToday()
  const norms = useNorms()
  const items = useMemo(
    () => (norms === undefined ? undefined : rows?.map(({ doc }) => coachItem(doc, now, norms))),
    [rows, now, norms],
  )
  if (items === undefined) return <PageLoading />
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {items.length > 1 && (
            <ButtonLink to="/coaches/compare" variant="default">
              {t('actions.compare')}
            </ButtonLink>
          )}
          {items.length > 0 && (
            <ButtonLink to="/coaches/watch" variant="default">
              {t('actions.watch')}
            </ButtonLink>
          )}
          <ButtonLink to="/coaches/criteria" variant="default">
            {t('actions.criteria')}
          </ButtonLink>
          {items.length > 0 && (
            <ButtonLink to="/coaches/import" variant="default">
              {t('actions.import')}
            </ButtonLink>
          )}
          {items.length > 0 && <SaveRegisterMenu coaches={items.map(({ coach }) => coach)} />}
          {items.length > 0 && <ButtonLink to="/coaches/new">{t('new')}</ButtonLink>}
        </>
      }
    >
      {items.length === 0 ? (
        <EmptyState
          icon={IconUsersGroup}
          title={t('empty.title')}
          body={t('empty.body')}
          action={
            <Group gap="sm" justify="center">
              <ButtonLink to="/coaches/new">{t('new')}</ButtonLink>
              <ButtonLink to="/coaches/import" variant="default">
                {t('actions.import')}
              </ButtonLink>
            </Group>
          }
        />
      ) : (
        <Register items={items} />
      )}
    </Page>
  )
}

function Register({ items }: { readonly items: readonly CoachItem[] }) {
  const t = useT('coaches')
  const navigate = useNavigate()
  const columns = useColumns()
  const filters = useFilters('coaches', noCoachFilters)
  const selects = useSelects(items)
  const { values } = filters
  const keep = useCallback((item: CoachItem) => fitsFilters(item, values), [values])
  return (
    <>
      <FilterBar filters={filters} search="search" searchLabel={t('filter.search')} selects={selects} />
      <DataTable
        id="coaches"
        label={t('title')}
        rows={items}
        rowKey={({ id }) => id}
        columns={columns}
        filter={filters.active ? keep : undefined}
        initialSort={{ columnId: 'name', descending: false }}
        onOpen={({ id }) => void navigate({ to: '/coaches/$coachId', params: { coachId: id } })}
      />
    </>
  )
}

/** The filters beside the search box. Languages and regions are those that the coaches have. */
function useSelects(items: readonly CoachItem[]) {
  const t = useT('coaches')
  const register = useT('coachRegister')
  return useMemo(() => {
    const asIs = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
    const named = <Value extends string>(values: readonly Value[], labelOf: (value: Value) => string) =>
      values.map((value) => ({ value, label: labelOf(value) }))
    return [
      { name: 'status', label: t('filter.status'), options: named(standings, (value) => t(`status.${value}`)) },
      { name: 'kind', label: t('filter.kind'), options: named(kinds, (value) => t(`kind.${value}`)) },
      { name: 'papers', label: t('filter.papers'), options: named(papers, (value) => t(`filter.papersAre.${value}`)) },
      {
        name: 'question',
        label: t('filter.question'),
        options: named(questionKinds, (value) => register(`facts.kind.${value}`)),
      },
      { name: 'level', label: t('filter.level'), options: named(coachLevels, (value) => t(`filter.levelIs.${value}`)) },
      { name: 'language', label: register('facts.languages'), options: asIs(knownIn(items, 'languages')) },
      {
        name: 'place',
        label: t('filter.place'),
        options: [{ value: ONLINE, label: t('filter.online') }, ...asIs(knownIn(items, 'regions'))],
      },
    ] as const
  }, [items, t, register])
}

function useColumns(): readonly Column<CoachItem>[] {
  const t = useT('coaches')
  const formats = useFormats()
  return [
    {
      id: 'name',
      header: t('column.name'),
      cell: ({ coach }) => <strong>{coach.name}</strong>,
      sort: ({ coach }) => coach.name,
    },
    {
      id: 'kind',
      header: t('column.kind'),
      cell: ({ coach }) => <span className={classes['unbroken']}>{t(`kind.${coach.kind}`)}</span>,
      sort: ({ coach }) => t(`kind.${coach.kind}`),
    },
    {
      id: 'organisation',
      header: t('column.organisation'),
      cell: ({ coach }) => coach.organisation,
      sort: ({ coach }) => coach.organisation,
    },
    {
      id: 'status',
      header: t('column.status'),
      cell: ({ standing }) => <StandingBadge standing={standing} />,
      sort: ({ standing }) => standings.indexOf(standing),
    },
    {
      id: 'certificate',
      header: t('column.certificate'),
      cell: ({ certificate }) => <PaperCell paper={certificate} />,
      sort: ({ certificate }) => endOf(certificate),
    },
    {
      id: 'insurance',
      header: t('column.insurance'),
      cell: ({ insurance }) => <PaperCell paper={insurance} />,
      sort: ({ insurance }) => endOf(insurance),
    },
    {
      id: 'total',
      header: t('column.total'),
      align: 'right',
      cell: ({ total }) => (total === null ? '–' : formats.number(total, 1)),
      sort: ({ total }) => total,
    },
  ]
}
