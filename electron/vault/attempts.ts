const LONGEST_WAIT_SECONDS = 60

/**
 * The growing wait after wrong passphrases: none after the first two, then 1, 2, 4, 8 … seconds, at most a minute.
 * It slows a person down at the keyboard; against a stolen folder only Argon2id and the passphrase help.
 */
export class Attempts {
  readonly #clock: () => number
  #wrong = 0
  #until = 0

  /** @param clock milliseconds that only grow: a change of the wall clock must not end a wait */
  constructor(clock: () => number) {
    this.#clock = clock
  }

  /** Whole seconds that still have to pass before the next try. */
  remainingSeconds(): number {
    return Math.max(0, Math.ceil((this.#until - this.#clock()) / 1_000))
  }

  /** Counts a wrong try and gives the wait that it costs. */
  wrong(): number {
    this.#wrong += 1
    const wait = this.#wrong < 3 ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (this.#wrong - 3))
    this.#until = this.#clock() + wait * 1_000
    return wait
  }

  /** The right passphrase: the count starts again. */
  right(): void {
    this.#wrong = 0
    this.#until = 0
  }
}
