import { clipboard, powerMonitor, type Clipboard } from 'electron'
import { createClipboardGuard, type Board, type ClipboardGuard } from './clipboard-guard.ts'
import { tell } from './events.ts'
import { createLockGuard, type LockGuard } from './lock-guard.ts'
import type { Workplace } from './workplace.ts'

/**
 * The lock guard on real clocks and the real computer: sleep, a locked screen (Windows and macOS tell), another user at
 * the same computer (macOS). Linux tells of sleep only; there the idle minutes do the rest.
 */
export function guardVault(workplace: () => Workplace): LockGuard {
  const guard = createLockGuard({
    now: () => ({ steady: performance.now(), wall: Date.now() }),
    every: (milliseconds, tick) => {
      const timer = setInterval(tick, milliseconds)
      return () => clearInterval(timer)
    },
    lock: (withBackup) => void workplace().lock({ withBackup }),
    warn: (warning) => {
      const desk = workplace().desk
      if (desk) tell(desk.window.webContents, 'lock-warning', { warning })
    },
  })
  powerMonitor.on('suspend', () => {
    guard.leave('sleep')
    // A lock or an end that was waiting for a backup waits no longer.
    workplace().desk?.closing.hurry()
  })
  powerMonitor.on('lock-screen', () => guard.leave('away'))
  if (process.platform === 'darwin') powerMonitor.on('user-did-resign-active', () => guard.leave('away'))
  return guard
}

/** The clipboard guard on the real clipboards. */
export function guardClipboard(): ClipboardGuard {
  const copied: Board = { read: () => readText(clipboard), clear: () => clipboard.clear() }
  // Linux only, and not in the Electron that tests run on, whatever the declarations say.
  const selection: Clipboard | undefined = clipboard.selection
  const selected = selection && { read: () => readText(selection), clear: () => selection.clear() }
  return createClipboardGuard(copied, selected ? [copied, selected] : [copied], (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds).unref()
    return () => clearTimeout(timer)
  })
}

/** What cannot be read as text was not copied as text. (Older Electrons answer a string, newer ones a promise.) */
async function readText(from: Clipboard): Promise<string> {
  try {
    return await from.readText()
  } catch {
    return ''
  }
}
