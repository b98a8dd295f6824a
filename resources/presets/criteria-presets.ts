import type { CoachLevel } from '#shared/domain/coach-level-names.ts'
import {
  type CriteriaPurpose,
  type CriteriaSet,
  type KnockOut,
  scoreLevels,
  type WeightedCriterion,
} from '#shared/domain/criteria-set.ts'
import type { Id, Language, LocalText } from '#shared/domain/primitives.ts'
import json from './criteria-presets.json' with { type: 'json' }

/** The preset every vault starts with: one question about one's own work. */
export const DEFAULT_CRITERIA_PRESET = 'work-question'

type KnockOutPreset = (typeof json.presets)[number]['knockOuts'][number]
type WeightedPreset = (typeof json.presets)[number]['weighted'][number]

const knockOut = (preset: KnockOutPreset, language: Language): KnockOut => ({
  id: preset.id,
  text: preset.text[language],
  why: preset.why[language],
  how: preset.howToEstablish[language],
  evidence: preset.evidence[language],
})

function weighted(preset: WeightedPreset, language: Language): WeightedCriterion {
  const [low, middle, high] = scoreLevels.described
  return {
    id: preset.id,
    text: preset.text[language],
    why: preset.why[language],
    how: preset.howToAsk[language],
    weight: preset.weight,
    anchors: {
      1: preset.anchors[low][language],
      3: preset.anchors[middle][language],
      5: preset.anchors[high][language],
    },
  }
}

/** The sets that can be started from, in the order in which they are offered. */
export const criteriaPresets: readonly { readonly id: string; readonly name: LocalText; readonly for: LocalText }[] =
  json.presets

/** How the total is made and read, in words (the `rule` of the presets). */
export const scoringRule: LocalText = json.scoring.rule

const purposes: Readonly<Record<string, CriteriaPurpose>> = {
  'work-question': 'workQuestion',
  leadership: 'leadership',
  career: 'career',
  executive: 'executive',
  'internal-coach': 'internal',
}

/** The EIA levels of the presets in the words of the product. */
const levels: Readonly<Record<string, CoachLevel>> = {
  foundation: 'foundation',
  practitioner: 'practitioner',
  'senior-practitioner': 'senior',
  'master-practitioner': 'master',
}

/** A criteria set with the texts of a preset in one language; null when there is no such preset. */
export function criteriaSetFromPreset(presetId: string, language: Language, id: Id): CriteriaSet | null {
  const preset = json.presets.find((candidate) => candidate.id === presetId)
  if (preset === undefined) return null
  return {
    id,
    seriesId: id,
    version: 1,
    since: null,
    replacedOn: null,
    presetId,
    purpose: purposes[presetId] ?? null,
    minimumLevel: levels[preset.minimumLevel.levelId] ?? null,
    name: preset.name[language],
    knockOuts: preset.knockOuts.map((criterion) => knockOut(criterion, language)),
    weighted: preset.weighted.map((criterion) => weighted(criterion, language)),
    minimumTotal: json.scoring.advisoryMinimum,
  }
}
