import { useMemo } from 'react'
import { useRow } from '#renderer/data/live.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'

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
    if (coachee === undefined || manager === undefined || coach === undefined || policy === undefined) return undefined
    return {
      trajectory: row.doc,
      rev: row.rev,
      coachee: coachee?.doc ?? null,
      manager: manager?.doc ?? null,
      coach: coach?.doc ?? null,
      policy: policy?.doc ?? null,
    }
  }, [row, coachee, manager, coach, policy])
}
