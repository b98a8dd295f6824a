import { refuse } from '../failure.ts'
import { MAX_RECORD_LENGTH } from '../record.ts'

const LINE_END = 0x0a
/** A document comes from a record, so no line is much longer than one. */
const MAXIMUM_LINE_BYTES = MAX_RECORD_LENGTH + 64 * 1024
/** Deeper than any document; far from where reading it would need more stack than there is. */
const MAXIMUM_DEPTH = 200

/** Cuts a stream of bytes into lines of JSON and hands on what each says. */
export class JsonLines {
  readonly #take: (value: unknown) => void
  #held: Uint8Array[] = []
  #heldBytes = 0

  constructor(take: (value: unknown) => void) {
    this.#take = take
  }

  /** @throws VaultFailure backupDamaged */
  push(bytes: Uint8Array): void {
    let start = 0
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
      this.#hold(bytes.subarray(start, end))
      this.#flush()
      start = end + 1
    }
    // A copy: the caller may use its bytes for something else.
    if (start < bytes.length) this.#hold(bytes.slice(start))
  }

  /** @throws VaultFailure backupDamaged when the last line has no end */
  finish(): void {
    if (this.#heldBytes > 0) refuse({ code: 'backupDamaged' })
  }

  #hold(bytes: Uint8Array): void {
    this.#heldBytes += bytes.length
    if (this.#heldBytes > MAXIMUM_LINE_BYTES) refuse({ code: 'backupDamaged' })
    this.#held.push(bytes)
  }

  #flush(): void {
    const line = Buffer.concat(this.#held)
    this.#held = []
    this.#heldBytes = 0
    this.#take(parseLine(line))
  }
}

function parseLine(line: Buffer): unknown {
  let value: unknown
  try {
    value = JSON.parse(line.toString('utf8'))
  } catch {
    return refuse({ code: 'backupDamaged' })
  }
  return isHarmless(value, 0) ? value : refuse({ code: 'backupDamaged' })
}

/**
 * Not too deep to be written again, and without the one field name that no document has: whoever copies it would change
 * what all objects inherit.
 */
function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > MAXIMUM_DEPTH || Object.hasOwn(value, '__proto__')) return false
  return Object.values(value).every((part) => isHarmless(part, depth + 1))
}
