import { Tooltip } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import { useEffect } from 'react'
import { startBackupSchedule } from '#renderer/data/backup-schedule.ts'
import { useBackupTask } from '#renderer/data/backup.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import classes from './shell.module.css'

/** Shows that a backup is being made by itself, and has it made when it is due. */
export function BackupIndicator() {
  const t = useT('backup')
  const isQuiet = useBackupTask((state) => state.task === 'quiet')
  useEffect(() => startBackupSchedule(), [])
  if (!isQuiet) return null
  return (
    <Tooltip label={t('now.quietHint')}>
      <span className={classes['save']} data-narrow role="status">
        <IconDatabaseExport size={16} aria-hidden />
        {t('now.quiet')}
      </span>
    </Tooltip>
  )
}
