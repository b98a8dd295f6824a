import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { VaultNotice } from '#shared/ipc/vault-contract.ts'
import { brokenAttachments } from './attachments/housekeeping.ts'
import type { VaultEnvironment } from './environment.ts'
import { refuse } from './failure.ts'
import { type FileSystem, removeQuietly } from './files.ts'
import { isAuthentic } from './format.ts'
import { findHeader, type FoundHeader, HEADER_NAME, PREVIOUS_HEADER_NAME, requireVaultFolder } from './header-file.ts'
import { Journal, type LockClaim } from './journal.ts'
import type { KeyFinder } from './keys/find-key.ts'
import { type EventSink, loadVault } from './load.ts'
import { acquireLock, releaseLock } from './lock.ts'
import { OpenVault } from './open-vault.ts'
import { keepAside, quarantineTails } from './quarantine.ts'
import type { VaultFiles } from './segment.ts'

export interface Unlocked {
  readonly open: OpenVault
  readonly notices: readonly VaultNotice[]
}

/**
 * Opens a vault: lock, header, master key, authenticity, snapshot, segments. Rows are sent while they are read; they
 * count only when this succeeds. Null when the passphrase or recovery key is wrong.
 */
export async function unlockVault(
  environment: VaultEnvironment,
  folder: string,
  findKey: KeyFinder,
  emit: EventSink,
): Promise<Unlocked | null> {
  const { files, host } = environment
  requireVaultFolder(files, folder)
  const sessionId = randomUUID()
  const bytes = acquireLock(files, folder, host, sessionId, environment.now())
  let unlocked: Unlocked | null = null
  try {
    unlocked = await unlockHeld(environment, folder, findKey, emit, { host, sessionId, bytes })
    return unlocked
  } finally {
    if (unlocked === null) releaseLock(files, folder, sessionId)
  }
}

async function unlockHeld(
  environment: VaultEnvironment,
  folder: string,
  findKey: KeyFinder,
  emit: EventSink,
  claim: LockClaim,
): Promise<Unlocked | null> {
  const found = findHeader(environment.files, folder)
  const { header } = found.sealed
  emit({ event: 'progress', phase: 'deriving' })
  const masterKey = await findKey(header)
  if (masterKey === null) return null
  try {
    const vault = { files: environment.files, folder, vaultId: header.vaultId, masterKey }
    return openWithKey(environment, vault, found, emit, claim)
  } catch (thrown) {
    masterKey.fill(0)
    throw thrown
  }
}

function openWithKey(
  environment: VaultEnvironment,
  vault: VaultFiles,
  found: FoundHeader,
  emit: EventSink,
  claim: LockClaim,
): Unlocked {
  const { header } = found.sealed
  if (!isAuthentic(found.sealed, vault.masterKey)) {
    refuse({ code: 'tampered', file: found.damaged === null ? HEADER_NAME : PREVIOUS_HEADER_NAME })
  }
  removeTemporaries(vault.files, vault.folder)
  const { schemas, now } = environment
  const { tables, audit, replay, snapshotBytes } = loadVault(vault, header.current, schemas, emit)
  const notices = [...recoveredHeader(vault, found, claim.sessionId), ...quarantineTails(vault, replay)]
  const { position, highestNumber } = replay
  const journal = new Journal(vault, claim, { epoch: header.current.epoch, position, highestNumber }, now)
  // Settles for good where the last segment ends, so that the cut-off bytes are reported once.
  if (replay.tail !== null) journal.startSegment()
  const unreadable = tables.unreadable()
  if (unreadable.length > 0) notices.push({ code: 'unreadable', rows: unreadable })
  const open = new OpenVault({
    vault,
    header,
    headerBytes: found.bytes,
    journal,
    tables,
    audit,
    schemas,
    now,
    snapshotBytes,
    sessionId: claim.sessionId,
    segmentBytes: replay.bytes,
    segments: replay.segments,
    mustFold: found.damaged !== null,
  })
  const broken = brokenAttachments(vault, tables)
  if (broken.length > 0) notices.push({ code: 'attachmentsBroken', ids: broken })
  if (notices.some(({ code }) => incompleteHistory.has(code))) open.keepStrayAttachments()
  open.sweepAttachments()
  return { open, notices }
}

/** What says that documents may be missing which exist elsewhere, or existed. */
const incompleteHistory: ReadonlySet<VaultNotice['code']> = new Set(['doubtfulTail', 'openedOlder', 'salvaged'])

/** Keeps the damaged header. The vault is folded at the first occasion, which writes a new one. */
function recoveredHeader(vault: VaultFiles, found: FoundHeader, unique: string): readonly VaultNotice[] {
  if (found.damaged === null) return []
  if (found.damaged.length > 0) keepAside(vault.files, vault.folder, `header-${unique}`, found.damaged)
  return [{ code: 'headerRecovered' }]
}

const temporaryPattern = /^((header|header\.prev|LOCK)\..+|snap-\d+-[0-9a-f]{16})\.tmp$/

/** What an interrupted snapshot or header replacement left: it was never pointed at. */
function removeTemporaries(files: FileSystem, folder: string): void {
  const names = files.readdir(folder).filter((name) => temporaryPattern.test(name))
  names.forEach((name) => removeQuietly(files, join(folder, name)))
}
