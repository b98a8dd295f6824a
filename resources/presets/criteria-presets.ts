import { type CriteriaSet, type KnockOut, scoreLevels, type WeightedCriterion } from '#shared/domain/criteria-set.ts'
import type { Id, Language, LocalText } from '#shared/domain/primitives.ts'
import json from './criteria-presets.json' with { type: 'json' }

/** The preset every vault starts with: one question about one's own work. */
export const DEFAULT_CRITERIA_PRESET = 'work-question'

type KnockOutPreset = (typeof json.presets)[number]['knockOuts'][number]
type WeightedPreset = (typeof json.presets)[number]['weighted'][number]

const labels = {
  establish: { nl: 'Zo stel je het vast:', en: 'How to establish it:' },
  evidence: { nl: 'Bewijs:', en: 'Evidence:' },
  ask: { nl: 'Vraag:', en: 'Ask:' },
} as const

/** Help as the operator reads it: why, then what to do, one thought per line. */
function knockOut(preset: KnockOutPreset, language: Language): KnockOut {
  const line = (label: LocalText, text: LocalText) => `${label[language]} ${text[language]}`
  return {
    id: preset.id,
    text: preset.text[language],
    help: [
      preset.why[language],
      line(labels.establish, preset.howToEstablish),
      line(labels.evidence, preset.evidence),
    ].join('\n'),
  }
}

function weighted(preset: WeightedPreset, language: Language): WeightedCriterion {
  const [low, middle, high] = scoreLevels.described
  return {
    id: preset.id,
    text: preset.text[language],
    help: `${preset.why[language]}\n${labels.ask[language]} ${preset.howToAsk[language]}`,
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

/** A criteria set with the texts of a preset in one language; null when there is no such preset. */
export function criteriaSetFromPreset(presetId: string, language: Language, id: Id): CriteriaSet | null {
  const preset = json.presets.find((candidate) => candidate.id === presetId)
  if (preset === undefined) return null
  return {
    id,
    presetId,
    name: preset.name[language],
    knockOuts: preset.knockOuts.map((criterion) => knockOut(criterion, language)),
    weighted: preset.weighted.map((criterion) => weighted(criterion, language)),
    minimumTotal: json.scoring.advisoryMinimum,
  }
}
