import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { localToday } from '#renderer/lib/local-today.ts'
import { parseDate } from '#shared/domain/parse-date.ts'
import { useFieldError } from './field-error.ts'
import { FieldLabel, type FieldProps } from './field-frame.tsx'
import { useTypedInput } from './typed-input.ts'

const isIsoDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

interface DateFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Earliest and latest day that the calendar offers, `YYYY-MM-DD`. The schema decides what is allowed. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/**
 * A day, typed as people write it (23-11-2026, 23/11, 23 november 2026) or chosen in the calendar. The value is
 * `YYYY-MM-DD`, null while empty, and the text itself while it is no date (the schema refuses it, nothing is lost).
 */
export function DateField<Values extends FieldValues, Output>(props: DateFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const t = useT('common')
  const { date } = useFormats()
  const errorOf = useFieldError()
  const [open, setOpen] = useState(false)
  const read = (text: string) => parseDate(text, localToday())
  const input = useTypedInput<string>(field.value, field.onChange, read, date, isIsoDate)
  const value = isIsoDate(field.value) ? field.value : null
  const choose = (day: string | null) => {
    input.set(day)
    field.onBlur()
    setOpen(false)
  }
  const calendarButton = (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="bottom-end" withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('form.openCalendar', { label: props.label })}
          onClick={() => setOpen(!open)}
          disabled={props.disabled === true}
        >
          <IconCalendar size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker value={value} onChange={choose} defaultDate={value ?? localToday()} {...calendarRange(props)} />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <TextInput
      ref={field.ref}
      name={field.name}
      value={input.text}
      onChange={(event) => input.type(event.currentTarget.value)}
      onBlur={() => {
        input.settle()
        field.onBlur()
      }}
      label={<FieldLabel label={props.label} required={props.required} />}
      description={props.hint}
      error={errorOf(fieldState.error?.message)}
      aria-required={props.required}
      disabled={props.disabled === true}
      placeholder={t('form.datePlaceholder')}
      autoComplete="off"
      styles={{ wrapper: { maxWidth: 260 } }}
      rightSection={calendarButton}
    />
  )
}

const calendarRange = ({
  from,
  until,
}: {
  readonly from?: string | undefined
  readonly until?: string | undefined
}) => ({
  ...(from === undefined ? {} : { minDate: from }),
  ...(until === undefined ? {} : { maxDate: until }),
})
