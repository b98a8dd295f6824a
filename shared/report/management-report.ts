import {
  countOf,
  type JudgedGroup,
  meanOf,
  shareOf,
  splitGroup,
  sumOf,
  PERCENTAGE_BASE,
  wholeGroup,
} from '../domain/anonymity.ts'
import type { Coach } from '../domain/coach.ts'
import { minimumGroupOptions } from '../domain/policy-parameters.ts'
import type { AdoptedPolicy, Policy } from '../domain/policy.ts'
import { compareVersions, policyInForce } from '../domain/policy-versions.ts'
import type { IsoDate, Language } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'
import { goalLevels, type Trajectory } from '../domain/trajectory.ts'
import { ok, type Result } from '../result.ts'
import { checkPeriod, type Period, type PeriodError } from './period.ts'
import type {
  DepartmentCounts,
  Effort,
  EvaluationResults,
  GoalResults,
  JointGoals,
  ManagementReport,
  PolicyInForce,
} from './report-document.ts'
import { tallyOf, type Tally } from './tally.ts'

/** What the report is made from. */
export interface ManagementReportInput {
  readonly trajectories: Iterable<Trajectory>
  readonly policies: readonly Policy[]
  readonly coaches: readonly Coach[]
  readonly settings: Pick<Settings, 'organisation' | 'demo'>
  /** Language of the document. */
  readonly language: Language
  readonly period: Period
  readonly today: IsoDate
}

/** Why no report can be made. */
export type ReportError = PeriodError

/** Used while no policy is in force: the smallest group that a policy may set. */
export const DEFAULT_MINIMUM_GROUP = minimumGroupOptions[0]

/** Versions in force on any day of the period, the latest first. */
function policiesIn(policies: readonly Policy[], period: Period): readonly PolicyInForce[] {
  const atStart = policyInForce(policies, period.from)
  const adoptedLater = policies.filter(
    (policy): policy is AdoptedPolicy =>
      policy.status === 'adopted' && policy.adoption.on > period.from && policy.adoption.on <= period.to,
  )
  return [...(atStart === null ? [] : [atStart]), ...adoptedLater]
    .toSorted((a, b) => (a.adoption.on < b.adoption.on ? 1 : compareVersions(b.version, a.version)))
    .map(({ version, adoption }) => ({ version, from: adoption.on }))
}

/** The judged lines of the report that others depend on. */
interface Judged {
  readonly total: JudgedGroup
  readonly ended: JudgedGroup
  /** Running + ended; its sum may be printed only when both are. */
  readonly ran: JudgedGroup
}

function judgeStages(tally: Tally, minimum: number) {
  const { awaiting, rejected, referred, withdrawn, running, completed, stopped } = tally.stages
  const total = wholeGroup(tally.total, minimum)
  const top = splitGroup(total, { awaiting, declined: tally.declined, running, ended: tally.ended }, minimum)
  const declined = splitGroup(top.declined, { rejected, referred, withdrawn }, minimum)
  const ended = splitGroup(top.ended, { completed, stopped }, minimum)
  const judged: Judged = {
    total,
    ended: top.ended,
    ran: { ...tally.ran, visible: top.running.visible && top.ended.visible },
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

function jointGoals(tally: Tally, { ran }: Judged, minimum: number): JointGoals {
  const { beforeWith, beforeWithout, underWith, underWithout } = tally.jointByPolicy
  const before = shareOf(beforeWith, beforeWithout, minimum)
  const under = shareOf(underWith, underWithout, minimum)
  // Exact shares mean that none of the four groups is small; one small group would give away the one beside it.
  const shown = ran.visible && before.kind === 'value' && under.kind === 'value'
  return {
    trajectories: countOf(ran),
    share: shareOf(tally.joint.with, tally.joint.without, minimum, ran.visible),
    byPolicy: shown ? { before, under } : null,
  }
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

function goalResults(tally: Tally, { ended }: Judged, minimum: number): GoalResults {
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

function evaluationResults(tally: Tally, { ended }: Judged, minimum: number): EvaluationResults {
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

function effortOf(tally: Tally, { ran, ended }: Judged, minimum: number): Effort {
  const { sums, coach } = tally
  const baseVisible = ran.visible && coach.none.count === 0
  return {
    sessionsHeld: sumOf(sums.periodSessions, tally.withSessions, minimum),
    plannedPerTrajectory: meanOf(sums.planned, ended, minimum, ended.visible),
    heldPerTrajectory: meanOf(sums.held, ended, minimum, ended.visible),
    costInPeriod: sumOf(sums.periodCostCents, tally.withCosts, minimum),
    costPerTrajectory: meanOf(sums.endedCostCents, ended, minimum, ended.visible),
    internalCoach: shareOf(coach.internal, coach.external, minimum, baseVisible),
  }
}

function departmentCounts(tally: Tally, { total }: Judged, minimum: number, language: Language): DepartmentCounts {
  const order = new Intl.Collator(language)
  const judged = Object.entries(splitGroup(total, Object.fromEntries(tally.departments), minimum))
  const shown = judged
    .filter(([, group]) => group.visible)
    .map(([name, { count }]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || order.compare(a.name, b.name))
  const others = judged.filter(([, group]) => !group.visible).reduce((sum, [, { count }]) => sum + count, 0)
  return { shown, others: total.visible && others > 0 && shown.length > 0 ? others : null }
}

/**
 * Makes the management report over a period: one pass over the trajectories, then every figure through the rules of
 * `anonymity.ts`. The minimum group is that of the policy in force on the last day that counts.
 *
 * The counts form one tree, so that nobody can work out a hidden one: all trajectories = waiting + declined + running +
 * ended, and declined and ended each have their own parts. Shares and means are taken over nodes of that tree.
 */
export function managementReport(input: ManagementReportInput): Result<ManagementReport, ReportError> {
  const { policies, settings, period, today, language } = input
  const checked = checkPeriod(period, today)
  if (!checked.ok) return checked
  const upTo = period.to < today ? period.to : today
  const counted = { from: period.from, to: upTo }
  const inForce = policyInForce(policies, upTo)
  const minimum = inForce?.parameters.minimumGroup ?? DEFAULT_MINIMUM_GROUP
  const tally = tallyOf(input.trajectories, counted, new Map(input.coaches.map(({ id, kind }) => [id, kind])))
  const { judged, cells } = judgeStages(tally, minimum)
  return ok({
    kind: 'management-report',
    language,
    organisation: settings.organisation,
    demo: settings.demo,
    period,
    madeOn: today,
    upTo,
    policies: policiesIn(policies, counted),
    minimumGroup: minimum,
    minimumGroupFrom: inForce === null ? 'default' : 'policy',
    stages: cells,
    requestedInPeriod: countOf(splitGroup(judged.total, tally.requested, minimum).inPeriod),
    startedInPeriod: countOf(splitGroup(judged.ran, tally.started, minimum).inPeriod),
    jointGoals: jointGoals(tally, judged, minimum),
    goalResults: goalResults(tally, judged, minimum),
    evaluations: evaluationResults(tally, judged, minimum),
    effort: effortOf(tally, judged, minimum),
    departments: departmentCounts(tally, judged, minimum, language),
  })
}
