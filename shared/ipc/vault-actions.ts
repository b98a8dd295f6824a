/** What the operator did, for the audit trail: a fixed word, never content. */
export const commitActions = [
  'vault.create',
  'settings.change',
  'demo.fill',
  'policy.draft',
  /** A step between writing and adoption: to discussion, to the works council, its answer, or back. */
  'policy.step',
  /** What was said in the discussion, and what was done with it. */
  'policy.remark',
  'policy.adopt',
  'policy.withdraw',
  'policy.receipt',
  'selfAssessment.save',
  'criteriaSet.save',
  'coach.save',
  'coach.assess',
  /** Admitted or not, on assessments. */
  'coach.decide',
  /** Suspended, resumed, let go or taken back, or a proposal set aside. */
  'coach.status',
  'coach.remove',
  'coach.import',
  /** A comparison was kept as the motive of a choice. */
  'coach.compare',
  'coachNorms.adopt',
  'person.save',
  'trajectory.create',
  'trajectory.decide',
  'trajectory.edit',
  /** Coaches proposed, met and chosen. */
  'trajectory.match',
  'trajectory.agree',
  'trajectory.start',
  'trajectory.finish',
  'trajectory.score',
  'trajectory.evaluate',
  'trajectory.close',
  'trajectory.stop',
  'attachment.add',
  'attachment.remove',
  'draft.keep',
  'draft.drop',
  /** A PDF was saved. Changes nothing in the vault. */
  'export.pdf',
  /** A document for an office program was saved. Changes nothing in the vault. */
  'export.docx',
  /** A table for a spreadsheet was saved. Changes nothing in the vault. */
  'export.table',
  /** Dates for a calendar were saved. Changes nothing in the vault. */
  'export.calendar',
  'undo',
] as const
export type CommitAction = (typeof commitActions)[number]

/** Actions that are only told to the audit trail: their commits change no document. */
export const unchangingActions: readonly CommitAction[] = [
  'export.pdf',
  'export.docx',
  'export.table',
  'export.calendar',
]

/** Actions of which the vault process itself leaves a line in the audit trail. */
export const vaultActions = [
  'vault.open',
  /** Opened although another computer had it open. */
  'vault.takeOver',
  /** Opened although this computer has seen a newer state of it. */
  'vault.openOlder',
  /** Opened with the recovery key, which sets a new passphrase. */
  'vault.recover',
  'vault.restore',
  'recoveryKey.set',
  'recoveryKey.test',
  'passphrase.change',
  /** New master key and everything encrypted anew: "my passphrase leaked". */
  'keys.renew',
  /** The change of keys that the line before announces was not finished: nothing has changed. */
  'keys.failed',
  'backup.verified',
  'backup.failed',
  'backup.copy',
  'attachment.save',
] as const
export type VaultAction = (typeof vaultActions)[number]

/** A line of the audit trail. Ids only, never content. */
export interface AuditEntry {
  /** Sequence number of the record that it tells of. */
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  /** Display name of the operator. */
  readonly by: string
  /** One of `commitActions` or `vaultActions`; a newer program may have written another word. */
  readonly action: string
  readonly ids: readonly string[]
}
