import { describe, expect, it } from 'vitest'
import {
  coach,
  coachee,
  contextAt,
  day,
  finishing,
  manager,
  noNorms,
  ready,
  requested,
  rules,
  running,
} from '#shared/domain/trajectory-fixtures.ts'
import { trajectoryStatuses, type Trajectory } from '#shared/domain/trajectory.ts'
import { endStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import type { TrajectoryFile } from './file.ts'
import { standingObstacles, stepsOf, type Step } from './steps.ts'

const context = contextAt('2026-02-02')
const fileOf = (trajectory: Trajectory): TrajectoryFile => ({
  trajectory,
  rev: 1,
  coachee,
  manager,
  coach,
  policy: null,
  rules,
  runningWithCoach: 0,
  coacheesOfManager: 1,
  personOf: () => undefined,
  norms: noNorms,
})
const codes = (step: Step, trajectory: Trajectory) =>
  standingObstacles(step, fileOf(trajectory), context).map(({ code }) => code)

describe('steps', () => {
  it.each(trajectoryStatuses)('lead on from %s, unless it ends the file', (status) => {
    expect(stepsOf({ ...requested, status, stopReason: null }, rules).primary === null).toBe(isIn(status, endStatuses))
  })

  it('lead to the follow-up where the rules ask for one, and straight to the end where they do not', () => {
    expect(stepsOf(finishing, rules).primary).toBe('followUp')
    const nobody = { ...rules, evaluations: { ...rules.evaluations, followUp: [] } }
    expect(stepsOf(finishing, nobody).primary).toBe('close')
    expect(stepsOf({ ...finishing, status: 'followUp' }, rules).primary).toBe('close')
    expect(stepsOf({ ...finishing, status: 'stoppedEarly', stopReason: 'noClick' }, rules).primary).toBe('close')
  })

  it('of a request that was granted without a coach wait for one on the tab for matching', () => {
    const granted = { ...requested, status: 'matching', coachId: null, decidedOn: day('2026-01-12') } as const
    expect(stepsOf(granted, rules)).toEqual({ primary: null, others: ['hold', 'stop'] })
    expect(stepsOf({ ...granted, decidedOn: null }, rules).primary).toBe('approve')
  })

  it('are refused beforehand for what no date can put right', () => {
    expect(codes('start', { ...ready, goals: [] })).toEqual(['noGoal'])
    expect(codes('finish', { ...running, agreement: { ...running.agreement, coach: null } })).toEqual([
      'agreementMissing',
    ])
    expect(codes('close', finishing)).toContain('evaluationMissing')
  })

  it('leave the dates to be judged when the step is taken', () => {
    // The agreements lie after this "today": a matter of dates only.
    const metEarly = { ...ready, sessions: ready.sessions.map((session) => ({ ...session, on: day('2026-01-12') })) }
    expect(standingObstacles('start', fileOf(metEarly), contextAt('2026-01-15'))).toEqual([])
    expect(codes('start', ready)).toEqual([])
  })
})
