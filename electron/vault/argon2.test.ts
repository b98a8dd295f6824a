import * as crypto from 'node:crypto'
import { expect, test } from 'vitest'
import { argon2InWorker, NEW_VAULT_COST } from './argon2.ts'

const kdf = argon2InWorker(new URL('./argon2-worker.ts', import.meta.url))

/** Node's own Argon2 is the independent implementation here. First it has to give the vector of RFC 9106 §5.3 itself. */
function nodeArgon2id(parameters: Omit<crypto.Argon2Parameters, 'tagLength'>): string {
  return crypto.argon2Sync('argon2id', { ...parameters, tagLength: 32 }).toString('hex')
}

test('the independent implementation gives the Argon2id vector of RFC 9106', () => {
  const tag = nodeArgon2id({
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    parallelism: 4,
    memory: 32,
    passes: 3,
  })
  expect(tag).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
})

test('the worker derives the same key as the independent implementation, at the cost of a new vault', async () => {
  const passphrase = Buffer.from('één paard, 🐴', 'utf8')
  const salt = Buffer.from('0123456789abcdef', 'latin1')
  const key = await kdf({ ...NEW_VAULT_COST, passphrase, salt })
  const { memoryKiB: memory, passes } = NEW_VAULT_COST
  const expected = nodeArgon2id({ message: passphrase, nonce: salt, parallelism: 1, memory, passes })
  expect(Buffer.from(key).toString('hex')).toBe(expected)
})

test('a worker that cannot derive rejects instead of hanging', async () => {
  const tooShortSalt = Buffer.alloc(3)
  await expect(kdf({ memoryKiB: 64, passes: 1, passphrase: Buffer.from('x'), salt: tooShortSalt })).rejects.toThrow()
})
