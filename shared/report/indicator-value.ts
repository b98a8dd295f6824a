import type { Cell, Share } from '../domain/anonymity.ts'

/** What the records say about an indicator, as far as it may be told. */
export type IndicatorValue =
  /** A fraction, 0 … 1; targets of shares are in per cent. */
  | { readonly kind: 'share'; readonly share: Share }
  /** Points of T. */
  | { readonly kind: 'score'; readonly cell: Cell }
  /** Working days. */
  | { readonly kind: 'days'; readonly cell: Cell }

/** How a value stands to its target. `unknown`: no records, or too few people to tell. */
export type Verdict = 'reached' | 'notYet' | 'noTarget' | 'unknown'

/** A share as it is shown, in whole per cent: only a true 0 or 1 reads 0 or 100. */
export function shownPercent(share: number): number {
  if (share <= 0 || share >= 1) return Math.round(share * 100)
  return Math.min(99, Math.max(1, Math.round(share * 100)))
}
