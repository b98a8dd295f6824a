import { unless, type TrajectoryObstacle, type TrajectoryResult } from './trajectory-obstacles.ts'
import type { TrajectoryRules } from './trajectory-rules.ts'
import { missingEvaluations } from './trajectory-status.ts'
import { stepObstacles } from './trajectory-transitions.ts'
import type { Trajectory } from './trajectory.ts'

/** The three look back halfway: goals are held against what was agreed, and scored where they stand. */
export const toMidReview = (trajectory: Trajectory): TrajectoryResult =>
  unless(stepObstacles(trajectory, 'midReview'), () => ({ ...trajectory, status: 'midTermReview' }))

/** What the rules ask for halfway and is neither in nor lapsed. */
export const continueObstacles = (trajectory: Trajectory, rules: TrajectoryRules): readonly TrajectoryObstacle[] => [
  ...stepObstacles(trajectory, 'continue'),
  ...missingEvaluations(trajectory, rules, ['mid']).map((asked): TrajectoryObstacle => ({
    code: 'evaluationMissing',
    ...asked,
  })),
]

/** Back to the sessions after the review halfway. */
export const continueSessions = (trajectory: Trajectory, rules: TrajectoryRules): TrajectoryResult =>
  unless(continueObstacles(trajectory, rules), () => ({ ...trajectory, status: 'running' }))
