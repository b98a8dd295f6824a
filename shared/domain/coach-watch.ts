import {
  certificateStanding,
  countingCertificate,
  insuranceStanding,
  needsInsurance,
  type Validity,
} from './coach-standing.ts'
import type { CoachNorms } from './coach-norms.ts'
import type { Coach, PracticeYear } from './coach.ts'
import { addMonths } from './iso-date.ts'
import { matchingPeriod } from './matching-requirements.ts'
import { type IsoDate, isoDateSchema } from './primitives.ts'
import { isIn, runningStatuses } from './trajectory-status.ts'
import type { Trajectory } from './trajectory.ts'

/** What watching looks at of a trajectory. */
export type WatchedFile = Pick<Trajectory, 'coachId' | 'status' | 'startedOn' | 'expectedEndOn' | 'plannedSessions'>

/** Coaches who work with people now, or may: candidates and those who left are not watched. */
export const isWatched = ({ status }: Coach): boolean => status === 'admitted' || status === 'suspended'

const isRunning = ({ status }: WatchedFile): boolean => isIn(status, runningStatuses)

/** A certificate or insurance that has run out, or will within 90 days. */
export interface PaperToWatch {
  readonly coach: Coach
  readonly paper: 'certificate' | 'insurance'
  readonly validity: Validity
  /** Running trajectories of this coach. */
  readonly running: number
}

/** Papers that ask for attention, the earliest end first; one that was never there comes first of all. */
export function papersToWatch(
  coaches: readonly Coach[],
  files: readonly WatchedFile[],
  on: IsoDate,
): readonly PaperToWatch[] {
  const asks = ({ kind }: Validity) => kind !== 'valid' && kind !== 'notYet'
  return coaches
    .filter(isWatched)
    .flatMap((coach): readonly PaperToWatch[] => {
      const running = files.filter((file) => file.coachId === coach.id && isRunning(file)).length
      const papers = [
        { coach, running, paper: 'certificate', validity: certificateStanding(coach, on) } as const,
        ...(needsInsurance(coach)
          ? [{ coach, running, paper: 'insurance', validity: insuranceStanding(coach, on) } as const]
          : []),
      ]
      return papers.filter(({ validity }) => asks(validity))
    })
    .toSorted((a, b) => endOf(a.validity).localeCompare(endOf(b.validity)) || a.coach.name.localeCompare(b.coach.name))
}

const endOf = (validity: Validity): string => ('until' in validity ? validity.until : '')

/** Months after which an entry in a public register is looked up again. */
export const REGISTER_CHECK_MONTHS = 12

/** Coaches whose certificate nobody saw in its register in the last twelve months, the longest ago first. */
export const registerChecksDue = (
  coaches: readonly Coach[],
  on: IsoDate,
): readonly { readonly coach: Coach; readonly seenOn: IsoDate | null }[] =>
  coaches
    .filter(isWatched)
    .flatMap((coach) => {
      const certificate = countingCertificate(coach, on)
      if (certificate === null) return []
      const { seenOn } = certificate
      return seenOn === null || seenOn < addMonths(on, -REGISTER_CHECK_MONTHS) ? [{ coach, seenOn }] : []
    })
    .toSorted((a, b) => (a.seenOn ?? '').localeCompare(b.seenOn ?? ''))

/** A figure of the norms, and the body that asks it. */
export interface AskedFigure {
  readonly value: number
  readonly body: string
}

/** What is asked of supervision in a year (domain.md §2a, §9 and §12, S14 and S16); null: no body in the norms asks it. */
export interface SupervisionNorms {
  /** Hours of individual supervision a year. */
  readonly hours: AskedFigure | null
  /** Most contact hours per hour of supervision. */
  readonly contactHoursPerHour: AskedFigure | null
  /** Meetings of peer consultation a year. */
  readonly intervision: AskedFigure | null
}

/** The first body that asks something of every level, in supervision or at renewal. */
function askedFigure({ bodies }: CoachNorms, key: string): AskedFigure | null {
  for (const { name, supervision, renewal } of bodies) {
    const found = [...supervision, ...renewal].find((norm) => norm.key === key && norm.levelId === null)
    if (typeof found?.value === 'number') return { value: found.value, body: name }
  }
  return null
}

/**
 * What the organisation asks of all its coaches, whatever body they are with: the figures of the norms in use. One
 * yardstick, because a coachee may expect the same of each of them.
 */
export const supervisionNormsOf = (norms: CoachNorms): SupervisionNorms => ({
  hours: askedFigure(norms, 'supervisionHoursPerYear'),
  contactHoursPerHour: askedFigure(norms, 'clientHoursPerSupervisionHour'),
  intervision: askedFigure(norms, 'intervisionMeetingsPerYear'),
})

/** Whether a norm is met; unknown is not failing. */
export type NormVerdict = 'met' | 'notMet' | 'unknown'

/** How one coach did in one year. */
export interface SupervisionYear {
  readonly coach: Coach
  /** null: nothing was recorded of that year. */
  readonly practice: PracticeYear | null
  readonly hours: NormVerdict
  readonly ratio: NormVerdict
  readonly intervision: NormVerdict
}

/** At least as much as asked; not judged where nothing is asked or recorded. */
function atLeast(done: number | null, asked: AskedFigure | null): NormVerdict {
  if (done === null || asked === null) return 'unknown'
  return done >= asked.value ? 'met' : 'notMet'
}

/** The ratio of contact hours to supervision: with contact and no supervision at all it is not met. */
function ratioVerdict({ contactHours, supervisionHours }: PracticeYear, asked: AskedFigure | null): NormVerdict {
  if (contactHours === null || supervisionHours === null || asked === null) return 'unknown'
  return contactHours <= supervisionHours * asked.value ? 'met' : 'notMet'
}

/** How the coaches who are watched did in a calendar year, those who miss a norm first, then those nobody knows of. */
export function supervisionIn(
  coaches: readonly Coach[],
  year: number,
  norms: SupervisionNorms,
): readonly SupervisionYear[] {
  const rank = ({ hours, ratio, intervision }: SupervisionYear) => {
    const all = [hours, ratio, intervision]
    return all.includes('notMet') ? 0 : all.includes('unknown') ? 1 : 2
  }
  return coaches
    .filter(isWatched)
    .map((coach): SupervisionYear => {
      const practice = coach.practice.find((known) => known.year === year) ?? null
      if (practice === null) return { coach, practice, hours: 'unknown', ratio: 'unknown', intervision: 'unknown' }
      const { supervisionHours, intervisionMeetings } = practice
      return {
        coach,
        practice,
        hours: atLeast(supervisionHours, norms.hours),
        ratio: ratioVerdict(practice, norms.contactHoursPerHour),
        intervision: atLeast(intervisionMeetings, norms.intervision),
      }
    })
    .toSorted((a, b) => rank(a) - rank(b) || a.coach.name.localeCompare(b.coach.name))
}

/** One coach having more than this share of the trajectories is "via via" again (domain.md §12, S23). */
export const CONCENTRATION_SHARE = 0.4

/** Fewest trajectories of which a share says something. */
export const CONCENTRATION_FROM = 5

/** How the trajectories of the last twelve months are spread over coaches. */
export interface Concentration {
  /** Trajectories that ran or started in the last twelve months and have a coach. */
  readonly total: number
  /** Whether there are too few to say anything. */
  readonly tooFew: boolean
  /** Coaches above the share, the largest first. */
  readonly above: readonly { readonly coachId: string; readonly count: number; readonly share: number }[]
}

/** The spread of trajectories that run, or started in the twelve months up to and including a day. */
export function concentration(files: readonly WatchedFile[], on: IsoDate): Concentration {
  const since = addMonths(on, -12)
  const counted = files.filter(
    (file) =>
      file.coachId !== null &&
      (isRunning(file) || (file.startedOn !== null && file.startedOn > since && file.startedOn <= on)),
  )
  const counts = new Map<string, number>()
  for (const { coachId } of counted) if (coachId !== null) counts.set(coachId, (counts.get(coachId) ?? 0) + 1)
  const total = counted.length
  const tooFew = total < CONCENTRATION_FROM
  const above = [...counts]
    .map(([coachId, count]) => ({ coachId, count, share: count / total }))
    .filter(({ share }) => !tooFew && share > CONCENTRATION_SHARE)
    .toSorted((a, b) => b.count - a.count)
  return { total, tooFew, above }
}

/** One coach in one month. */
export interface CapacityMonth {
  /** First day of the month. */
  readonly month: IsoDate
  /** Trajectories that run then, by their expected ends, estimated where none was agreed yet. */
  readonly running: number
  /** Whether the coach is away for a part of the month. */
  readonly absent: boolean
}

const monthStart = (on: IsoDate): IsoDate => isoDateSchema.parse(`${on.slice(0, 7)}-01`)

/** What a coach has to do in the coming months, the present one first. */
export function capacityOf(
  coach: Coach,
  files: readonly WatchedFile[],
  on: IsoDate,
  months = 12,
): readonly CapacityMonth[] {
  const own = files.filter(
    (file) => file.coachId === coach.id && (isRunning(file) || file.status === 'threeWayMeeting'),
  )
  const ends = own.map((file) => matchingPeriod(file, on).until)
  return Array.from({ length: months }, (_, at) => {
    const month = addMonths(monthStart(on), at)
    const next = addMonths(month, 1)
    return {
      month,
      running: ends.filter((end) => at === 0 || end >= month).length,
      absent: coach.availability.absences.some(({ from, until }) => from < next && until >= month),
    }
  })
}
