import type { EvaluationForm, EvaluationItem } from '#shared/domain/evaluation.ts'
import type { LocalText } from '#shared/domain/primitives.ts'
import { parties, type AskedMoment, type Party } from '#shared/domain/trajectory.ts'
import json from './evaluation-forms.json' with { type: 'json' }

type RawForm = (typeof json.forms)[number]
type RawItem = RawForm['items'][number]

/**
 * The compiler knows strings in a JSON file as `string` only. These functions narrow them without a schema library at
 * run time; `evaluation-forms.schema.ts` proves in the tests that nothing falls outside.
 */
function itemOf(raw: RawItem): EvaluationItem {
  const fields = {
    id: raw.id,
    level: levels.find((level) => level === raw.level) ?? null,
    text: raw.text,
    ...('hint' in raw ? { hint: raw.hint } : {}),
  }
  switch (raw.kind) {
    case 'agree5':
    case 'grade10':
    case 'text':
      return { ...fields, kind: raw.kind }
    default:
      return { ...fields, kind: 'choice', options: 'options' in raw ? raw.options : [] }
  }
}

const levels = [1, 2, 3, 4] as const
const moments = ['baseline', 'mid', 'end', 'followUp'] as const

function formOf(raw: RawForm): EvaluationForm {
  return {
    id: raw.id,
    moment: moments.find((moment) => moment === raw.moment) ?? 'end',
    perspective: parties.find((party) => party === raw.perspective) ?? 'coachee',
    variant: raw.variant === 'light' ? 'light' : 'full',
    intro: raw.intro,
    items: raw.items.map(itemOf),
  }
}

/** Every questionnaire of the product. Own short items: no validated lists, no health (domain.md §5). */
export const evaluationForms: readonly EvaluationForm[] = json.forms.map(formOf)

/** The questionnaire with this id; null when a newer version of the product made it. */
export const evaluationForm = (id: string): EvaluationForm | null =>
  evaluationForms.find((form) => form.id === id) ?? null

/** The questionnaire of a party at a moment; null when there is none. After an early stop the end has a short one. */
export const formAt = (moment: AskedMoment, perspective: Party, stoppedEarly: boolean): EvaluationForm | null =>
  moment === 'end'
    ? endForm(perspective, stoppedEarly)
    : (evaluationForms.find((form) => form.moment === moment && form.perspective === perspective) ?? null)

/** The end form of a party: the short one after an early stop. A coach has no short one and is then not asked. */
export const endForm = (perspective: Party, stoppedEarly: boolean): EvaluationForm | null =>
  evaluationForms.find(
    (form) =>
      form.moment === 'end' && form.perspective === perspective && form.variant === (stoppedEarly ? 'light' : 'full'),
  ) ?? null

/** Words for the marks 1 to 5, lowest first, and for "not applicable". */
export const agreement5: {
  readonly marks: readonly { readonly value: number; readonly label: LocalText }[]
  readonly notApplicable: LocalText
} = { marks: json.scales.agree5.values, notApplicable: json.scales.agree5.notApplicable }

/** Words at both ends of the grade 1 to 10. */
export const grade10: { readonly lowest: LocalText; readonly highest: LocalText } = {
  lowest: json.scales.grade10.minLabel,
  highest: json.scales.grade10.maxLabel,
}
