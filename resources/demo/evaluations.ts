import type { Answers, EvaluationForm, EvaluationItem } from '#shared/domain/evaluation.ts'
import type { Language } from '#shared/domain/primitives.ts'
import type { Answer, WaiverReason } from '#shared/domain/trajectory.ts'
import { evaluationForm } from '../presets/evaluation-forms.ts'
import { createMark } from './goals.ts'
import type { Rng } from './random.ts'
import { helpedMost, workExamples } from './texts.ts'

/** A questionnaire that ships with the product. An unknown id is a bug in the demo. */
export function formOf(id: string): EvaluationForm {
  const form = evaluationForm(id)
  if (form === null) throw new Error(`no evaluation form ${id}`)
  return form
}

/** Many leave the open question open. */
function createText(rng: Rng, itemId: string, language: Language): Answer {
  return rng.chance(0.35) ? null : rng.pick(itemId === 'example' ? workExamples : helpedMost)[language]
}

function createAnswer(rng: Rng, item: EvaluationItem, success: number, language: Language): Answer {
  switch (item.kind) {
    case 'agree5':
      return rng.chance(0.03) ? null : createMark(rng, success, 3.7, 5)
    case 'grade10':
      return createMark(rng, success, 7.2, 10)
    case 'choice':
      // The first option is "no need" or "finish": what most people tick when things went well.
      return rng.chance(0.6) ? (item.options[0]?.id ?? null) : rng.pick(item.options).id
    case 'text':
      return createText(rng, item.id, language)
  }
}

/** Answers to every item of a form, in keeping with how well the trajectory went. */
export const createAnswers = (rng: Rng, form: EvaluationForm, success: number, language: Language): Answers =>
  Object.fromEntries(form.items.map((item) => [item.id, createAnswer(rng, item, success, language)]))

/** Why a form did not come back. */
export const createWaiver = (rng: Rng): WaiverReason =>
  rng.weighted([['noResponse', 7], ['declined', 2], ['leftOrganisation', 2], ['noLongerRelevant', 1]] as const) // prettier-ignore
