import type { Language } from '#shared/domain/primitives.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { useSession } from './session.ts'
import { changeSettings } from './settings.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { useDisplay } from './display.ts'

/** Shows another language at once, tells main (menu, dialogs) and keeps it with the vault. */
export async function chooseLanguage(language: Language): Promise<void> {
  useDisplay.setState({ language })
  await bridge().invoke('app:language', { language })
  if (useSession.getState().session !== null) await changeSettings({ language })
}

/** Shows light or dark at once and keeps it with the vault. */
export async function chooseTheme(theme: Settings['theme']): Promise<void> {
  useDisplay.setState({ theme })
  if (useSession.getState().session !== null) await changeSettings({ theme })
}
