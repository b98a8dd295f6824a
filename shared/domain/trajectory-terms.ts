import type { IsoDate } from './primitives.ts'
import { decisionDueOn, followUpDueOn, type TrajectoryRules } from './trajectory-rules.ts'
import { finishingStatuses, isIn, undecidedStatuses } from './trajectory-status.ts'
import type { Trajectory } from './trajectory.ts'
import type { HolidayRule } from './working-days.ts'

/** A term of the rules that runs for a trajectory now. */
export interface Term {
  readonly kind: 'decision' | 'followUp'
  /** Last day to decide, or the day to ask what has lasted. */
  readonly dueOn: IsoDate
}

/** The term that runs for a trajectory in its present state; null when none does. */
export function termOf(trajectory: Trajectory, rules: TrajectoryRules, calendar: readonly HolidayRule[]): Term | null {
  if (isIn(trajectory.status, undecidedStatuses)) {
    // A decision that was recorded before the rest of the request was settled is a decision in time.
    if (trajectory.decidedOn !== null) return null
    return { kind: 'decision', dueOn: decisionDueOn(trajectory, rules, calendar) }
  }
  const followUp = isIn(trajectory.status, finishingStatuses) ? followUpDueOn(trajectory, rules) : null
  return followUp === null ? null : { kind: 'followUp', dueOn: followUp }
}

/** The term when it has passed. A decision is late on the day after; a follow-up is asked for on its day. */
export function lateTermOf(
  trajectory: Trajectory,
  rules: TrajectoryRules,
  calendar: readonly HolidayRule[],
  today: IsoDate,
): Term | null {
  const term = termOf(trajectory, rules, calendar)
  if (term === null) return null
  const passed = term.kind === 'decision' ? term.dueOn < today : term.dueOn <= today
  return passed ? term : null
}
