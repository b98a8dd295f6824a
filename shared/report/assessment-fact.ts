import type { Coach } from '../domain/coach.ts'
import type { Person } from '../domain/person.ts'
import type { PolicyReceipt } from '../domain/policy-receipt.ts'
import type { Policy, WorksCouncil } from '../domain/policy.ts'
import type { IsoDate } from '../domain/primitives.ts'
import type { StatementScore } from '../domain/self-assessment.ts'
import type { Trajectory } from '../domain/trajectory.ts'
import type { HolidayRule } from '../domain/working-days.ts'

/** The records that figures come from. */
export interface FactInput {
  readonly policies: readonly Policy[]
  readonly receipts: readonly PolicyReceipt[]
  readonly coaches: readonly Coach[]
  readonly people: readonly Person[]
  readonly trajectories: readonly Trajectory[]
  readonly calendar: readonly HolidayRule[]
  readonly today: IsoDate
}

/** Statements whose figure is a share: so many of so many. */
export const shareStatements = [
  'policy-has-goals',
  'employees-know',
  'used-where-it-fits',
  'clear-roles',
  'hats-apart',
  'admitted-on-criteria',
  'proof-is-valid',
  'not-one-name',
  'joint-goals',
  'described-levels',
  'noticeable',
  'signed-before-start',
  'timely-decision',
  'careful-exceptions',
  'files-destroyed',
  'both-evaluate',
  'follow-up-done',
  'noticed-at-work',
] as const
export type ShareStatement = (typeof shareStatements)[number]

/** A figure beside a statement. The screen turns it into a sentence. */
export type FactFigure =
  /** What `part` and `whole` count is said by the statement; see the functions that make them. */
  | { readonly kind: 'share'; readonly of: ShareStatement; readonly part: number; readonly whole: number }
  | { readonly kind: 'noPolicyInForce' }
  | {
      readonly kind: 'policyInForce'
      readonly version: string
      readonly council: WorksCouncil['status']
      readonly reviewBy: IsoDate
      readonly reviewLate: boolean
    }
  /** `replaced`: the version before the one in force; null when that is the first. */
  | { readonly kind: 'versions'; readonly adopted: number; readonly version: string; readonly replaced: string | null }

/** A figure from the own records, and the score that it points to. */
export interface AssessmentFact {
  readonly statementId: string
  readonly figure: FactFigure
  /** Only a hint: never filled in. null: the figure is not enough to say anything. */
  readonly suggestion: StatementScore | null
}

/** Fewer cases than this say nothing about a habit: no score is suggested. */
export const FEWEST_CASES = 3

/** Lowest whole per cents for "begun", "largely" and "fully". Own convention, to be read as a hint. */
const shareBounds: readonly (readonly [atLeast: number, score: StatementScore])[] = [
  [95, 3],
  [70, 2],
  [10, 1],
]

/**
 * The score that a share points to, at most `highest`: records show what was written down, not whether it works, so
 * where a statement asks for more than records can show the highest score is left to the operator.
 */
export function shareScore(part: number, whole: number, highest: StatementScore): StatementScore | null {
  if (whole < FEWEST_CASES) return null
  const score = shareBounds.find(([atLeast]) => 100 * part >= atLeast * whole)?.[1] ?? 0
  return score > highest ? highest : score
}

/** A share with the score that it points to; `highest` null: the share points to none. */
export const shareFact = (
  of: ShareStatement,
  part: number,
  whole: number,
  highest: StatementScore | null,
): AssessmentFact => ({
  statementId: of,
  figure: { kind: 'share', of, part, whole },
  suggestion: highest === null ? null : shareScore(part, whole, highest),
})

/** How many of `all` are so, as a share. */
export const countFact = <T>(
  of: ShareStatement,
  all: readonly T[],
  isSo: (each: T) => boolean,
  highest: StatementScore | null,
): AssessmentFact => shareFact(of, all.filter(isSo).length, all.length, highest)
