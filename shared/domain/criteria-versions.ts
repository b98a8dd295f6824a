import type { CriteriaSet } from './criteria-set.ts'
import type { CommandContext } from './primitives.ts'

/** The latest version of every set, apart by whether it is in use. */
export interface CriteriaSeries {
  readonly inUse: readonly CriteriaSet[]
  readonly outOfUse: readonly CriteriaSet[]
}

const latestOf = (sets: readonly CriteriaSet[]): readonly CriteriaSet[] => {
  const latest = new Map<string, CriteriaSet>()
  for (const set of sets) {
    const known = latest.get(set.seriesId)
    if (known === undefined || set.version > known.version) latest.set(set.seriesId, set)
  }
  return [...latest.values()]
}

/**
 * The sets in the order in which they are offered: those of the product first, in its own order, then the
 * organisation's own by name.
 * @param presetIds ids of the presets, in the order of the product
 */
export function criteriaSeries(sets: readonly CriteriaSet[], presetIds: readonly string[]): CriteriaSeries {
  const place = ({ presetId }: CriteriaSet) => {
    const at = presetIds.indexOf(presetId)
    return at < 0 ? presetIds.length : at
  }
  const ordered = latestOf(sets).toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name))
  return {
    inUse: ordered.filter(({ replacedOn }) => replacedOn === null),
    outOfUse: ordered.filter(({ replacedOn }) => replacedOn !== null),
  }
}

/** All versions of one set, the newest first. */
export const versionsOf = (sets: readonly CriteriaSet[], seriesId: string): readonly CriteriaSet[] =>
  sets.filter((set) => set.seriesId === seriesId).toSorted((a, b) => b.version - a.version)

/**
 * A set of the organisation's own with the texts of another. The criteria keep their ids: what a coach scored on one
 * stays comparable with the same criterion in the set it came from.
 */
export function copyCriteria(set: CriteriaSet, name: string, ctx: CommandContext): CriteriaSet {
  const id = ctx.newId()
  return { ...set, id, seriesId: id, version: 1, since: ctx.today, replacedOn: null, presetId: '', name }
}

/**
 * Takes a set out of use: it is not offered for assessments any more, and stays readable. null for the last one in use:
 * without criteria nobody can be assessed.
 */
export function putOutOfUse(
  set: CriteriaSet,
  inUse: readonly Pick<CriteriaSet, 'seriesId'>[],
  ctx: CommandContext,
): CriteriaSet | null {
  return inUse.some(({ seriesId }) => seriesId !== set.seriesId) ? { ...set, replacedOn: ctx.today } : null
}

/** Offers a set again that was out of use. */
export const takeIntoUse = (set: CriteriaSet): CriteriaSet => ({ ...set, replacedOn: null })
