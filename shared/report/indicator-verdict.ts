import type { Cell, Share } from '../domain/anonymity.ts'
import { shownT } from '../domain/goal-attainment.ts'
import { type IndicatorId, indicatorScale } from '../domain/policy-goals.ts'
import { type IndicatorValue, shownPercent, type Verdict } from './indicator-value.ts'

/** Points of T on either side of a target that still count as near: half a standard deviation of T. */
export const NEAR = 5

/** Half of the step to which a rough share is rounded, in per cent. */
const HALF_STEP = 2.5

type Range = readonly [lowest: number, highest: number]

/** Where a share lies according to what is printed of it, in per cent. A bound has at least one on its other side. */
function rangeOfShare(share: Share): Range | null {
  switch (share.kind) {
    case 'value':
      return [shownPercent(share.value), shownPercent(share.value)]
    case 'about':
      return [share.value * 100 - HALF_STEP, share.value * 100 + HALF_STEP]
    case 'moreThan':
      return [Math.floor(share.value * 100), 99]
    case 'lessThan':
      return [1, Math.ceil(share.value * 100)]
    case 'hidden':
    case 'empty':
      return null
  }
}

const rangeOfCell = (cell: Cell, shown: (value: number) => number): Range | null =>
  cell.kind === 'value' ? [shown(cell.value), shown(cell.value)] : null

function rangeOf(value: IndicatorValue): Range | null {
  switch (value.kind) {
    case 'share':
      return rangeOfShare(value.share)
    case 'score':
      return rangeOfCell(value.cell, shownT)
    case 'days':
      return rangeOfCell(value.cell, (days) => days)
  }
}

/** Whether every value in a range, no value, or only some reach the target. */
function holds([lowest, highest]: Range, reaches: (value: number) => boolean): Verdict {
  const [low, high] = [reaches(lowest), reaches(highest)]
  if (low === high) return low ? 'reached' : 'notYet'
  return 'unknown'
}

/**
 * How a value stands to its target, judged on what is printed: a reader who sees "90 %" beside "90 %" must read
 * "reached", and a verdict may never say more than the figure beside it.
 */
export function verdictOf(indicator: IndicatorId, target: number | null, value: IndicatorValue): Verdict {
  if (target === null) return 'noTarget'
  const range = rangeOf(value)
  if (range === null) return 'unknown'
  switch (indicatorScale(indicator).better) {
    case 'higher':
      return holds(range, (shown) => shown >= target)
    case 'lower':
      return holds(range, (shown) => shown <= target)
    case 'near':
      return holds(range, (shown) => Math.abs(shown - target) <= NEAR)
  }
}
