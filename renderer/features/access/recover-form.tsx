import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconInfoCircle, IconLockOpen } from '@tabler/icons-react'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { VaultGrant } from '#shared/ipc/main-contract.ts'
import { OPEN_NORMALLY, type OpenHow } from '#shared/ipc/vault-contract.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { keyFieldError } from '#renderer/ui/passphrase/key-errors.ts'
import { PassphraseFields } from '#renderer/ui/passphrase/passphrase-fields.tsx'
import { RecoveryKeyField } from '#renderer/ui/passphrase/recovery-key-field.tsx'
import { DoorFailureNote, DoorProgressNote } from './door-status.tsx'
import { OpeningTrouble, troubleOf } from './opening-trouble.tsx'
import { emptyRecovery, recoverSchema } from './recover-schema.ts'
import type { VaultDoor } from './use-vault-door.ts'

interface RecoverFormProps {
  readonly grant: VaultGrant
  readonly door: VaultDoor
  readonly onBack: () => void
  readonly onRestore: () => void
}

/** Opens a vault of which the passphrase is lost. Nothing of it is kept when one leaves. */
export function RecoverForm({ grant, door, onBack, onRestore }: RecoverFormProps) {
  const t = useT('keys')
  const access = useT('access')
  const form = useForm({ resolver: zodResolver(recoverSchema), mode: 'onTouched', defaultValues: emptyRecovery })
  const { control, setError } = form
  const { failure, wait } = door
  const atField = failure?.kind === 'vault' ? keyFieldError(failure.error) : null
  useEffect(() => {
    const refused = failure?.kind === 'vault' ? keyFieldError(failure.error) : null
    if (refused?.field !== 'recoveryKey' && refused?.field !== 'passphrase') return
    setError(refused.field, { message: refused.message }, { shouldFocus: true })
  }, [failure, setError])
  const [how, setHow] = useState(OPEN_NORMALLY)
  const trouble = troubleOf(failure)
  const open = (next: OpenHow) =>
    form.handleSubmit(async ({ recoveryKey, passphrase }) => {
      if (wait > 0) return
      setHow(next)
      const access = await door.recover(grant, recoveryKey, passphrase, next)
      if (access === 'full') notify({ kind: 'done', message: t('recover.done') })
      if (access === 'readOnly') notify({ kind: 'warning', message: t('recover.readOnly') })
    })()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void open(OPEN_NORMALLY)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Button variant="subtle" size="compact-md" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
        {t('recover.back')}
      </Button>
      <Title order={2} mt="sm">
        {t('recover.title')}
      </Title>
      <Text c="dimmed" mb="xs">
        {access('unlock.vault')}: <strong>{grant.label}</strong>
      </Text>
      <Text mb="lg">
        {t('recover.lead')} {t('recover.noKey')}
      </Text>
      <Stack gap="md">
        <RecoveryKeyField control={control} name="recoveryKey" />
        <Title order={3} mt="md">
          {t('recover.newTitle')}
        </Title>
        <PassphraseFields control={control} passphrase="passphrase" repeat="repeat" label={t('passphrase.newLabel')} />
        <Alert color="petrol" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {t('recover.consequence')}
        </Alert>
      </Stack>
      {atField === null && trouble === null && <DoorFailureNote failure={failure} />}
      {trouble !== null && (
        <OpeningTrouble
          trouble={trouble}
          how={how}
          busy={door.progress !== null}
          onOpen={(next) => void open(next)}
          onRestore={onRestore}
        />
      )}
      <DoorProgressNote progress={door.progress} />
      <Button
        type="submit"
        mt="xl"
        size="md"
        loading={door.progress !== null}
        disabled={wait > 0}
        leftSection={<IconLockOpen size={18} aria-hidden />}
      >
        {wait > 0 ? t('work.wait', { count: wait }) : t('recover.submit')}
      </Button>
    </form>
  )
}
