import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { removeLine, type RelationInput, saveRelation } from '#shared/domain/coach-file.ts'
import { type Coach, type Relation, relationNatures } from '#shared/domain/coach.ts'
import { idSchema, lineSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useRows } from '#renderer/data/live.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RadioField, SelectField } from '#renderer/ui/choice-fields.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { TextField } from '#renderer/ui/text-fields.tsx'
import classes from '../coaches.module.css'
import { lineActions } from './line-form.ts'
import { LinesSection } from './lines-section.tsx'

/** With whom and with what the coach has ties. */
export function RelationsSection({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachRegister')
  const people = useRows('people')
  const names = useMemo(() => new Map((people ?? []).map(({ id, doc }) => [id, doc.name])), [people])
  const nameOf = ({ to }: Relation) =>
    to.kind === 'department' ? to.department : (names.get(to.personId) ?? t('relations.unknownPerson'))
  return (
    <LinesSection
      coachId={row.id}
      title={t('relations.title')}
      lead={t('relations.lead')}
      lines={row.doc.relations}
      keyOf={({ id }) => id}
      nameOf={nameOf}
      detailOf={({ nature, note }) => (
        <Text>{[t(`relations.natureName.${nature}`), note].filter(Boolean).join(' · ')}</Text>
      )}
      none={t('relations.none')}
      add={t('relations.add')}
      form={(line, onDone) => <RelationForm row={row} line={line} onDone={onDone} />}
      without={(coach, { id }) => removeLine(coach, 'relations', id)}
    />
  )
}

const schema = z
  .object({
    kind: z.enum(['department', 'person']),
    department: z.string().nullable(),
    personId: idSchema.nullable(),
    nature: z.enum(relationNatures),
    note: lineSchema,
  })
  .superRefine(({ kind, department, personId }, ctx) => {
    const isEmpty = kind === 'department' ? (department ?? '') === '' : personId === null
    const path = [kind === 'department' ? 'department' : 'personId']
    if (isEmpty) ctx.addIssue({ code: 'custom', path, message: 'errors:field.missing' })
  })
type Values = z.input<typeof schema>

const emptyRelation: Values = { kind: 'department', department: null, personId: null, nature: 'worksThere', note: '' }

const valuesOf = (line: Relation | null): Values =>
  line === null ? emptyRelation : { ...emptyRelation, ...line.to, nature: line.nature, note: line.note }

function relationOf({ kind, department, personId, nature, note }: z.output<typeof schema>): RelationInput | null {
  if (kind === 'person') return personId === null ? null : { to: { kind, personId }, nature, note }
  return department === null ? null : { to: { kind, department }, nature, note }
}

interface RelationFormProps {
  readonly row: Row<Coach>
  readonly line: Relation | null
  readonly onDone: () => void
}

function RelationForm({ row, line, onDone }: RelationFormProps) {
  const t = useT('coachRegister')
  const form = useKeptForm({
    key: `coach/${row.id}/relation/${line?.id ?? 'new'}`,
    schema,
    defaultValues: valuesOf(line),
  })
  const { save, cancel } = lineActions(row.id, form, onDone, () => 'note')
  const submit = form.handleSubmit(async (values) => {
    const relation = relationOf(values)
    if (relation !== null) await save((coach) => saveRelation(coach, relation, line?.id ?? null, commandContext()))
  })
  const { control } = form
  const kind = useWatch({ control, name: 'kind' })
  return (
    <form noValidate className={classes['panel']} onSubmit={(event) => void submit(event)}>
      <Title order={3} mb="md">
        {t(line === null ? 'relations.add' : 'relations.edit')}
      </Title>
      <ErrorSummary
        form={form}
        labels={{ department: t('relations.which'), personId: t('relations.who'), note: t('relations.note') }}
      />
      <div className={classes['form']}>
        <RadioField
          control={control}
          name="kind"
          label={t('relations.to')}
          options={[
            { value: 'department', label: t('relations.department') },
            { value: 'person', label: t('relations.person') },
          ]}
        />
        <Whom control={control} kind={kind} />
        <SelectField
          control={control}
          name="nature"
          label={t('relations.nature')}
          options={relationNatures.map((nature) => ({ value: nature, label: t(`relations.natureName.${nature}`) }))}
        />
        <TextField control={control} name="note" label={t('relations.note')} hint={t('relations.noteHint')} />
      </div>
      <SubmitRow label={t('relations.save')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}

interface WhomProps {
  readonly control: Parameters<typeof SelectField<Values, z.output<typeof schema>>>[0]['control']
  readonly kind: Values['kind']
}

function Whom({ control, kind }: WhomProps) {
  const t = useT('coachRegister')
  const people = useRows('people')
  const { departments, employees } = useMemo(() => {
    const known = people ?? []
    const named = known.map(({ id, doc }) => ({ value: id, label: `${doc.name} (${doc.department})` }))
    return {
      departments: [...new Set(known.map(({ doc }) => doc.department))].filter(Boolean).toSorted(),
      employees: named.toSorted((a, b) => a.label.localeCompare(b.label)),
    }
  }, [people])
  return kind === 'department' ? (
    <SelectField
      key="department"
      control={control}
      name="department"
      label={t('relations.which')}
      options={departments.map((department) => ({ value: department, label: department }))}
      searchable
      required
    />
  ) : (
    <SelectField
      key="person"
      control={control}
      name="personId"
      label={t('relations.who')}
      options={employees}
      searchable
      required
    />
  )
}
