import { zodResolver } from '@hookform/resolvers/zod'
import { Stack } from '@mantine/core'
import { type ReactNode, useCallback } from 'react'
import { useForm } from 'react-hook-form'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import type { KeyField } from '#renderer/ui/passphrase/key-errors.ts'
import { PassphraseField } from '#renderer/ui/passphrase/passphrase-field.tsx'
import { PassphraseFields } from '#renderer/ui/passphrase/passphrase-fields.tsx'
import { KeySubmit } from './key-form-parts.tsx'
import { emptyPassphrases, newPassphraseForm } from './key-schemas.ts'
import classes from './keys.module.css'
import { useKeyCall } from './use-key-call.ts'

interface NewPassphraseFormProps<Value> {
  readonly submitLabel: string
  readonly confirmation: { readonly title: string; readonly body: string }
  readonly danger?: boolean | undefined
  readonly call: (present: string, passphrase: string) => Promise<Result<Value, VaultError>>
  readonly onDone: (value: Value) => void
  /** Above the button: what happens with what was made before. */
  readonly children?: ReactNode
}

/** The present passphrase and a new one, twice. Asks once more before the vault is asked. */
export function NewPassphraseForm<Value>(props: NewPassphraseFormProps<Value>) {
  const t = useT('keys')
  const form = useForm({ resolver: zodResolver(newPassphraseForm), mode: 'onTouched', defaultValues: emptyPassphrases })
  const { control, setError } = form
  const call = useKeyCall(
    useCallback(
      (field: KeyField, message: string) => {
        const isHere = field === 'present' || field === 'passphrase'
        if (isHere) setError(field, { message }, { shouldFocus: true })
        return isHere
      },
      [setError],
    ),
  )
  const submit = form.handleSubmit(async ({ present, passphrase }) => {
    const sure = await confirm({
      ...props.confirmation,
      confirmLabel: props.submitLabel,
      danger: props.danger,
    })
    if (!sure) return
    const done = await call.ask(() => props.call(present, passphrase))
    if (done !== null) props.onDone(done.value)
  })
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={classes['form']}>
      <Stack gap="md">
        <PassphraseField
          control={control}
          name="present"
          label={t('passphrase.currentLabel')}
          hint={t('passphrase.currentHint')}
        />
        <PassphraseFields control={control} passphrase="passphrase" repeat="repeat" label={t('passphrase.newLabel')} />
        {props.children}
      </Stack>
      <KeySubmit call={call} label={props.submitLabel} danger={props.danger} />
    </form>
  )
}
