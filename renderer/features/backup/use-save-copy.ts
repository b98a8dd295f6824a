import { saveCopy } from '#renderer/data/backup.ts'
import { currentSession } from '#renderer/data/session.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'

/** Saves a copy where the operator chooses, and tells the outcome. */
export function useSaveCopy(): () => Promise<void> {
  const t = useT('backup')
  const errorText = useErrorText()
  return async () => {
    const withUnsaved = currentSession().committer.unsaved().length > 0
    const saved = await saveCopy()
    if (saved.ok) return notify({ kind: 'done', message: t(withUnsaved ? 'copy.doneUnsaved' : 'copy.done') })
    const { kind, error } = saved.error
    // Whoever closed the dialog or pressed stop knows.
    if (error.code === 'cancelled') return
    notify({ kind: 'error', message: kind === 'choose' ? errorText.choose(error) : errorText.vault(error) })
  }
}
