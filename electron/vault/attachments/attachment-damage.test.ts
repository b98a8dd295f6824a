import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { attempt } from '../failure.ts'
import type { VaultFiles } from '../segment.ts'
import type { MemoryFiles } from '../testing/memory-files.ts'
import { testId } from '../testing/test-vault.ts'
import { attachmentNames, openAttachment } from './attachment-file.ts'
import { ATTACHMENT_HEADER_LENGTH, CHUNK_LENGTH, CHUNK_OVERHEAD } from './attachment-format.ts'
import { attachmentBytes, memoryVault, storeAttachment } from './testing/attachments.ts'

const ID = testId(1)
const DAMAGED = { ok: false, error: { code: 'attachmentDamaged' } }

/** Bytes of a chunk on disk when it is full. */
const FULL_CHUNK = CHUNK_LENGTH + CHUNK_OVERHEAD

/** A stored attachment, and its one file to be changed. */
function stored(length: number) {
  const vault = memoryVault()
  const content = randomBytes(length)
  storeAttachment(vault, ID, content)
  const path = `/kluis/att/${attachmentNames(vault)[0]?.name ?? ''}`
  return { vault, content, path, bytes: vault.files.readFile(path) }
}

/** All that comes out before it is refused. A part of the right content may; nothing else ever. */
function attackedRead(vault: VaultFiles) {
  const pieces: Buffer[] = []
  const outcome = attempt(() => {
    for (const piece of openAttachment(vault, ID).chunks()) pieces.push(piece)
    return null
  })
  return { outcome, given: Buffer.concat(pieces) }
}

/** Puts other bytes in place and expects a refusal without a single wrong byte. */
function expectRefused(it: ReturnType<typeof stored>, bytes: Buffer, what: string): void {
  it.vault.files.put(it.path, bytes)
  const { outcome, given } = attackedRead(it.vault)
  // Plain comparisons: a matcher for each of some hundred thousand states takes minutes.
  if (outcome.ok || outcome.error.code !== 'attachmentDamaged') expect(outcome, what).toEqual(DAMAGED)
  if (!given.equals(it.content.subarray(0, given.length)) || given.length >= it.content.length) {
    expect.fail(`${what}: gave ${given.length} bytes`)
  }
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at)
  return changed
}

/** The chunks of a file, without its header. */
function chunksOf(bytes: Buffer): readonly Buffer[] {
  const chunks: Buffer[] = []
  for (let at = ATTACHMENT_HEADER_LENGTH; at < bytes.length; at += FULL_CHUNK) {
    chunks.push(bytes.subarray(at, at + FULL_CHUNK))
  }
  return chunks
}

const withChunks = (bytes: Buffer, chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([bytes.subarray(0, ATTACHMENT_HEADER_LENGTH), ...chunks])

describe('a damaged attachment', () => {
  test('is read when nothing is wrong: the refusals below are about the damage', () => {
    const it = stored(2_000)
    it.vault.files.put(it.path, Buffer.from(it.bytes))
    expect(attackedRead(it.vault)).toEqual({ outcome: { ok: true, value: null }, given: it.content })
  })

  test('is refused for every bit of its header, nonce and tag, and a bit in each other byte', () => {
    const it = stored(2_000)
    const ciphertext = { from: ATTACHMENT_HEADER_LENGTH + 12, to: it.bytes.length - 16 }
    let states = 0
    for (let at = 0; at < it.bytes.length; at += 1) {
      const bits = at >= ciphertext.from && at < ciphertext.to ? [at % 8] : [0, 1, 2, 3, 4, 5, 6, 7]
      for (const bit of bits) {
        expectRefused(it, flipped(it.bytes, at, bit), `byte ${at}, bit ${bit}`)
        states += 1
      }
    }
    expect(states).toBe(8 * (ATTACHMENT_HEADER_LENGTH + CHUNK_OVERHEAD) + 2_000)
  })

  test('is refused for every bit of the framing between chunks', () => {
    const it = stored(2 * CHUNK_LENGTH + 40)
    for (const chunk of [0, 1, 2]) {
      const start = ATTACHMENT_HEADER_LENGTH + chunk * FULL_CHUNK
      const end = Math.min(start + FULL_CHUNK, it.bytes.length)
      const framing = [...Array(12).keys()]
        .flatMap((n) => [start + n, end - 16 + n])
        .concat([end - 4, end - 3, end - 2, end - 1])
      for (const at of framing) expectRefused(it, flipped(it.bytes, at, at % 8), `byte ${at}`)
    }
  })

  test('is refused at every shorter length', () => {
    const it = stored(1_500)
    for (let length = 0; length < it.bytes.length; length += 1) {
      expectRefused(it, it.bytes.subarray(0, length), `length ${length}`)
    }
  })

  test('is refused when it ends at or beside the end of a chunk', () => {
    const it = stored(3 * CHUNK_LENGTH)
    for (const chunk of [0, 1, 2, 3]) {
      for (const beside of [-17, -16, -1, 0, 1, 12, 28]) {
        const length = ATTACHMENT_HEADER_LENGTH + chunk * FULL_CHUNK + beside
        if (length < it.bytes.length) expectRefused(it, it.bytes.subarray(0, length), `length ${length}`)
      }
    }
  })

  test('is refused with bytes behind it or zeros at its end', () => {
    const it = stored(CHUNK_LENGTH + 100)
    const zeroed = Buffer.from(it.bytes)
    zeroed.fill(0, it.bytes.length - 64)
    const cases = [
      Buffer.concat([it.bytes, Buffer.from([0])]),
      Buffer.concat([it.bytes, it.bytes.subarray(ATTACHMENT_HEADER_LENGTH)]),
      Buffer.concat([it.bytes, Buffer.alloc(FULL_CHUNK)]),
      zeroed,
      Buffer.alloc(it.bytes.length),
    ]
    cases.forEach((bytes, n) => expectRefused(it, bytes, `case ${n}`))
  })

  test('is refused when its chunks change places, come twice or are left out', () => {
    const it = stored(4 * CHUNK_LENGTH)
    const [a, b, c, d] = chunksOf(it.bytes)
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four chunks')
    const orders = [
      [b, a, c, d],
      [a, c, b, d],
      [a, b, d, c],
      [d, b, c, a],
      [a, a, c, d],
      [a, b, c, c],
      [d, d, d, d],
      [a, b, c],
      [a, b, d],
      [b, c, d],
      [a, b, c, d, d],
    ]
    orders.forEach((order, n) => expectRefused(it, withChunks(it.bytes, order), `order ${n}`))
  })

  test('is refused when another length is claimed for what is there, by one who can repair the checksum', () => {
    const it = stored(2 * CHUNK_LENGTH)
    const shorter = Buffer.from(it.bytes.subarray(0, ATTACHMENT_HEADER_LENGTH + FULL_CHUNK))
    shorter.writeBigUInt64BE(BigInt(CHUNK_LENGTH), 60)
    expectRefused(it, shorter, 'shorter')
  })
})

describe('a file of another attachment', () => {
  /** Puts the file of `from` under the name of `to`. */
  const swap = (files: MemoryFiles, from: string, to: string) => files.put(to, files.readFile(from))

  test('is refused in its place, whether its name says so or not', () => {
    const vault = memoryVault()
    storeAttachment(vault, ID, randomBytes(900))
    storeAttachment(vault, testId(2), randomBytes(900))
    const [mine, other] = attachmentNames(vault)
    if (mine === undefined || other === undefined) throw new Error('two files')
    const pathOf = (name: string) => `/kluis/att/${name}`
    swap(vault.files, pathOf(other.name), pathOf(mine.name))
    expect(attackedRead(vault).outcome).toEqual(DAMAGED)
    vault.files.unlink(pathOf(mine.name))
    swap(vault.files, pathOf(other.name), pathOf(`${ID}-${other.fileId}`))
    expect(attackedRead(vault).outcome).toEqual(DAMAGED)
  })

  test.each([
    ['another vault', (vault: VaultFiles) => ({ ...vault, vaultId: randomBytes(16) })],
    ['the same vault under an older master key', (vault: VaultFiles) => ({ ...vault, masterKey: randomBytes(32) })],
    ['another vault with the same master key', (vault: VaultFiles) => ({ ...vault, vaultId: Buffer.alloc(16) })],
  ])('is refused when it comes from %s', (_what, from) => {
    const vault = memoryVault()
    storeAttachment(from(vault), ID, randomBytes(900))
    expect(attackedRead(vault)).toEqual({ outcome: DAMAGED, given: Buffer.alloc(0) })
  })

  test('is passed over where the right one is there too: the state after a renewal of keys was interrupted', () => {
    const vault = memoryVault()
    const content = randomBytes(900)
    const later = { ...vault, masterKey: randomBytes(32) }
    storeAttachment(later, ID, content)
    storeAttachment(vault, ID, content)
    storeAttachment(later, ID, content)
    expect(attachmentBytes(vault, ID)?.equals(content)).toBe(true)
    expect(attachmentBytes(later, ID)?.equals(content)).toBe(true)
  })
})
