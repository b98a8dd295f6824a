import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'

/** What every field takes. `name` is checked against the form's values. */
export interface FieldProps<Values extends FieldValues, Output = Values> {
  readonly control: Control<Values, unknown, Output>
  readonly name: FieldPath<Values>
  readonly label: string
  /** One line under the label. */
  readonly hint?: string | undefined
  /** Shows "(verplicht)". The schema decides; this only tells. */
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
}

/** The label, with "(verplicht)" where it is. */
export function FieldLabel({ label, required }: { readonly label: string; readonly required?: boolean | undefined }) {
  const t = useT('common')
  if (required !== true) return label
  return (
    <>
      {label}{' '}
      <Text component="span" c="dimmed" fz="sm" fw={400}>
        ({t('required')})
      </Text>
    </>
  )
}

/** How full a text field is; shown from 80 % of its limit. */
export function LengthCounter({ length, limit }: { readonly length: number; readonly limit: number }): ReactNode {
  const t = useT('common')
  const { number } = useFormats()
  if (length < limit * 0.8) return null
  return (
    <Text fz="sm" c={length > limit ? 'var(--mantine-color-error)' : 'dimmed'} ta="right" mt={4} aria-live="polite">
      {t('form.counter', { length: number(length), limit: number(limit) })}
    </Text>
  )
}
