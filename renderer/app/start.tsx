import { createRoot } from 'react-dom/client'
import { followSettings, useDisplay } from '#renderer/data/display.ts'
import { createTranslator } from '#renderer/i18n/i18n.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { App } from './app.tsx'

/** Puts the app on the page. */
export async function start(root: HTMLElement): Promise<void> {
  const info = await bridge().invoke('app:info', null)
  useDisplay.setState({ language: info.language })
  document.documentElement.lang = info.language
  followSettings()
  createRoot(root).render(<App translator={createTranslator(info.language)} info={info} />)
}
