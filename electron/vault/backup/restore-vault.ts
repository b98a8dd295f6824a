import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import { ATTACHMENTS_NAME, writeAttachment } from '../attachments/attachment-file.ts'
import { parseAttachmentName } from '../attachments/attachment-format.ts'
import { newHeader } from '../create.ts'
import type { VaultEnvironment } from '../environment.ts'
import { refuse } from '../failure.ts'
import { FOLDER_MODE, namesIfThere, removeQuietly, writeNewFile } from '../files.ts'
import { encodeHeader, type VaultHeader } from '../format.ts'
import { HEADER_NAME, PREVIOUS_HEADER_NAME } from '../header-file.ts'
import { Journal, type LockClaim } from '../journal.ts'
import { type ChainPosition, JOURNAL_ID_LENGTH } from '../journal-header.ts'
import { encryptTo } from '../keys/age.ts'
import { acquireLock, releaseLock } from '../lock.ts'
import { OpenVault } from '../open-vault.ts'
import type { VaultFiles } from '../segment.ts'
import { writeSnapshot } from '../snapshot.ts'
import { Tables } from '../tables.ts'
import type { Manifest } from './manifest.ts'
import type { ArchiveVisitor } from './read-archive.ts'

/** A backup as it is read again for a restore, to its end. */
export interface RestoreSource {
  readonly read: (visitor: ArchiveVisitor) => Promise<Manifest>
  /** age recipient of the recovery key that the new vault gets; null for none. */
  readonly recoveryRecipient: string | null
}

/** The epoch of the snapshot that holds all that was restored. */
const EPOCH = 1

/**
 * Makes a vault of a backup, in a folder that is empty or not there yet. It is a vault of its own, with its own id and
 * keys, so that nobody takes it for the one that the backup was made of; sequence numbers and audit trail go on where the
 * backup stands. The header comes last: when anything fails before it there is no vault, and what was written goes.
 *
 * @throws VaultFailure folderNotEmpty, folderGone, notWritable, diskFull, whatever reading gives
 */
export async function restoreVault(
  environment: VaultEnvironment,
  folder: string,
  passphrase: string,
  source: RestoreSource,
): Promise<void> {
  const { files, host, now } = environment
  const madeFolder = prepareFolder(environment, folder)
  const sessionId = randomUUID()
  let isOurs = false
  try {
    const bytes = acquireLock(files, folder, host, sessionId, now())
    isOurs = true
    await fillFolder(environment, folder, passphrase, source, { host, sessionId, bytes })
    files.syncFolder(dirname(folder))
  } catch (thrown) {
    if (isOurs) removeContent(environment, folder)
    if (madeFolder) removeFolderQuietly(environment, folder)
    throw thrown
  } finally {
    if (isOurs) releaseLock(files, folder, sessionId)
  }
}

async function fillFolder(
  environment: VaultEnvironment,
  folder: string,
  passphrase: string,
  source: RestoreSource,
  claim: LockClaim,
): Promise<void> {
  const { files } = environment
  const { header: bare, masterKey } = await newHeader(environment, passphrase)
  try {
    const vault: VaultFiles = { files, folder, vaultId: bare.vaultId, masterKey }
    const recovery = await recoverySlot(source.recoveryRecipient, masterKey)
    const { tables, audit, after } = await writeContent(environment, vault, source)
    const current = writeSnapshot(vault, EPOCH, { tables, audit, after }, environment.now().getTime())
    const header: VaultHeader = { ...bare, current, recovery }
    const headerBytes = encodeHeader(header, masterKey)
    noteRestore(environment, { vault, header, headerBytes, tables, audit }, after, claim)
    writeNewFile(files, join(folder, PREVIOUS_HEADER_NAME), headerBytes)
    writeNewFile(files, join(folder, HEADER_NAME), headerBytes)
    files.syncFolder(folder)
  } finally {
    masterKey.fill(0)
  }
}

async function recoverySlot(recipient: string | null, masterKey: Buffer): Promise<VaultHeader['recovery']> {
  return recipient === null ? null : { recipient, file: await encryptTo(recipient, masterKey) }
}

interface RestoredContent {
  readonly tables: Tables
  readonly audit: AuditEntry[]
  readonly after: ChainPosition
}

/** Takes in documents and audit trail, and writes attachments as they come. */
async function writeContent(
  { now }: VaultEnvironment,
  vault: VaultFiles,
  source: RestoreSource,
): Promise<RestoredContent> {
  const tables = new Tables()
  const audit: AuditEntry[] = []
  const { seq, head } = await source.read({
    manifest: () => undefined,
    // Whether a document fits its schema is found out at opening; what does not is kept and shown.
    row: ({ table, id, rev, doc }) => tables.put(table, id, { rev, doc, isReadable: true }),
    audit: (entry) => audit.push(entry),
    attachment: (id, bytes) => {
      writeAttachment(vault, { id, bytes: bytes.length, createdMs: now().getTime() }, [bytes])
    },
  })
  // The segment that held the last record is not here: the first one of the new vault continues nothing but this.
  const after: ChainPosition = {
    seq,
    tag: Buffer.from(head, 'hex'),
    segmentId: Buffer.alloc(JOURNAL_ID_LENGTH),
    segmentEnd: 0,
    segmentLength: 0,
  }
  return { tables, audit, after }
}

/** The first record of the new vault tells the audit trail what it is. */
function noteRestore(
  { schemas, now }: VaultEnvironment,
  parts: Pick<ConstructorParameters<typeof OpenVault>[0], 'vault' | 'header' | 'headerBytes' | 'tables' | 'audit'>,
  after: ChainPosition,
  claim: LockClaim,
): void {
  const journal = new Journal(parts.vault, claim, { epoch: EPOCH, position: after, highestNumber: 0 }, now)
  try {
    const open = new OpenVault({
      ...parts,
      journal,
      schemas,
      now,
      sessionId: claim.sessionId,
      snapshotBytes: 0,
      segmentBytes: 0,
      segments: 0,
      mustFold: false,
      // `vault.restore` says so.
      isOpeningNoted: true,
      isWorthRemembering: true,
    })
    open.note('vault.restore')
  } finally {
    journal.close()
  }
}

/** @returns whether the folder was made here */
function prepareFolder({ files }: VaultEnvironment, folder: string): boolean {
  const names = namesIfThere(files, folder)
  if (names === null) {
    files.mkdir(folder, FOLDER_MODE)
    return true
  }
  if (names.length > 0) refuse({ code: 'folderNotEmpty' })
  return false
}

const ownPattern = new RegExp(
  `^(LOCK|LOCK\\..+\\.tmp|header|header\\.prev|seg-${EPOCH}-\\d+-[0-9a-f]{16}|snap-${EPOCH}-[0-9a-f]{16}(\\.tmp)?)$`,
)

/** Removes what a restore makes, the header first and the lock last, and nothing else. */
function removeContent({ files }: VaultEnvironment, folder: string): void {
  const names = (namesIfThere(files, folder) ?? []).filter((name) => ownPattern.test(name))
  const headersFirst = [...names].sort((a, b) => rank(a) - rank(b))
  headersFirst.forEach((name) => removeQuietly(files, join(folder, name)))
  const attachments = join(folder, ATTACHMENTS_NAME)
  const ours = (namesIfThere(files, attachments) ?? []).filter((name) => parseAttachmentName(name) !== null)
  ours.forEach((name) => removeQuietly(files, join(attachments, name)))
  if (namesIfThere(files, attachments) !== null) removeFolderQuietly({ files }, attachments)
}

const rank = (name: string): number => (name.startsWith('header') ? 0 : 1)

function removeFolderQuietly({ files }: Pick<VaultEnvironment, 'files'>, folder: string): void {
  try {
    files.rmdir(folder)
  } catch {
    // Somebody put something in it meanwhile: not ours to remove.
  }
}
