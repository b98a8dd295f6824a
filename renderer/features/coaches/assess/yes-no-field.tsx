import { Group, Radio } from '@mantine/core'
import { useController } from 'react-hook-form'
import { useT } from '#renderer/i18n/use-t.ts'
import { useFieldError } from '#renderer/ui/field-error.ts'
import type { FieldProps } from '#renderer/ui/field-frame.tsx'
import type { AssessInput, AssessOutput } from './assess-form.ts'
import classes from './assess.module.css'

/** Yes or no on one line. Its label is the question above it, so it is only spoken. */
export function YesNoField({ control, name, label, disabled }: FieldProps<AssessInput, AssessOutput>) {
  const { field, fieldState } = useController({ control, name })
  const common = useT('common')
  const errorOf = useFieldError()
  return (
    <Radio.Group
      label={label}
      labelProps={{ className: classes['spokenOnly'] }}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={(chosen) => {
        field.onChange(chosen)
        field.onBlur()
      }}
      error={errorOf(fieldState.error?.message)}
    >
      <Group gap="lg" py={2}>
        <Radio ref={field.ref} value="yes" label={common('yes')} disabled={disabled === true} />
        <Radio value="no" label={common('no')} disabled={disabled === true} />
      </Group>
    </Radio.Group>
  )
}
