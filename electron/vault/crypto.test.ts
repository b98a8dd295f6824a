import { expect, test } from 'vitest'
import { deriveKey, equalBytes, hmacSha256, seal, unseal } from './crypto.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')

test('AES-256-GCM gives the published result of test case 16 (McGrew and Viega, GCM specification)', () => {
  const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308')
  const nonce = hex('cafebabefacedbaddecaf888')
  const aad = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')
  const plaintext = hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  )
  const [ciphertext, tag] = seal(key, nonce, aad, plaintext)
  expect(ciphertext.toString('hex')).toBe(
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
  )
  expect(tag.toString('hex')).toBe('76fc6ece0f4e1768cddf8853bb2d551b')
  expect(unseal(key, nonce, aad, ciphertext, tag)).toEqual(plaintext)
})

test('HMAC-SHA-256 gives the published result of RFC 4231 test case 2', () => {
  const mac = hmacSha256(Buffer.from('Jefe'), Buffer.from('what do ya want for nothing?'))
  expect(mac.toString('hex')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
})

test('nothing opens when one bit of key, nonce, associated data, ciphertext or tag differs', () => {
  const parts = [Buffer.alloc(32, 1), Buffer.alloc(12, 2), Buffer.alloc(20, 3)] as const
  const [ciphertext, tag] = seal(...parts, Buffer.from('geheim'))
  const all = [...parts, ciphertext, tag] as const
  all.forEach((_, index) => {
    const [key, nonce, aad, cipher, mac] = all.map((part, at) => {
      const copy = Buffer.from(part)
      if (at === index) copy.writeUInt8(copy.readUInt8(0) ^ 1, 0)
      return copy
    })
    if (!key || !nonce || !aad || !cipher || !mac) throw new Error('five parts')
    expect(unseal(key, nonce, aad, cipher, mac)).toBeNull()
  })
})

test('another purpose, another salt or another vault gives another key', () => {
  const master = Buffer.alloc(32, 7)
  const [salt, vaultId] = [Buffer.alloc(32, 1), Buffer.alloc(16, 1)]
  const keys = [
    deriveKey(master, salt, 'segment', vaultId),
    deriveKey(master, salt, 'snapshot', vaultId),
    deriveKey(master, Buffer.alloc(32, 2), 'segment', vaultId),
    deriveKey(master, salt, 'segment', Buffer.alloc(16, 2)),
    deriveKey(Buffer.alloc(32, 8), salt, 'segment', vaultId),
  ]
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(keys.length)
})

test('bytes of different length are unequal instead of an exception', () => {
  expect(equalBytes(Buffer.alloc(3), Buffer.alloc(4))).toBe(false)
})
