import { useCallback } from 'react'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { type AuditNote, isKnownAction } from './audit-lines.ts'

/** What an action is called. A word of a newer program is shown as it is. */
export function useActionText(): (action: string) => string {
  const t = useT('audit')
  return useCallback((action) => (isKnownAction(action) ? t(`action.${action}`) : action), [t])
}

/** What a line about backups says of itself. */
export function useNoteText(): (note: AuditNote) => string {
  const t = useT('audit')
  const { number } = useFormats()
  return useCallback(
    (note) => (note.kind === 'upTo' ? t('upTo', { seq: number(note.seq) }) : t(`problem.${note.problem}`)),
    [t, number],
  )
}
