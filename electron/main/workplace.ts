import { fail, ok } from '#shared/result.ts'
import type { MainResponses } from '#shared/ipc/main-contract.ts'
import type { ClosingOrder, ClosingOutcome } from './closing.ts'
import { openDesk, replacing, stateOf, type Desk, type Entrance, type Surroundings } from './desk.ts'
import { handPort, tell } from './events.ts'
import { folderOf, type RunningVault, type VaultJob, type VaultSlot } from './vault-slot.ts'
import type { WindowState } from './window-options.ts'

/** What the workplace needs of the world around it. */
export interface WorkplaceNeeds {
  readonly surroundings: Surroundings
  readonly vault: VaultSlot
  readonly windowState: () => WindowState
  readonly rememberWindow: (state: WindowState) => Promise<void>
  /** Called whenever a window has been thrown away. The next one is shown, and the app ends, when it has finished. */
  readonly onCleared: () => Promise<void>
  /** Called when a vault process starts to work on a vault for the page (true), and when it has ended (false). */
  readonly onVault: (open: boolean) => void
  /** Called when the operator closes the window; it stays until `leave`. */
  readonly onCloseAsked: () => void
}

/** Time for the vault process to close its files by itself, once the window that used it is gone. */
const CLOSE_MS = 2_000

/** A page that crashes is replaced by a locked one, but not for ever. */
const MOST_CRASHES = 3

/** The one main window and the one vault process, and how they come and go. */
export class Workplace {
  readonly #needs: WorkplaceNeeds
  #desk: Desk | null = null
  #crashes = 0
  /** The quit under way, if any. */
  #leaving: Promise<ClosingOutcome> | null = null
  /** The clearing under way, if any: a lock and a quit at once share it. */
  #clearing: Promise<ClosingOutcome> | null = null
  /** What the last clearing left running in the background. */
  #ended: Promise<unknown> = Promise.resolve()

  constructor(needs: WorkplaceNeeds) {
    this.#needs = needs
  }

  /** The window of now; null while there is none. */
  get desk(): Desk | null {
    return this.#desk
  }

  /** The folder that the running vault process works on; null when none runs. */
  get connected(): string | null {
    return folderOf(this.#needs.vault.running())
  }

  /** The running vault process; null when there is none. */
  get running(): RunningVault | null {
    return this.#needs.vault.running()
  }

  /** Opens a window on the locked screen. */
  open(entrance: Omit<Entrance, 'after'> = { state: this.#needs.windowState(), at: null, as: 'front' }): void {
    // Not before the vault process of the window before it is gone, with all it held.
    const fresh = openDesk(this.#needs.surroundings, { ...entrance, after: this.#ended })
    this.#desk = fresh
    fresh.window.on('close', (event) => {
      event.preventDefault()
      this.#needs.onCloseAsked()
    })
    fresh.window.webContents.on('render-process-gone', () => {
      if (this.#desk !== fresh) return
      this.#crashes += 1
      // The working copy is lost with the page; what remains is to lock.
      if (this.#crashes <= MOST_CRASHES) void this.lock({ withBackup: false })
    })
  }

  /** Starts a vault process and hands its port to the page. */
  async connect(job: VaultJob): Promise<MainResponses['vault:connect-restore']> {
    const asking = this.#desk
    const port = await this.#needs.vault.start(job, () => {
      this.#needs.onVault(false)
      if (asking && asking === this.#desk) tell(asking.window.webContents, 'vault-lost', {})
    })
    if (!port) return fail({ code: 'processFailed' })
    if (!asking || asking !== this.#desk) {
      // Locked in the meantime: whoever asked is gone.
      await this.#needs.vault.end(0)
      return fail({ code: 'processFailed' })
    }
    this.#needs.onVault(job.kind !== 'restore')
    handPort(asking.window.webContents, 'vault', port)
    return ok(null)
  }

  /**
   * Commits the last edits, ends the vault process and the window, and opens a locked window.
   * @param options without a backup when the computer goes to sleep: one that is under way then stops
   */
  async lock({ withBackup }: { readonly withBackup: boolean }): Promise<void> {
    if (!withBackup) this.#desk?.closing.hurry()
    if (this.#leaving) {
      // A quit that waits for the operator's answer gives way; one that is under way needs no lock.
      if (!this.#desk?.closing.isAsking()) return
      this.#desk.closing.answer('stay')
      await this.#leaving
    }
    if (this.#clearing) return
    const next = this.#desk ? replacing(this.#desk.window) : undefined
    await this.#clearOnce({ reason: 'lock', withBackup })
    if (!this.#leaving) this.open(next)
  }

  /** Commits the last edits and ends everything, unless the operator wants to go on. `gone`: the app may exit. */
  leave(): Promise<ClosingOutcome> {
    this.#leaving ??= this.#leaveNow().finally(() => {
      this.#leaving = null
    })
    return this.#leaving
  }

  async #leaveNow(): Promise<ClosingOutcome> {
    // During a lock: let that finish first.
    await this.#clearing
    const outcome = await this.#clearOnce({ reason: 'quit', withBackup: true })
    await this.#ended
    return outcome
  }

  #clearOnce(order: ClosingOrder): Promise<ClosingOutcome> {
    this.#clearing ??= this.#clear(order).finally(() => {
      this.#clearing = null
    })
    return this.#clearing
  }

  async #clear(order: ClosingOrder): Promise<ClosingOutcome> {
    const { vault, rememberWindow, onCleared, onVault } = this.#needs
    const current = this.#desk
    if (!current) return 'gone'
    const canAnswer = vault.running() !== null && !current.window.webContents.isCrashed()
    if (canAnswer && (await current.closing.ask(order)) === 'stay') return 'stay'
    const remembered = rememberWindow(stateOf(current.window))
    this.#desk = null
    onVault(false)
    const cleared = current.clear()
    // The window has gone first: the vault process sees its port close and ends in good order.
    this.#ended = Promise.allSettled([remembered, cleared, vault.end(CLOSE_MS), onCleared()])
    return 'gone'
  }
}
