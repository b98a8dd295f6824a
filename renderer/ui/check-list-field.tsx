import { Checkbox, Stack } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'
import type { Option } from './choice-fields.tsx'
import { useFieldError } from './field-error.ts'
import { FieldLabel, type FieldProps } from './field-frame.tsx'

interface CheckListFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  readonly options: readonly (Option & { readonly hint?: string | undefined })[]
}

/** Several choices from a short list. The value is the list of chosen `value`s, in the order of the options. */
export function CheckListField<Values extends FieldValues, Output>(props: CheckListFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const errorOf = useFieldError()
  const value: unknown = field.value
  const chosen = Array.isArray(value) ? value.map(String) : []
  return (
    <Checkbox.Group
      value={chosen}
      onChange={(values) => {
        field.onChange(props.options.map(({ value }) => value).filter((value) => values.includes(value)))
        field.onBlur()
      }}
      label={<FieldLabel label={props.label} required={props.required} />}
      description={props.hint}
      error={errorOf(fieldState.error?.message)}
    >
      <Stack gap={8} mt={8}>
        {props.options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.hint}
            disabled={props.disabled === true}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
