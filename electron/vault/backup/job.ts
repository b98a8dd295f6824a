import type { VaultEvent } from '#shared/ipc/vault-contract.ts'
import { refuse } from '../failure.ts'

/** The work that a backup, copy or restore is doing. */
export type WorkPhase = Extract<VaultEvent, { event: 'work' }>['phase']

/** How long a piece of work runs before others get their turn: a commit waits no longer than this. */
const TURN_MS = 8
/** Progress is told this often. */
const REPORT_MS = 100

/** Long work that lets commits go on in between, can be stopped, and tells how far it is. */
export class Job {
  readonly #signal: AbortSignal
  readonly #report: (event: VaultEvent) => void
  #phase: WorkPhase = 'writing'
  #done = 0
  #total = 0
  #turnStart = performance.now()
  #lastReport = -Infinity

  constructor(signal: AbortSignal, report: (event: VaultEvent) => void) {
    this.#signal = signal
    this.#report = report
  }

  /** @param total bytes of content */
  begin(phase: WorkPhase, total: number): void {
    this.#phase = phase
    this.#total = total
    this.#done = 0
    this.#tell()
  }

  /** So many more bytes are done. */
  advance(bytes: number): void {
    this.#done += bytes
    if (this.#done >= this.#total || performance.now() - this.#lastReport >= REPORT_MS) this.#tell()
  }

  #tell(): void {
    this.#lastReport = performance.now()
    this.#report({ event: 'work', phase: this.#phase, done: Math.min(this.#done, this.#total), total: this.#total })
  }

  /** To be called between pieces of work. @throws VaultFailure cancelled */
  async breathe(): Promise<void> {
    this.check()
    if (performance.now() - this.#turnStart < TURN_MS) return
    await new Promise(setImmediate)
    this.#turnStart = performance.now()
    this.check()
  }

  /** @throws VaultFailure cancelled */
  check(): void {
    if (this.#signal.aborted) refuse({ code: 'cancelled' })
  }
}
