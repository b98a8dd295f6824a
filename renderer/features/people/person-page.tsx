import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useRow, useRows } from '#renderer/data/live.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading, PageMissing } from '#renderer/ui/page-states.tsx'
import type { Person } from '#shared/domain/person.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { usePersonLabels } from './labels.ts'
import { LeftNotice } from './left-notice.tsx'
import classes from './people.module.css'
import { PersonFields } from './person-fields.tsx'
import { PersonFiles } from './person-files.tsx'
import { personFormSchema, personInputOf, type PersonInput, type PersonValues } from './person-form.ts'
import { personItems } from './person-items.ts'
import { useSavePerson } from './save-person.ts'
import { ServiceBadge } from './service-badge.tsx'
import { TeamSection } from './team-section.tsx'

/** One person of the register. */
export function PersonPage() {
  const { personId } = useParams({ from: '/trajectories/people/$personId' })
  const row = useRow('people', personId)
  const rows = useRows('people')
  const files = useRows('trajectories')
  const people = useMemo(() => rows?.map(({ doc }) => doc), [rows])
  const trajectories = useMemo(() => files?.map(({ doc }) => doc), [files])
  if (row === null) return <PageMissing />
  if (row === undefined || people === undefined || trajectories === undefined) return <PageLoading />
  return <PersonView key={personId} row={row} people={people} trajectories={trajectories} />
}

interface PersonViewProps {
  readonly row: Row<Person>
  readonly people: readonly Person[]
  readonly trajectories: readonly Trajectory[]
}

function PersonView({ row, people, trajectories }: PersonViewProps) {
  const t = useT('people')
  const shell = useT('trajectories')
  const person = row.doc
  const item = useMemo(
    () => personItems(people, trajectories, localToday()).find(({ id }) => id === person.id),
    [people, trajectories, person.id],
  )
  return (
    <Page
      title={person.name}
      status={item && <ServiceBadge service={item.service} leftOn={person.leftOn} />}
      breadcrumbs={[
        { label: shell('title'), to: '/trajectories' },
        { label: t('title'), to: '/trajectories/people' },
      ]}
      aside={<PersonFiles person={person} trajectories={trajectories} />}
    >
      {item && <LeftNotice item={item} />}
      <PersonForm row={row} people={people} />
      <TeamSection person={person} people={people} />
    </Page>
  )
}

function PersonForm({ row, people }: Omit<PersonViewProps, 'trajectories'>) {
  const t = useT('people')
  const common = useT('common')
  const labels = usePersonLabels()
  const form = useKeptForm<PersonInput, PersonValues>({
    key: `person/${row.id}`,
    schema: personFormSchema,
    defaultValues: personInputOf(row.doc),
    revision: row.rev,
  })
  const save = useSavePerson(form, people)
  const submit = form.handleSubmit(async (values) => {
    const person = await save(row.doc.id, values)
    if (person === null) return
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('saved', { name: person.name }) })
  })
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
      <ErrorSummary form={form} labels={labels} />
      <PersonFields form={form} people={people} self={row.doc} />
      <SubmitRow label={common('save')} busy={form.formState.isSubmitting} />
    </form>
  )
}
