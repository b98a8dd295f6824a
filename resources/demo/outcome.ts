import { livingGoals, scoreOf } from '#shared/domain/goal.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { IsoDate, Language } from '#shared/domain/primitives.ts'
import { heldOn } from '#shared/domain/session.ts'
import { isIn, runningStatuses } from '#shared/domain/trajectory-status.ts'
import { goalLevelSchema, observers, parties, type Goal, type GoalScore, type Trajectory } from '#shared/domain/trajectory.ts' // prettier-ignore
import { createRng, type Rng } from './random.ts'
import { finalReports, noticedLines } from './texts.ts'

interface Work {
  readonly rng: Rng
  readonly today: IsoDate
  readonly language: Language
}

const near = (score: number, rng: Rng) =>
  goalLevelSchema.parse(Math.min(2, Math.max(-2, score + rng.weighted([[-1, 3], [0, 8], [1, 2]] as const)))) // prettier-ignore

/** Where the three saw a goal halfway: between the start and the end, or a step up while there is no end yet. */
function halfwayScore(goal: Goal, rng: Rng): GoalScore {
  const end = scoreOf(goal) ?? 0
  const start = goal.baseline ?? -2
  return {
    moment: 'mid',
    by: 'joint',
    score: goalLevelSchema.parse(Math.round((start + Math.max(start, end)) / 2 + rng.int(0, 1) * 0.4)),
  }
}

/** Each of the three for themselves at the end, and together some months later where that was asked. */
function laterScores(end: number, { status, evaluations }: Trajectory, rng: Rng): readonly GoalScore[] {
  const views = parties.map((by): GoalScore => ({ moment: 'end', by, score: near(end, rng) }))
  const asked = status === 'closed' && evaluations.some(({ moment }) => moment === 'followUp')
  return asked ? [...views, { moment: 'followUp', by: 'joint', score: near(end, rng) }] : views
}

/** What somebody noticed of a goal that was reached, in the last weeks of the sessions. */
function noticedOf(end: number, { startedOn, endedOn }: Trajectory, { rng, language }: Work): Goal['noticed'] {
  if (end < 0 || endedOn === null || startedOn === null || !rng.chance(0.7)) return []
  const since = addDays(endedOn, -rng.int(7, 60))
  if (since < startedOn) return []
  return [{ id: rng.id(), by: rng.pick(observers), what: rng.pick(noticedLines)[language], since }]
}

/** Sees of each goal what the three saw: halfway, at the end each for themselves, and at work. */
function withViews(goal: Goal, file: Trajectory, work: Work): Goal {
  const end = scoreOf(goal)
  const metHalfway = heldOn(file, 'threeWay').length > (end === null ? 1 : 2)
  const mid = metHalfway && goal.baseline !== null ? [halfwayScore(goal, work.rng)] : []
  if (end === null) return { ...goal, scores: [...mid, ...goal.scores] }
  const scores = [...mid, ...goal.scores, ...laterScores(end, file, work.rng)]
  return { ...goal, scores, noticed: noticedOf(end, file, work) }
}

/** Meetings online or in a room, now and then one that did not take place, and the next one while the sessions run. */
function withMeetings(file: Trajectory, { rng, today }: Work): Trajectory['sessions'] {
  const log = file.sessions.flatMap((session) => {
    if (session.kind !== 'session') return [session]
    const held = { ...session, place: rng.chance(0.3) ? ('online' as const) : ('onSite' as const) }
    const off = rng.weighted([['held', 20], ['cancelled', 2], ['noShow', 1]] as const) // prettier-ignore
    const on = addDays(session.on, -rng.int(5, 9))
    return off === 'held' || file.startedOn === null || on < file.startedOn
      ? [held]
      : [{ ...held, id: rng.id(), on, status: off }, held]
  })
  const next = {
    id: rng.id(),
    on: addDays(today, rng.int(3, 16)),
    minutes: 75,
    kind: 'session',
    status: 'planned',
    place: 'onSite',
  } as const
  return (isIn(file.status, runningStatuses) && rng.chance(0.7) ? [...log, next] : log).toSorted((a, b) =>
    a.on.localeCompare(b.on),
  )
}

/** The page that coachee and coach wrote, for most files that were closed as planned. */
function finalReportOf(file: Trajectory, { rng, today, language }: Work): Trajectory['finalReport'] {
  const { endedOn, stopReason } = file
  if (endedOn === null || stopReason !== null || livingGoals(file.goals).length === 0 || !rng.chance(0.75)) return null
  const text = rng.pick(finalReports)
  const writtenOn = addDays(endedOn, rng.int(1, 8))
  if (writtenOn > today) return null
  const approvedOn = addDays(writtenOn, rng.int(1, 9))
  return {
    writtenOn,
    reached: text.reached[language],
    atWork: text.atWork[language],
    next: text.next[language],
    approvedOn: approvedOn > today ? null : approvedOn,
  }
}

/**
 * What came of the files under the policy, as it was noted along the way: views on the goals, meetings that were moved,
 * final reports. Drawn apart, so that everything else stays as it was.
 */
export function withOutcomes(
  files: readonly Trajectory[],
  { seed, today, language }: { readonly seed: number; readonly today: IsoDate; readonly language: Language },
): readonly Trajectory[] {
  const work = { rng: createRng(seed, 'outcomes'), today, language }
  return files.map((file) => {
    if (file.policyId === null || file.startedOn === null) return file
    return {
      ...file,
      goals: file.goals.map((goal) => withViews(goal, file, work)),
      sessions: withMeetings(file, work),
      finalReport: finalReportOf(file, work),
    }
  })
}
