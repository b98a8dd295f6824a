import { zodResolver } from '@hookform/resolvers/zod'
import { Text } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { create } from 'zustand'
import { isoDateSchema } from '#shared/domain/primitives.ts'
import type { Period } from '#shared/report/period.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { SelectField } from '#renderer/ui/choice-fields.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { chosenPeriod, periodChoices, type PeriodForm, periodFormSchema } from './period-form.ts'
import classes from './report.module.css'

/**
 * The choice stays while the app runs. It is no draft: nothing is lost with it, so quitting and locking do not ask.
 */
const usePeriodChoice = create<PeriodForm>(() => ({ choice: 'thisYear', from: null, to: null }))

interface PeriodControlsProps {
  /** Told the period each time it changes; null while own dates are not right yet. */
  readonly onChange: (period: Period | null) => void
}

/** Chooses a period: by name, or by two dates. */
export function PeriodControls({ onChange }: PeriodControlsProps) {
  const t = useT('report')
  const today = isoDateSchema.parse(localToday())
  const schema = useMemo(() => periodFormSchema(today), [today])
  const { control, trigger } = useForm({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: usePeriodChoice.getState(),
  })
  const [choice, from, to] = useWatch({ control, name: ['choice', 'from', 'to'] })
  useEffect(() => {
    usePeriodChoice.setState({ choice, from, to })
    onChange(chosenPeriod({ choice, from, to }, today))
    // Each date is judged by the other as well.
    if (choice === 'own' && from !== null && to !== null) void trigger(['from', 'to'])
  }, [choice, from, to, today, onChange, trigger])
  return (
    <form noValidate className={classes['controls']} onSubmit={(event) => event.preventDefault()}>
      <SelectField
        control={control}
        name="choice"
        label={t('period.label')}
        options={periodChoices.map((value) => ({ value, label: t(`period.${value}`) }))}
      />
      {choice === 'own' && (
        <>
          <DateField control={control} name="from" label={t('period.from')} required until={today} />
          <DateField control={control} name="to" label={t('period.to')} required />
          <Text c="dimmed" fz="sm" className={classes['hint'] ?? ''}>
            {t('period.ownHint')}
          </Text>
        </>
      )}
    </form>
  )
}
