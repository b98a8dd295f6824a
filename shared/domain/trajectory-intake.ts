import { addMonths } from './iso-date.ts'
import {
  asksOverride,
  careFormIds,
  type Intake,
  type IntakeAdvice,
  intakeAdvice,
  type IntakeRule,
  type Override,
  type StoredRuleId,
  type YesNo,
} from './intake.ts'
import { misusePatternIds } from './misuse-pattern.ts'
import type { CommandContext, Id, IsoDate } from './primitives.ts'
import {
  dateObstacles,
  named,
  textObstacles,
  type TrajectoryObstacle,
  type TrajectoryResult,
  unless,
} from './trajectory-obstacles.ts'
import type { TrajectoryRules } from './trajectory-rules.ts'
import { pausedObstacles, stepObstacles, transitions } from './trajectory-transitions.ts'
import type { Trajectory, TrajectoryStatus } from './trajectory.ts'

/** States in which the intake can be recorded: nothing has been decided yet. */
export const intakeStatuses: readonly TrajectoryStatus[] = transitions.recordIntake.from

/** What the intake form holds. Nothing about health, safety or private matters. */
export interface IntakeInput {
  readonly answers: Intake['answers']
  /** Patterns that were recognised, each with what was agreed about it. */
  readonly misuseNotes: Intake['misuseNotes']
}

/** The decision aid as data, and the patterns that the rules of the trajectory call heavy. */
export interface IntakeFacts {
  readonly intakeRules: readonly IntakeRule[]
  readonly rules: Pick<TrajectoryRules, 'secondPairOfEyes'>
}

/** What a decision to go on is judged by. */
export interface DecisionFacts extends IntakeFacts {
  /** Names of the coachee and the manager, who cannot be the second person in their own case. */
  readonly parties: readonly string[]
}

/** The advice on a recorded intake; null while there is none. */
export const adviceOf = (
  { intake }: Pick<Trajectory, 'intake'>,
  { intakeRules, rules }: IntakeFacts,
): IntakeAdvice | null => (intake === null ? null : intakeAdvice(intake, intakeRules, rules.secondPairOfEyes))

/** Records the intake, complete or not. A decision against an earlier advice lapses: it was about other answers. */
export function recordIntake(trajectory: Trajectory, input: IntakeInput, context: CommandContext): TrajectoryResult {
  const misuse = misusePatternIds.filter((id) => input.misuseNotes[id] !== undefined)
  const silent = misuse.filter((id) => input.misuseNotes[id]?.trim() === '')
  const obstacles: readonly TrajectoryObstacle[] = [
    ...stepObstacles(trajectory, 'recordIntake'),
    ...silent.map((pattern): TrajectoryObstacle => ({ code: 'misuseNoteMissing', pattern })),
  ]
  return unless(obstacles, () => ({
    ...trajectory,
    status: 'intake',
    misuse,
    intake: {
      on: context.today,
      by: context.operator,
      answers: input.answers,
      misuseNotes: trimmed(input.misuseNotes),
      override: null,
    },
  }))
}

const trimmed = (notes: Intake['misuseNotes']): Intake['misuseNotes'] =>
  Object.fromEntries(Object.entries(notes).map(([id, note]) => [id, note.trim()]))

/** What a decision to go on with coaching says about the advice; null when it follows it. */
export type OverrideInput = Override | null

const sameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()

/** What stands between the intake and a decision to go on, whatever the date. */
export function intakeObstacles(
  trajectory: Trajectory,
  facts: DecisionFacts,
  override: OverrideInput,
  context: Pick<CommandContext, 'operator'>,
): readonly TrajectoryObstacle[] {
  const advice = adviceOf(trajectory, facts)
  if (advice === null) return [{ code: 'intakeMissing' }]
  if (advice.open.length > 0) return [{ code: 'intakeIncomplete', open: advice.open.length }]
  if (!asksOverride(advice)) return []
  if (override === null) return [{ code: 'overrideMissing', level: advice.level }]
  const { secondPerson } = override
  return [
    ...textObstacles('overrideReason', override.reason),
    ...textObstacles('secondPerson', secondPerson),
    ...(sameName(secondPerson, context.operator) ? [{ code: 'secondPersonIsSame' } as const] : []),
    ...(facts.parties.some((name) => sameName(secondPerson, name)) ? [{ code: 'secondPersonIsParty' } as const] : []),
  ]
}

/** A question that goes to another form of guidance, or elsewhere. */
export interface ReferralInput {
  readonly on: IsoDate
  /** Form of guidance, not one of `careFormIds`; null: another way, of which nothing more is said. */
  readonly to: string | null
  readonly reason: string
  readonly alternative: string
}

/** Ends a request by sending the question where it fits: counted apart from what was refused. */
export function referRequest(trajectory: Trajectory, input: ReferralInput, context: CommandContext): TrajectoryResult {
  const obstacles = [
    ...stepObstacles(trajectory, 'refer'),
    ...pausedObstacles(trajectory),
    ...(input.to !== null && careFormIds.includes(input.to) ? [{ code: 'careFormNamed' } as const] : []),
    ...textObstacles('rejectionReason', input.reason),
    ...(input.to === null ? [] : textObstacles('rejectionAlternative', input.alternative)),
    ...dateObstacles(
      named('requestedOn', trajectory.requestedOn),
      named('decidedOn', input.on),
      named('today', context.today),
    ),
  ]
  return unless(obstacles, () => ({
    ...trajectory,
    status: 'referred',
    decidedOn: input.on,
    hold: null,
    referredTo: input.to,
    rejection: { reason: input.reason.trim(), alternative: input.alternative.trim(), by: context.operator },
  }))
}

/** How far back the employees of one manager are counted (domain.md §7, R15). */
export const SAME_MANAGER_MONTHS = 24

/**
 * Different employees of the manager for whom something was requested in the 24 months up to and including the day of
 * this request, this one included.
 */
export function coacheesOfManager(
  { id, managerId, requestedOn, coacheeId }: Pick<Trajectory, 'id' | 'managerId' | 'requestedOn' | 'coacheeId'>,
  trajectories: readonly Pick<Trajectory, 'id' | 'managerId' | 'requestedOn' | 'coacheeId' | 'status'>[],
): number {
  const since = addMonths(requestedOn, -SAME_MANAGER_MONTHS)
  const coachees = new Set<Id>([coacheeId])
  for (const other of trajectories) {
    if (other.id === id || other.managerId !== managerId || other.status === 'anonymised') continue
    if (other.requestedOn > since && other.requestedOn <= requestedOn) coachees.add(other.coacheeId)
  }
  return coachees.size
}

/** Answers that the records give by themselves. */
export const knownAnswers = (coachees: number): Partial<Record<StoredRuleId, YesNo>> => ({
  R15: coachees >= 3 ? 'yes' : 'no',
})
