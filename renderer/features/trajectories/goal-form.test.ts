import { describe, expect, it } from 'vitest'
import { completeGoal, contextAt } from '#shared/domain/trajectory-fixtures.ts'
import { newGoal } from '#shared/domain/goal.ts'
import { goalFormSchema, goalInputOf, goalWith } from './goal-form.ts'

describe('the form of a goal', () => {
  it('gives back the goal it was made from, with its scores', () => {
    const scored = { ...completeGoal, endScore: 1, deteriorated: true } as const
    expect(goalWith(scored, goalFormSchema.parse(goalInputOf(scored)))).toEqual(scored)
  })

  it('accepts an empty draft', () => {
    expect(goalFormSchema.safeParse(goalInputOf(newGoal(contextAt('2026-01-01')))).success).toBe(true)
  })

  it('refuses a text that is too long instead of cutting it', () => {
    const input = { ...goalInputOf(completeGoal), awareness: 'x'.repeat(2_001) }
    expect(goalFormSchema.safeParse(input).success).toBe(false)
  })
})
