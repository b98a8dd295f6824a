import {
  type AdviceLevel,
  adviceLevels,
  type IntakeRule,
  type IntakeRuleId,
  storedRuleIds,
  unstoredRuleIds,
} from '#shared/domain/intake.ts'
import type { LocalText } from '#shared/domain/primitives.ts'
import json from './intake-rules.json' with { type: 'json' }

/** A question of the intake in words (domain.md §7). Checked by `intake-rules.schema.ts` in the tests. */
export interface IntakeQuestion {
  readonly question: LocalText
  /** Why it is asked. */
  readonly help: LocalText
  /** What to do when it hits. */
  readonly advice: LocalText
  readonly sentenceForLetter: LocalText
}

function rawRule(id: IntakeRuleId) {
  const found = json.find((rule) => rule.id === id)
  if (found === undefined) throw new Error(`intake-rules.json has no rule ${id}`)
  return found
}

/** The compiler knows strings in a JSON file as `string` only; the schema proves in the tests that each is a level. */
const levelOf = (level: string): AdviceLevel => adviceLevels.find((known) => known === level) ?? 'red'

/** The words of a rule. */
export const intakeQuestion = (id: IntakeRuleId): IntakeQuestion => rawRule(id)

/** The rules whose answers are kept, as the domain reads them, R3 first. */
export const intakeRules: readonly IntakeRule[] = storedRuleIds.map((id) => {
  const { triggeredBy, level, formId } = rawRule(id)
  return { id, triggeredBy: triggeredBy === 'no' ? 'no' : 'yes', level: levelOf(level), formId }
})

/** What the record and the letter say when the question belongs elsewhere: the same sentence whatever the reason was. */
export const neutralSentence: LocalText = rawRule(unstoredRuleIds[0]).sentenceForLetter
