import { describe, expect, test } from 'vitest'
import { ByteWriter } from './binary.ts'
import { sha256 } from './crypto.ts'
import {
  decodeHeader,
  encodeHeader,
  HEADER_MAGIC,
  isAuthentic,
  NO_SNAPSHOT,
  type SealedHeader,
  type VaultHeader,
} from './format.ts'
import { type BackupSlot, type KeySlots, unwrapMasterKey, wrapMasterKey } from './keys/slots.ts'

const masterKey = Buffer.alloc(32, 9)
const wrappingKey = Buffer.alloc(32, 5)
const vaultId = Buffer.alloc(16, 1)

const ageFile = (length: number) =>
  Buffer.concat([Buffer.from('age-encryption.org/v1\n'), Buffer.alloc(length - 22, 1)])
const backup: BackupSlot = {
  recipient: 'age1backup',
  salt: Buffer.alloc(32, 7),
  nonce: Buffer.alloc(12, 8),
  wrapped: Buffer.alloc(74 + 16, 9),
  identityFile: ageFile(257),
}
const recovery = { recipient: 'age1recovery', file: ageFile(232) }

function header(cost = { memoryKiB: 262_144, passes: 3 }): VaultHeader {
  const slot = { ...cost, salt: Buffer.alloc(16, 2), nonce: Buffer.alloc(12, 3) }
  return {
    vaultId,
    generation: 7,
    createdMs: Date.UTC(2026, 10, 23),
    current: { epoch: 3, id: Buffer.alloc(8, 4), sha256: Buffer.alloc(32, 6), lastSeq: 41 },
    passphraseSlot: wrapMasterKey(masterKey, wrappingKey, vaultId, slot),
    recovery,
    backup,
  }
}

function sealed(bytes: Buffer): SealedHeader {
  const reading = decodeHeader(bytes)
  if (reading.kind !== 'ok') throw new Error(reading.kind)
  return reading.sealed
}

/** Gives changed content a right checksum, as somebody would who wants to be believed. */
function resealed(bytes: Buffer, change: (content: Buffer) => Buffer): Buffer {
  const content = change(Buffer.from(bytes.subarray(0, -64)))
  return Buffer.concat([content, sha256(content), bytes.subarray(-32)])
}

describe('header', () => {
  test('comes back as it was written, with the master key under the wrapping key', () => {
    const bytes = encodeHeader(header(), masterKey)
    const read = sealed(bytes)
    expect(read.header).toEqual(header())
    expect(unwrapMasterKey(read.header, wrappingKey)).toEqual(masterKey)
    expect(isAuthentic(read, masterKey)).toBe(true)
  })

  test.each<Pick<KeySlots, 'recovery' | 'backup'>>([
    { recovery: null, backup: null },
    { recovery: null, backup },
    { recovery, backup: null },
  ])('comes back without the slots that it does not have', (slots) => {
    const bytes = encodeHeader({ ...header(), ...slots }, masterKey)
    expect(sealed(bytes).header).toEqual({ ...header(), ...slots })
  })

  test('a vault without a snapshot has epoch 0', () => {
    const bytes = encodeHeader({ ...header(), current: NO_SNAPSHOT }, masterKey)
    expect(sealed(bytes).header.current).toEqual(NO_SNAPSHOT)
  })

  test('another wrapping key opens nothing', () => {
    expect(unwrapMasterKey(header(), Buffer.alloc(32, 6))).toBeNull()
  })

  test('the wrapped key is bound to its vault and its cost', () => {
    const original = header()
    const elsewhere = { ...original, vaultId: Buffer.alloc(16, 2) }
    const cheaper = { ...original, passphraseSlot: { ...original.passphraseSlot, memoryKiB: 65_536 } }
    expect(unwrapMasterKey(elsewhere, wrappingKey)).toBeNull()
    expect(unwrapMasterKey(cheaper, wrappingKey)).toBeNull()
  })

  test('every flipped bit is noticed', () => {
    const bytes = encodeHeader(header(), masterKey)
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      const reading = decodeHeader(flipped)
      const isInMac = bit >= (bytes.length - 32) * 8
      const isInMagic = bit < HEADER_MAGIC.length * 8
      if (reading.kind === 'ok') expect(isInMac && !isAuthentic(reading.sealed, masterKey)).toBe(true)
      else expect(reading.kind).toBe(isInMagic ? 'foreign' : 'damaged')
    }
  })

  test('every truncation and every appended byte is noticed', () => {
    const bytes = encodeHeader(header(), masterKey)
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeHeader(bytes.subarray(0, length)).kind).toBe(length < HEADER_MAGIC.length ? 'foreign' : 'damaged')
    }
    expect(decodeHeader(Buffer.concat([bytes, Buffer.alloc(1)])).kind).toBe('damaged')
  })

  test('a changed field with a right checksum fails the authentication', () => {
    const bytes = resealed(encodeHeader(header(), masterKey), (content) => {
      content.writeUInt8(99, 35)
      return content
    })
    expect(isAuthentic(sealed(bytes), masterKey)).toBe(false)
  })

  test('a newer minimum reader is refused, a newer format that this version may read is not', () => {
    const bytes = encodeHeader(header(), masterKey)
    const newer = resealed(bytes, (content) => {
      content.writeUInt16BE(3, 8)
      content.writeUInt16BE(2, 10)
      return content
    })
    const compatible = resealed(bytes, (content) => {
      content.writeUInt16BE(3, 8)
      return content
    })
    expect(decodeHeader(newer)).toEqual({ kind: 'newer', format: 3 })
    expect(decodeHeader(compatible).kind).toBe('ok')
  })

  test.each([
    { memoryKiB: 65_535, passes: 3 },
    { memoryKiB: 1_048_577, passes: 3 },
    { memoryKiB: 2 ** 32 - 1, passes: 3 },
    { memoryKiB: 262_144, passes: 0 },
    { memoryKiB: 262_144, passes: 11 },
    { memoryKiB: 262_144, passes: 2 ** 31 },
  ])('a cost of $memoryKiB KiB and $passes passes is refused before anything is derived', (cost) => {
    expect(decodeHeader(encodeHeader(header(cost), masterKey)).kind).toBe('hostile')
  })

  test.each([
    { memoryKiB: 65_536, passes: 1 },
    { memoryKiB: 1_048_576, passes: 10 },
  ])('a cost of $memoryKiB KiB and $passes passes is accepted', (cost) => {
    expect(decodeHeader(encodeHeader(header(cost), masterKey)).kind).toBe('ok')
  })

  const SLOTS_AT = 96
  const slotsOf = (content: Buffer): Buffer =>
    content.subarray(SLOTS_AT + 3, SLOTS_AT + 3 + content.readUInt16BE(SLOTS_AT + 1))

  function withSlots(count: number, slots: Buffer, claimed = slots.length): Buffer {
    return resealed(encodeHeader(header(), masterKey), (content) => {
      const after = content.subarray(SLOTS_AT + 3 + content.readUInt16BE(SLOTS_AT + 1))
      return Buffer.concat([
        content.subarray(0, SLOTS_AT),
        new ByteWriter().u8(count).u16(claimed).done(),
        slots,
        after,
      ])
    })
  }

  const ownSlot = slotsOf(encodeHeader({ ...header(), recovery: null, backup: null }, masterKey))
  const slot = (type: number, value: Buffer) => new ByteWriter().u8(type).u16(value.length).bytes(value).done()
  const recoverySlot = slot(2, recovery.file)
  const backupValue = (length: number, rest: Buffer) =>
    Buffer.concat([Buffer.alloc(44, 7), new ByteWriter().u16(length).done(), rest])
  const backupSlot = slot(3, backupValue(74, Buffer.concat([Buffer.alloc(90, 9), ageFile(257)])))
  const unknownSlot = new ByteWriter().u8(200).u16(5).bytes(Buffer.from('abcde')).done()

  test('slots of a kind that is not known yet are passed over', () => {
    expect(decodeHeader(withSlots(2, Buffer.concat([unknownSlot, ownSlot]))).kind).toBe('ok')
  })

  test.each([
    ['no slot', withSlots(0, Buffer.alloc(0))],
    ['five slots', withSlots(5, Buffer.concat([ownSlot, unknownSlot, unknownSlot, unknownSlot, unknownSlot]))],
    ['two passphrase slots', withSlots(2, Buffer.concat([ownSlot, ownSlot]))],
    ['two recovery slots', withSlots(3, Buffer.concat([ownSlot, recoverySlot, recoverySlot]))],
    ['two backup slots', withSlots(3, Buffer.concat([ownSlot, backupSlot, backupSlot]))],
    ['a recovery slot that is no age file', withSlots(2, Buffer.concat([ownSlot, slot(2, Buffer.alloc(232))]))],
    ['an empty recovery slot', withSlots(2, Buffer.concat([ownSlot, slot(2, Buffer.alloc(0))]))],
    ['a recovery slot above 1 KiB', withSlots(2, Buffer.concat([ownSlot, slot(2, ageFile(1_025))]))],
    ['a backup slot that ends in its identity', withSlots(2, Buffer.concat([ownSlot, backupSlot.subarray(0, 80)]))],
    ['a backup slot without identity', withSlots(2, Buffer.concat([ownSlot, slot(3, backupValue(0, ageFile(257)))]))],
    [
      'a backup slot with an identity above 128 bytes',
      withSlots(2, Buffer.concat([ownSlot, slot(3, backupValue(129, Buffer.alloc(600)))])),
    ],
    [
      'a backup slot without identity file',
      withSlots(2, Buffer.concat([ownSlot, slot(3, backupValue(74, Buffer.alloc(90)))])),
    ],
    ['a slot that runs past the end', withSlots(1, Buffer.concat([ownSlot.subarray(0, 20)]))],
    ['bytes after the slots', withSlots(1, Buffer.concat([ownSlot, unknownSlot]))],
    [
      'slots longer than 4 KiB',
      withSlots(2, Buffer.concat([ownSlot, new ByteWriter().u8(9).u16(4_090).bytes(Buffer.alloc(4_090)).done()])),
    ],
    ['a length that is not there', withSlots(1, ownSlot, 60_000)],
  ])('%s is refused', (_, bytes) => {
    expect(decodeHeader(bytes).kind).toBe('hostile')
  })

  test('a slot whose recipient is missing or no recipient is refused', () => {
    for (const recipient of ['', 'age2recovery', 'AGE1RECOVERY', 'age1 recovery', 'age1']) {
      const bytes = encodeHeader({ ...header(), recovery: { ...recovery, recipient } }, masterKey)
      expect(decodeHeader(bytes).kind).toBe('hostile')
    }
    expect(decodeHeader(encodeHeader({ ...header(), backup: { ...backup, recipient: '' } }, masterKey)).kind).toBe(
      'hostile',
    )
  })

  test('a recipient without its slot, as version 0.1 leaves it, counts as not there', () => {
    const read = sealed(withSlots(1, ownSlot)).header
    expect([read.recovery, read.backup]).toEqual([null, null])
  })

  test('another lane count or algorithm is refused', () => {
    const lanes = Buffer.from(ownSlot)
    lanes.writeUInt32BE(4, 3 + 1 + 8)
    const algorithm = Buffer.from(ownSlot)
    algorithm.writeUInt8(2, 3)
    expect(decodeHeader(withSlots(1, lanes)).kind).toBe('hostile')
    expect(decodeHeader(withSlots(1, algorithm)).kind).toBe('hostile')
  })

  test('a file of another program is foreign, also when it is huge or empty', () => {
    expect(decodeHeader(Buffer.from('%PDF-1.7 and so on')).kind).toBe('foreign')
    expect(decodeHeader(Buffer.alloc(0)).kind).toBe('foreign')
    expect(decodeHeader(Buffer.alloc(50_000_000)).kind).toBe('foreign')
  })
})
