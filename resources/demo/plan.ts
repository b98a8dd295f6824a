import type { Coach } from '#shared/domain/coach.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Id, IsoDate, Language } from '#shared/domain/primitives.ts'
import type { Cost, Session, StopReason } from '#shared/domain/trajectory.ts'
import type { Theme } from './goals.ts'
import type { Life } from './life.ts'
import type { Rng } from './random.ts'
import { costTexts } from './texts.ts'

/** Everything decided beforehand about one trajectory: who, when, about what, and how it goes. */
export interface TrajectoryPlan {
  readonly life: Life
  readonly theme: Theme
  readonly coachee: Person
  readonly manager: Person
  /** As the register showed the coach on the day of the start; null while none has been chosen. */
  readonly coach: Coach | null
  /** Euro cents per hour; null for an internal coach. */
  readonly hourlyCents: number | null
  readonly policies: readonly Policy[]
  /** Other trajectories that run with this coach on the day of the start. */
  readonly runningWithCoach: number
  /** The number given out before this one in the same year, or null. */
  readonly previousNumber: string | null
  /** How well it goes, about −1 … +1.5. */
  readonly success: number
  readonly today: IsoDate
  readonly language: Language
}

const sessionLengths = [60, 75, 75, 90, 90] as const

type Meeting = Omit<Session, 'id'>

const single = (on: IsoDate | null, minutes: number, kind: Session['kind']): readonly Meeting[] =>
  on === null ? [] : [{ on, minutes, kind, status: 'held', place: 'onSite' }]

/** The meetings before the start: getting acquainted, and the three-way meeting about the goals. */
export const meetingsBeforeStart = (life: Life): readonly Meeting[] => [
  ...single(life.chemistryOn, 30, 'chemistry'),
  ...single(life.threeWayOn, 60, 'threeWay'),
]

/** The day after the session that is halfway, once it has been held. */
export function halfwayOn({ life, today }: Pick<TrajectoryPlan, 'life' | 'today'>): IsoDate | null {
  const session = life.sessionsOn[Math.ceil(life.plannedSessions / 2) - 1]
  const on = session === undefined ? null : addDays(session, 1)
  const last = life.endedOn ?? today
  return on === null || on >= last ? null : on
}

/** The meetings held since the start, in order. */
export function meetingsSinceStart(rng: Rng, plan: TrajectoryPlan, mid: boolean): readonly Meeting[] {
  const { life } = plan
  const minutes = rng.pick(sessionLengths)
  return [
    ...life.sessionsOn.map((on) => ({
      on,
      minutes,
      kind: 'session' as const,
      status: 'held' as const,
      place: 'onSite' as const,
    })),
    ...single(mid && rng.chance(0.85) ? halfwayOn(plan) : null, 45, 'threeWay'),
    ...single(life.stopped ? null : life.endedOn, 60, 'threeWay'),
  ]
}

/** Invoices of an external coach by hours and hourly rate (domain.md §6). An internal coach sends none. */
export function plannedCosts(plan: TrajectoryPlan, meetings: readonly Meeting[]): readonly Omit<Cost, 'id'>[] {
  const { life, hourlyCents, language, today } = plan
  if (hourlyCents === null || life.startedOn === null) return []
  const held = meetings.filter((meeting) => meeting.kind === 'session')
  const half = Math.ceil(life.plannedSessions / 2)
  const invoice = (after: IsoDate | null | undefined, minutes: number, description: string) => {
    const on = after ? addDays(after, 7) : null
    if (on === null || on > today || minutes === 0) return []
    return [{ on, description, amountCents: Math.round((hourlyCents * minutes) / 60) }]
  }
  const minutesOf = (part: typeof held): number => part.reduce((sum, session) => sum + session.minutes, 0)
  const first = held.slice(0, half)
  const second = held.slice(half)
  const firstDone = first.length === half || life.endedOn !== null
  return [
    ...invoice(life.startedOn, 90, costTexts.intake[language]),
    ...invoice(firstDone ? first.at(-1)?.on : null, minutesOf(first), costTexts.first[language]),
    ...invoice(life.endedOn, minutesOf(second), costTexts.second[language]),
  ]
}

const misuseIds = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M12'] as const

/** Misuse patterns ticked at the request: often where the answer was no, sometimes before the policy, seldom since. */
export function plannedMisuse(rng: Rng, life: Life, underPolicy: boolean): readonly string[] {
  const refused = life.status === 'rejected' || life.status === 'referred'
  if (!rng.chance(refused ? 0.65 : underPolicy ? 0.08 : 0.22)) return []
  return rng.sample(misuseIds, rng.chance(0.25) ? 2 : 1)
}

/** The category under which a trajectory stopped early. */
export const plannedStopReason = (rng: Rng): StopReason =>
  rng.weighted([
    ['goalsReached', 2],
    ['coacheeChoice', 4],
    ['noClick', 3],
    ['coachUnavailable', 1],
    ['workChanged', 3],
    ['leftOrganisation', 3],
    ['agreementsNotKept', 1],
    ['notRecorded', 1],
  ] as const)

/** Id of the coach once there has been a first meeting. */
export const chosenCoachId = ({ life, coach }: TrajectoryPlan): Id | null =>
  life.chemistryOn === null ? null : (coach?.id ?? null)
