import { Checkbox, Input, NativeSelect, Radio, SegmentedControl, Select } from '@mantine/core'
import { useId } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useController } from 'react-hook-form'
import { useT } from '#renderer/i18n/use-t.ts'
import { useFieldError } from './field-error.ts'
import { FieldLabel, type FieldProps } from './field-frame.tsx'

/** One thing to choose. */
export interface Option<Value extends string | number = string> {
  readonly value: Value
  readonly label: string
}

/** A longer list is found by typing. */
const SEARCHABLE_FROM = 12

interface SelectFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  readonly options: readonly Option[]
  /** Type to find; by itself for a long list. */
  readonly searchable?: boolean | undefined
  /** Lets the choice be emptied (value null). */
  readonly clearable?: boolean | undefined
  readonly placeholder?: string | undefined
}

/** A choice from a list. The value is the option's `value`, or null while nothing is chosen. */
export function SelectField<Values extends FieldValues, Output>(props: SelectFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const t = useT('common')
  const errorOf = useFieldError()
  const value = textOrNull(field.value)
  const common = {
    ref: field.ref,
    name: field.name,
    onBlur: field.onBlur,
    label: <FieldLabel label={props.label} required={props.required} />,
    description: props.hint,
    error: errorOf(fieldState.error?.message),
    'aria-required': props.required,
    disabled: props.disabled === true,
  }
  const placeholder = props.placeholder ?? t('choose')
  const clearable = props.clearable === true
  if (props.searchable ?? props.options.length >= SEARCHABLE_FROM) {
    return (
      <Select
        {...common}
        value={value}
        onChange={(chosen) => field.onChange(chosen)}
        data={[...props.options]}
        searchable
        limit={100}
        clearable={clearable}
        nothingFoundMessage={t('table.nothingFound')}
        placeholder={placeholder}
      />
    )
  }
  const empty = value === null || clearable ? [{ value: '', label: placeholder }] : []
  return (
    <NativeSelect
      {...common}
      value={value ?? ''}
      onChange={({ currentTarget: { value: chosen } }) => field.onChange(chosen === '' ? null : chosen)}
      data={[...empty, ...props.options]}
    />
  )
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

interface RadioFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  readonly options: readonly (Option & { readonly hint?: string | undefined })[]
}

/** A choice between a few things that each deserve to be read. */
export function RadioField<Values extends FieldValues, Output>(props: RadioFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const errorOf = useFieldError()
  return (
    <Radio.Group
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={(chosen) => {
        field.onChange(chosen)
        field.onBlur()
      }}
      label={<FieldLabel label={props.label} required={props.required} />}
      description={props.hint}
      error={errorOf(fieldState.error?.message)}
    >
      {props.options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          label={option.label}
          description={option.hint}
          disabled={props.disabled === true}
          mt={8}
        />
      ))}
    </Radio.Group>
  )
}

interface RatingFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Lowest and highest mark; 1 and 5 unless told. */
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  /** Words for marks, for example `{ 1: 'oneens', 5: 'eens' }`: shown beside the number. */
  readonly anchors?: Readonly<Record<number, string>> | undefined
  /** Adds "niet van toepassing", which is null. Without it null means: not answered yet. */
  readonly notApplicable?: boolean | undefined
}

const NOT_APPLICABLE = 'na'

/** A whole mark on a short scale. The value is the number, or null. */
export function RatingField<Values extends FieldValues, Output>(props: RatingFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const t = useT('common')
  const errorOf = useFieldError()
  const id = useId()
  const { minimum = 1, maximum = 5 } = props
  const marks = Array.from({ length: maximum - minimum + 1 }, (_, at) => minimum + at)
  const data = marks.map((mark) => ({ value: String(mark), label: markLabel(mark, props.anchors) }))
  if (props.notApplicable === true) data.push({ value: NOT_APPLICABLE, label: t('form.notApplicable') })
  const empty = props.notApplicable === true ? NOT_APPLICABLE : ''
  return (
    <Input.Wrapper
      label={<FieldLabel label={props.label} required={props.required} />}
      labelElement="div"
      labelProps={{ id }}
      description={props.hint}
      error={errorOf(fieldState.error?.message)}
    >
      <SegmentedControl
        mt={4}
        fullWidth
        value={typeof field.value === 'number' ? String(field.value) : empty}
        onChange={(chosen) => {
          field.onChange(chosen === NOT_APPLICABLE ? null : Number(chosen))
          field.onBlur()
        }}
        data={data}
        disabled={props.disabled === true}
        aria-labelledby={id}
        withItemsBorders={false}
      />
    </Input.Wrapper>
  )
}

const markLabel = (mark: number, anchors: Readonly<Record<number, string>> | undefined) => {
  const anchor = anchors?.[mark]
  return anchor === undefined ? String(mark) : `${mark} · ${anchor}`
}

/** A yes or no that can stand by itself. */
export function CheckboxField<Values extends FieldValues, Output>(props: FieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const errorOf = useFieldError()
  return (
    <Checkbox
      ref={field.ref}
      name={field.name}
      checked={field.value === true}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
      onBlur={field.onBlur}
      label={<FieldLabel label={props.label} required={props.required} />}
      description={props.hint}
      error={errorOf(fieldState.error?.message)}
      disabled={props.disabled === true}
    />
  )
}
