import { motiveReasons, proposedCoaches, type Standing } from './matching.ts'
import type { QuestionKind } from './coach-level-names.ts'
import type { CommandContext, Id, IsoDate } from './primitives.ts'
import { dateObstacles, named, statusObstacles, unless, type TrajectoryObstacle, type TrajectoryResult } from './trajectory-obstacles.ts' // prettier-ignore
import { heldMeetings } from './session.ts'
import { withoutAgreement } from './agreement-version.ts'
import { addSession } from './trajectory-sessions.ts'
import { undecidedStatuses } from './trajectory-status.ts'
import type { MatchCandidate, MatchWishes } from './matching-record.ts'
import type { Trajectory } from './trajectory.ts'

/** Most candidates on record, those whom the coachee did not choose included: the schema's bound. */
export const MAX_CANDIDATES = 6

/** Whether a coach can be proposed and chosen: until one has been, and not while the request waits for something else. */
export const isMatching = ({ status, coachId }: Pick<Trajectory, 'status' | 'coachId'>): boolean =>
  coachId === null && undecidedStatuses.some((open) => open === status)

function openObstacles(trajectory: Trajectory): TrajectoryObstacle[] {
  const obstacles = statusObstacles(trajectory, ...undecidedStatuses)
  if (trajectory.coachId !== null) obstacles.push({ code: 'coachChosen' })
  return obstacles
}

const candidateOf = ({ matching }: Trajectory, coachId: Id): MatchCandidate | undefined =>
  matching.candidates.find((candidate) => candidate.coachId === coachId)

const withCandidates = (trajectory: Trajectory, candidates: readonly MatchCandidate[]): Trajectory => ({
  ...trajectory,
  matching: { ...trajectory.matching, candidates },
})

const changed = (trajectory: Trajectory, coachId: Id, change: Partial<MatchCandidate>): Trajectory =>
  withCandidates(
    trajectory,
    trajectory.matching.candidates.map((candidate) =>
      candidate.coachId === coachId ? { ...candidate, ...change } : candidate,
    ),
  )

/** Records what the coachee hopes to find, and for what kind of question. Only before a coach has been chosen. */
export function setMatchingWishes(
  trajectory: Trajectory,
  input: { readonly questionKind: QuestionKind; readonly wishes: MatchWishes },
): TrajectoryResult {
  const { specialism, language, place, online } = input.wishes
  const wishes = { specialism: specialism.trim(), language: language.trim(), place: place.trim(), online }
  return unless(openObstacles(trajectory), () => ({
    ...trajectory,
    questionKind: input.questionKind,
    matching: { ...trajectory.matching, wishes },
  }))
}

/** Candidates whom the coachee has not turned down. */
export const openCandidates = ({ matching }: Pick<Trajectory, 'matching'>): readonly MatchCandidate[] =>
  matching.candidates.filter(({ coacheeChoice }) => coacheeChoice !== 'notChosen')

/** Proposes a coach to the coachee: three at a time at most, and nobody whom a requirement bars. */
export function proposeCoach(
  trajectory: Trajectory,
  coachId: Id,
  standing: Standing,
  context: CommandContext,
): TrajectoryResult {
  if (candidateOf(trajectory, coachId) !== undefined) return unless(openObstacles(trajectory), () => trajectory)
  const obstacles = openObstacles(trajectory)
  if (standing.barred) obstacles.push({ code: 'coachBarred' })
  if (openCandidates(trajectory).length >= proposedCoaches.maximum) {
    obstacles.push({ code: 'tooManyCandidates', maximum: proposedCoaches.maximum })
  } else if (trajectory.matching.candidates.length >= MAX_CANDIDATES) {
    obstacles.push({ code: 'tooManyCandidates', maximum: MAX_CANDIDATES })
  }
  const candidate: MatchCandidate = {
    coachId,
    proposedOn: context.today,
    rank: standing.rank,
    metOn: null,
    coacheeChoice: null,
    note: '',
  }
  return unless(obstacles, () => withCandidates(trajectory, [...trajectory.matching.candidates, candidate]))
}

/** Takes a proposal back, as long as the two have not met. */
export function withdrawCandidate(trajectory: Trajectory, coachId: Id): TrajectoryResult {
  const obstacles = openObstacles(trajectory)
  const candidate = candidateOf(trajectory, coachId)
  if (candidate === undefined) obstacles.push({ code: 'notFound' })
  else if (candidate.metOn !== null) obstacles.push({ code: 'candidateMet' })
  return unless(obstacles, () =>
    withCandidates(
      trajectory,
      trajectory.matching.candidates.filter((other) => other.coachId !== coachId),
    ),
  )
}

/** A chemistry meeting: when, how long, and a practical note. Never what was said. */
export interface ChemistryMeeting {
  readonly on: IsoDate
  readonly minutes: number
  readonly note: string
}

/** Records that coach and coachee met: with the candidate, and among the meetings of the trajectory. */
export function recordChemistry(
  trajectory: Trajectory,
  coachId: Id,
  meeting: ChemistryMeeting,
  context: CommandContext,
): TrajectoryResult {
  const obstacles = openObstacles(trajectory)
  const candidate = candidateOf(trajectory, coachId)
  if (candidate === undefined) obstacles.push({ code: 'notFound' })
  else if (candidate.metOn !== null) obstacles.push({ code: 'candidateMet' })
  if (obstacles.length > 0) return unless(obstacles, () => trajectory)
  const { on, minutes, note } = meeting
  return addSession(
    changed(trajectory, coachId, { metOn: on, note: note.trim() }),
    { on, minutes, kind: 'chemistry', status: 'held', place: null },
    context,
  )
}

/** Takes back a chemistry meeting that was recorded by mistake, with its line among the meetings. */
export function removeChemistry(trajectory: Trajectory, coachId: Id): TrajectoryResult {
  const obstacles = openObstacles(trajectory)
  const metOn = candidateOf(trajectory, coachId)?.metOn ?? null
  if (metOn === null) obstacles.push({ code: 'notFound' })
  return unless(obstacles, () => {
    const session = heldMeetings(trajectory, 'chemistry').find(({ on }) => on === metOn)
    return {
      ...changed(trajectory, coachId, { metOn: null, note: '', coacheeChoice: null }),
      sessions: trajectory.sessions.filter((other) => other !== session),
    }
  })
}

/** What the coachee said: one of the candidates, or null for none of them. Those who were not chosen stay on record. */
export function recordCoacheeChoice(trajectory: Trajectory, chosenId: Id | null): TrajectoryResult {
  const obstacles = openObstacles(trajectory)
  const { candidates } = trajectory.matching
  if (candidates.length === 0) obstacles.push({ code: 'notFound' })
  if (chosenId !== null && candidateOf(trajectory, chosenId) === undefined) obstacles.push({ code: 'notFound' })
  return unless(obstacles, () =>
    withCandidates(
      trajectory,
      candidates.map((candidate) => ({
        ...candidate,
        coacheeChoice: candidate.coachId === chosenId ? 'chosen' : 'notChosen',
      })),
    ),
  )
}

/** P&O's decision. */
export interface CoachChoice {
  readonly coachId: Id
  readonly on: IsoDate
  readonly motive: string
  /** A saved comparison that the choice rests on. */
  readonly comparisonId: Id | null
}

/**
 * Chooses the coach; a request that was granted goes on to the three-way meeting. A barred coach cannot be chosen; a
 * choice beside the proposal or the ranking has its line of motive.
 */
export function chooseCoach(
  trajectory: Trajectory,
  choice: CoachChoice,
  standing: Standing,
  context: CommandContext,
): TrajectoryResult {
  const { coachId, on, comparisonId } = choice
  const motive = choice.motive.trim()
  const obstacles = [
    ...openObstacles(trajectory),
    ...dateObstacles(
      named('requestedOn', trajectory.requestedOn),
      named('chosenOn', on),
      named('today', context.today),
    ),
  ]
  if (standing.barred) obstacles.push({ code: 'coachBarred' })
  else if (motive === '' && motiveReasons(trajectory.matching, coachId, standing).length > 0) {
    obstacles.push({ code: 'motiveMissing' })
  }
  const granted = trajectory.status === 'matching' && trajectory.decidedOn !== null
  return unless(obstacles, () => ({
    ...trajectory,
    coachId,
    status: granted ? 'threeWayMeeting' : trajectory.status,
    ...withoutAgreement,
    matching: { ...trajectory.matching, decision: { on, by: context.operator, motive, comparisonId } },
  }))
}

/** What stands in the way of another choice: the three have met, or the sessions have begun. */
export function undoObstacles(trajectory: Trajectory): readonly TrajectoryObstacle[] {
  const obstacles = statusObstacles(trajectory, ...undecidedStatuses, 'threeWayMeeting')
  if (trajectory.coachId === null) obstacles.push({ code: 'coachMissing' })
  if (heldMeetings(trajectory, 'threeWay').length > 0) obstacles.push({ code: 'threeWayWasHeld' })
  return obstacles
}

/** Undoes the choice before the three-way meeting: back to choosing, with the proposal as it was. Agreements lapse. */
export function undoChoice(trajectory: Trajectory): TrajectoryResult {
  return unless(undoObstacles(trajectory), () => ({
    ...trajectory,
    coachId: null,
    status: trajectory.status === 'threeWayMeeting' ? 'matching' : trajectory.status,
    ...withoutAgreement,
    matching: { ...trajectory.matching, decision: null },
  }))
}
