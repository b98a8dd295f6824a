import { Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { limits } from '#shared/domain/primitives.ts'
import { type Settings, settingsSchema } from '#shared/domain/settings.ts'
import { useSession } from '#renderer/data/session.ts'
import { changeSettings, useSettings } from '#renderer/data/settings.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { RadioField } from '#renderer/ui/choice-fields.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { TextField } from '#renderer/ui/text-fields.tsx'
import { GuardLinks } from './guard-links.tsx'
import { KeysSection } from './keys-section.tsx'
import { SafetySection } from './safety-section.tsx'

/** Settings of this vault: organisation, operator, language, theme; and what this program is. */
export function AdminPage() {
  const settings = useSettings()
  return settings === null ? <PageLoading /> : <AdminForm settings={settings} />
}

const schema = z.object({
  organisation: settingsSchema.unwrap().shape.organisation,
  operator: settingsSchema.unwrap().shape.operator,
  language: settingsSchema.unwrap().shape.language,
  theme: settingsSchema.unwrap().shape.theme,
})

function AdminForm({ settings }: { readonly settings: Settings }) {
  const t = useT('admin')
  const shell = useT('shell')
  const { organisation, operator, language, theme } = settings
  const defaultValues = { organisation, operator, language, theme }
  const form = useKeptForm({ key: 'admin', schema, defaultValues, revision: JSON.stringify(defaultValues) })
  const status = useAutosave(form, async (values) => {
    if (values.language !== language) await bridge().invoke('app:language', { language: values.language })
    return changeSettings(values)
  })
  const { control } = form
  const languages = (['nl', 'en'] as const).map((value) => ({ value, label: shell(`language.${value}`) }))
  const themes = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: shell(`theme.${value}`) }))
  return (
    <Page title={t('title')} lead={t('lead')}>
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <Section title={t('organisation.title')}>
          <Stack maw={720}>
            <TextField
              control={control}
              name="organisation"
              label={t('organisation.name')}
              hint={t('organisation.nameHint')}
              limit={limits.name}
            />
            <TextField
              control={control}
              name="operator"
              label={t('organisation.operator')}
              hint={t('organisation.operatorHint')}
              limit={limits.name}
            />
          </Stack>
        </Section>
        <Section title={t('display.title')}>
          <Stack maw={720}>
            <RadioField control={control} name="language" label={t('display.language')} options={languages} />
            <RadioField control={control} name="theme" label={t('display.theme')} options={themes} />
            <AutosaveNote status={status} />
          </Stack>
        </Section>
      </form>
      <KeysSection />
      <GuardLinks />
      <SafetySection safety={settings.safety} />
      <VaultSection />
      <AboutSection />
    </Page>
  )
}

function VaultSection() {
  const t = useT('admin')
  const label = useSession((state) => state.session?.grant.label)
  return (
    <Section title={t('vault.title')}>
      <Text>
        {t('vault.name')}: <strong>{label}</strong>
      </Text>
      <Text c="dimmed" fz="sm">
        {t('vault.nameHint')}
      </Text>
      <Text mt="md">{t('vault.lockHint')}</Text>
    </Section>
  )
}

function AboutSection() {
  const t = useT('admin')
  const [version, setVersion] = useState('')
  useEffect(() => {
    void bridge()
      .invoke('app:info', null)
      .then((info) => setVersion(info.version))
  }, [])
  return (
    <Section title={t('about.title')}>
      <Text>{t('about.version', { version })}</Text>
      <Text c="dimmed">{t('about.offline')}</Text>
    </Section>
  )
}
