import { describe, expect, it } from 'vitest'
import { goalObstacles, newGoal } from '#shared/domain/goal.ts'
import { idSchema, languageSchema } from '#shared/domain/primitives.ts'
import { goalSchema } from '#shared/domain/trajectory.ts'
import json from './starter-goals.json' with { type: 'json' }
import { starterGoalsSchema } from './starter-goals.schema.ts'
import { starterGoals, textsOfStarter } from './starter-goals.ts'

const newId = () => idSchema.parse('3f0c2f60-4c1e-4f7e-9a55-0d0f3b5c7a01')
const inEveryLanguage = starterGoals.flatMap((goal) =>
  languageSchema.options.map((language) => [goal.id, language, goal] as const),
)

describe('the starter goals', () => {
  it('fit their schema, fourteen of them, each once', () => {
    expect(starterGoalsSchema.safeParse(json).error?.issues ?? []).toEqual([])
    expect(new Set(starterGoals.map(({ id }) => id)).size).toBe(14)
  })

  it.each(inEveryLanguage)('%s in %s makes a goal that lacks only the baseline', (_id, language, starter) => {
    const goal = newGoal({ newId }, textsOfStarter(starter, language))
    expect(goalSchema.safeParse(goal).success).toBe(true)
    expect(goalObstacles(goal).map(({ code }) => code)).toEqual(['baselineMissing'])
  })
})
