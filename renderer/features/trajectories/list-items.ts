import { useMemo } from 'react'
import { useRows } from '#renderer/data/live.ts'
import { nextStepOf, type NextStep } from '#shared/domain/trajectory-status.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Trajectory, TrajectoryStatus } from '#shared/domain/trajectory.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'

/** One line of the list: what it shows, with names in place of ids. */
export interface TrajectoryListItem {
  readonly id: string
  readonly number: string
  readonly coachee: string
  readonly department: string
  readonly manager: string
  readonly coachId: string | null
  readonly coach: string
  readonly status: TrajectoryStatus
  readonly nextStep: NextStep | null
  readonly startedOn: string | null
  /** Year of the request: the one in the number. */
  readonly year: string
  /** What the search box looks in. */
  readonly searchText: string
}

/** The list with what its filters can choose from. */
export interface TrajectoryList {
  readonly items: readonly TrajectoryListItem[]
  readonly statuses: ReadonlySet<TrajectoryStatus>
  readonly departments: readonly string[]
  readonly coaches: readonly { readonly value: string; readonly label: string }[]
  /** Latest first. */
  readonly years: readonly string[]
}

const namesOf = (rows: readonly Row<Person | Coach>[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ doc }) => [doc.id, doc.name]))

function itemOf(
  trajectory: Trajectory,
  people: ReadonlyMap<string, string>,
  coaches: ReadonlyMap<string, string>,
): TrajectoryListItem {
  const coachee = people.get(trajectory.coacheeId) ?? ''
  const manager = people.get(trajectory.managerId) ?? ''
  const coach = coaches.get(trajectory.coachId ?? '') ?? ''
  return {
    id: trajectory.id,
    number: trajectory.number,
    coachee,
    department: trajectory.department,
    manager,
    coachId: trajectory.coachId,
    coach,
    status: trajectory.status,
    nextStep: nextStepOf(trajectory),
    startedOn: trajectory.startedOn,
    year: trajectory.number.slice(0, 4),
    searchText: [trajectory.number, coachee, manager, coach, trajectory.department, trajectory.question].join(' '),
  }
}

/** Joins the records into lines and gathers the choices in the same pass. */
export function makeList(
  trajectories: readonly Row<Trajectory>[],
  people: readonly Row<Person>[],
  coaches: readonly Row<Coach>[],
): TrajectoryList {
  const peopleNames = namesOf(people)
  const coachNames = namesOf(coaches)
  const items = trajectories.map(({ doc }) => itemOf(doc, peopleNames, coachNames))
  const usedCoaches = new Map(
    items.flatMap(({ coachId, coach }) => (coachId === null ? [] : [[coachId, coach] as const])),
  )
  return {
    items,
    statuses: new Set(items.map(({ status }) => status)),
    departments: [...new Set(items.map(({ department }) => department))].filter((name) => name !== ''),
    coaches: [...usedCoaches].map(([value, label]) => ({ value, label })),
    years: [...new Set(items.map(({ year }) => year))].toSorted().toReversed(),
  }
}

/** The list, live. undefined while loading. */
export function useTrajectoryList(): TrajectoryList | undefined {
  const trajectories = useRows('trajectories')
  const people = useRows('people')
  const coaches = useRows('coaches')
  return useMemo(() => {
    if (trajectories === undefined || people === undefined || coaches === undefined) return undefined
    return makeList(trajectories, people, coaches)
  }, [trajectories, people, coaches])
}
