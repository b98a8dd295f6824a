import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { asksForAttention, type BackupState } from '#shared/domain/backup-state.ts'
import { askSafety, useBackupState, useSafety } from '#renderer/data/safety.ts'
import { currentSession } from '#renderer/data/session.ts'
import { useSettings } from '#renderer/data/settings.ts'
import { useBackupText } from '#renderer/i18n/backup-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Section } from '#renderer/ui/layout.tsx'
import { AttentionItem, Go } from './attention-item.tsx'

/**
 * How the vault stands with its backups, when that asks for something; null otherwise. The folder is looked at anew:
 * it may have gone since.
 */
export function useBackupTrouble(): BackupState | null {
  const state = useBackupState()
  const isDemo = useSettings()?.demo === true
  useEffect(() => void askSafety(currentSession().client), [])
  if (state === null || !asksForAttention(state)) return null
  // Nobody has to keep an invented organisation.
  return isDemo && state.kind === 'noFolder' ? null : state
}

/** What the backups ask for. */
export function BackupItem({ state }: { readonly state: BackupState }) {
  const t = useT('backup')
  const text = useBackupText()
  const isFailing = state.kind === 'failed' || state.kind === 'folderGone'
  return (
    <AttentionItem tone={isFailing ? 'danger' : 'warning'} text={text.trouble(state) ?? ''}>
      <Go to="/admin/backups">{t(state.kind === 'noFolder' ? 'line.choose' : 'line.action')}</Go>
    </AttentionItem>
  )
}

/** When the last backup was made and what has changed since. */
export function BackupLine({ trouble }: { readonly trouble: BackupState | null }) {
  const t = useT('backup')
  const text = useBackupText()
  const safety = useSafety((state) => state.safety)
  const isDemo = useSettings()?.demo === true
  // Said above, with what to do about it.
  if (safety === null || (safety.lastBackup === null && trouble !== null)) return null
  const { backupFolder, lastBackup, changesSince } = safety
  return (
    <Section title={t('line.title')}>
      <Text>
        {isDemo && backupFolder === null ? t('line.demo') : text.last(lastBackup, changesSince)}{' '}
        <Go to="/admin/backups">{t('line.action')}</Go>
      </Text>
    </Section>
  )
}
