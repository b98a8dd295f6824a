import { livingGoals } from './goal.ts'
import type { CommandContext, Id } from './primitives.ts'
import { dateObstacles, named, statusObstacles, textObstacles, unless, type TrajectoryResult } from './trajectory-obstacles.ts' // prettier-ignore
import { finishingStatuses, runningStatuses } from './trajectory-status.ts'
import type { Goal, GoalScoreValue, Noticed, ScoreMoment, Scorer, Trajectory, TrajectoryStatus } from './trajectory.ts'

/** States in which the goals can be scored at a moment. Halfway may still be scored at the end. */
export const scoringStatuses: Readonly<Record<ScoreMoment, readonly TrajectoryStatus[]>> = {
  mid: [...runningStatuses, ...finishingStatuses],
  end: finishingStatuses,
  followUp: ['followUp'],
}

/** The level of a goal at a moment, as one of the three sees it or all together; null takes it back. */
export interface ScoreInput {
  readonly goalId: Id
  readonly moment: ScoreMoment
  readonly by: Scorer
  readonly score: GoalScoreValue | null
}

const withGoal = (trajectory: Trajectory, goalId: Id, change: (goal: Goal) => Goal): Trajectory => ({
  ...trajectory,
  goals: trajectory.goals.map((goal) => (goal.id === goalId ? change(goal) : goal)),
})

const goalObstacle = ({ goals }: Trajectory, goalId: Id) =>
  livingGoals(goals).some(({ id }) => id === goalId) ? [] : [{ code: 'notFound' } as const]

/** Records a score of one goal. A goal that was given up is not scored. */
export function scoreGoal(trajectory: Trajectory, { goalId, moment, by, score }: ScoreInput): TrajectoryResult {
  const obstacles = [...statusObstacles(trajectory, ...scoringStatuses[moment]), ...goalObstacle(trajectory, goalId)]
  return unless(obstacles, () =>
    withGoal(trajectory, goalId, (goal) => {
      const others = goal.scores.filter((other) => other.moment !== moment || other.by !== by)
      return { ...goal, scores: score === null ? others : [...others, { moment, by, score }] }
    }),
  )
}

/** Marks that it went worse than at the start: a flag beside the score, never part of it (domain.md §4). */
export function flagDeterioration(trajectory: Trajectory, goalId: Id, deteriorated: boolean): TrajectoryResult {
  const obstacles = [...statusObstacles(trajectory, ...finishingStatuses), ...goalObstacle(trajectory, goalId)]
  return unless(obstacles, () => withGoal(trajectory, goalId, (goal) => ({ ...goal, deteriorated })))
}

const noticingStatuses = [...runningStatuses, ...finishingStatuses] as const

/** Most observations kept with one goal: the schema's bound. */
export const MAX_NOTICED = 20

/** Records what somebody noticed at work, and since when. */
export function addNoticed(
  trajectory: Trajectory,
  goalId: Id,
  noticed: Omit<Noticed, 'id'>,
  context: CommandContext,
): TrajectoryResult {
  const obstacles = [
    ...statusObstacles(trajectory, ...noticingStatuses),
    ...goalObstacle(trajectory, goalId),
    ...textObstacles('noticed', noticed.what),
    ...dateObstacles(
      named('startedOn', trajectory.startedOn),
      named('noticedOn', noticed.since),
      named('today', context.today),
    ),
  ]
  const kept = trajectory.goals.find(({ id }) => id === goalId)?.noticed ?? []
  if (kept.length >= MAX_NOTICED) obstacles.push({ code: 'tooManyNoticed', maximum: MAX_NOTICED })
  const line = { ...noticed, what: noticed.what.trim(), id: context.newId() }
  return unless(obstacles, () =>
    withGoal(trajectory, goalId, (goal) => ({
      ...goal,
      noticed: [...goal.noticed, line].sort((a, b) => a.since.localeCompare(b.since)),
    })),
  )
}

/** Takes an observation back that was recorded by mistake. */
export const removeNoticed = (trajectory: Trajectory, goalId: Id, noticedId: Id): TrajectoryResult =>
  unless(statusObstacles(trajectory, ...noticingStatuses), () =>
    withGoal(trajectory, goalId, (goal) => ({ ...goal, noticed: goal.noticed.filter(({ id }) => id !== noticedId) })),
  )
