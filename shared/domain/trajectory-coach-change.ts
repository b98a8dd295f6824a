import { withAgreementCleared, type Edited } from './agreement-version.ts'
import type { Coach } from './coach.ts'
import type { CommandContext, IsoDate } from './primitives.ts'
import { withDecision } from './running-decision.ts'
import { dateObstacles, named, statusObstacles, textObstacles, unless, type TrajectoryObstacle, type TrajectoryResult } from './trajectory-obstacles.ts' // prettier-ignore
import { coachObstacles, type StartFacts } from './trajectory-start.ts'
import { runningStatuses } from './trajectory-status.ts'
import type { Trajectory } from './trajectory.ts'

/** Who goes on with it, from which day, and why. */
export interface CoachChangeInput {
  readonly coach: Coach
  readonly on: IsoDate
  readonly reason: string
}

/** Everything that speaks against another coach on that day: the same that would at a start. */
export function coachChangeObstacles(
  trajectory: Trajectory,
  { coach, on, reason }: CoachChangeInput,
  facts: Omit<StartFacts, 'coach'>,
  context: CommandContext,
): readonly TrajectoryObstacle[] {
  const same = coach.id === trajectory.coachId
  return [
    ...statusObstacles(trajectory, ...runningStatuses),
    ...(same ? [{ code: 'coachSame' } as const] : []),
    ...textObstacles('changeReason', reason),
    ...dateObstacles(
      named('startedOn', trajectory.startedOn),
      named('coachChangedOn', on),
      named('today', context.today),
    ),
    ...coachObstacles({ ...trajectory, coachId: coach.id }, { ...facts, coach }, on),
  ]
}

/**
 * Another coach goes on while the sessions run. Coachee, manager and the new coach agree to the goals again; who the
 * coach was, and why that changed, stays on record.
 */
export function changeCoach(
  trajectory: Trajectory,
  input: CoachChangeInput,
  facts: Omit<StartFacts, 'coach'>,
  context: CommandContext,
): TrajectoryResult<Edited> {
  const { coach, on, reason } = input
  return unless(coachChangeObstacles(trajectory, input, facts, context), () => {
    const fromId = trajectory.coachId ?? coach.id
    const decided = withDecision(trajectory, { kind: 'coachChanged', fromId, toId: coach.id, reason }, context)
    const decision = { on, by: context.operator, motive: reason.trim(), comparisonId: null }
    const after = { ...decided, coachId: coach.id, matching: { ...trajectory.matching, decision } }
    return withAgreementCleared(trajectory, after, context, reason)
  })
}
