import { describe, expect, it } from 'vitest'
import { informationCodes, informationItems, informationReaders } from '#shared/domain/information-matrix.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import json from './information-matrix.json' with { type: 'json' }
import { informationTextsSchema } from './information-matrix.schema.ts'
import {
  explainCode,
  informationCodeTexts,
  informationItemTexts,
  informationReaderNames,
} from './information-matrix.ts'

describe('the texts of the information matrix', () => {
  it('fit their schema and come in the order of the matrix', () => {
    expect(informationTextsSchema.safeParse(json).error?.issues ?? []).toEqual([])
    expect(Object.keys(informationItemTexts)).toEqual([...informationItems])
    expect(Object.keys(informationReaderNames)).toEqual([...informationReaders])
    expect(new Set(Object.keys(informationCodeTexts))).toEqual(new Set(informationCodes))
  })

  it.each(languageSchema.options)('tell the words in the cells apart in %s', (language) => {
    const labels = informationCodes.map((code) => informationCodeTexts[code].label[language])
    expect(new Set(labels).size).toBe(informationCodes.length)
  })

  it('explain with the smallest group of the policy, and leave no placeholder open', () => {
    expect(explainCode('average', 'nl', 7)).toContain('minstens 7 mensen')
    expect(explainCode('countFromMinimum', 'en', 10)).toContain('at least 10 people')
    for (const code of informationCodes)
      for (const language of languageSchema.options) expect(explainCode(code, language, 5)).not.toContain('{{')
  })
})
