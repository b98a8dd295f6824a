import { Decrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { decryptWith, encryptTo, newKeyPair, passphraseFileInWorker, readIdentity } from './age.ts'

const inWorker = passphraseFileInWorker(new URL('../passphrase-file-worker.ts', import.meta.url))

test('a file under a passphrase is made in a worker at the cost of the age program, and NFD opens it as NFC', async () => {
  const file = Buffer.from(await inWorker('cafe\u0301 noir', 'geheim'))
  expect(file.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 18\n/)
  const decrypter = new Decrypter()
  decrypter.addPassphrase('caf\u00e9 noir')
  expect(await decrypter.decrypt(file, 'text')).toBe('geheim')
})

test('a worker that cannot start is an error, not a wait', async () => {
  const nowhere = passphraseFileInWorker(new URL('./nowhere.ts', import.meta.url))
  await expect(nowhere('x', 'y')).rejects.toThrow()
})

test('what is for one recipient opens with its identity alone', async () => {
  const [ours, other] = [await newKeyPair(), await newKeyPair()]
  const file = await encryptTo(ours.recipient, Buffer.from('geheim'))
  expect(await decryptWith(ours.identity, file)).toEqual(Buffer.from('geheim'))
  expect(await decryptWith(other.identity, file)).toBeNull()
  expect(await decryptWith(ours.identity, file.subarray(0, -1))).toBeNull()
})

test('an identity is read with its recipient; anything else is none', async () => {
  const keys = await newKeyPair()
  expect(await readIdentity(keys.identity)).toEqual(keys)
  for (const text of ['', keys.recipient, keys.identity.slice(0, -1), 'AGE-SECRET-KEY-PQ-1QQ', `${keys.identity}Q`]) {
    expect(await readIdentity(text)).toBeNull()
  }
})
