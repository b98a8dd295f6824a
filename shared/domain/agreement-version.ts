import type { CommandContext, IsoDate } from './primitives.ts'
import { openAgreements } from './trajectory-status.ts'
import { parties, type AgreementVersion, type Trajectory } from './trajectory.ts'

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

/** The versions on record once what all three agreed to before is added; as they were while somebody had not agreed. */
export function withVersionKept(
  before: Trajectory,
  reason: string,
  context: Pick<CommandContext, 'today'>,
): Trajectory['agreementVersions'] {
  const version = versionOf(before, reason, context)
  return version === null ? before.agreementVersions : [...before.agreementVersions, version]
}

/**
 * Whether all three had agreed to goals on or before a day: to those of now, or to an earlier version. What was agreed
 * at the start stays agreed at the start when it is changed along the way.
 */
export function allAgreedBy(
  { goals, agreement, agreementVersions }: Pick<Trajectory, 'goals' | 'agreement' | 'agreementVersions'>,
  day: IsoDate,
): boolean {
  return [{ goals, agreement }, ...agreementVersions].some(
    (version) =>
      version.goals.length > 0 &&
      parties.every((party) => {
        const on = version.agreement[party]
        return on !== null && on <= day
      }),
  )
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
  const agreementVersions = withVersionKept(before, reason, context)
  return { trajectory: { ...after, ...withoutAgreement, agreementVersions }, agreementCleared }
}
