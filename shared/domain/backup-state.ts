import type { BackupMoment, VaultError, VaultSafety } from '../ipc/vault-contract.ts'

/** Age from which a backup is called old, in days: what a person can still remember and do again. */
export const BACKUP_OLD_AFTER_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1_000
const HOUR_MS = 60 * 60 * 1_000

/** How the vault stands with its backups. Each but `good` and `first` asks for something. */
export type BackupState =
  /** No folder was chosen on this computer. */
  | { readonly kind: 'noFolder'; readonly last: BackupMoment | null }
  | { readonly kind: 'folderGone'; readonly last: BackupMoment | null }
  /** The last try failed. */
  | { readonly kind: 'failed'; readonly problem: VaultError; readonly last: BackupMoment | null }
  /** A folder was chosen and nothing is in it yet. The first backup comes by itself. */
  | { readonly kind: 'first' }
  /** `days`: whole days since the last backup. */
  | { readonly kind: 'old'; readonly last: BackupMoment; readonly days: number }
  | { readonly kind: 'good'; readonly last: BackupMoment }

/** What the state follows from. */
export type BackupFacts = Pick<VaultSafety, 'backupFolder' | 'backupFolderThere' | 'lastBackup' | 'backupProblem'>

/** How the vault stands with its backups at a moment. What stops the next backup comes before how old the last one is. */
export function backupState(facts: BackupFacts, now: Date): BackupState {
  const { backupFolder, backupFolderThere, lastBackup: last, backupProblem: problem } = facts
  if (backupFolder === null) return { kind: 'noFolder', last }
  if (!backupFolderThere) return { kind: 'folderGone', last }
  // Stopped by the operator: nothing is wrong.
  if (problem !== null && problem.code !== 'cancelled') return { kind: 'failed', problem, last }
  if (last === null) return { kind: 'first' }
  const age = now.getTime() - Date.parse(last.at)
  return age > BACKUP_OLD_AFTER_DAYS * DAY_MS
    ? { kind: 'old', last, days: Math.floor(age / DAY_MS) }
    : { kind: 'good', last }
}

/** Whether the operator should do something. */
export const asksForAttention = (state: BackupState): boolean => state.kind !== 'good' && state.kind !== 'first'

/** Minutes of use before a backup that is overdue is made: the operator has just opened the vault to do something. */
const OVERDUE_AFTER_MS = 2 * 60 * 1_000
/** A try that failed is repeated: a network share may be back. */
const RETRY_AFTER_MS = HOUR_MS / 2

/** Time of use, in milliseconds. */
export interface BackupUse {
  /** Since the vault was opened. */
  readonly sinceOpened: number
  /** Since the last backup or try of this session; null when there was none. */
  readonly sinceTried: number | null
}

/** What the timer does now. `anyway`: also when nothing has changed since the last backup, because that one is old. */
export type BackupStep = 'wait' | 'backup' | 'anyway'

/** Whether an automatic backup is due. Without a folder there is nothing to do. */
export function nextBackupStep(state: BackupState, everyHours: number, use: BackupUse): BackupStep {
  const since = use.sinceTried ?? use.sinceOpened
  switch (state.kind) {
    case 'noFolder':
    case 'folderGone':
      return 'wait'
    case 'failed':
      return since >= RETRY_AFTER_MS ? 'backup' : 'wait'
    case 'first':
    case 'old':
      return since >= (use.sinceTried === null ? OVERDUE_AFTER_MS : RETRY_AFTER_MS) ? 'anyway' : 'wait'
    case 'good':
      return since >= everyHours * HOUR_MS ? 'backup' : 'wait'
  }
}
