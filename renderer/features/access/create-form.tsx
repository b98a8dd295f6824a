import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft, IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { limits } from '#shared/domain/primitives.ts'
import { defaultSafety, SETTINGS_ID, type Settings } from '#shared/domain/settings.ts'
import type { ChooseError, VaultGrant } from '#shared/ipc/main-contract.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { CheckboxField } from '#renderer/ui/choice-fields.tsx'
import { PassphraseFields } from '#renderer/ui/passphrase/passphrase-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { emptyVault, newVaultSchema } from './create-schema.ts'
import { DoorFailureNote, DoorProgressNote } from './door-status.tsx'
import type { VaultDoor } from './use-vault-door.ts'

interface CreateFormProps {
  readonly door: VaultDoor
  readonly onBack: () => void
}

/** Makes a vault: organisation, place, passphrase. Nothing of it is kept when one leaves: it holds a passphrase. */
export function CreateForm({ door, onBack }: CreateFormProps) {
  const t = useT('access')
  const keys = useT('keys')
  const language = useLanguage()
  const form = useForm({ resolver: zodResolver(newVaultSchema), mode: 'onTouched', defaultValues: emptyVault })
  const place = useVaultPlace()
  const busy = door.progress !== null
  const name = useWatch({ control: form.control, name: 'name' })

  const submit = form.handleSubmit(
    async ({ organisation, operator, passphrase }) => {
      if (place.grant === null) {
        place.askFor()
        return
      }
      const settings: Settings = {
        id: SETTINGS_ID,
        organisation,
        operator,
        language,
        theme: 'auto',
        demo: false,
        safety: defaultSafety,
      }
      await door.create(place.grant, passphrase, settings)
    },
    () => {
      if (place.grant === null) place.askFor()
    },
  )
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Button variant="subtle" size="compact-md" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
        {t('create.back')}
      </Button>
      <Title order={2} mt="sm" mb="lg">
        {t('create.title')}
      </Title>
      <Stack gap="md">
        <Title order={3}>{t('create.step.organisation')}</Title>
        <TextField
          control={form.control}
          name="organisation"
          label={t('create.organisation')}
          hint={t('create.organisationHint')}
          limit={limits.name}
        />
        <TextField
          control={form.control}
          name="operator"
          label={t('create.operator')}
          hint={t('create.operatorHint')}
          limit={limits.name}
        />
        <Title order={3} mt="md">
          {t('create.step.folder')}
        </Title>
        <TextField
          control={form.control}
          name="name"
          label={t('create.name')}
          hint={t('create.nameHint')}
          limit={limits.name}
        />
        <PlaceChoice place={place} onChoose={() => void place.choose(name)} disabled={name.trim() === ''} />
        <Title order={3} mt="md">
          {t('create.step.passphrase')}
        </Title>
        <PassphraseFields
          control={form.control}
          passphrase="passphrase"
          repeat="repeat"
          label={keys('passphrase.label')}
        />
        <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('create.noReset')}
        </Alert>
        <CheckboxField control={form.control} name="understood" label={t('create.understood')} />
      </Stack>
      <DoorFailureNote failure={door.failure} />
      <DoorProgressNote progress={door.progress} />
      <Button type="submit" mt="xl" size="md" loading={busy}>
        {t('create.submit')}
      </Button>
    </form>
  )
}

interface VaultPlace {
  readonly grant: VaultGrant | null
  readonly error: ChooseError | 'missing' | null
  readonly choose: (name: string) => Promise<void>
  /** Says that a place is still missing. */
  readonly askFor: () => void
}

/** The folder of the new vault, chosen in the native dialog. The page learns its name only. */
function useVaultPlace(): VaultPlace {
  const [grant, setGrant] = useState<VaultGrant | null>(null)
  const [error, setError] = useState<VaultPlace['error']>(null)
  return {
    grant,
    error,
    choose: async (name) => {
      const chosen = await bridge().invoke('vault:choose-new', { name: name.trim() })
      if (chosen.ok) setGrant(chosen.value)
      const isQuiet = chosen.ok || chosen.error.code === 'cancelled'
      setError(isQuiet ? null : chosen.error)
    },
    askFor: () => setError('missing'),
  }
}

interface PlaceChoiceProps {
  readonly place: VaultPlace
  readonly onChoose: () => void
  readonly disabled: boolean
}

function PlaceChoice({ place, onChoose, disabled }: PlaceChoiceProps) {
  const t = useT('access')
  const errorText = useErrorText()
  const { grant, error } = place
  return (
    <div>
      <Text fw={550}>{t('create.folder')}</Text>
      <Text fz="sm" c="dimmed" mb={4}>
        {t('create.folderHint')}
      </Text>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFolder size={18} aria-hidden />}
          onClick={onChoose}
          disabled={disabled}
        >
          {t(grant === null ? 'create.chooseFolder' : 'create.changeFolder')}
        </Button>
        <Text role="status">{grant !== null && t('create.chosen', { label: grant.label })}</Text>
      </Group>
      {error !== null && (
        <Text fz="sm" c="var(--mantine-color-error)" mt={4} role="alert">
          {error === 'missing' ? t('create.folderMissing') : errorText.choose(error)}
        </Text>
      )}
    </div>
  )
}
