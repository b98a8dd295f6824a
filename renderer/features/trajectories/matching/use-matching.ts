import { useMemo } from 'react'
import { useRows } from '#renderer/data/live.ts'
import { today } from '#renderer/data/context.ts'
import type { CoachComparison } from '#shared/domain/coach-comparison.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { matchCoaches, type Matches } from '#shared/domain/matching.ts'
import type { Id, IsoDate } from '#shared/domain/primitives.ts'
import type { TrajectoryFile } from '../file.ts'

/** What the tab shows, live. */
export interface Matching {
  readonly matches: Matches
  /** undefined for a coach who is no longer in the register. */
  readonly coachOf: (id: Id) => Coach | undefined
  readonly comparisons: readonly CoachComparison[]
  readonly today: IsoDate
}

/** The match of a trajectory with everybody in the register, as it is today. undefined while loading. */
export function useMatching({ trajectory, rules, norms, personOf }: TrajectoryFile): Matching | undefined {
  const coaches = useRows('coaches')
  const trajectories = useRows('trajectories')
  const comparisons = useRows('coachComparisons')
  const now = today()
  return useMemo(() => {
    if (!coaches || !trajectories || !comparisons) return undefined
    const register = coaches.map(({ doc }) => doc)
    return {
      matches: matchCoaches({
        trajectory,
        rules,
        norms,
        coaches: register,
        personOf,
        trajectories: trajectories.map(({ doc }) => doc),
        today: now,
      }),
      coachOf: (id) => register.find((coach) => coach.id === id),
      comparisons: comparisons.map(({ doc }) => doc).toSorted((a, b) => b.on.localeCompare(a.on)),
      today: now,
    }
  }, [trajectory, rules, norms, personOf, coaches, trajectories, comparisons, now])
}
