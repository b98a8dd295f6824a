import { argon2InWorker, type Kdf, type KdfCost, NEW_VAULT_COST } from './argon2.ts'
import { nodeTargetFiles, type TargetFiles } from './backup/target-files.ts'
import { type FileSystem, nodeFileSystem } from './files.ts'
import { type PassphraseFile, passphraseFileInWorker } from './keys/age.ts'
import { type LockHost, thisHost } from './lock.ts'
import { defaultSchemas, type DocumentSchemas } from './tables.ts'

/** All that a vault needs of the outside world, so that tests can put something else in its place. */
export interface VaultEnvironment {
  readonly files: FileSystem
  /** The same disks for work that must not keep commits waiting: backups. */
  readonly targets: TargetFiles
  readonly kdf: Kdf
  /** Cost written into new vaults. */
  readonly cost: KdfCost
  /** Makes age files that a passphrase opens. */
  readonly passphraseFile: PassphraseFile
  readonly schemas: DocumentSchemas
  readonly host: LockHost
  readonly now: () => Date
  /** Milliseconds that only grow. */
  readonly clock: () => number
}

/** End of the year 9999. */
const LATEST_MS = 253_402_300_799_999

/** The moment within the years that every file can hold: a clock that is set wrong must stop nothing. */
export function wallClock(ms: number): Date {
  return new Date(Math.min(Math.max(ms, 0), LATEST_MS))
}

/** Where the entries of the worker threads are. */
export interface WorkerUrls {
  readonly argon2: URL
  readonly passphraseFile: URL
}

/** The real outside world. */
export function realEnvironment(workers: WorkerUrls): VaultEnvironment {
  return {
    files: nodeFileSystem,
    targets: nodeTargetFiles,
    kdf: argon2InWorker(workers.argon2),
    cost: NEW_VAULT_COST,
    passphraseFile: passphraseFileInWorker(workers.passphraseFile),
    schemas: defaultSchemas,
    host: thisHost(),
    now: () => wallClock(Date.now()),
    clock: () => performance.now(),
  }
}
