import { useEffect } from 'react'
import { answerClosing } from '#renderer/data/drafts.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { mayQuit } from './lock-vault.ts'

/** Saves the last edits when the window is about to go, and asks about typing that only a button saves. */
export function useClosing(): void {
  const t = useT('shell')
  useEffect(() => answerClosing(() => mayQuit(t)), [t])
}
