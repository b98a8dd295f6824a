import { describe, expect, it } from 'vitest'
import { defaultParameters } from '#shared/domain/policy-parameters.ts'
import { optionalChapterIds } from '#shared/domain/chapter-commands.ts'
import {
  placeholderId,
  placeholderValues,
  unknownPlaceholders,
  placeholderIds,
  usedPlaceholders,
} from '#shared/domain/policy-placeholders.ts'
import { policyChapterIds } from '#shared/domain/policy.ts'
import { languageSchema, limits } from '#shared/domain/primitives.ts'
import { plainText, richTextSchema } from '#shared/domain/rich-text.ts'
import json from './policy-chapters.json' with { type: 'json' }
import { policyChaptersSchema } from './policy-chapters.schema.ts'
import { policyChapterPresets, policyChapterTitles, proposedText, proposedTexts } from './policy-chapters.ts'

describe('the policy chapters that ship with the product', () => {
  it('fit their schema and come in the order of the policy', () => {
    expect(policyChaptersSchema.parse(json).map(({ id }) => id)).toEqual(policyChapterIds)
  })

  it('agree with the domain on which chapters may stay empty', () => {
    expect(policyChapterPresets.filter(({ required }) => !required).map(({ id }) => id)).toEqual(optionalChapterIds)
  })

  describe.each(languageSchema.options)('in %s', (language) => {
    const values = placeholderValues({
      language,
      organisation: 'Gemeente Voorbeeld',
      parameters: defaultParameters,
      forms: [],
      reviewBy: null,
    })
    const chapters = policyChapterPresets.map((preset) => ({
      id: preset.id,
      body: proposedText(preset, language),
      ready: false,
    }))

    it('propose texts that the policy can hold', () => {
      for (const { body } of chapters) {
        expect(richTextSchema.safeParse(body).success).toBe(true)
        expect(plainText(body).length).toBeLessThan(limits.chapter)
      }
    })

    it('use only placeholders that can be filled', () => {
      expect(unknownPlaceholders(chapters, values)).toEqual([])
    })

    it('point to no chapter by its number, which changes with the order and with what is left out', () => {
      for (const { body } of chapters) expect(plainText(body)).not.toMatch(/(?:hoofdstuk|chapter) \d/i)
    })

    it('do not point to an appendix, which the document does not have', () => {
      for (const { body } of chapters) expect(plainText(body)).not.toMatch(/bijlage|appendix/i)
    })

    it('give every chapter its own title and text', () => {
      expect(new Set(Object.values(policyChapterTitles(language))).size).toBe(policyChapterIds.length)
      expect(new Set(Object.values(proposedTexts(language)).map(plainText)).size).toBe(policyChapterIds.length)
    })
  })

  it('leave every rule to the rules of the version, instead of writing it out', () => {
    const used = new Set(policyChapterPresets.flatMap((preset) => usedPlaceholders(proposedText(preset, 'nl'))))
    // The months to the follow-up are in the moments of evaluation.
    expect(placeholderIds.filter((id) => !used.has(id))).toEqual(['followUpMonths'])
  })

  it('ask for the same placeholders in both languages', () => {
    const names = (text: string) =>
      [...text.matchAll(/\{\{([^}]+)\}\}/g)]
        .map((m) => placeholderId(m[1] ?? ''))
        .toSorted((a, b) => String(a).localeCompare(String(b)))
    for (const preset of policyChapterPresets) {
      expect(names(plainText(proposedText(preset, 'en')))).toEqual(names(plainText(proposedText(preset, 'nl'))))
    }
  })
})
