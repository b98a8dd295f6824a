/** Length of a passphrase as the vault counts it: Unicode code points after NFC. */
export const passphraseLength = (passphrase: string): number => Array.from(passphrase.normalize('NFC')).length

/** Fills an array with random 32-bit numbers; `crypto.getRandomValues` in the app. */
export type FillRandom = (numbers: Uint32Array<ArrayBuffer>) => void

const RANGE = 2 ** 32

/**
 * A random whole number from 0 up to `count`, each equally likely. Numbers in the last, incomplete multiple of
 * `count` are thrown away: taking the remainder of those would favour the first words of a list.
 */
export function randomIndex(count: number, fill: FillRandom): number {
  const limit = RANGE - (RANGE % count)
  const drawn = new Uint32Array(1)
  let value: number
  do {
    fill(drawn)
    value = drawn[0] ?? 0
  } while (value >= limit)
  return value % count
}

/** Words drawn independently, separated by spaces. The same word may come twice: that is part of the chance. */
export function randomWords(words: readonly string[], count: number, fill: FillRandom): string {
  return Array.from({ length: count }, () => words[randomIndex(words.length, fill)] ?? '').join(' ')
}

/** Bits of chance in `count` words drawn from a list of `listSize`. */
export const entropyBits = (listSize: number, count: number): number => count * Math.log2(listSize)
