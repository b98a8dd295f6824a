import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { AuditEntry, VaultAction } from '#shared/ipc/vault-actions.ts'
import type { AnyRow, Commit, VaultAccess } from '#shared/ipc/vault-contract.ts'
import { sweepAttachments } from './attachments/housekeeping.ts'
import { operatorOf, planCommit } from './commit.ts'
import { attempt, refuse } from './failure.ts'
import { removeQuietly } from './files.ts'
import { encodeHeader, type VaultHeader } from './format.ts'
import { replaceHeader, replaceHeaderKeys } from './header-file.ts'
import { HeaderSwitch } from './header-switch.ts'
import type { Journal } from './journal.ts'
import { parseSegmentName, parseSnapshotName } from './journal-header.ts'
import { type BackupKeys, openBackupSlot } from './keys/backup-identity.ts'
import type { BackupSlot, KeySlots } from './keys/slots.ts'
import { auditEntry } from './load.ts'
import { releaseLock } from './lock.ts'
import { type CommitPayload, encodePayload } from './payload.ts'
import { emptyQuarantine } from './quarantine.ts'
import type { VaultFiles } from './segment.ts'
import { type SnapshotContent, snapshotName, writeSnapshot } from './snapshot.ts'
import { type DocumentSchemas, rowsOf, type Tables } from './tables.ts'

/** Segments are folded into a snapshot when they hold more than this, or than half the snapshot, or are this many. */
const FOLD_BYTES = 4 * 1024 * 1024
const FOLD_SEGMENTS = 32

/** What a commit gives back once it is durable. */
export interface Committed {
  readonly seq: number
  readonly head: string
  readonly rows: readonly AnyRow[]
}

/** A header that is to take the place of the one of now. */
export interface NextHeader {
  /** The folder, and the master key that the header is authenticated with. */
  readonly vault: VaultFiles
  readonly header: VaultHeader
  readonly bytes: Buffer
}

export interface OpenVaultParts {
  readonly vault: VaultFiles
  readonly header: VaultHeader
  readonly headerBytes: Buffer
  readonly journal: Journal
  readonly tables: Tables
  readonly audit: AuditEntry[]
  readonly schemas: DocumentSchemas
  /** null: opened for reading only, there is no lock to give back. */
  readonly sessionId: string | null
  readonly now: () => Date
  /** Sizes on disk when it was opened. */
  readonly snapshotBytes: number
  readonly segmentBytes: number
  readonly segments: number
  /** The header had to be recovered: write a new one at the first occasion. */
  readonly mustFold: boolean
  /** False: the audit trail still has to hear of this opening. */
  readonly isOpeningNoted: boolean
  /** Whether this computer may remember that it has seen this state. */
  readonly isWorthRemembering: boolean
}

/** An unlocked vault: the only holder of its keys and documents. */
export class OpenVault {
  #vault: VaultFiles
  readonly #journal: Journal
  readonly #tables: Tables
  readonly #audit: AuditEntry[]
  readonly #schemas: DocumentSchemas
  readonly #sessionId: string | null
  readonly #now: () => Date
  readonly #switch: HeaderSwitch
  #header: VaultHeader
  #headerBytes: Buffer
  #snapshotBytes: number
  #segmentBytes: number
  #segments: number
  #mustFold: boolean
  /** In use although it is not in the header: the vault was opened read-only, or the header could not be written. */
  #unsavedBackup: BackupSlot | null = null
  #keepsStrayAttachments = false
  /** When it was opened, as long as the audit trail has not heard of that; null afterwards. */
  #openedAt: Date | null
  /** Whether this computer may remember that it has seen this state. */
  readonly isWorthRemembering: boolean

  constructor(parts: OpenVaultParts) {
    this.#vault = parts.vault
    this.#journal = parts.journal
    this.#tables = parts.tables
    this.#audit = parts.audit
    this.#schemas = parts.schemas
    this.#sessionId = parts.sessionId
    this.#now = parts.now
    this.#switch = new HeaderSwitch(parts.vault.files, parts.vault.folder)
    this.#header = parts.header
    this.#headerBytes = parts.headerBytes
    this.#snapshotBytes = parts.snapshotBytes
    this.#segmentBytes = parts.segmentBytes
    this.#segments = parts.segments
    this.#mustFold = parts.mustFold
    this.#openedAt = parts.isOpeningNoted ? null : parts.now()
    this.isWorthRemembering = parts.isWorthRemembering
  }

  get seq(): number {
    return this.#journal.position.seq
  }

  /** Head of the audit chain: names this very history (docs/vault-format.md, Records). */
  get head(): string {
    return this.#journal.position.tag.toString('hex')
  }

  /** Whether changes can be kept. */
  get access(): VaultAccess {
    return this.#journal.isWritable ? 'full' : 'readOnly'
  }

  /** The documents, for tests and measurements. */
  get tables(): Tables {
    return this.#tables
  }

  /** Who did what, oldest first. */
  get audit(): readonly AuditEntry[] {
    return this.#audit
  }

  /** The folder and the key. */
  get vault(): VaultFiles {
    return this.#vault
  }

  /** The moment, by the clock that the vault was opened with. */
  get now(): Date {
    return this.#now()
  }

  /** The header that counts now. */
  get header(): VaultHeader {
    return this.#header
  }

  /** Refuses unless this session may write: the lock is still its own and no write has failed for good. */
  requireWritable(): void {
    if (this.#journal.isReadOnly) refuse({ code: 'readOnly' })
    this.settle()
    this.#journal.requireLock()
  }

  /** Checks, encrypts, appends and flushes one commit; what is in memory changes only after that. */
  commit(commit: Commit): Committed {
    if (this.#journal.isReadOnly) refuse({ code: 'readOnly' })
    const payload = planCommit(this.#tables, this.#schemas, commit, this.#now())
    this.noteOpening()
    const seq = this.#append(payload)
    return { seq, head: this.head, rows: rowsOf(payload) }
  }

  /** Leaves a line in the audit trail for what the vault itself did. A record like any other, without changes. */
  note(action: VaultAction, ids: readonly string[] = []): void {
    this.noteOpening()
    this.#append(this.#auditOnly(action, this.#now(), ids))
  }

  /**
   * Tells the audit trail that the vault was opened, once. Not while opening, where it would cost a flush before the first
   * screen: before the first other record, at the first tidying up or at closing, whichever comes first.
   */
  noteOpening(): void {
    if (this.#openedAt === null || this.#journal.isReadOnly) return
    this.#append(this.#auditOnly('vault.open', this.#openedAt, []))
    this.#openedAt = null
  }

  #auditOnly(action: VaultAction, at: Date, ids: readonly string[]): CommitPayload {
    return { at: at.toISOString(), by: operatorOf(this.#tables), action, changes: [], ids }
  }

  /** Tries to write again after a write failed for good. Nothing to do when changes can be kept. */
  resume(): void {
    this.#journal.resume()
  }

  #append(payload: CommitPayload): number {
    this.settle()
    const seq = this.#journal.append(encodePayload(payload))
    payload.changes.forEach((change) => this.#tables.apply(change))
    this.#audit.push(auditEntry(payload, seq))
    return seq
  }

  /** Whether a snapshot would make the next opening noticeably quicker. */
  isWorthFolding(): boolean {
    if (this.#journal.isReadOnly) return false
    const bytes = this.#segmentBytes + this.#journal.bytesSinceSnapshot
    return this.#mustFold || this.#segments >= FOLD_SEGMENTS || bytes > Math.max(FOLD_BYTES, this.#snapshotBytes / 2)
  }

  /**
   * Writes everything into a new snapshot, points a new header generation at it, and removes what is older than the
   * previous generation. Until the new header is in place the old files are all that counts.
   */
  fold(): void {
    const { files, folder, masterKey } = this.#vault
    this.requireWritable()
    const { epoch, generation, content } = this.upcoming()
    const current = writeSnapshot(this.#vault, epoch, content, this.#now().getTime())
    const header: VaultHeader = { ...this.#header, generation, current }
    const bytes = encodeHeader(header, masterKey)
    const previous = { epoch: this.#header.current.epoch, bytes: this.#headerBytes }
    this.switchTo({ vault: this.#vault, header, bytes }, () =>
      replaceHeader(files, folder, previous.bytes, bytes, randomUUID()),
    )
    this.removeOlderThan(previous.epoch)
  }

  /**
   * Puts a header in place and goes on as it says: with its snapshot when it names another one, with its master key. When
   * that fails and it still took its place, the error is thrown on and what the header of before names must stay.
   *
   * @param put throws unless the header is durable
   */
  switchTo(next: NextHeader, put: () => void): void {
    this.#switch.to(next.bytes, put, () => this.#adopt(next))
  }

  /** Whether it is certain which header counts; after an error of `switchTo` it may not be. */
  get isSettled(): boolean {
    return this.#switch.isSettled
  }

  /** Finds out which header counts. Every write does so first. */
  settle(): void {
    this.#switch.settle()
  }

  #adopt({ vault, header, bytes }: NextHeader): void {
    const isOtherSnapshot = header.current.epoch !== this.#header.current.epoch
    this.#header = header
    this.#headerBytes = bytes
    if (vault !== this.#vault) this.#vault.masterKey.fill(0)
    this.#vault = vault
    if (!isOtherSnapshot) return
    this.#mustFold = false
    this.#segments = 0
    this.#segmentBytes = 0
    this.#journal.continueInEpoch(header.current.epoch, snapshotName(header.current), vault)
  }

  /** What a snapshot of now has to hold, and what the header that names it has to say. */
  upcoming(): { readonly epoch: number; readonly generation: number; readonly content: SnapshotContent } {
    const content = { tables: this.#tables, audit: this.#audit, after: this.#journal.position }
    return { epoch: this.#nextEpoch(), generation: this.#nextGeneration(), content }
  }

  /** A recovered header is one generation behind the damaged one. */
  #nextGeneration(): number {
    return this.#header.generation + (this.#mustFold ? 2 : 1)
  }

  /** Above every epoch in the folder: after a recovered header there may be files of an epoch it does not know. */
  #nextEpoch(): number {
    const epochs = this.#epochs().map(({ epoch }) => epoch)
    return Math.max(this.#header.current.epoch, ...epochs) + 1
  }

  #epochs(): readonly { readonly name: string; readonly epoch: number }[] {
    const names = this.#vault.files.readdir(this.#vault.folder)
    return names.map((name) => parseSegmentName(name) ?? parseSnapshotName(name)).filter((name) => name !== null)
  }

  /** Removes segments and snapshots that no header names any more. */
  removeOlderThan(epoch: number): void {
    const { files, folder } = this.#vault
    // What another computer wrote meanwhile is not ours to remove.
    const old = this.#epochs().filter((file) => file.epoch < epoch && this.#journal.knows(file.name))
    old.forEach(({ name }) => removeQuietly(files, join(folder, name)))
  }

  /** What a backup is made with; null when the vault has no identity for backups yet. */
  backupKeys(): BackupKeys | null {
    const { backup, recovery } = this.#header
    const slot = backup ?? this.#unsavedBackup
    const identity = slot === null ? null : openBackupSlot(slot, this.#vault)
    if (slot === null || identity === null) return null
    const recipients = recovery === null ? [slot.recipient] : [slot.recipient, recovery.recipient]
    return { identity, identityFile: slot.identityFile, recipients }
  }

  /** An identity for backups to use in this session when it cannot be written into the header. */
  useForBackups(slot: BackupSlot): void {
    this.#unsavedBackup = slot
  }

  /** Puts other keys into the header, durably; the rest of it stays. What opened the vault with the old ones no longer does. */
  replaceKeys(slots: Partial<KeySlots>): void {
    const { files, folder, masterKey } = this.#vault
    this.requireWritable()
    const header: VaultHeader = { ...this.#header, ...slots, generation: this.#nextGeneration() }
    const bytes = encodeHeader(header, masterKey)
    this.switchTo({ vault: this.#vault, header, bytes }, () => replaceHeaderKeys(files, folder, bytes, randomUUID()))
    // Nothing points at what only the header of before named, and a damaged one that was kept may open with its keys.
    this.removeOlderThan(header.current.epoch)
    emptyQuarantine(this.#vault, 'headers')
  }

  /** Documents may be missing that an attachment belongs to: no file of an attachment is removed in this session. */
  keepStrayAttachments(): void {
    this.#keepsStrayAttachments = true
  }

  /** Removes the files of attachments that no document names. Failing changes nothing: the next time will do. */
  sweepAttachments(): void {
    if (this.#keepsStrayAttachments) return
    attempt(() => {
      this.requireWritable()
      sweepAttachments(this.#vault, this.#tables)
    })
  }

  /** Ends the session: lock given back, keys and documents forgotten. */
  close(): void {
    const { files, folder, masterKey } = this.#vault
    this.sweepAttachments()
    this.#journal.close()
    try {
      if (this.#sessionId !== null) releaseLock(files, folder, this.#sessionId)
    } finally {
      masterKey.fill(0)
    }
  }
}
