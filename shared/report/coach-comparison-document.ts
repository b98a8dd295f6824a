import {
  contributionsTo,
  type RankedCoach,
  rankCoaches,
  type ScoredCoach,
  type Sensitivity,
  sensitivity,
} from '../domain/coach-comparison-scores.ts'
import { type CoachComparison, type ComparedFact, comparedFacts, demandKey } from '../domain/coach-comparison.ts'
import type { IsoDate, Language } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'

/** A line of the table of facts: of every coach the same fact, or the answer to the same demand. */
export interface ComparedLine {
  readonly what:
    { readonly kind: 'fact'; readonly fact: ComparedFact } | { readonly kind: 'demand'; readonly text: string }
  /** In the order of the coaches. */
  readonly values: readonly string[]
}

/** A criterion with its weight in this comparison and what it gave each coach, in the order of the ranking. */
export interface ComparedCriterion {
  readonly text: string
  readonly weight: number
  /** Weight that the set itself gives. */
  readonly ownWeight: number
  /** Score 1–5, not rounded, and the part of the total that it makes. */
  readonly given: readonly { readonly score: number; readonly points: number }[]
}

/** What the order hangs on, with the text of the criterion and the names of coaches. */
export interface ComparedHinge {
  readonly text: string
  /** null: weighing double changes nothing. */
  readonly doubled: readonly RankedCoach[] | null
  /** null: no weight puts somebody else first. */
  readonly tipping: { readonly weight: number; readonly names: readonly string[] } | null
}

/** A kept comparison as a document: nothing in it is looked up any more. */
export interface ComparisonDocument {
  readonly kind: 'coach-comparison'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly on: IsoDate
  readonly by: string
  readonly criteria: { readonly name: string; readonly version: number }
  /** null: compared without choosing. */
  readonly chosen: string | null
  readonly motive: string
  /** Everybody, in the order in which they were compared. */
  readonly names: readonly string[]
  readonly differing: readonly ComparedLine[]
  readonly equal: readonly ComparedLine[]
  /** Who has a place, the first one first. */
  readonly ranking: readonly RankedCoach[]
  readonly unranked: readonly string[]
  readonly weighted: readonly ComparedCriterion[]
  /** Empty for fewer than two coaches with a place. */
  readonly hinges: readonly ComparedHinge[]
}

function linesOf({ criteria, coaches }: CoachComparison): readonly ComparedLine[] {
  const line = (what: ComparedLine['what'], key: string): readonly ComparedLine[] => {
    const isKept = coaches.some(({ facts }) => facts[key] !== undefined)
    return isKept ? [{ what, values: coaches.map(({ facts }) => facts[key] ?? '–') }] : []
  }
  return [
    ...comparedFacts.flatMap((fact) => line({ kind: 'fact', fact }, fact)),
    ...criteria.knockOuts.flatMap(({ id, text }) => line({ kind: 'demand', text }, demandKey(id))),
  ]
}

const differs = ({ values }: ComparedLine): boolean => new Set(values).size > 1

const hingeOf = (
  { criterionId, changesOrder, doubled, tipping }: Sensitivity,
  texts: ReadonlyMap<string, string>,
  scored: readonly ScoredCoach[],
): ComparedHinge => ({
  text: texts.get(criterionId) ?? criterionId,
  doubled: changesOrder ? doubled : null,
  tipping:
    tipping === null
      ? null
      : {
          weight: tipping.weight,
          names: scored.filter(({ id }) => tipping.firstIds.includes(id)).map(({ name }) => name),
        },
})

/** The document of a kept comparison, in the language in which its facts were written. */
export function comparisonDocument(
  comparison: CoachComparison,
  settings: Pick<Settings, 'organisation' | 'demo'>,
): ComparisonDocument {
  const { criteria, weights, coaches } = comparison
  const scored = coaches.flatMap(({ coachId: id, name, rank, scores }) => (rank === null ? [] : [{ id, name, scores }]))
  const ranking = rankCoaches(scored, weights)
  const parts = ranking.map(
    ({ scores }) => new Map(contributionsTo(scores, weights).map(({ id, points }) => [id, points])),
  )
  const lines = linesOf(comparison)
  const texts = new Map(criteria.weighted.map(({ id, text }) => [id, text]))
  return {
    kind: 'coach-comparison',
    language: comparison.language,
    organisation: settings.organisation,
    demo: settings.demo,
    on: comparison.on,
    by: comparison.by,
    criteria: { name: criteria.name, version: criteria.version },
    chosen: coaches.find(({ coachId }) => coachId === comparison.chosenCoachId)?.name ?? null,
    motive: comparison.motive,
    names: coaches.map(({ name }) => name),
    differing: lines.filter(differs),
    equal: lines.filter((line) => !differs(line)),
    ranking,
    unranked: coaches.filter(({ rank }) => rank === null).map(({ name }) => name),
    weighted: criteria.weighted.map(({ id, text, weight }) => ({
      text,
      weight: weights[id] ?? 0,
      ownWeight: weight,
      given: ranking.map(({ scores }, at) => ({ score: scores[id] ?? 0, points: parts[at]?.get(id) ?? 0 })),
    })),
    hinges: scored.length < 2 ? [] : sensitivity(scored, weights).map((row) => hingeOf(row, texts, scored)),
  }
}
