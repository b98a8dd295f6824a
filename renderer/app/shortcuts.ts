import { useEffect } from 'react'
import { undoLast } from '#renderer/data/commit.ts'
import { useErrorText } from '#renderer/i18n/error-text.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { notify } from '#renderer/ui/dialogs.tsx'
import { lockVault } from './lock-vault.ts'
import { openSearch } from './search-store.ts'

/** Inside a text Ctrl+Z belongs to the text. */
const isTyping = (): boolean => {
  const focused = document.activeElement
  return (
    focused instanceof HTMLElement &&
    (focused.isContentEditable || focused.matches('input:not([type=checkbox], [type=radio]), textarea'))
  )
}

/** Ctrl+K, Ctrl+L and Ctrl+Z, from the keyboard and from the menu. */
export function useShortcuts(): void {
  const t = useT('shell')
  const errorText = useErrorText()

  useEffect(() => {
    const undo = async () => {
      const undone = await undoLast()
      if (undone === null) notify({ kind: 'info', message: t('undo.nothing') })
      else if (undone.ok) notify({ kind: 'done', message: t('undo.done') })
      else notify({ kind: 'error', title: t('undo.failed'), message: errorText.vault(undone.error) })
    }
    const commands: Readonly<Record<'search' | 'lock' | 'undo', () => void>> = {
      search: openSearch,
      lock: () => void lockVault(t),
      undo: () => {
        // From the menu within a text: the browser's own undo of typing.
        // oxlint-disable-next-line typescript/no-deprecated -- the one way for a page to undo typing
        if (isTyping()) document.execCommand('undo')
        else void undo()
      },
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      const command = ({ k: 'search', l: 'lock', z: 'undo' } as const)[event.key.toLowerCase() as 'k' | 'l' | 'z']
      if (command === undefined || (command === 'undo' && isTyping())) return
      event.preventDefault()
      commands[command]()
    }
    window.addEventListener('keydown', onKeyDown)
    const stop = bridge().on('menu-command', ({ command }) => commands[command]())
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [t, errorText])
}
