import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useController, type UseFormReturn, useWatch } from 'react-hook-form'
import { PASSPHRASE_MINIMUM, PASSPHRASE_RECOMMENDED } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { CheckboxField } from '#renderer/ui/choice-fields.tsx'
import { useFieldError } from '#renderer/ui/field-error.ts'
import type { NewVault } from './create-schema.ts'
import { PassphraseInput } from './passphrase-input.tsx'
import { StrengthMeter } from './strength-meter.tsx'
import { WordSuggestion } from './word-suggestion.tsx'

type Form = UseFormReturn<NewVault, unknown, NewVault>

/** The passphrase twice, how strong it is, and a suggestion of six words. */
export function PassphraseFields({ form }: { readonly form: Form }) {
  const t = useT('access')
  const passphrase = useWatch({ control: form.control, name: 'passphrase' })
  const [suggested, setSuggested] = useState(0)
  const use = (words: string) => {
    form.setValue('passphrase', words, { shouldValidate: true })
    form.setValue('repeat', '')
    // A suggestion is shown in clear: it has to be written down.
    setSuggested(suggested + 1)
  }
  return (
    <Stack gap="md">
      <WordSuggestion onUse={use} />
      <div>
        <Field
          key={suggested}
          form={form}
          name="passphrase"
          label={t('create.passphrase')}
          hint={t('create.passphraseHint', { minimum: PASSPHRASE_MINIMUM, recommended: PASSPHRASE_RECOMMENDED })}
          shown={suggested > 0}
        />
        <StrengthMeter passphrase={passphrase} />
      </div>
      <Field form={form} name="repeat" label={t('create.repeat')} hint={t('create.repeatHint')} shown={false} />
      <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />}>
        {t('create.noReset')}
      </Alert>
      <CheckboxField control={form.control} name="understood" label={t('create.understood')} />
    </Stack>
  )
}

interface FieldProps {
  readonly form: Form
  readonly name: 'passphrase' | 'repeat'
  readonly label: string
  readonly hint: string
  readonly shown: boolean
}

function Field({ form, name, label, hint, shown }: FieldProps) {
  const { field, fieldState } = useController({ control: form.control, name })
  const errorOf = useFieldError()
  return (
    <PassphraseInput
      ref={field.ref}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      label={label}
      description={hint}
      error={errorOf(fieldState.error?.message)}
      shown={shown}
    />
  )
}
