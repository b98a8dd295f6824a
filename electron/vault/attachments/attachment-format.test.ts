import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { type ChunkKey, openChunk, parseAttachmentName, sealChunk } from './attachment-format.ts'

const key: ChunkKey = { key: randomBytes(32), headerDigest: randomBytes(32) }
const content = Buffer.from('een stuk')

test('a chunk opens only in its own file, at its own place, and as the last one only when it is', () => {
  const chunk = sealChunk(key, 3, false, content)
  expect(openChunk(key, 3, false, chunk)).toEqual(content)
  expect(openChunk(key, 3, true, chunk)).toBeNull()
  expect(openChunk(key, 2, false, chunk)).toBeNull()
  expect(openChunk({ ...key, headerDigest: randomBytes(32) }, 3, false, chunk)).toBeNull()
  expect(openChunk({ ...key, key: randomBytes(32) }, 3, false, chunk)).toBeNull()
  expect(openChunk(key, 3, false, sealChunk(key, 3, true, content))).toBeNull()
})

test('no nonce comes twice', () => {
  const nonces = Array.from({ length: 2_000 }, () => sealChunk(key, 0, true, content).toString('hex', 0, 12))
  expect(new Set(nonces).size).toBe(2_000)
})

test.each(['', 'LOCK', 'a'.repeat(53), `../${'0'.repeat(50)}`, '00000000-0000-4000-8000-000000000001'])(
  'a name that no attachment has is nobody’s: %j',
  (name) => expect(parseAttachmentName(name)).toBeNull(),
)
