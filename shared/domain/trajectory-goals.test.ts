import { describe, expect, it } from 'vitest'
import { agree, dropGoal, removeGoal, reopenGoals, saveGoal } from './trajectory-goals.ts'
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
  scoredGoal,
  valueOf,
} from './trajectory-fixtures.ts'
import { measuredGoals } from './goal.ts'
import { hasJointlyAgreedGoals } from './trajectory-status.ts'

const context = contextAt('2026-02-10')
const consent = (on: string) => ({ on: day(on), how: 'meeting' }) as const
const open = { coachee: null, manager: null, coach: null }

describe('goals', () => {
  it('can be saved half finished', () => {
    const draft = { ...completeGoal, title: '', levels: ['', '', 'x', '', ''], baseline: null } as const
    expect(valueOf(saveGoal(requested, draft, context)).trajectory.goals).toEqual([draft])
  })

  it('are replaced when they have the same id', () => {
    const changed = { ...completeGoal, title: 'Delegeren' }
    expect(valueOf(saveGoal(ready, changed, context)).trajectory.goals).toEqual([changed])
  })

  it('clear all three agreements when one changes after agreement, and say so', () => {
    const edited = valueOf(saveGoal(ready, { ...completeGoal, baseline: -1 }, context))
    expect(edited).toMatchObject({ agreementCleared: true, trajectory: { agreement: open } })
  })

  it('leave the agreements alone when nothing was changed', () => {
    expect(valueOf(saveGoal(ready, { ...completeGoal }, context))).toMatchObject({
      agreementCleared: false,
      trajectory: { agreement: ready.agreement },
    })
  })

  it('clear the agreements when one is added or dropped', () => {
    expect(valueOf(saveGoal(running, { ...completeGoal, id: idOf(21) }, context)).agreementCleared).toBe(true)
    expect(valueOf(removeGoal(ready, completeGoal.id, context)).agreementCleared).toBe(true)
    expect(valueOf(reopenGoals(ready, '', context)).trajectory.agreement).toEqual(open)
  })

  it('are five at most', () => {
    const five = { ...requested, goals: [21, 22, 23, 24, 25].map((n) => ({ ...completeGoal, id: idOf(n) })) }
    expect(codesOf(saveGoal(five, completeGoal, context))).toEqual(['tooManyGoals'])
    expect(codesOf(saveGoal(five, { ...completeGoal, id: idOf(23), title: 'x' }, context))).toEqual([])
  })

  it('are fixed once the sessions are over', () => {
    expect(codesOf(saveGoal(finishing, completeGoal, context))).toEqual(['wrongStatus'])
    expect(codesOf(removeGoal(finishing, completeGoal.id, context))).toEqual(['wrongStatus'])
  })
})

describe('goals that all three agreed to, once the sessions run', () => {
  it('are given up with a reason, stay on record, and what is left is agreed again', () => {
    const two = valueOf(saveGoal(running, { ...completeGoal, id: idOf(21), title: 'Delegeren' }, context)).trajectory
    expect(codesOf(removeGoal(two, completeGoal.id, context))).toEqual(['goalWasAgreed'])
    expect(codesOf(dropGoal(two, { goalId: completeGoal.id, reason: ' ' }, context))).toEqual(['textMissing'])
    const dropped = valueOf(dropGoal(two, { goalId: completeGoal.id, reason: ' Ander werk. ' }, context)).trajectory
    expect(dropped.goals[0]?.dropped).toEqual({ on: '2026-02-10', reason: 'Ander werk.' })
    expect(dropped.decisions).toMatchObject([{ kind: 'goalDropped', goalId: completeGoal.id }])
    expect(codesOf(dropGoal(dropped, { goalId: completeGoal.id, reason: 'x' }, context))).toEqual(['notFound'])
    // The other goal was never agreed to by all three: it can simply be taken out.
    expect(codesOf(removeGoal(dropped, idOf(21), context))).toEqual([])
  })

  it('cannot be agreed to when all were given up', () => {
    const none = valueOf(dropGoal(running, { goalId: completeGoal.id, reason: 'x' }, context)).trajectory
    expect(codesOf(agree(none, 'coachee', consent('2026-02-10'), context))).toEqual(['noGoal'])
  })

  it('leave the goal score on both sides when given up', () => {
    const other = { ...scoredGoal(completeGoal, -1), id: idOf(21), dropped: { on: day('2026-02-10'), reason: 'x' } }
    expect(measuredGoals([scoredGoal(completeGoal, 1), other])).toEqual([{ weight: 6, baseline: -2, endScore: 1 }])
  })

  it('are reopened with a reason; what was agreed stays readable word for word', () => {
    expect(codesOf(reopenGoals(running, ' ', context))).toEqual(['textMissing'])
    const reopened = valueOf(reopenGoals(running, 'Andere baan in het team.', context)).trajectory
    expect(reopened.agreement).toEqual(open)
    expect(reopened.agreementVersions).toMatchObject([
      { goals: running.goals, agreement: running.agreement, agreedHow: running.agreedHow, lapsedOn: '2026-02-10' },
    ])
    const twice = valueOf(reopenGoals(reopened, 'Nog eens.', context)).trajectory
    expect(twice.agreementVersions).toHaveLength(1)
  })

  it('lose scores that were given to another text', () => {
    const halfway = {
      ...running,
      goals: [{ ...completeGoal, scores: [{ moment: 'mid', by: 'joint', score: 0 }] }],
    } as const
    const changed = { ...halfway.goals[0], title: 'Delegeren' }
    expect(valueOf(saveGoal(halfway, changed, context)).trajectory.goals[0]?.scores).toEqual([])
    expect(valueOf(saveGoal(halfway, halfway.goals[0], context)).trajectory.goals[0]?.scores).toHaveLength(1)
  })
})

describe('agreement', () => {
  it('is complete with three dates', () => {
    const none = { ...ready, agreement: open }
    const one = valueOf(agree(none, 'coachee', consent('2026-01-20'), context))
    expect(hasJointlyAgreedGoals(one)).toBe(false)
    const two = valueOf(agree(one, 'manager', consent('2026-01-20'), context))
    const three = valueOf(agree(two, 'coach', consent('2026-01-21'), context))
    expect(three.agreement).toEqual(ready.agreement)
    expect(three.agreedHow).toEqual({ coachee: 'meeting', manager: 'meeting', coach: 'meeting' })
    expect(hasJointlyAgreedGoals(three)).toBe(true)
  })

  it('is not possible without goals or to goals that are not complete', () => {
    expect(codesOf(agree({ ...ready, goals: [] }, 'coach', consent('2026-01-20'), context))).toEqual(['noGoal'])
    const draft = { ...ready, goals: [{ ...completeGoal, baseline: null }] }
    expect(codesOf(agree(draft, 'coach', consent('2026-01-20'), context))).toEqual(['baselineMissing'])
  })

  it('lies between the request and today, and says which two dates are the wrong way round', () => {
    expect(obstaclesOf(agree(ready, 'coach', consent('2026-01-01'), context))).toEqual([
      {
        code: 'datesOutOfOrder',
        first: 'requestedOn',
        firstDate: '2026-01-05',
        second: 'agreedOn',
        secondDate: '2026-01-01',
      },
    ])
    expect(obstaclesOf(agree(ready, 'coach', consent('2026-02-11'), context))).toMatchObject([{ second: 'today' }])
  })

  it('can be taken back, even when the goals are incomplete by then', () => {
    expect(valueOf(agree({ ...ready, goals: [] }, 'coach', null, context)).agreement.coach).toBeNull()
  })
})
