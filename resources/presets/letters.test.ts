import { describe, expect, it } from 'vitest'
import { completeDraft, testDate } from '#shared/domain/policy-fixtures.ts'
import { defaultParameters } from '#shared/domain/policy-parameters.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import { councilLetter, type CouncilLetterInput } from '#shared/report/council-letter.ts'
import type { PaperBlock } from '#shared/report/paper.ts'
import json from './letters.json' with { type: 'json' }
import { lettersSchema } from './letters.schema.ts'
import { councilLetterPreset, letterGround, letterMonths } from './letters.ts'

const settings = { organisation: 'Zonnedael', demo: false }
const input: CouncilLetterInput = {
  date: testDate('2026-11-23'),
  reason: 'Coaching loopt nu via via',
  sender: 'Sanne de Wit',
  senderRole: 'Hoofd P&O',
  grounds: ['k', 'f'],
  meetingOn: testDate('2026-12-08'),
  respondBy: testDate('2027-01-15'),
  reviewBy: testDate('2028-12-01'),
}
const wordsOf = (language: 'nl' | 'en') => ({
  day: (date: string) => `<${date}>`,
  list: (items: readonly string[]) => items.join(' + '),
  ground: (id: Parameters<typeof letterGround>[0]) => letterGround(id, language),
  months: (count: number) => letterMonths(count, language),
})
const textOfBlock = (block: PaperBlock): string => {
  if (block.kind === 'list') return block.items.join('\n')
  return block.kind === 'paragraph' || block.kind === 'heading' ? block.text : ''
}
function letterText(change: Partial<CouncilLetterInput> = {}, language: 'nl' | 'en' = 'nl', isFirst = true): string {
  const policy = completeDraft({ language })
  const made = councilLetter(
    { policy, isFirst, settings },
    { ...input, ...change },
    councilLetterPreset,
    wordsOf(language),
  )
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return [made.value.subject, ...made.value.blocks.map(textOfBlock)].join('\n')
}

describe('the letter to the works council', () => {
  it('fits its schema', () => {
    expect(lettersSchema.safeParse(json).error?.issues ?? []).toEqual([])
  })

  it.each(languageSchema.options)('leaves nothing unfilled in %s, whichever dates are known', (language) => {
    for (const isFirst of [true, false]) {
      for (const meetingOn of [input.meetingOn, null]) {
        for (const respondBy of [input.respondBy, null]) {
          expect(letterText({ meetingOn, respondBy }, language, isFirst)).not.toMatch(/[{}]|undefined|null|NaN/)
        }
      }
    }
  })

  it('names the grounds in order, the dates, and ends the reason with a full stop', () => {
    const text = letterText()
    expect(text).toMatch(/onderdeel f \([^)]+\) \+ onderdeel k \([^)]+\)/)
    expect(text).toContain('toe op <2026-12-08>.')
    expect(text).toContain('uiterlijk op <2027-01-15>.')
    expect(text).not.toContain('wanneer dat uitkomt')
    expect(text).toContain('Coaching loopt nu via via.')
    expect(letterText({ reason: 'Waarom? ' })).toContain('Waarom?\n')
  })

  it('asks for a day when there is none, and says something else of a later version', () => {
    expect(letterText({ meetingOn: null, respondBy: null })).toContain('wanneer dat uitkomt?')
    expect(letterText({}, 'nl', false)).toContain('wil het coachbeleid wijzigen')
    expect(letterText({}, 'nl', false)).not.toContain('per geval')
  })

  it('prints a placeholder that somebody typed as it is, and fills in none', () => {
    expect(letterText({ reason: 'Zie {{organisation}}.' })).toContain('Zie {{organisation}}.')
  })

  it('promises joint goals without exception only where the rules of the version do', () => {
    const goals = (goalGate: 'required' | 'freeSpaceAllowed'): string => {
      const policy = completeDraft({ parameters: { ...defaultParameters, goalGate } })
      const made = councilLetter({ policy, isFirst: true, settings }, input, councilLetterPreset, wordsOf('nl'))
      return made.ok ? made.value.blocks.map(textOfBlock).join('\n') : ''
    }
    expect(goals('required')).toContain('samen doelen af en kijken')
    expect(goals('required')).not.toContain('tenzij')
    expect(goals('freeSpaceAllowed')).toContain('tenzij er een reden is')
    expect(goals('freeSpaceAllowed')).not.toContain('samen doelen af en kijken')
  })
})
