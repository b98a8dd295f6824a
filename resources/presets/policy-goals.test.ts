import { describe, expect, it } from 'vitest'
import { testContext } from '#shared/domain/policy-fixtures.ts'
import { contributions, indicatorIds, indicatorScale, policyGoalSchema } from '#shared/domain/policy-goals.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import { evaluationForm } from './evaluation-forms.ts'
import json from './policy-goals.json' with { type: 'json' }
import { policyGoalsSchema } from './policy-goals.schema.ts'
import { indicatorPreset, indicatorPresets, policyGoalPresets, proposedGoals } from './policy-goals.ts'
import { policyProposal } from './policy-proposal.ts'

describe('the proposed goals of the policy', () => {
  it('fit their schema, each once', () => {
    expect(policyGoalsSchema.safeParse(json).error?.issues ?? []).toEqual([])
    expect(new Set(policyGoalPresets.map(({ id }) => id)).size).toBe(policyGoalPresets.length)
  })

  it('explain every indicator that can be computed, and no other', () => {
    expect(json.indicators.map(({ id }) => id).toSorted()).toEqual(indicatorIds.toSorted())
    expect(indicatorPresets).toHaveLength(indicatorIds.length)
  })

  it('reach for awareness, for responsibility and for the organisation', () => {
    expect(new Set(policyGoalPresets.map(({ contributesTo }) => contributesTo))).toEqual(new Set(contributions))
  })

  it.each(policyGoalPresets)('$id has a target that its indicator can have', ({ indicator, target }) => {
    const { minimum, maximum } = indicatorScale(indicator)
    if (target !== null) {
      expect(target).toBeGreaterThanOrEqual(minimum)
      expect(target).toBeLessThanOrEqual(maximum)
    }
  })

  it.each(languageSchema.options)('make goals of a policy in %s', (language) => {
    const { newId } = testContext()
    const goals = proposedGoals(language).map((goal) => ({ ...goal, id: newId() }))
    expect(goals.map((goal) => policyGoalSchema.safeParse(goal).success)).toEqual(goals.map(() => true))
    expect(policyProposal(language).goals).toEqual(proposedGoals(language))
  })

  // The explanation quotes the question: it must be the question that people were asked.
  it.each([
    ['share-own-part-seen', 'end-coachee', 'own-part'],
    ['share-own-part-seen', 'end-light-coachee', 'own-part'],
    ['share-own-initiative', 'end-coachee', 'initiative'],
    ['share-manager-sees-change', 'end-manager', 'behaviour'],
  ] as const)('%s quotes %s', (indicator, formId, itemId) => {
    const item = evaluationForm(formId)?.items.find(({ id }) => id === itemId)
    for (const language of languageSchema.options) {
      const question = item?.text[language].replace(/\.$/, '') ?? 'no such item'
      expect(indicatorPreset(indicator).computedFrom[language]).toContain(`“${question}”`)
    }
  })
})
