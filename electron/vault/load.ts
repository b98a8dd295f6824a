import type { AuditEntry } from '#shared/ipc/vault-actions.ts'
import type { RowsEvent, VaultError, VaultEvent } from '#shared/ipc/vault-contract.ts'
import { type Replay, type ReplayMode, replaySegments } from './chain.ts'
import { attempt } from './failure.ts'
import type { CurrentSnapshot } from './format.ts'
import { CHAIN_START } from './journal-header.ts'
import {
  type CommitPayload,
  decodeCommit,
  type SnapshotPayload,
  type SnapshotRow,
  type StoredChange,
} from './payload.ts'
import { documentCheck } from './schema-check.ts'
import type { VaultFiles } from './segment.ts'
import { loadSnapshot, readSnapshot, snapshotPosition } from './snapshot.ts'
import { type DocumentSchemas, idOf, Tables } from './tables.ts'

/** Receives progress and rows while a vault is opened. */
export type EventSink = (event: VaultEvent) => void

/** Rows of the segments sent in one message. */
const BATCH_ROWS = 500

export interface LoadedVault {
  readonly tables: Tables
  readonly audit: AuditEntry[]
  readonly replay: Replay
  /** Size of the snapshot file, 0 without one. */
  readonly snapshotBytes: number
  /** Tag of the record with this number, as far back as the segments and the snapshot say; null before that. */
  readonly tagAt: (seq: number) => Buffer | null
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
  mode: ReplayMode = 'strict',
): LoadedVault {
  const changes = new LatestChanges()
  const newAudit: AuditEntry[] = []
  const snapshot = current.epoch === 0 ? null : loadSnapshot(vault, current)
  const from = snapshot === null ? CHAIN_START : snapshotPosition(vault, current, snapshot)
  const tags = new Map<number, Buffer>([[from.seq, from.tag]])
  const replay = replaySegments(vault, current.epoch, from, mode, (plaintext, seq, tag, file) => {
    tags.set(seq, tag)
    const payload = decodeCommit(plaintext, file)
    payload.changes.forEach((change) => changes.add(change))
    newAudit.push(auditEntry(payload, seq))
  })
  const audit: AuditEntry[] = []
  const rows = new RowStream(schemas, emit, changes)
  if (snapshot !== null) {
    readSnapshot(vault, current, snapshot, (payload, asWritten) => {
      if (payload.kind === 'audit') audit.push(...payload.entries)
      rows.take(payload, asWritten)
    })
  }
  rows.finish()
  audit.push(...newAudit)
  const tagAt = (seq: number) => tags.get(seq) ?? null
  return { tables: rows.tables, audit, replay, snapshotBytes: snapshot?.length ?? 0, tagAt }
}

/** Whether the snapshot is there and whole, without telling anybody of its rows. Null when it is. */
export function checkSnapshot(vault: VaultFiles, current: CurrentSnapshot): VaultError | null {
  if (current.epoch === 0) return null
  const checked = attempt(() => readSnapshot(vault, current, loadSnapshot(vault, current), () => undefined))
  return checked.ok ? null : checked.error
}

/** The line that a commit leaves in the audit trail. */
export function auditEntry(payload: CommitPayload, seq: number): AuditEntry {
  return {
    seq,
    at: payload.at,
    by: payload.by,
    action: payload.action,
    ids: payload.ids ?? payload.changes.map((change) => change.id),
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
  readonly #fits: (table: string, doc: unknown) => boolean
  readonly #emit: EventSink
  readonly #changes: LatestChanges
  #total: number
  #done = 0

  constructor(schemas: DocumentSchemas, emit: EventSink, changes: LatestChanges) {
    this.#fits = documentCheck(schemas)
    this.#emit = emit
    this.#changes = changes
    this.#total = changes.size
  }

  /** @param asWritten JSON of the same payload, which goes on as it is when all of its rows do; null when there is none */
  take(payload: SnapshotPayload, asWritten: Uint8Array | null): void {
    if (payload.kind === 'begin') this.#total += payload.rows
    if (payload.kind !== 'rows') return
    const { table } = payload
    const newest = payload.rows.filter(({ id }) => !this.#changes.has(table, id))
    const readable = newest.filter((row) => this.#keep(table, row))
    this.#done += payload.rows.length
    this.#send(table, readable, readable.length === payload.rows.length ? asWritten : null)
  }

  finish(): void {
    for (const [table, changes] of this.#changes.tables()) {
      const all = [...changes]
      for (let at = 0; at < all.length; at += BATCH_ROWS) {
        const batch = all.slice(at, at + BATCH_ROWS)
        const existing = batch.filter(({ doc }) => doc !== null)
        const readable = existing.filter((change) => this.#keep(table, change))
        this.#done += batch.length
        this.#send(table, readable, null)
      }
    }
  }

  /** Keeps a row and says whether its document fits the schema. */
  #keep(table: string, { id, rev, doc }: SnapshotRow): boolean {
    const isReadable = idOf(doc) === id && this.#fits(table, doc)
    this.tables.put(table, id, { rev, doc, isReadable })
    return isReadable
  }

  #send(table: string, readable: readonly SnapshotRow[], asWritten: Uint8Array | null): void {
    if (readable.length === 0) return
    const json = asWritten === null ? encodeRows(readable) : ownBytes(asWritten)
    // A readable row is one whose table has a schema, so the name is one of the contract's.
    this.#emit({ event: 'rows', table, json } as RowsEvent)
    this.#emit({ event: 'progress', phase: 'reading', done: this.#done, total: this.#total })
  }
}

const encodeRows = (rows: readonly SnapshotRow[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ rows: rows.map(({ id, rev, doc }) => ({ id, rev, doc })) }))

/** Bytes with no other bytes behind them: what is sent takes along the whole buffer that it is a view of. */
const ownBytes = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
