import { type Cell, type Group, shareOf, type Share, splitGroup, wholeGroup } from '../domain/anonymity.ts'
import { hasValidCertificate, hasValidInsurance } from '../domain/coach-standing.ts'
import type { Coach } from '../domain/coach.ts'
import { addDays, addMonths } from '../domain/iso-date.ts'
import type { IndicatorId, PolicyGoal } from '../domain/policy-goals.ts'
import type { Policy } from '../domain/policy.ts'
import type { IsoDate } from '../domain/primitives.ts'
import type { Trajectory } from '../domain/trajectory.ts'
import type { HolidayRule } from '../domain/working-days.ts'
import { Counter } from './counter.ts'
import type { EvaluationKey } from './indicator-tally.ts'
import type { IndicatorValue } from './indicator-value.ts'
import { verdictOf } from './indicator-verdict.ts'
import { evaluationResults, goalResults, type Judged, judgeStages } from './judged-results.ts'
import type { Period } from './period.ts'
import type { IndicatorWords, ReportedGoals } from './report-document.ts'
import { tallyOf, type Tally } from './tally.ts'

/** The value of every indicator. */
export type IndicatorValues = Readonly<Record<IndicatorId, IndicatorValue>>

const isSmall = (group: Group, minimum: number): boolean => group.people.size > 0 && group.people.size < minimum

function joined(groups: readonly Group[]): Group {
  const people = new Set<string>()
  let count = 0
  for (const group of groups) {
    count += group.count
    for (const person of group.people) people.add(person)
  }
  return { count, people }
}

/**
 * Of the trajectories started in the period, those with joint goals. The report prints the same share over all that
 * ran; what lies between the two is what had started before, so an exact share needs that part to be large enough too.
 */
function jointShare({ indicators, started }: Tally, { ran }: Judged, minimum: number): Share {
  const { inWith, inWithout, beforeWith, beforeWithout } = indicators.started
  const { visible } = splitGroup(ran, started, minimum).inPeriod
  const exact = visible && !isSmall(beforeWith, minimum) && !isSmall(beforeWithout, minimum)
  return shareOf(inWith, inWithout, minimum, exact)
}

function signedShare({ indicators, started }: Tally, { ran }: Judged, minimum: number): Share {
  const { visible } = splitGroup(ran, started, minimum).inPeriod
  return shareOf(indicators.signed.yes, indicators.signed.no, minimum, visible)
}

/** Of the coachees whose end evaluation was received and asked this: those who agree. */
function coacheeShare(tally: Tally, { ended }: Judged, item: 'ownPart' | 'initiative', minimum: number): Share {
  const { yes, no, notAsked } = tally.indicators[item]
  const received = splitGroup(ended, { yes: tally.received.coachee.yes, no: tally.received.coachee.no }, minimum).yes
  const { asked } = splitGroup(received, { asked: joined([yes, no]), notAsked }, minimum)
  return shareOf(yes, no, minimum, asked.visible)
}

const evaluationKeys: readonly EvaluationKey[] = ['endCoachee', 'endManager', 'followUpCoachee', 'followUpManager']

/**
 * Evaluations received of those that fell due. The report prints the part at the end for each perspective, so whoever
 * subtracts that is left with the follow-ups: an exact share needs every part of both to be large enough. A rough one
 * needs enough follow-ups, of which nothing else is printed, to fit any division of the rest.
 */
function evaluationShare({ indicators }: Tally, { ended }: Judged, minimum: number): Share {
  const { due } = indicators
  const all = (came: 'yes' | 'no', keys = evaluationKeys): Group => joined(keys.map((key) => due[key][came]))
  const followUps = joined([all('yes', ['followUpCoachee', 'followUpManager']), all('no', ['followUpCoachee', 'followUpManager'])]) // prettier-ignore
  const small = evaluationKeys.some((key) => Object.values(due[key]).some((group) => isSmall(group, minimum)))
  if (!small && ended.visible) return shareOf(all('yes'), all('no'), minimum)
  return followUps.people.size < minimum ? { kind: 'hidden' } : shareOf(all('yes'), all('no'), minimum, false)
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0]
  return (low + high) / 2
}

/** "None" is said only when that tells nothing of a stage that is hidden. */
function decisionDays({ indicators }: Tally, { allShown }: Judged, minimum: number): Cell {
  const { decided } = indicators
  if (decided.count === 0) return allShown ? { kind: 'empty' } : { kind: 'hidden' }
  return wholeGroup(decided, minimum).visible
    ? { kind: 'value', value: medianOf(indicators.decisionDays) }
    : { kind: 'hidden' }
}

/** External coaches who are admitted now, with both papers valid on a day or not. */
export interface CoachQualification {
  readonly qualified: Group
  readonly lacking: Group
}

/** Looks at the papers of the external coaches who are admitted. */
export function coachQualification(coaches: readonly Coach[], on: IsoDate): CoachQualification {
  const [qualified, lacking] = [new Counter(), new Counter()]
  for (const coach of coaches) {
    if (coach.kind !== 'external' || coach.status !== 'admitted') continue
    const valid = hasValidCertificate(coach, on) && hasValidInsurance(coach, on)
    const group = valid ? qualified : lacking
    group.add(coach.id)
  }
  return { qualified, lacking }
}

/** Every indicator from what was counted for the report, so that both say the same where they say the same thing. */
export function indicatorValues(
  tally: Tally,
  judged: Judged,
  { qualified, lacking }: CoachQualification,
  minimum: number,
): IndicatorValues {
  const goals = goalResults(tally, judged, minimum)
  const share = (of: Share): IndicatorValue => ({ kind: 'share', share: of })
  return {
    'share-joint-goals': share(jointShare(tally, judged, minimum)),
    'share-signed-before-start': share(signedShare(tally, judged, minimum)),
    'share-goals-reached': share(goals.reached),
    'mean-final-score': { kind: 'score', cell: goals.end },
    'share-manager-sees-change': share(evaluationResults(tally, judged, minimum).behaviourSeen),
    'share-own-part-seen': share(coacheeShare(tally, judged, 'ownPart', minimum)),
    'share-own-initiative': share(coacheeShare(tally, judged, 'initiative', minimum)),
    'median-days-to-decision': { kind: 'days', cell: decisionDays(tally, judged, minimum) },
    'share-evaluations-received': share(evaluationShare(tally, judged, minimum)),
    'share-qualified-coaches': share(shareOf(qualified, lacking, minimum)),
  }
}

/** The records that indicators are computed from. */
export interface IndicatorRecords {
  readonly trajectories: Iterable<Trajectory>
  readonly coaches: readonly Coach[]
  readonly policies: readonly Policy[]
  /** Days that do not count as working days. */
  readonly holidays: readonly HolidayRule[]
}

/** Twelve months up to and including a day. */
export const lastTwelveMonths = (to: IsoDate): Period => ({ from: addDays(addMonths(to, -12), 1), to })

/**
 * Every indicator over a period that has passed, of groups of at least `minimum` people. Each figure follows the rules
 * of `anonymity.ts` as if it stood in the management report over that period beside all others.
 */
export function policyIndicators(records: IndicatorRecords, period: Period, minimum: number): IndicatorValues {
  const { trajectories, coaches, policies, holidays } = records
  const tally = tallyOf(trajectories, { period, policies, holidays, coachKinds: new Map() })
  const { judged } = judgeStages(tally, minimum)
  return indicatorValues(tally, judged, coachQualification(coaches, period.to), minimum)
}

/** The goals of a version beside their values, for a document; null when it names none. */
export function reportedGoals(
  policy: Pick<Policy, 'version' | 'language' | 'goals'>,
  values: IndicatorValues,
  words: Readonly<Record<IndicatorId, IndicatorWords>>,
): ReportedGoals | null {
  if (policy.goals.length === 0) return null
  const reported = ({ name, contributesTo, indicator, target, owner }: PolicyGoal) => ({
    name,
    contributesTo,
    indicator,
    words: words[indicator],
    target,
    owner,
    value: values[indicator],
    verdict: verdictOf(indicator, target, values[indicator]),
  })
  return { version: policy.version, language: policy.language, goals: policy.goals.map(reported) }
}
