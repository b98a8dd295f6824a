import { mkdir, rmdir } from 'node:fs/promises'
import type { MessagePortMain } from 'electron'
import type { Grant } from './grants.ts'
import type { startVaultProcess, VaultProcess } from './vault-process.ts'

/** Room for one vault process. Starting and ending take their turns, so there are never two. */
export interface VaultSlot {
  /** The folder that the running process works on; null when none runs. */
  readonly folder: () => string | null
  /**
   * Ends the process that runs, if any, and starts one on a granted folder.
   * @param onLost called when it ends without having been asked to
   * @returns the page's end of its channel; null when it could not be started
   */
  readonly start: (grant: Grant, onLost: () => void) => Promise<MessagePortMain | null>
  /** @param patience time for it to close its files by itself, in milliseconds */
  readonly end: (patience: number) => Promise<void>
}

interface Running {
  readonly grant: Grant
  readonly process: VaultProcess
}

/** @param launch starts a process on a folder that exists, see `vault-process.ts` */
export function createVaultSlot(
  places: { readonly memory: string },
  launch: (start: Parameters<typeof startVaultProcess>[1], onLost: () => void) => ReturnType<typeof startVaultProcess>,
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
    await ending.process.end(patience)
    // A new vault that was never made leaves no empty folder; one with anything in it stays.
    if (ending.grant.kind === 'new') await rmdir(ending.grant.folder).catch(() => undefined)
  }

  async function startOn(grant: Grant, onLost: () => void): Promise<MessagePortMain | null> {
    await endRunning(0)
    const kind = grant.kind === 'new' ? 'new' : 'existing'
    // A folder that cannot be made is the vault process's to report: it knows why.
    if (kind === 'new') await mkdir(grant.folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
    const started = await launch(
      { type: 'start', folder: grant.folder, kind, memory: places.memory, backupFolder: null },
      () => {
        running = null
        onLost()
      },
    )
    if (!started) return null
    running = { grant, process: started.process }
    return started.port
  }

  return {
    folder: () => running?.grant.folder ?? null,
    start: (grant, onLost) => inTurn(() => startOn(grant, onLost)),
    end: (patience) => inTurn(() => endRunning(patience)),
  }
}
