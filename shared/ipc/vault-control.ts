/** main → vault process over the parent port. */
export type VaultControl = VaultStart | VaultPermit | BackupFolder

/**
 * The first message; the renderer's port is its one transferred port. For a new vault the folder exists: main makes it
 * (empty, 0700).
 */
export interface VaultStart {
  readonly type: 'start'
  /**
   * `new`: only `create` makes sense; `existing`: only opening; `restore`: only `inspectBackup` and `restore`, with files
   * and folders that come as permits.
   */
  readonly kind: 'new' | 'existing' | 'restore'
  /** Absolute path that the operator chose in a native dialog, or of the demo vault. Empty for `restore`. */
  readonly folder: string
  /** Absolute path of the folder where this computer remembers which state of each vault it has seen. */
  readonly memory: string
  /** Absolute path of the folder for backups of this vault; null while none was chosen. */
  readonly backupFolder: string | null
}

/** What a chosen file or folder may be used for. */
export type PermitUse = 'attach' | 'saveAttachment' | 'copyFolder' | 'backupFile' | 'restoreFolder'

/** Leave to use one path, for one purpose. The renderer knows the token only. */
export interface VaultPermit {
  readonly type: 'permit'
  readonly token: string
  readonly use: PermitUse
  readonly path: string
}

/** Another folder for backups was chosen, or none any more. */
export interface BackupFolder {
  readonly type: 'backupFolder'
  readonly path: string | null
}

/** vault process → main: guest mode has begun, or has ended because the passphrase was given. */
export interface VaultGuest {
  readonly type: 'guest'
  readonly on: boolean
}

/**
 * vault process → main: a `permit` or `backupFolder` has taken effect. One for each, in the order sent. The page asks over
 * another port, which keeps no order with this one.
 */
export interface VaultHeard {
  readonly type: 'heard'
}
