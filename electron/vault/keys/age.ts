import { bytesFromWorker } from '../worker.ts'

/**
 * What the vault uses of age (https://age-encryption.org/v1). The library is loaded at first use: unlocking with a
 * passphrase needs none of it, and it would cost the start of the vault process some tens of milliseconds.
 */
const age = () => import('age-encryption')

/** An X25519 identity, which opens, and the recipient that belongs to it, which only encrypts. */
export interface AgeKeyPair {
  /** `AGE-SECRET-KEY-1` and 58 more characters. */
  readonly identity: string
  /** `age1` and 58 more characters. */
  readonly recipient: string
}

/** Cost of a file under a passphrase: scrypt with N = 2^18, about a second and 256 MiB. What the `age` program uses. */
export const AGE_WORK_FACTOR = 18

/** Makes an age file that a passphrase opens. */
export type PassphraseFile = (passphrase: string, plaintext: string) => Promise<Uint8Array>

/**
 * The passphrase goes in as NFC, as it does everywhere in the vault.
 *
 * @param workFactor base-2 logarithm of scrypt's N
 */
export function passphraseFile(workFactor: number): PassphraseFile {
  return async (passphrase, plaintext) => {
    const { Encrypter } = await age()
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(workFactor)
    encrypter.setPassphrase(passphrase.normalize('NFC'))
    return encrypter.encrypt(plaintext)
  }
}

/** As `passphraseFile` with the cost of the `age` program, in a worker that ends afterwards. */
export function passphraseFileInWorker(workerUrl: URL): PassphraseFile {
  return (passphrase, plaintext) => bytesFromWorker(workerUrl, { passphrase, plaintext })
}

export async function newKeyPair(): Promise<AgeKeyPair> {
  const { generateX25519Identity, identityToRecipient } = await age()
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** The key pair of a recovery key as `readRecoveryKey` gives it, or null when its form or checksum is wrong. */
export async function readIdentity(identity: string): Promise<AgeKeyPair | null> {
  const { identityToRecipient } = await age()
  try {
    return { identity, recipient: await identityToRecipient(identity) }
  } catch {
    return null
  }
}

/** A small age file for one recipient. */
export async function encryptTo(recipient: string, plaintext: Uint8Array): Promise<Buffer> {
  const { Encrypter } = await age()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return Buffer.from(await encrypter.encrypt(plaintext))
}

/** The content of a small age file, or null when this identity does not open it or it is not whole. */
export async function decryptWith(identity: string, file: Uint8Array): Promise<Buffer | null> {
  const { Decrypter } = await age()
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    return Buffer.from(await decrypter.decrypt(file))
  } catch {
    return null
  }
}
