import { Button, List, Stack } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useBackupTask } from '#renderer/data/backup.ts'
import { askSafety, useBackupState, useSafety } from '#renderer/data/safety.ts'
import { currentSession } from '#renderer/data/session.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Page, Section } from '#renderer/ui/layout.tsx'
import { PageLoading } from '#renderer/ui/page-states.tsx'
import { BackupFolder, BackupHelp } from './backup-folder.tsx'
import { BackupHistory } from './backup-history.tsx'
import { BackupHours } from './backup-hours.tsx'
import { BackupProgress } from './backup-progress.tsx'
import { BackupStatus } from './backup-status.tsx'
import { useSaveCopy } from './use-save-copy.ts'

/** Backups: how they stand, where they go, when they are made, and how to restore one. */
export function BackupPage() {
  const t = useT('backup')
  const admin = useT('admin')
  const safety = useSafety((state) => state.safety)
  const state = useBackupState()
  const settings = useSettings()
  // The folder may have gone or come back since the vault process last looked.
  useEffect(() => void askSafety(currentSession().client), [])
  if (safety === null || state === null || settings === null) return <PageLoading />
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      breadcrumbs={[{ label: admin('title'), to: '/admin' }]}
      aside={<BackupHelp />}
    >
      <BackupStatus state={state} safety={safety} />
      <BackupFolder safety={safety} />
      <BackupHours hours={settings.safety.backupEveryHours} />
      <BackupHistory />
      <SaveCopy />
      <HowToRestore />
    </Page>
  )
}

function SaveCopy() {
  const t = useT('backup')
  const save = useSaveCopy()
  const task = useBackupTask((state) => state.task)
  return (
    <Section title={t('copy.title')} description={t('copy.body')}>
      <Stack gap="sm" align="start">
        <BackupProgress of="copy" />
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          disabled={task !== null}
          onClick={() => void save()}
        >
          {t('copy.button')}
        </Button>
      </Stack>
    </Section>
  )
}

const steps = ['lock', 'choose', 'open', 'place'] as const

function HowToRestore() {
  const t = useT('backup')
  return (
    <Section title={t('how.title')} description={t('how.body')}>
      <List type="ordered" spacing="xs" maw={720}>
        {steps.map((step) => (
          <List.Item key={step}>{t(`how.${step}`)}</List.Item>
        ))}
      </List>
    </Section>
  )
}
