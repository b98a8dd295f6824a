import { Stack } from '@mantine/core'
import { z } from 'zod'
import { safetySettingsSchema } from '#shared/domain/settings.ts'
import { useIsReadOnly } from '#renderer/data/safety.ts'
import { changeSafety } from '#renderer/data/settings.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useAutosave } from '#renderer/ui/autosave.ts'
import { AutosaveNote } from '#renderer/ui/form-parts.tsx'
import { useKeptForm } from '#renderer/ui/kept-form.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { NumberField } from '#renderer/ui/number-fields.tsx'

const schema = z.object({ backupEveryHours: safetySettingsSchema.unwrap().shape.backupEveryHours })

/** When backups are made by themselves. */
export function BackupHours({ hours }: { readonly hours: number }) {
  const t = useT('backup')
  const readOnly = useIsReadOnly()
  const form = useKeptForm({
    key: 'backup-hours',
    schema,
    defaultValues: { backupEveryHours: hours },
    revision: hours,
  })
  const status = useAutosave(form, changeSafety)
  return (
    <Section title={t('auto.title')} description={t('auto.body')}>
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <Stack maw={320} gap={4}>
          <NumberField
            control={form.control}
            name="backupEveryHours"
            label={t('auto.hours')}
            hint={t('auto.hoursHint')}
            unit={t('auto.unit')}
            disabled={readOnly}
          />
          <AutosaveNote status={status} />
        </Stack>
      </form>
    </Section>
  )
}
