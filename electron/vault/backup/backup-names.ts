import { createHash, randomBytes } from 'node:crypto'

/** Names in the folder for backups. Nobody's name is among them. */

/** The folder of one vault's backups. */
export const backupFolderName = (vaultId: Uint8Array): string =>
  `coachbeleid-${Buffer.from(vaultId).toString('hex').slice(0, 8)}`

/** A backup by its name. */
export interface BackupName {
  readonly name: string
  /** The moment as the computer's clock had it then, milliseconds since 1970, UTC. May be wrong; `seq` is not. */
  readonly atMs: number
  /** Sequence number of the last change in it. */
  readonly seq: number
}

const backupPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\d{1,15})\.age$/

/** `20261123T140305Z-1234.age` */
export function backupName(at: Date, seq: number): string {
  const seconds = at.toISOString().slice(0, 19)
  return `${seconds.replace(/[-:]/g, '')}Z-${seq}.age`
}

/** The parts of a backup's name; null for any other file. */
export function parseBackupName(name: string): BackupName | null {
  const match = backupPattern.exec(name)
  if (match === null) return null
  const [year, month, day, hours, minutes, seconds, seq] = match.slice(1).map(Number)
  const atMs = Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z`)
  const isPart = [year, month, day, hours, minutes, seconds].every((part) => part !== undefined)
  // 30 February is parsed as a day in March, so the name is made again and compared.
  const isWhole = isPart && seq !== undefined && !Number.isNaN(atMs) && backupName(new Date(atMs), seq) === name
  return isWhole ? { name, atMs, seq } : null
}

const temporaryPattern = /^\d{8}T\d{6}Z-\d{1,15}\.age\.[0-9a-f]{16}\.tmp$/

/** Name of a backup while it is written. */
export const temporaryBackupName = (name: string): string => `${name}.${randomBytes(8).toString('hex')}.tmp`

/** Half of a backup whose making was interrupted. */
export const isTemporaryBackup = (name: string): boolean => temporaryPattern.test(name)

/** The identity that opens the backups made now, encrypted with the passphrase. */
export const IDENTITY_NAME = 'backup-identity.age'
/** Says which identity that is, so that another one is noticed without the passphrase. */
export const IDENTITY_TAG_NAME = 'backup-identity.tag'

const earlierIdentityPattern = /^backup-identity-[0-9a-f]{8}\.age$/

/** Name under which an identity stays that older backups need. */
export const earlierIdentityName = (tag: string): string => `backup-identity-${tag}.age`

/** Whether a file holds an identity that opens backups beside it. */
export const isIdentityName = (name: string): boolean => name === IDENTITY_NAME || earlierIdentityPattern.test(name)

/**
 * Tells identities apart. Not the recipient itself: whoever has that can make files that look like backups of this
 * vault, and the folder may be one that many can read.
 */
export const identityTag = (recipient: string): string =>
  createHash('sha256').update(recipient, 'utf8').digest('hex').slice(0, 8)

const temporaryIdentityPattern = /^backup-identity\.(age|tag)\.[0-9a-f]{16}\.tmp$/

/** Name of a file that is about to replace another one. */
export const temporaryIdentityName = (name: string): string => `${name}.${randomBytes(8).toString('hex')}.tmp`

/** Half of a replacement that was interrupted. */
export const isTemporaryIdentity = (name: string): boolean => temporaryIdentityPattern.test(name)
