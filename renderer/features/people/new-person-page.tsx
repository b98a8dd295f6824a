import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useRows } from '#renderer/data/live.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Page } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import type { Person } from '#shared/domain/person.ts'
import { usePersonLabels } from './labels.ts'
import classes from './people.module.css'
import { PersonFields } from './person-fields.tsx'
import { personFormSchema, personInputOf, type PersonInput, type PersonValues } from './person-form.ts'
import { useSavePerson } from './save-person.ts'

/** Somebody new in the register. */
export function NewPersonPage() {
  const rows = useRows('people')
  const people = useMemo(() => rows?.map(({ doc }) => doc), [rows])
  return people === undefined ? <PageLoading /> : <NewPerson people={people} />
}

function NewPerson({ people }: { readonly people: readonly Person[] }) {
  const t = useT('people')
  const trajectories = useT('trajectories')
  const navigate = useNavigate()
  const labels = usePersonLabels()
  const form = useKeptForm<PersonInput, PersonValues>({
    key: 'person/new',
    schema: personFormSchema,
    defaultValues: personInputOf(null),
  })
  const save = useSavePerson(form, people)
  const submit = form.handleSubmit(async (values) => {
    const person = await save(null, values)
    if (person === null) return
    form.markSaved(form.getValues())
    notify({ kind: 'done', message: t('added', { name: person.name }) })
    await navigate({ to: '/trajectories/people/$personId', params: { personId: person.id }, replace: true })
  })
  const cancel = () => {
    form.discard()
    void navigate({ to: '/trajectories/people' })
  }
  return (
    <Page
      title={t('newTitle')}
      lead={t('newLead')}
      breadcrumbs={[
        { label: trajectories('title'), to: '/trajectories' },
        { label: t('title'), to: '/trajectories/people' },
      ]}
    >
      <form noValidate className={classes['form']} onSubmit={(event) => void submit(event)}>
        <ErrorSummary form={form} labels={labels} />
        <PersonFields form={form} people={people} self={null} />
        <SubmitRow label={t('add')} busy={form.formState.isSubmitting} onCancel={cancel} />
      </form>
    </Page>
  )
}
