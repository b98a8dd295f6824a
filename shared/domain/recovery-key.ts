/**
 * A recovery key is an age X25519 identity: `AGE-SECRET-KEY-1` and 58 characters of Bech32, the last six of which are
 * its checksum (https://age-encryption.org/v1, BIP 173). A person reads it from paper, so reading is forgiving.
 */
const PREFIX = 'AGE-SECRET-KEY-1'
/** Characters after the prefix: 32 bytes in 5-bit letters, and the checksum. */
const BODY_LENGTH = 58
/** Last characters that the operator types again to show that the key is on paper: the checksum. */
export const REPEATED_CHARACTERS = 6
/** The 32 letters of Bech32. */
const BODY = /^[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]*$/

/** Blanks of any kind, also those that cannot be seen. */
const BLANKS = /[\s\p{Cf}]/gu
/** Dashes as they come out of word processors and PDF readers. */
const DASHES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g

/** What Bech32 leaves out because it looks like something else, and what it was meant to be. */
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: 'L', '1': 'L', B: '8' }

/** The letters as meant: without blanks, in capitals, look-alikes put right. Not yet checked. */
const asMeant = (text: string): string => text.normalize('NFKC').replace(BLANKS, '').replace(DASHES, '-').toUpperCase()

/**
 * A recovery key as the vault reads it, from what somebody typed or pasted: blanks and small letters do not matter, the
 * prefix may be left out, and letters that the alphabet leaves out stand for the ones they look like. Anything else
 * stays as it is, for `recoveryKeyProblem` to find.
 */
export function readRecoveryKey(text: string): string {
  const plain = asMeant(text)
  const body = plain.startsWith(PREFIX) ? plain.slice(PREFIX.length) : plain
  // Another kind of age key, or the public half of one.
  if (/^AGE[-1]/.test(body)) return plain
  return PREFIX + body.replaceAll('-', '').replace(/[OI1B]/g, (letter) => lookalikes[letter] ?? letter)
}

/** What is wrong with a key that `readRecoveryKey` gave, as far as can be told without its checksum. */
export type RecoveryKeyProblem = 'missing' | 'tooShort' | 'tooLong' | 'characters'

/** The first problem of a read key; null when only its checksum is still to be tried. */
export function recoveryKeyProblem(key: string): RecoveryKeyProblem | null {
  const body = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key
  if (body === '') return 'missing'
  if (!key.startsWith(PREFIX) || !BODY.test(body)) return 'characters'
  if (body.length < BODY_LENGTH) return 'tooShort'
  return body.length > BODY_LENGTH ? 'tooLong' : null
}

/** The last characters of a key, in capitals and without blanks, as the operator types them again. */
export const repeatedCharacters = (text: string): string =>
  asMeant(text)
    .replace(/[OI1B]/g, (letter) => lookalikes[letter] ?? letter)
    .slice(-REPEATED_CHARACTERS)

/** A key for reading aloud: the prefix, and groups of four of which the last is longer, so that the checksum stays whole. */
export function recoveryKeyGroups(key: string): { readonly prefix: string; readonly groups: readonly string[] } {
  const body = key.slice(PREFIX.length)
  const data = body.slice(0, -REPEATED_CHARACTERS)
  return { prefix: PREFIX, groups: [...(data.match(/.{1,4}/g) ?? []), body.slice(-REPEATED_CHARACTERS)] }
}
