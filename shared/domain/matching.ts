import type { CoachNorms } from './coach-norms.ts'
import type { Coach } from './coach.ts'
import { hardnessOf, matchingPeriod, matchObstacles, maximumOf, workloads, type MatchObstacle, type Period, type RequirementFacts, type Workload } from './matching-requirements.ts' // prettier-ignore
import { matchParts, maximumPoints, pointsOf, ranked, weakParts, type MatchPart, type WeakPart } from './matching-ranking.ts' // prettier-ignore
import type { Person } from './person.ts'
import type { Id, IsoDate } from './primitives.ts'
import type { TrajectoryRules } from './trajectory-rules.ts'
import type { Trajectory } from './trajectory.ts'

/** Fewest and most coaches that a coachee chooses from. */
export const proposedCoaches = { minimum: 2, maximum: 3 } as const

/** What a match is made from: the trajectory with its rules, and everybody who may play a part. */
export interface MatchFacts {
  readonly trajectory: Trajectory
  /** Of the policy version of this trajectory. */
  readonly rules: TrajectoryRules
  /** Norms in use, for the level that a certificate stands for. */
  readonly norms: CoachNorms
  readonly coaches: readonly Coach[]
  readonly personOf: (id: Id) => Person | undefined
  readonly trajectories: readonly Pick<Trajectory, 'id' | 'coachId' | 'status'>[]
  readonly today: IsoDate
}

/** How one coach stands to this trajectory. */
export interface CoachMatch {
  readonly coach: Coach
  /** Everything that speaks against the coach, hard or not. */
  readonly obstacles: readonly MatchObstacle[]
  readonly workload: Workload
  /** Most trajectories at a time; null when no maximum is known. */
  readonly maximum: number | null
}

/** A coach who meets the requirements, with the place in the ranking and where it comes from. */
export interface RankedMatch extends CoachMatch {
  /** Shared places have the same number. */
  readonly rank: number
  readonly points: number
  readonly maximumPoints: number
  readonly parts: readonly MatchPart[]
}

/** A coach who drops out, with every reason. */
export interface DroppedMatch extends CoachMatch {
  /** Only reasons that a motive passes: the start warns of them too. */
  readonly passable: boolean
}

export interface Matches {
  readonly period: Period
  readonly ranked: readonly RankedMatch[]
  /** In order of name; nobody is left out. */
  readonly dropped: readonly DroppedMatch[]
}

const freeOf = ({ maximum, workload }: CoachMatch): number | null =>
  maximum === null ? null : Math.max(0, maximum - workload.running - workload.promised)

const byName = (a: CoachMatch, b: CoachMatch): number =>
  a.coach.name.localeCompare(b.coach.name, 'nl') || a.coach.id.localeCompare(b.coach.id)

const dropsOut = ({ obstacles }: CoachMatch): boolean => obstacles.some((obstacle) => hardnessOf(obstacle) !== 'point')

function scoreOf(match: CoachMatch, { questionKind, matching }: Trajectory) {
  const parts = matchParts(match.coach, { questionKind, wishes: matching.wishes, free: freeOf(match) })
  const { name, id } = match.coach
  return { ...match, name, id, parts, points: pointsOf(parts), maximumPoints: maximumPoints(parts) }
}

/** Holds every coach of the register against the requirements, and puts those who meet them in order. */
export function matchCoaches(facts: MatchFacts): Matches {
  const { trajectory, rules, coaches, today } = facts
  const workloadOf = workloads(trajectory.id, facts.trajectories)
  const requirements: RequirementFacts = { ...facts, workloadOf }
  const matches = coaches.map((coach): CoachMatch => ({
    coach,
    obstacles: matchObstacles(coach, requirements),
    workload: workloadOf(coach.id),
    maximum: maximumOf(coach, rules),
  }))
  return {
    period: matchingPeriod(trajectory, today),
    ranked: ranked(matches.filter((match) => !dropsOut(match)).map((match) => scoreOf(match, trajectory))),
    dropped: matches
      .filter(dropsOut)
      .map((match) => ({ ...match, passable: !match.obstacles.some((found) => hardnessOf(found) === 'barred') }))
      .toSorted(byName),
  }
}

/** What a choice is held against: how the coach stood on the day of the choice. */
export interface Standing {
  /** Place in the ranking; null for somebody who dropped out of it. */
  readonly rank: number | null
  readonly barred: boolean
  /** Requirements that a motive passes. */
  readonly passed: readonly MatchObstacle[]
  /** Parts of the ranking that the coach does not answer at all. */
  readonly weak: readonly WeakPart[]
}

/** How a coach stands in a match; null for a coach who is not in the register. */
export function standingOf(matches: Matches, coachId: Id): Standing | null {
  const inRanking = matches.ranked.find(({ coach }) => coach.id === coachId)
  if (inRanking !== undefined) {
    const { rank, obstacles, parts } = inRanking
    return { rank, barred: false, passed: obstacles, weak: weakParts(parts) }
  }
  const dropped = matches.dropped.find(({ coach }) => coach.id === coachId)
  if (dropped === undefined) return null
  return { rank: null, barred: !dropped.passable, passed: dropped.obstacles, weak: [] }
}

/** Why a choice asks for a line of motive. P&O decides, never the ranking; but a choice beside it is explained. */
export type MotiveReason =
  | { readonly code: 'notProposed' }
  /** Proposed, but the coachee did not choose this coach. */
  | { readonly code: 'notCoacheeChoice' }
  /** Behind the first places, from which is proposed. */
  | { readonly code: 'lowRank'; readonly rank: number }
  | { readonly code: 'requirement'; readonly obstacle: MatchObstacle }
  | { readonly code: 'weak'; readonly part: WeakPart }

/** Everything about a choice that has to be explained; empty when the choice follows proposal and ranking. */
export function motiveReasons(
  { candidates }: Pick<Trajectory['matching'], 'candidates'>,
  coachId: Id,
  { rank, passed, weak }: Standing,
): readonly MotiveReason[] {
  const candidate = candidates.find((proposed) => proposed.coachId === coachId)
  const reasons: MotiveReason[] = []
  if (candidate === undefined) reasons.push({ code: 'notProposed' })
  else if (candidate.coacheeChoice !== 'chosen') reasons.push({ code: 'notCoacheeChoice' })
  if (rank !== null && rank > proposedCoaches.maximum) reasons.push({ code: 'lowRank', rank })
  return [
    ...reasons,
    ...passed.map((obstacle): MotiveReason => ({ code: 'requirement', obstacle })),
    ...weak.map((part): MotiveReason => ({ code: 'weak', part })),
  ]
}
