import { join } from 'node:path'
import { z } from 'zod'
import type { VaultEnvironment } from './environment.ts'
import { attempt } from './failure.ts'
import { readIfThere, removeQuietly } from './files.ts'
import { findHeader } from './header-file.ts'
import { parseJson, replaceSilently } from './known-state.ts'

const LONGEST_WAIT_SECONDS = 60

const triesSchema = z.object({ wrong: z.int().nonnegative(), at: z.iso.datetime() })
/** How often a wrong passphrase was tried, and when last. */
export type Tries = z.infer<typeof triesSchema>

/** Keeps the tries when the process ends: choosing the folder anew must not end a wait. */
export interface TriesStore {
  readonly load: () => Tries | null
  /** null: the right passphrase was given. */
  readonly save: (tries: Tries | null) => void
}

/** For a vault that nothing is remembered of. */
export const forgetTries: TriesStore = { load: () => null, save: () => undefined }

/**
 * The growing wait after wrong passphrases: none after the first two, then 1, 2, 4, 8 … seconds, at most a minute.
 * It slows a person down at the keyboard; against a stolen folder only Argon2id and the passphrase help.
 */
export class Attempts {
  readonly #clock: () => number
  readonly #now: () => Date
  readonly #store: TriesStore
  #wrong = 0
  #until = 0

  /** @param clock milliseconds that only grow: a change of the wall clock must not end a wait */
  constructor(clock: () => number, now: () => Date = () => new Date(), store: TriesStore = forgetTries) {
    this.#clock = clock
    this.#now = now
    this.#store = store
    const tries = store.load()
    if (tries === null) return
    this.#wrong = tries.wrong
    // A moment that lies ahead is that of a clock that was set back: the wait starts again.
    const elapsed = Math.max(0, now().getTime() - Date.parse(tries.at))
    this.#until = clock() + Math.max(0, waitAfter(tries.wrong) * 1_000 - elapsed)
  }

  /** Whole seconds that still have to pass before the next try. */
  remainingSeconds(): number {
    return Math.max(0, Math.ceil((this.#until - this.#clock()) / 1_000))
  }

  /** Counts a wrong try and gives the wait that it costs. */
  wrong(): number {
    this.#wrong += 1
    const wait = waitAfter(this.#wrong)
    this.#until = this.#clock() + wait * 1_000
    this.#store.save({ wrong: this.#wrong, at: this.#now().toISOString() })
    return wait
  }

  /** The right passphrase: the count starts again. */
  right(): void {
    if (this.#wrong > 0) this.#store.save(null)
    this.#wrong = 0
    this.#until = 0
  }
}

const waitAfter = (wrong: number): number => (wrong < 3 ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (wrong - 3)))

/** The tries on the vault in a folder, kept in this computer's memory; null while its header cannot be read. */
export function rememberedAttempts(environment: VaultEnvironment, folder: string, memory: string): Attempts | null {
  const { files, clock, now } = environment
  const found = attempt(() => findHeader(files, folder).sealed.header.vaultId.toString('hex'))
  if (!found.ok) return null
  const name = `${found.value}.tries.json`
  const load = (): Tries | null => {
    const read = attempt(() => readIfThere(files, join(memory, name)))
    return read.ok && read.value !== null ? parseJson(triesSchema, read.value) : null
  }
  const save = (tries: Tries | null): void => {
    if (tries === null) removeQuietly(files, join(memory, name))
    else replaceSilently(files, memory, name, Buffer.from(JSON.stringify(tries), 'utf8'), false)
  }
  return new Attempts(clock, now, { load, save })
}
