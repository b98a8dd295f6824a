import { goalProgress, goalSeries, type SeriesPoint } from '#shared/domain/goal-attainment.ts'
import { measuredGoals } from '#shared/domain/goal.ts'
import { scoreMoments, type Goal, type ScoreMoment } from '#shared/domain/trajectory.ts'

/** T at the start and at every moment that was scored. */
export interface GoalScoreSeries {
  /** Over the goals of the last moment, or over all while none was scored; null without a baseline. */
  readonly start: number | null
  readonly later: readonly SeriesPoint<ScoreMoment>[]
}

/** The goal score of a trajectory over time. */
export function seriesOf(goals: readonly Goal[]): GoalScoreSeries {
  const later = goalSeries(scoreMoments, (moment) => measuredGoals(goals, moment))
  return { start: later.at(-1)?.change.start ?? goalProgress(measuredGoals(goals)).start, later }
}
