import { describe, expect, it } from 'vitest'
import { evaluationFormSchema, unansweredItems } from '#shared/domain/evaluation.ts'
import { endFormId } from '#shared/domain/trajectory-finish.ts'
import { endForm, evaluationForm, evaluationForms } from './evaluation-forms.ts'
import json from './evaluation-forms.json' with { type: 'json' }
import { evaluationFormsSchema } from './evaluation-forms.schema.ts'

describe('the evaluation forms', () => {
  it('fit their schema', () => {
    expect(evaluationFormsSchema.safeParse(json).error?.issues ?? []).toEqual([])
  })

  it('are typed without losing or changing anything', () => {
    expect(evaluationForms).toEqual(json.forms.map((form) => evaluationFormSchema.parse(form)))
  })

  it('have unique ids, and unique items within a form', () => {
    expect(new Set(evaluationForms.map(({ id }) => id)).size).toBe(evaluationForms.length)
    for (const form of evaluationForms) {
      expect(new Set(form.items.map(({ id }) => id)).size, form.id).toBe(form.items.length)
    }
  })

  it.each(['coachee', 'manager'] as const)('hold the end form of a %s, in full and after an early stop', (party) => {
    expect(endForm(party, false)?.id).toBe(endFormId({ stopReason: null }, party))
    expect(endForm(party, true)?.id).toBe(endFormId({ stopReason: 'noClick' }, party))
  })

  it('ask the coachee and the manager what domain.md §5 lists', () => {
    expect(evaluationForm('end-coachee')?.items.filter(({ kind }) => kind === 'agree5')).toHaveLength(8)
    expect(evaluationForm('end-coachee')?.items.map(({ kind }) => kind)).toContain('grade10')
    expect(evaluationForm('end-manager')?.items.filter(({ kind }) => kind === 'agree5')).toHaveLength(6)
  })

  it('warn at every open text not to write about health', () => {
    const texts = evaluationForms.flatMap(({ items }) => items.filter(({ kind }) => kind === 'text'))
    expect(texts.length).toBeGreaterThan(0)
    for (const { hint } of texts) expect(`${hint?.nl} ${hint?.en}`).toMatch(/gezondheid.*health/su)
  })

  it('need an answer to everything but open texts', () => {
    const form = endForm('coachee', false)
    expect(form && unansweredItems(form, {})).toHaveLength(9)
  })
})
