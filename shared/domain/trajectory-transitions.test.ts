import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvaluationForm } from './evaluation.ts'
import { closeTrajectory, stopEarly, toFinalEvaluation, toFollowUp, waiveEvaluation } from './trajectory-finish.ts'
import { agree, dropGoal, saveGoal } from './trajectory-goals.ts'
import { recordIntake, referRequest } from './trajectory-intake.ts'
import { approveRequest, putOnHold, rejectRequest, resume } from './trajectory-request.ts'
import { scoreGoal } from './trajectory-scores.ts'
import { continueSessions, toMidReview } from './trajectory-mid.ts'
import { livingGoals, scoreOf } from './goal.ts'
import { addSession } from './trajectory-sessions.ts'
import { startTrajectory, type StartFacts } from './trajectory-start.ts'
import {
  evaluationOf,
  followUpAsked,
  hasJointlyAgreedGoals,
  isIn,
  requiredPerspectives,
  runningStatuses,
} from './trajectory-status.ts'
import { transitions, type TransitionName } from './trajectory-transitions.ts'
import type { TrajectoryObstacle, TrajectoryResult } from './trajectory-obstacles.ts'
import {
  coach,
  coachee,
  completeGoal,
  contextAt,
  day,
  greenAnswers,
  idOf,
  intakeRules,
  manager,
  noNorms,
  plainRules,
  requested,
} from './trajectory-fixtures.ts'
import { holdableStatuses, trajectorySchema, trajectoryStatuses, type Trajectory } from './trajectory.ts'

const context = contextAt('2026-07-01')
const rules = {
  ...plainRules,
  threeWayMeetings: { start: true, mid: false, end: false },
  evaluations: { mid: [], end: ['coachee', 'manager'], followUp: ['coachee'] },
} as const satisfies typeof plainRules
const facts: StartFacts = {
  coach,
  coachee,
  manager,
  rules,
  runningWithCoach: 0,
  personOf: () => undefined,
  norms: noNorms,
}
const answer = { on: day('2026-01-12'), reason: 'Werk eerst anders.', alternative: 'Een gesprek.' }

/** Each step of the table as a command with ordinary input. */
const steps: Readonly<Record<TransitionName, (file: Trajectory) => TrajectoryResult>> = {
  recordIntake: (file) => recordIntake(file, { answers: greenAnswers, misuseNotes: {} }, context),
  approve: (file) =>
    approveRequest(file, { on: day('2026-01-12'), override: null }, { intakeRules, rules, parties: [] }, context),
  refer: (file) => referRequest(file, { ...answer, to: 'training' }, context),
  reject: (file) => rejectRequest(file, answer, context),
  hold: (file) => putOnHold(file, { until: day('2026-08-01'), reason: 'Eerst de reorganisatie.' }, context),
  resume,
  start: (file) => startTrajectory(file, facts, { on: day('2026-02-02'), expectedEndOn: day('2026-06-05') }, context),
  midReview: toMidReview,
  continue: (file) => continueSessions(file, rules),
  finish: (file) => toFinalEvaluation(file, day('2026-06-10'), context),
  stop: (file) => stopEarly(file, { on: day('2026-06-10'), reason: 'noClick' }, context),
  toFollowUp: (file) => toFollowUp(file, rules),
  close: (file) => closeTrajectory(file, rules),
}
const stepNames = Object.keys(steps).filter((name): name is TransitionName => name in transitions)

const codes = (result: TrajectoryResult): readonly TrajectoryObstacle['code'][] =>
  result.ok ? [] : result.error.map(({ code }) => code)

/** A file in a state, whatever else is true of it. */
const inState = (status: Trajectory['status']): Trajectory => ({
  ...requested,
  status,
  hold: status === 'onHold' ? { until: day('2026-08-01'), resumeTo: 'intake' } : null,
})

describe.each(stepNames)('the step %s', (name) => {
  const { from, to, guards } = transitions[name]

  it.each(trajectoryStatuses)('from %s goes where the table says, or says why not', (status) => {
    const result = steps[name](inState(status))
    const allowed: readonly Trajectory['status'][] = from
    const known: readonly string[] = [...guards, 'wrongStatus', 'datesOutOfOrder']
    expect(codes(result).filter((code) => !known.includes(code))).toEqual([])
    expect(codes(result).includes('wrongStatus')).toBe(!allowed.includes(status))
    if (result.ok) expect(to).toContain(result.value.status)
  })
})

const form = (moment: EvaluationForm['moment'], perspective: 'coachee' | 'manager'): EvaluationForm => ({
  id: `${moment}-${perspective}`,
  moment,
  perspective,
  items: [],
  intro: { nl: '', en: '' },
  variant: 'full',
})
const waive = (moment: 'end' | 'followUp', perspective: 'coachee' | 'manager') => (file: Trajectory) =>
  waiveEvaluation(file, { form: form(moment, perspective), on: day('2026-06-20'), reason: 'noResponse' }, context)
const edited = (result: TrajectoryResult<{ readonly trajectory: Trajectory }>): TrajectoryResult =>
  result.ok ? { ok: true, value: result.value.trajectory } : result

/** What happens between the steps. */
const work = {
  writeGoal: (file: Trajectory) => edited(saveGoal(file, completeGoal, context)),
  writeHalfAGoal: (file: Trajectory) => edited(saveGoal(file, { ...completeGoal, baseline: null }, context)),
  meet: (file: Trajectory) =>
    addSession(file, { on: day('2026-01-20'), minutes: 60, kind: 'threeWay', status: 'held', place: null }, context),
  coacheeAgrees: (file: Trajectory) => agree(file, 'coachee', { on: day('2026-01-20'), how: 'meeting' }, context),
  managerAgrees: (file: Trajectory) => agree(file, 'manager', { on: day('2026-01-20'), how: 'meeting' }, context),
  coachAgrees: (file: Trajectory) => agree(file, 'coach', { on: day('2026-01-21'), how: 'meeting' }, context),
  score: (file: Trajectory) => scoreGoal(file, { goalId: completeGoal.id, moment: 'end', by: 'joint', score: 1 }),
  drop: (file: Trajectory) => edited(dropGoal(file, { goalId: completeGoal.id, reason: 'Ander werk.' }, context)),
  waiveEndOfCoachee: waive('end', 'coachee'),
  waiveEndOfManager: waive('end', 'manager'),
  waiveFollowUp: waive('followUp', 'coachee'),
} as const

const everything: Readonly<Record<string, (file: Trajectory) => TrajectoryResult>> = { ...steps, ...work }
/** The whole way, in order. */
const wholeWay = [
  'recordIntake',
  'approve',
  'writeGoal',
  'meet',
  'coacheeAgrees',
  'managerAgrees',
  'coachAgrees',
  'start',
  'midReview',
  'continue',
  'hold',
  'resume',
  'finish',
  'score',
  'waiveEndOfCoachee',
  'waiveEndOfManager',
  'toFollowUp',
  'waiveFollowUp',
  'close',
] as const

/** Who has to have answered before a file may close. */
const owed = (file: Trajectory) =>
  (['end', 'followUp'] as const).flatMap((moment) =>
    requiredPerspectives(file, moment, rules).filter((party) => evaluationOf(file, moment, party) === undefined),
  )

function check(before: Trajectory, name: string, after: Trajectory): void {
  const step = stepNames.find((known) => known === name)
  if (step === undefined) expect(after.status).toBe(before.status)
  else expect(transitions[step].to).toContain(after.status)
  if (isIn(after.status, runningStatuses) && !isIn(before.status, runningStatuses) && name !== 'resume') {
    expect(hasJointlyAgreedGoals(after)).toBe(true)
    expect(after.goals.every(({ baseline, levels }) => baseline !== null && levels.every((text) => text !== ''))).toBe(
      true,
    )
    expect(after.intake).not.toBeNull()
  }
  if (after.status === 'closed') {
    expect(owed(after)).toEqual([])
    if (after.stopReason === null) expect(livingGoals(after.goals).every((goal) => scoreOf(goal) !== null)).toBe(true)
  }
  expect(trajectorySchema.safeParse(after).error?.issues ?? []).toEqual([])
}

/** Takes what can be taken, in order; a refusal changes nothing. */
function live(names: readonly string[]): Trajectory {
  let file: Trajectory = { ...requested, status: 'requested', intake: null }
  for (const name of names) {
    const result = everything[name]?.(file)
    if (result?.ok !== true) continue
    check(file, name, result.value)
    file = result.value
  }
  return file
}

describe('no sequence of commands', () => {
  it('is needed but the whole way, to close', () => {
    expect(live(wholeWay).status).toBe('closed')
    expect(followUpAsked(live(wholeWay), rules)).toBe(true)
  })

  it('reaches running without the gate, nor closed without evaluations, whatever is left out or done twice', () => {
    const anything = fc.constantFrom(...Object.keys(everything))
    const story = fc
      .tuple(fc.subarray([...wholeWay]), fc.array(fc.tuple(fc.nat(20), anything), { maxLength: 12 }))
      .map(([way, extras]) => extras.reduce<string[]>((all, [at, name]) => all.toSpliced(at, 0, name), way))
    fc.assert(
      fc.property(story, (names) => {
        live(names)
      }),
      { numRuns: 400 },
    )
  })

  it('gets a file on hold elsewhere than where it came from', () => {
    for (const status of holdableStatuses) {
      const held = putOnHold(inState(status), { until: day('2026-08-01'), reason: 'x' }, context)
      const back = held.ok ? resume(held.value) : held
      expect(back.ok && back.value.status).toBe(status)
    }
  })
})

describe('input that should not be', () => {
  it('of a clock that was set back is refused with both dates, and nothing is lost', () => {
    const back = contextAt('2026-01-01')
    const file = live(wholeWay.slice(0, wholeWay.indexOf('finish')))
    for (const result of [
      toFinalEvaluation(file, day('2026-06-10'), back),
      addSession(file, { on: day('2026-02-10'), minutes: 60, kind: 'session', status: 'held', place: null }, back),
      agree(file, 'coach', { on: day('2026-02-10'), how: 'mail' }, back),
    ]) {
      expect(codes(result)).toContain('datesOutOfOrder')
    }
    expect(trajectorySchema.safeParse(file).success).toBe(true)
  })

  it('of 300 goals stops at five, and says so', () => {
    let file: Trajectory = live(['recordIntake', 'approve'])
    const refused = new Set<string>()
    for (let n = 0; n < 300; n++) {
      const result = saveGoal(file, { ...completeGoal, id: idOf(5000 + n) }, context)
      if (result.ok) file = result.value.trajectory
      else for (const { code } of result.error) refused.add(code)
    }
    expect(file.goals).toHaveLength(5)
    expect([...refused]).toEqual(['tooManyGoals'])
  })

  it('of a goal as long as 300 goals is refused by the schema, not cut', () => {
    const long = { ...completeGoal, noticeableBy: 'Grenzen aangeven in overleg. '.repeat(300) }
    expect(trajectorySchema.safeParse({ ...requested, goals: [long] }).success).toBe(false)
  })
})
