import { describe, expect, it } from 'vitest'
import {
  coach,
  coachee,
  contextAt,
  finishing,
  manager,
  ready,
  requested,
  running,
} from '#shared/domain/trajectory-fixtures.ts'
import { trajectoryStatuses, type Trajectory } from '#shared/domain/trajectory.ts'
import { endStatuses, isIn } from '#shared/domain/trajectory-status.ts'
import { standingObstacles, stepsOf, type Step } from './steps.ts'

const context = contextAt('2026-02-02')
const codes = (step: Step, trajectory: Trajectory) =>
  standingObstacles(step, { trajectory, rev: 1, coachee, manager, coach, policy: null }, context).map(
    ({ code }) => code,
  )

describe('steps', () => {
  it.each(trajectoryStatuses)('lead on from %s, unless it ends the file', (status) => {
    expect(stepsOf(status).primary === null).toBe(isIn(status, endStatuses))
  })

  it('are refused beforehand for what no date can put right', () => {
    expect(codes('start', { ...ready, goals: [] })).toEqual(['noGoal'])
    expect(codes('approve', { ...requested, coachId: null })).toEqual(['coachMissing'])
    expect(codes('finish', { ...running, agreement: { ...running.agreement, coach: null } })).toEqual([
      'agreementMissing',
    ])
    expect(codes('close', finishing)).toContain('evaluationMissing')
  })

  it('leave the dates to be judged when the step is taken', () => {
    // The agreements lie after this "today": a matter of dates only.
    expect(
      standingObstacles(
        'start',
        { trajectory: ready, rev: 1, coachee, manager, coach, policy: null },
        contextAt('2026-01-15'),
      ),
    ).toEqual([])
    expect(codes('start', ready)).toEqual([])
  })
})
