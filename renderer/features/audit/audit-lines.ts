import {
  type AuditEntry,
  type CommitAction,
  commitActions,
  type VaultAction,
  vaultActions,
} from '#shared/ipc/vault-actions.ts'
import { createTextMatcher } from '#renderer/lib/fold.ts'

/** Kinds of action to filter by, in the order in which they are offered. */
export const auditGroups = [
  'opening',
  'keys',
  'backup',
  'settings',
  'policy',
  'coaches',
  'people',
  'trajectories',
  'attachments',
  'export',
  'other',
] as const
export type AuditGroup = (typeof auditGroups)[number]

/** An action that this program has a word for. */
export type KnownAction = CommitAction | VaultAction

const groups: Readonly<Record<KnownAction, AuditGroup>> = {
  'vault.create': 'opening',
  'vault.open': 'opening',
  'vault.takeOver': 'opening',
  'vault.openOlder': 'opening',
  'vault.recover': 'opening',
  'vault.restore': 'opening',
  'recoveryKey.set': 'keys',
  'recoveryKey.test': 'keys',
  'passphrase.change': 'keys',
  'keys.renew': 'keys',
  'keys.failed': 'keys',
  'backup.verified': 'backup',
  'backup.failed': 'backup',
  'backup.copy': 'backup',
  'settings.change': 'settings',
  'policy.draft': 'policy',
  'policy.step': 'policy',
  'policy.remark': 'policy',
  'policy.adopt': 'policy',
  'policy.withdraw': 'policy',
  'policy.receipt': 'policy',
  'selfAssessment.save': 'policy',
  'criteriaSet.save': 'coaches',
  'coach.save': 'coaches',
  'coach.assess': 'coaches',
  'coach.decide': 'coaches',
  'coach.status': 'coaches',
  'coach.remove': 'coaches',
  'coach.import': 'coaches',
  'coach.compare': 'coaches',
  'coachNorms.adopt': 'coaches',
  'person.save': 'people',
  'trajectory.create': 'trajectories',
  'trajectory.decide': 'trajectories',
  'trajectory.edit': 'trajectories',
  'trajectory.match': 'trajectories',
  'trajectory.agree': 'trajectories',
  'trajectory.start': 'trajectories',
  'trajectory.finish': 'trajectories',
  'trajectory.score': 'trajectories',
  'trajectory.evaluate': 'trajectories',
  'trajectory.close': 'trajectories',
  'trajectory.stop': 'trajectories',
  'attachment.add': 'attachments',
  'attachment.remove': 'attachments',
  'attachment.save': 'attachments',
  'export.pdf': 'export',
  'export.docx': 'export',
  'export.table': 'export',
  'export.calendar': 'export',
  'demo.fill': 'other',
  'draft.keep': 'other',
  'draft.drop': 'other',
  undo: 'other',
}

const known: ReadonlySet<string> = new Set([...commitActions, ...vaultActions])
/** A newer program may have written a word that this one does not know; it is shown as it is. */
export const isKnownAction = (action: string): action is KnownAction => known.has(action)
export const groupOf = (action: string): AuditGroup => (isKnownAction(action) ? groups[action] : 'other')

/** Where a record is shown, and what it is called now. */
export interface RecordName {
  readonly label: string
  readonly page:
    | { readonly to: '/coaches/$coachId'; readonly params: { readonly coachId: string } }
    | { readonly to: '/trajectories/$trajectoryId'; readonly params: { readonly trajectoryId: string } }
    | { readonly to: '/trajectories/people/$personId'; readonly params: { readonly personId: string } }
    | { readonly to: '/coaches/norms' }
    | { readonly to: '/coaches/compare/$comparisonId'; readonly params: { readonly comparisonId: string } }
    | { readonly to: '/policy' }
    | { readonly to: '/policy/$policyId'; readonly params: { readonly policyId: string } }
    | {
        readonly to: '/policy/standard/$assessmentId'
        readonly params: { readonly assessmentId: string }
      }
    | { readonly to: '/coaches/criteria' | '/admin' }
    | null
}

/** Why a backup failed, as far as it has a word here; any other failure is one of the disk. */
export const backupProblems = [
  'noBackupFolder',
  'backupFolderGone',
  'diskFull',
  'notWritable',
  'backupUnverified',
  'attachmentDamaged',
  'attachmentMissing',
  'readOnly',
  'folderGone',
  'io',
] as const

/** What a line about backups says in the place of ids of records. */
export type AuditNote =
  /** The last change that the backup or copy holds. */
  | { readonly kind: 'upTo'; readonly seq: number }
  | { readonly kind: 'problem'; readonly problem: (typeof backupProblems)[number] }

/** A line as it is shown: ids with the names that their records have now. */
export interface AuditLine {
  readonly seq: number
  readonly at: Date
  readonly by: string
  readonly action: string
  readonly group: AuditGroup
  /** One per record; null when it is not there any more. */
  readonly records: readonly { readonly id: string; readonly name: RecordName | null }[]
  readonly note: AuditNote | null
}

/** The lines of the trail, newest first. */
export function auditLines(
  entries: readonly AuditEntry[],
  names: ReadonlyMap<string, RecordName>,
): readonly AuditLine[] {
  return entries.map((entry) => lineOf(entry, names)).toReversed()
}

function lineOf({ seq, at, by, action, ids }: AuditEntry, names: ReadonlyMap<string, RecordName>): AuditLine {
  const group = groupOf(action)
  const shared = { seq, at: new Date(at), by, action, group }
  if (group === 'backup') return { ...shared, records: [], note: noteIn(ids) }
  return { ...shared, records: ids.map((id) => ({ id, name: names.get(id) ?? null })), note: null }
}

function noteIn([word]: readonly string[]): AuditNote | null {
  if (word === undefined) return null
  const seq = /^seq:(\d{1,15})$/.exec(word)?.[1]
  if (seq !== undefined) return { kind: 'upTo', seq: Number(seq) }
  return { kind: 'problem', problem: backupProblems.find((problem) => problem === word) ?? 'io' }
}

export const periods = ['day', 'week', 'month', 'year'] as const
export type AuditPeriod = (typeof periods)[number]
const daysOf: Readonly<Record<AuditPeriod, number>> = { day: 1, week: 7, month: 30, year: 365 }

/** What is filtered by; '' means: not. */
export interface AuditFilter {
  readonly period: string
  readonly group: string
  readonly person: string
  /** Folded words to look for in names and ids of records. */
  readonly words: readonly string[]
}

/** Looks for words in the names and ids of the records of a line. */
export const matchesRecord = createTextMatcher<AuditLine>(({ records }) =>
  records.map(({ id, name }) => `${name?.label ?? ''} ${id}`).join(' '),
)

/** First moment of a period that ends today, on this workstation's calendar. */
export function startOf(period: AuditPeriod, now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysOf[period] + 1)
}

/** Makes the test whether a line is shown. */
export function auditKeeper(filter: AuditFilter, now: Date): (line: AuditLine) => boolean {
  const period = periods.find((name) => name === filter.period)
  const from = period === undefined ? null : startOf(period, now)
  return (line) =>
    (from === null || line.at >= from) &&
    (filter.group === '' || line.group === filter.group) &&
    (filter.person === '' || line.by === filter.person) &&
    matchesRecord(line, filter.words)
}
