import type { Ref } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { useFieldError } from '../field-error.ts'
import type { FieldProps } from '../field-frame.tsx'
import { PassphraseInput } from './passphrase-input.tsx'

interface PassphraseFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Shows what is typed from the start: for a suggestion that has to be written down. */
  readonly shown?: boolean | undefined
  readonly readOnly?: boolean | undefined
}

/** A passphrase in a form. The form must not be a kept one: what is typed goes when the page is left. */
export function PassphraseField<Values extends FieldValues, Output>(props: PassphraseFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const errorOf = useFieldError()
  const ref: Ref<HTMLInputElement> = field.ref
  return (
    <PassphraseInput
      ref={ref}
      name={field.name}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      label={props.label}
      description={props.hint}
      error={errorOf(fieldState.error?.message)}
      shown={props.shown === true}
      readOnly={props.readOnly === true}
    />
  )
}
