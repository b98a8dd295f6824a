import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button, Stack, Title } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react'
import { useEffect } from 'react'
import { type Control, useForm, useWatch } from 'react-hook-form'
import { limits } from '#shared/domain/primitives.ts'
import { defaultSafety, defaultTrajectoryList, SETTINGS_ID } from '#shared/domain/settings.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { CheckboxField } from '#renderer/ui/choice-fields.tsx'
import { PassphraseFields } from '#renderer/ui/passphrase/passphrase-fields.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { emptyVault, type NewVault, newVaultSchema } from './create-schema.ts'
import { DoorFailureNote, DoorProgressNote } from './door-status.tsx'
import { PlaceChoice } from './place-choice.tsx'
import type { NewVaultKey, VaultDoor } from './use-vault-door.ts'
import { useVaultPlace, type VaultPlace } from './vault-place.ts'

interface CreateFormProps {
  readonly door: VaultDoor
  readonly onBack: () => void
  readonly onMade: (key: NewVaultKey) => void
}

/** Makes a vault: organisation, place, passphrase. Nothing of it is kept when one leaves: it holds a passphrase. */
export function CreateForm({ door, onBack, onMade }: CreateFormProps) {
  const t = useT('access')
  const language = useLanguage()
  const form = useForm({ resolver: zodResolver(newVaultSchema), mode: 'onTouched', defaultValues: emptyVault })
  const place = useVaultPlace()
  const { failure } = door
  const isTooCommon = failure?.kind === 'vault' && failure.error.code === 'passphraseTooCommon'
  const { setError } = form
  useEffect(() => {
    if (isTooCommon) setError('passphrase', { message: 'errors:vault.passphraseTooCommon' }, { shouldFocus: true })
  }, [isTooCommon, setError])

  const submit = form.handleSubmit(
    async ({ organisation, operator, name, passphrase }) => {
      const grant = await place.placeFor(name)
      if (grant === null) return
      const person = { organisation, operator, language }
      const settings = {
        id: SETTINGS_ID,
        ...person,
        theme: 'auto',
        demo: false,
        safety: defaultSafety,
        trajectoryList: defaultTrajectoryList,
      } as const
      const key = await door.create(grant, passphrase, settings)
      if (key !== null) onMade(key)
    },
    async ({ name }) => {
      // A name that is missing itself is said at its own field.
      if (name === undefined) await place.placeFor(form.getValues('name'))
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
        <Whose control={form.control} />
        <Where control={form.control} place={place} />
        <Passphrase control={form.control} />
      </Stack>
      {!isTooCommon && <DoorFailureNote failure={failure} />}
      <DoorProgressNote progress={door.progress} />
      <Button type="submit" mt="xl" size="md" loading={door.progress !== null}>
        {t('create.submit')}
      </Button>
    </form>
  )
}

interface PartProps {
  readonly control: Control<NewVault>
}

function Whose({ control }: PartProps) {
  const t = useT('access')
  return (
    <>
      <Title order={3}>{t('create.step.organisation')}</Title>
      <TextField
        control={control}
        name="organisation"
        label={t('create.organisation')}
        hint={t('create.organisationHint')}
        limit={limits.name}
      />
      <TextField
        control={control}
        name="operator"
        label={t('create.operator')}
        hint={t('create.operatorHint')}
        limit={limits.name}
      />
    </>
  )
}

function Where({ control, place }: PartProps & { readonly place: VaultPlace }) {
  const t = useT('access')
  const name = useWatch({ control, name: 'name' })
  const renew = () => {
    if (place.grant !== null && name.trim() !== '') void place.placeFor(name)
  }
  return (
    <>
      <Title order={3} mt="md">
        {t('create.step.folder')}
      </Title>
      <div onBlur={renew}>
        <TextField
          control={control}
          name="name"
          label={t('create.name')}
          hint={t('create.nameHint')}
          limit={limits.name}
        />
      </div>
      <PlaceChoice place={place} name={name} />
    </>
  )
}

function Passphrase({ control }: PartProps) {
  const t = useT('access')
  const keys = useT('keys')
  return (
    <>
      <Title order={3} mt="md">
        {t('create.step.passphrase')}
      </Title>
      <PassphraseFields control={control} passphrase="passphrase" repeat="repeat" label={keys('passphrase.label')} />
      <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />}>
        {t('create.noReset')}
      </Alert>
      <CheckboxField control={control} name="understood" label={t('create.understood')} />
    </>
  )
}
