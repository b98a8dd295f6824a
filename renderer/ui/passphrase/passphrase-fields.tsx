import { Stack } from '@mantine/core'
import { useState } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { PASSPHRASE_MINIMUM, PASSPHRASE_RECOMMENDED } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { StrengthMeter } from './strength-meter.tsx'
import { WordSuggestion } from './word-suggestion.tsx'

interface PassphraseFieldsProps<Values extends FieldValues, Output> {
  readonly control: Control<Values, unknown, Output>
  readonly passphrase: FieldPath<Values>
  readonly repeat: FieldPath<Values>
  /** "Wachtwoordzin", or "Nieuwe wachtwoordzin" where there is an old one too. */
  readonly label: string
}

/** A passphrase that is being chosen: twice, how strong it is, and a suggestion of six words. */
export function PassphraseFields<Values extends FieldValues, Output>(props: PassphraseFieldsProps<Values, Output>) {
  const { control } = props
  const t = useT('keys')
  const chosen = useController({ control, name: props.passphrase }).field
  const repeated = useController({ control, name: props.repeat }).field
  const [suggested, setSuggested] = useState(0)
  const use = (words: string) => {
    chosen.onChange(words)
    chosen.onBlur()
    repeated.onChange('')
    // A suggestion is shown in clear: it has to be written down.
    setSuggested(suggested + 1)
  }
  return (
    <Stack gap="md">
      <WordSuggestion onUse={use} />
      <div>
        <PassphraseField
          key={suggested}
          control={control}
          name={props.passphrase}
          label={props.label}
          hint={t('passphrase.hint', { minimum: PASSPHRASE_MINIMUM, recommended: PASSPHRASE_RECOMMENDED })}
          shown={suggested > 0}
        />
        <StrengthMeter passphrase={typeof chosen.value === 'string' ? chosen.value : ''} />
      </div>
      <PassphraseField
        control={control}
        name={props.repeat}
        label={t('passphrase.repeat')}
        hint={t('passphrase.repeatHint')}
      />
    </Stack>
  )
}
