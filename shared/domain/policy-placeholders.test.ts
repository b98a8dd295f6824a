import { describe, expect, it } from 'vitest'
import { defaultParameters } from './policy-parameters.ts'
import { testDate, testText } from './policy-fixtures.ts'
import {
  fillRichText,
  fillText,
  namePlaceholders,
  placeholderId,
  placeholderValues,
  unknownPlaceholders,
  usedPlaceholders,
} from './policy-placeholders.ts'
import type { RichText } from './rich-text.ts'

const values = placeholderValues({
  language: 'nl',
  organisation: 'Gemeente Voorbeeld',
  parameters: defaultParameters,
  forms: [],
  reviewBy: testDate('2028-03-01'),
})
const unknown = (body: RichText) => unknownPlaceholders([{ id: 'roles', body }], values).map(({ name }) => name)

describe('placeholders', () => {
  it('are known by id and by their name in both languages, whatever the case and spacing', () => {
    expect(['maxSessions', 'meeste gesprekken', ' Most  Sessions '].map(placeholderId)).toEqual([
      'maxSessions',
      'maxSessions',
      'maxSessions',
    ])
    expect(placeholderId('toString')).toBeNull()
  })

  it('become their value, everywhere in the text', () => {
    expect(fillText('{{organisatie}}: uiterlijk {{reviewDate}}, {{meeste gesprekken}}×', values)).toBe(
      'Gemeente Voorbeeld: uiterlijk 1 maart 2028, 8×',
    )
    const list: RichText = {
      type: 'doc',
      content: [
        { type: 'bulletList', content: [{ type: 'listItem', content: testText('{{organisation}}').content as [] }] },
      ],
    }
    expect(JSON.stringify(fillRichText(list, values))).toContain('Gemeente Voorbeeld')
  })

  it('call the review date by name while it is not decided', () => {
    const open = placeholderValues({
      language: 'en',
      organisation: 'X',
      parameters: defaultParameters,
      forms: [],
      reviewBy: null,
    })
    expect(fillText('By {{reviewDate}} at the latest', open)).toBe('By the review date at the latest')
  })

  it('are written as the language calls them', () => {
    expect(namePlaceholders('{{maxSessions}} {{x}}', 'nl')).toBe('{{meeste gesprekken}} {{x}}')
    expect(usedPlaceholders(testText('{{maxSessions}} {{organisatie}} {{most sessions}}'))).toEqual([
      'maxSessions',
      'organisation',
    ])
  })

  it('are reported when they cannot be filled: misspelt, without a partner, or split by bold', () => {
    expect(unknown(testText('Bij {{organsatie}} en {{organisatie}}'))).toEqual(['organsatie'])
    expect(unknown(testText('Half {{organisatie'))).toEqual(['organisatie'])
    expect(unknown(testText('Half organisatie}}'))).toEqual(['}}'])
    expect(unknown(testText('Leeg {{}}'))).toEqual(['{{}}'])
    const split: RichText = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '{{organi' },
            { type: 'text', text: 'satie}}', marks: [{ type: 'bold' }] },
          ],
        },
      ],
    }
    expect(unknown(split)).toEqual(['organisatie'])
  })

  it('leave a text without braces alone, also one that looks like a replacement pattern', () => {
    expect(unknown(testText('{ gewoon } tekst $& $1'))).toEqual([])
    const money = placeholderValues({
      ...values,
      language: 'nl',
      organisation: '$& BV',
      parameters: defaultParameters,
      forms: [],
      reviewBy: null,
    })
    expect(fillText('{{organisatie}}', money)).toBe('$& BV')
  })
})
