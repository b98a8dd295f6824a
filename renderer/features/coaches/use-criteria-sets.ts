import { useMemo, useState } from 'react'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { idSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useRows } from '#renderer/data/live.ts'
import { useLanguage } from '#renderer/i18n/use-t.ts'
import { criteriaPresets, criteriaSetFromPreset, DEFAULT_CRITERIA_PRESET } from '#resources/presets/criteria-presets.ts'

const presetOrder = (set: CriteriaSet): number => criteriaPresets.findIndex(({ id }) => id === set.presetId)

/**
 * The criteria sets of the vault that are in use, in the order of the presets; undefined while loading. A vault without one gets the
 * default preset in the language of the screen, at revision 0: it is stored with the first commit that uses it.
 */
export function useCriteriaSets(): readonly Row<CriteriaSet>[] | undefined {
  const rows = useRows('criteriaSets')
  const language = useLanguage()
  const [freshId] = useState(() => idSchema.parse(crypto.randomUUID()))
  return useMemo(() => {
    if (rows === undefined) return undefined
    const current = rows.filter(({ doc }) => doc.replacedOn === null)
    if (current.length > 0) return current.toSorted((a, b) => presetOrder(a.doc) - presetOrder(b.doc))
    const preset = criteriaSetFromPreset(DEFAULT_CRITERIA_PRESET, language, freshId)
    return preset === null ? [] : [{ id: preset.id, rev: 0, doc: preset }]
  }, [rows, language, freshId])
}
