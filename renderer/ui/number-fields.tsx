import { Text, TextInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { parseNumber } from '#renderer/lib/parse-number.ts'
import { useFieldError } from './field-error.ts'
import { FieldLabel, type FieldProps } from './field-frame.tsx'
import { useTypedInput } from './typed-input.ts'

const isNumber = (value: unknown): value is number => typeof value === 'number'

interface NumberFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Word after the number, for example "maanden". */
  readonly unit?: string | undefined
}

/** A number, typed in the notation of the language. The value is the number; null while empty. */
export function NumberField<Values extends FieldValues, Output>(props: NumberFieldProps<Values, Output>) {
  const language = useLanguage()
  const { number } = useFormats()
  const show = (value: number) => number(value, Math.min(2, String(value).split('.')[1]?.length ?? 0))
  return <TypedNumber {...props} read={(text) => parseNumber(text, language)} show={show} />
}

/** An amount in euros. The value is whole cents; null while empty. */
export function MoneyField<Values extends FieldValues, Output>(props: FieldProps<Values, Output>) {
  const t = useT('common')
  const language = useLanguage()
  const { number } = useFormats()
  const read = (text: string) => {
    const euros = parseNumber(text, language)
    return euros === null ? null : Math.round(euros * 100)
  }
  return (
    <TypedNumber
      {...props}
      hint={props.hint ?? t('form.moneyHint')}
      read={read}
      show={(cents) => number(cents / 100, 2)}
      prefix="€"
    />
  )
}

interface TypedNumberProps<Values extends FieldValues, Output> extends NumberFieldProps<Values, Output> {
  readonly read: (text: string) => number | null
  readonly show: (value: number) => string
  readonly prefix?: string
}

function TypedNumber<Values extends FieldValues, Output>(props: TypedNumberProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const errorOf = useFieldError()
  const input = useTypedInput<number>(field.value, field.onChange, props.read, props.show, isNumber)
  return (
    <TextInput
      ref={field.ref}
      name={field.name}
      inputMode="decimal"
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
      autoComplete="off"
      styles={{ wrapper: { maxWidth: 260 } }}
      leftSection={props.prefix === undefined ? undefined : <Text c="dimmed">{props.prefix}</Text>}
      rightSection={
        props.unit === undefined ? undefined : (
          <Text c="dimmed" fz="sm">
            {props.unit}
          </Text>
        )
      }
      rightSectionWidth={props.unit === undefined ? 0 : 100}
    />
  )
}
