import { IconUsersGroup } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { questionKinds } from '#shared/domain/coach-level-names.ts'
import type { Admission } from '#shared/domain/coach-standing.ts'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { createTextMatcher, searchWords } from '#renderer/lib/fold.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { type Column, DataTable } from '#renderer/ui/data-table.tsx'
import { FilterBar, useFilters } from '#renderer/ui/filters.tsx'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { PaperCell, StandingBadge } from './coach-badges.tsx'
import { type CoachItem, coachItem, endOf, papersState } from './coach-item.ts'
import classes from './coaches.module.css'
import { SaveRegisterMenu } from './output/save-register-menu.tsx'

const noFilters = { search: '', status: '', kind: '', papers: '', question: '', language: '' }
const standings: readonly Admission['kind'][] = ['admitted', 'lapsed', 'candidate', 'notAdmitted', 'suspended', 'out']
const matches = createTextMatcher<CoachItem>(({ coach }) =>
  [coach.name, coach.organisation, coach.specialisms, coach.groups, ...coach.regions, ...coach.languages].join(' '),
)

/** Whether a coach is among what the filters ask for. An empty filter asks for nothing. */
function fits(item: CoachItem, { search, status, kind, papers, question, language }: typeof noFilters): boolean {
  const { coach, standing } = item
  const asked = [
    [status, standing],
    [kind, coach.kind],
    [papers, papersState(item)],
  ] as const
  if (asked.some(([wanted, has]) => wanted !== '' && wanted !== has)) return false
  if (question !== '' && !coach.questionKinds.some((each) => each === question)) return false
  return (language === '' || coach.languages.includes(language)) && matches(item, searchWords(search))
}

/** The register of coaches. */
export function CoachesPage() {
  const t = useT('coaches')
  const rows = useRows('coaches')
  const now = localToday()
  const items = useMemo(() => rows?.map(({ doc }) => coachItem(doc, now)), [rows, now])
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
          action={<ButtonLink to="/coaches/new">{t('new')}</ButtonLink>}
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
  const filters = useFilters('coaches', noFilters)
  const register = useT('coachRegister')
  const spoken = useMemo(() => [...new Set(items.flatMap(({ coach }) => coach.languages))].toSorted(), [items])
  const { values } = filters
  const keep = useCallback((item: CoachItem) => fits(item, values), [values])
  return (
    <>
      <FilterBar
        filters={filters}
        search="search"
        searchLabel={t('filter.search')}
        selects={[
          {
            name: 'status',
            label: t('filter.status'),
            options: standings.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          {
            name: 'kind',
            label: t('filter.kind'),
            options: (['external', 'internal'] as const).map((value) => ({ value, label: t(`kind.${value}`) })),
          },
          {
            name: 'papers',
            label: t('filter.papers'),
            options: [
              { value: 'expired', label: t('filter.papersExpired') },
              { value: 'expiring', label: t('filter.papersExpiring') },
            ],
          },
          {
            name: 'question',
            label: t('filter.question'),
            options: questionKinds.map((value) => ({ value, label: register(`facts.kind.${value}`) })),
          },
          {
            name: 'language',
            label: register('facts.languages'),
            options: spoken.map((value) => ({ value, label: value })),
          },
        ]}
      />
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
