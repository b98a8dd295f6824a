import { useMemo } from 'react'
import { today } from '#renderer/data/context.ts'
import { useRows } from '#renderer/data/live.ts'
import { dutchHolidays } from '#resources/presets/calendar-nl.ts'
import { nextStepOf, type NextStep } from '#shared/domain/trajectory-status.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Person } from '#shared/domain/person.ts'
import { newestFirst } from '#shared/domain/policy-versions.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Id, IsoDate } from '#shared/domain/primitives.ts'
import { rulesOf, type TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import { lateTermOf, type Term } from '#shared/domain/trajectory-terms.ts'
import type { Trajectory, TrajectoryStatus } from '#shared/domain/trajectory.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { withoutGoals, type WithoutGoals } from './list-filter.ts'

/** One line of the list: what it shows, with names in place of ids. */
export interface TrajectoryListItem {
  readonly id: string
  readonly number: string
  readonly coachee: string
  readonly department: string
  readonly managerId: string
  readonly manager: string
  readonly coachId: string | null
  readonly coach: string
  readonly status: TrajectoryStatus
  readonly nextStep: NextStep | null
  /** A term of its rules that has passed. */
  readonly late: Term | null
  /** Why it has no goals; null when it has, or when none are asked for. */
  readonly withoutGoals: WithoutGoals | null
  /** Id of the version it was requested under; `none` from before there was one. */
  readonly policyId: string
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
  readonly managers: readonly { readonly value: string; readonly label: string }[]
  readonly coaches: readonly { readonly value: string; readonly label: string }[]
  /** Latest first. */
  readonly years: readonly string[]
  /** Versions in use, newest first; a null version stands for none. */
  readonly versions: readonly { readonly value: string; readonly version: string | null }[]
}

const namesOf = (rows: readonly Row<Person | Coach>[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ doc }) => [doc.id, doc.name]))

/** Value of the filter for trajectories from before there was a policy. */
export const NO_POLICY = 'none'

/** What a line is made with. */
interface Sources {
  readonly people: ReadonlyMap<string, string>
  readonly coaches: ReadonlyMap<string, string>
  /** Looked up once per version, not once per line. */
  readonly rulesOfVersion: (policyId: Id | null) => TrajectoryRules
  readonly today: IsoDate
}

function itemOf(trajectory: Trajectory, { people, coaches, rulesOfVersion, today }: Sources): TrajectoryListItem {
  const rules = rulesOfVersion(trajectory.policyId)
  const coachee = people.get(trajectory.coacheeId) ?? ''
  const manager = people.get(trajectory.managerId) ?? ''
  const coach = coaches.get(trajectory.coachId ?? '') ?? ''
  return {
    id: trajectory.id,
    number: trajectory.number,
    coachee,
    department: trajectory.department,
    managerId: trajectory.managerId,
    manager,
    coachId: trajectory.coachId,
    coach,
    status: trajectory.status,
    nextStep: nextStepOf(trajectory, rules),
    late: lateTermOf(trajectory, rules, dutchHolidays, today),
    withoutGoals: withoutGoals(trajectory, rules),
    policyId: trajectory.policyId ?? NO_POLICY,
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
  policies: readonly Row<Policy>[],
  today: IsoDate,
): TrajectoryList {
  const versions = policies.map(({ doc }) => doc)
  const rules = new Map<Id | null, TrajectoryRules>(versions.map(({ id, parameters }) => [id, parameters]))
  const rulesOfVersion = (policyId: Id | null) => rules.get(policyId) ?? rulesOf({ policyId }, versions)
  const sources = { people: namesOf(people), coaches: namesOf(coaches), rulesOfVersion, today }
  const items = trajectories.map(({ doc }) => itemOf(doc, sources))
  const used = new Set(items.map(({ policyId }) => policyId))
  const usedCoaches = new Map(
    items.flatMap(({ coachId, coach }) => (coachId === null ? [] : [[coachId, coach] as const])),
  )
  const usedManagers = new Map(items.map(({ managerId, manager }) => [managerId, manager]))
  return {
    items,
    statuses: new Set(items.map(({ status }) => status)),
    departments: [...new Set(items.map(({ department }) => department))].filter((name) => name !== ''),
    managers: [...usedManagers].flatMap(([value, label]) => (label === '' ? [] : [{ value, label }])),
    coaches: [...usedCoaches].map(([value, label]) => ({ value, label })),
    years: [...new Set(items.map(({ year }) => year))].toSorted().toReversed(),
    versions: [
      ...newestFirst(versions).flatMap(({ id, version }) => (used.has(id) ? [{ value: id, version }] : [])),
      ...(used.has(NO_POLICY) ? [{ value: NO_POLICY, version: null }] : []),
    ],
  }
}

/** The list, live. undefined while loading. */
export function useTrajectoryList(): TrajectoryList | undefined {
  const trajectories = useRows('trajectories')
  const people = useRows('people')
  const coaches = useRows('coaches')
  const policies = useRows('policies')
  const now = today()
  return useMemo(() => {
    if (!trajectories || !people || !coaches || !policies) return undefined
    return makeList(trajectories, people, coaches, policies, now)
  }, [trajectories, people, coaches, policies, now])
}
