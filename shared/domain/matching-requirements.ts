import { coachConflicts, rulesOut, type CoachConflict, type ConflictFacts } from './coach-conflict.ts'
import type { CoachLevel } from './coach-level-names.ts'
import type { CoachNorms } from './coach-norms.ts'
import { admission, hasValidCertificate, hasValidInsurance, needsInsurance } from './coach-standing.ts'
import type { Coach } from './coach.ts'
import { addDays, daysBetween } from './iso-date.ts'
import type { IsoDate } from './primitives.ts'
import { levelCheck, type TrajectoryRules } from './trajectory-rules.ts'
import { proposedEnd } from './trajectory-pace.ts'
import { isIn, runningStatuses } from './trajectory-status.ts'
import type { Trajectory } from './trajectory.ts'

/** Weeks from the decision to the first session that an organisation aims for (domain.md §6, lead time). */
const DAYS_TO_FIRST_SESSION = 28

/** Longest absence in one stretch that a trajectory bears: with sessions every 2.5 weeks, one may be put off. */
export const LONGEST_ABSENCE_DAYS = 28

/** From the choice to the expected end, both days included. */
export interface Period {
  readonly from: IsoDate
  readonly until: IsoDate
}

/**
 * The days over which a coach has to be able to work: from today to the expected end. Until the start that end is an
 * estimate: four weeks to the first session, then the planned sessions at the usual pace.
 */
export function matchingPeriod(
  { startedOn, expectedEndOn, plannedSessions }: Pick<Trajectory, 'startedOn' | 'expectedEndOn' | 'plannedSessions'>,
  today: IsoDate,
): Period {
  const from = startedOn ?? today
  return { from, until: expectedEndOn ?? proposedEnd(addDays(from, DAYS_TO_FIRST_SESSION), plannedSessions) }
}

/** What speaks against a coach for this trajectory. The screen turns each into a sentence. */
export type MatchObstacle =
  | { readonly code: 'candidate' }
  | { readonly code: 'notAdmitted' }
  | { readonly code: 'out' }
  | { readonly code: 'suspended'; readonly on: IsoDate; readonly reason: string }
  | { readonly code: 'certificateNotValid'; readonly on: IsoDate }
  | { readonly code: 'insuranceNotValid'; readonly on: IsoDate }
  | { readonly code: 'levelTooLow'; readonly has: CoachLevel; readonly asked: CoachLevel }
  | { readonly code: 'conflict'; readonly conflict: CoachConflict }
  /** As many trajectories as the rules allow an internal coach. */
  | { readonly code: 'internalFull'; readonly running: number; readonly maximum: number }
  /** As many as the coach takes at a time. */
  | { readonly code: 'ownMaximum'; readonly running: number; readonly maximum: number }
  | { readonly code: 'absent'; readonly from: IsoDate; readonly until: IsoDate }
  /** Valid today, but not through the expected end. */
  | { readonly code: 'certificateEndsDuring'; readonly on: IsoDate }
  | { readonly code: 'insuranceEndsDuring'; readonly on: IsoDate }
  /** The rules ask for a level, and no certificate of the coach can be compared with it. */
  | { readonly code: 'levelUnknown'; readonly asked: CoachLevel }

/**
 * How hard a requirement is.
 * - `barred`: nobody passes it.
 * - `motivated`: the coach drops out of the ranking, but may be chosen with a motive: the start only warns of it too.
 * - `point`: the coach stays in the ranking; choosing takes a motive.
 */
export type Hardness = 'barred' | 'motivated' | 'point'

/** How hard each requirement is: the one place where that is decided. */
export function hardnessOf(obstacle: MatchObstacle): Hardness {
  switch (obstacle.code) {
    case 'certificateEndsDuring':
    case 'insuranceEndsDuring':
      return 'motivated'
    case 'levelUnknown':
      return 'point'
    case 'conflict':
      return rulesOut(obstacle.conflict) ? 'barred' : 'point'
    case 'candidate':
    case 'notAdmitted':
    case 'out':
    case 'suspended':
    case 'certificateNotValid':
    case 'insuranceNotValid':
    case 'levelTooLow':
    case 'internalFull':
    case 'ownMaximum':
    case 'absent':
      return 'barred'
  }
}

/** The trajectories of a coach beside the one at hand. */
export interface Workload {
  /** In which sessions take place now. */
  readonly running: number
  /** Chosen for, but not started yet. */
  readonly promised: number
}

/** States in which a trajectory is work for its coach, now or soon. */
export const workingStatuses = [...runningStatuses, 'threeWayMeeting'] as const

const idle: Workload = { running: 0, promised: 0 }

/** The workload per coach, in one pass over all trajectories. */
export function workloads(
  self: Trajectory['id'],
  trajectories: readonly Pick<Trajectory, 'id' | 'coachId' | 'status'>[],
): (coachId: Coach['id']) => Workload {
  const loads = new Map<Coach['id'], Workload>()
  for (const { id, coachId, status } of trajectories) {
    if (id === self || coachId === null) continue
    const load = loads.get(coachId) ?? idle
    if (isIn(status, runningStatuses)) loads.set(coachId, { ...load, running: load.running + 1 })
    if (status === 'threeWayMeeting') loads.set(coachId, { ...load, promised: load.promised + 1 })
  }
  return (coachId) => loads.get(coachId) ?? idle
}

/** Most trajectories at a time: the stricter of what the rules and the coach say; null when neither does. */
export function maximumOf(coach: Coach, { maxParallelInternal }: TrajectoryRules): number | null {
  const maxima = [coach.kind === 'internal' ? maxParallelInternal : null, coach.maxParallel]
  const known = maxima.filter((maximum) => maximum !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** What the requirements are held against. */
export interface RequirementFacts extends ConflictFacts {
  readonly trajectory: Trajectory
  readonly rules: TrajectoryRules
  readonly norms: CoachNorms
  readonly today: IsoDate
  readonly workloadOf: (coachId: Coach['id']) => Workload
}

function admissionObstacles(coach: Coach, today: IsoDate): readonly MatchObstacle[] {
  const standing = admission(coach, today)
  switch (standing.kind) {
    case 'candidate':
    case 'notAdmitted':
    case 'out':
      return [{ code: standing.kind }]
    case 'suspended':
      return [{ code: 'suspended', on: standing.on, reason: standing.reason }]
    // Which paper has run out is said by the requirement on papers.
    case 'lapsed':
    case 'admitted':
      return []
  }
}

/**
 * The last day up to which tested certificates that follow on each other are valid, starting on a day; null when none is.
 * A renewal that begins the day after the old one ends leaves no gap.
 */
export function certifiedThrough(coach: Coach, on: IsoDate): IsoDate | null {
  if (!hasValidCertificate(coach, on)) return null
  const tested = coach.certificates.filter(({ checked }) => checked === 'tested')
  let until = addDays(on, -1)
  for (;;) {
    const last = until
    const next = tested.find(({ validFrom, validUntil }) => validFrom <= addDays(last, 1) && validUntil > last)
    if (next === undefined) return until
    until = next.validUntil
  }
}

function paperObstacles(coach: Coach, { from, until }: Period): readonly MatchObstacle[] {
  const certified = certifiedThrough(coach, from)
  const insured = coach.insuredUntil
  const obstacles: MatchObstacle[] = []
  if (certified === null) obstacles.push({ code: 'certificateNotValid', on: from })
  else if (certified < until) obstacles.push({ code: 'certificateEndsDuring', on: certified })
  if (!hasValidInsurance(coach, from)) obstacles.push({ code: 'insuranceNotValid', on: from })
  else if (needsInsurance(coach) && insured !== null && insured < until) {
    obstacles.push({ code: 'insuranceEndsDuring', on: insured })
  }
  return obstacles
}

function levelObstacles(coach: Coach, facts: RequirementFacts): readonly MatchObstacle[] {
  const level = levelCheck(coach, facts.trajectory.questionKind, facts, facts.today)
  if (level.kind === 'tooLow') return [{ code: 'levelTooLow', has: level.has, asked: level.asked }]
  // Without a valid certificate there is nothing to compare: that is said by the requirement on papers.
  const comparable = level.kind === 'unknown' && hasValidCertificate(coach, facts.today)
  return comparable ? [{ code: 'levelUnknown', asked: level.asked }] : []
}

function capacityObstacles(coach: Coach, { rules, workloadOf }: RequirementFacts): readonly MatchObstacle[] {
  const { running } = workloadOf(coach.id)
  const own = coach.maxParallel
  const obstacles: MatchObstacle[] = []
  if (coach.kind === 'internal' && running >= rules.maxParallelInternal) {
    obstacles.push({ code: 'internalFull', running, maximum: rules.maxParallelInternal })
  }
  if (own !== null && running >= own) obstacles.push({ code: 'ownMaximum', running, maximum: own })
  return obstacles
}

/** Absences as stretches without a gap, in order. */
function stretches(absences: Coach['availability']['absences']): readonly Period[] {
  return absences
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .reduce<readonly Period[]>((found, { from, until }) => {
      const last = found.at(-1)
      if (last === undefined || from > addDays(last.until, 1)) return [...found, { from, until }]
      return [...found.slice(0, -1), { from: last.from, until: until > last.until ? until : last.until }]
    }, [])
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)

/** The part of each absence that falls in the period. */
export const absencesIn = (coach: Coach, period: Period): readonly Period[] =>
  stretches(coach.availability.absences)
    .map(({ from, until }) => ({ from: later(from, period.from), until: earlier(until, period.until) }))
    .filter(({ from, until }) => from <= until)

const absenceObstacles = (coach: Coach, period: Period): readonly MatchObstacle[] =>
  absencesIn(coach, period)
    .filter(({ from, until }) => daysBetween(from, until) + 1 > LONGEST_ABSENCE_DAYS)
    .map(({ from, until }) => ({ code: 'absent', from, until }))

/** Every reason that speaks against a coach, hard or not; empty when the coach meets all requirements. */
export function matchObstacles(coach: Coach, facts: RequirementFacts): readonly MatchObstacle[] {
  const period = matchingPeriod(facts.trajectory, facts.today)
  return [
    ...admissionObstacles(coach, facts.today),
    ...paperObstacles(coach, period),
    ...levelObstacles(coach, facts),
    ...coachConflicts(coach, facts).map((conflict): MatchObstacle => ({ code: 'conflict', conflict })),
    ...capacityObstacles(coach, facts),
    ...absenceObstacles(coach, period),
  ]
}
