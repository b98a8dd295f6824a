import type { VaultError, VaultEvent } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { attemptAsync } from '../failure.ts'
import { Job } from './job.ts'

/** Runs long work one after the other, and stops it. */
export class JobQueue {
  readonly #report: (event: VaultEvent) => void
  readonly #running = new Set<AbortController>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(report: (event: VaultEvent) => void) {
    this.#report = report
  }

  /** Does the work when all that was asked for before is done. */
  run<Value>(work: (job: Job) => Promise<Value>): Promise<Result<Value, VaultError>> {
    const controller = new AbortController()
    const job = new Job(controller.signal, this.#report)
    this.#running.add(controller)
    const outcome = this.#turn.then(async () => {
      try {
        return await attemptAsync(async () => {
          job.check()
          return work(job)
        })
      } finally {
        this.#running.delete(controller)
      }
    })
    this.#turn = outcome.catch(() => undefined)
    return outcome
  }

  /** Stops what is under way or waiting. Resolves when nothing of it is left. */
  async cancel(): Promise<void> {
    this.#running.forEach((controller) => controller.abort())
    await this.#turn
  }
}
