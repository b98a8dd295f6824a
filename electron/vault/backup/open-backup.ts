import type { BackupSecret } from '#shared/ipc/vault-contract.ts'
import { errnoOf, errorOfErrno, refuse, VaultFailure } from '../failure.ts'
import { requireIdentity } from '../keys/recovery-key.ts'
import { identitiesBeside, openIdentityFile } from './identity-files.ts'
import type { Job } from './job.ts'
import type { Manifest } from './manifest.ts'
import { openArchive } from './open-archive.ts'
import { type ArchiveVisitor, readArchive } from './read-archive.ts'
import type { TargetFile, TargetFiles } from './target-files.ts'

/** What opens a backup: one of these fits, or it is not this backup's. */
export interface BackupOpener {
  readonly kind: BackupSecret['kind']
  readonly identities: readonly string[]
  /** Identity files that the passphrase did not open: the right one may be among them. */
  readonly lockedFiles: number
}

/** Why a secret is not the right one. Counts as a wrong try. */
export type WrongSecret = 'wrongPassphrase' | 'wrongRecoveryKey'

/** A backup that is read to its end, or the reason why this secret does not open it. */
export type BackupReading =
  /** `bytes`: of the file. */
  | { readonly kind: 'read'; readonly manifest: Manifest; readonly bytes: number }
  | { readonly kind: 'wrong'; readonly secret: WrongSecret }

/**
 * Finds the identities that a secret gives for a backup.
 *
 * @throws VaultFailure malformedRecoveryKey, backupIdentityMissing, backupDamaged
 */
export async function findOpener(
  targets: TargetFiles,
  path: string,
  secret: BackupSecret,
): Promise<BackupOpener | 'wrongPassphrase'> {
  return secret.kind === 'passphrase'
    ? openerOfPassphrase(targets, path, secret.passphrase)
    : openerOfRecoveryKey(secret.recoveryKey)
}

async function openerOfPassphrase(
  targets: TargetFiles,
  path: string,
  passphrase: string,
): Promise<BackupOpener | 'wrongPassphrase'> {
  const files = await fromSource(identitiesBeside(targets, path))
  if (files.length === 0) refuse({ code: 'backupIdentityMissing' })
  const identities: string[] = []
  let lockedFiles = 0
  for (const bytes of files) {
    const opening = await openIdentityFile(bytes, passphrase)
    if (opening.kind === 'open') identities.push(...opening.identities)
    if (opening.kind === 'wrongPassphrase') lockedFiles += 1
  }
  if (identities.length > 0) return { kind: 'passphrase', identities, lockedFiles }
  return lockedFiles > 0 ? 'wrongPassphrase' : refuse({ code: 'backupDamaged' })
}

async function openerOfRecoveryKey(typed: string): Promise<BackupOpener> {
  const { identity } = await requireIdentity(typed)
  return { kind: 'recoveryKey', identities: [identity], lockedFiles: 0 }
}

/**
 * Reads a backup to its end.
 *
 * @throws VaultFailure notABackup, newerFormat, backupDamaged, backupIdentityMissing, backupFolderGone, cancelled, io
 */
export async function readBackup(
  targets: TargetFiles,
  path: string,
  opener: BackupOpener,
  job: Job,
  visitor: ArchiveVisitor,
): Promise<BackupReading> {
  const file = await fromSource(targets.open(path))
  try {
    const opening = await openArchive(guarded(file), opener.identities)
    if (opening.kind === 'noMatch') return { kind: 'wrong', secret: wrongSecret(opener) }
    // The recovery key opens a backup and says nothing of who made it.
    const sealers = opener.kind === 'passphrase' ? opener.identities : []
    const manifest = await readArchive(opening.plaintext, sealers, job, visitor)
    return { kind: 'read', manifest, bytes: await fromSource(file.size()) }
  } finally {
    await file.close()
  }
}

/** The passphrase opened an identity, only not this backup's: then that one is locked by another passphrase, or not here. */
function wrongSecret({ kind, lockedFiles }: BackupOpener): WrongSecret {
  if (kind === 'recoveryKey') return 'wrongRecoveryKey'
  return lockedFiles > 0 ? 'wrongPassphrase' : refuse({ code: 'backupIdentityMissing' })
}

/** Errors of the disk that the backup is on, told apart from those of the disk that it is restored to. */
function guarded(file: TargetFile): TargetFile {
  return {
    ...file,
    read: (into, position) => fromSource(file.read(into, position)),
  }
}

async function fromSource<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise
  } catch (thrown) {
    const errno = errnoOf(thrown)
    if (errno === null) throw thrown
    // A folder with the name of a backup.
    if (errno === 'EISDIR') throw new VaultFailure({ code: 'notABackup' })
    const { code } = errorOfErrno(errno)
    throw new VaultFailure(code === 'folderGone' ? { code: 'backupFolderGone' } : { code: 'io', errno })
  }
}
