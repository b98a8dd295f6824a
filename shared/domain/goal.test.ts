import { describe, expect, it } from 'vitest'
import { equalLevels, goalObstacles, goalsObstacles, levelText, newGoal, saysTheSame, weightOf } from './goal.ts'
import { completeGoal, contextAt, scoredGoal } from './trajectory-fixtures.ts'

describe('a goal', () => {
  it('weighs importance times difficulty', () => {
    expect(weightOf({ importance: 3, difficulty: 2 })).toBe(6)
    expect(weightOf(newGoal(contextAt('2026-01-01')))).toBe(1)
  })

  it('finds a level text by its level, lowest first in the list', () => {
    expect(levelText(completeGoal, -2)).toBe('nooit')
    expect(levelText(completeGoal, 2)).toBe('het team doet het onderling')
  })

  it('lacks nothing when it is complete', () => {
    expect(goalObstacles(completeGoal)).toEqual([])
  })

  it('names everything a new goal lacks', () => {
    const goal = newGoal(contextAt('2026-01-01'))
    expect(goalObstacles(goal)).toEqual([
      { code: 'goalTitleMissing', goalId: goal.id },
      { code: 'levelsIncomplete', goalId: goal.id, missing: [-2, -1, 0, 1, 2] },
      { code: 'baselineMissing', goalId: goal.id },
    ])
  })

  it('sees levels that differ only in case or spaces as the same', () => {
    const goal = { ...completeGoal, levels: ['Soms ', 'soms', 'elke  maand', 'Elke maand', 'altijd'] } as const
    expect(equalLevels(goal)).toEqual([-2, -1, 0, 1])
    expect(goalObstacles(goal).map(({ code }) => code)).toEqual(['levelsNotDistinct'])
  })

  it('does not call two empty levels the same: they are missing', () => {
    expect(equalLevels({ levels: ['', '', 'x', '', ''] })).toEqual([])
  })

  it('counts a level of spaces as missing', () => {
    expect(goalObstacles({ ...completeGoal, levels: ['a', 'b', '   ', 'd', 'e'] })).toMatchObject([{ missing: [0] }])
  })

  it('is the same goal whatever it scored, and another one when a word or the baseline changes', () => {
    expect(saysTheSame(completeGoal, { ...scoredGoal(completeGoal, 1), deteriorated: true })).toBe(true)
    expect(saysTheSame(completeGoal, { ...completeGoal, noticeableBy: 'klanten' })).toBe(false)
    expect(saysTheSame(completeGoal, { ...completeGoal, baseline: -1 })).toBe(false)
    expect(saysTheSame(completeGoal, { ...completeGoal, levels: ['nooit', 'soms', 'x', 'elke week', 'y'] })).toBe(false)
  })

  it('is missing altogether when there are none', () => {
    expect(goalsObstacles([])).toEqual([{ code: 'noGoal' }])
  })
})
