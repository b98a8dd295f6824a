import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelHints, type LevelCheckId } from '#shared/domain/goal-level-hints.ts'
import json from './goal-level-hints.json' with { type: 'json' }
import { goalLevelHintsSchema } from './goal-level-hints.schema.ts'
import { levelChecks } from './goal-level-hints.ts'
import { starterGoals, textsOfStarter } from './starter-goals.ts'

const nl = levelChecks('nl')
/** The hints on one text at level 0, the others empty. */
const on = (text: string): readonly LevelCheckId[] => levelHints(nl, ['', '', text, '', ''])[2] ?? []

it('the checks that ship are complete', () => {
  expect(goalLevelHintsSchema.safeParse(json).error?.issues ?? []).toEqual([])
})

describe('a hint on a level', () => {
  it.each([
    ['Voelt zich in elk overleg zekerder.', 'not-observable'],
    ['Bespreekt wat nog past.', 'no-frequency-or-situation'],
    ['Is in elk overleg te dominant.', 'personality-judgement'],
    ['Plant elke week vooraf en geeft daarnaast feedback.', 'more-than-one-behaviour'],
    ['Onderbreekt in elk overleg collega’s niet meer.', 'negative-wording'],
  ] as const)('on “%s” asks: %s', (text, check) => {
    expect(on(text)).toContain(check)
  })

  it('is not given to behaviour with a number or a moment', () => {
    expect(on('Brengt in elk overleg één eigen voorstel in.')).toEqual([])
    expect(on('')).toEqual([])
  })

  it('asks whether two neighbours differ by more than words of degree', () => {
    const levels = ['', '', 'Geeft regelmatig feedback in het overleg.', 'Geeft vaker feedback in het overleg.', '']
    const hints = levelHints(nl, levels)
    expect(hints[2]).toContain('same-as-neighbour')
    expect(hints[3]).toContain('same-as-neighbour')
  })

  it('lets the low levels say what does not happen yet', () => {
    expect(levelHints(nl, ['Bespreekt in overleg niet wat past.', '', '', '', ''])[0]).not.toContain('negative-wording')
  })

  it('seldom bothers who starts from an example of the product', () => {
    for (const language of ['nl', 'en'] as const) {
      const all = starterGoals.flatMap((goal) =>
        levelHints(levelChecks(language), textsOfStarter(goal, language).levels),
      )
      const without = all.filter((hints) => hints.length === 0)
      expect(without.length / all.length).toBeGreaterThan(0.6)
    }
  })

  it('comes of any text whatever, without an error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { minLength: 5, maxLength: 5 }),
        (levels) => {
          expect(levelHints(nl, levels)).toHaveLength(5)
        },
      ),
    )
  })

  it('looks at the beginning of what was pasted only', () => {
    const pasted = 'Bespreekt in elk overleg één voorstel. '.repeat(100) + 'Voelt zich beter.'
    expect(on(pasted)).not.toContain('not-observable')
  })
})
