import type { Verdict } from '#shared/report/indicator-value.ts'
import { verdictText } from '#renderer/i18n/indicator-figures.ts'
import { useFigureWords } from '#renderer/i18n/use-figure-words.ts'
import { StatusBadge, type StatusTone } from './status-badge.tsx'

const tones: Readonly<Record<Verdict, StatusTone>> = {
  reached: 'done',
  notYet: 'attention',
  noTarget: 'neutral',
  unknown: 'neutral',
}

/** How a value stands to its target. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return <StatusBadge tone={tones[verdict]} label={verdictText(verdict, useFigureWords())} />
}
