import type { AttachmentMediaType } from '../domain/attachment.ts'
import type { DocOf, TableName } from '../domain/tables.ts'
import type { Result } from '../result.ts'
import type { AuditEntry, CommitAction } from './vault-actions.ts'

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
  /** Among the best-known passphrases of the world (security.md §3). */
  | { readonly code: 'passphraseTooCommon' }
  /** Not a recovery key: mistyped (its checksum does not fit) or something else. */
  | { readonly code: 'malformedRecoveryKey' }
  /** A recovery key, but of another vault or one that has been replaced. */
  | { readonly code: 'wrongRecoveryKey' }
  /** This vault has no recovery key. */
  | { readonly code: 'noRecoveryKey' }
  /** The last characters typed are not those of the recovery key shown. */
  | { readonly code: 'recoveryKeyNotRepeated' }
  /** This computer has seen a newer state of this vault: an old copy was put back, or files are missing. */
  | {
      readonly code: 'olderThanKnown'
      /** Changes that this computer has seen and that are not here. 0 when the history differs instead. */
      readonly missing: number
      /** When this computer saw the newer state, UTC. */
      readonly knownAt: string
    }
  /** Two histories continue the same one: two computers wrote at once. */
  | { readonly code: 'forked'; readonly file: string }
  /** A file that the history needs is not there. Of a segment only the id is known: `seg-*-<id>`. */
  | { readonly code: 'missingFile'; readonly file: string }
  /** The operator stopped it. */
  | { readonly code: 'cancelled' }
  /** No folder for backups has been chosen on this computer. */
  | { readonly code: 'noBackupFolder' }
  /** The folder for backups is not there: network share away, stick removed. */
  | { readonly code: 'backupFolderGone' }
  /** What was written could not be read back whole; nothing older was removed. */
  | { readonly code: 'backupUnverified' }
  | { readonly code: 'notABackup' }
  | { readonly code: 'backupDamaged' }
  /** `backup-identity.age` is not beside the backup: only the recovery key opens it. */
  | { readonly code: 'backupIdentityMissing' }
  | { readonly code: 'attachmentTooLarge'; readonly maximumBytes: number }
  /** Not one of the kinds of file that are taken. */
  | { readonly code: 'attachmentKind' }
  | { readonly code: 'attachmentMissing' }
  | { readonly code: 'attachmentDamaged' }
  /** The file chosen has gone, changes while it is read, or may not be read. */
  | { readonly code: 'fileUnreadable' }
  /** The file could not be written where the operator chose; nothing of it is there. */
  | { readonly code: 'fileNotWritten' }
  /** The file or folder was not chosen in a native dialog, or that choice has been used. */
  | { readonly code: 'unknownPermit' }

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
  /** The lock of another computer was taken over. */
  | { readonly code: 'tookOver'; readonly host: string; readonly user: string; readonly since: string }
  /** Opened although this computer has seen a newer state. */
  | { readonly code: 'openedOlder'; readonly missing: number; readonly knownAt: string }
  /** Opened read-only as far as it could be read; of this file, what comes after record `seq` is not there. */
  | { readonly code: 'salvaged'; readonly file: string; readonly seq: number }
  /** Attachments whose file is gone or damaged. Their records are kept. */
  | { readonly code: 'attachmentsBroken'; readonly ids: readonly string[] }

/** How the operator wants a vault opened. */
export interface OpenHow {
  /**
   * `takeOver`: although another computer has it open. `readOnly`: without taking the lock and without writing a byte.
   * `salvage`: read-only, as far as it can be read, when files are damaged or missing.
   */
  readonly mode: 'normal' | 'takeOver' | 'readOnly' | 'salvage'
  /** The operator knows that this computer has seen a newer state. */
  readonly acceptOlder: boolean
}
/** The usual way. */
export const OPEN_NORMALLY: OpenHow = { mode: 'normal', acceptOlder: false }

/** `readOnly`: nothing can be changed until it is opened anew, or until `resume` succeeds. */
export type VaultAccess = 'full' | 'readOnly'

/** The outcome of opening: rows have been streamed before it arrives. */
export interface Opened {
  /** Sequence number of the last record. */
  readonly seq: number
  /** Head of the audit chain: the last record's authentication tag in hexadecimal. Names this very history. */
  readonly head: string
  readonly access: VaultAccess
  readonly notices: readonly VaultNotice[]
}

/** A moment and place in the history. */
export interface BackupMoment {
  /** UTC, ISO 8601. */
  readonly at: string
  readonly seq: number
}

/** How well an open vault is provided for. */
export interface VaultSafety {
  readonly hasRecoveryKey: boolean
  /** Name of the folder for backups without its path; null when none was chosen on this computer. */
  readonly backupFolder: string | null
  /** Whether that folder is there now. */
  readonly backupFolderThere: boolean
  /** The last backup that was read back whole. */
  readonly lastBackup: BackupMoment | null
  /** Changes of documents since then. */
  readonly changesSince: number
  /** Why the last try failed; null when it did not. */
  readonly backupProblem: VaultError | null
}

/** What opens a backup. */
export type BackupSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recoveryKey'; readonly recoveryKey: string }

/** What is in a backup, after all of it was decrypted and checked. */
export interface BackupPreview {
  /** Name of the vault's folder, without its ending. */
  readonly label: string
  readonly organisation: string
  readonly made: BackupMoment
  /** Documents per table; a table of a newer program may be among them. */
  readonly counts: readonly { readonly table: string; readonly rows: number }[]
  readonly attachments: number
  readonly bytes: number
  /** What this computer knows of the same vault beyond this backup; null when it has never seen it or nothing newer. */
  readonly newer: { readonly changes: number; readonly at: string } | null
}

/** A file taken into the vault. Its record (`attachments` table) is committed afterwards; without one it is removed. */
export interface StoredFile {
  readonly id: string
  /** As it was called, made safe to show and to propose again. */
  readonly fileName: string
  readonly mediaType: AttachmentMediaType
  readonly bytes: number
  /** Of the content, hexadecimal. */
  readonly sha256: string
}

/** Calls from the renderer to the vault process, over the port that main handed to both. */
export interface VaultMethods {
  /** Makes a vault in the folder that main granted; `first` is its first record (settings). */
  readonly create: {
    readonly params: { readonly passphrase: string; readonly first: Commit }
    readonly value: Opened & { readonly rows: readonly AnyRow[] }
  }
  /** Unlocks the vault in the folder that main granted and streams its rows as `rows` events. */
  readonly unlock: { readonly params: { readonly passphrase: string; readonly how: OpenHow }; readonly value: Opened }
  /** Opens with the recovery key and sets a new passphrase. Streams rows as `unlock` does. */
  readonly recover: {
    readonly params: { readonly recoveryKey: string; readonly newPassphrase: string; readonly how: OpenHow }
    readonly value: Opened
  }
  /** Whether this is the recovery key of the vault. Opens nothing; works locked and unlocked. */
  readonly testRecoveryKey: { readonly params: { readonly recoveryKey: string }; readonly value: null }
  /** Makes a recovery key and answers it, once. Nothing changes before `confirmRecoveryKey`. */
  readonly beginRecoveryKey: {
    readonly params: { readonly passphrase: string }
    readonly value: { readonly recoveryKey: string }
  }
  /** The operator has it on paper: the last six characters prove it. Replaces an earlier recovery key. */
  readonly confirmRecoveryKey: { readonly params: { readonly lastCharacters: string }; readonly value: null }
  /** Wraps the same master key anew. Backups made before keep the old passphrase. */
  readonly changePassphrase: {
    readonly params: { readonly passphrase: string; readonly newPassphrase: string }
    readonly value: null
  }
  /** New master key, everything encrypted anew. Answers the names of backups that the old passphrase still opens. */
  readonly renewKeys: {
    readonly params: { readonly passphrase: string; readonly newPassphrase: string }
    readonly value: { readonly oldBackups: readonly string[] }
  }
  /** Durable when it answers: encrypted, appended, flushed. `rows` are the new revisions of what changed and still exists. */
  readonly commit: {
    readonly params: Commit
    readonly value: { readonly seq: number; readonly head: string; readonly rows: readonly AnyRow[] }
  }
  /** Tries to write again after a failed write made the vault read-only. */
  readonly resume: { readonly params: null; readonly value: null }
  /** The whole audit trail, oldest first, and its head: lines that the vault itself wrote count too. */
  readonly audit: {
    readonly params: null
    readonly value: { readonly entries: readonly AuditEntry[]; readonly seq: number; readonly head: string }
  }
  readonly safety: { readonly params: null; readonly value: VaultSafety }
  /** A verified backup in the folder for backups; does nothing when nothing changed since the last one, unless `force`. */
  readonly backup: {
    readonly params: { readonly force: boolean }
    readonly value: BackupMoment
  }
  /** A verified backup in another folder, also while read-only; `unsaved` are changes that could not be committed. */
  readonly saveCopy: {
    readonly params: { readonly permit: string; readonly unsaved: readonly Change[] }
    readonly value: BackupMoment
  }
  /** Stops a backup, copy or restore under way; its call then answers `cancelled`. */
  readonly cancel: { readonly params: null; readonly value: null }
  /** Decrypts and checks a whole backup and says what is in it. Writes nothing. */
  readonly inspectBackup: {
    readonly params: { readonly permit: string; readonly secret: BackupSecret }
    readonly value: BackupPreview
  }
  /** Makes a new vault of the backup inspected last. `newPassphrase` is needed when the recovery key opened it. */
  readonly restore: {
    readonly params: { readonly permit: string; readonly newPassphrase: string | null }
    readonly value: null
  }
  /** Takes a chosen file into the vault. */
  readonly attach: { readonly params: { readonly permit: string }; readonly value: StoredFile }
  /** Decrypts an attachment to show it. */
  readonly readAttachment: {
    readonly params: { readonly id: string }
    readonly value: { readonly bytes: Uint8Array; readonly mediaType: AttachmentMediaType }
  }
  /** Writes an attachment, decrypted, where the operator chose. */
  readonly saveAttachment: { readonly params: { readonly id: string; readonly permit: string }; readonly value: null }
  /**
   * Guest mode: somebody else sits at the screen. From now on the vault takes the answers to one trajectory's forms and
   * nothing else, until `endGuest` or a lock.
   */
  readonly beginGuest: { readonly params: { readonly trajectoryId: string }; readonly value: null }
  /** Ends guest mode for whoever knows the passphrase; wrong tries cost the same wait as at the door. */
  readonly endGuest: { readonly params: { readonly passphrase: string }; readonly value: null }
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
  /** A backup, copy or restore under way, in bytes of content. */
  | {
      readonly event: 'work'
      readonly phase: 'writing' | 'verifying' | 'restoring'
      readonly done: number
      readonly total: number
    }
  /** A file is being taken in, in bytes of content. Not told of a small one. */
  | { readonly event: 'attaching'; readonly done: number; readonly total: number }
  /** Whether changes can be kept has changed: a write failed for good, or `resume` succeeded. */
  | { readonly event: 'access'; readonly access: VaultAccess }
  /** The state of backups and keys has changed. */
  | { readonly event: 'safety'; readonly safety: VaultSafety }

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
