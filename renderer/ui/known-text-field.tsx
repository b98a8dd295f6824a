import { Autocomplete } from '@mantine/core'
import { useMemo } from 'react'
import { useController, type FieldValues } from 'react-hook-form'
import { useFormats } from '#renderer/i18n/format.ts'
import { useFieldError } from './field-error.ts'
import { FieldLabel, type FieldProps } from './field-frame.tsx'

interface KnownTextFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Texts in use, in any order. */
  readonly known: readonly string[]
}

/** A line of text that proposes what was written elsewhere, so that a department has one spelling. The value is a string. */
export function KnownTextField<Values extends FieldValues, Output>(props: KnownTextFieldProps<Values, Output>) {
  const errorOf = useFieldError()
  const { compare } = useFormats()
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const data = useMemo(() => props.known.toSorted(compare), [props.known, compare])
  const value: string = field.value
  return (
    <Autocomplete
      ref={field.ref}
      name={field.name}
      label={<FieldLabel label={props.label} required={props.required} />}
      description={props.hint}
      error={errorOf(fieldState.error?.message, value.length)}
      aria-required={props.required}
      disabled={props.disabled === true}
      data={data}
      limit={12}
      value={value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      autoComplete="off"
    />
  )
}
