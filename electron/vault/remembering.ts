import type { VaultEnvironment } from './environment.ts'
import { countChanges } from './backup/safety.ts'
import { knownStateKey, type MemoryPlace, writeKnownState } from './known-state.ts'
import type { OpenVault } from './open-vault.ts'

/** How long after a change the memory of this computer is brought up to date: no commit waits for that. */
const DELAY_MS = 1_000

/** Lets this computer remember how far an open vault is, so that an older copy put in its place is noticed. */
export class Remembering {
  readonly #environment: VaultEnvironment
  readonly #memory: string
  #timer: NodeJS.Timeout | null = null
  #open: OpenVault | null = null
  #remembered = ''
  #key: { readonly place: MemoryPlace; readonly macKey: Buffer } | null = null

  constructor(environment: VaultEnvironment, memory: string) {
    this.#environment = environment
    this.#memory = memory
  }

  /** Something may have changed: it is remembered in a moment. */
  soon(open: OpenVault): void {
    if (!open.isWorthRemembering) return
    this.#open = open
    this.#key ??= this.#keyOf(open)
    if (this.#timer !== null || stateOf(open) === this.#remembered) return
    this.#timer = setTimeout(() => {
      if (this.#open !== null) this.now(this.#open, false)
    }, DELAY_MS)
    this.#timer.unref()
  }

  /** @param isFlushed whether the memory must survive a power cut; not while somebody waits */
  now(open: OpenVault, isFlushed: boolean): void {
    this.#cancel()
    // A header that may still be taken back by a power cut must not be known: its loss would be called an older copy.
    if (!open.isWorthRemembering || !open.isSettled) return
    const { seq, head, header, audit } = open
    const at = this.#environment.now().toISOString()
    const state = { generation: header.generation, seq, head, changes: countChanges(audit), at }
    const [before, current] = [this.#key, this.#keyOf(open)]
    // "My passphrase leaked": whoever puts a vault of before in its place, with the keys of before, is noticed too.
    const isRenewed = before !== null && !before.macKey.equals(current.macKey)
    if (isRenewed) writeKnownState(before.place, before.macKey, state, isFlushed)
    writeKnownState(current.place, current.macKey, state, isFlushed)
    this.#key = current
    this.#remembered = stateOf(open)
  }

  /** The vault is closed. */
  end(open: OpenVault): void {
    this.now(open, true)
    this.#open = null
    this.#key?.macKey.fill(0)
    this.#key = null
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #keyOf({ vault: { files, vaultId, masterKey } }: OpenVault) {
    return { place: { files, memory: this.#memory, vaultId }, macKey: knownStateKey(masterKey, vaultId) }
  }
}

const stateOf = ({ header, head }: OpenVault): string => `${header.generation}/${head}`
