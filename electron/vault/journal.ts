import { join } from 'node:path'
import { segmentNames } from './chain.ts'
import { attempt, errorOf, refuse } from './failure.ts'
import { namesIfThere, readIfThere } from './files.ts'
import { HEADER_NAME } from './header-file.ts'
import { type ChainPosition, parseSnapshotName } from './journal-header.ts'
import { acquireLock, holdsLock, LOCK_NAME, type LockHost, otherHolder } from './lock.ts'
import { MAX_RECORD_LENGTH, RECORD_OVERHEAD } from './record.ts'
import { SegmentWriter, type VaultFiles } from './segment.ts'

/** Who holds the lock on behalf of this journal. */
export interface LockClaim {
  readonly host: LockHost
  readonly sessionId: string
  /** The lock file's bytes as this session wrote them. */
  readonly bytes: Buffer
}

/** Where a journal starts. */
export interface JournalStart {
  readonly epoch: number
  readonly position: ChainPosition
  readonly highestNumber: number
}

/**
 * The writing end of an open vault: decides which segment a record goes to and what happens when a write fails.
 * A session never continues a segment of an earlier one.
 */
export class Journal {
  #vault: VaultFiles
  readonly #now: () => Date
  #claim: LockClaim | null
  #epoch: number
  #position: ChainPosition
  #highestNumber: number
  #writer: SegmentWriter | null = null
  #isReadOnly: boolean
  /** The folder could not be reached at the last write. Nothing was written then, so the next write may simply try. */
  #isAway = false
  /** The last write failed: the next record is read back before it is acknowledged. */
  #isSuspicious = false
  /** Segments and snapshots that were there on opening or were made by this session. */
  readonly #knownFiles: Set<string>
  #bytes = 0

  /** @param claim null when the vault was opened for reading only: then nothing is ever written */
  constructor(vault: VaultFiles, claim: LockClaim | null, start: JournalStart, now: () => Date) {
    this.#vault = vault
    this.#claim = claim
    this.#now = now
    this.#epoch = start.epoch
    this.#position = start.position
    this.#highestNumber = start.highestNumber
    this.#isReadOnly = claim === null
    this.#knownFiles = new Set(this.#journalFiles())
  }

  /** Where the history stands. */
  get position(): ChainPosition {
    return this.#writer?.position ?? this.#position
  }

  /** No record is taken until `resume`. */
  get isReadOnly(): boolean {
    return this.#isReadOnly
  }

  /** Whether changes can be kept, as far as is known. */
  get isWritable(): boolean {
    return !this.#isReadOnly && !this.#isAway
  }

  /** Bytes written by this session since the last snapshot. */
  get bytesSinceSnapshot(): number {
    return this.#bytes
  }

  /** Whether a segment or snapshot was there on opening or is this session's own. */
  knows(name: string): boolean {
    return this.#knownFiles.has(name)
  }

  /** Starts this session's segment now instead of at the first record: its header settles where the last one ends. */
  startSegment(): void {
    this.#writer ??= this.#create()
  }

  /**
   * Makes one record durable. When that fails once, the segment is given up and the record goes into a new file
   * with a new key and is read back; when that fails too, the journal takes no more records until `resume`.
   */
  append(plaintext: Buffer): number {
    if (plaintext.length > MAX_RECORD_LENGTH) refuse({ code: 'tooLarge' })
    this.requireLock()
    try {
      this.#roll(plaintext.length + RECORD_OVERHEAD)
      this.#writer ??= this.#create()
      this.#writer.append(plaintext, this.#isSuspicious)
    } catch {
      this.#appendAnew(plaintext)
    }
    this.#isSuspicious = false
    this.#bytes += plaintext.length + RECORD_OVERHEAD
    return this.position.seq
  }

  #appendAnew(plaintext: Buffer): void {
    this.#giveUpWriter()
    try {
      const writer = this.#create()
      this.#writer = writer
      writer.append(plaintext, true)
    } catch (thrown) {
      this.#giveUpWriter()
      this.#isReadOnly = true
      refuse(namesIfThere(this.#vault.files, this.#vault.folder) === null ? { code: 'folderGone' } : errorOf(thrown))
    }
  }

  #giveUpWriter(): void {
    if (this.#writer === null) return
    this.#writer.abandon()
    this.#position = this.#writer.position
    this.#writer = null
  }

  #roll(nextBytes: number): void {
    if (this.#writer === null || !this.#writer.isFull(nextBytes)) return
    this.#position = this.#writer.position
    this.#writer.close()
    this.#writer = null
  }

  #create(): SegmentWriter {
    this.#highestNumber += 1
    const createdMs = this.#now().getTime()
    const writer = SegmentWriter.create(this.#vault, this.#epoch, this.#highestNumber, this.#position, createdMs)
    this.#knownFiles.add(writer.name)
    return writer
  }

  /** Goes on after a snapshot of everything so far, with the same master key or another one. */
  continueInEpoch(epoch: number, snapshotName: string, vault: VaultFiles): void {
    this.#vault = vault
    this.#position = this.position
    this.#writer?.close()
    this.#writer = null
    this.#epoch = epoch
    this.#bytes = 0
    this.#knownFiles.add(snapshotName)
  }

  /**
   * Tries again after a write failed for good: the folder is there, the lock is this session's and nobody has written
   * meanwhile. A new segment is made and read back; the next record is read back as well.
   */
  resume(): void {
    if (this.isWritable) return
    if (this.#claim === null) refuse({ code: 'readOnly' })
    const wasReadOnly = this.#isReadOnly
    this.#isReadOnly = false
    try {
      this.requireLock()
      this.#giveUpWriter()
      this.#writer = this.#create()
      this.#writer.verify()
      this.#isSuspicious = true
    } catch (thrown) {
      this.#giveUpWriter()
      this.#isReadOnly ||= wasReadOnly
      throw thrown
    }
  }

  /**
   * Checks before each write that the folder is still there and still this session's. A lock that was removed is
   * taken again, but only when nobody has written meanwhile.
   */
  requireLock(): void {
    const claim = this.#claim
    if (this.#isReadOnly || claim === null) return refuse({ code: 'readOnly' })
    const held = attempt(() => this.#heldClaim(claim))
    this.#isAway = !held.ok
    if (held.ok) {
      this.#claim = held.value
      return
    }
    // Somebody else has it now: going on would make two histories of one.
    if (held.error.code === 'inUse' || held.error.code === 'readOnly') this.#isReadOnly = true
    refuse(held.error)
  }

  #heldClaim(claim: LockClaim): LockClaim {
    const { files, folder } = this.#vault
    const { host, sessionId } = claim
    const found = readIfThere(files, join(folder, LOCK_NAME))
    if (found?.equals(claim.bytes) === true || holdsLock(files, folder, sessionId)) return claim
    const names = namesIfThere(files, folder)
    if (names === null || !names.includes(HEADER_NAME)) refuse({ code: 'folderGone' })
    const holder = otherHolder(files, folder, host)
    if (holder !== null) refuse(holder)
    if (this.#journalFiles().some((name) => !this.knows(name))) refuse({ code: 'readOnly' })
    return { host, sessionId, bytes: acquireLock(files, folder, host, sessionId, this.#now()) }
  }

  #journalFiles(): readonly string[] {
    const { files, folder } = this.#vault
    const snapshots = files.readdir(folder).filter((name) => parseSnapshotName(name) !== null)
    return [...segmentNames(this.#vault).map(({ name }) => name), ...snapshots]
  }

  close(): void {
    this.#position = this.position
    this.#writer?.close()
    this.#writer = null
    this.#isReadOnly = true
  }
}
