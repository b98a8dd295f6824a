import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useRows } from '#renderer/data/live.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { createTextMatcher, searchWords } from '#renderer/lib/fold.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { type Column, DataTable } from '#renderer/ui/data-table.tsx'
import { FilterBar, useFilters, useWarmMatcher } from '#renderer/ui/filters.tsx'
import { EmptyState, Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { departmentsOf, foldName, functionGroupsOf } from '#shared/domain/person-names.ts'
import { type PersonItem, personItems, type Service } from './person-items.ts'
import { ServiceBadge } from './service-badge.tsx'

const services: readonly Service[] = ['inService', 'leaderless', 'leaving', 'left']
const noFilter = { search: '', department: '', functionGroup: '', service: '' }

const matches = createTextMatcher<PersonItem>(({ person, manager }) =>
  [person.name, person.department, person.functionGroup, manager?.name ?? ''].join(' '),
)

/** Same spelling, whatever the case; an empty filter keeps all. */
const isSame = (text: string, asked: string): boolean => asked === '' || foldName(text) === foldName(asked)

function useKeep(values: typeof noFilter): (item: PersonItem) => boolean {
  const words = useMemo(() => searchWords(values.search), [values.search])
  return useCallback(
    (item) =>
      isSame(item.person.department, values.department) &&
      isSame(item.person.functionGroup, values.functionGroup) &&
      (values.service === '' || item.service === values.service) &&
      matches(item, words),
    [words, values],
  )
}

function useColumns(): readonly Column<PersonItem>[] {
  const t = useT('people')
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('field.name'),
        cell: ({ person }) => <strong>{person.name}</strong>,
        sort: ({ person }) => person.name,
      },
      {
        id: 'department',
        header: t('field.department'),
        cell: ({ person }) => person.department,
        sort: ({ person }) => person.department || null,
      },
      {
        id: 'functionGroup',
        header: t('field.functionGroup'),
        cell: ({ person }) => person.functionGroup,
        sort: ({ person }) => person.functionGroup || null,
      },
      {
        id: 'manager',
        header: t('field.manager'),
        cell: ({ manager }) => manager?.name ?? '',
        sort: ({ manager }) => manager?.name ?? null,
      },
      {
        id: 'open',
        header: t('list.open'),
        align: 'right',
        width: '120px',
        cell: ({ open }) => (open === 0 ? '' : open),
        sort: ({ open }) => open,
      },
      {
        id: 'service',
        header: t('list.service'),
        width: '210px',
        cell: (item) => <ServiceBadge service={item.service} leftOn={item.person.leftOn} />,
        sort: ({ service }) => services.indexOf(service),
      },
    ],
    [t],
  )
}

function Register({ items }: { readonly items: readonly PersonItem[] }) {
  const t = useT('people')
  const { compare } = useFormats()
  const navigate = useNavigate()
  const filters = useFilters('people', noFilter)
  const keep = useKeep(filters.values)
  const columns = useColumns()
  useWarmMatcher(matches, items)
  const selects = useMemo(() => {
    const people = items.map(({ person }) => person)
    const plain = (texts: readonly string[]) => texts.toSorted(compare).map((text) => ({ value: text, label: text }))
    return [
      { name: 'department', label: t('field.department'), options: plain(departmentsOf(people)) },
      { name: 'functionGroup', label: t('field.functionGroup'), options: plain(functionGroupsOf(people)) },
      {
        name: 'service',
        label: t('list.service'),
        options: services.map((value) => ({ value, label: t(`service.${value}`) })),
      },
    ] as const
  }, [items, t, compare])
  return (
    <>
      <FilterBar filters={filters} search="search" searchLabel={t('list.search')} selects={selects} />
      <DataTable
        id="people"
        label={t('title')}
        rows={items}
        rowKey={({ id }) => id}
        columns={columns}
        filter={filters.active ? keep : undefined}
        initialSort={{ columnId: 'name', descending: false }}
        onOpen={({ id }) => void navigate({ to: '/trajectories/people/$personId', params: { personId: id } })}
      />
    </>
  )
}

/** The register of people: who works where, under whom, and until when. */
export function PeoplePage() {
  const t = useT('people')
  const trajectories = useT('trajectories')
  const people = useRows('people')
  const files = useRows('trajectories')
  const today = localToday()
  const items = useMemo(() => {
    if (people === undefined || files === undefined) return undefined
    return personItems(
      people.map(({ doc }) => doc),
      files.map(({ doc }) => doc),
      today,
    )
  }, [people, files, today])
  if (items === undefined) return <PageLoading />
  const create = (
    <ButtonLink to="/trajectories/people/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('new')}
    </ButtonLink>
  )
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      breadcrumbs={[{ label: trajectories('title'), to: '/trajectories' }]}
      actions={items.length === 0 ? undefined : create}
    >
      {items.length === 0 ? (
        <EmptyState icon={IconUsers} title={t('empty.title')} body={t('empty.body')} action={create} />
      ) : (
        <Register items={items} />
      )}
    </Page>
  )
}
