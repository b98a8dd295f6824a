import { randomBytes, randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { AnyRow, Commit } from '#shared/ipc/vault-contract.ts'
import { KEY_LENGTH, VAULT_ID_LENGTH } from './crypto.ts'
import type { VaultEnvironment } from './environment.ts'
import { refuse } from './failure.ts'
import { FOLDER_MODE, namesIfThere, removeQuietly, writeNewFile } from './files.ts'
import { encodeHeader, NO_SNAPSHOT, type VaultHeader } from './format.ts'
import { HEADER_NAME, PREVIOUS_HEADER_NAME } from './header-file.ts'
import { Journal, type LockClaim } from './journal.ts'
import { CHAIN_START } from './journal-header.ts'
import { newPassphraseKeys } from './keys/change-keys.ts'
import { requireGoodPassphrase } from './keys/good-passphrase.ts'
import { acquireLock, LOCK_NAME } from './lock.ts'
import { OpenVault } from './open-vault.ts'
import type { VaultFiles } from './segment.ts'
import { Tables } from './tables.ts'

export interface CreatedVault {
  readonly open: OpenVault
  /** What the first record stored. */
  readonly rows: readonly AnyRow[]
}

/** Makes a vault and its first record. When anything fails, everything it made is removed again. */
export async function createVault(
  environment: VaultEnvironment,
  folder: string,
  passphrase: string,
  first: Commit,
): Promise<CreatedVault> {
  await requireGoodPassphrase(passphrase)
  const { files, host } = environment
  const madeFolder = prepareFolder(environment, folder)
  const sessionId = randomUUID()
  let isOurs = false
  try {
    const bytes = acquireLock(files, folder, host, sessionId, environment.now())
    isOurs = true
    removeContent(environment, folder, [LOCK_NAME])
    return await fillFolder(environment, folder, passphrase, first, { host, sessionId, bytes })
  } catch (thrown) {
    if (isOurs) removeContent(environment, folder, [])
    if (madeFolder) removeFolderQuietly(environment, folder)
    throw thrown
  }
}

async function fillFolder(
  environment: VaultEnvironment,
  folder: string,
  passphrase: string,
  first: Commit,
  claim: LockClaim,
): Promise<CreatedVault> {
  const { files, now, schemas } = environment
  const { header, masterKey } = await newHeader(environment, passphrase)
  const vault: VaultFiles = { files, folder, vaultId: header.vaultId, masterKey }
  const headerBytes = encodeHeader(header, masterKey)
  const journal = new Journal(vault, claim, { epoch: 0, position: CHAIN_START, highestNumber: 0 }, now)
  try {
    const open = new OpenVault({
      vault,
      header,
      headerBytes,
      journal,
      schemas,
      now,
      sessionId: claim.sessionId,
      tables: new Tables(),
      audit: [],
      snapshotBytes: 0,
      segmentBytes: 0,
      segments: 0,
      mustFold: false,
      // `vault.create` says so.
      isOpeningNoted: true,
      isWorthRemembering: true,
    })
    const { rows } = open.commit(first)
    // Last, because a folder with a header is a vault: there is none without its first record.
    writeNewFile(files, join(folder, PREVIOUS_HEADER_NAME), headerBytes)
    writeNewFile(files, join(folder, HEADER_NAME), headerBytes)
    files.syncFolder(folder)
    files.syncFolder(dirname(folder))
    return { open, rows }
  } catch (thrown) {
    journal.close()
    masterKey.fill(0)
    throw thrown
  }
}

/** A header for a new vault, and its master key. The caller wipes it. */
export async function newHeader(
  environment: VaultEnvironment,
  passphrase: string,
): Promise<{ readonly header: VaultHeader; readonly masterKey: Buffer }> {
  const masterKey = randomBytes(KEY_LENGTH)
  const vaultId = randomBytes(VAULT_ID_LENGTH)
  const keys = await newPassphraseKeys(environment, { masterKey, vaultId }, passphrase)
  const header: VaultHeader = {
    vaultId,
    generation: 1,
    createdMs: environment.now().getTime(),
    current: NO_SNAPSHOT,
    recovery: null,
    ...keys,
  }
  return { header, masterKey }
}

/** What a creation that was killed half-way can have left: never a whole header, so never a vault. */
const leftoverPattern = /^(LOCK|LOCK\..+\.tmp|seg-0-\d+-[0-9a-f]{16})$/

/** @returns whether the folder was made here */
function prepareFolder(environment: VaultEnvironment, folder: string): boolean {
  const names = namesIfThere(environment.files, folder)
  if (names === null) {
    environment.files.mkdir(folder, FOLDER_MODE)
    return true
  }
  const isLeftover = names.includes(LOCK_NAME) && names.every((name) => leftoverPattern.test(name))
  if (names.length > 0 && !isLeftover) refuse({ code: 'folderNotEmpty' })
  return false
}

const ownPattern = /^(LOCK|LOCK\..+\.tmp|header|header\.prev|seg-0-\d+-[0-9a-f]{16})$/

/** Removes what a creation makes, and nothing else. */
function removeContent(environment: VaultEnvironment, folder: string, keep: readonly string[]): void {
  const names = namesIfThere(environment.files, folder) ?? []
  const ours = names.filter((name) => ownPattern.test(name) && !keep.includes(name))
  ours.forEach((name) => removeQuietly(environment.files, join(folder, name)))
}

function removeFolderQuietly(environment: VaultEnvironment, folder: string): void {
  try {
    environment.files.rmdir(folder)
  } catch {
    // Somebody put something in it meanwhile: not ours to remove.
  }
}
