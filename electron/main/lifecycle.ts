import type { App } from 'electron'
import type { Workplace } from './workplace.ts'

/**
 * How the app ends and how it is woken. Every way out (menu, window button, end of the desktop session, a signal) comes
 * through `before-quit`, and every one commits the last edits first.
 */
export function superviseLife(app: App, workplace: Workplace): void {
  // Between two windows of a lock there is none: that is no reason to end.
  app.on('window-all-closed', () => undefined)
  app.on('before-quit', (event) => {
    event.preventDefault()
    workplace.leave().then(
      (outcome) => {
        if (outcome === 'gone') app.exit(0)
      },
      // Whatever went wrong, the operator asked to end.
      () => app.exit(1),
    )
  })
  app.on('second-instance', () => {
    const window = workplace.desk?.window
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
}
