import { Text, Title } from '@mantine/core'
import { z } from 'zod'
import { removePractice, savePractice } from '#shared/domain/coach-file.ts'
import type { Coach, PracticeYear } from '#shared/domain/coach.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { NumberField } from '#renderer/ui/number-fields.tsx'
import classes from '../coaches.module.css'
import { lineActions } from './line-form.ts'
import { LinesSection } from './lines-section.tsx'

const figures = ['contactHours', 'supervisionHours', 'intervisionMeetings'] as const

/** Supervision and practice per year, the newest first. */
export function PracticeSection({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachRegister')
  const { number } = useFormats()
  const detail = (line: PracticeYear) =>
    figures.map(
      (name) => `${t(`practice.${name}`)}: ${line[name] === null ? t('practice.unknown') : number(line[name])}`,
    )
  return (
    <LinesSection
      coachId={row.id}
      title={t('practice.title')}
      lead={t('practice.lead')}
      lines={row.doc.practice.toReversed()}
      keyOf={({ year }) => String(year)}
      nameOf={({ year }) => String(year)}
      detailOf={(line) => <Text>{detail(line).join(' · ')}</Text>}
      none={t('practice.none')}
      add={t('practice.add')}
      form={(line, onDone) => <PracticeForm row={row} line={line} onDone={onDone} />}
      without={(coach, { year }) => removePractice(coach, year)}
    />
  )
}

const count = (most: number) =>
  z.number('errors:field.notValid').min(0, 'errors:field.notValid').max(most, 'errors:field.notValid').nullable()

const schema = z.object({
  year: z
    .number('errors:field.missing')
    .int('errors:field.notValid')
    .min(1990, 'errors:field.notValid')
    .max(2100, 'errors:field.notValid')
    .nullable(),
  contactHours: count(5_000),
  supervisionHours: count(1_000),
  intervisionMeetings: count(366).refine((value) => value === null || Number.isInteger(value), 'errors:field.notValid'),
})

interface PracticeFormProps {
  readonly row: Row<Coach>
  readonly line: PracticeYear | null
  readonly onDone: () => void
}

function PracticeForm({ row, line, onDone }: PracticeFormProps) {
  const t = useT('coachRegister')
  const lastYear = Number(localToday().slice(0, 4)) - 1
  const form = useKeptForm({
    key: `coach/${row.id}/practice/${line?.year ?? 'new'}`,
    schema,
    defaultValues: line ?? { year: lastYear, contactHours: null, supervisionHours: null, intervisionMeetings: null },
  })
  const { save, cancel } = lineActions(row.id, form, onDone, () => 'year')
  const submit = form.handleSubmit(async ({ year, ...rest }) => {
    if (year === null) form.setError('year', { message: 'errors:field.missing' })
    else await save((coach) => savePractice(coach, { year, ...rest }, line?.year ?? null))
  })
  const { control } = form
  return (
    <form noValidate className={classes['panel']} onSubmit={(event) => void submit(event)}>
      <Title order={3} mb="md">
        {t(line === null ? 'practice.add' : 'practice.edit')}
      </Title>
      <ErrorSummary
        form={form}
        labels={{
          year: t('practice.year'),
          contactHours: t('practice.contactHours'),
          supervisionHours: t('practice.supervisionHours'),
          intervisionMeetings: t('practice.intervisionMeetings'),
        }}
      />
      <div className={classes['pair']}>
        <NumberField control={control} name="year" label={t('practice.year')} required />
        {figures.map((name) => (
          <NumberField key={name} control={control} name={name} label={t(`practice.${name}`)} />
        ))}
      </div>
      <SubmitRow label={t('practice.save')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}
