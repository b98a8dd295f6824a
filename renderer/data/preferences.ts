import type { Language } from '#shared/domain/primitives.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { useSafety } from './safety.ts'
import { useSession } from './session.ts'
import { changeSettings } from './settings.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { useDisplay } from './display.ts'

/** In a vault that can only be read a choice holds until it is locked. */
const canKeep = (): boolean => useSession.getState().session !== null && useSafety.getState().readOnly === null

/** Shows another language at once, tells main (menu, dialogs) and keeps it with the vault. */
export async function chooseLanguage(language: Language): Promise<void> {
  useDisplay.setState({ language })
  await bridge().invoke('app:language', { language })
  if (canKeep()) await changeSettings({ language })
}

/** Shows light or dark at once and keeps it with the vault. */
export async function chooseTheme(theme: Settings['theme']): Promise<void> {
  useDisplay.setState({ theme })
  if (canKeep()) await changeSettings({ theme })
}
