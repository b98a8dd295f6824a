import { join } from 'node:path'
import { app, type WebContents } from 'electron'
import type { WindowKind } from './app-origin.ts'
import type { Surroundings } from './desk.ts'
import { tell } from './events.ts'
import { createGrants } from './grants.ts'
import { createHandlers } from './handlers.ts'
import { guardClipboard, guardVault } from './guards.ts'
import { serveChannels } from './ipc/handle.ts'
import { superviseLife } from './lifecycle.ts'
import { showMenu } from './menu.ts'
import { createPreferences } from './preferences.ts'
import { createPrintListeners } from './print-window.ts'
import { vaultArgument } from './switches.ts'
import { languageOfLocale, textsFor } from './texts.ts'
import { startVaultProcess } from './vault-process.ts'
import { createVaultSlot } from './vault-slot.ts'
import { Workplace } from './workplace.ts'

/** Puts the parts together and opens the first window. Called once, when Chromium is ready. */
export function start(surroundings: Surroundings, vaultScript: string): void {
  const userData = app.getPath('userData')
  const preferences = createPreferences(userData, languageOfLocale(app.getLocale()), vaultArgument(process.argv))
  const grants = createGrants()
  const printListeners = createPrintListeners()
  const places = { memory: join(userData, 'known-vaults'), backupFolder: preferences.backupFolder }
  let isGuest = false
  // What a guest may do follows from what the vault process says, never from what a page says.
  const setGuest = (on: boolean): void => {
    if (isGuest === on) return
    isGuest = on
    menu()
  }
  const vault = createVaultSlot(places, (first, onLost) => startVaultProcess(vaultScript, first, onLost, setGuest))
  const guard = guardVault(() => workplace)
  const clipboardGuard = guardClipboard()
  const workplace = new Workplace({
    surroundings,
    vault,
    windowState: preferences.windowState,
    rememberWindow: preferences.setWindowState,
    onCleared: () => {
      grants.clear()
      return clipboardGuard.clear()
    },
    onVault: (open) => {
      setGuest(false)
      if (open) guard.start()
      else guard.stop()
    },
    onCloseAsked: () => app.quit(),
  })
  const menu = (): void =>
    showMenu(textsFor(preferences.language()), {
      version: app.getVersion(),
      isGuest,
      window: () => workplace.desk?.window ?? null,
      run: (command) => {
        const desk = workplace.desk
        if (desk) tell(desk.window.webContents, 'menu-command', { command })
      },
    })
  const kindOf = (contents: WebContents): WindowKind | null => {
    if (workplace.desk?.window.webContents === contents) return 'main'
    return printListeners.isWaiting(contents) ? 'print' : null
  }
  const office = { surroundings, workplace, grants, preferences, printListeners, guard, clipboard: clipboardGuard }
  const handlers = createHandlers({ ...office, demoFolder: join(userData, 'demo.kluis'), languageChanged: menu })
  serveChannels(handlers, surroundings.source, kindOf, () => isGuest)
  superviseLife(app, workplace)
  // The page loads in processes of its own meanwhile; nothing of it can arrive before this function has ended.
  workplace.open()
  menu()
}
