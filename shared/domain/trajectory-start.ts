import { certificateStanding, hasValidInsurance } from './coach-standing.ts'
import type { Coach } from './coach.ts'
import { goalsObstacles } from './goal.ts'
import { addDays } from './iso-date.ts'
import type { Person } from './person.ts'
import { sameName } from './person-names.ts'
import type { CommandContext, IsoDate } from './primitives.ts'
import {
  dateObstacles,
  named,
  statusObstacles,
  unless,
  type TrajectoryObstacle,
  type TrajectoryResult,
} from './trajectory-obstacles.ts'
import { openAgreements } from './trajectory-status.ts'
import { parties, type Trajectory } from './trajectory.ts'

/** Days between two sessions, 2.5 weeks: NOBCO benchmark (domain.md §6). */
const DAYS_PER_SESSION = 17.5

/** When the planned sessions should be over, at the usual pace. A proposal that the operator can change. */
export const proposedEnd = (start: IsoDate, plannedSessions: number): IsoDate =>
  addDays(start, Math.round(plannedSessions * DAYS_PER_SESSION))

/** The day of the start, and when the sessions should be over. */
export interface StartInput {
  readonly on: IsoDate
  readonly expectedEndOn: IsoDate
}

/** The people of the trajectory. */
export interface StartFacts {
  readonly coach: Coach | null
  readonly coachee: Person | null
  readonly manager: Person | null
}

/** Possible, but take note: what ends before the sessions are over. */
export type StartWarning =
  | { readonly code: 'certificateEndsDuring'; readonly on: IsoDate }
  | { readonly code: 'insuranceEndsDuring'; readonly on: IsoDate }

/** Last day of the tested certificate that counts on `on`; null when none is valid then. */
function certifiedUntil(coach: Coach, on: IsoDate): IsoDate | null {
  const standing = certificateStanding(coach, on)
  return standing.kind === 'valid' || standing.kind === 'expiring' ? standing.until : null
}

/** An internal coach is nobody's coach in the own department, least of all of somebody they manage or of themselves. */
function internalObstacles(trajectory: Trajectory, coach: Coach, facts: StartFacts): TrajectoryObstacle[] {
  const obstacles: TrajectoryObstacle[] = []
  for (const party of ['coachee', 'manager'] as const) {
    if (sameName(coach.name, facts[party]?.name ?? '')) obstacles.push({ code: 'coachIsParty', party })
  }
  if (sameName(coach.organisation, trajectory.department)) obstacles.push({ code: 'coachSameDepartment' })
  return obstacles
}

function coachObstacles(trajectory: Trajectory, facts: StartFacts, on: IsoDate): TrajectoryObstacle[] {
  const { coach } = facts
  if (coach === null) return [{ code: 'coachMissing' }]
  const obstacles: TrajectoryObstacle[] = []
  if (coach.status !== 'admitted') obstacles.push({ code: 'coachNotAdmitted' })
  if (certifiedUntil(coach, on) === null) obstacles.push({ code: 'certificateNotValid', on })
  if (!hasValidInsurance(coach, on)) obstacles.push({ code: 'insuranceNotValid', on })
  return coach.kind === 'internal' ? [...obstacles, ...internalObstacles(trajectory, coach, facts)] : obstacles
}

/** Every reason why a trajectory cannot start on a day; empty when it can. */
export function startObstacles(
  trajectory: Trajectory,
  facts: StartFacts,
  input: StartInput,
  context: CommandContext,
): readonly TrajectoryObstacle[] {
  return [
    ...statusObstacles(trajectory, 'threeWayMeeting'),
    ...goalsObstacles(trajectory.goals),
    ...openAgreements(trajectory).map((party): TrajectoryObstacle => ({ code: 'agreementMissing', party })),
    ...coachObstacles(trajectory, facts, input.on),
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

/** What ends between the start and the expected end. */
export function startWarnings(coach: Coach | null, { on, expectedEndOn }: StartInput): readonly StartWarning[] {
  if (coach === null) return []
  const endsDuring = (last: IsoDate | null): last is IsoDate => last !== null && on <= last && last < expectedEndOn
  const certificate = certifiedUntil(coach, on)
  const insurance = coach.insuredUntil
  return [
    ...(endsDuring(certificate) ? [{ code: 'certificateEndsDuring', on: certificate } as const] : []),
    ...(endsDuring(insurance) ? [{ code: 'insuranceEndsDuring', on: insurance } as const] : []),
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
