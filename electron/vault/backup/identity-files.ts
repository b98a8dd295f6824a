import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { errnoOf } from '../failure.ts'
import { normalisePassphrase } from '../passphrase.ts'
import {
  earlierIdentityName,
  IDENTITY_NAME,
  IDENTITY_TAG_NAME,
  identityTag,
  isIdentityName,
  isTemporaryIdentity,
  temporaryIdentityName,
} from './backup-names.ts'
import { saysNoMatch } from './open-archive.ts'
import { readSmallFile, removeTarget, renameTarget, type TargetFiles, writeSmallFile } from './target-files.ts'

/** Longest identity file taken; one of ours has some 260 bytes. */
const IDENTITY_MAXIMUM_BYTES = 4_096
/**
 * Each change of passphrase leaves one, and nothing in a backup tells which is its own, so all are tried; each costs a
 * second. A bound all the same, for a folder that somebody has filled.
 */
const MAXIMUM_IDENTITIES = 64

/** The identity that goes beside the backups. */
export interface IdentityFile {
  /** age recipient of the identity. */
  readonly recipient: string
  /** The identity, encrypted with the passphrase of now. */
  readonly bytes: Uint8Array
}

/** Whether what lies in the folder is this very identity under this very passphrase. */
export async function hasIdentity(files: TargetFiles, folder: string, identity: IdentityFile): Promise<boolean> {
  const found = await readIfThere(files, join(folder, IDENTITY_NAME))
  return found !== null && Buffer.compare(found, identity.bytes) === 0
}

/**
 * Puts the identity beside the backups. When the passphrase was changed, the same identity under the old one goes: else
 * the old passphrase would go on opening new backups. When the identity itself was changed, the earlier one stays under
 * another name, because older backups need it.
 */
export async function placeIdentity(files: TargetFiles, folder: string, identity: IdentityFile): Promise<void> {
  if (await hasIdentity(files, folder, identity)) return
  const tag = identityTag(identity.recipient)
  const names = await files.readdir(folder)
  for (const name of names.filter(isTemporaryIdentity)) await removeTarget(files, join(folder, name))
  const foundTag = await readTag(files, folder)
  if (names.includes(IDENTITY_NAME) && foundTag !== tag) {
    // Without a tag nobody can tell what it opens: it stays, under a name that no other one has.
    const earlier = earlierIdentityName(foundTag ?? randomBytes(4).toString('hex'))
    await renameTarget(files, join(folder, IDENTITY_NAME), join(folder, earlier))
    // Before another one takes its name: after a power cut the later rename may be there without this one.
    await files.syncFolder(folder)
  }
  await replaceSmallFile(files, folder, IDENTITY_TAG_NAME, Buffer.from(`${tag}\n`, 'latin1'))
  await replaceSmallFile(files, folder, IDENTITY_NAME, identity.bytes)
  await removeTarget(files, join(folder, earlierIdentityName(tag)))
  await files.syncFolder(folder)
}

async function readTag(files: TargetFiles, folder: string): Promise<string | null> {
  const bytes = await readIfThere(files, join(folder, IDENTITY_TAG_NAME))
  return /^([0-9a-f]{8})\n?$/.exec(Buffer.from(bytes ?? []).toString('latin1'))?.[1] ?? null
}

async function replaceSmallFile(files: TargetFiles, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, temporaryIdentityName(name))
  await writeSmallFile(files, temporary, bytes)
  try {
    await renameTarget(files, temporary, join(folder, name))
  } catch (thrown) {
    await removeTarget(files, temporary)
    throw thrown
  }
}

/** The identity files beside a backup, the current one first. */
export async function identitiesBeside(files: TargetFiles, backup: string): Promise<readonly Uint8Array[]> {
  const folder = dirname(backup)
  const names = (await files.readdir(folder)).filter(isIdentityName).sort(currentFirst)
  const found: Uint8Array[] = []
  for (const name of names.slice(0, MAXIMUM_IDENTITIES)) {
    const bytes = await readIfThere(files, join(folder, name))
    if (bytes !== null) found.push(bytes)
  }
  return found
}

/** A dash comes before a dot, so the names as they are would put the current one last. */
const currentFirst = (a: string, b: string): number =>
  Number(b === IDENTITY_NAME) - Number(a === IDENTITY_NAME) || (a < b ? -1 : 1)

async function readIfThere(files: TargetFiles, path: string): Promise<Uint8Array | null> {
  try {
    return await readSmallFile(files, path, IDENTITY_MAXIMUM_BYTES)
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return null
    throw thrown
  }
}

/** What trying a passphrase on an identity file comes to. */
export type IdentityOpening =
  | { readonly kind: 'open'; readonly identities: readonly string[] }
  | { readonly kind: 'wrongPassphrase' }
  | { readonly kind: 'damaged' }

/** Highest cost accepted, as a power of two: what we and the `age` program write. More would hang the opening. */
const HIGHEST_WORK_FACTOR = 18
const workFactorPattern = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n/

/** Decrypts an identity file. The passphrase is taken as NFC, as everywhere. */
export async function openIdentityFile(bytes: Uint8Array, passphrase: string): Promise<IdentityOpening> {
  const workFactor = Number(workFactorPattern.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? Infinity)
  if (workFactor > HIGHEST_WORK_FACTOR) return { kind: 'damaged' }
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(normalisePassphrase(passphrase))
  try {
    const lines = (await decrypter.decrypt(bytes, 'text')).split(/\r?\n/)
    const identities = lines.filter((line) => line.startsWith('AGE-SECRET-KEY-1'))
    return identities.length > 0 ? { kind: 'open', identities } : { kind: 'damaged' }
  } catch (thrown) {
    return saysNoMatch(thrown) ? { kind: 'wrongPassphrase' } : { kind: 'damaged' }
  }
}
