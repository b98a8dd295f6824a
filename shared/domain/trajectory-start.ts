import { hasValidInsurance } from './coach-standing.ts'
import { coachConflicts, type CoachConflict } from './coach-conflict.ts'
import type { CoachNorms } from './coach-norms.ts'
import type { Coach } from './coach.ts'
import { goalsObstacles } from './goal.ts'
import { certifiedThrough } from './matching-requirements.ts'
import type { Person } from './person.ts'
import type { CoachLevel } from './coach-level-names.ts'
import type { CommandContext, Id, IsoDate } from './primitives.ts'
import { dateObstacles, named, unless, type TrajectoryObstacle, type TrajectoryResult } from './trajectory-obstacles.ts'
import { leaverObstacles } from './trajectory-people.ts'
import { stepObstacles } from './trajectory-transitions.ts'
import { metBefore } from './three-way.ts'
import { levelCheck, type TrajectoryRules } from './trajectory-rules.ts'
import { hasFreeSpace, isIn, openAgreements, runningStatuses } from './trajectory-status.ts'
import { parties, type Trajectory } from './trajectory.ts'

/** The day of the start, and when the sessions should be over. */
export interface StartInput {
  readonly on: IsoDate
  readonly expectedEndOn: IsoDate
}

/** The people of the trajectory, and the rules that it follows. */
export interface StartFacts {
  readonly rules: TrajectoryRules
  /** Norms in use, for the level that a certificate stands for. */
  readonly norms: CoachNorms
  /** Other trajectories that run with this coach now. */
  readonly runningWithCoach: number
  readonly coach: Coach | null
  readonly coachee: Person | null
  readonly manager: Person | null
  /** Looks up the people above them, for the line. */
  readonly personOf: (id: Id) => Person | undefined
}

/** How many trajectories other than this one run with its coach now. */
export const runningWithCoachOf = (
  { id, coachId }: Pick<Trajectory, 'id' | 'coachId'>,
  trajectories: readonly Pick<Trajectory, 'id' | 'coachId' | 'status'>[],
): number =>
  coachId === null
    ? 0
    : trajectories.filter(
        (other) => other.coachId === coachId && other.id !== id && isIn(other.status, runningStatuses),
      ).length

/** Possible, but take note: what ends before the sessions are over, or cannot be compared. */
export type StartWarning =
  | { readonly code: 'certificateEndsDuring'; readonly on: IsoDate }
  | { readonly code: 'insuranceEndsDuring'; readonly on: IsoDate }
  /** The rules ask for a level, and no certificate of the coach can be compared with it. */
  | { readonly code: 'coachLevelUnknown'; readonly asked: CoachLevel }

/** What a conflict is called at the start; null for what was for the operator to judge when the coach was chosen. */
function conflictObstacle(conflict: CoachConflict): TrajectoryObstacle | null {
  switch (conflict.kind) {
    case 'isCoachee':
      return { code: 'coachIsParty', party: 'coachee' }
    case 'isManager':
      return { code: 'coachIsParty', party: 'manager' }
    case 'sameDepartment':
      return { code: 'coachSameDepartment' }
    case 'aboveCoachee':
    case 'underManager':
      return { code: 'coachInLine' }
    case 'relation':
      return { code: 'coachRelation', to: conflict.to }
    case 'hrAdviser':
      return null
  }
}

/** What ties the coach to the trajectory today: it may have come about since the coach was chosen. */
function tieObstacles(trajectory: Trajectory, coach: Coach, facts: StartFacts): readonly TrajectoryObstacle[] {
  const known = new Map(
    [facts.coachee, facts.manager].flatMap((person) => (person === null ? [] : [[person.id, person]])),
  )
  const personOf = (id: Id) => known.get(id) ?? facts.personOf(id)
  const obstacles = coachConflicts(coach, { trajectory, personOf }).map(conflictObstacle)
  return obstacles.filter((obstacle) => obstacle !== null)
}

function capacityObstacles(coach: Coach, { rules, runningWithCoach: running }: StartFacts): TrajectoryObstacle[] {
  const obstacles: TrajectoryObstacle[] = []
  const { maxParallelInternal: maximum } = rules
  if (coach.kind === 'internal' && running >= maximum) obstacles.push({ code: 'internalCoachFull', running, maximum })
  if (coach.maxParallel !== null && running >= coach.maxParallel) {
    obstacles.push({ code: 'coachFull', running, maximum: coach.maxParallel })
  }
  return obstacles
}

/** Everything that speaks against this coach for this trajectory on a day. */
export function coachObstacles(trajectory: Trajectory, facts: StartFacts, on: IsoDate): TrajectoryObstacle[] {
  const { coach } = facts
  if (coach === null) return [{ code: 'coachMissing' }]
  const obstacles: TrajectoryObstacle[] = []
  if (coach.status !== 'admitted') obstacles.push({ code: 'coachNotAdmitted' })
  if (certifiedThrough(coach, on) === null) obstacles.push({ code: 'certificateNotValid', on })
  if (!hasValidInsurance(coach, on)) obstacles.push({ code: 'insuranceNotValid', on })
  const level = levelCheck(coach, trajectory.questionKind, facts, on)
  if (level.kind === 'tooLow') obstacles.push({ code: 'coachLevelTooLow', has: level.has, asked: level.asked })
  return [...obstacles, ...tieObstacles(trajectory, coach, facts), ...capacityObstacles(coach, facts)]
}

/** Goals that all three agree to, or the recorded decision to do without where the rules allow that. */
function goalGateObstacles(trajectory: Trajectory, rules: TrajectoryRules): readonly TrajectoryObstacle[] {
  if (hasFreeSpace(trajectory, rules)) return []
  return [
    ...goalsObstacles(trajectory.goals),
    ...openAgreements(trajectory).map((party): TrajectoryObstacle => ({ code: 'agreementMissing', party })),
  ]
}

const meetingObstacles = (
  trajectory: Trajectory,
  rules: TrajectoryRules,
  on: IsoDate,
): readonly TrajectoryObstacle[] =>
  rules.threeWayMeetings.start && !metBefore(trajectory, on) ? [{ code: 'threeWayMissing', moment: 'start' }] : []

/** Every reason why a trajectory cannot start on a day; empty when it can. */
export function startObstacles(
  trajectory: Trajectory,
  facts: StartFacts,
  input: StartInput,
  context: CommandContext,
): readonly TrajectoryObstacle[] {
  return [
    ...stepObstacles(trajectory, 'start'),
    ...goalGateObstacles(trajectory, facts.rules),
    ...meetingObstacles(trajectory, facts.rules, input.on),
    ...coachObstacles(trajectory, facts, input.on),
    ...leaverObstacles(
      trajectory,
      [facts.coachee, facts.manager].filter((person) => person !== null),
      input.on,
    ),
    ...dateObstacles(
      named('decidedOn', trajectory.decidedOn),
      named('startedOn', input.on),
      named('expectedEndOn', input.expectedEndOn),
    ),
    ...dateObstacles(named('startedOn', input.on), named('today', context.today)),
    ...parties.flatMap((party) =>
      dateObstacles(named('agreedOn', trajectory.agreement[party]), named('startedOn', input.on)),
    ),
  ]
}

/** What ends between the start and the expected end, and a level that cannot be compared. */
export function startWarnings(
  trajectory: Pick<Trajectory, 'questionKind'>,
  { coach, rules, norms }: Pick<StartFacts, 'coach' | 'rules' | 'norms'>,
  { on, expectedEndOn }: StartInput,
): readonly StartWarning[] {
  if (coach === null) return []
  const level = levelCheck(coach, trajectory.questionKind, { rules, norms }, on)
  const endsDuring = (last: IsoDate | null): last is IsoDate => last !== null && on <= last && last < expectedEndOn
  const certificate = certifiedThrough(coach, on)
  const insurance = coach.insuredUntil
  return [
    ...(endsDuring(certificate) ? [{ code: 'certificateEndsDuring', on: certificate } as const] : []),
    ...(endsDuring(insurance) ? [{ code: 'insuranceEndsDuring', on: insurance } as const] : []),
    ...(level.kind === 'unknown' ? [{ code: 'coachLevelUnknown', asked: level.asked } as const] : []),
  ]
}

/** Starts the sessions. Refused, with every reason, while a goal, an agreement or a valid coach is missing. */
export function startTrajectory(
  trajectory: Trajectory,
  facts: StartFacts,
  input: StartInput,
  context: CommandContext,
): TrajectoryResult {
  return unless(startObstacles(trajectory, facts, input, context), () => ({
    ...trajectory,
    status: 'running',
    startedOn: input.on,
    expectedEndOn: input.expectedEndOn,
  }))
}
