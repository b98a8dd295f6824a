import { describe, expect, it } from 'vitest'
import type { EvaluationForm } from './evaluation.ts'
import {
  codesOf,
  completeGoal,
  scoredGoal,
  contextAt,
  day,
  finishing,
  obstaclesOf,
  plainRules,
  ready,
  requested,
  running,
  valueOf,
} from './trajectory-fixtures.ts'
import {
  closeTrajectory,
  endFormId,
  receiveEvaluation,
  stopEarly,
  toFinalEvaluation,
  waiveEvaluation,
} from './trajectory-finish.ts'
import { nextStepOf } from './trajectory-status.ts'
import { trajectorySchema, type Trajectory } from './trajectory.ts'

const context = contextAt('2026-07-01')
const text = { nl: 'vraag', en: 'question' }
const form = (perspective: 'coachee' | 'manager'): EvaluationForm => ({
  id: `end-${perspective}`,
  moment: 'end',
  perspective,
  variant: 'full',
  intro: text,
  items: [
    { id: 'matched', kind: 'agree5', level: 1, text },
    { id: 'grade', kind: 'grade10', level: 1, text },
    {
      id: 'next',
      kind: 'choice',
      level: null,
      text,
      options: [
        { id: 'finish', text },
        { id: 'extend', text },
      ],
    },
    { id: 'example', kind: 'text', level: 3, text },
  ],
})
const answers = { matched: 4, grade: 8, next: 'finish', example: ' ' }
const receive = (trajectory: Trajectory, perspective: 'coachee' | 'manager', given: object = answers) =>
  receiveEvaluation(
    trajectory,
    { form: form(perspective), on: day('2026-06-12'), via: 'paper', answers: { ...given } },
    context,
  )
const scored: Trajectory = { ...finishing, goals: [scoredGoal(completeGoal, 1)] }

describe('the end of the sessions', () => {
  it('leads to the final evaluation', () => {
    expect(valueOf(toFinalEvaluation(running, day('2026-06-10'), context))).toMatchObject({
      status: 'finalEvaluation',
      endedOn: '2026-06-10',
    })
  })

  it('comes after the start and the last session, and not in the future', () => {
    const met: Trajectory = {
      ...running,
      sessions: [
        { id: completeGoal.id, on: day('2026-05-20'), minutes: 60, kind: 'session', status: 'held', place: null },
      ],
    }
    expect(obstaclesOf(toFinalEvaluation(met, day('2026-05-19'), context))).toEqual([
      {
        code: 'datesOutOfOrder',
        first: 'sessionOn',
        firstDate: '2026-05-20',
        second: 'endedOn',
        secondDate: '2026-05-19',
      },
    ])
    expect(codesOf(toFinalEvaluation(running, day('2026-02-01'), context))).toEqual(['datesOutOfOrder'])
    expect(codesOf(toFinalEvaluation(running, day('2026-07-02'), context))).toEqual(['datesOutOfOrder'])
  })

  it('waits until adjusted goals have been agreed again', () => {
    const adjusted = { ...running, agreement: { ...running.agreement, coach: null } }
    expect(codesOf(toFinalEvaluation(adjusted, day('2026-06-10'), context))).toEqual(['agreementMissing'])
    expect(nextStepOf(adjusted, plainRules)).toBe('renewAgreements')
  })

  it('is possible for an old file that never had goals', () => {
    const old = { ...running, goals: [], agreement: { coachee: null, manager: null, coach: null }, policyId: null }
    expect(toFinalEvaluation(old, day('2026-06-10'), context).ok).toBe(true)
  })
})

describe('an early stop', () => {
  it('keeps a category and leads to the light forms', () => {
    const stopped = valueOf(stopEarly(running, { on: day('2026-04-01'), reason: 'noClick' }, context))
    expect(stopped).toMatchObject({ status: 'stoppedEarly', stopReason: 'noClick', endedOn: '2026-04-01' })
    expect(endFormId(stopped, 'manager')).toBe('end-light-manager')
    expect(endFormId(finishing, 'manager')).toBe('end-manager')
  })

  it('is possible from the granted request on, not before and not after the end', () => {
    expect(stopEarly(ready, { on: day('2026-02-01'), reason: 'workChanged' }, context).ok).toBe(true)
    expect(codesOf(stopEarly(requested, { on: day('2026-02-01'), reason: 'workChanged' }, context))).toEqual([
      'wrongStatus',
    ])
    expect(codesOf(stopEarly(finishing, { on: day('2026-06-11'), reason: 'noClick' }, context))).toEqual([
      'wrongStatus',
    ])
  })

  it('can be closed without end scores, but not without both evaluations', () => {
    const stopped = valueOf(stopEarly(running, { on: day('2026-04-01'), reason: 'noClick' }, context))
    expect(codesOf(closeTrajectory(stopped, plainRules))).toEqual(['evaluationMissing', 'evaluationMissing'])
    const both = valueOf(receive(valueOf(receive(stopped, 'coachee')), 'manager'))
    expect(valueOf(closeTrajectory(both, plainRules)).status).toBe('closed')
  })
})

describe('an evaluation', () => {
  it('is recorded with tidy answers that fit the schema', () => {
    const received = valueOf(receive(finishing, 'coachee'))
    expect(received.evaluations).toMatchObject([
      {
        formId: 'end-coachee',
        outcome: { status: 'received', answers: { matched: 4, grade: 8, next: 'finish', example: null } },
      },
    ])
    expect(trajectorySchema.safeParse(received).success).toBe(true)
  })

  it('takes "not applicable" for an answer, but no silence', () => {
    expect(receive(finishing, 'coachee', { ...answers, matched: null }).ok).toBe(true)
    expect(obstaclesOf(receive(finishing, 'coachee', { matched: 4 }))).toEqual([
      { code: 'answersMissing', itemIds: ['grade', 'next'] },
    ])
  })

  it.each([
    [{ matched: 6 }, 'matched'],
    [{ matched: 2.5 }, 'matched'],
    [{ grade: 11 }, 'grade'],
    [{ next: 'sideways' }, 'next'],
    [{ example: 'x'.repeat(2_001) }, 'example'],
  ])('refuses an answer the item cannot have: %o', (wrong, itemId) => {
    expect(obstaclesOf(receive(finishing, 'coachee', { ...answers, ...wrong }))).toEqual([
      { code: 'answerInvalid', itemId },
    ])
  })

  it('replaces the one recorded before for the same party', () => {
    const twice = valueOf(receive(valueOf(receive(finishing, 'coachee')), 'coachee', { ...answers, grade: 9 }))
    expect(twice.evaluations).toHaveLength(1)
  })

  it('can be waived with a reason, and received after all', () => {
    const waived = valueOf(
      waiveEvaluation(finishing, { form: form('manager'), on: day('2026-06-30'), reason: 'noResponse' }, context),
    )
    expect(waived.evaluations).toMatchObject([{ outcome: { status: 'waived', reason: 'noResponse' } }])
    expect(valueOf(receive(waived, 'manager')).evaluations).toMatchObject([{ outcome: { status: 'received' } }])
  })

  it('comes in after the sessions, dated between the start and today', () => {
    expect(codesOf(receive(running, 'coachee'))).toEqual(['wrongStatus'])
    const early = { form: form('coachee'), on: day('2026-02-01'), via: 'paper', answers } as const
    expect(codesOf(receiveEvaluation(finishing, early, context))).toEqual(['datesOutOfOrder'])
  })
})

describe('closing', () => {
  it('needs scored goals and both evaluations, and says what is missing', () => {
    expect(codesOf(closeTrajectory(finishing, plainRules))).toEqual([
      'goalNotScored',
      'evaluationMissing',
      'evaluationMissing',
    ])
    expect(nextStepOf(finishing, plainRules)).toBe('scoreGoals')
    expect(nextStepOf(scored, plainRules)).toBe('collectEvaluations')
  })

  it('is possible when everything is in', () => {
    const complete = valueOf(receive(valueOf(receive(scored, 'coachee')), 'manager'))
    expect(nextStepOf(complete, plainRules)).toBe('close')
    expect(valueOf(closeTrajectory(complete, plainRules)).status).toBe('closed')
  })

  it('is not possible while the sessions run', () => {
    expect(codesOf(closeTrajectory(running, plainRules))[0]).toBe('wrongStatus')
  })
})
