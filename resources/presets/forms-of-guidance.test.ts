import { describe, expect, it } from 'vitest'
import { formOfGuidanceSchema, presetFormIds } from '#shared/domain/policy-forms.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import json from './forms-of-guidance.json' with { type: 'json' }
import { formsOfGuidanceSchema } from './forms-of-guidance.schema.ts'
import { isPresetForm, proposedForm, proposedForms } from './forms-of-guidance.ts'

describe('the forms of guidance that ship with the product', () => {
  it('fit their schema and come in the order of the map, each once', () => {
    expect(formsOfGuidanceSchema.parse(json).map(({ id }) => id)).toEqual(presetFormIds)
  })

  it('are told from an organisation’s own', () => {
    expect(isPresetForm('career-guidance')).toBe(true)
    expect(isPresetForm('buddy')).toBe(false)
  })

  it('offer coaching here, and only refer to therapy', () => {
    expect(proposedForm('coaching', 'nl').offered).toBe('yes')
    expect(proposedForm('therapy', 'nl').offered).toBe('refer')
  })

  describe.each(languageSchema.options)('in %s', (language) => {
    const forms = proposedForms(language)

    it('are forms that a policy can hold, switched on', () => {
      for (const form of forms) expect(formOfGuidanceSchema.parse(form)).toEqual(form)
      expect(forms.every(({ active }) => active)).toBe(true)
    })

    it('have a name, a definition and an offer as in the file', () => {
      expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length)
      expect(new Set(forms.map(({ definition }) => definition)).size).toBe(forms.length)
      expect(forms.map(({ offered }) => offered)).toEqual(json.map(({ offered }) => offered))
    })

    it('hold no placeholder, because nothing fills them here', () => {
      expect(JSON.stringify(forms)).not.toContain('{{')
    })
  })
})
