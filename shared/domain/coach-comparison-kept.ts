import {
  type CriterionScores,
  rankCoaches,
  type ScoredCoach,
  type Weights,
  weightedHundredths,
} from './coach-comparison-scores.ts'
import type { CoachComparison } from './coach-comparison.ts'
import type { CriteriaSet } from './criteria-set.ts'
import type { CommandContext, Id, Language } from './primitives.ts'

/** A coach as the screen shows the comparison at this moment. */
export interface ComparedNow {
  readonly id: Id
  readonly name: string
  /** Facts by key, in words. */
  readonly facts: Readonly<Record<string, string>>
  /** null: not assessed on these criteria. */
  readonly scores: CriterionScores | null
}

/** The comparison on the screen. */
export interface ComparisonNow {
  readonly criteria: CriteriaSet
  readonly weights: Weights
  readonly coaches: readonly ComparedNow[]
  readonly language: Language
}

/** Who was chosen, if anybody, and why. */
export interface ComparisonChoice {
  readonly chosenCoachId: Id | null
  readonly motive: string
}

/** Coaches that have scores, as the ranking takes them. */
export const scoredOf = (coaches: readonly Pick<ComparedNow, 'id' | 'name' | 'scores'>[]): readonly ScoredCoach[] =>
  coaches.flatMap(({ id, name, scores }) => (scores === null ? [] : [{ id, name, scores }]))

/** The comparison as it stands, as a record that follows nothing any more. Without any weight nobody has a place. */
export function keptComparison(
  { criteria, weights, coaches, language }: ComparisonNow,
  choice: ComparisonChoice,
  { newId, today, now, operator }: CommandContext,
): CoachComparison {
  const order = new Map(rankCoaches(scoredOf(coaches), weights).map(({ id, rank }) => [id, rank]))
  return {
    id: newId(),
    on: today,
    by: operator,
    language,
    criteria,
    weights,
    coaches: coaches.map(({ id, name, facts, scores }) => {
      const hundredths = scores === null ? null : weightedHundredths(scores, weights)
      return {
        coachId: id,
        name,
        facts,
        scores: scores ?? {},
        total: hundredths === null ? null : hundredths / 100,
        rank: hundredths === null ? null : (order.get(id) ?? null),
      }
    }),
    // A choice kept from another selection is not shown, and does not count.
    chosenCoachId: coaches.find(({ id }) => id === choice.chosenCoachId)?.id ?? null,
    motive: choice.motive,
    recordedAt: now,
  }
}
