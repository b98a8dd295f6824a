import type { IndicatorValue, Verdict } from '#shared/report/indicator-value.ts'
import { cellValue, type FigureWords, shareText, shareValue } from './figures.ts'

/** At most one decimal, and none that says nothing. */
const short = (value: number, { formats }: FigureWords): string =>
  formats.number(value, Number.isInteger(value) ? 0 : 1)

const daysText = (days: number, words: FigureWords): string =>
  days === 1
    ? words.t('report.policyGoals.value.day')
    : words.t('report.policyGoals.value.days', { value: short(days, words) })

const pointsText = (points: number, words: FigureWords, digits: 0 | 1): string =>
  words.t('report.policyGoals.value.points', { value: words.formats.number(points, digits) })

/** The value of an indicator with its unit, or why there is none. */
export function indicatorText(value: IndicatorValue, words: FigureWords): string {
  const of = value.kind === 'share' ? value.share : value.cell
  if (of.kind === 'hidden' || of.kind === 'empty') return words.t(`report.policyGoals.value.${of.kind}`)
  if (value.kind === 'share') return shareText(value.share, words)
  return value.kind === 'days' ? daysText(of.value, words) : pointsText(of.value, words, 1)
}

/** A target with its unit and on which side of it is right: "minstens 75%". */
export function targetText(kind: IndicatorValue['kind'], target: number | null, words: FigureWords): string {
  const { t, formats } = words
  if (target === null) return t('report.policyGoals.targets.none')
  switch (kind) {
    case 'share':
      // "At least all" is all.
      if (target === 100) return formats.percent(1)
      return t('report.policyGoals.targets.higher', { value: formats.percent(target / 100) })
    case 'score':
      return t('report.policyGoals.targets.near', {
        value: pointsText(target, words, Number.isInteger(target) ? 0 : 1),
      })
    case 'days':
      return t('report.policyGoals.targets.lower', { value: daysText(target, words) })
  }
}

/** How a value stands to its target, in words. */
export const verdictText = (verdict: Verdict, { t }: FigureWords): string => t(`report.policyGoals.verdict.${verdict}`)

/** Where value and target stand on a bar, as fractions of its length; null: nothing to draw there. */
export interface TargetPicture {
  readonly value: number | null
  readonly target: number | null
  /** The value is known to lie beyond, or before, what is drawn. */
  readonly bound: 'above' | 'below' | null
  /** A score has no natural zero: a dot on a line instead of a bar. */
  readonly shape: 'bar' | 'dot'
}

/** The ends of the scale of T in the charts of the product. */
const [FROM_T, TO_T] = [20, 80]

const onScale = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)))

/** What a small chart of a value against its target draws. */
export function targetPicture(value: IndicatorValue, target: number | null): TargetPicture {
  switch (value.kind) {
    case 'share': {
      const bound = value.share.kind === 'moreThan' ? 'above' : value.share.kind === 'lessThan' ? 'below' : null
      return { value: shareValue(value.share), target: target === null ? null : target / 100, bound, shape: 'bar' }
    }
    case 'score': {
      const points = cellValue(value.cell)
      const at = (t: number | null) => (t === null ? null : onScale(t, FROM_T, TO_T))
      return { value: at(points), target: at(target), bound: null, shape: 'dot' }
    }
    case 'days': {
      const days = cellValue(value.cell)
      // Room beyond the longer of the two, so that neither lies on the edge.
      const longest = 1.25 * Math.max(days ?? 0, target ?? 0, 1)
      const at = (length: number | null) => (length === null ? null : onScale(length, 0, longest))
      return { value: at(days), target: at(target), bound: null, shape: 'bar' }
    }
  }
}
