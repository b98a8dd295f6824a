import type { CommandContext } from './primitives.ts'
import type { RunningDecision, Trajectory } from './trajectory.ts'

type Without<T, Keys extends string> = T extends unknown ? Omit<T, Keys> : never

/** What was decided and why; who did and when comes from the context. */
export type DecisionInput = Without<RunningDecision, 'id' | 'on' | 'by'>

/** The trajectory with one more decision on record. */
export const withDecision = (trajectory: Trajectory, decision: DecisionInput, context: CommandContext): Trajectory => ({
  ...trajectory,
  decisions: [
    ...trajectory.decisions,
    {
      ...decision,
      reason: decision.reason.trim(),
      id: context.newId(),
      on: context.today,
      by: context.operator,
    },
  ],
})

/** The highest amount that was approved above the ceiling, in euro cents without VAT; null when none was. */
export const approvedCents = ({ decisions }: Pick<Trajectory, 'decisions'>): number | null =>
  decisions.reduce<number | null>(
    (most, decision) => (decision.kind === 'costApproved' ? Math.max(most ?? 0, decision.upToCents) : most),
    null,
  )
