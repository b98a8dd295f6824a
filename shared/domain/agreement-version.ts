import type { CommandContext } from './primitives.ts'
import { openAgreements } from './trajectory-status.ts'
import type { AgreementVersion, Trajectory } from './trajectory.ts'

/** Nobody has agreed to anything. */
export const withoutAgreement = {
  agreement: { coachee: null, manager: null, coach: null },
  agreedHow: { coachee: null, manager: null, coach: null },
} as const satisfies Pick<Trajectory, 'agreement' | 'agreedHow'>

/** A changed trajectory, and whether the change undid agreements that had been given. */
export interface Edited {
  readonly trajectory: Trajectory
  readonly agreementCleared: boolean
}

/** The number of the agreement as it stands: one more than were kept before it. */
export const agreementNumber = ({ agreementVersions }: Pick<Trajectory, 'agreementVersions'>): number =>
  agreementVersions.length + 1

/** What all three agreed to, to be kept word for word when it changes; null while somebody had not agreed. */
function versionOf(
  before: Trajectory,
  reason: string,
  { today }: Pick<CommandContext, 'today'>,
): AgreementVersion | null {
  const { goals, agreement, agreedHow, managerId, coachId, matrix } = before
  if (goals.length === 0 || openAgreements(before).length > 0) return null
  return { goals, agreement, agreedHow, managerId, coachId, matrix, lapsedOn: today, reason: reason.trim() }
}

/**
 * The changed trajectory with all three agreements cleared, because what they were given to has changed. What all
 * three had agreed to is kept as an earlier version.
 */
export function withAgreementCleared(
  before: Trajectory,
  after: Trajectory,
  context: Pick<CommandContext, 'today'>,
  reason = '',
): Edited {
  const agreementCleared = openAgreements(before).length < 3
  const version = versionOf(before, reason, context)
  const agreementVersions = version === null ? after.agreementVersions : [...after.agreementVersions, version]
  return { trajectory: { ...after, ...withoutAgreement, agreementVersions }, agreementCleared }
}
