import { expect, it } from 'vitest'
import { intakeRuleIds, unstoredRuleIds } from '#shared/domain/intake.ts'
import json from './intake-rules.json' with { type: 'json' }
import { intakeRulesSchema } from './intake-rules.schema.ts'
import { intakeQuestion, intakeRules, neutralSentence } from './intake-rules.ts'

it('the intake rules that ship with the product fit their schema and come in the order of the domain', () => {
  expect(intakeRulesSchema.safeParse(json).error?.issues ?? []).toEqual([])
  expect(json.map(({ id }) => id)).toEqual(intakeRuleIds)
})

it('what is not kept says one and the same sentence, and that nothing is kept', () => {
  for (const id of unstoredRuleIds) expect(intakeQuestion(id).sentenceForLetter).toEqual(neutralSentence)
  const kept = json.filter(({ id }) => unstoredRuleIds.some((unstored) => unstored === id))
  expect(new Set(kept.map(({ storesOnly }) => storesOnly.nl))).toEqual(
    new Set(['Niets: ook niet dat dit is gevraagd.']),
  )
  expect(`${neutralSentence.nl} ${neutralSentence.en}`).not.toMatch(
    /ziek|gezond|veilig|arts|health|safe|doctor|private/i,
  )
})

it('the feedback of the manager is the one question where a no stands in the way', () => {
  expect(intakeRules.filter(({ triggeredBy }) => triggeredBy === 'no').map(({ id }) => id)).toEqual(['R7'])
})
