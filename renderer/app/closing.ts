import { useEffect } from 'react'
import { answerClosing } from '#renderer/data/closing.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { mayQuit } from './lock-vault.ts'

/** Saves the last edits when the window is about to go, keeps typing that waits for its button, and asks when that cannot be. */
export function useClosing(): void {
  const t = useT('shell')
  useEffect(() => answerClosing(() => mayQuit(t)), [t])
}
