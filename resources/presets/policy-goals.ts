import {
  type Contribution,
  contributions,
  type IndicatorId,
  indicatorIds,
  type PolicyGoal,
} from '#shared/domain/policy-goals.ts'
import type { Language, LocalText } from '#shared/domain/primitives.ts'
import type { IndicatorWords } from '#shared/report/report-document.ts'
import json from './policy-goals.json' with { type: 'json' }

/** An indicator as a person reads it. How it counts: `indicatorScale` of the domain. */
export interface IndicatorPreset {
  readonly id: IndicatorId
  readonly name: LocalText
  readonly unit: LocalText
  /** From which records, and what is divided by what. */
  readonly computedFrom: LocalText
}

/** A goal to start from. Written for this product; checked by `policy-goals.schema.ts` in the tests. */
export interface PolicyGoalPreset {
  readonly id: string
  readonly name: LocalText
  readonly explanation: LocalText
  readonly contributesTo: Contribution
  readonly indicator: IndicatorId
  /** In the unit of the indicator; null: measure first. */
  readonly target: number | null
  readonly owner: LocalText
}

function indicatorOf(id: IndicatorId): IndicatorPreset {
  const found = json.indicators.find((indicator) => indicator.id === id)
  if (found === undefined) throw new Error(`policy-goals.json has no indicator ${id}`)
  return { ...found, id }
}

const byId: ReadonlyMap<IndicatorId, IndicatorPreset> = new Map(indicatorIds.map((id) => [id, indicatorOf(id)]))

/** Name, unit and explanation of an indicator. */
export const indicatorPreset = (id: IndicatorId): IndicatorPreset => byId.get(id) ?? indicatorOf(id)

/** Every indicator, in the order in which they are offered. */
export const indicatorPresets: readonly IndicatorPreset[] = json.indicators.flatMap(({ id }) =>
  indicatorIds.filter((known) => known === id).map(indicatorPreset),
)

/** The goals that the product proposes, in the order in which they are offered. */
export const policyGoalPresets: readonly PolicyGoalPreset[] = json.goals.map((goal) => ({
  ...goal,
  contributesTo: contributions.find((known) => known === goal.contributesTo) ?? 'organisation',
  indicator: indicatorIds.find((known) => known === goal.indicator) ?? 'share-joint-goals',
}))

/** One proposed goal in the language of a policy. */
export const proposedGoal = (preset: PolicyGoalPreset, language: Language): Omit<PolicyGoal, 'id'> => ({
  name: preset.name[language],
  explanation: preset.explanation[language],
  contributesTo: preset.contributesTo,
  indicator: preset.indicator,
  target: preset.target,
  owner: preset.owner[language],
})

/** All proposed goals in the language of a policy. */
export const proposedGoals = (language: Language): readonly Omit<PolicyGoal, 'id'>[] =>
  policyGoalPresets.map((preset) => proposedGoal(preset, language))

/** Every indicator in one language, for documents: they are made where no preset can be read. */
export const indicatorWords = (language: Language): Readonly<Record<IndicatorId, IndicatorWords>> => {
  const words = (id: IndicatorId): IndicatorWords => {
    const { name, unit, computedFrom } = indicatorPreset(id)
    return { name: name[language], unit: unit[language], computedFrom: computedFrom[language] }
  }
  // Written out, so that the compiler sees that none is missing.
  return {
    'share-joint-goals': words('share-joint-goals'),
    'share-signed-before-start': words('share-signed-before-start'),
    'share-goals-reached': words('share-goals-reached'),
    'mean-final-score': words('mean-final-score'),
    'share-manager-sees-change': words('share-manager-sees-change'),
    'share-own-part-seen': words('share-own-part-seen'),
    'share-own-initiative': words('share-own-initiative'),
    'median-days-to-decision': words('median-days-to-decision'),
    'share-evaluations-received': words('share-evaluations-received'),
    'share-qualified-coaches': words('share-qualified-coaches'),
  }
}
