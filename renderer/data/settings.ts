import type { SafetySettings, Settings } from '#shared/domain/settings.ts'
import { SETTINGS_ID } from '#shared/domain/settings.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { commit, put, readRow } from './commit.ts'
import { useSession } from './session.ts'

/** Changes some of the settings of the open vault. */
export async function changeSettings(change: Partial<Omit<Settings, 'id'>>): Promise<Result<null, VaultError>> {
  const row = await readRow('settings', SETTINGS_ID)
  if (row === null) return fail({ code: 'wrongState' })
  const saved = await commit('settings.change', [put('settings', row.rev, { ...row.doc, ...change })])
  return saved.ok ? ok(null) : saved
}

/** Changes some of how the open vault guards itself. */
export async function changeSafety(change: Partial<SafetySettings>): Promise<Result<null, VaultError>> {
  const row = await readRow('settings', SETTINGS_ID)
  return row === null ? fail({ code: 'wrongState' }) : changeSettings({ safety: { ...row.doc.safety, ...change } })
}

/** The settings of the open vault; null while locked. */
export const useSettings = (): Settings | null => useSession((state) => state.settings)
