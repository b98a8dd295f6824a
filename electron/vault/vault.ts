import {
  type AnyRow,
  type Commit,
  OPEN_NORMALLY,
  type Opened,
  type OpenHow,
  type VaultError,
} from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { Attempts } from './attempts.ts'
import { createVault } from './create.ts'
import type { VaultEnvironment } from './environment.ts'
import { attempt, attemptAsync } from './failure.ts'
import { completeKeys } from './keys/complete-keys.ts'
import type { EventSink } from './load.ts'
import type { Committed, OpenVault } from './open-vault.ts'
import { unlockVault } from './unlock.ts'

type VaultState = { readonly kind: 'locked' } | { readonly kind: 'open'; readonly open: OpenVault }

const wrongState = fail({ code: 'wrongState' } as const)

/**
 * One vault folder, locked or open. Calls run one after the other in the order in which they were made, so a commit
 * never meets half of another one. Everything that can go wrong comes back as a value.
 */
export class Vault {
  readonly #environment: VaultEnvironment
  readonly #folder: string
  readonly #attempts: Attempts
  #state: VaultState = { kind: 'locked' }
  #queue: Promise<unknown> = Promise.resolve()

  /** @param folder the vault's own folder; only `create` accepts one that is not there yet */
  constructor(environment: VaultEnvironment, folder: string) {
    this.#environment = environment
    this.#folder = folder
    this.#attempts = new Attempts(environment.clock)
  }

  /** The outside world that this vault works in. */
  get environment(): VaultEnvironment {
    return this.#environment
  }

  /** The open vault for tests and measurements, null while locked. */
  get opened(): OpenVault | null {
    return this.#state.kind === 'open' ? this.#state.open : null
  }

  /** Makes the vault with its first record and leaves it open. */
  create(
    passphrase: string,
    first: Commit,
    emit: EventSink = ignore,
  ): Promise<Result<Opened & { readonly rows: readonly AnyRow[] }, VaultError>> {
    return this.#inTurn(async () => {
      if (this.#state.kind !== 'locked') return wrongState
      emit({ event: 'progress', phase: 'deriving' })
      const made = await attemptAsync(() => createVault(this.#environment, this.#folder, passphrase, first))
      if (!made.ok) return made
      const { open, rows } = made.value
      this.#state = { kind: 'open', open }
      return ok({ seq: open.seq, head: open.head, access: 'full', notices: [], rows })
    })
  }

  /** Opens the vault; rows go to `emit` and count only when this answers with success. */
  unlock(
    passphrase: string,
    emit: EventSink = ignore,
    _how: OpenHow = OPEN_NORMALLY,
  ): Promise<Result<Opened, VaultError>> {
    return this.#inTurn(async () => {
      if (this.#state.kind !== 'locked') return wrongState
      const waitSeconds = this.#attempts.remainingSeconds()
      if (waitSeconds > 0) return fail({ code: 'tooSoon', waitSeconds })
      const outcome = await attemptAsync(() => unlockVault(this.#environment, this.#folder, passphrase, emit))
      if (!outcome.ok) return outcome
      if (outcome.value === null) return fail({ code: 'wrongPassphrase', waitSeconds: this.#attempts.wrong() })
      this.#attempts.right()
      const { open, notices } = outcome.value
      this.#state = { kind: 'open', open }
      this.#completeKeys(open, passphrase)
      return ok({ seq: open.seq, head: open.head, access: 'full', notices })
    })
  }

  /** In turn, after the answer to the opening: it takes a second, once in the life of a vault. */
  #completeKeys(open: OpenVault, passphrase: string): void {
    if (open.header.backup !== null) return
    void this.#inTurn(() => attemptAsync(() => completeKeys(this.#environment, open, passphrase)))
  }

  /** Durable when it resolves with success; without effect when it does not. */
  commit(commit: Commit): Promise<Result<Committed, VaultError>> {
    return this.whileOpen((open) => open.commit(commit))
  }

  /** Does something with the open vault in turn, so that it never meets half of another call. */
  whileOpen<Value>(operation: (open: OpenVault) => Value): Promise<Result<Value, VaultError>> {
    return this.#inTurn(() => {
      if (this.#state.kind !== 'open') return wrongState
      const { open } = this.#state
      return attempt(() => operation(open))
    })
  }

  /** Folds segments into a snapshot when that is worth it, between other calls. Failing changes nothing. */
  tidy(): Promise<Result<null, VaultError>> {
    return this.#inTurn(() => this.#tidy())
  }

  /** Folds when worthwhile, gives the lock back and forgets keys and documents. Closing a locked vault does nothing. */
  close(): Promise<Result<null, VaultError>> {
    return this.#inTurn(() => {
      this.#tidy()
      if (this.#state.kind === 'locked') return ok(null)
      const { open } = this.#state
      this.#state = { kind: 'locked' }
      return attempt(() => {
        open.close()
        return null
      })
    })
  }

  #tidy(): Result<null, VaultError> {
    if (this.#state.kind !== 'open') return wrongState
    const { open } = this.#state
    return attempt(() => {
      if (open.isWorthFolding()) open.fold()
      return null
    })
  }

  #inTurn<Value>(
    operation: () => Promise<Result<Value, VaultError>> | Result<Value, VaultError>,
  ): Promise<Result<Value, VaultError>> {
    const turn = this.#queue.then(operation)
    this.#queue = turn.catch(() => undefined)
    return turn
  }
}

function ignore(): void {
  // Rows and progress are for callers that ask for them.
}
