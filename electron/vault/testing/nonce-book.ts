import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NONCE_LENGTH } from '../crypto.ts'
import { JOURNAL_HEADER_LENGTH } from '../journal-header.ts'
import { RECORD_OVERHEAD } from '../record.ts'

const SALT_AT = 100
const NONCE_AT = 12

/**
 * Remembers every nonce that records were sealed with, by the key that sealed them. A key follows from a file's salt (and
 * the vault's master key), so salt and nonce together stand for key and nonce.
 */
export class NonceBook {
  /** Record by (salt, nonce): the same record read again is no repetition. */
  readonly #records = new Map<string, string>()
  /** Times that one nonce served two different records under one key. Must stay 0. */
  repeated = 0

  get size(): number {
    return this.#records.size
  }

  /** Reads all snapshots and segments in a folder, also those that were cut off. */
  collect(folder: string): void {
    for (const name of readdirSync(folder).filter((file) => /^(seg|snap)-/.test(file))) {
      this.add(readFileSync(join(folder, name)))
    }
  }

  /** Reads the records of one file. */
  add(bytes: Buffer): void {
    if (bytes.length < JOURNAL_HEADER_LENGTH) return
    const salt = bytes.toString('hex', SALT_AT, SALT_AT + 32)
    for (let at = JOURNAL_HEADER_LENGTH; at + RECORD_OVERHEAD < bytes.length;) {
      const length = bytes.readUInt32BE(at)
      const nonce = bytes.toString('hex', at + NONCE_AT, at + NONCE_AT + NONCE_LENGTH)
      const end = at + RECORD_OVERHEAD + length
      if (length === 0 || end > bytes.length) return
      this.#note(`${salt}/${nonce}`, bytes.toString('hex', end - 16, end))
      at = end
    }
  }

  #note(keyAndNonce: string, tag: string): void {
    const before = this.#records.get(keyAndNonce)
    if (before !== undefined && before !== tag) this.repeated += 1
    this.#records.set(keyAndNonce, tag)
  }
}
