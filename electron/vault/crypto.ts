import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Lengths in bytes. */
export const KEY_LENGTH = 32
export const NONCE_LENGTH = 12
export const TAG_LENGTH = 16
export const HASH_LENGTH = 32
export const VAULT_ID_LENGTH = 16

/** What a key is for. Two purposes never share a key. */
export type KeyPurpose =
  | 'header'
  | 'known-state'
  | 'segment'
  | 'segment-header'
  | 'snapshot'
  | 'snapshot-header'
  | 'attachment'
  | 'attachment-header'
  | 'backup-identity'

/**
 * A key of its own for one file and one purpose: HKDF-SHA-256 over the vault's master key with the file's own
 * random bytes as salt. A new file therefore has a new key, which is why random nonces within a file are enough.
 */
export function deriveKey(masterKey: Uint8Array, salt: Uint8Array, purpose: KeyPurpose, vaultId: Uint8Array): Buffer {
  const info = Buffer.concat([Buffer.from(`kluis/v1/${purpose}`, 'utf8'), vaultId])
  return Buffer.from(hkdfSync('sha256', masterKey, salt, info, KEY_LENGTH))
}

/** AES-256-GCM. Returns ciphertext followed by the 16-byte tag. */
export function seal(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): readonly [Buffer, Buffer] {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH })
  cipher.setAAD(aad)
  const ciphertext = cipher.update(plaintext)
  cipher.final()
  return [ciphertext, cipher.getAuthTag()]
}

/** The plaintext, or null when key, nonce, associated data, ciphertext and tag do not belong together. */
export function unseal(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  ciphertext: Uint8Array,
  tag: Uint8Array,
): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH })
  decipher.setAAD(aad)
  decipher.setAuthTag(tag)
  const plaintext = decipher.update(ciphertext)
  try {
    decipher.final()
  } catch {
    plaintext.fill(0)
    return null
  }
  return plaintext
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Buffer {
  return createHmac('sha256', key).update(bytes).digest()
}

/** Compares without telling by its duration where the difference is. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
