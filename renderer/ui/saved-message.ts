import type { DocumentError, PdfError } from '#shared/ipc/main-contract.ts'
import type { Result } from '#shared/result.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { notify } from './dialogs.tsx'

type Saved<Failure> = Result<{ readonly fileName: string }, Failure>

/**
 * Tells how a save went; the answer is whether the file is there. A change of mind needs no message.
 * @param done what to say of a file that is there; left out: that it was saved
 */
export function useSavedMessage(done?: (fileName: string) => string) {
  const t = useT('common')
  const errorText = useErrorText()
  function tell<Failure extends { readonly code: string }>(
    saved: Saved<Failure>,
    sentence: (error: Failure) => string,
  ): boolean {
    if (saved.ok) {
      const { fileName } = saved.value
      notify({ kind: 'done', message: done?.(fileName) ?? t('fileSaved', { fileName }) })
    } else if (saved.error.code !== 'cancelled') notify({ kind: 'error', message: sentence(saved.error) })
    return saved.ok
  }
  return {
    pdf: (saved: Saved<PdfError>) => tell(saved, errorText.pdf),
    document: (saved: Saved<DocumentError>) => tell(saved, errorText.document),
  }
}
