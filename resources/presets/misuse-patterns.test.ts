import { describe, expect, it } from 'vitest'
import { misusePatternIds } from '#shared/domain/misuse-pattern.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import json from './misuse-patterns.json' with { type: 'json' }
import { misusePatternsSchema } from './misuse-patterns.schema.ts'
import { misusePatterns } from './misuse-patterns.ts'

describe('the misuse patterns that ship with the product', () => {
  it('fit their schema and come in the order of the domain', () => {
    expect(misusePatternsSchema.safeParse(json).error?.issues ?? []).toEqual([])
    expect(misusePatterns.map(({ id }) => id)).toEqual(misusePatternIds)
  })

  it.each(languageSchema.options)('have names of their own in %s', (language) => {
    expect(new Set(misusePatterns.map(({ name }) => name[language])).size).toBe(misusePatternIds.length)
  })

  it('ask a question, and never about a diagnosis', () => {
    for (const { question } of misusePatterns) {
      expect(question.nl).toMatch(/\?$/)
      expect(question.en).toMatch(/\?$/)
      expect(`${question.nl} ${question.en}`).not.toMatch(/diagnos|ziek|burn-?out|illness/i)
    }
  })
})
