import { create } from 'zustand'
import { type BackupState, backupState } from '#shared/domain/backup-state.ts'
import type { Opened, VaultAccess, VaultError, VaultEvent, VaultSafety } from '#shared/ipc/vault-contract.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import type { VaultClient } from './vault-client.ts'

/**
 * Why nothing can be changed. `asked`: opened to read only. `salvaged`: opened as far as it could be read. `failed`:
 * a write failed for good.
 */
export type ReadOnlyReason = 'asked' | 'salvaged' | 'failed'

export interface ReadOnly {
  readonly reason: ReadOnlyReason
  readonly since: Date
}

/** A backup, copy or restore under way, in bytes of content; no total before the first report. */
export interface Work {
  readonly phase: 'writing' | 'verifying' | 'restoring'
  readonly done: number
  readonly total: number
}

interface Safety {
  /** How well the open vault is provided for; null while locked and until the vault process has said so. */
  readonly safety: VaultSafety | null
  readonly readOnly: ReadOnly | null
  readonly work: Work | null
  /** Documents with changes that could not be kept. */
  readonly unsaved: number
}

/** How the open vault is doing: backups and keys, whether it can be changed, what it is busy with. */
export const useSafety = create<Safety>(() => ({ safety: null, readOnly: null, work: null, unsaved: 0 }))

/** Whether changes are refused. */
export const useIsReadOnly = (): boolean => useSafety(({ readOnly }) => readOnly !== null)

/** How the open vault stands with its backups now; null until the vault process has said so. */
export function useBackupState(): BackupState | null {
  const safety = useSafety((state) => state.safety)
  const now = useNow()
  return safety === null ? null : backupState(safety, now)
}

/** Follows what the vault process tells of itself, from opening on. The session ends with the window, and this too. */
export function followVault(client: VaultClient, opened: Opened): void {
  useSafety.setState({ safety: null, readOnly: readOnlyAtOpening(opened), work: null, unsaved: 0 })
  client.onEvent((event) => useSafety.setState(({ readOnly }) => changeOf(event, readOnly)))
  void askSafety(client)
}

/** A commit was answered. Also heard here that nothing can be written, should its event be late. */
export function noteCommit(error: VaultError | null, unsaved: number): void {
  useSafety.setState(({ readOnly }) => ({
    unsaved,
    readOnly: error?.code === 'readOnly' ? readOnlyAfter('readOnly', readOnly) : readOnly,
  }))
}

/** Asks anew, for what happens outside the vault: a network share that comes and goes. */
export async function askSafety(client: VaultClient): Promise<void> {
  const answer = await client.call('safety', null)
  if (answer.ok) useSafety.setState({ safety: answer.value })
}

function readOnlyAtOpening({ access, notices }: Opened): ReadOnly | null {
  if (access === 'full') return null
  const salvaged = notices.some(({ code }) => code === 'salvaged')
  return { reason: salvaged ? 'salvaged' : 'asked', since: new Date() }
}

function changeOf(event: VaultEvent, before: ReadOnly | null): Partial<Safety> {
  switch (event.event) {
    case 'safety':
      return { safety: event.safety }
    case 'access':
      return { readOnly: readOnlyAfter(event.access, before) }
    case 'work':
      return { work: { phase: event.phase, done: event.done, total: event.total } }
    case 'attaching':
    case 'progress':
    case 'rows':
      return {}
  }
}

/** The first moment counts: since then nothing is saved. */
const readOnlyAfter = (access: VaultAccess, before: ReadOnly | null): ReadOnly | null =>
  access === 'full' ? null : (before ?? { reason: 'failed', since: new Date() })
