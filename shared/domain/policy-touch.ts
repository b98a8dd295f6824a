import type { PolicyParameters } from './policy-parameters.ts'
import { policyOf, rulesOf } from './trajectory-rules.ts'
import { compareVersions } from './policy-versions.ts'
import type { Policy } from './policy.ts'
import type { Id } from './primitives.ts'
import { endStatuses, isIn } from './trajectory-status.ts'
import type { Trajectory } from './trajectory.ts'

/** A rule that may differ between two versions. */
export type RuleName = keyof PolicyParameters

/** One trajectory that goes on under its own version when another is adopted. Without a name: it may be shown to a meeting. */
export interface TouchedTrajectory {
  readonly id: Id
  readonly number: string
  /** The version it keeps; null from before there was one: the product's defaults hold. */
  readonly keeps: { readonly id: Id; readonly version: string } | null
  /** Its rules that are otherwise in the new version, in the order of the parameters. */
  readonly differs: readonly RuleName[]
  /** Its form of guidance is not one that the new version allows. */
  readonly formLeaves: boolean
}

/** Trajectories that keep one version, in order of number. */
export interface TouchedGroup {
  readonly keeps: TouchedTrajectory['keeps']
  readonly differs: readonly RuleName[]
  readonly trajectories: readonly TouchedTrajectory[]
}

const ruleNames: readonly RuleName[] = [
  'allowedForms',
  'goalGate',
  'threeWayMeetings',
  'evaluations',
  'maxSessions',
  'decisionDays',
  'followUpMonths',
  'coachLevels',
  'maxParallelInternal',
  'budget',
  'secondPairOfEyes',
  'minimumGroup',
  'retention',
]

/** Lists whose order says nothing: they are compared as sets. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((part) => JSON.stringify(ordered(part))).toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([key, part]) => [key, JSON.stringify(ordered(part))])
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
}

/** The rules that two versions have differently. */
export const differingRules = (one: PolicyParameters, other: PolicyParameters): readonly RuleName[] =>
  ruleNames.filter((name) => JSON.stringify(ordered(one[name])) !== JSON.stringify(ordered(other[name])))

/** The version that was adopted or will be. */
type NextVersion = Pick<Policy, 'id' | 'version' | 'parameters'>

/** Numbers of the trajectories that have not ended and were requested under this version, in order. */
export const numbersUnder = (policyId: Id, trajectories: readonly Trajectory[]): readonly string[] =>
  trajectories
    .filter((trajectory) => trajectory.policyId === policyId && !isIn(trajectory.status, endStatuses))
    .map(({ number }) => number)
    .toSorted()

/**
 * The trajectories that have not ended and keep their own version when `next` is adopted (or was), in order of number.
 * A trajectory under `next` itself, or under a version that came after it, is not touched.
 */
export function touchedTrajectories(
  next: NextVersion,
  policies: readonly Policy[],
  trajectories: readonly Trajectory[],
): readonly TouchedTrajectory[] {
  return trajectories
    .filter(({ status, policyId }) => !isIn(status, endStatuses) && policyId !== next.id)
    .flatMap((trajectory) => {
      const policy = policyOf(trajectory, policies)
      if (policy !== null && compareVersions(policy.version, next.version) > 0) return []
      return {
        id: trajectory.id,
        number: trajectory.number,
        keeps: policy && { id: policy.id, version: policy.version },
        differs: differingRules(rulesOf(trajectory, policies), next.parameters),
        formLeaves: !next.parameters.allowedForms.includes(trajectory.form),
      }
    })
    .toSorted((a, b) => a.number.localeCompare(b.number))
}

/** The same, by the version they keep; the group with most trajectories first. */
export function touchedGroups(
  next: NextVersion,
  policies: readonly Policy[],
  trajectories: readonly Trajectory[],
): readonly TouchedGroup[] {
  const groups = new Map<Id | null, TouchedTrajectory[]>()
  for (const touched of touchedTrajectories(next, policies, trajectories)) {
    const key = touched.keeps?.id ?? null
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [touched])
    else group.push(touched)
  }
  return [...groups.entries()]
    .map(([policyId, members]) => ({
      keeps: members[0]?.keeps ?? null,
      differs: differingRules(rulesOf({ policyId }, policies), next.parameters),
      trajectories: members,
    }))
    .toSorted((a, b) => b.trajectories.length - a.trajectories.length)
}
