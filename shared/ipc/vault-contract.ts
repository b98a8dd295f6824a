import type { DocOf, TableName } from '../domain/tables.ts'
import type { Result } from '../result.ts'

/** A stored document with its revision. `rev` starts at 1 and grows by one with each commit that touches the row. */
export interface Row<Doc> {
  readonly id: string
  readonly rev: number
  readonly doc: Doc
}

/** A row of any table, as it travels before its table's schema has been applied again. */
export type AnyRow = {
  readonly [Table in TableName]: { readonly table: Table; readonly row: Row<DocOf<Table>> }
}[TableName]

/** One document put or removed. `baseRev` is the revision the change was made on; 0 for a new document. */
export type Change = {
  readonly [Table in TableName]: {
    readonly table: Table
    readonly id: string
    readonly baseRev: number
    /** null removes the document. */
    readonly doc: DocOf<Table> | null
  }
}[TableName]

/** What the operator did, for the audit trail: a fixed word, never content. */
export const commitActions = [
  'vault.create',
  'settings.change',
  'demo.fill',
  'policy.draft',
  'policy.adopt',
  'criteriaSet.save',
  'coach.save',
  'coach.assess',
  'person.save',
  'trajectory.create',
  'trajectory.decide',
  'trajectory.edit',
  'trajectory.agree',
  'trajectory.start',
  'trajectory.finish',
  'trajectory.score',
  'trajectory.evaluate',
  'trajectory.close',
  'trajectory.stop',
  'undo',
] as const
export type CommitAction = (typeof commitActions)[number]

/** One user action: one encrypted record, one transaction, all or nothing. */
export interface Commit {
  readonly action: CommitAction
  readonly changes: readonly Change[]
}

/** Why a vault cannot be made, opened or written. The renderer turns the code into a sentence that says what to do. */
export type VaultError =
  /** The folder does not exist or has gone away (moved, disk removed). */
  | { readonly code: 'folderGone' }
  /** A new vault needs an empty folder. */
  | { readonly code: 'folderNotEmpty' }
  | { readonly code: 'notWritable' }
  | { readonly code: 'diskFull' }
  /** The folder or file chosen belongs to another program. */
  | { readonly code: 'notAVault' }
  /** Made by a newer version of Coachbeleid than this one reads. */
  | { readonly code: 'newerFormat'; readonly format: number }
  | { readonly code: 'wrongPassphrase'; readonly waitSeconds: number }
  | { readonly code: 'passphraseTooShort'; readonly minimum: number }
  /** A wait after wrong tries is still running. */
  | { readonly code: 'tooSoon'; readonly waitSeconds: number }
  /** Bytes do not match their own checksum: disk fault, incomplete copy. `file` is a name inside the vault, never a path. */
  | { readonly code: 'damaged'; readonly file: string }
  /** Bytes are whole but were not written by this vault's key holder. */
  | { readonly code: 'tampered'; readonly file: string }
  /** Somebody has it open: on this computer or another one. */
  | {
      readonly code: 'inUse'
      readonly host: string
      readonly user: string
      readonly since: string
      readonly sameHost: boolean
    }
  /** A document changed since this edit began. */
  | { readonly code: 'staleRevision'; readonly table: TableName; readonly id: string }
  /** A document does not fit its schema: a bug in the app or a hostile renderer. */
  | { readonly code: 'invalidDocument'; readonly table: string; readonly id: string }
  /** One record may hold at most 16 MiB. */
  | { readonly code: 'tooLarge' }
  /** Writing failed and was given up; the vault is open read-only. */
  | { readonly code: 'readOnly' }
  /** The call does not fit the state of the vault: locked, or already open. */
  | { readonly code: 'wrongState' }
  | { readonly code: 'io'; readonly errno: string }

/** Something the operator should know after opening; nothing was silently dropped. */
export type VaultNotice =
  /** The last write of the previous session was cut off and had not been acknowledged. The bytes were kept aside. */
  | { readonly code: 'tornTail'; readonly bytes: number }
  /** The last complete record does not verify: cut off or tampered with. Loaded up to it; the bytes were kept aside. */
  | { readonly code: 'doubtfulTail'; readonly bytes: number }
  /** The header was damaged; the previous generation was used. */
  | { readonly code: 'headerRecovered' }
  /** Documents that do not fit their schema. They are kept and shown, never dropped. */
  | { readonly code: 'unreadable'; readonly rows: readonly { readonly table: string; readonly id: string }[] }

/** The outcome of opening: rows have been streamed before it arrives. */
export interface Opened {
  /** Sequence number of the last record. */
  readonly seq: number
  readonly notices: readonly VaultNotice[]
}

/**
 * main → vault process, the only message over the parent port; the renderer's port is its one transferred port.
 * The folder exists: main makes it (empty, 0700) for a new vault.
 */
export interface VaultStart {
  /** Absolute path that the operator chose in a native dialog, or of the demo vault. */
  readonly folder: string
  /** `new`: only `create` makes sense; `existing`: only `unlock`. */
  readonly kind: 'new' | 'existing'
}

/** Calls from the renderer to the vault process, over the port that main handed to both. */
export interface VaultMethods {
  /** Makes a vault in the folder that main granted; `commit` is its first record (settings). */
  readonly create: {
    readonly params: { readonly passphrase: string; readonly first: Commit }
    readonly value: Opened & { readonly rows: readonly AnyRow[] }
  }
  /** Unlocks the vault in the folder that main granted and streams its rows as `rows` events. */
  readonly unlock: { readonly params: { readonly passphrase: string }; readonly value: Opened }
  /** Durable when it answers: encrypted, appended, flushed. `rows` are the new revisions of what changed and still exists. */
  readonly commit: {
    readonly params: Commit
    readonly value: { readonly seq: number; readonly rows: readonly AnyRow[] }
  }
  /** Finishes pending writes, folds segments into a snapshot when worthwhile, releases the lock file. */
  readonly close: { readonly params: null; readonly value: null }
}
export type VaultMethod = keyof VaultMethods

/** renderer → vault process. */
export type VaultRequest = {
  readonly [M in VaultMethod]: { readonly id: number; readonly method: M; readonly params: VaultMethods[M]['params'] }
}[VaultMethod]

/** vault process → renderer: the answer to a request. */
export interface VaultAnswer {
  readonly id: number
  readonly result: Result<VaultMethods[VaultMethod]['value'], VaultError>
}

/** vault process → renderer, unasked. */
export type VaultEvent =
  /** `deriving`: Argon2id runs (no total). `reading`: rows of `total` sent so far. */
  | { readonly event: 'progress'; readonly phase: 'deriving' }
  | { readonly event: 'progress'; readonly phase: 'reading'; readonly done: number; readonly total: number }
  | RowsEvent

/**
 * Rows of one table as JSON in UTF-8: `{"rows":[{id, rev, doc}, …]}`, whatever else the object holds.
 * What came from disk can go on as it is, at a fraction of what a structured clone of as many objects costs both ends.
 */
export interface RowsEvent {
  readonly event: 'rows'
  readonly table: TableName
  readonly json: Uint8Array
}

/** Smallest passphrase accepted, in Unicode code points after NFC (security.md §3). */
export const PASSPHRASE_MINIMUM = 8
/** Length from which a passphrase is called good. */
export const PASSPHRASE_RECOMMENDED = 15
