import { Alert } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ChosenPath } from '#shared/ipc/main-contract.ts'
import type { BackupPreview, BackupSecret } from '#shared/ipc/vault-contract.ts'
import type { Work } from '#renderer/data/safety.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { WorkProgress } from '#renderer/ui/work-progress.tsx'

/** A backup that was opened and checked. */
export interface OpenedBackup {
  readonly file: ChosenPath
  readonly secret: BackupSecret
  readonly preview: BackupPreview
}

interface RestoreProgressProps {
  readonly work: Work | null
  /** What is said before the first report. */
  readonly starting: string
  readonly onStop: () => void
}

/** How far opening or putting back is. */
export function RestoreProgress({ work, starting, onStop }: RestoreProgressProps) {
  const t = useT('backup')
  const { percent } = useFormats()
  const share = work === null || work.total === 0 ? null : Math.min(1, work.done / work.total)
  const words = work?.phase === 'restoring' ? 'now.restoring' : 'now.verifying'
  const text = share === null ? starting : t(words, { percent: percent(share) })
  return <WorkProgress text={text} share={share} onStop={onStop} />
}

/** What went wrong, at the step where it is mended. */
export const ErrorNote = ({ text }: { readonly text: string }) => (
  <Alert color="red" variant="light" icon={<IconAlertCircle aria-hidden />} role="alert" mt="sm">
    {text}
  </Alert>
)
