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
  if (!isShallow(line)) return refuse({ code: 'backupDamaged' })
  let value: unknown
  try {
    value = JSON.parse(line.toString('utf8'))
  } catch {
    return refuse({ code: 'backupDamaged' })
  }
  return isHarmless(value) ? value : refuse({ code: 'backupDamaged' })
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

/** Counts brackets before anything is built from them. */
function isShallow(line: Uint8Array): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at]
    if (isInText) {
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) isInText = false
    } else if (byte === QUOTE) isInText = true
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1
    if (depth > MAXIMUM_DEPTH) return false
  }
  return true
}

/** No document has a field by this name; whoever copies one field by field would change what all objects inherit. */
function isHarmless(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every(isHarmless)
}
