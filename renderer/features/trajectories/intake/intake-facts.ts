import { intakeRules } from '#resources/presets/intake-rules.ts'
import type { Person } from '#shared/domain/person.ts'
import type { DecisionFacts, IntakeFacts } from '#shared/domain/trajectory-intake.ts'
import type { TrajectoryRules } from '#shared/domain/trajectory-rules.ts'

/** What the intake of a trajectory is judged by: the decision aid of the product and the rules of its policy. */
export const intakeFactsOf = ({ rules }: { readonly rules: TrajectoryRules }): IntakeFacts => ({ intakeRules, rules })

interface Parties {
  readonly rules: TrajectoryRules
  readonly coachee: Person | null
  readonly manager: Person | null
}

/** What a decision on that intake is judged by. */
export const decisionFactsOf = ({ rules, coachee, manager }: Parties): DecisionFacts => ({
  ...intakeFactsOf({ rules }),
  parties: [coachee, manager].flatMap((person) => (person === null ? [] : [person.name])),
})
