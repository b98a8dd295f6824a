import { stopBackup, useBackupTask } from '#renderer/data/backup.ts'
import { useSafety } from '#renderer/data/safety.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { WorkProgress } from '#renderer/ui/work-progress.tsx'

/** How far a backup or copy is, with a way to stop it; nothing while none is made. */
export function BackupProgress({ of }: { readonly of: 'backup' | 'copy' }) {
  const t = useT('backup')
  const { percent } = useFormats()
  const task = useBackupTask((state) => state.task)
  const work = useSafety((state) => state.work)
  if (task === null || (task === 'copy') !== (of === 'copy')) return null
  const share = work === null || work.total === 0 ? null : Math.min(1, work.done / work.total)
  const words = {
    backup: { writing: 'now.writing', verifying: 'now.verifying' },
    copy: { writing: 'now.copyWriting', verifying: 'now.copyVerifying' },
  } as const
  const phase = work === null || work.phase === 'restoring' ? 'writing' : work.phase
  const text = share === null ? t('now.starting') : t(words[of][phase], { percent: percent(share) })
  return <WorkProgress text={text} share={share} onStop={() => void stopBackup()} />
}
