import type { VaultEvent } from '#shared/ipc/vault-contract.ts'
import { type Replay, replaySegments } from './chain.ts'
import type { CurrentSnapshot } from './format.ts'
import { CHAIN_START } from './journal-header.ts'
import {
  type AuditEntry,
  type CommitPayload,
  decodeCommit,
  type SnapshotPayload,
  type StoredChange,
} from './payload.ts'
import type { VaultFiles } from './segment.ts'
import { loadSnapshot, readSnapshot, snapshotPosition } from './snapshot.ts'
import { asRows, type DocumentSchemas, fitsSchema, Tables } from './tables.ts'

/** Receives progress and rows while a vault is opened. */
export type EventSink = (event: VaultEvent) => void

/** Rows sent in one message. */
const BATCH_ROWS = 500

export interface LoadedVault {
  readonly tables: Tables
  readonly audit: AuditEntry[]
  readonly replay: Replay
  /** Size of the snapshot file, 0 without one. */
  readonly snapshotBytes: number
}

/**
 * Reads everything. The segments come first because they are small and say which rows of the snapshot are out of
 * date; then the rows of the snapshot are sent while the next ones are still being decrypted.
 */
export function loadVault(
  vault: VaultFiles,
  current: CurrentSnapshot,
  schemas: DocumentSchemas,
  emit: EventSink,
): LoadedVault {
  const changes = new LatestChanges()
  const newAudit: AuditEntry[] = []
  const snapshot = current.epoch === 0 ? null : loadSnapshot(vault, current)
  const from = snapshot === null ? CHAIN_START : snapshotPosition(vault, current, snapshot)
  const replay = replaySegments(vault, current.epoch, from, (plaintext, seq, file) => {
    const payload = decodeCommit(plaintext, file)
    payload.changes.forEach((change) => changes.add(change))
    newAudit.push(auditEntry(payload, seq))
  })
  const audit: AuditEntry[] = []
  const rows = new RowStream(schemas, emit, changes)
  if (snapshot !== null) {
    readSnapshot(vault, current, snapshot, (payload) => {
      if (payload.kind === 'audit') audit.push(...payload.entries)
      rows.take(payload)
    })
  }
  rows.finish()
  audit.push(...newAudit)
  return { tables: rows.tables, audit, replay, snapshotBytes: snapshot?.length ?? 0 }
}

/** The line that a commit leaves in the audit trail. */
export function auditEntry(payload: CommitPayload, seq: number): AuditEntry {
  return {
    seq,
    at: payload.at,
    by: payload.by,
    action: payload.action,
    ids: payload.changes.map((change) => change.id),
  }
}

/** The last change of each row in the segments. */
class LatestChanges {
  readonly #byTable = new Map<string, Map<string, StoredChange>>()
  #size = 0

  add(change: StoredChange): void {
    const table = this.#byTable.get(change.table) ?? new Map<string, StoredChange>()
    this.#byTable.set(change.table, table)
    if (!table.has(change.id)) this.#size += 1
    table.set(change.id, change)
  }

  has(table: string, id: string): boolean {
    return this.#byTable.get(table)?.has(id) ?? false
  }

  get size(): number {
    return this.#size
  }

  *tables(): Generator<readonly [table: string, changes: Iterable<StoredChange>]> {
    for (const [table, changes] of this.#byTable) yield [table, changes.values()]
  }
}

/** Checks rows against their schema, keeps them, and sends the readable ones in batches. */
class RowStream {
  readonly tables = new Tables()
  readonly #schemas: DocumentSchemas
  readonly #emit: EventSink
  readonly #changes: LatestChanges
  #total: number
  #done = 0
  #table = ''
  #batch: { id: string; rev: number; doc: unknown }[] = []

  constructor(schemas: DocumentSchemas, emit: EventSink, changes: LatestChanges) {
    this.#schemas = schemas
    this.#emit = emit
    this.#changes = changes
    this.#total = changes.size
  }

  take(payload: SnapshotPayload): void {
    if (payload.kind === 'begin') this.#total += payload.rows
    if (payload.kind !== 'rows') return
    for (const { id, rev, doc } of payload.rows) {
      if (this.#changes.has(payload.table, id)) this.#done += 1
      else this.#add(payload.table, id, rev, doc)
    }
  }

  finish(): void {
    for (const [table, changes] of this.#changes.tables()) {
      for (const { id, rev, doc } of changes) {
        if (doc === null) this.#done += 1
        else this.#add(table, id, rev, doc)
      }
    }
    this.#flush()
  }

  #add(table: string, id: string, rev: number, doc: unknown): void {
    const isReadable = fitsSchema(this.#schemas, table, id, doc)
    this.tables.put(table, id, { rev, doc, isReadable })
    this.#done += 1
    if (!isReadable) return
    if (table !== this.#table || this.#batch.length >= BATCH_ROWS) this.#flush()
    this.#table = table
    this.#batch.push({ id, rev, doc })
  }

  #flush(): void {
    if (this.#batch.length === 0) return
    const batch = this.#batch
    this.#batch = []
    // A readable row is one whose table has a schema, so the name is one of the contract's.
    this.#emit({ event: 'rows', table: this.#table, rows: asRows(batch) } as VaultEvent)
    this.#emit({ event: 'progress', phase: 'reading', done: this.#done, total: this.#total })
  }
}
