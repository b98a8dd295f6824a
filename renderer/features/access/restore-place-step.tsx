import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import { type Control, useForm } from 'react-hook-form'
import { limits } from '#shared/domain/primitives.ts'
import type { ChooseError, VaultGrant } from '#shared/ipc/main-contract.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import type { RestoreDesk } from '#renderer/data/restore.ts'
import type { Work } from '#renderer/data/safety.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { PassphraseFields } from '#renderer/ui/passphrase/passphrase-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { BackupPreviewFacts } from './backup-preview.tsx'
import { DoorFailureNote, DoorProgressNote } from './door-status.tsx'
import { placeSchemas, type PlaceValues } from './restore-schema.ts'
import { ErrorNote, type OpenedBackup, RestoreProgress } from './restore-parts.tsx'
import type { VaultDoor } from './use-vault-door.ts'

const ofThePassphrase: readonly VaultError['code'][] = ['passphraseTooShort', 'passphraseTooCommon']

interface RestorePlaceStepProps {
  readonly desk: RestoreDesk
  readonly backup: OpenedBackup
  readonly door: VaultDoor
}

/** What is in the backup, where it goes, and into the restored vault. */
export function RestorePlaceStep({ desk, backup, door }: RestorePlaceStepProps) {
  const t = useT('backup')
  const errorText = useErrorText()
  const { preview, secret } = backup
  const [work, setWork] = useState<Work | null>(null)
  const [error, setError] = useState<VaultError | null>(null)
  const form = useForm({
    resolver: zodResolver(placeSchemas[secret.kind]),
    mode: 'onTouched',
    defaultValues: { name: t('restore.proposedName', { label: preview.label }), passphrase: '', repeat: '' },
  })
  const place = useRestorePlace(desk)
  const choosePlace = async () => {
    if (await form.trigger('name')) await place.choose(form.getValues('name'))
  }
  const busy = form.formState.isSubmitting
  const submit = form.handleSubmit(
    async ({ name, passphrase }) => {
      const grant = place.grantFor(name)
      if (grant === null) return place.askFor()
      setError(null)
      setWork(null)
      const chosen = secret.kind === 'passphrase' ? null : passphrase
      const restored = await desk.restore(grant, chosen, setWork)
      if (restored.ok) return door.unlock(grant, secret.kind === 'passphrase' ? secret.passphrase : passphrase)
      if (restored.error.code === 'cancelled') return
      setError(restored.error)
      if (!ofThePassphrase.includes(restored.error.code)) place.forget()
    },
    ({ name }) => {
      if (name === undefined && place.grantFor(form.getValues('name')) === null) place.askFor()
    },
  )
  const passphraseError = error !== null && ofThePassphrase.includes(error.code) ? error : null
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Title order={3}>{t('restore.preview')}</Title>
      <BackupPreviewFacts preview={preview} />
      <Stack gap="md" mt="xl">
        <TextField
          control={form.control}
          name="name"
          label={t('restore.name')}
          hint={t('restore.nameHint')}
          limit={limits.name}
        />
        <PlaceField place={place} onChoose={() => void choosePlace()} />
        {error !== null && passphraseError === null && <ErrorNote text={errorText.vault(error)} />}
        <PassphrasePart kind={secret.kind} control={form.control} />
        {passphraseError !== null && <ErrorNote text={errorText.vault(passphraseError)} />}
        {busy && door.progress === null && (
          <RestoreProgress work={work} starting={t('restore.working')} onStop={() => void desk.stop()} />
        )}
        <DoorFailureNote failure={door.failure} />
        <DoorProgressNote progress={door.progress} />
        <div>
          <Button type="submit" size="md" loading={busy}>
            {t('restore.submit')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

interface PassphrasePartProps {
  readonly kind: OpenedBackup['secret']['kind']
  readonly control: Control<PlaceValues, unknown, PlaceValues>
}

/** A new passphrase where nobody knows the old one. */
function PassphrasePart({ kind, control }: PassphrasePartProps) {
  const t = useT('backup')
  if (kind === 'passphrase') {
    return (
      <Text fz="sm" c="dimmed">
        {t('restore.samePassphrase')}
      </Text>
    )
  }
  return (
    <div>
      <Text mb="md">{t('restore.newPassphraseBody')}</Text>
      <PassphraseFields control={control} passphrase="passphrase" repeat="repeat" label={t('restore.newPassphrase')} />
    </div>
  )
}

interface RestorePlace {
  /** The place, when it was chosen for this name: the folder carries it. */
  readonly grantFor: (name: string) => VaultGrant | null
  readonly chosen: VaultGrant | null
  readonly error: ChooseError | 'missing' | null
  readonly choose: (name: string) => Promise<void>
  readonly askFor: () => void
  readonly forget: () => void
}

function useRestorePlace(desk: RestoreDesk): RestorePlace {
  const [chosen, setChosen] = useState<{ readonly name: string; readonly grant: VaultGrant } | null>(null)
  const [error, setError] = useState<RestorePlace['error']>(null)
  return {
    grantFor: (name) => (chosen?.name === name.trim() ? chosen.grant : null),
    chosen: chosen?.grant ?? null,
    error,
    choose: async (typed) => {
      const name = typed.trim()
      const answer = await desk.choosePlace(name)
      if (answer.ok) setChosen({ name, grant: answer.value })
      setError(answer.ok || answer.error.code === 'cancelled' ? null : answer.error)
    },
    askFor: () => setError('missing'),
    forget: () => setChosen(null),
  }
}

function PlaceField({ place, onChoose }: { readonly place: RestorePlace; readonly onChoose: () => void }) {
  const t = useT('backup')
  const errorText = useErrorText()
  const { chosen, error } = place
  return (
    <div>
      <Text fw={550}>{t('restore.place')}</Text>
      <Text fz="sm" c="dimmed" mb={4}>
        {t('restore.placeHint')}
      </Text>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconFolder size={18} aria-hidden />} onClick={onChoose}>
          {t(chosen === null ? 'restore.choosePlace' : 'restore.changePlace')}
        </Button>
        <Text role="status">{chosen !== null && t('restore.chosen', { label: chosen.label })}</Text>
      </Group>
      {error !== null && (
        <Text fz="sm" c="var(--mantine-color-error)" mt={4} role="alert">
          {error === 'missing' ? t('restore.placeMissing') : errorText.choose(error)}
        </Text>
      )}
    </div>
  )
}
