import type { VaultMethod, VaultRequest } from '#shared/ipc/vault-contract.ts'
import type { Methods } from './methods.ts'
import type { Vault } from './vault.ts'

/** What a page may still ask while a guest sits at it: to end, to close, and what a lock needs to finish in good order. */
const open: readonly VaultMethod[] = ['endGuest', 'close', 'safety', 'backup', 'cancel']

/**
 * Guest mode: who fills in a form at the screen sees that form only. The page hides the rest; here nothing else is
 * answered either, whatever the page asks. It lasts until the passphrase is given or the process ends.
 */
export class GuestMode {
  readonly #tell: (on: boolean) => void
  #trajectoryId: string | null = null

  /** @param tell hears of each beginning and end; main keeps its menu and channels to it */
  constructor(tell: (on: boolean) => void) {
    this.#tell = tell
  }

  begin(trajectoryId: string): void {
    this.#trajectoryId = trajectoryId
    this.#tell(true)
  }

  end(): void {
    this.#trajectoryId = null
    this.#tell(false)
  }

  /** Whether a request may be answered now. Of commits only the answers to a form of this one trajectory. */
  admits({ method, params }: VaultRequest): boolean {
    if (this.#trajectoryId === null || open.includes(method)) return true
    if (method !== 'commit' || params.action !== 'trajectory.evaluate') return false
    const [change, ...others] = params.changes
    return (
      others.length === 0 &&
      change?.table === 'trajectories' &&
      change.id === this.#trajectoryId &&
      // A guest gives answers; nothing of a guest removes a document or makes one.
      change.doc !== null &&
      change.baseRev > 0
    )
  }
}

/** The methods that begin and end guest mode. */
export function guestMethods(vault: Vault, guest: GuestMode): Methods<'beginGuest' | 'endGuest'> {
  return {
    beginGuest: ({ trajectoryId }) =>
      vault.whileOpen(() => {
        guest.begin(trajectoryId)
        return null
      }),
    endGuest: ({ passphrase }) =>
      vault.whileConfirmed(passphrase, () => {
        guest.end()
        return null
      }),
  }
}
