import { create } from 'zustand'
import type { ChooseError } from '#shared/ipc/main-contract.ts'
import type { BackupMoment, VaultError } from '#shared/ipc/vault-contract.ts'
import { fail, type Result } from '#shared/result.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { askSafety, useSafety } from './safety.ts'
import { currentSession } from './session.ts'

/** What the vault is asked to write. `quiet`: by itself, beside the operator's work. */
export type BackupTask = 'backup' | 'quiet' | 'copy'

/** The task under way. */
export const useBackupTask = create<{ readonly task: BackupTask | null }>(() => ({ task: null }))

async function during<T>(task: BackupTask, work: () => Promise<T>): Promise<T> {
  useBackupTask.setState({ task })
  try {
    return await work()
  } finally {
    useBackupTask.setState({ task: null })
    useSafety.setState({ work: null })
  }
}

/**
 * Makes a verified backup in the folder for backups, one at a time.
 * @param force also when nothing changed since the last one
 */
export async function backUp(task: 'backup' | 'quiet', force: boolean): Promise<Result<BackupMoment, VaultError>> {
  if (useBackupTask.getState().task !== null) return fail({ code: 'wrongState' })
  const { client } = currentSession()
  return during(task, async () => {
    const made = await client.call('backup', { force })
    await askSafety(client)
    return made
  })
}

export type SaveCopyError =
  { readonly kind: 'choose'; readonly error: ChooseError } | { readonly kind: 'vault'; readonly error: VaultError }

/** Saves a verified backup in a folder that the operator chooses, with what the vault itself could not keep. */
export async function saveCopy(): Promise<Result<BackupMoment, SaveCopyError>> {
  if (useBackupTask.getState().task !== null) return fail({ kind: 'vault', error: { code: 'wrongState' } })
  const { client, committer } = currentSession()
  const place = await bridge().invoke('vault:choose-path', { use: 'copyFolder' })
  if (!place.ok) return fail({ kind: 'choose', error: place.error })
  return during('copy', async () => {
    const saved = await client.call('saveCopy', { permit: place.value.token, unsaved: committer.unsaved() })
    return saved.ok ? saved : fail({ kind: 'vault', error: saved.error })
  })
}

/** Stops what is under way; whoever waits for it gets `cancelled`. */
export async function stopBackup(): Promise<void> {
  await currentSession().client.call('cancel', null)
}

/** Lets the operator choose the folder for backups of this vault on this computer. */
export async function chooseBackupFolder(): Promise<Result<{ readonly label: string }, ChooseError>> {
  const chosen = await bridge().invoke('backup:choose-folder', null)
  if (chosen.ok) await askSafety(currentSession().client)
  return chosen
}

/** Makes no more backups by itself. What is in the folder stays. */
export async function forgetBackupFolder(): Promise<void> {
  await bridge().invoke('backup:forget-folder', null)
  await askSafety(currentSession().client)
}

/** Tries to write again after a failed write made the vault read-only. */
export async function tryWritingAgain(): Promise<Result<null, VaultError>> {
  return currentSession().client.call('resume', null)
}
