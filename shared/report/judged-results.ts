import {
  countOf,
  type JudgedGroup,
  meanOf,
  PERCENTAGE_BASE,
  shareOf,
  splitGroup,
  wholeGroup,
} from '../domain/anonymity.ts'
import { goalLevels } from '../domain/trajectory.ts'
import type { EvaluationResults, GoalResults } from './report-document.ts'
import type { Tally } from './tally.ts'

/** The judged lines of the report that others depend on. */
export interface Judged {
  readonly total: JudgedGroup
  readonly ended: JudgedGroup
  /** Running + ended; its sum may be printed only when both are. */
  readonly ran: JudgedGroup
  /** Each of the four parts of the whole may be shown: nothing is said of one that tells another. */
  readonly allShown: boolean
}

/** Which counts of the tree of stages may be shown, and those counts. */
export function judgeStages(tally: Tally, minimum: number) {
  const { awaiting, rejected, referred, withdrawn, running, completed, stopped } = tally.stages
  const total = wholeGroup(tally.total, minimum)
  const top = splitGroup(total, { awaiting, declined: tally.declined, running, ended: tally.ended }, minimum)
  const declined = splitGroup(top.declined, { rejected, referred, withdrawn }, minimum)
  const ended = splitGroup(top.ended, { completed, stopped }, minimum)
  const judged: Judged = {
    total,
    ended: top.ended,
    ran: { ...tally.ran, visible: top.running.visible && top.ended.visible },
    allShown: Object.values(top).every(({ visible }) => visible),
  }
  const cells = {
    total: countOf(total),
    awaiting: countOf(top.awaiting),
    declined: countOf(top.declined),
    rejected: countOf(declined.rejected),
    referred: countOf(declined.referred),
    withdrawn: countOf(declined.withdrawn),
    running: countOf(top.running),
    ended: countOf(top.ended),
    completed: countOf(ended.completed),
    stopped: countOf(ended.stopped),
  }
  return { judged, cells }
}

/** Goals per level, when each of the five may be shown. */
function levelCounts(tally: Tally, minimum: number): GoalResults['levels'] {
  if (tally.goals.people.size < Math.max(PERCENTAGE_BASE, minimum)) return null
  const groups = goalLevels.flatMap((level) => {
    const group = tally.levels.get(level)
    return group === undefined ? [] : [{ level, group }]
  })
  const allowed = groups.every(({ group }) => wholeGroup(group, minimum).visible)
  return allowed ? groups.map(({ level, group }) => ({ level, count: group.count })) : null
}

/** Goal attainment of the trajectories that ended in the period. */
export function goalResults(tally: Tally, { ended }: Judged, minimum: number): GoalResults {
  const { yes, no } = splitGroup(ended, tally.scored, minimum)
  // No goals while the trajectories are hidden: that there are none is hidden too.
  const goals = {
    ...tally.goals,
    visible: wholeGroup(tally.goals, minimum).visible && (tally.goals.count > 0 || yes.visible),
  }
  return {
    trajectories: countOf({ ...yes, visible: yes.visible && no.visible }),
    start: meanOf(tally.sums.startT, yes, minimum, yes.visible),
    end: meanOf(tally.sums.endT, yes, minimum, yes.visible),
    change: meanOf(tally.sums.changeT, yes, minimum, yes.visible),
    goals: countOf(goals),
    reached: shareOf(tally.reached.yes, tally.reached.no, minimum, goals.visible),
    levels: levelCounts(tally, minimum),
  }
}

/** What came of the end evaluations. */
export function evaluationResults(tally: Tally, { ended }: Judged, minimum: number): EvaluationResults {
  const { coachee, manager, coach } = tally.received
  const answered = splitGroup(ended, manager, minimum).yes
  return {
    trajectories: countOf(ended),
    received: {
      coachee: shareOf(coachee.yes, coachee.no, minimum, ended.visible),
      manager: shareOf(manager.yes, manager.no, minimum, ended.visible),
      coach: shareOf(coach.yes, coach.no, minimum, ended.visible),
    },
    grade: meanOf(tally.sums.grade, tally.graded, minimum, ended.visible),
    behaviourSeen: shareOf(tally.behaviour.seen, tally.behaviour.notSeen, minimum, answered.visible),
  }
}
