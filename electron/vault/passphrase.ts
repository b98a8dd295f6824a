import type { Kdf, KdfCost } from './argon2.ts'

/** A passphrase as it goes into the derivation: NFC, so that é typed in one or two code points is the same. Nothing else is changed. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFC')
}

/** Length in Unicode code points after normalising, as the minimum counts it. */
export function passphraseLength(passphrase: string): number {
  return Array.from(normalisePassphrase(passphrase)).length
}

/** The key that wraps the master key. The caller wipes it. */
export async function deriveWrappingKey(
  kdf: Kdf,
  passphrase: string,
  salt: Uint8Array,
  cost: KdfCost,
): Promise<Uint8Array> {
  const bytes = Buffer.from(normalisePassphrase(passphrase), 'utf8')
  try {
    return await kdf({ passphrase: bytes, salt, memoryKiB: cost.memoryKiB, passes: cost.passes })
  } finally {
    bytes.fill(0)
  }
}
