import type { Cell, Share } from '#shared/domain/anonymity.ts'
import { shownPercent } from '#shared/report/indicator-value.ts'
import type { Formats } from './format.ts'
import type { Translate } from './use-t.ts'

/** The words and formats of a document, or of the screen (`useFigureWords`). */
export interface FigureWords {
  readonly t: Translate<'print'>
  readonly formats: Formats
}

/** A figure as text: a dash when hidden, a word when there is nothing to compute from. */
export function cellText(cell: Cell, write: (value: number) => string, { t }: FigureWords): string {
  switch (cell.kind) {
    case 'value':
      return write(cell.value)
    case 'hidden':
      return t('report.hidden')
    case 'empty':
      return t('report.nothing')
  }
}

/** A percentage that never rounds a few people away: only a true 0 or 1 reads 0 % or 100 %. */
const percentOf = (share: number, { formats }: FigureWords): string => formats.percent(shownPercent(share) / 100)

/** A share as text, with "meer dan", "minder dan" or "ongeveer" where that is all that may be told. */
export function shareText(share: Share, words: FigureWords): string {
  const { t, formats } = words
  switch (share.kind) {
    case 'value':
      return percentOf(share.value, words)
    case 'about':
      return t('report.about', { percent: formats.percent(share.value) })
    case 'moreThan':
      // Rounded outward, so that what is said stays true.
      return t('report.moreThan', { percent: formats.percent(Math.floor(share.value * 100) / 100) })
    case 'lessThan':
      return t('report.lessThan', { percent: formats.percent(Math.ceil(share.value * 100) / 100) })
    case 'hidden':
      return t('report.hidden')
    case 'empty':
      return t('report.nothing')
  }
}

/** The number to draw for a share, or null when there is none to draw. */
export const shareValue = (share: Share): number | null =>
  share.kind === 'hidden' || share.kind === 'empty' ? null : share.value

/** The number to draw for a cell, or null. */
export const cellValue = (cell: Cell): number | null => (cell.kind === 'value' ? cell.value : null)

const numberWords = [
  'report.numbers.one',
  'report.numbers.two',
  'report.numbers.three',
  'report.numbers.four',
  'report.numbers.five',
  'report.numbers.six',
  'report.numbers.seven',
  'report.numbers.eight',
  'report.numbers.nine',
] as const

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A share in round words: none, almost none, 1 … 9 in ten, almost all, all. Only a true 0 or 1 is none or all. */
function tenthsOf({
  kind,
  value,
}: Extract<Share, { value: number }>): number | 'none' | 'almostNone' | 'almostAll' | 'all' {
  if (kind === 'value' && (value === 0 || value === 1)) return value === 1 ? 'all' : 'none'
  const tenths = Math.round(value * 10)
  if (tenths >= 10) return 'almostAll'
  return tenths <= 0 ? 'almostNone' : tenths
}

/** "Acht van de tien doelen zijn gehaald of overtroffen." */
export function reachedSentence(share: Share, { t }: FigureWords): string {
  if (share.kind === 'empty' || share.kind === 'hidden') return t(`report.goals.${share.kind}`)
  const tenths = tenthsOf(share)
  if (typeof tenths === 'string') return t(`report.goals.${tenths}`)
  if (tenths === 1) return t('report.goals.tenth')
  const word = numberWords[tenths - 1]
  return t('report.goals.tenths', { number: word === undefined ? String(tenths) : capitalised(t(word)) })
}
