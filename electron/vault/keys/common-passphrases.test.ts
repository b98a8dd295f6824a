import { describe, expect, test } from 'vitest'
import { isCommonPassphrase } from './common-passphrases.ts'

describe('known to everybody', () => {
  test.each([
    'password',
    'Password1!',
    'PASS WORD',
    '12345678',
    'qwertyuiop',
    'iloveyou',
    'trustno1',
    'wachtwoord',
    'Wachtwoord123',
    'Welkom2026',
    'zomer2026!',
    '2026Herfst',
    'Coachbeleid1',
    'aaaaaaaa',
    'abcabcabc',
    '1212121212',
    '😀😀😀😀😀😀😀😀',
  ])('%s', (passphrase) => {
    expect(isCommonPassphrase(passphrase)).toBe(true)
  })
})

describe('not known', () => {
  test.each([
    'paard batterij nietje',
    'correct-horse-battery-staple-42',
    'Zoë drinkt thee in de tuin',
    'zomer in de achtertuin',
    'welkom782318',
    'x7Kq!mLr',
    'كلمة سر طويلة جدا',
    'a'.repeat(100) + 'bcdef',
    '',
  ])('%s', (passphrase) => {
    expect(isCommonPassphrase(passphrase)).toBe(false)
  })
})

test('a megabyte is judged without delay, whatever it repeats', () => {
  expect(isCommonPassphrase('ab'.repeat(2 ** 19))).toBe(true)
  expect(isCommonPassphrase('ab'.repeat(2 ** 19) + 'cdefg')).toBe(false)
})
