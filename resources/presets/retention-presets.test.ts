import { describe, expect, it } from 'vitest'
import { defaultParameters, policyParametersSchema, retentionSectors } from '#shared/domain/policy-parameters.ts'
import json from './retention-presets.json' with { type: 'json' }
import { retentionPresetsSchema } from './retention-presets.schema.ts'
import { retentionPreset, retentionPresets } from './retention-presets.ts'

describe('the retention terms that ship with the product', () => {
  it('fit their schema, one preset per sector', () => {
    expect(retentionPresetsSchema.safeParse(json).error?.issues ?? []).toEqual([])
    expect(retentionPresets.map(({ id }) => id)).toEqual(retentionSectors)
  })

  it('name every kind of record and every moment that a term counts from', () => {
    const kinds = new Set(json.recordKinds.map(({ id }) => id))
    const events = new Set(Object.keys(json.fromEvents))
    for (const { terms } of json.presets) {
      expect(terms.filter(({ recordKindId }) => !kinds.has(recordKindId))).toEqual([])
      expect(terms.filter(({ from }) => !events.has(from))).toEqual([])
      expect(new Set(terms.map(({ recordKindId }) => recordKindId)).size).toBe(kinds.size)
    }
  })

  it('give four terms that a version can hold', () => {
    for (const { retention } of retentionPresets) {
      expect(policyParametersSchema.safeParse({ ...defaultParameters, retention }).success).toBe(true)
    }
  })

  it('start a policy with the terms of the market', () => {
    expect(retentionPreset('market').retention).toEqual(defaultParameters.retention)
    expect(retentionPreset('market').confirm).toBeNull()
  })

  it('follow the five years of the source for a municipality, and do not shorten them when somebody leaves', () => {
    // vhic.nl: five years after settlement; the selection list knows no earlier end.
    expect(retentionPreset('municipality').retention).toMatchObject({
      fileMonths: 60,
      rejectedMonths: 60,
      afterEmploymentMonths: 60,
    })
  })

  it('have public bodies ask their archivist, with an interim term where none was found', () => {
    expect(retentionPreset('municipality').confirm).not.toBeNull()
    const province = retentionPreset('province')
    expect(province.confirm).not.toBeNull()
    expect(province.terms.find(({ recordKindId }) => recordKindId === 'coaching-file')?.months).toBeNull()
    expect(province.retention).toMatchObject({ fileMonths: 12, afterEmploymentMonths: 24 })
  })

  it('call a term a finding only with a source', () => {
    const terms = json.presets.flatMap((preset) => [...preset.terms])
    expect(terms.filter(({ basis, source }) => (basis === 'sourced') !== (source !== null))).toEqual([])
  })
})
