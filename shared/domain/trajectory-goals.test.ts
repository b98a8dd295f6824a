import { describe, expect, it } from 'vitest'
import { agree, removeGoal, reopenGoals, saveGoal, scoreGoal } from './trajectory-goals.ts'
import {
  codesOf,
  completeGoal,
  contextAt,
  day,
  finishing,
  idOf,
  obstaclesOf,
  ready,
  requested,
  running,
  valueOf,
} from './trajectory-fixtures.ts'
import { hasJointlyAgreedGoals } from './trajectory-status.ts'

const context = contextAt('2026-02-10')
const open = { coachee: null, manager: null, coach: null }

describe('goals', () => {
  it('can be saved half finished', () => {
    const draft = { ...completeGoal, title: '', levels: ['', '', 'x', '', ''], baseline: null } as const
    expect(valueOf(saveGoal(requested, draft)).trajectory.goals).toEqual([draft])
  })

  it('are replaced when they have the same id', () => {
    const changed = { ...completeGoal, title: 'Delegeren' }
    expect(valueOf(saveGoal(ready, changed)).trajectory.goals).toEqual([changed])
  })

  it('clear all three agreements when one changes after agreement, and say so', () => {
    const edited = valueOf(saveGoal(ready, { ...completeGoal, baseline: -1 }))
    expect(edited).toMatchObject({ agreementCleared: true, trajectory: { agreement: open } })
  })

  it('leave the agreements alone when nothing was changed', () => {
    expect(valueOf(saveGoal(ready, { ...completeGoal }))).toMatchObject({
      agreementCleared: false,
      trajectory: { agreement: ready.agreement },
    })
  })

  it('clear the agreements when one is added or dropped', () => {
    expect(valueOf(saveGoal(running, { ...completeGoal, id: idOf(21) })).agreementCleared).toBe(true)
    expect(valueOf(removeGoal(running, completeGoal.id)).agreementCleared).toBe(true)
    expect(valueOf(reopenGoals(running)).trajectory.agreement).toEqual(open)
  })

  it('are five at most', () => {
    const five = { ...requested, goals: [21, 22, 23, 24, 25].map((n) => ({ ...completeGoal, id: idOf(n) })) }
    expect(codesOf(saveGoal(five, completeGoal))).toEqual(['tooManyGoals'])
    expect(codesOf(saveGoal(five, { ...completeGoal, id: idOf(23), title: 'x' }))).toEqual([])
  })

  it('are fixed once the sessions are over', () => {
    expect(codesOf(saveGoal(finishing, completeGoal))).toEqual(['wrongStatus'])
    expect(codesOf(removeGoal(finishing, completeGoal.id))).toEqual(['wrongStatus'])
  })
})

describe('agreement', () => {
  it('is complete with three dates', () => {
    const none = { ...ready, agreement: open }
    const one = valueOf(agree(none, 'coachee', day('2026-01-20'), context))
    expect(hasJointlyAgreedGoals(one)).toBe(false)
    const two = valueOf(agree(one, 'manager', day('2026-01-20'), context))
    const three = valueOf(agree(two, 'coach', day('2026-01-21'), context))
    expect(three.agreement).toEqual(ready.agreement)
    expect(hasJointlyAgreedGoals(three)).toBe(true)
  })

  it('is not possible without goals or to goals that are not complete', () => {
    expect(codesOf(agree({ ...ready, goals: [] }, 'coach', day('2026-01-20'), context))).toEqual(['noGoal'])
    const draft = { ...ready, goals: [{ ...completeGoal, baseline: null }] }
    expect(codesOf(agree(draft, 'coach', day('2026-01-20'), context))).toEqual(['baselineMissing'])
  })

  it('lies between the request and today, and says which two dates are the wrong way round', () => {
    expect(obstaclesOf(agree(ready, 'coach', day('2026-01-01'), context))).toEqual([
      {
        code: 'datesOutOfOrder',
        first: 'requestedOn',
        firstDate: '2026-01-05',
        second: 'agreedOn',
        secondDate: '2026-01-01',
      },
    ])
    expect(obstaclesOf(agree(ready, 'coach', day('2026-02-11'), context))).toMatchObject([{ second: 'today' }])
  })

  it('can be taken back, even when the goals are incomplete by then', () => {
    expect(valueOf(agree({ ...ready, goals: [] }, 'coach', null, context)).agreement.coach).toBeNull()
  })
})

describe('end scores', () => {
  it('are recorded per goal when the sessions are over', () => {
    const scored = valueOf(scoreGoal(finishing, { goalId: completeGoal.id, score: 1, deteriorated: false }))
    expect(scored.goals[0]?.endScore).toBe(1)
    expect(scored.agreement).toEqual(finishing.agreement)
  })

  it('keep deterioration beside the score', () => {
    const scored = valueOf(scoreGoal(finishing, { goalId: completeGoal.id, score: -2, deteriorated: true }))
    expect(scored.goals[0]).toMatchObject({ endScore: -2, deteriorated: true })
  })

  it('are refused while the sessions run and for a goal that is gone', () => {
    expect(codesOf(scoreGoal(running, { goalId: completeGoal.id, score: 0, deteriorated: false }))).toEqual([
      'wrongStatus',
    ])
    expect(codesOf(scoreGoal(finishing, { goalId: idOf(77), score: 0, deteriorated: false }))).toEqual(['notFound'])
  })
})
