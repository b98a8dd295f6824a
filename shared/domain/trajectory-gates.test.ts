import { describe, expect, it } from 'vitest'
import { testCertificate } from './coach-fixtures.ts'
import type { EvaluationForm } from './evaluation.ts'
import type { PolicyParameters } from './policy-parameters.ts'
import { endMeetingOpen, threeWayHeld } from './three-way.ts'
import {
  coach,
  coachee,
  codesOf,
  completeGoal,
  scoredGoal,
  contextAt,
  day,
  finishing,
  idOf,
  manager,
  noNorms,
  obstaclesOf,
  plainRules,
  ready,
  requested,
  rules,
  running,
  valueOf,
} from './trajectory-fixtures.ts'
import { closeObstacles, closeTrajectory, finishWarnings, followUpObstacles, receiveEvaluation, toFollowUp, waiveEvaluation } from './trajectory-finish.ts' // prettier-ignore
import { saveGoal, waiveGoals, withdrawGoalWaiver } from './trajectory-goals.ts'
import { runningWithCoachOf, startTrajectory, startWarnings, type StartFacts } from './trajectory-start.ts'
import { missingEvaluations, nextStepOf, requiredPerspectives } from './trajectory-status.ts'
import { parties, trajectorySchema, type AskedMoment, type Party, type Session, type Trajectory } from './trajectory.ts'

/** What each rule of a version does to a file: the rules of trajectory-rules.ts, gate by gate. */

const context = contextAt('2026-07-01')
const withRules = (change: Partial<PolicyParameters>): PolicyParameters => ({ ...plainRules, ...change })
const facts = (change: Partial<StartFacts> = {}): StartFacts => ({
  coach,
  coachee,
  manager,
  rules: plainRules,
  runningWithCoach: 0,
  personOf: () => undefined,
  norms: noNorms,
  ...change,
})
const input = { on: day('2026-02-02'), expectedEndOn: day('2026-06-05') }
const start = (trajectory: Trajectory, with_: Partial<StartFacts>) =>
  startTrajectory(trajectory, facts(with_), input, contextAt('2026-02-02'))
const meeting = (kind: Session['kind'], on: string): Session => ({
  id: idOf(40),
  on: day(on),
  minutes: 60,
  kind,
  status: 'held',
  place: null,
})
const evaluated = (moment: AskedMoment, perspective: Party, waived = false): Trajectory['evaluations'][number] => ({
  id: idOf(41),
  formId: `${moment}-${perspective}`,
  moment,
  perspective,
  outcome: waived
    ? { status: 'waived', on: day('2026-06-20'), reason: 'leftOrganisation' }
    : { status: 'received', on: day('2026-06-20'), via: null, answers: {} },
})
const scored: Trajectory = { ...finishing, goals: [scoredGoal(completeGoal, 1)] }

describe('the goal gate', () => {
  const free = withRules({ goalGate: 'freeSpaceAllowed' })
  const agreed = { reason: ' Eerst kennismaken ', by: ' Karim Yildiz ', on: day('2026-01-20') }
  const empty: Trajectory = { ...ready, goals: [], agreement: { coachee: null, manager: null, coach: null } }
  const waived = valueOf(waiveGoals(empty, agreed, free, context))

  it('keeps the decision to start without goals: why, who agreed and when', () => {
    expect(waived.goalWaiver).toEqual({ reason: 'Eerst kennismaken', by: 'Karim Yildiz', on: '2026-01-20' })
    expect(trajectorySchema.safeParse(waived).success).toBe(true)
  })

  it('opens with it where the rules allow free space', () => {
    expect(valueOf(start(waived, { rules: free })).status).toBe('running')
    expect(nextStepOf(waived, free)).toBe('start')
  })

  it('stays closed without it, even then', () => {
    expect(codesOf(start(empty, { rules: free }))).toContain('noGoal')
    expect(nextStepOf(empty, free)).toBe('writeGoals')
  })

  it('stays closed with it where the rules ask for goals', () => {
    expect(codesOf(start(waived, { rules: plainRules }))).toContain('noGoal')
    expect(nextStepOf(waived, plainRules)).toBe('writeGoals')
    expect(codesOf(waiveGoals(empty, agreed, plainRules, context))).toEqual(['freeSpaceNotAllowed'])
  })

  it('asks for a reason, a name and a day between the request and today', () => {
    expect(obstaclesOf(waiveGoals(empty, { ...agreed, reason: ' ', by: '' }, free, context))).toEqual([
      { code: 'textMissing', field: 'waiverReason' },
      { code: 'textMissing', field: 'waiverBy' },
    ])
    expect(codesOf(waiveGoals(empty, { ...agreed, on: day('2026-01-04') }, free, context))).toEqual(['datesOutOfOrder'])
    expect(codesOf(waiveGoals(empty, { ...agreed, on: day('2026-07-02') }, free, context))).toEqual(['datesOutOfOrder'])
  })

  it('is not for a file with goals, nor for one that has started', () => {
    expect(codesOf(waiveGoals(ready, agreed, free, context))).toEqual(['goalsExist'])
    expect(codesOf(waiveGoals({ ...running, goals: [] }, agreed, free, context))).toEqual(['wrongStatus'])
  })

  it('closes again when the decision is withdrawn or a goal is written', () => {
    expect(valueOf(withdrawGoalWaiver(waived)).goalWaiver).toBeNull()
    expect(valueOf(saveGoal(waived, completeGoal, context)).trajectory.goalWaiver).toBeNull()
    expect(codesOf(withdrawGoalWaiver({ ...waived, status: 'running' }))).toEqual(['wrongStatus'])
  })
})

describe('three-way meetings', () => {
  const asked = (change: Partial<PolicyParameters['threeWayMeetings']>) =>
    withRules({ threeWayMeetings: { start: false, mid: false, end: false, ...change } })
  const without: Trajectory = { ...ready, sessions: [] }

  it('before the start are needed when the rules ask for one', () => {
    expect(obstaclesOf(start(without, { rules: asked({ start: true }) }))).toEqual([
      { code: 'threeWayMissing', moment: 'start' },
    ])
    expect(nextStepOf(without, asked({ start: true }))).toBe('holdThreeWay')
    expect(start(without, { rules: asked({}) }).ok).toBe(true)
  })

  it('may be on the day of the start itself, not after it, and no other meeting counts', () => {
    const rule = asked({ start: true })
    const with_ = (session: Session) => start({ ...without, sessions: [session] }, { rules: rule })
    expect(with_(meeting('threeWay', '2026-02-02')).ok).toBe(true)
    expect(codesOf(with_(meeting('threeWay', '2026-02-03')))).toEqual(['threeWayMissing'])
    expect(codesOf(with_(meeting('chemistry', '2026-01-20')))).toEqual(['threeWayMissing'])
  })

  it('belong to the moment that their day is at', () => {
    const sessions = [meeting('threeWay', '2026-02-02'), meeting('session', '2026-02-03'), meeting('session', '2026-05-20')] // prettier-ignore
    const held = (file: Trajectory) => (['start', 'mid', 'end'] as const).filter((moment) => threeWayHeld(file, moment))
    expect(held({ ...finishing, sessions })).toEqual(['start'])
    expect(held({ ...finishing, sessions: [...sessions, meeting('threeWay', '2026-04-01')] })).toEqual(['start', 'mid'])
    expect(held({ ...finishing, sessions: [...sessions, meeting('threeWay', '2026-05-20')] })).toEqual(['start', 'end'])
    expect(held({ ...finishing, sessions: [] })).toEqual([])
  })

  it('halfway are warned about when the sessions end, not asked for: they cannot be made up for', () => {
    expect(finishWarnings(running, asked({ mid: true }))).toEqual([{ code: 'midMeetingMissing' }])
    expect(finishWarnings(running, asked({}))).toEqual([])
    const met = { ...running, sessions: [meeting('threeWay', '2026-04-01'), meeting('session', '2026-05-20')] }
    expect(finishWarnings(met, asked({ mid: true }))).toEqual([])
  })

  it('at the end are needed before a file is closed', () => {
    const complete = { ...scored, evaluations: [evaluated('end', 'coachee'), evaluated('end', 'manager')] }
    const rule = asked({ end: true })
    expect(obstaclesOf(closeTrajectory(complete, rule))).toEqual([{ code: 'threeWayMissing', moment: 'end' }])
    expect(nextStepOf(complete, rule)).toBe('holdThreeWay')
    const met = { ...complete, sessions: [...complete.sessions, meeting('threeWay', '2026-06-15')] }
    expect(closeTrajectory(met, rule).ok).toBe(true)
  })

  it('at the end are not asked of whoever stopped early, never started, or is out of reach', () => {
    const rule = asked({ end: true })
    expect(endMeetingOpen(finishing, rule)).toBe(true)
    expect(endMeetingOpen({ ...finishing, stopReason: 'noClick' }, rule)).toBe(false)
    expect(endMeetingOpen({ ...finishing, startedOn: null }, rule)).toBe(false)
    expect(endMeetingOpen({ ...finishing, evaluations: [evaluated('end', 'manager', true)] }, rule)).toBe(false)
    expect(endMeetingOpen({ ...finishing, evaluations: [evaluated('end', 'coach', true)] }, rule)).toBe(true)
    expect(endMeetingOpen({ ...finishing, evaluations: [evaluated('end', 'manager')] }, rule)).toBe(true)
  })
})

describe('evaluations', () => {
  const everyone = withRules({ evaluations: { mid: parties, end: parties, followUp: parties } })

  it('are asked of whom the rules name, where there is a questionnaire', () => {
    expect(requiredPerspectives(finishing, 'mid', everyone)).toEqual(['coachee', 'manager', 'coach'])
    expect(requiredPerspectives(finishing, 'end', everyone)).toEqual(['coachee', 'manager', 'coach'])
    expect(requiredPerspectives(finishing, 'followUp', everyone)).toEqual(['coachee', 'manager'])
    const nobody = withRules({ evaluations: { mid: [], end: [], followUp: [] } })
    expect(missingEvaluations(finishing, nobody)).toEqual([])
  })

  it('after an early stop are the short ones of the end only', () => {
    const stopped = { ...finishing, stopReason: 'noClick' } as const
    expect(missingEvaluations(stopped, everyone)).toEqual([
      { moment: 'end', perspective: 'coachee' },
      { moment: 'end', perspective: 'manager' },
    ])
  })

  it('halfway are warned about when the sessions end and needed before closing, received or waived', () => {
    const rule = withRules({ evaluations: { mid: ['coachee'], end: [], followUp: [] } })
    expect(finishWarnings(running, rule)).toEqual([{ code: 'midEvaluationMissing', perspective: 'coachee' }])
    expect(closeObstacles(scored, rule)).toEqual([{ code: 'evaluationMissing', moment: 'mid', perspective: 'coachee' }])
    expect(closeObstacles({ ...scored, evaluations: [evaluated('mid', 'coachee', true)] }, rule)).toEqual([])
  })

  it('of the coach are needed when the rules name the coach', () => {
    const rule = withRules({ evaluations: { mid: [], end: ['coach'], followUp: [] } })
    expect(closeObstacles(scored, rule)).toEqual([{ code: 'evaluationMissing', moment: 'end', perspective: 'coach' }])
    expect(closeObstacles({ ...scored, evaluations: [evaluated('end', 'coach')] }, rule)).toEqual([])
  })

  it('of the follow-up make a trajectory go there before it is closed', () => {
    const rule = withRules({ evaluations: { mid: [], end: ['coachee'], followUp: ['coachee'] } })
    expect(codesOf(toFollowUp(scored, rule))).toEqual(['evaluationMissing'])
    const ended = { ...scored, evaluations: [evaluated('end', 'coachee')] }
    expect(nextStepOf(ended, rule)).toBe('toFollowUp')
    expect(obstaclesOf(closeTrajectory(ended, rule))).toEqual([
      { code: 'evaluationMissing', moment: 'followUp', perspective: 'coachee' },
    ])
    const followed = valueOf(toFollowUp(ended, rule))
    expect(followed.status).toBe('followUp')
    expect(nextStepOf(followed, rule)).toBe('collectFollowUp')
    const done = { ...followed, evaluations: [...followed.evaluations, evaluated('followUp', 'coachee')] }
    expect(nextStepOf(done, rule)).toBe('close')
    expect(closeTrajectory(done, rule).ok).toBe(true)
  })

  it('of the follow-up are not waited for where the rules ask for none', () => {
    expect(codesOf(toFollowUp(scored, plainRules))).toContain('wrongStatus')
    expect(followUpObstacles({ ...running }, rules)[0]).toEqual({ code: 'wrongStatus', status: 'running' })
    const ended = { ...scored, evaluations: [evaluated('end', 'coachee'), evaluated('end', 'manager')] }
    expect(nextStepOf(ended, plainRules)).toBe('close')
  })

  it('come in at their own time', () => {
    const text = { nl: 'vraag', en: 'question' }
    const form = (moment: EvaluationForm['moment']): EvaluationForm => ({
      id: `${moment}-coachee`,
      moment,
      perspective: 'coachee',
      variant: 'full',
      intro: text,
      items: [{ id: 'example', kind: 'text', level: 3, text }],
    })
    const receive = (file: Trajectory, moment: AskedMoment) =>
      codesOf(
        receiveEvaluation(file, { form: form(moment), on: day('2026-06-20'), via: 'paper', answers: {} }, context),
      )
    expect(receive(running, 'mid')).toEqual([])
    expect(receive(finishing, 'mid')).toEqual([])
    expect(receive(ready, 'mid')).toEqual(['wrongStatus'])
    expect(receive(running, 'end')).toEqual(['wrongStatus'])
    expect(receive(finishing, 'followUp')).toEqual(['wrongStatus'])
    expect(receive({ ...finishing, status: 'followUp' }, 'followUp')).toEqual([])
    const waive = { form: form('followUp'), on: day('2026-06-20'), reason: 'noResponse' } as const
    expect(codesOf(waiveEvaluation(finishing, waive, context))).toEqual(['wrongStatus'])
  })
})

describe('the coach', () => {
  const withLevel = (level: string, body: 'emcc-eia' | 'icf' = 'emcc-eia') => ({
    ...coach,
    certificates: [testCertificate({ level, body, validFrom: day('2024-01-01') })],
  })
  const senior = withRules({ coachLevels: { ...plainRules.coachLevels, leadership: 'senior' } })

  it('below the level that the question asks for cannot start', () => {
    expect(obstaclesOf(start(ready, { rules: senior, coach: withLevel('Practitioner') }))).toEqual([
      { code: 'coachLevelTooLow', has: 'practitioner', asked: 'senior' },
    ])
    expect(start(ready, { rules: senior, coach: withLevel('Senior Practitioner') }).ok).toBe(true)
    expect(start({ ...ready, questionKind: 'career' }, { rules: senior, coach: withLevel('Practitioner') }).ok).toBe(
      true,
    )
  })

  it('with a mark that cannot be compared starts with a warning', () => {
    const other = withLevel('PCC', 'icf')
    expect(start(ready, { rules: senior, coach: other }).ok).toBe(true)
    expect(startWarnings(ready, { coach: other, rules: senior, norms: noNorms }, input)).toContainEqual({
      code: 'coachLevelUnknown',
      asked: 'senior',
    })
    expect(startWarnings(ready, { coach: other, rules: plainRules, norms: noNorms }, input)).toEqual([])
  })

  it('who is internal has no more trajectories at a time than the rules allow', () => {
    const internal = { ...coach, kind: 'internal', organisation: 'ICT' } as const
    const two = withRules({ maxParallelInternal: 2 })
    expect(obstaclesOf(start(ready, { rules: two, coach: internal, runningWithCoach: 2 }))).toEqual([
      { code: 'internalCoachFull', running: 2, maximum: 2 },
    ])
    expect(start(ready, { rules: two, coach: internal, runningWithCoach: 1 }).ok).toBe(true)
    expect(start(ready, { rules: two, runningWithCoach: 9 }).ok).toBe(true)
  })

  it('has no more trajectories at a time than the coach takes', () => {
    const careful = { ...coach, maxParallel: 2 }
    expect(obstaclesOf(start(ready, { coach: careful, runningWithCoach: 2 }))).toEqual([
      { code: 'coachFull', running: 2, maximum: 2 },
    ])
    expect(start(ready, { coach: careful, runningWithCoach: 1 }).ok).toBe(true)
  })

  it('who has come into the line or got a relation since the choice cannot start', () => {
    const inLine = { ...coach, kind: 'internal', organisation: 'Directie', personId: idOf(7) } as const
    const boss = { ...manager, managerId: idOf(7) }
    expect(codesOf(start(ready, { coach: inLine, manager: boss }))).toEqual(['coachInLine'])
    const to = { kind: 'person', personId: coachee.id } as const
    const related = { ...coach, relations: [{ id: idOf(8), to, nature: 'friend', note: '' } as const] }
    expect(obstaclesOf(start(ready, { coach: related }))).toEqual([{ code: 'coachRelation', to: 'coachee' }])
  })

  it('is counted over the other trajectories that run', () => {
    const other = (n: number, change: Partial<Trajectory> = {}) => ({ ...running, id: idOf(n), ...change })
    const files = [
      ready,
      other(71),
      other(72, { status: 'midTermReview' }),
      other(73, { status: 'finalEvaluation' }),
      other(74, { coachId: idOf(9) }),
      other(75, { status: 'threeWayMeeting' }),
    ]
    expect(runningWithCoachOf(ready, files)).toBe(2)
    expect(runningWithCoachOf({ ...requested, coachId: null }, files)).toBe(0)
  })
})
