import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { tryWritingAgain, useBackupTask } from '#renderer/data/backup.ts'
import { flushEdits } from '#renderer/data/closing.ts'
import { type ReadOnly, useSafety } from '#renderer/data/safety.ts'
import { BackupProgress } from '#renderer/features/backup/backup-progress.tsx'
import { useSaveCopy } from '#renderer/features/backup/use-save-copy.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { Banner } from './banner.tsx'
import { lockVault } from './lock-vault.ts'

/** Says why nothing can be changed, since when nothing is saved, and what can be done. */
export function ReadOnlyBanner({ readOnly }: { readonly readOnly: ReadOnly }) {
  const t = useT('backup')
  const shell = useT('shell')
  const { time } = useFormats()
  const unsaved = useSafety((state) => state.unsaved)
  const save = useSaveCopy()
  const isBusy = useBackupTask((state) => state.task !== null)
  const { reason, since } = readOnly
  const why = reason === 'failed' ? t('readOnly.failed', { time: time(since) }) : t(`readOnly.${reason}`)
  return (
    <>
      <Banner
        tone="danger"
        icon={IconLock}
        title={t('readOnly.title')}
        urgent
        actions={
          <>
            {reason === 'failed' ? (
              <RetryButton />
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => void lockVault(shell)}>
                {t('readOnly.reopen')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => void save()}>
              {t('copy.button')}
            </Button>
          </>
        }
      >
        {why} {unsaved > 0 && t('readOnly.unsaved', { count: unsaved })}
      </Banner>
      <CopyProgress />
    </>
  )
}

function CopyProgress() {
  const isCopying = useBackupTask((state) => state.task === 'copy')
  if (!isCopying) return null
  return (
    <div style={{ padding: '8px 32px' }}>
      <BackupProgress of="copy" />
    </div>
  )
}

function RetryButton() {
  const t = useT('backup')
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)
  const retry = async () => {
    setBusy(true)
    const resumed = await tryWritingAgain()
    // Forms that save themselves do so now.
    if (resumed.ok) await flushEdits()
    setBusy(false)
    if (resumed.ok) notify({ kind: 'done', message: t('readOnly.retried') })
    else notify({ kind: 'error', message: errorText.vault(resumed.error) })
  }
  return (
    <Button size="compact-sm" variant="default" loading={busy} onClick={() => void retry()}>
      {t('readOnly.retry')}
    </Button>
  )
}
