import { countOf, type Group, type JudgedGroup, meanOf, shareOf, splitGroup, sumOf } from '../domain/anonymity.ts'
import type { Coach } from '../domain/coach.ts'
import type { IndicatorId } from '../domain/policy-goals.ts'
import { defaultParameters } from '../domain/policy-parameters.ts'
import type { AdoptedPolicy, Policy } from '../domain/policy.ts'
import { compareVersions, policyInForce } from '../domain/policy-versions.ts'
import type { IsoDate, Language } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'
import type { Trajectory } from '../domain/trajectory.ts'
import type { HolidayRule } from '../domain/working-days.ts'
import { ok, type Result } from '../result.ts'
import { evaluationResults, goalResults, type Judged, judgeStages } from './judged-results.ts'
import { checkPeriod, type Period, type PeriodError } from './period.ts'
import { coachQualification, indicatorValues, reportedGoals } from './policy-indicators.ts'
import type {
  DepartmentCounts,
  Effort,
  IndicatorWords,
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
  /** Days that do not count as working days. */
  readonly holidays: readonly HolidayRule[]
  /** The indicators of policy goals in the language of the document. */
  readonly indicatorWords: Readonly<Record<IndicatorId, IndicatorWords>>
}

/** Why no report can be made. */
export type ReportError = PeriodError

/** Used while no policy is in force. */
export const DEFAULT_MINIMUM_GROUP = defaultParameters.minimumGroup

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
    freeSpace: freeSpace(tally, ran, minimum, shown),
  }
}

/**
 * How many did without goals by a recorded decision. Only where every group that could be worked out with it may be
 * shown: the three parts of all that ran and, next to the comparison with the time before, the parts of that as well.
 */
function freeSpace(tally: Tally, ran: JudgedGroup, minimum: number, compared: boolean): number | null {
  const { joint, jointByPolicy, withoutJoint } = tally
  const { free, other, underOther } = withoutJoint
  const { beforeWith, beforeWithout, underWith } = jointByPolicy
  const parts: Readonly<Record<string, Group>> = compared
    ? { beforeWith, beforeWithout, underWith, free, underOther }
    : { with: joint.with, free, other }
  const judged = Object.values(splitGroup(ran, parts, minimum))
  return free.count > 0 && judged.every(({ visible }) => visible) ? free.count : null
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
  const coachKinds = new Map(input.coaches.map(({ id, kind }) => [id, kind]))
  const tally = tallyOf(input.trajectories, { period: counted, policies, holidays: input.holidays, coachKinds })
  const { judged, cells } = judgeStages(tally, minimum)
  const indicators = indicatorValues(tally, judged, coachQualification(input.coaches, upTo), minimum)
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
    policyGoals: inForce === null ? null : reportedGoals(inForce, indicators, input.indicatorWords),
    departments: departmentCounts(tally, judged, minimum, language),
  })
}
