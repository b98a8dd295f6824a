import { useMemo } from 'react'
import type { BackupState } from '#shared/domain/backup-state.ts'
import type { BackupMoment } from '#shared/ipc/vault-contract.ts'
import { useErrorText } from './error-text.ts'
import { useFormats } from './format.ts'
import { useT } from './use-t.ts'

/** How the vault stands with its backups, in the operator's words. */
export interface BackupText {
  /** What is the matter and what it means; null when nothing is. */
  readonly trouble: (state: BackupState) => string | null
  /** When the last backup was made, and what has changed since. */
  readonly last: (last: BackupMoment | null, changesSince: number) => string
}

/** The sentences about backups, in the language of the screen. */
export function useBackupText(): BackupText {
  const t = useT('backup')
  const { dateTime } = useFormats()
  const errorText = useErrorText()
  return useMemo(
    () => ({
      trouble: (state) => {
        switch (state.kind) {
          case 'good':
            return null
          case 'failed':
            return t('line.failed', { reason: errorText.vault(state.problem) })
          case 'old':
            return t('line.old', { days: state.days })
          case 'noFolder':
          case 'folderGone':
          case 'first':
            return t(`line.${state.kind}`)
        }
      },
      last: (last, changesSince) => {
        if (last === null) return t('state.none')
        const since = changesSince === 0 ? t('state.sinceNothing') : t('state.since', { count: changesSince })
        return `${t('state.last', { at: dateTime(new Date(last.at)) })} ${since}`
      },
    }),
    [t, dateTime, errorText],
  )
}
