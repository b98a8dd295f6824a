import { useState } from 'react'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { obstaclesOf, useChange, type Command } from '../change.ts'

/** A way to change the matching that keeps what is in the way, to show it where the button is. */
export interface MatchChange {
  readonly obstacles: readonly TrajectoryObstacle[]
  /** Whether it was saved. */
  readonly run: (command: Command) => Promise<boolean>
  readonly clear: () => void
}

/** Commands of the matching, each one commit. */
export function useMatchChange(trajectoryId: string): MatchChange {
  const change = useChange(trajectoryId)
  const [obstacles, setObstacles] = useState<readonly TrajectoryObstacle[]>([])
  return {
    obstacles,
    run: async (command) => {
      const result = await change('trajectory.match', command)
      setObstacles(obstaclesOf(result))
      return result.ok
    },
    clear: () => setObstacles([]),
  }
}
