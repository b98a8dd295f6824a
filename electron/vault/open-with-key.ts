import { join } from 'node:path'
import type { OpenHow, VaultNotice } from '#shared/ipc/vault-contract.ts'
import { brokenAttachments } from './attachments/housekeeping.ts'
import type { VaultEnvironment } from './environment.ts'
import { attempt, refuse } from './failure.ts'
import { type FileSystem, removeQuietly } from './files.ts'
import { isAuthentic, type VaultHeader } from './format.ts'
import {
  finishKeyChange,
  type FoundHeader,
  HEADER_NAME,
  PREVIOUS_HEADER_NAME,
  readPreviousHeader,
} from './header-file.ts'
import { Journal, type LockClaim } from './journal.ts'
import type { KeyFinder } from './keys/find-key.ts'
import { knownStateKey, type NewerKnown, newerKnown, readKnownState } from './known-state.ts'
import { checkSnapshot, type EventSink, type LoadedVault, loadVault } from './load.ts'
import { type DisplacedLock, readLock } from './lock.ts'
import { OpenVault } from './open-vault.ts'
import { keepAside, quarantineTails, tailNotices } from './quarantine.ts'
import type { VaultFiles } from './segment.ts'
import { snapshotName } from './snapshot.ts'

/** All that opening a vault takes. */
export interface OpenRequest {
  readonly environment: VaultEnvironment
  readonly folder: string
  /** Folder where this computer remembers which state of each vault it has seen; null: nowhere. */
  readonly memory: string | null
  readonly how: OpenHow
  readonly findKey: KeyFinder
  readonly emit: EventSink
}

export interface Unlocked {
  readonly open: OpenVault
  readonly notices: readonly VaultNotice[]
}

/** The lock under which a vault is opened. */
export interface Hold {
  /** null: for reading only, nothing may be written. */
  readonly claim: LockClaim | null
  /** Whose lock was taken over for it. */
  readonly displaced: DisplacedLock | null
}

/** Opens a vault whose master key has been found. Writes nothing before all of it has been read and found good. */
export function openWithKey(request: OpenRequest, found: FoundHeader, masterKey: Buffer, hold: Hold): Unlocked {
  const { environment, folder, how } = request
  const { header } = found.sealed
  const vault: VaultFiles = { files: environment.files, folder, vaultId: header.vaultId, masterKey }
  if (!isAuthentic(found.sealed, masterKey)) {
    refuse({ code: 'tampered', file: found.damaged === null ? HEADER_NAME : PREVIOUS_HEADER_NAME })
  }
  const reading = how.mode === 'salvage' ? salvage(request, vault, header) : strict(request, vault, header)
  const newer = newerThan(request, vault, found, reading.loaded)
  if (newer !== null && !how.acceptOlder && how.mode !== 'salvage') refuse({ code: 'olderThanKnown', ...newer })
  const notices = noticesOf(vault, found, reading, hold, newer)
  if (hold.claim !== null) settle(vault, found, reading.loaded, hold.claim)
  const open = assemble(request, vault, found, reading.loaded, hold, newer)
  if (hold.claim !== null) finishKeys(open, found, hold.claim)
  if (notices.some(({ code }) => incompleteHistory.has(code))) open.keepStrayAttachments()
  open.sweepAttachments()
  return { open, notices }
}

/** What says that documents may be missing which exist elsewhere, or existed. */
const incompleteHistory: ReadonlySet<VaultNotice['code']> = new Set(['doubtfulTail', 'openedOlder', 'salvaged'])

function noticesOf(
  vault: VaultFiles,
  found: FoundHeader,
  { loaded, notices: salvaged }: Reading,
  { displaced }: Hold,
  newer: NewerKnown | null,
): readonly VaultNotice[] {
  const notices: VaultNotice[] = [...tailNotices(loaded.replay), ...salvaged]
  const unreadable = loaded.tables.unreadable()
  if (found.damaged !== null) notices.unshift({ code: 'headerRecovered' })
  if (unreadable.length > 0) notices.push({ code: 'unreadable', rows: unreadable })
  const broken = brokenAttachments(vault, loaded.tables)
  if (broken.length > 0) notices.push({ code: 'attachmentsBroken', ids: broken })
  if (displaced !== null) {
    const { host, user, time } = displaced.owner
    notices.push({ code: 'tookOver', host, user, since: time })
  }
  if (newer !== null) notices.push({ code: 'openedOlder', ...newer })
  return notices
}

interface Reading {
  readonly loaded: LoadedVault
  readonly notices: readonly VaultNotice[]
}

function strict({ environment, emit }: OpenRequest, vault: VaultFiles, { current }: VaultHeader): Reading {
  return { loaded: loadVault(vault, current, environment.schemas, emit), notices: [] }
}

/**
 * Reads as far as it goes. When the snapshot cannot be read, the one of the generation before and all the segments since
 * make the same documents, provided that they are whole.
 */
function salvage({ environment, emit }: OpenRequest, vault: VaultFiles, header: VaultHeader): Reading {
  const { schemas } = environment
  const problem = checkSnapshot(vault, header.current)
  if (problem === null) {
    const loaded = loadVault(vault, header.current, schemas, emit, 'salvage')
    const { faults, position } = loaded.replay
    const notices = faults.map(({ error, seq }) => salvagedNotice(error.file, seq ?? position.seq))
    return { loaded, notices }
  }
  const previous = readPreviousHeader(vault.files, vault.folder)
  const isUsable =
    previous !== null &&
    isAuthentic(previous, vault.masterKey) &&
    previous.header.current.epoch < header.current.epoch &&
    checkSnapshot(vault, previous.header.current) === null
  if (!isUsable) return refuse(problem)
  const before = attempt(() => loadVault(vault, previous.header.current, schemas, emit))
  if (!before.ok) return refuse(problem)
  const loaded = before.value
  return { loaded, notices: [salvagedNotice(snapshotName(header.current), loaded.replay.position.seq)] }
}

const salvagedNotice = (file: string, seq: number): VaultNotice => ({ code: 'salvaged', file, seq })

/** What this computer has seen beyond what is here. */
function newerThan(
  { memory }: OpenRequest,
  vault: VaultFiles,
  found: FoundHeader,
  { replay, tagAt }: LoadedVault,
): NewerKnown | null {
  if (memory === null) return null
  const { files, vaultId, masterKey } = vault
  const known = readKnownState({ files, memory, vaultId }, knownStateKey(masterKey, vaultId))
  // In place of a damaged header the generation before it is as new as can be; the notice of that says enough.
  const generation = found.sealed.header.generation + (found.damaged === null ? 0 : 1)
  return newerKnown(known, { generation, seq: replay.position.seq, tagAt })
}

/** Clears up and keeps aside what earlier sessions left. */
function settle(vault: VaultFiles, found: FoundHeader, { replay }: LoadedVault, { sessionId }: LockClaim): void {
  const { files, folder } = vault
  removeTemporaries(files, folder)
  // The vault is folded at the first occasion, which writes a new header.
  if (found.damaged !== null && found.damaged.length > 0) {
    keepAside(files, folder, `header-${sessionId}`, found.damaged)
  }
  quarantineTails(vault, replay)
}

/** What only the keys of before opened goes, when a change of keys was interrupted before it was gone. */
function finishKeys(open: OpenVault, found: FoundHeader, { sessionId }: LockClaim): void {
  if (found.damaged !== null) return
  const { files, folder } = open.vault
  const finished = attempt(() => finishKeyChange(files, folder, found, sessionId))
  if (finished.ok && !finished.value) open.removeOlderThan(open.header.current.epoch)
}

function assemble(
  request: OpenRequest,
  vault: VaultFiles,
  found: FoundHeader,
  { tables, audit, replay, snapshotBytes }: LoadedVault,
  hold: Hold,
  newer: NewerKnown | null,
): OpenVault {
  const { claim } = hold
  const { header } = found.sealed
  const { schemas, now } = request.environment
  const { position, highestNumber } = replay
  const journal = new Journal(vault, claim, { epoch: header.current.epoch, position, highestNumber }, now)
  // Settles for good where the last segment ends, so that the cut-off bytes are reported once.
  if (replay.tail !== null && claim !== null) journal.startSegment()
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
    sessionId: claim?.sessionId ?? null,
    segmentBytes: replay.bytes,
    segments: replay.segments,
    mustFold: found.damaged !== null,
    isOpeningNoted: claim === null,
    isWorthRemembering: isSettled(request, hold, newer),
  })
  try {
    noteUnusual(open, hold, newer)
    return open
  } catch (thrown) {
    journal.close()
    throw thrown
  }
}

/** What the audit trail hears at once. */
function noteUnusual(open: OpenVault, { claim, displaced }: Hold, newer: NewerKnown | null): void {
  if (displaced !== null) open.note('vault.takeOver')
  if (newer !== null && claim !== null) open.note('vault.openOlder')
}

/** Who only reads may see what is not settled yet, of a session that is still writing or of a history that is broken. */
function isSettled({ environment, folder, how }: OpenRequest, { claim }: Hold, newer: NewerKnown | null): boolean {
  if (claim !== null) return true
  return how.mode === 'readOnly' && newer === null && readLock(environment.files, folder) === null
}

const temporaryPattern = /^((header|header\.prev|LOCK)\..+|snap-\d+-[0-9a-f]{16})\.tmp$/

/** What an interrupted snapshot or header replacement left: it was never pointed at. */
function removeTemporaries(files: FileSystem, folder: string): void {
  const names = files.readdir(folder).filter((name) => temporaryPattern.test(name))
  names.forEach((name) => removeQuietly(files, join(folder, name)))
}
