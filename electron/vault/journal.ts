import { join } from 'node:path'
import { segmentNames } from './chain.ts'
import { errorOf, refuse } from './failure.ts'
import { namesIfThere, readIfThere } from './files.ts'
import { HEADER_NAME } from './header-file.ts'
import type { ChainPosition } from './journal-header.ts'
import { acquireLock, LOCK_NAME, type LockHost, otherHolder } from './lock.ts'
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
  readonly #vault: VaultFiles
  readonly #now: () => Date
  #claim: LockClaim
  #epoch: number
  #position: ChainPosition
  #highestNumber: number
  #writer: SegmentWriter | null = null
  #isReadOnly = false
  #knownSegments: Set<string>
  #bytes = 0

  constructor(vault: VaultFiles, claim: LockClaim, start: JournalStart, now: () => Date) {
    this.#vault = vault
    this.#claim = claim
    this.#now = now
    this.#epoch = start.epoch
    this.#position = start.position
    this.#highestNumber = start.highestNumber
    this.#knownSegments = new Set(segmentNames(vault).map(({ name }) => name))
  }

  /** Where the history stands. */
  get position(): ChainPosition {
    return this.#writer?.position ?? this.#position
  }

  get isReadOnly(): boolean {
    return this.#isReadOnly
  }

  /** Bytes written by this session since the last snapshot. */
  get bytesSinceSnapshot(): number {
    return this.#bytes
  }

  /** Starts this session's segment now instead of at the first record: its header settles where the last one ends. */
  startSegment(): void {
    this.#writer ??= this.#create()
  }

  /**
   * Makes one record durable. When that fails once, the segment is given up and the record goes into a new file
   * with a new key and is read back; when that fails too, the journal takes no more records.
   */
  append(plaintext: Buffer): number {
    if (plaintext.length > MAX_RECORD_LENGTH) refuse({ code: 'tooLarge' })
    if (this.#isReadOnly) refuse({ code: 'readOnly' })
    this.requireLock()
    try {
      this.#roll(plaintext.length + RECORD_OVERHEAD)
      this.#writer ??= this.#create()
      this.#writer.append(plaintext)
    } catch {
      this.#appendAnew(plaintext)
    }
    this.#bytes += plaintext.length + RECORD_OVERHEAD
    return this.position.seq
  }

  #appendAnew(plaintext: Buffer): void {
    this.#giveUpWriter()
    try {
      const writer = this.#create()
      this.#writer = writer
      writer.append(plaintext)
      writer.verify()
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
    this.#knownSegments.add(writer.name)
    return writer
  }

  /** Goes on after a snapshot of everything so far. */
  continueInEpoch(epoch: number): void {
    this.#position = this.position
    this.#writer?.close()
    this.#writer = null
    this.#epoch = epoch
    this.#bytes = 0
  }

  /**
   * Checks before each write that the folder is still there and still this session's. A lock that was removed is
   * taken again, but only when nobody has written meanwhile.
   */
  requireLock(): void {
    const { files, folder } = this.#vault
    const found = readIfThere(files, join(folder, LOCK_NAME))
    if (found !== null && found.equals(this.#claim.bytes)) return
    const names = namesIfThere(files, folder)
    if (names === null || !names.includes(HEADER_NAME)) refuse({ code: 'folderGone' })
    const holder = otherHolder(files, folder, this.#claim.host)
    const hasForeignSegment = segmentNames(this.#vault).some(({ name }) => !this.#knownSegments.has(name))
    if (holder !== null || hasForeignSegment) {
      this.#isReadOnly = true
      refuse(holder ?? { code: 'readOnly' })
    }
    const { host, sessionId } = this.#claim
    this.#claim = { host, sessionId, bytes: acquireLock(files, folder, host, sessionId, this.#now()) }
  }

  close(): void {
    this.#position = this.position
    this.#writer?.close()
    this.#writer = null
    this.#isReadOnly = true
  }
}
