import { describe, expect, it } from 'vitest'
import criteria from './criteria-presets.json' with { type: 'json' }
import json from './interview-guide.json' with { type: 'json' }
import { interviewGuideSchema } from './interview-guide.schema.ts'
import { guideFor, guideSteps, referenceGuideFor } from './interview-guide.ts'

const criterionIds = criteria.presets.flatMap(({ knockOuts, weighted }) =>
  [...knockOuts, ...weighted].map(({ id }) => id),
)

describe('the guide to the conversation with a coach', () => {
  it('fits its schema', () => {
    expect(interviewGuideSchema.safeParse(json).error?.issues ?? []).toEqual([])
  })

  it('takes the time that its parts take together', () => {
    expect(guideSteps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(json.totalMinutes)
  })

  it.each([...new Set(criterionIds)])('has a question about %s', (id) => {
    expect(guideFor(id).questions.length).toBeGreaterThan(0)
  })

  it('is about criteria of the presets only', () => {
    const named = [
      ...json.steps.flatMap(({ questions, listenFor, redFlags }) => [...questions, ...listenFor, ...redFlags]),
      ...json.referenceCheck.questions,
    ].flatMap((line) => line.criteria)
    const unknown = [...named, ...json.extra.map(({ criterion }) => criterion)].filter(
      (id) => !criterionIds.includes(id),
    )
    expect(unknown).toEqual([])
  })

  it('gives each criterion only what belongs to it', () => {
    expect(guideFor('price').questions.map(({ en }) => en)).toEqual([
      'What does a whole trajectory cost, and what applies to cancelling?',
    ])
    expect(guideFor('price').redFlags.map(({ en }) => en)).toEqual(['Stays vague about extra costs.'])
    expect(guideFor('a criterion of our own')).toEqual({ questions: [], listenFor: [], redFlags: [] })
  })

  it('has questions of its own for a referee', () => {
    expect(referenceGuideFor('confidentiality').questions.map(({ nl }) => nl)).toEqual([
      'Kreeg je ooit iets te horen dat je niet had mogen horen? Hoe ging de coach daarmee om?',
    ])
    expect(referenceGuideFor('price').questions).toEqual([])
  })
})
