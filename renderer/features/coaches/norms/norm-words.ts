import { useMemo } from 'react'
import type { CoachLevel } from '#shared/domain/coach-level-names.ts'
import type { NormRequirement } from '#shared/domain/coach-norms.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useLocal, useT } from '#renderer/i18n/use-t.ts'
import { normWord } from '#resources/presets/coach-norms.ts'

/** How figures and codes of the norms read. */
export interface NormWords {
  /** "100 uur", "ja", "niet gevonden". */
  readonly value: (requirement: Pick<NormRequirement, 'value' | 'unit'>) => string
  /** "Contacturen met cliënten (in totaal)". */
  readonly requirement: (requirement: Pick<NormRequirement, 'key' | 'period'>) => string
  readonly years: (years: number | null) => string
  readonly checked: (code: string) => string
  readonly level: (level: CoachLevel | null) => string
}

/** The words of the norms in the language of the screen. */
export function useNormWords(): NormWords {
  const t = useT('coachNorms')
  const criteria = useT('coachCriteria')
  const local = useLocal()
  const { number } = useFormats()
  return useMemo(
    () => ({
      value: ({ value, unit }) => {
        if (value === null) return t('unknown')
        if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
        if (typeof value === 'number')
          return `${number(value, Number.isInteger(value) ? 0 : 1)} ${local(normWord('units', unit))}`
        return typeof value === 'string' ? value : local(value)
      },
      requirement: ({ key, period }) => {
        const word = local(normWord('requirements', key))
        return period === null ? word : `${word} (${local(normWord('periods', period))})`
      },
      years: (years) => (years === null ? t('unknown') : t('years', { count: years })),
      checked: (code) => local(normWord('checked', code)),
      level: (level) => (level === null ? t('touch.noLevel') : criteria(`levelName.${level}`)),
    }),
    [t, criteria, local, number],
  )
}
