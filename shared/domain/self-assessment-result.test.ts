import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, testStandard } from './self-assessment-fixtures.ts'
import { resultOf, scoreChanges, standardLevels } from './self-assessment-result.ts'
import type { StatementScore } from './self-assessment.ts'

const result = (...scores: readonly (StatementScore | null)[]) => resultOf(answersOf(scores), testStandard)
const score = fc.constantFrom<StatementScore>(0, 1, 2, 3)
const openScore = fc.option(score, { nil: null })
/** null 0, bronze 1, silver 2, gold 3. */
const rank = (level: ReturnType<typeof result>['level']) => (level === null ? 0 : standardLevels.indexOf(level) + 1)

/** Adds points from the first statement on, where there is room; only in one area when told. */
function raise(scores: readonly StatementScore[], points: number, areaId?: string): StatementScore[] {
  let left = points
  return scores.map((each, at) => {
    if (areaId !== undefined && (at < 5 ? 'a' : 'b') !== areaId) return each
    const added = Math.min(left, 3 - each)
    left -= added
    return levels[each + added] ?? 3
  })
}
const levels: readonly StatementScore[] = [0, 1, 2, 3]

describe('the outcome of a self-assessment', () => {
  it('is the sum of the scores over three times the statements, per area and overall', () => {
    // Area a: 3+3+2+2+1 = 11 of 15 = 73.3 %. Area b: 3+2+2+1+1 = 9 of 15 = 60 %. Overall 20 of 30 = 66.7 %.
    const { areas, overall } = result(3, 3, 2, 2, 1, 3, 2, 2, 1, 1)
    expect(areas.map(({ points, percentage }) => [points, percentage])).toEqual([[11, 73], [9, 60]]) // prettier-ignore
    expect([overall.points, overall.most, overall.percentage]).toEqual([20, 30, 66])
  })

  it('counts a statement without a score as nothing and says how many were scored', () => {
    const { areas, overall } = result(3, null, 3)
    expect(areas.map(({ scored }) => scored)).toEqual([2, 0])
    expect(overall).toMatchObject({ points: 6, scored: 2, statements: 10, percentage: 20 })
  })

  it('reaches bronze at exactly 70 % overall with one area at exactly 60 %', () => {
    // b: 9 of 15 = 60 %; a: 12 of 15; together 21 of 30 = 70 %.
    expect(result(3, 3, 2, 2, 2, 2, 2, 2, 2, 1).level).toBe('bronze')
  })

  it('does not reach bronze one point below 70 % overall', () => {
    const { level, next } = result(3, 2, 2, 2, 2, 2, 2, 2, 2, 1) // 20 of 30
    expect(level).toBeNull()
    expect(next).toEqual({ level: 'bronze', overallPoints: 1, areas: [] })
  })

  it('does not reach bronze with one area a point below 60 %, however good the other is', () => {
    // b: 8 of 15 = 53 %; a: 15 of 15; together 23 of 30 = 77 %.
    const { level, next } = result(3, 3, 3, 3, 3, 2, 2, 2, 1, 1)
    expect(level).toBeNull()
    expect(next).toEqual({ level: 'bronze', overallPoints: 0, areas: [{ areaId: 'b', points: 1 }] })
  })

  it('reaches gold at exactly 90 % overall with one area at exactly 80 %', () => {
    // b: 12 of 15 = 80 %; a: 15 of 15; together 27 of 30 = 90 %.
    const { level, next } = result(3, 3, 3, 3, 3, 3, 3, 2, 2, 2)
    expect(level).toBe('gold')
    expect(next).toBeNull()
  })

  it('says what the next level asks: points overall, and points per area that is too low', () => {
    // 9 + 12 = 21 of 30: bronze. Silver asks 24 overall, and 70 % of 15 = 10.5, so 11 in each area.
    const { next } = result(2, 2, 2, 2, 1, 3, 3, 2, 2, 2)
    expect(next).toEqual({ level: 'silver', overallPoints: 3, areas: [{ areaId: 'a', points: 2 }] })
  })

  it('never falls when one score is raised', () => {
    fc.assert(
      fc.property(
        fc.array(openScore, { minLength: 10, maxLength: 10 }),
        fc.nat({ max: 9 }),
        score,
        (scores, at, raised) => {
          const before = result(...scores)
          const after = result(...scores.with(at, raised))
          if (raised < (scores[at] ?? 0)) return
          expect(rank(after.level)).toBeGreaterThanOrEqual(rank(before.level))
          expect(after.overall.percentage).toBeGreaterThanOrEqual(before.overall.percentage)
        },
      ),
    )
  })

  it('reaches the next level when the points that it asks for are added, and not with one fewer', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 10, maxLength: 10 }), (scores) => {
        const { next, level } = result(...scores)
        if (next === null) return
        const inAreas = next.areas.reduce((raised, { areaId, points }) => raise(raised, points, areaId), scores)
        const added = next.areas.reduce((sum, { points }) => sum + points, 0)
        const enough = raise(inAreas, Math.max(0, next.overallPoints - added))
        expect(rank(result(...enough).level)).toBeGreaterThanOrEqual(rank(next.level))
        expect(rank(next.level)).toBe(rank(level) + 1)
        if (next.overallPoints === 0) return
        expect(rank(result(...raise(scores, next.overallPoints - 1)).level)).toBe(rank(level))
      }),
    )
  })

  it('shows a share of 70 % only when 70 % is reached', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 10, maxLength: 10 }), (scores) => {
        const { overall } = result(...scores)
        expect(overall.percentage >= 70).toBe(overall.points / overall.most >= 0.7)
      }),
    )
  })
})

describe('the changes since an earlier assessment', () => {
  it('are the scores that differ, in the order of the standard, where both were scored', () => {
    expect(scoreChanges(answersOf([1, 2, null, 3]), answersOf([2, 2, 3, 1]), testStandard)).toEqual([
      { statementId: 'a-1', from: 1, to: 2 },
      { statementId: 'a-4', from: 3, to: 1 },
    ])
  })
})
