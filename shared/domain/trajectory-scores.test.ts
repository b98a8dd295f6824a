import { describe, expect, it } from 'vitest'
import { goalSeries } from './goal-attainment.ts'
import { isToTalkAbout, measuredGoals, scoreOf } from './goal.ts'
import { codesOf, completeGoal, contextAt, day, finishing, idOf, running, valueOf } from './trajectory-fixtures.ts'
import { addNoticed, flagDeterioration, MAX_NOTICED, removeNoticed, scoreGoal } from './trajectory-scores.ts'
import { scoreMoments, type Goal, type GoalScoreValue, type Trajectory } from './trajectory.ts'

const context = contextAt('2026-07-01')
const goalId = completeGoal.id
const end = (score: GoalScoreValue | null) => ({ goalId, moment: 'end', by: 'joint', score }) as const
const first = (file: Trajectory) => file.goals[0] ?? completeGoal

describe('scores', () => {
  it('are kept once per moment and scorer; the newest takes the place of the one before', () => {
    const one = valueOf(scoreGoal(finishing, end(1)))
    const two = valueOf(scoreGoal(valueOf(scoreGoal(one, { ...end(-1), by: 'manager' })), end(0)))
    expect(scoreOf(first(two))).toBe(0)
    expect(scoreOf(first(two), 'end', 'manager')).toBe(-1)
    expect(first(two).scores).toHaveLength(2)
    expect(scoreOf(first(valueOf(scoreGoal(two, end(null)))))).toBeNull()
    expect(two.agreement).toEqual(finishing.agreement)
  })

  it('come at their moment: halfway while the sessions run, the end after them, the follow-up some months later', () => {
    expect(codesOf(scoreGoal(running, { ...end(0), moment: 'mid' }))).toEqual([])
    expect(codesOf(scoreGoal(running, end(0)))).toEqual(['wrongStatus'])
    expect(codesOf(scoreGoal(finishing, { ...end(0), moment: 'followUp' }))).toEqual(['wrongStatus'])
    expect(codesOf(scoreGoal({ ...finishing, status: 'followUp' }, { ...end(0), moment: 'followUp' }))).toEqual([])
  })

  it('are not given to a goal that is gone or was given up', () => {
    expect(codesOf(scoreGoal(finishing, { ...end(0), goalId: idOf(77) }))).toEqual(['notFound'])
    const dropped = { ...finishing, goals: [{ ...completeGoal, dropped: { on: day('2026-03-01'), reason: 'x' } }] }
    expect(codesOf(scoreGoal(dropped, end(0)))).toEqual(['notFound'])
  })

  it('keep deterioration beside them', () => {
    const flagged = valueOf(flagDeterioration(valueOf(scoreGoal(finishing, end(-2))), goalId, true))
    expect(first(flagged)).toMatchObject({ deteriorated: true })
    expect(scoreOf(first(flagged))).toBe(-2)
    expect(codesOf(flagDeterioration(running, goalId, true))).toEqual(['wrongStatus'])
  })

  it('two points apart are something to talk about; the joint score is not a view of its own', () => {
    const apart = (by: 'manager' | 'joint', score: GoalScoreValue) =>
      isToTalkAbout(
        {
          scores: [
            { moment: 'end', by: 'coachee', score: 1 },
            { moment: 'end', by, score },
          ],
        },
        'end',
      )
    expect(apart('manager', -1)).toBe(true)
    expect(apart('manager', 0)).toBe(false)
    expect(apart('joint', -2)).toBe(false)
  })
})

describe('the goal score over time', () => {
  // domain.md §4, row D: weights 9, 4, 2; start 33.8, halfway 46.6, end 56.0, change 22.1.
  const goals = (
    [
      [3, 3, -1, 0, 1],
      [2, 2, -2, -1, 0],
      [2, 1, -1, 0, -1],
    ] as const
  ).map(([importance, difficulty, baseline, mid, last], index) => ({
    ...completeGoal,
    id: idOf(50 + index),
    importance,
    difficulty,
    baseline,
    scores: [
      { moment: 'mid', by: 'joint', score: mid },
      { moment: 'end', by: 'joint', score: last },
      { moment: 'end', by: 'coachee', score: 2 },
    ] as const,
  }))
  const series = (list: readonly Goal[]) => goalSeries(scoreMoments, (moment) => measuredGoals(list, moment))

  it('holds every moment against the start of the same goals', () => {
    const [mid, last, ...rest] = series(goals)
    expect(rest).toEqual([])
    expect(mid).toMatchObject({ moment: 'mid', measured: 3, incomplete: false })
    expect(mid?.change.start).toBeCloseTo(33.83783, 5)
    expect(mid?.change.end).toBeCloseTo(46.59744, 5)
    expect(last?.change.end).toBeCloseTo(55.95448, 5)
    expect(last?.change.change).toBeCloseTo(22.11665, 5)
  })

  it('says when a goal was not scored, and leaves its start out as well', () => {
    const [one, two, three] = goals
    const halfway = (goal: Goal) => ({ ...goal, scores: goal.scores.filter(({ moment }) => moment === 'mid') })
    if (one === undefined || two === undefined || three === undefined) throw new Error('three goals')
    const [, last] = series([one, two, halfway(three)])
    expect(last).toMatchObject({ measured: 2, incomplete: true })
    const alone = goalSeries(['end'], () => measuredGoals([one, two], 'end'))
    expect(last?.change).toEqual(alone[0]?.change)
  })
})

describe('what is noticed at work', () => {
  const line = { by: 'colleague', what: ' Vraagt vaker wat er past. ', since: day('2026-04-01') } as const

  it('is kept with the goal: by whom, what, since when', () => {
    const kept = valueOf(addNoticed(finishing, goalId, line, context))
    expect(first(kept).noticed).toMatchObject([
      { by: 'colleague', what: 'Vraagt vaker wat er past.', since: '2026-04-01' },
    ])
    expect(first(valueOf(removeNoticed(kept, goalId, first(kept).noticed[0]?.id ?? idOf(0)))).noticed).toEqual([])
  })

  it('lies between the start and today, says something, and has an end', () => {
    expect(codesOf(addNoticed(finishing, goalId, { ...line, since: day('2026-02-01') }, context))).toEqual([
      'datesOutOfOrder',
    ])
    expect(codesOf(addNoticed(finishing, goalId, { ...line, what: ' ' }, context))).toEqual(['textMissing'])
    const full = {
      ...finishing,
      goals: [
        { ...completeGoal, noticed: Array.from({ length: MAX_NOTICED }, (_unused, n) => ({ ...line, id: idOf(n) })) },
      ],
    }
    expect(codesOf(addNoticed(full, goalId, line, context))).toEqual(['tooManyNoticed'])
  })
})
