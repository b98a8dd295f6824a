import { type AuditEntry, unchangingActions, vaultActions } from '#shared/ipc/vault-actions.ts'
import type { BackupMoment, VaultError } from '#shared/ipc/vault-contract.ts'

/** What the audit trail says about backups. */
export interface BackupHistory {
  /** The last backup that was read back whole. */
  readonly last: BackupMoment | null
  /** Changes of documents since then. */
  readonly changesSince: number
  /** Whether the keys that open a backup have changed since: the last one then does not open as people expect. */
  readonly keysChangedSince: boolean
  /** Why the last try failed; null when it did not. */
  readonly problem: VaultError | null
}

/**
 * A backup shows the vault as it was at a sequence number, while commits went on; the line in the audit trail that says
 * that it was verified has a later one. So the line names the number, as `seq:<number>` in the place of an id.
 */
export const verifiedNote = (seq: number): readonly string[] => [`seq:${seq}`]

/** A line that tells why a backup failed, so that it is known after the lock that made it fail unseen. */
export const failedNote = (error: VaultError): readonly string[] =>
  error.code === 'io' ? [error.code, error.errno] : [error.code]

const keyActions: readonly string[] = ['recoveryKey.set', 'keys.renew', 'passphrase.change', 'vault.recover']
const quietActions: ReadonlySet<string> = new Set<string>([...vaultActions, ...unchangingActions])

/** Reads the audit trail from its end as far as the last verified backup. */
export function backupHistory(audit: readonly AuditEntry[]): BackupHistory {
  const index = audit.findLastIndex((entry) => entry.action === 'backup.verified')
  const verified = audit[index]
  const last = verified === undefined ? null : { at: verified.at, seq: seqIn(verified) }
  let changesSince = 0
  let keysChangedSince = false
  let problem: VaultError | null = null
  for (const entry of entriesAfter(audit, last?.seq ?? 0)) {
    if (changesDocuments(entry.action)) changesSince += 1
    if (keyActions.includes(entry.action)) keysChangedSince = true
    if (entry.action === 'backup.failed') problem = problemIn(entry)
  }
  return { last, changesSince, keysChangedSince, problem }
}

/** Oldest first. Looks from the end, because the trail may be long and the last backup is near. */
function entriesAfter(audit: readonly AuditEntry[], seq: number): readonly AuditEntry[] {
  const before = audit.findLastIndex((entry) => entry.seq <= seq)
  return audit.slice(before + 1)
}

/** A word of a newer program counts as a change: rather one backup too many. */
const changesDocuments = (action: AuditEntry['action']): boolean => !quietActions.has(action)

/** How many lines of an audit trail tell of changed documents. */
export const countChanges = (audit: readonly AuditEntry[]): number =>
  audit.reduce((count, { action }) => (changesDocuments(action) ? count + 1 : count), 0)

function seqIn({ seq, ids }: AuditEntry): number {
  const named = /^seq:(\d{1,15})$/.exec(ids[0] ?? '')?.[1]
  return named === undefined ? seq : Math.min(seq, Number(named))
}

const plainProblems = [
  'noBackupFolder',
  'backupFolderGone',
  'diskFull',
  'notWritable',
  'backupUnverified',
  'attachmentDamaged',
  'attachmentMissing',
  'readOnly',
  'folderGone',
] as const

function problemIn({ ids }: AuditEntry): VaultError {
  const [word, errno] = ids
  const code = plainProblems.find((plain) => plain === word)
  return code === undefined ? { code: 'io', errno: errno ?? 'EIO' } : { code }
}
