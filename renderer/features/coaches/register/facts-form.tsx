import { Title } from '@mantine/core'
import { useMemo } from 'react'
import { z } from 'zod'
import { type CoachFacts, listFrom, listText, saveCoachFacts } from '#shared/domain/coach-file.ts'
import { questionKinds } from '#shared/domain/coach-level-names.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { idSchema, lineSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useRows } from '#renderer/data/live.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { CheckListField } from '#renderer/ui/check-list-field.tsx'
import { CheckboxField, SelectField } from '#renderer/ui/choice-fields.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { type KeptForm, useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { changeCoach } from '../change-coach.ts'
import classes from '../coaches.module.css'

const schema = z.object({
  email: lineSchema,
  phone: lineSchema,
  website: lineSchema,
  questionKinds: z.array(z.enum(questionKinds)),
  groups: lineSchema,
  languages: z.string().max(1_000),
  regions: z.string().max(1_000),
  online: z.boolean(),
  personId: idSchema.nullable(),
})
type Values = z.input<typeof schema>
type FactsKeptForm = KeptForm<Values, z.output<typeof schema>>

const valuesOf = ({ contact, ...coach }: Coach): Values => ({
  ...contact,
  questionKinds: [...coach.questionKinds],
  groups: coach.groups,
  languages: listText(coach.languages),
  regions: listText(coach.regions),
  online: coach.online,
  personId: coach.personId,
})

const factsOf = (values: z.output<typeof schema>): Partial<CoachFacts> => ({
  contact: { email: values.email.trim(), phone: values.phone.trim(), website: values.website.trim() },
  questionKinds: values.questionKinds,
  groups: values.groups.trim(),
  languages: listFrom(values.languages),
  regions: listFrom(values.regions),
  online: values.online,
  personId: values.personId,
})

/** Contact and use of a coach. Saves as you type. */
export function FactsForm({ row }: { readonly row: Row<Coach> }) {
  const form = useKeptForm({
    key: `coach/${row.id}/facts`,
    schema,
    defaultValues: valuesOf(row.doc),
    revision: row.rev,
  })
  const status = useAutosave(form, (values) =>
    changeCoach(row.id, (coach) => saveCoachFacts(coach, factsOf(values), localToday())),
  )
  return (
    <form noValidate className={classes['form']} onSubmit={(event) => event.preventDefault()}>
      <Use form={form} isInternal={row.doc.kind === 'internal'} />
      <Contact form={form} />
      <AutosaveNote status={status} />
    </form>
  )
}

interface PartProps {
  readonly form: FactsKeptForm
}

function Use({ form: { control }, isInternal }: PartProps & { readonly isInternal: boolean }) {
  const t = useT('coachRegister')
  return (
    <>
      <Title order={2} mt="lg">
        {t('facts.use')}
      </Title>
      {isInternal && <Employee control={control} />}
      <CheckListField
        control={control}
        name="questionKinds"
        label={t('facts.questionKinds')}
        options={questionKinds.map((kind) => ({ value: kind, label: t(`facts.kind.${kind}`) }))}
      />
      <TextField control={control} name="groups" label={t('facts.groups')} hint={t('facts.groupsHint')} />
      <div className={classes['pair']}>
        <TextField control={control} name="languages" label={t('facts.languages')} hint={t('facts.languagesHint')} />
        <TextField control={control} name="regions" label={t('facts.regions')} hint={t('facts.regionsHint')} />
      </div>
      <CheckboxField control={control} name="online" label={t('facts.online')} />
    </>
  )
}

function Employee({ control }: { readonly control: FactsKeptForm['control'] }) {
  const t = useT('coachRegister')
  const people = useRows('people')
  const options = useMemo(
    () =>
      (people ?? [])
        .map(({ id, doc }) => ({ value: id, label: `${doc.name} (${doc.department})` }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    [people],
  )
  return (
    <SelectField
      control={control}
      name="personId"
      label={t('facts.employee')}
      hint={t('facts.employeeHint')}
      placeholder={t('facts.notLinked')}
      options={options}
      searchable
      clearable
    />
  )
}

function Contact({ form: { control } }: PartProps) {
  const t = useT('coachRegister')
  return (
    <>
      <Title order={2} mt="lg">
        {t('facts.contact')}
      </Title>
      <div className={classes['pair']}>
        <TextField control={control} name="email" label={t('facts.email')} />
        <TextField control={control} name="phone" label={t('facts.phone')} />
      </div>
      <TextField control={control} name="website" label={t('facts.website')} />
    </>
  )
}
