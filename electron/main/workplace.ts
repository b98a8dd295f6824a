import { mkdir, rmdir } from 'node:fs/promises'
import { fail, ok, type Result } from '#shared/result.ts'
import type { MainResponses } from '#shared/ipc/main-contract.ts'
import { openDesk, stateOf, type Desk, type Surroundings } from './desk.ts'
import { handPort, tell } from './events.ts'
import type { Grant } from './grants.ts'
import { startVaultProcess, type VaultProcess } from './vault-process.ts'
import type { WindowState } from './window-options.ts'

/** The one main window and the one vault process, and how they come and go. */
export interface Workplace {
  /** The window of now; null while there is none. */
  readonly desk: () => Desk | null
  /** Opens the first window. */
  readonly open: () => void
  /** Starts a vault process on a granted folder and hands its port to the page. */
  readonly connect: (grant: Grant) => Promise<MainResponses['vault:connect']>
  /** The folder that the running vault process works on; null when none runs. */
  readonly connected: () => string | null
  /** Commits the last edits, ends the vault process and the window, and opens a locked window. */
  readonly lock: () => Promise<void>
  /** Commits the last edits and ends everything. Resolves when the app may exit. */
  readonly leave: () => Promise<void>
}

/** Time for the vault process to close its files by itself, once the window that used it is gone. */
const CLOSE_MS = 2_000

interface RunningVault {
  readonly grant: Grant
  readonly process: VaultProcess
}

export function createWorkplace(
  surroundings: Surroundings & {
    readonly vaultScript: string
    readonly windowState: () => WindowState
    readonly rememberWindow: (state: WindowState) => Promise<void>
    /** Called whenever a window has been thrown away, before the next one opens. */
    readonly onCleared: () => void
    /** Called when the operator closes the window; it stays until `leave`. */
    readonly onCloseAsked: () => void
  },
): Workplace {
  let desk: Desk | null = null
  let vault: RunningVault | null = null
  /** The end of the previous vault process: the next one starts after it, on a folder that is free again. */
  let ended: Promise<void> = Promise.resolve()
  let clearing: Promise<void> | null = null
  let crashes = 0

  function open(state: WindowState): void {
    const fresh = openDesk(surroundings, state)
    desk = fresh
    fresh.window.on('close', (event) => {
      event.preventDefault()
      surroundings.onCloseAsked()
    })
    fresh.window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && desk === fresh) void replaceCrashed()
    })
  }

  /** A page that crashed has lost its working copy: what is left is locked. After three crashes we stop trying. */
  async function replaceCrashed(): Promise<void> {
    crashes += 1
    if (crashes <= 3) await lock()
  }

  function endVault(patience: number): Promise<void> {
    const running = vault
    vault = null
    if (running) ended = Promise.all([ended, end(running, patience)]).then(() => undefined)
    return ended
  }

  async function clear(reason: 'lock' | 'quit'): Promise<void> {
    const current = desk
    if (!current) return
    if (vault) await current.flush(reason)
    const remembered = surroundings.rememberWindow(stateOf(current.window))
    desk = null
    const cleared = current.clear()
    void endVault(CLOSE_MS)
    surroundings.onCleared()
    ended = Promise.all([ended, remembered, cleared]).then(() => undefined)
  }

  /** One at a time: a second lock or a quit during a lock joins the first. */
  function clearOnce(reason: 'lock' | 'quit'): Promise<void> {
    clearing ??= clear(reason).finally(() => {
      clearing = null
    })
    return clearing
  }

  let leaving = false
  async function lock(): Promise<void> {
    if (leaving || clearing) return
    const state = desk ? stateOf(desk.window) : surroundings.windowState()
    await clearOnce('lock')
    if (!leaving) open(state)
  }

  return {
    desk: () => desk,
    open: () => open(surroundings.windowState()),
    connected: () => vault?.grant.folder ?? null,
    connect: async (grant) => {
      const page = desk
      await endVault(0)
      const started = await begin(grant, surroundings.vaultScript, () => {
        vault = null
        if (page && page === desk) tell(page.window.webContents, 'vault-lost', {})
      })
      if (!started.ok) return started
      vault = { grant, process: started.value.process }
      if (!page || page !== desk) {
        await endVault(0)
        return fail({ code: 'processFailed' })
      }
      handPort(page.window.webContents, 'vault', started.value.port)
      return ok(null)
    },
    lock,
    leave: async () => {
      leaving = true
      await clearOnce('quit')
      await ended
    },
  }
}

type Started = NonNullable<Awaited<ReturnType<typeof startVaultProcess>>>

async function begin(
  grant: Grant,
  script: string,
  onLost: () => void,
): Promise<Result<Started, { readonly code: 'processFailed' }>> {
  const kind = grant.kind === 'new' ? 'new' : 'existing'
  // A folder that cannot be made is the vault process's to report: it knows why.
  if (kind === 'new') await mkdir(grant.folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
  const started = await startVaultProcess(script, { folder: grant.folder, kind }, onLost)
  return started ? ok(started) : fail({ code: 'processFailed' })
}

async function end({ grant, process }: RunningVault, patience: number): Promise<void> {
  await process.end(patience)
  // A new vault that was never made leaves no empty folder; one with anything in it stays.
  if (grant.kind === 'new') await rmdir(grant.folder).catch(() => undefined)
}
