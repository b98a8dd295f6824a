import { Title } from '@mantine/core'
import { z } from 'zod'
import { removeAbsence, saveAbsence, saveCoachFacts } from '#shared/domain/coach-file.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { isoDateSchema, lineSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { AutosaveNote, ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { changeCoach } from '../change-coach.ts'
import classes from '../coaches.module.css'
import { lineActions } from './line-form.ts'
import { LinesSection } from './lines-section.tsx'

type Absence = Coach['availability']['absences'][number]

/** How many trajectories at a time, and when none. */
export function RoomSection({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachRegister')
  const { date } = useFormats()
  const nameOf = ({ from, until }: Absence) => t('room.period', { from: date(from), until: date(until) })
  return (
    <>
      <MostAtATime row={row} />
      <LinesSection
        coachId={row.id}
        title={t('room.absences')}
        order={3}
        lines={row.doc.availability.absences.toSorted((a, b) => (a.from < b.from ? 1 : -1))}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        detailOf={() => null}
        none={t('room.noAbsences')}
        add={t('room.addAbsence')}
        form={(line, onDone) => <AbsenceForm row={row} line={line} onDone={onDone} />}
        without={(coach, { id }) => removeAbsence(coach, id)}
      />
    </>
  )
}

const mostSchema = z.object({
  maxParallel: z
    .number('errors:field.notValid')
    .int('errors:field.notValid')
    .min(1, 'errors:field.notValid')
    .max(50, 'errors:field.notValid')
    .nullable(),
  note: lineSchema,
})

function MostAtATime({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachRegister')
  const form = useKeptForm({
    key: `coach/${row.id}/room`,
    schema: mostSchema,
    defaultValues: { maxParallel: row.doc.maxParallel, note: row.doc.availability.note },
    revision: row.rev,
  })
  const status = useAutosave(form, ({ maxParallel, note }) =>
    changeCoach(row.id, (coach) => {
      const availability = { ...coach.availability, note: note.trim() }
      return saveCoachFacts(coach, { maxParallel, availability }, localToday())
    }),
  )
  return (
    <Section title={t('room.title')} description={t('room.lead')}>
      <form noValidate className={classes['form']} onSubmit={(event) => event.preventDefault()}>
        <NumberField
          control={form.control}
          name="maxParallel"
          label={t('room.maxParallel')}
          hint={t('room.maxParallelHint')}
          unit={t('room.maxParallelUnit')}
        />
        <TextField control={form.control} name="note" label={t('room.note')} hint={t('room.noteHint')} />
        <AutosaveNote status={status} />
      </form>
    </Section>
  )
}

const absenceSchema = z.object({ from: isoDateSchema.nullable(), until: isoDateSchema.nullable() })

interface AbsenceFormProps {
  readonly row: Row<Coach>
  readonly line: Absence | null
  readonly onDone: () => void
}

function AbsenceForm({ row, line, onDone }: AbsenceFormProps) {
  const t = useT('coachRegister')
  const form = useKeptForm({
    key: `coach/${row.id}/absence/${line?.id ?? 'new'}`,
    schema: absenceSchema,
    defaultValues: { from: line?.from ?? null, until: line?.until ?? null },
  })
  const { save, cancel } = lineActions(row.id, form, onDone, () => 'until')
  const submit = form.handleSubmit(async ({ from, until }) => {
    if (from === null) form.setError('from', { message: 'errors:field.missing' })
    if (until === null) form.setError('until', { message: 'errors:field.missing' })
    if (from === null || until === null) return
    await save((coach) => saveAbsence(coach, { from, until }, line?.id ?? null, commandContext()))
  })
  const { control } = form
  return (
    <form noValidate className={classes['panel']} onSubmit={(event) => void submit(event)}>
      <Title order={4} mb="md">
        {t(line === null ? 'room.addAbsence' : 'room.editAbsence')}
      </Title>
      <ErrorSummary form={form} labels={{ from: t('room.from'), until: t('room.until') }} />
      <div className={classes['pair']}>
        <DateField control={control} name="from" label={t('room.from')} required />
        <DateField control={control} name="until" label={t('room.until')} required />
      </div>
      <SubmitRow label={t('room.save')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}
