import { Button } from '@mantine/core'
import { IconDatabaseX } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useBackupState } from '#renderer/data/safety.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { Banner } from './banner.tsx'

/** Pages that say it themselves. */
const saidOn = ['/', '/admin/backups']

/** A backup that failed, or its folder gone: said once, with the reason, until it is closed or something else is wrong. */
export function BackupBanner() {
  const t = useT('backup')
  const errorText = useErrorText()
  const state = useBackupState()
  const { pathname } = useLocation()
  const [closed, setClosed] = useState<string | null>(null)
  if (state?.kind !== 'failed' && state?.kind !== 'folderGone') return null
  const name = state.kind === 'failed' ? state.problem.code : state.kind
  if (closed === name || saidOn.includes(pathname)) return null
  return (
    <Banner
      tone="warning"
      icon={IconDatabaseX}
      title={t(`banner.${state.kind}`)}
      urgent
      actions={
        <Button component={Link} to="/admin/backups" size="compact-sm" variant="default">
          {t('banner.look')}
        </Button>
      }
      onClose={{ label: t('banner.close'), close: () => setClosed(name) }}
    >
      {state.kind === 'failed' ? errorText.vault(state.problem) : t('line.folderGone')}
    </Banner>
  )
}
