import { Button, Stack, Text } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import type { BackupState } from '#shared/domain/backup-state.ts'
import type { VaultSafety } from '#shared/ipc/vault-contract.ts'
import { backUp, useBackupTask } from '#renderer/data/backup.ts'
import { useIsReadOnly } from '#renderer/data/safety.ts'
import { useBackupText } from '#renderer/i18n/backup-text.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/layout.tsx'
import { StatusBadge, type StatusTone } from '#renderer/ui/status-badge.tsx'
import { BackupProgress } from './backup-progress.tsx'

const tones: Readonly<Record<BackupState['kind'], StatusTone>> = {
  good: 'done',
  first: 'neutral',
  old: 'attention',
  noFolder: 'attention',
  folderGone: 'danger',
  failed: 'danger',
}

interface BackupStatusProps {
  readonly state: BackupState
  readonly safety: VaultSafety
}

/** How the vault stands with its backups, and a backup now. */
export function BackupStatus({ state, safety }: BackupStatusProps) {
  const t = useT('backup')
  const text = useBackupText()
  const trouble = text.trouble(state)
  return (
    <Section
      title={t('state.title')}
      actions={<StatusBadge tone={tones[state.kind]} label={t(`state.${state.kind}`)} />}
    >
      <Stack gap="sm" maw={720}>
        {trouble !== null && <Text fw={500}>{trouble}</Text>}
        {(safety.lastBackup !== null || trouble === null) && (
          <Text {...(trouble === null ? {} : { c: 'dimmed' })}>
            {text.last(safety.lastBackup, safety.changesSince)}
          </Text>
        )}
        <BackupProgress of="backup" />
        <BackUpNow disabled={safety.backupFolder === null} />
      </Stack>
    </Section>
  )
}

function BackUpNow({ disabled }: { readonly disabled: boolean }) {
  const t = useT('backup')
  const errorText = useErrorText()
  const common = useT('common')
  const readOnly = useIsReadOnly()
  const task = useBackupTask((state) => state.task)
  const run = async () => {
    const made = await backUp('backup', true)
    if (made.ok) notify({ kind: 'done', message: t('now.done') })
    else if (made.error.code !== 'cancelled') notify({ kind: 'error', message: errorText.vault(made.error) })
  }
  return (
    <div>
      <Button
        leftSection={<IconDatabaseExport size={18} aria-hidden />}
        disabled={disabled || readOnly || task !== null}
        onClick={() => void run()}
      >
        {t('now.button')}
      </Button>
      {readOnly && (
        <Text fz="sm" c="dimmed" mt={4}>
          {common('readOnly')}
        </Text>
      )}
    </div>
  )
}
