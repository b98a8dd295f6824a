import { commandContext } from '#renderer/data/context.ts'
import { saveDocument } from '#renderer/data/save-document.ts'
import { savePdf } from '#renderer/data/save-pdf.ts'
import { useSession } from '#renderer/data/session.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLanguage, useT } from '#renderer/i18n/use-t.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { useSavedMessage } from '#renderer/ui/saved-message.ts'
import { calendarFile, dueEvents } from '#shared/report/due-calendar.ts'
import { remindList, type RemindOrder, type RemindSubject } from '#shared/report/remind-list.ts'
import { useDueWords } from './due-words.ts'

/** Saves who must do what by when as PDF, and tells how it went; the answer is whether the file is there. */
export function useSaveRemindList() {
  const { what } = useDueWords()
  const { compare } = useFormats()
  const language = useLanguage()
  const told = useSavedMessage()
  return async (subjects: readonly RemindSubject[], order: RemindOrder): Promise<boolean> => {
    const { settings } = useSession.getState()
    if (settings === null) return false
    const list = remindList(subjects, order, settings, { language, what, compare })
    return told.pdf(await savePdf(list, order.on))
  }
}

/**
 * Saves the days on which something is due for a calendar, and tells how it went. Without a name: a calendar is shared
 * and synchronised. The answer is whether the file is there.
 */
export function useSaveDueDates() {
  const t = useT('trajectoryList')
  const { what, who } = useDueWords()
  const language = useLanguage()
  const told = useSavedMessage()
  return async (
    subjects: readonly Pick<RemindSubject, 'trajectory' | 'rules'>[],
    order: RemindOrder,
    suffix: string,
  ): Promise<boolean> => {
    const summary = (number: string, text: string) => t('calendar.summary', { number, what: text })
    const events = dueEvents(subjects, order, { what, who, summary })
    if (events.length === 0) {
      notify({ kind: 'info', message: t('calendar.noDates') })
      return false
    }
    const bytes = new TextEncoder().encode(calendarFile(events, commandContext().now))
    const saved = await saveDocument({ format: 'ics', document: 'due-dates', suffix, language }, () =>
      Promise.resolve(bytes),
    )
    return told.document(saved)
  }
}
