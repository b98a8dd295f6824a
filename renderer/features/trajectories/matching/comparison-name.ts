import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import type { CoachComparison } from '#shared/domain/coach-comparison.ts'

/** What a saved comparison is called: its day, and who were compared. */
export function useComparisonName(): (comparison: CoachComparison) => string {
  const t = useT('matching')
  const { date, list } = useFormats()
  return ({ on, coaches }) => t('choice.comparisonOf', { date: date(on), names: list(coaches.map(({ name }) => name)) })
}
