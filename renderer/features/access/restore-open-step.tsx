import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { ChooseError, ChosenPath } from '#shared/ipc/main-contract.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import type { RestoreDesk } from '#renderer/data/restore.ts'
import type { Work } from '#renderer/data/safety.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { PassphraseField } from '#renderer/ui/passphrase/passphrase-field.tsx'
import { RecoveryKeyField } from '#renderer/ui/passphrase/recovery-key-field.tsx'
import { ErrorNote, type OpenedBackup, RestoreProgress } from './restore-parts.tsx'
import { emptySecret, type Secret, secretOf, secretSchema, type SecretValues } from './restore-schema.ts'

/** Failures that another file mends; the others are about what opens it. */
const ofTheFile: readonly VaultError['code'][] = [
  'notABackup',
  'backupDamaged',
  'unknownPermit',
  'newerFormat',
  'folderGone',
  'io',
]

interface RestoreOpenStepProps {
  readonly desk: RestoreDesk
  readonly file: ChosenPath | null
  readonly onFile: (file: ChosenPath) => void
  readonly onOpened: (backup: OpenedBackup) => void
}

/** Which backup, and what opens it. */
export function RestoreOpenStep({ desk, file, onFile, onOpened }: RestoreOpenStepProps) {
  const t = useT('backup')
  const errorText = useErrorText()
  const [chooseError, setChooseError] = useState<ChooseError | null>(null)
  const [error, setError] = useState<VaultError | null>(null)
  const choose = async () => {
    const chosen = await desk.chooseFile()
    if (chosen.ok) onFile(chosen.value)
    if (chosen.ok || chosen.error.code !== 'cancelled') setError(null)
    setChooseError(chosen.ok || chosen.error.code === 'cancelled' ? null : chosen.error)
  }
  const isOfFile = error !== null && ofTheFile.includes(error.code)
  return (
    <Stack gap="lg">
      <div>
        <Text fw={550}>{t('restore.file')}</Text>
        <Text fz="sm" c="dimmed" mb={4}>
          {t('restore.fileHint')}
        </Text>
        <Group gap="sm">
          <Button
            variant={file === null ? 'filled' : 'default'}
            leftSection={<IconFile size={18} aria-hidden />}
            onClick={() => void choose()}
          >
            {t(file === null ? 'restore.chooseFile' : 'restore.changeFile')}
          </Button>
          <Text role="status">{file !== null && t('restore.chosen', { label: file.label })}</Text>
        </Group>
        {chooseError !== null && <ErrorNote text={errorText.choose(chooseError)} />}
        {isOfFile && <ErrorNote text={errorText.vault(error)} />}
      </div>
      {file !== null && (
        <SecretForm desk={desk} file={file} error={isOfFile ? null : error} onError={setError} onOpened={onOpened} />
      )}
    </Stack>
  )
}

interface SecretFormProps {
  readonly desk: RestoreDesk
  readonly file: ChosenPath
  readonly error: VaultError | null
  readonly onError: (error: VaultError | null) => void
  readonly onOpened: (backup: OpenedBackup) => void
}

function SecretForm({ desk, file, error, onError, onOpened }: SecretFormProps) {
  const t = useT('backup')
  const errorText = useErrorText()
  const [work, setWork] = useState<Work | null>(null)
  const form = useForm<SecretValues, unknown, Secret>({
    resolver: zodResolver(secretSchema),
    mode: 'onTouched',
    defaultValues: emptySecret,
  })
  const { control, formState } = form
  const kind = useWatch({ control, name: 'kind' })
  const submit = form.handleSubmit(async (values) => {
    onError(null)
    setWork(null)
    const secret = secretOf(values)
    const seen = await desk.inspect(file, secret, setWork)
    if (seen.ok) onOpened({ file, secret, preview: seen.value })
    else if (seen.error.code !== 'cancelled') onError(seen.error)
  })
  // What was said of a passphrase says nothing of a recovery key.
  useEffect(() => onError(null), [kind, onError])
  const secretErrorText = (failure: VaultError) =>
    failure.code === 'wrongPassphrase' || failure.code === 'wrongRecoveryKey'
      ? t(`restore.${failure.code}`)
      : errorText.vault(failure)
  const kinds = (['passphrase', 'recoveryKey'] as const).map((value) => ({
    value,
    label: t(`restore.${value}`),
    hint: t(`restore.${value}Hint`),
  }))
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        <RadioField control={control} name="kind" label={t('restore.secret')} options={kinds} />
        {kind === 'passphrase' ? (
          <PassphraseField control={control} name="passphrase" label={t('restore.passphrase')} />
        ) : (
          <RecoveryKeyField control={control} name="recoveryKey" />
        )}
        {error !== null && <ErrorNote text={secretErrorText(error)} />}
        {formState.isSubmitting && (
          <RestoreProgress work={work} starting={t('restore.inspecting')} onStop={() => void desk.stop()} />
        )}
        <div>
          <Button type="submit" loading={formState.isSubmitting}>
            {t('restore.inspect')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
