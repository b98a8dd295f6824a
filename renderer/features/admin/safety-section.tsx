import { Stack } from '@mantine/core'
import { z } from 'zod'
import { type SafetySettings, safetySettingsSchema } from '#shared/domain/settings.ts'
import { useIsReadOnly } from '#renderer/data/safety.ts'
import { changeSafety } from '#renderer/data/settings.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { CheckboxField } from '#renderer/ui/choice-fields.tsx'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'

const { autoLockMinutes, contentProtection, blurWhenAway } = safetySettingsSchema.unwrap().shape
const schema = z.object({ autoLockMinutes, contentProtection, blurWhenAway })

/** When the vault locks itself, and who may see the screen. */
export function SafetySection({ safety }: { readonly safety: SafetySettings }) {
  const t = useT('admin')
  const readOnly = useIsReadOnly()
  const defaultValues = {
    autoLockMinutes: safety.autoLockMinutes,
    contentProtection: safety.contentProtection,
    blurWhenAway: safety.blurWhenAway,
  }
  const form = useKeptForm({ key: 'admin-safety', schema, defaultValues, revision: JSON.stringify(defaultValues) })
  const status = useAutosave(form, changeSafety)
  const { control } = form
  return (
    <Section title={t('safety.title')} description={t('safety.body')}>
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <Stack maw={720}>
          <NumberField
            control={control}
            name="autoLockMinutes"
            label={t('safety.minutes')}
            hint={t('safety.minutesHint')}
            unit={t('safety.minutesUnit')}
            disabled={readOnly}
          />
          <CheckboxField
            control={control}
            name="contentProtection"
            label={t('safety.protection')}
            hint={t('safety.protectionHint')}
            disabled={readOnly}
          />
          <CheckboxField
            control={control}
            name="blurWhenAway"
            label={t('safety.blur')}
            hint={t('safety.blurHint')}
            disabled={readOnly}
          />
          <AutosaveNote status={status} />
        </Stack>
      </form>
    </Section>
  )
}
