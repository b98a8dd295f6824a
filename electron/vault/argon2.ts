import { bytesFromWorker } from './worker.ts'

/** Cost of deriving a key from a passphrase. */
export interface KdfCost {
  /** Memory in KiB. */
  readonly memoryKiB: number
  /** Passes over that memory. */
  readonly passes: number
}

export interface KdfInput extends KdfCost {
  /** UTF-8 of the passphrase in Unicode form NFC. */
  readonly passphrase: Uint8Array
  /** 16 bytes. */
  readonly salt: Uint8Array
}

/** Derives 32 bytes from a passphrase. */
export type Kdf = (input: KdfInput) => Promise<Uint8Array>

/** What a new vault uses: 256 MiB, three passes, about a second on a workstation of 2020. */
export const NEW_VAULT_COST: KdfCost = { memoryKiB: 262_144, passes: 3 }

/**
 * Accepted on reading. The floor stops somebody who weakens the header of a stolen vault in order to try
 * passphrases faster; the ceiling stops a header that would take all memory of the machine.
 */
export const ACCEPTED_COST = {
  minimumMemoryKiB: 65_536,
  maximumMemoryKiB: 1_048_576,
  minimumPasses: 1,
  maximumPasses: 10,
} as const

/** Argon2id v1.3 with one lane, in a worker that ends afterwards: WebAssembly memory cannot shrink. */
export function argon2InWorker(workerUrl: URL): Kdf {
  return (input) => bytesFromWorker(workerUrl, input)
}
