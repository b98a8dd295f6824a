import {
  type AnyRow,
  type Commit,
  OPEN_NORMALLY,
  type Opened,
  type OpenHow,
  type VaultError,
} from '#shared/ipc/vault-contract.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { Attempts, rememberedAttempts } from './attempts.ts'
import { createVault } from './create.ts'
import type { VaultEnvironment } from './environment.ts'
import { attempt, attemptAsync } from './failure.ts'
import { completeKeys, setPassphrase } from './keys/change-keys.ts'
import { byPassphrase, byRecoveryKey, type KeyFinder } from './keys/find-key.ts'
import { requireGoodPassphrase } from './keys/good-passphrase.ts'
import { opensFolder, opensOpenVault, requireIdentity } from './keys/recovery-key.ts'
import type { EventSink } from './load.ts'
import type { Committed, OpenVault } from './open-vault.ts'
import { Remembering } from './remembering.ts'
import { openVault } from './unlock.ts'

type VaultState =
  { readonly kind: 'locked' } | { readonly kind: 'open'; readonly open: OpenVault; readonly emit: EventSink }

/** The error for a wrong passphrase or recovery key. */
type WrongSecret = (waitSeconds: number) => VaultError

const wrongPassphrase: WrongSecret = (waitSeconds) => ({ code: 'wrongPassphrase', waitSeconds })
const wrongRecoveryKey: WrongSecret = () => ({ code: 'wrongRecoveryKey' })

const wrongState = fail({ code: 'wrongState' } as const)

/**
 * One vault folder, locked or open. Calls run one after the other in the order in which they were made, so a commit
 * never meets half of another one. Everything that can go wrong comes back as a value.
 */
export class Vault {
  readonly #environment: VaultEnvironment
  readonly #folder: string
  readonly #memory: string | null
  #attempts: Attempts
  #areAttemptsRemembered = false
  #state: VaultState = { kind: 'locked' }
  #queue: Promise<unknown> = Promise.resolve()
  readonly #remembering: Remembering | null

  /**
   * @param folder the vault's own folder; only `create` accepts one that is not there yet
   * @param memory folder where this computer remembers which state of each vault it has seen; null: it does not
   */
  constructor(environment: VaultEnvironment, folder: string, memory: string | null = null) {
    this.#environment = environment
    this.#folder = folder
    this.#memory = memory
    this.#attempts = new Attempts(environment.clock)
    this.#remembering = memory === null ? null : new Remembering(environment, memory)
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
      this.#state = { kind: 'open', open, emit }
      return ok({ seq: open.seq, head: open.head, access: open.access, notices: [], rows })
    })
  }

  /** Opens the vault; rows go to `emit` and count only when this answers with success. */
  unlock(
    passphrase: string,
    emit: EventSink = ignore,
    how: OpenHow = OPEN_NORMALLY,
  ): Promise<Result<Opened, VaultError>> {
    return this.#inTurn(async () => {
      const opening = await this.#open(byPassphrase(this.#environment, passphrase), wrongPassphrase, emit, how)
      if (!opening.ok) return opening
      this.#completeKeys(opening.value.open, passphrase)
      return ok(opening.value.opened)
    })
  }

  /** As `unlock`, with the recovery key; the vault has the new passphrase when this answers with success. */
  recover(
    recoveryKey: string,
    newPassphrase: string,
    emit: EventSink = ignore,
    how: OpenHow = OPEN_NORMALLY,
  ): Promise<Result<Opened, VaultError>> {
    return this.#inTurn(async () => {
      const checked = await attemptAsync(async () => {
        await requireGoodPassphrase(newPassphrase)
        return requireIdentity(recoveryKey)
      })
      if (!checked.ok) return checked
      const opening = await this.#open(byRecoveryKey(checked.value), wrongRecoveryKey, emit, how)
      if (!opening.ok) return opening
      const { open, opened } = opening.value
      // Without leave to write there is no new passphrase: the next opening needs the recovery key again.
      if (opened.access === 'readOnly') return ok(opened)
      const changed = await attemptAsync(() => setPassphrase(this.#environment, open, newPassphrase, 'vault.recover'))
      if (changed.ok) return ok({ ...opened, seq: open.seq, head: open.head })
      this.#shut(open)
      return changed
    })
  }

  /** Whether this is the recovery key of the vault; the audit trail tells of it when the vault is open. */
  testRecoveryKey(recoveryKey: string): Promise<Result<null, VaultError>> {
    return this.#inTurn(async () => {
      const waitSeconds = this.#tries().remainingSeconds()
      if (waitSeconds > 0) return fail({ code: 'tooSoon', waitSeconds })
      const { opened } = this
      const outcome = await attemptAsync(async () => {
        const findKey = byRecoveryKey(await requireIdentity(recoveryKey))
        const { files } = this.#environment
        return opened === null ? opensFolder(files, this.#folder, findKey) : opensOpenVault(opened, findKey)
      })
      if (!outcome.ok) return outcome
      if (!outcome.value) return fail(wrongRecoveryKey(this.#tries().wrong()))
      this.#tries().right()
      return ok(null)
    })
  }

  async #open(findKey: KeyFinder, wrong: WrongSecret, emit: EventSink, how: OpenHow) {
    if (this.#state.kind !== 'locked') return wrongState
    const tries = this.#tries()
    const waitSeconds = tries.remainingSeconds()
    if (waitSeconds > 0) return fail({ code: 'tooSoon', waitSeconds } as const)
    const request = { environment: this.#environment, folder: this.#folder, memory: this.#memory, how, findKey, emit }
    const outcome = await attemptAsync(() => openVault(request))
    if (!outcome.ok) return outcome
    if (outcome.value === null) return fail(wrong(tries.wrong()))
    tries.right()
    const { open, notices } = outcome.value
    this.#state = { kind: 'open', open, emit }
    const opened: Opened = { seq: open.seq, head: open.head, access: open.access, notices }
    return ok({ open, opened })
  }

  /** In turn, after the answer to the opening: it takes a second, once in the life of a vault. */
  #completeKeys(open: OpenVault, passphrase: string): void {
    if (open.header.backup !== null) return
    void this.#inTurn(() => attemptAsync(() => completeKeys(this.#environment, open, passphrase)))
  }

  /** The tries so far: those of earlier processes too, once the header says which vault this is. */
  #tries(): Attempts {
    if (this.#memory === null || this.#areAttemptsRemembered) return this.#attempts
    const remembered = rememberedAttempts(this.#environment, this.#folder, this.#memory)
    if (remembered === null) return this.#attempts
    this.#areAttemptsRemembered = true
    this.#attempts = remembered
    return remembered
  }

  /** Durable when it resolves with success; without effect when it does not. */
  commit(commit: Commit): Promise<Result<Committed, VaultError>> {
    return this.whileOpen((open) => open.commit(commit))
  }

  /** Does something with the open vault in turn, so that it never meets half of another call. */
  whileOpen<Value>(operation: (open: OpenVault) => Value | Promise<Value>): Promise<Result<Value, VaultError>> {
    return this.#inTurn(() => {
      if (this.#state.kind !== 'open') return wrongState
      const { open } = this.#state
      return attemptAsync(async () => operation(open))
    })
  }

  /** As `whileOpen`, after the passphrase was given again: what changes keys is not for whoever finds the vault open. */
  whileConfirmed<Value>(
    passphrase: string,
    operation: (open: OpenVault, environment: VaultEnvironment) => Value | Promise<Value>,
  ): Promise<Result<Value, VaultError>> {
    return this.#inTurn(async () => {
      if (this.#state.kind !== 'open') return wrongState
      const waitSeconds = this.#tries().remainingSeconds()
      if (waitSeconds > 0) return fail({ code: 'tooSoon', waitSeconds })
      const { open } = this.#state
      const masterKey = await byPassphrase(this.#environment, passphrase)(open.header)
      if (masterKey === null) return fail(wrongPassphrase(this.#tries().wrong()))
      masterKey.fill(0)
      this.#tries().right()
      return attemptAsync(async () => operation(open, this.#environment))
    })
  }

  /** Tries to write again after a failed write made the vault read-only. */
  resume(): Promise<Result<null, VaultError>> {
    return this.whileOpen((open) => {
      open.resume()
      return null
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
      return this.#state.kind === 'locked' ? ok(null) : this.#shut(this.#state.open)
    })
  }

  #shut(open: OpenVault): Result<null, VaultError> {
    this.#remembering?.end(open)
    this.#state = { kind: 'locked' }
    return attempt(() => {
      open.close()
      return null
    })
  }

  #tidy(): Result<null, VaultError> {
    if (this.#state.kind !== 'open') return wrongState
    const { open } = this.#state
    return attempt(() => {
      open.noteOpening()
      if (open.isWorthFolding()) open.fold()
      return null
    })
  }

  async #inTurn<Value>(
    operation: () => Promise<Result<Value, VaultError>> | Result<Value, VaultError>,
  ): Promise<Result<Value, VaultError>> {
    const turn = this.#queue.then(() => this.#watched(operation))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Does something and tells what it changed: whether changes can be kept, and how far the vault is. */
  async #watched<Value>(
    operation: () => Promise<Result<Value, VaultError>> | Result<Value, VaultError>,
  ): Promise<Result<Value, VaultError>> {
    const before = this.opened?.access ?? null
    const result = await operation()
    if (this.#state.kind !== 'open') return result
    const { open, emit } = this.#state
    if (before !== null && open.access !== before) emit({ event: 'access', access: open.access })
    this.#remembering?.soon(open)
    return result
  }
}

function ignore(): void {
  // Rows and progress are for callers that ask for them.
}
