import { Text, Title } from '@mantine/core'
import { z } from 'zod'
import { removeLine, saveRate } from '#shared/domain/coach-file.ts'
import { rateOn, withVatCents } from '#shared/domain/coach-rate.ts'
import { type Coach, type Rate, rateUnits, vatRegimes } from '#shared/domain/coach.ts'
import { isoDateSchema, lineSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { commandContext } from '#renderer/data/context.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { RadioField, SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { ErrorSummary, SubmitRow } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { MoneyField } from '#renderer/ui/number-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import classes from '../coaches.module.css'
import { lineActions } from './line-form.ts'
import { LinesSection } from './lines-section.tsx'

/** What the coach asked and asks, the newest first. */
export function RatesSection({ row }: { readonly row: Row<Coach> }) {
  const t = useT('coachRegister')
  const formats = useFormats()
  if (row.doc.kind === 'internal') {
    return (
      <Section title={t('rates.title')}>
        <Text c="dimmed">{t('rates.internal')}</Text>
      </Section>
    )
  }
  const nameOf = ({ amountCents, unit }: Rate) =>
    t('rates.line', { amount: formats.money(amountCents), unit: t(`rates.unitName.${unit}`) })
  const detail = (rate: Rate) => {
    const isNow = rateOn(row.doc, rate.unit, localToday())?.id === rate.id
    const gross = withVatCents(rate.amountCents, rate.vatRegime)
    return [
      t('rates.since', { date: formats.date(rate.from) }),
      isNow ? t('rates.now') : '',
      t(`rates.regime.${rate.vatRegime}`),
      gross === rate.amountCents ? '' : t('rates.withVat', { amount: formats.money(gross) }),
      rate.note,
    ]
  }
  return (
    <LinesSection
      coachId={row.id}
      title={t('rates.title')}
      lead={t('rates.lead')}
      lines={row.doc.rates.toSorted((a, b) => (a.from < b.from ? 1 : -1))}
      keyOf={({ id }) => id}
      nameOf={nameOf}
      detailOf={(rate) => <Text>{detail(rate).filter(Boolean).join(' · ')}</Text>}
      none={t('rates.none')}
      add={t('rates.add')}
      form={(line, onDone) => <RateForm row={row} line={line} onDone={onDone} />}
      without={(coach, { id }) => removeLine(coach, 'rates', id)}
    />
  )
}

const schema = z.object({
  from: isoDateSchema.nullable(),
  unit: z.enum(rateUnits),
  amountCents: z
    .number('errors:field.missing')
    .min(0, 'errors:field.notValid')
    .max(10_000_000, 'errors:field.notValid')
    .nullable(),
  vatRegime: z.enum(vatRegimes),
  note: lineSchema,
})

interface RateFormProps {
  readonly row: Row<Coach>
  readonly line: Rate | null
  readonly onDone: () => void
}

function RateForm({ row, line, onDone }: RateFormProps) {
  const t = useT('coachRegister')
  const form = useKeptForm({
    key: `coach/${row.id}/rate/${line?.id ?? 'new'}`,
    schema,
    defaultValues: line ?? { from: localToday(), unit: 'hour', amountCents: null, vatRegime: 'standard', note: '' },
  })
  const { save, cancel } = lineActions(row.id, form, onDone, () => 'from')
  const submit = form.handleSubmit(async ({ from, amountCents, ...rest }) => {
    if (from === null) form.setError('from', { message: 'errors:field.missing' })
    if (amountCents === null) form.setError('amountCents', { message: 'errors:field.missing' })
    if (from === null || amountCents === null) return
    await save((coach) => saveRate(coach, { from, amountCents, ...rest }, line?.id ?? null, commandContext()))
  })
  const { control } = form
  return (
    <form noValidate className={classes['panel']} onSubmit={(event) => void submit(event)}>
      <Title order={3} mb="md">
        {t(line === null ? 'rates.add' : 'rates.edit')}
      </Title>
      <ErrorSummary
        form={form}
        labels={{ from: t('rates.from'), amountCents: t('rates.amount'), note: t('rates.note') }}
      />
      <div className={classes['form']}>
        <div className={classes['pair']}>
          <MoneyField control={control} name="amountCents" label={t('rates.amount')} required />
          <SelectField
            control={control}
            name="unit"
            label={t('rates.unit')}
            options={rateUnits.map((unit) => ({ value: unit, label: t(`rates.unitName.${unit}`) }))}
          />
        </div>
        <DateField control={control} name="from" label={t('rates.from')} required />
        <RadioField
          control={control}
          name="vatRegime"
          label={t('rates.vat')}
          options={vatRegimes.map((regime) => ({
            value: regime,
            label: t(`rates.regime.${regime}`),
            hint: t(`rates.regimeHint.${regime}`),
          }))}
        />
        <TextField control={control} name="note" label={t('rates.note')} />
      </div>
      <SubmitRow label={t('rates.save')} busy={form.formState.isSubmitting} onCancel={cancel} />
    </form>
  )
}
