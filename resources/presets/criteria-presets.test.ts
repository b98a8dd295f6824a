import { describe, expect, it } from 'vitest'
import { derivedKnockOutIds } from '#shared/domain/coach-standing.ts'
import { criteriaSetSchema } from '#shared/domain/criteria-set.ts'
import { idSchema, languageSchema } from '#shared/domain/primitives.ts'
import json from './criteria-presets.json' with { type: 'json' }
import { criteriaPresetsSchema } from './criteria-presets.schema.ts'
import { criteriaSetFromPreset, DEFAULT_CRITERIA_PRESET } from './criteria-presets.ts'

const id = idSchema.parse('3f0c2f60-4c1e-4f7e-9a55-0d0f3b5c7a01')

describe('the criteria sets that ship with the product', () => {
  it('fit their schema', () => {
    expect(criteriaPresetsSchema.safeParse(json).error?.issues ?? []).toEqual([])
  })

  it.each(json.presets.flatMap((preset) => languageSchema.options.map((language) => [preset.id, language] as const)))(
    '%s makes a set in %s that the vault accepts, each criterion once',
    (presetId, language) => {
      const set = criteriaSetSchema.parse(criteriaSetFromPreset(presetId, language, id))
      const ids = [...set.knockOuts, ...set.weighted].map((criterion) => criterion.id)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('begin with the set for a work question, which asks for a certificate and insurance', () => {
    const set = criteriaSetFromPreset(DEFAULT_CRITERIA_PRESET, 'nl', id)
    expect(set?.name).toBe('Werkvraag')
    expect(set?.knockOuts.map((criterion) => criterion.id)).toEqual(expect.arrayContaining([...derivedKnockOutIds]))
  })

  it('know no other presets', () => {
    expect(criteriaSetFromPreset('no-such-preset', 'nl', id)).toBeNull()
  })
})
