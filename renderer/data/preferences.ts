import type { Language } from '#shared/domain/primitives.ts'
import {
  defaultTrajectoryList,
  SETTINGS_ID,
  type SavedFilter,
  type Settings,
  type TrajectoryView,
} from '#shared/domain/settings.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, type Result } from '#shared/result.ts'
import { readRow } from './commit.ts'
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

/** Shows the trajectories another way at once and keeps it with the vault. */
export async function chooseTrajectoryView(view: TrajectoryView): Promise<void> {
  useDisplay.setState({ trajectoryView: view })
  const trajectoryList = useSession.getState().settings?.trajectoryList ?? defaultTrajectoryList
  if (canKeep()) await changeSettings({ trajectoryList: { ...trajectoryList, view } })
}

/** Changes the selections of trajectories that are kept under a name. `change` gets them as they are now. */
export async function changeSavedFilters(
  change: (saved: readonly SavedFilter[]) => readonly SavedFilter[],
): Promise<Result<null, VaultError>> {
  const row = await readRow('settings', SETTINGS_ID)
  if (row === null) return fail({ code: 'wrongState' })
  const { trajectoryList } = row.doc
  return changeSettings({ trajectoryList: { ...trajectoryList, savedFilters: change(trajectoryList.savedFilters) } })
}
