import { mkdir, rmdir } from 'node:fs/promises'
import type { MessagePortMain } from 'electron'
import type { VaultStart } from '#shared/ipc/vault-control.ts'
import type { Grant } from './grants.ts'
import type { startVaultProcess, VaultProcess } from './vault-process.ts'

/** What a vault process is started for: a granted folder, or to put a backup back. */
export type VaultJob = Grant | { readonly kind: 'restore' }

/** The process that runs. As long as it does this is the same object, so that a late answer can be told from a timely one. */
export interface RunningVault {
  readonly job: VaultJob
  readonly tell: VaultProcess['tell']
}

/** Room for one vault process. Starting and ending take their turns, so there are never two. */
export interface VaultSlot {
  /** null when none runs. */
  readonly running: () => RunningVault | null
  /**
   * Ends the process that runs, if any, and starts another.
   * @param onLost called when it ends without having been asked to
   * @returns the page's end of its channel; null when it could not be started
   */
  readonly start: (job: VaultJob, onLost: () => void) => Promise<MessagePortMain | null>
  /** @param patience time for it to close its files by itself, in milliseconds */
  readonly end: (patience: number) => Promise<void>
}

/** The folder that a process works on; null for one that puts a backup back. */
export const folderOf = (running: RunningVault | null): string | null =>
  running === null || running.job.kind === 'restore' ? null : running.job.folder

/** What the slot needs of the world around it. */
export interface VaultPlaces {
  /** Folder where this computer remembers which state of each vault it has seen. */
  readonly memory: string
  /** Where the backups of the vault in a folder go; null while none was chosen. */
  readonly backupFolder: (vault: string) => Promise<string | null>
}

interface Running extends RunningVault {
  readonly end: VaultProcess['end']
}

/** @param launch starts a process on a folder that exists, see `vault-process.ts` */
export function createVaultSlot(
  places: VaultPlaces,
  launch: (start: VaultStart, onLost: () => void) => ReturnType<typeof startVaultProcess>,
): VaultSlot {
  let running: Running | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  async function endRunning(patience: number): Promise<void> {
    const ending = running
    running = null
    if (!ending) return
    await ending.end(patience)
    // A new vault that was never made leaves no empty folder; one with anything in it stays.
    if (ending.job.kind === 'new') await rmdir(ending.job.folder).catch(() => undefined)
  }

  async function startOn(job: VaultJob, onLost: () => void): Promise<MessagePortMain | null> {
    await endRunning(0)
    const started = await launch(await startFor(job, places), () => {
      running = null
      onLost()
    })
    if (!started) return null
    const { tell, end } = started.process
    running = { job, tell, end }
    return started.port
  }

  return {
    running: () => running,
    start: (job, onLost) => inTurn(() => startOn(job, onLost)),
    end: (patience) => inTurn(() => endRunning(patience)),
  }
}

/** The first message for a job. Makes the folder of a new vault. */
async function startFor(job: VaultJob, { memory, backupFolder }: VaultPlaces): Promise<VaultStart> {
  switch (job.kind) {
    case 'restore':
      return { type: 'start', kind: 'restore', folder: '', memory, backupFolder: null }
    case 'new':
      // A folder that cannot be made is the vault process's to report: it knows why.
      await mkdir(job.folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
      return { type: 'start', kind: 'new', folder: job.folder, memory, backupFolder: null }
    case 'existing':
    case 'demo':
      return {
        type: 'start',
        kind: 'existing',
        folder: job.folder,
        memory,
        backupFolder: await backupFolder(job.folder),
      }
  }
}
