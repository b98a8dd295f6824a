import {
  defaultParameters,
  type PolicyParameters,
  type RetentionSector,
  retentionSectors,
} from '#shared/domain/policy-parameters.ts'
import type { LocalText } from '#shared/domain/primitives.ts'
import json from './retention-presets.json' with { type: 'json' }

/** How long one kind of record is kept, and why. */
export interface RetentionTerm {
  readonly recordKindId: string
  /** What it is about, and what it holds. */
  readonly name: LocalText
  readonly content: LocalText
  /** null: kept without a term when `unlimited`, otherwise not found. */
  readonly months: number | null
  readonly unlimited: boolean
  /** "na het besluit": what the months are counted from. */
  readonly from: LocalText
  readonly remark: LocalText | null
  /** Address of what the term was found in, or of what is known about it; null for a proposal of our own. */
  readonly source: string | null
}

/** The terms of one sector to start from. Checked by `retention-presets.schema.ts` in the tests. */
export interface RetentionPreset {
  readonly id: RetentionSector
  readonly name: LocalText
  readonly explanation: LocalText
  /** Who has to confirm the terms, and how; null when nobody has to. */
  readonly confirm: LocalText | null
  readonly terms: readonly RetentionTerm[]
  /** The four terms that a version of the policy holds. */
  readonly retention: PolicyParameters['retention']
}

/** When the texts were last held against their sources, as YYYY-MM. */
export const retentionValidAsOf = json.validAsOf

interface JsonTerm {
  readonly recordKindId: string
  readonly months: number | null
  readonly from: string
  readonly source: string | null
  readonly remark?: LocalText | null
  readonly relatedSource?: string
  readonly unlimited?: boolean
  readonly fallbackMonths?: number
  readonly latestMonthsAfterEmployment?: number | null
}

const fromEvents: Readonly<Record<string, LocalText>> = json.fromEvents

const standard = defaultParameters.retention

/** An id that is not in the file shows as itself: the tests prove that there is none. */
const namesOf = (recordKindId: string): { readonly name: LocalText; readonly content: LocalText } => {
  const unknown = { nl: recordKindId, en: recordKindId }
  const kind = json.recordKinds.find(({ id }) => id === recordKindId)
  return { name: kind?.name ?? unknown, content: kind?.content ?? unknown }
}

const termOf = (term: JsonTerm): RetentionTerm => ({
  recordKindId: term.recordKindId,
  ...namesOf(term.recordKindId),
  months: term.months,
  unlimited: term.unlimited === true,
  from: fromEvents[term.from] ?? { nl: term.from, en: term.from },
  remark: term.remark ?? null,
  source: term.source ?? term.relatedSource ?? null,
})

/** Where a sector has no term of its own, its interim value, and else that of the market. */
function monthsOf(terms: readonly JsonTerm[], kind: string, otherwise: number): number {
  const term = terms.find(({ recordKindId }) => recordKindId === kind)
  return term?.months ?? term?.fallbackMonths ?? otherwise
}

function afterEmployment(terms: readonly JsonTerm[], fileMonths: number): number {
  const latest = terms.find(({ recordKindId }) => recordKindId === 'coaching-file')?.latestMonthsAfterEmployment
  // A selection list does not look at the end of employment: then that end never shortens the term of the file.
  return latest ?? Math.max(fileMonths, standard.afterEmploymentMonths)
}

function presetOf(id: RetentionSector): RetentionPreset {
  const found = json.presets.find((preset) => preset.id === id)
  if (found === undefined) throw new Error(`retention-presets.json has no preset ${id}`)
  const terms: readonly JsonTerm[] = found.terms
  const fileMonths = monthsOf(terms, 'coaching-file', standard.fileMonths)
  return {
    id,
    name: found.name,
    explanation: found.explanation,
    confirm: found.mustConfirm ? found.confirm : null,
    terms: terms.map(termOf),
    retention: {
      sector: id,
      fileMonths,
      rejectedMonths: monthsOf(terms, 'rejected-application', standard.rejectedMonths),
      afterEmploymentMonths: afterEmployment(terms, fileMonths),
      coachMonths: monthsOf(terms, 'coach-file', standard.coachMonths),
    },
  }
}

/** The sectors, the most common first. */
export const retentionPresets: readonly RetentionPreset[] = retentionSectors.map(presetOf)

const bySector = new Map(retentionPresets.map((preset) => [preset.id, preset]))

/** The terms to start from in a sector. */
export function retentionPreset(sector: RetentionSector): RetentionPreset {
  return bySector.get(sector) ?? presetOf(sector)
}
