import type { Attachment } from './attachment.ts'
import type { Coach } from './coach.ts'
import type { CommandContext, Id } from './primitives.ts'
import type { Goal, Trajectory } from './trajectory.ts'

/** The part of a record that a file belongs to. */
export type AttachmentOwner = Attachment['owner']

/** The evidence of one certificate of a coach. */
export const certificateOwner = (coach: Pick<Coach, 'id'>, certificateId: Id): AttachmentOwner => ({
  table: 'coaches',
  id: coach.id,
  part: certificateId,
})

/** Papers of a coach beside the certificates. */
export type CoachPaper = 'ethicsCode' | 'insurance'

/** The evidence of a paper that a coach has once. No certificate is called like this: those have ids. */
export const paperOwner = (coach: Pick<Coach, 'id'>, paper: CoachPaper): AttachmentOwner => ({
  table: 'coaches',
  id: coach.id,
  part: paper,
})

const AGREEMENT = 'agreement/'

/**
 * The signed agreement of a trajectory, of this very version: who the three are and what the goals say. When either
 * changes, the agreements given before lapse, and so does the paper that was signed under them: it stays, as one of an
 * earlier version. Going back to the same words makes it count again.
 */
export const agreementOwner = (trajectory: Trajectory): AttachmentOwner => ({
  table: 'trajectories',
  id: trajectory.id,
  part: AGREEMENT + fingerprint(agreedText(trajectory)),
})

/** Whether a file belongs to exactly this part. */
export const belongsTo = (attachment: Attachment, owner: AttachmentOwner): boolean =>
  attachment.owner.table === owner.table && attachment.owner.id === owner.id && attachment.owner.part === owner.part

/** Whether a file is an agreement of the same trajectory, signed under other words or by others. */
export const isEarlierAgreement = (attachment: Attachment, present: AttachmentOwner): boolean =>
  attachment.owner.table === 'trajectories' &&
  attachment.owner.id === present.id &&
  attachment.owner.part.startsWith(AGREEMENT) &&
  attachment.owner.part !== present.part

/** Newest first; of one moment by id, so that the order never jumps. */
export const newestFirst = (one: Attachment, other: Attachment): number =>
  one.addedAt === other.addedAt ? (one.id < other.id ? -1 : 1) : one.addedAt < other.addedAt ? 1 : -1

/** What the vault tells of a file that it took in. */
export type TakenIn = Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'bytes' | 'sha256'>

/** The document of a file that the vault has taken in; it is committed to keep the file. */
export const newAttachment = (
  file: TakenIn,
  owner: AttachmentOwner,
  { now }: Pick<CommandContext, 'now'>,
): Attachment => ({
  id: file.id,
  owner,
  fileName: file.fileName,
  mediaType: file.mediaType,
  bytes: file.bytes,
  sha256: file.sha256,
  addedAt: now,
})

/** What three parties put their names to: as `saysTheSame` compares goals, without scores. */
function agreedText({ coacheeId, managerId, coachId, goals }: Trajectory): string {
  const textOf = (goal: Goal) => [
    goal.title,
    goal.awareness,
    goal.responsibility,
    goal.noticeableBy,
    goal.managerContribution,
    goal.importance,
    goal.difficulty,
    goal.baseline,
    ...goal.levels,
  ]
  return JSON.stringify([coacheeId, managerId, coachId, goals.map(textOf)])
}

/** FNV-1a in 64 bits (draft-eastlake-fnv-17): tells versions of one text apart; guards against nobody. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
