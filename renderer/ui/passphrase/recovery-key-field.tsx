import { Textarea } from '@mantine/core'
import { type FieldValues, useController } from 'react-hook-form'
import { useT } from '#renderer/i18n/use-t.ts'
import { useFieldError } from '../field-error.ts'
import type { FieldProps } from '../field-frame.tsx'
import classes from './passphrase.module.css'

type RecoveryKeyFieldProps<Values extends FieldValues, Output> = Omit<FieldProps<Values, Output>, 'label' | 'hint'>

/** A recovery key, typed or pasted. Shown as it is typed: it is compared with paper, group by group. */
export function RecoveryKeyField<Values extends FieldValues, Output>(props: RecoveryKeyFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const t = useT('keys')
  const errorOf = useFieldError()
  return (
    <Textarea
      ref={field.ref}
      name={field.name}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      label={t('recoveryKey.label')}
      description={t('recoveryKey.hint')}
      error={errorOf(fieldState.error?.message)}
      disabled={props.disabled === true}
      autosize
      minRows={2}
      maxRows={6}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="characters"
      classNames={{ input: classes['key'] ?? '' }}
    />
  )
}
