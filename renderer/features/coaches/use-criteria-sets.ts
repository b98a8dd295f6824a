import { useMemo, useState } from 'react'
import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import { criteriaSeries } from '#shared/domain/criteria-versions.ts'
import { idSchema } from '#shared/domain/primitives.ts'
import type { Row } from '#shared/ipc/vault-contract.ts'
import { useRows } from '#renderer/data/live.ts'
import { useLanguage } from '#renderer/i18n/use-t.ts'
import { criteriaPresets, criteriaSetFromPreset, DEFAULT_CRITERIA_PRESET } from '#resources/presets/criteria-presets.ts'

/** The criteria sets of the vault: the latest version of each, by whether it is in use. */
export interface CriteriaRows {
  readonly inUse: readonly Row<CriteriaSet>[]
  readonly outOfUse: readonly Row<CriteriaSet>[]
}

const presetIds = criteriaPresets.map(({ id }) => id)

/**
 * All criteria sets; undefined while loading. A vault with none in use gets the default preset in the language of the
 * screen, at revision 0: it is stored with the first commit that uses it.
 */
export function useAllCriteriaSets(): CriteriaRows | undefined {
  const rows = useRows('criteriaSets')
  const language = useLanguage()
  const [freshId] = useState(() => idSchema.parse(crypto.randomUUID()))
  return useMemo(() => {
    if (rows === undefined) return undefined
    const rowOf = new Map(rows.map((row) => [row.doc.id, row]))
    const rowsOf = (sets: readonly CriteriaSet[]) => sets.flatMap(({ id }) => rowOf.get(id) ?? [])
    const series = criteriaSeries(
      rows.map(({ doc }) => doc),
      presetIds,
    )
    const outOfUse = rowsOf(series.outOfUse)
    if (series.inUse.length > 0) return { inUse: rowsOf(series.inUse), outOfUse }
    const preset = criteriaSetFromPreset(DEFAULT_CRITERIA_PRESET, language, freshId)
    return { inUse: preset === null ? [] : [{ id: preset.id, rev: 0, doc: preset }], outOfUse }
  }, [rows, language, freshId])
}

/** The criteria sets that are in use, in the order in which they are offered; undefined while loading. */
export const useCriteriaSets = (): readonly Row<CriteriaSet>[] | undefined => useAllCriteriaSets()?.inUse
