import { create } from 'zustand'
import type { Language } from '#shared/domain/primitives.ts'
import type { Settings, TrajectoryView } from '#shared/domain/settings.ts'
import { useSession } from './session.ts'

interface Display {
  readonly language: Language
  readonly theme: Settings['theme']
  readonly trajectoryView: TrajectoryView
}

/** How the screens show now; before a vault is open it follows the workstation. */
export const useDisplay = create<Display>(() => ({ language: 'nl', theme: 'auto', trajectoryView: 'list' }))

/** Follows the settings of the open vault, also when a change of them is undone. Returns the unsubscribe. */
export function followSettings(): () => void {
  return useSession.subscribe(({ settings }, before) => {
    if (settings === null || settings === before.settings) return
    const { language, theme, trajectoryList } = settings
    useDisplay.setState({ language, theme, trajectoryView: trajectoryList.view })
  })
}
