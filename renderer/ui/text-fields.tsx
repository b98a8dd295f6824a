import { Textarea, TextInput } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'
import { limits } from '#shared/domain/primitives.ts'
import { useFieldError, useTooLong } from './field-error.ts'
import { FieldLabel, type FieldProps, LengthCounter } from './field-frame.tsx'

interface TextFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Longest text that will be saved; a longer one stays in the field with an error. `limits.line` unless told. */
  readonly limit?: number | undefined
  readonly placeholder?: string | undefined
  readonly autoComplete?: string | undefined
}

/** Text and error of a text field. A text over its limit shows so at once, also before the field is left. */
function useTextField<Values extends FieldValues, Output>(props: FieldProps<Values, Output>, limit: number) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const tooLong = useTooLong()
  const errorOf = useFieldError()
  const text: string = typeof field.value === 'string' ? field.value : ''
  const error = text.length > limit ? tooLong(text.length, limit) : errorOf(fieldState.error?.message, text.length)
  return { field, text, error }
}

/** One line of text. */
export function TextField<Values extends FieldValues, Output>(props: TextFieldProps<Values, Output>) {
  const limit = props.limit ?? limits.line
  const { field, text, error } = useTextField(props, limit)
  return (
    <div>
      <TextInput
        ref={field.ref}
        name={field.name}
        value={text}
        onChange={field.onChange}
        onBlur={field.onBlur}
        label={<FieldLabel label={props.label} required={props.required} />}
        description={props.hint}
        error={error}
        aria-required={props.required}
        disabled={props.disabled === true}
        placeholder={props.placeholder}
        autoComplete={props.autoComplete ?? 'off'}
      />
      <LengthCounter length={text.length} limit={limit} />
    </div>
  )
}

interface TextAreaFieldProps<Values extends FieldValues, Output> extends TextFieldProps<Values, Output> {
  /** Lines shown when empty; grows to `maxRows`. */
  readonly minRows?: number | undefined
  readonly maxRows?: number | undefined
}

/** A few paragraphs of plain text. The limit is `limits.text` unless told. */
export function TextAreaField<Values extends FieldValues, Output>(props: TextAreaFieldProps<Values, Output>) {
  const limit = props.limit ?? limits.text
  const { field, text, error } = useTextField(props, limit)
  return (
    <div>
      <Textarea
        ref={field.ref}
        name={field.name}
        value={text}
        onChange={field.onChange}
        onBlur={field.onBlur}
        label={<FieldLabel label={props.label} required={props.required} />}
        description={props.hint}
        error={error}
        aria-required={props.required}
        disabled={props.disabled === true}
        placeholder={props.placeholder}
        // Measuring a text of a megabyte on each key press would stall the page; the field then scrolls.
        autosize={text.length <= 20 * limit}
        minRows={props.minRows ?? 3}
        maxRows={props.maxRows ?? 14}
      />
      <LengthCounter length={text.length} limit={limit} />
    </div>
  )
}
