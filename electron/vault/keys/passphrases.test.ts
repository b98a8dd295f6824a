import { describe, expect, test } from 'vitest'
import { MemoryFiles } from '../testing/memory-files.ts'
import { expectOk, firstCommit, testEnvironment } from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { codeOf, FOLDER, keyMethodsOf } from './testing/key-methods.ts'

/** A clock that jumps over every wait: these tests are about what opens, not about how often one may try. */
function patientClock(): () => number {
  let now = 0
  return () => (now += 120_000)
}

async function vaultWith(passphrase: string): Promise<Vault> {
  const vault = new Vault(testEnvironment({ files: new MemoryFiles(), clock: patientClock() }), FOLDER)
  expectOk(await vault.create(passphrase, firstCommit))
  return vault
}

async function opens(vault: Vault, passphrase: string): Promise<boolean> {
  await vault.close()
  const result = await vault.unlock(passphrase)
  if (!result.ok) expect(result.error.code).toBe('wrongPassphrase')
  return result.ok
}

const MEGABYTE = 'kaas '.repeat(2 ** 20 / 5)

const cases: readonly (readonly [what: string, passphrase: string, others: readonly string[]])[] = [
  ['an accent in two code points', 'cafe\u0301 noir na tien', ['cafe noir na tien']],
  ['an accent in one code point', 'caf\u00e9 noir na tien', ['cafe noir na tien']],
  ['emoji', '👩‍👩‍👧 fietst 🚲 naar huis', ['👩👩👧 fietst 🚲 naar huis']],
  ['right to left', 'كلمة سر طويلة جدا', ['جدا طويلة سر كلمة']],
  ['a blank at the end', 'paard batterij nietje ', ['paard batterij nietje']],
  ['a blank at the start', ' paard batterij nietje', ['paard batterij nietje']],
  ['capitals', 'Paard Batterij Nietje', ['paard batterij nietje']],
  ['a NUL in the middle', 'paard\0batterij', ['paard', 'paard\0']],
  ['a megabyte', MEGABYTE, [MEGABYTE.slice(0, -1), `${MEGABYTE}x`]],
]

describe.each(cases)('a passphrase with %s', (_what, passphrase, others) => {
  test('opens in either Unicode form, and nothing that differs in one sign does', async () => {
    const vault = await vaultWith(passphrase)
    for (const other of ['', ...others]) expect(await opens(vault, other)).toBe(false)
    expect(await opens(vault, passphrase.normalize('NFD'))).toBe(true)
    expect(await opens(vault, passphrase.normalize('NFC'))).toBe(true)
    await vault.close()
  })

  test('can be set by changing it', async () => {
    const first = 'vlieger bezem kompas'
    const vault = await vaultWith(first)
    const change = { passphrase: first, newPassphrase: passphrase.normalize('NFD') }
    expectOk(await keyMethodsOf(vault).changePassphrase(change))
    for (const other of [first, ...others]) expect(await opens(vault, other)).toBe(false)
    expect(await opens(vault, passphrase)).toBe(true)
    await vault.close()
  })
})

/** The same numbers each time, so that a failure can be looked at. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state
  }
}

test('of 1,000 wrong passphrases, most of them near the right one, none opens', async () => {
  const right = 'paard batterij nietje'
  const vault = await vaultWith(right)
  const random = numbers(42)
  const draw = (below: number): number => Number(random.next().value) % below
  let accepted = 0
  for (let n = 0; n < 1_000; n += 1) {
    const at = draw(right.length)
    const letter = String.fromCodePoint(33 + draw(90))
    const near = [
      right.slice(0, at) + right.slice(at + 1),
      right.slice(0, at) + letter + right.slice(at),
      right.slice(0, at) + letter + right.slice(at + 1),
      Array.from({ length: 1 + draw(40) }, () => String.fromCodePoint(32 + draw(900))).join(''),
    ][n % 4]
    if (near === undefined || near === right) continue
    if (await opens(vault, near)) accepted += 1
  }
  expect(accepted).toBe(0)
  expect(await opens(vault, right)).toBe(true)
  await vault.close()
})

test.each(['', '1234567', 'e\u0301'.repeat(7), ' '.repeat(7)])('%j is too short to be set', async (short) => {
  const vault = await vaultWith('vlieger bezem kompas')
  const change = { passphrase: 'vlieger bezem kompas', newPassphrase: short }
  expect(codeOf(await keyMethodsOf(vault).changePassphrase(change))).toBe('passphraseTooShort')
  await vault.close()
})
