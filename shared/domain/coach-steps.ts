import { fail, ok, type Result } from '../result.ts'
import { admission, countingCertificate, lastDecision, statusFromDecisions } from './coach-standing.ts'
import type { AdmissionObstacle, Coach, CoachStep } from './coach.ts'
import { addDays, addMonths } from './iso-date.ts'
import { type CommandContext, type IsoDate, limits } from './primitives.ts'
import type { Trajectory } from './trajectory.ts'

export type CoachStepKind = CoachStep['kind']

/** A step as it is filled in. */
export interface CoachStepInput {
  readonly kind: CoachStepKind
  readonly on: IsoDate | null
  readonly reason: string
}

export type CoachStepError =
  | { readonly code: 'notPossible' }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'reasonTooLong'; readonly limit: number }
  | { readonly code: 'dateMissing' }
  | { readonly code: 'dateInFuture' }
  /** Steps follow each other in time. */
  | { readonly code: 'dateBeforeLast'; readonly last: IsoDate }
  /** A proposal set aside before the paper lapsed would not hold: it comes back at once. */
  | { readonly code: 'dateBeforeLapse'; readonly since: IsoDate }

/** A proposal to suspend: what lapsed, and since when it is not in order. */
export interface SuspensionProposal {
  readonly obstacles: readonly AdmissionObstacle[]
  /** First day without the paper that lapsed last; null when there never was one. */
  readonly since: IsoDate | null
}

/** The first day on which a paper was no longer valid; null when the register never held one. */
function lapsedFrom(coach: Coach, { code }: AdmissionObstacle, on: IsoDate): IsoDate | null {
  const until = code === 'certificateNotValid' ? countingCertificate(coach, on)?.validUntil : coach.insuredUntil
  return until === null || until === undefined || until >= on ? null : addDays(until, 1)
}

/**
 * Whether to propose that an admitted coach is suspended, because a knock-out of the admission lapsed. Nothing happens
 * by itself: the operator suspends, or sets the proposal aside with a reason, which holds until another paper lapses.
 */
export function suspensionProposal(coach: Coach, on: IsoDate): SuspensionProposal | null {
  const standing = admission(coach, on)
  if (standing.kind !== 'lapsed') return null
  const days = standing.obstacles.flatMap((obstacle) => lapsedFrom(coach, obstacle, on) ?? [])
  const since = days.toSorted().at(-1) ?? null
  const setAside = coach.history.findLast(({ kind }) => kind === 'proposalSetAside')
  if (setAside !== undefined && (since === null || setAside.on >= since)) return null
  return { obstacles: standing.obstacles, since }
}

/** Steps that can be taken now, in the order in which they are offered. */
export function possibleSteps(coach: Coach, on: IsoDate): readonly CoachStepKind[] {
  switch (coach.status) {
    case 'out':
      return ['returned']
    case 'suspended':
      return ['resumed', 'letGo']
    case 'candidate':
    case 'admitted':
    case 'notAdmitted':
      return ['suspended', ...(suspensionProposal(coach, on) === null ? [] : (['proposalSetAside'] as const)), 'letGo']
  }
}

/** What is wrong with the day of a step, nearest cause first; null when nothing is. */
function dayError(coach: Coach, { kind, on }: CoachStepInput, today: IsoDate): CoachStepError | null {
  if (on === null) return { code: 'dateMissing' }
  if (on > today) return { code: 'dateInFuture' }
  const last = coach.history.at(-1)?.on
  if (last !== undefined && on < last) return { code: 'dateBeforeLast', last }
  const since = kind === 'proposalSetAside' ? suspensionProposal(coach, today)?.since : null
  return typeof since === 'string' && on < since ? { code: 'dateBeforeLapse', since } : null
}

/** Everything about a step that has to be put right. */
export function coachStepErrors(coach: Coach, input: CoachStepInput, today: IsoDate): readonly CoachStepError[] {
  const errors: CoachStepError[] = []
  const reason = input.reason.trim()
  if (!possibleSteps(coach, today).includes(input.kind)) errors.push({ code: 'notPossible' })
  if (reason === '') errors.push({ code: 'reasonMissing' })
  else if (reason.length > limits.line) errors.push({ code: 'reasonTooLong', limit: limits.line })
  const day = dayError(coach, input, today)
  return day === null ? errors : [...errors, day]
}

function afterStep(
  coach: Coach,
  kind: CoachStepKind,
  on: IsoDate,
  reason: string,
): Pick<Coach, 'status' | 'suspension'> {
  switch (kind) {
    case 'suspended':
      return { status: 'suspended', suspension: { on, reason } }
    case 'letGo':
      return { status: 'out', suspension: null }
    case 'resumed':
    case 'returned':
      return { status: statusFromDecisions(coach), suspension: null }
    case 'proposalSetAside':
      return { status: coach.status, suspension: coach.suspension }
  }
}

/**
 * Suspends, resumes, lets go or takes back a coach, or sets a proposal to suspend aside. Each with day, reason and who,
 * kept in the history. Running trajectories are a conversation, not a switch: they stay as they are.
 */
export function takeCoachStep(
  coach: Coach,
  input: CoachStepInput,
  ctx: CommandContext,
): Result<Coach, readonly CoachStepError[]> {
  const errors = coachStepErrors(coach, input, ctx.today)
  const { kind, on } = input
  if (errors.length > 0 || on === null) return fail(errors)
  const reason = input.reason.trim()
  const step: CoachStep = { id: ctx.newId(), kind, on, by: ctx.operator, reason, recordedAt: ctx.now }
  return ok({ ...coach, ...afterStep(coach, kind, on, reason), history: [...coach.history, step] })
}

/**
 * The last day on which the reasons of a rejection or a farewell are kept: so many months after it. null for a coach
 * who is not rejected and not let go.
 */
export function coachKeptUntil(coach: Coach, coachMonths: number): IsoDate | null {
  if (coach.status === 'out') {
    const left = coach.history.findLast(({ kind }) => kind === 'letGo')
    return left === undefined ? null : addMonths(left.on, coachMonths)
  }
  const decision = lastDecision(coach)
  if (coach.status !== 'notAdmitted' || decision === null) return null
  return addMonths(decision.on, coachMonths)
}

/** Why a coach cannot be removed from the register. */
export type RemovalObstacle =
  | { readonly code: 'inPool' }
  | { readonly code: 'keptUntil'; readonly until: IsoDate }
  /** Files that name this coach: they would lose who it was. */
  | { readonly code: 'inTrajectories'; readonly count: number }

/** What stands in the way of removing a coach: only one who left may go, after the term, and no file may need the name. */
export function removalObstacles(
  coach: Coach,
  trajectories: readonly Pick<Trajectory, 'coachId' | 'status' | 'matching'>[],
  coachMonths: number,
  today: IsoDate,
): readonly RemovalObstacle[] {
  const neverJudged = coach.status === 'candidate' && coach.decisions.length === 0
  const until = coachKeptUntil(coach, coachMonths)
  const names = ({ coachId, matching }: Pick<Trajectory, 'coachId' | 'matching'>): boolean =>
    coachId === coach.id || matching.candidates.some((candidate) => candidate.coachId === coach.id)
  const count = trajectories.filter((file) => file.status !== 'anonymised' && names(file)).length
  return [
    ...(until === null && !neverJudged ? [{ code: 'inPool' } as const] : []),
    ...(until !== null && until >= today ? [{ code: 'keptUntil', until } as const] : []),
    ...(count > 0 ? [{ code: 'inTrajectories', count } as const] : []),
  ]
}
