import { join } from 'node:path'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { errnoOf, errorOf, refuse, VaultFailure } from '../failure.ts'
import type { BackupKeys } from '../keys/backup-identity.ts'
import {
  backupFolderName,
  type BackupName,
  backupName,
  isTemporaryBackup,
  isTemporaryIdentity,
  parseBackupName,
  temporaryBackupName,
} from './backup-names.ts'
import { type IdentityFile, placeIdentity } from './identity-files.ts'
import type { Job } from './job.ts'
import { encodeManifest, type Manifest } from './manifest.ts'
import { openArchive } from './open-archive.ts'
import { readArchive } from './read-archive.ts'
import { backupsToRemove } from './retention.ts'
import { removeTarget, renameTarget, type TargetFile, type TargetFiles } from './target-files.ts'
import { type ArchiveContent, contentBytes, describeArchive, writeArchive } from './write-archive.ts'

/** A vault as it is to be written, and the keys to write it with: both of the same moment. */
export interface Captured {
  readonly content: ArchiveContent
  readonly keys: BackupKeys
}

/** Where a backup goes and how. */
export interface BackupOrder {
  readonly targets: TargetFiles
  /** The folder that the operator chose; backups go into a folder of the vault's own in it. */
  readonly place: string
  /** Takes the picture; asked again when an attachment was removed while it was being written. */
  readonly capture: () => Promise<Captured>
  /** Whether older backups are removed when there are more than are kept. Not for a copy elsewhere. */
  readonly prunes: boolean
  readonly job: Job
}

/** A backup that was read back whole. */
export interface MadeBackup {
  readonly name: string
  readonly manifest: Manifest
}

/** A picture is taken anew so many times before it is given up. */
const MAXIMUM_PICTURES = 3

/**
 * Makes a backup: written under another name, flushed, read back and decrypted to its end, every checksum compared; only
 * then renamed, its name flushed, and only then are older ones removed. When anything fails or is stopped, nothing of it
 * stays and nothing older has been touched.
 *
 * @throws VaultFailure backupFolderGone, notWritable, diskFull, backupUnverified, cancelled, io
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  for (let picture = 1; ; picture += 1) {
    try {
      return await makeOnce(order)
    } catch (thrown) {
      const mayChange = thrown instanceof VaultFailure && thrown.error.code === 'attachmentMissing'
      if (!mayChange || picture === MAXIMUM_PICTURES) throw new VaultFailure(await errorAt(order, thrown))
    }
  }
}

/** What went wrong, told from the folder for backups: that one has gone and not the vault's. */
async function errorAt({ targets, place }: BackupOrder, thrown: unknown): Promise<VaultError> {
  const error = errorOf(thrown)
  if (error.code === 'folderGone') return { code: 'backupFolderGone' }
  if (errnoOf(thrown) === null) return error
  return (await isThere(targets, place)) ? error : { code: 'backupFolderGone' }
}

/** Whether a folder can be listed now. */
export async function isThere(targets: TargetFiles, folder: string): Promise<boolean> {
  try {
    await targets.readdir(folder)
    return true
  } catch (thrown) {
    if (errnoOf(thrown) === null) throw thrown
    return false
  }
}

async function makeOnce({ targets, place, capture, prunes, job }: BackupOrder): Promise<MadeBackup> {
  const { content, keys } = await capture()
  const folder = await prepareFolder(targets, place, content.vaultId)
  const manifest = await describeArchive(content, job)
  const wanted = backupName(content.at, content.picture.seq)
  const temporary = join(folder, temporaryBackupName(wanted))
  try {
    await write(targets, temporary, content, manifest, keys, job)
    await verify(targets, temporary, manifest, keys.identity, job)
    await placeIdentity(targets, folder, identityFileOf(keys))
    const name = await freeName(targets, folder, content)
    await renameTarget(targets, temporary, join(folder, name))
    await targets.syncFolder(folder)
    if (prunes) await prune(targets, folder, name)
    return { name, manifest }
  } catch (thrown) {
    await removeTarget(targets, temporary)
    throw thrown
  }
}

/** What has to lie beside backups made with these keys. */
export const identityFileOf = ({ recipients, identityFile }: BackupKeys): IdentityFile => ({
  recipient: recipients[0] ?? '',
  bytes: identityFile,
})

/** Makes the vault's own folder when it is not there, and removes what interrupted backups left in it. */
async function prepareFolder(targets: TargetFiles, place: string, vaultId: Uint8Array): Promise<string> {
  const name = backupFolderName(vaultId)
  const folder = join(place, name)
  const names = await targets.readdir(place)
  if (!names.includes(name)) {
    await targets.mkdir(folder)
    await targets.syncFolder(place)
  }
  const leftovers = (await targets.readdir(folder)).filter(
    (left) => isTemporaryBackup(left) || isTemporaryIdentity(left),
  )
  for (const left of leftovers) await removeTarget(targets, join(folder, left))
  return folder
}

async function write(
  targets: TargetFiles,
  path: string,
  content: ArchiveContent,
  manifest: Manifest,
  keys: BackupKeys,
  job: Job,
): Promise<void> {
  job.begin('writing', contentBytes(manifest))
  await withFile(targets.create(path), (file) => writeArchive(file, content, manifest, keys, job))
}

async function withFile<Value>(
  opening: Promise<TargetFile>,
  work: (file: TargetFile) => Promise<Value>,
): Promise<Value> {
  const file = await opening
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

/** Reads the file as a restore would, from the disk to the last line, and compares it with what was to be written. */
async function verify(
  targets: TargetFiles,
  path: string,
  manifest: Manifest,
  identity: string,
  job: Job,
): Promise<void> {
  job.begin('verifying', contentBytes(manifest))
  const intended = encodeManifest(manifest)
  let isIntended = false
  try {
    await withFile(targets.open(path), async (file) => {
      const opening = await openArchive(file, [identity])
      if (opening.kind === 'noMatch') return
      await readArchive(opening.plaintext, [identity], job, {
        manifest: (_, encoded) => {
          isIntended = intended.equals(encoded)
        },
        row: () => undefined,
        audit: () => undefined,
        attachment: () => undefined,
      })
    })
  } catch (thrown) {
    const isUnreadable = thrown instanceof VaultFailure && thrown.error.code !== 'cancelled'
    if (isUnreadable) refuse({ code: 'backupUnverified' })
    throw thrown
  }
  if (!isIntended) refuse({ code: 'backupUnverified' })
}

/** Two backups within one second, or a clock that was put back, must not make one take the place of another. */
async function freeName(targets: TargetFiles, folder: string, { at, picture }: ArchiveContent): Promise<string> {
  const taken = new Set(await targets.readdir(folder))
  for (let ms = at.getTime(); ; ms += 1_000) {
    const name = backupName(new Date(ms), picture.seq)
    if (!taken.has(name)) return name
  }
}

/** Removes superfluous backups. What cannot be removed now is removed another time: the new one is whole all the same. */
async function prune(targets: TargetFiles, folder: string, verified: string): Promise<void> {
  for (const name of backupsToRemove(await backupNames(targets, folder), verified)) {
    await removeTarget(targets, join(folder, name))
  }
}

/** The backups in a folder; none when it cannot be listed. */
async function backupNames(targets: TargetFiles, folder: string): Promise<readonly BackupName[]> {
  try {
    return (await targets.readdir(folder)).map(parseBackupName).filter((name) => name !== null)
  } catch (thrown) {
    if (errnoOf(thrown) === null) throw thrown
    return []
  }
}

/** The backups of a vault in the folder for backups, newest first; none when there is no such folder. */
export async function backupsIn(
  targets: TargetFiles,
  place: string,
  vaultId: Uint8Array,
): Promise<readonly BackupName[]> {
  const backups = await backupNames(targets, join(place, backupFolderName(vaultId)))
  return [...backups].sort((a, b) => b.seq - a.seq || b.atMs - a.atMs)
}
