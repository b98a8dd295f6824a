import { useMemo } from 'react'
import { useRow } from '#renderer/data/live.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'

/** A trajectory with the records it points to. */
export interface TrajectoryFile {
  readonly trajectory: Trajectory
  readonly rev: number
  readonly coachee: Person | null
  readonly manager: Person | null
  readonly coach: Coach | null
  readonly policy: Policy | null
}

/** No record has this id: asks for nothing. */
const NOTHING = ''

const docOf = <Doc>(row: Row<Doc> | null | undefined): Doc | null => row?.doc ?? null

/** The file, live. undefined while loading, null when there is no such trajectory. */
export function useTrajectoryFile(id: string): TrajectoryFile | null | undefined {
  const row = useRow('trajectories', id)
  const trajectory = row?.doc
  const coachee = useRow('people', trajectory?.coacheeId ?? NOTHING)
  const manager = useRow('people', trajectory?.managerId ?? NOTHING)
  const coach = useRow('coaches', trajectory?.coachId ?? NOTHING)
  const policy = useRow('policies', trajectory?.policyId ?? NOTHING)
  return useMemo(() => {
    if (row === null || row === undefined) return row
    const others = [coachee, manager, coach, policy]
    if (others.includes(undefined)) return undefined
    return {
      trajectory: row.doc,
      rev: row.rev,
      coachee: docOf(coachee),
      manager: docOf(manager),
      coach: docOf(coach),
      policy: docOf(policy),
    }
  }, [row, coachee, manager, coach, policy])
}
