import { asksOverride, type Intake, type StoredRuleId, storedRuleIds, type YesNo } from '#shared/domain/intake.ts'
import { misusePatternIds } from '#shared/domain/misuse-pattern.ts'
import type { CommandContext, Language } from '#shared/domain/primitives.ts'
import { adviceOf, type IntakeFacts, type IntakeInput, recordIntake } from '#shared/domain/trajectory-intake.ts'
import type { ApprovalInput } from '#shared/domain/trajectory-request.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'
import type { Trajectory } from '#shared/domain/trajectory.ts'
import { intakeRules } from '../presets/intake-rules.ts'
import type { Rng } from './random.ts'
import { must } from './steps.ts'
import { misuseNotes, overrideReasons, secondPersonName } from './texts.ts'

/** What the demo's intakes are judged by. */
export const intakeFactsOf = (rules: TrajectoryRules): IntakeFacts => ({ intakeRules, rules })

/** Answers that speak for coaching, but for the one rule that hit. */
function answersWith(hit: StoredRuleId | null): Intake['answers'] {
  const usual = (id: StoredRuleId): YesNo => (id === 'R7' || id === 'R16' ? 'yes' : 'no')
  const other: Readonly<Record<YesNo, YesNo>> = { yes: 'no', no: 'yes' }
  return Object.fromEntries(storedRuleIds.map((id) => [id, id === hit ? other[usual(id)] : usual(id)]))
}

interface DemoIntake {
  readonly language: Language
  /** Rule that hits; null: none. */
  readonly hit: StoredRuleId | null
  /** Patterns of misuse that were recognised. */
  readonly misuse: readonly string[]
  readonly context: CommandContext
}

/** Records an intake with what was agreed about each pattern. */
export function withIntake(rng: Rng, made: Trajectory, { language, hit, misuse, context }: DemoIntake): Trajectory {
  const recognised = misusePatternIds.filter((id) => misuse.includes(id))
  const input: IntakeInput = {
    answers: answersWith(hit),
    misuseNotes: Object.fromEntries(recognised.map((id) => [id, rng.pick(misuseNotes)[language]])),
  }
  return must(recordIntake(made, input, context))
}

/** Why it went ahead all the same, where the advice was against it. */
export function overrideOf(
  rng: Rng,
  made: Trajectory,
  facts: IntakeFacts,
  language: Language,
): ApprovalInput['override'] {
  const advice = adviceOf(made, facts)
  if (advice === null || !asksOverride(advice)) return null
  return { reason: rng.pick(overrideReasons)[language], secondPerson: secondPersonName }
}
