import { intakeRules } from '#resources/presets/intake-rules.ts'
import type { IntakeFacts } from '#shared/domain/trajectory-intake.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'

/** What the intake of a trajectory is judged by: the decision aid of the product and the rules of its policy. */
export const intakeFactsOf = ({ rules }: { readonly rules: TrajectoryRules }): IntakeFacts => ({ intakeRules, rules })
