import { generateIdentity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import {
  readRecoveryKey,
  recoveryKeyGroups,
  recoveryKeyProblem,
  REPEATED_CHARACTERS,
  repeatedCharacters,
} from './recovery-key.ts'

/** The secret key 1 … 32, as typage 0.3.1 writes it. */
const key = 'AGE-SECRET-KEY-1QYPQXPQ9QCRSSZG2PVXQ6RS0ZQG3YYC5Z5TPWXQERGD3C8G7RUSQGPQYEE'
const body = key.slice('AGE-SECRET-KEY-1'.length)

describe('reading a recovery key', () => {
  it.each([
    ['small letters', key.toLowerCase()],
    ['blanks and line ends', ` ${recoveryKeyGroups(key).prefix}\n${recoveryKeyGroups(key).groups.join(' ')}\t`],
    ['invisible characters', `\ufeff${body.slice(0, 9)}\u00ad\u200b${body.slice(9)}`],
    ['no prefix', body],
    ['dashes of a word processor', key.replaceAll('-', '\u2011')],
    ['dashes between the groups', recoveryKeyGroups(key).groups.join('-')],
    ['letters of another width', key.replace('QYPQ', 'ＱＹＰＱ')],
    ['an O for a nought', `AGE-SECRET-KEY-1${body.replaceAll('0', 'O')}`],
    ['a B for an eight', body.replaceAll('8', 'b')],
  ])('takes %s', (_name, typed) => {
    expect(readRecoveryKey(typed)).toBe(key)
  })

  it('takes a one or an I for an L', () => {
    expect(readRecoveryKey('AGE-SECRET-KEY-1L1I')).toBe('AGE-SECRET-KEY-1LLL')
  })

  it('leaves every real key as it is, and reads it back from its groups', async () => {
    for (let at = 0; at < 200; at += 1) {
      const identity = await generateIdentity()
      const { prefix, groups } = recoveryKeyGroups(identity)
      expect(recoveryKeyProblem(identity)).toBeNull()
      expect(readRecoveryKey(`${prefix} ${groups.join(' ')}`)).toBe(identity)
    }
    await expect(identityToRecipient(key)).resolves.toMatch(/^age1/)
  })

  it.each([
    ['missing', ''],
    ['missing', ' \n '],
    ['missing', 'AGE-SECRET-KEY-1'],
    ['tooShort', key.slice(0, -1)],
    ['tooLong', `${key}Q`],
    ['characters', `${body.slice(0, 5)}*${body.slice(6)}`],
    // The public part, and the kind of key that the stock program of today cannot read.
    ['characters', 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kudf4flzqkjj4wp'],
    ['characters', `AGE-SECRET-KEY-PQ-1${body}`],
  ] as const)('says %s of %j', (problem, typed) => {
    expect(recoveryKeyProblem(readRecoveryKey(typed))).toBe(problem)
  })
})

describe('the end of a recovery key', () => {
  it('is a group of its own', () => {
    const { groups } = recoveryKeyGroups(key)
    expect(groups).toHaveLength(14)
    expect(groups.at(-1)).toBe(repeatedCharacters(key))
    expect(groups.join('')).toBe(body)
  })

  it('is read as forgivingly as the key', () => {
    expect(repeatedCharacters(' pq yee\n')).toHaveLength(5)
    expect(repeatedCharacters(`${key.slice(-REPEATED_CHARACTERS).toLowerCase().split('').join(' ')} `)).toBe(
      key.slice(-REPEATED_CHARACTERS),
    )
  })
})
