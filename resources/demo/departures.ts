import { addDays } from '#shared/domain/iso-date.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Id, IsoDate } from '#shared/domain/primitives.ts'
import { takeOverStatuses } from '#shared/domain/trajectory-people.ts'
import { endStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { createRng } from './random.ts'

/** Part of the employees who left since their last trajectory. */
const LEFT = 0.05

/** Days since a manager of running trajectories left: somebody has to be named. */
const MANAGER_LEFT_DAYS_AGO = 9

/** Latest day that a file tells of. */
const lastDayOf = (file: Trajectory): IsoDate =>
  [file.requestedOn, file.decidedOn, file.endedOn, ...file.sessions.map(({ on }) => on)]
    .filter((date) => date !== null)
    .reduce((latest, date) => (date > latest ? date : latest))

/** A manager whose open files all run or are being closed, the fewest of all: what a departure asks is one thing to see. */
function leavingManager(files: readonly Trajectory[]): Id | null {
  const open = files.filter(({ status }) => !isIn(status, endStatuses))
  const asked = new Set(open.map(({ coacheeId }) => coacheeId))
  let fewest: { readonly managerId: Id; readonly count: number } | null = null
  for (const { managerId, status } of open) {
    if (status !== 'running' || asked.has(managerId)) continue
    const led = open.filter((other) => other.managerId === managerId)
    if (!led.every((other) => isIn(other.status, takeOverStatuses))) continue
    if (fewest === null || led.length < fewest.count) fewest = { managerId, count: led.length }
  }
  return fewest?.managerId ?? null
}

/** The latest day that the files tell of each coachee. */
function lastDays(files: readonly Trajectory[]): ReadonlyMap<Id, IsoDate> {
  const last = new Map<Id, IsoDate>()
  for (const file of files) {
    const before = last.get(file.coacheeId)
    const day = lastDayOf(file)
    if (before === undefined || day > before) last.set(file.coacheeId, day)
  }
  return last
}

/**
 * Lets people leave: some employees without an open file, after the last day that a file tells of, and a manager
 * of running trajectories. Drawn apart, so that everything else stays as it was.
 */
export function withDepartures(
  people: readonly Person[],
  files: readonly Trajectory[],
  { seed, today }: { readonly seed: number; readonly today: IsoDate },
): readonly Person[] {
  const rng = createRng(seed, 'departures')
  const busy = new Set(
    files.flatMap(({ status, coacheeId, managerId }) => (isIn(status, endStatuses) ? [] : [coacheeId, managerId])),
  )
  const leads = new Set(people.map(({ managerId }) => managerId))
  const last = lastDays(files)
  const manager = leavingManager(files)
  return people.map((person) => {
    if (person.id === manager) return { ...person, leftOn: addDays(today, -MANAGER_LEFT_DAYS_AGO) }
    if (busy.has(person.id) || leads.has(person.id) || !rng.chance(LEFT)) return person
    const leftOn = addDays(last.get(person.id) ?? addDays(today, -rng.int(30, 700)), rng.int(14, 200))
    return { ...person, leftOn: leftOn < today ? leftOn : addDays(today, rng.int(5, 60)) }
  })
}
