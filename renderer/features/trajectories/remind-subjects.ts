import type { Coach } from '#shared/domain/coach.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Id } from '#shared/domain/primitives.ts'
import { rulesOf, type TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import type { RemindSubject } from '#shared/report/remind-list.ts'
import { useRows } from '#renderer/data/live.ts'
import { useMemo } from 'react'

interface Records {
  readonly trajectories: readonly Row<Trajectory>[]
  readonly people: readonly Row<Person>[]
  readonly coaches: readonly Row<Coach>[]
  readonly policies: readonly Row<Policy>[]
}

/** Joins some trajectories with their rules and the names of their people. */
export function remindSubjects(ids: ReadonlySet<string>, records: Records): readonly RemindSubject[] {
  const versions = records.policies.map(({ doc }) => doc)
  const rules = new Map<Id | null, TrajectoryRules>()
  const named = (rows: readonly Row<Person | Coach>[]) => new Map(rows.map(({ doc }) => [doc.id, doc.name]))
  const [people, coaches] = [named(records.people), named(records.coaches)]
  return records.trajectories.flatMap(({ doc: trajectory }) => {
    if (!ids.has(trajectory.id)) return []
    const { coacheeId, coachId, managerId, policyId } = trajectory
    const given = rules.get(policyId) ?? rulesOf(trajectory, versions)
    rules.set(policyId, given)
    const names = {
      coachee: people.get(coacheeId) ?? '',
      manager: people.get(managerId) ?? '',
      coach: coachId === null ? '' : (coaches.get(coachId) ?? ''),
    }
    return [{ trajectory, rules: given, names }]
  })
}

/** The trajectories with these ids and what there is to know of them, live. undefined while loading. */
export function useRemindSubjects(ids: ReadonlySet<string>): readonly RemindSubject[] | undefined {
  const trajectories = useRows('trajectories')
  const people = useRows('people')
  const coaches = useRows('coaches')
  const policies = useRows('policies')
  return useMemo(() => {
    if (!trajectories || !people || !coaches || !policies) return undefined
    return remindSubjects(ids, { trajectories, people, coaches, policies })
  }, [ids, trajectories, people, coaches, policies])
}
