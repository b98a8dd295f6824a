import { type FormOfGuidance, formOffers, presetFormIds, type PresetFormId } from '#shared/domain/policy-forms.ts'
import type { Language, LocalText } from '#shared/domain/primitives.ts'
import json from './forms-of-guidance.json' with { type: 'json' }

type RawForm = (typeof json)[number]

function rawForm(id: string): RawForm {
  const found = json.find((form) => form.id === id)
  if (found === undefined) throw new Error(`forms-of-guidance.json has no form ${id}`)
  return found
}

/** The proposal for one of the forms that the product knows, in the language of a policy. Switched on. */
export function proposedForm(id: PresetFormId, language: Language): FormOfGuidance {
  const raw = rawForm(id)
  const inLanguage = (text: LocalText) => text[language]
  return {
    id,
    name: inLanguage(raw.name),
    definition: inLanguage(raw.definition),
    fitsWhen: raw.fitsWhen.map(inLanguage),
    notWhen: raw.notWhen.map(inLanguage),
    signals: raw.signals.map(inLanguage),
    // The compiler knows a string in a JSON file as `string` only; the schema proves in the tests that it is one of these.
    offered: formOffers.find((offer) => offer === raw.offered) ?? 'no',
    who: inLanguage(raw.who),
    active: true,
  }
}

/** The eleven forms of guidance of the product (domain.md §1) in the language of a policy, in the order of the map. */
export const proposedForms = (language: Language): readonly FormOfGuidance[] =>
  presetFormIds.map((id) => proposedForm(id, language))

/** Whether a form is one that the product knows and has a proposal for. */
export const isPresetForm = (id: string): id is PresetFormId => presetFormIds.some((known) => known === id)
