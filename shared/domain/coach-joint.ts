import { fail, ok, type Result } from '../result.ts'
import { knockOutBinding } from './coach-assessment.ts'
import { type Contribution, contributionsOf, totalInHundredths, totalOf } from './coach-score.ts'
import { lastAssessment, lastDecision, paperObstacles } from './coach-standing.ts'
import type { AdmissionObstacle, Coach, CoachAssessment } from './coach.ts'
import type { CriteriaSet, KnockOut, WeightedCriterion } from './criteria-set.ts'
import type { Id, IsoDate } from './primitives.ts'

/** A decision rests on the judgement of one to five people. */
export const MAX_ASSESSORS = 5

/** From this difference between two scores the assessors talk about a criterion first. */
export const TALK_ABOUT_FROM = 2

interface Given {
  readonly assessmentId: Id
  readonly by: string
  /** What was seen or heard; may be empty. */
  readonly note: string
}

/** A knock-out as the assessors answered it together: met only when all of them say so. */
export interface JointKnockOut {
  readonly criterion: KnockOut
  readonly verdict: 'met' | 'notMet' | 'disputed'
  readonly answers: readonly (Given & { readonly met: boolean })[]
}

/** A weighted criterion as the assessors scored it together. */
export interface JointScore {
  readonly criterion: WeightedCriterion
  /** Mean of the scores, unrounded. */
  readonly mean: number
  /** Highest score minus lowest. */
  readonly difference: number
  readonly answers: readonly (Given & { readonly score: number })[]
}

/** The judgement of one or more assessors against one version of one set. */
export interface JointJudgement {
  readonly criteria: CriteriaSet
  /** Oldest first, in whichever order they were given. */
  readonly assessments: readonly CoachAssessment[]
  readonly knockOuts: readonly JointKnockOut[]
  readonly weighted: readonly JointScore[]
  /** What each criterion adds to the total, in the order of the set. */
  readonly contributions: readonly Contribution[]
  /** The total before its last rounding: what the contributions add up to. */
  readonly hundredths: number
  /** Weighted mean of the means, rounded once: 1–5 with one decimal. */
  readonly total: number
}

/** Why assessments cannot be taken together. */
export type JointError =
  | 'noAssessment'
  | 'tooManyAssessors'
  /** Against another set, or another version of it: their scores do not mean the same. */
  | 'otherCriteria'
  /** One person would count twice. */
  | 'assessorTwice'
  /** A score is absent: not written by this product. */
  | 'incomplete'

/** Whether two copies of a set are one version: the same criteria with the same weights. */
export const sameCriteria = (a: CriteriaSet, b: CriteriaSet): boolean =>
  a.id === b.id &&
  a.version === b.version &&
  a.minimumTotal === b.minimumTotal &&
  sameList(a.knockOuts, b.knockOuts, (one, other) => one.id === other.id) &&
  sameList(a.weighted, b.weighted, (one, other) => one.id === other.id && one.weight === other.weight)

const sameList = <Item>(a: readonly Item[], b: readonly Item[], same: (a: Item, b: Item) => boolean): boolean =>
  a.length === b.length && a.every((item, at) => b[at] !== undefined && same(item, b[at]))

/** The name of an assessor, so that "sanne  de wit" and "Sanne de Wit" are one person. */
export const assessorKey = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLowerCase()

const inOrder = (assessments: readonly CoachAssessment[]): readonly CoachAssessment[] =>
  assessments.toSorted((a, b) => ([a.on, a.recordedAt, a.id].join() < [b.on, b.recordedAt, b.id].join() ? -1 : 1))

function jointKnockOut(criterion: KnockOut, assessments: readonly CoachAssessment[]): JointKnockOut {
  const answers = assessments.map(({ id, by, knockOuts }) => ({
    assessmentId: id,
    by,
    // What was not answered is not met.
    met: knockOuts[criterion.id]?.met === true,
    note: knockOuts[criterion.id]?.note ?? '',
  }))
  if (answers.every(({ met }) => met)) return { criterion, answers, verdict: 'met' }
  return { criterion, answers, verdict: answers.some(({ met }) => met) ? 'disputed' : 'notMet' }
}

function jointScore(criterion: WeightedCriterion, assessments: readonly CoachAssessment[]): JointScore | null {
  const answers = assessments.flatMap(({ id, by, scores, scoreNotes }) => {
    const score = scores[criterion.id]
    return score === undefined ? [] : [{ assessmentId: id, by, score, note: scoreNotes[criterion.id] ?? '' }]
  })
  if (answers.length < assessments.length) return null
  const scores = answers.map(({ score }) => score)
  return {
    criterion,
    answers,
    mean: sumOf(scores) / scores.length,
    difference: Math.max(...scores) - Math.min(...scores),
  }
}

const sumOf = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0)

/** Takes the judgements of one to five assessors together. */
export function jointJudgement(given: readonly CoachAssessment[]): Result<JointJudgement, JointError> {
  const assessments = inOrder(given)
  const [first] = assessments
  if (first === undefined) return fail('noAssessment')
  if (assessments.length > MAX_ASSESSORS) return fail('tooManyAssessors')
  const { criteria } = first
  if (!assessments.every((other) => sameCriteria(criteria, other.criteria))) return fail('otherCriteria')
  if (new Set(assessments.map(({ by }) => assessorKey(by))).size < assessments.length) return fail('assessorTwice')
  const weighted = criteria.weighted.flatMap((criterion) => jointScore(criterion, assessments) ?? [])
  const points = weighted.map(({ criterion: { id, weight }, answers }) => ({
    id,
    weight,
    points: sumOf(answers.map(({ score }) => score)),
  }))
  const total = totalOf(points, assessments.length)
  if (weighted.length < criteria.weighted.length || total === null) return fail('incomplete')
  return ok({
    criteria,
    assessments,
    knockOuts: criteria.knockOuts.map((criterion) => jointKnockOut(criterion, assessments)),
    weighted,
    contributions: contributionsOf(points, assessments.length),
    hundredths: totalInHundredths(points, assessments.length),
    total,
  })
}

/** What the assessors talk about before a decision: knock-outs they disagree on, then scores far apart, widest first. */
export const toTalkAbout = ({
  knockOuts,
  weighted,
}: JointJudgement): { readonly knockOuts: readonly JointKnockOut[]; readonly weighted: readonly JointScore[] } => ({
  knockOuts: knockOuts.filter(({ verdict }) => verdict === 'disputed'),
  weighted: weighted
    .filter(({ difference }) => difference >= TALK_ABOUT_FROM)
    .toSorted((a, b) => b.difference - a.difference || b.criterion.weight - a.criterion.weight),
})

/**
 * What speaks against admission on the day of the decision. Papers are looked at on that day: a certificate that has run
 * out since the conversation stands in the way, an insurance that was renewed does not. What an assessor answered about
 * the certificate otherwise stands, because its level was judged with it.
 */
export function jointObstacles(coach: Coach, joint: JointJudgement, on: IsoDate): readonly AdmissionObstacle[] {
  const refused = joint.knockOuts.flatMap(({ criterion: { id }, verdict }): readonly AdmissionObstacle[] => {
    const paper = paperObstacles(coach, [{ id }], on)
    if (paper.length > 0) return paper
    if (verdict === 'met' || knockOutBinding(coach, id, on) === 'settled') return []
    return [{ code: verdict === 'disputed' ? 'knockOutDisputed' : 'knockOutNotMet', criterionId: id }]
  })
  const { total } = joint
  const minimum = joint.criteria.minimumTotal
  return total < minimum ? [...refused, { code: 'totalTooLow', total, minimum }] : refused
}

/** Whether admission is out of the question while this obstacle stands. A low total alone leaves it to those who decide. */
export const blocksAdmission = (obstacle: AdmissionObstacle): boolean => obstacle.code !== 'totalTooLow'

/** Assessments that no decision rests on yet, oldest first. */
export function openAssessments(coach: Pick<Coach, 'assessments' | 'decisions'>): readonly CoachAssessment[] {
  const used = new Set(coach.decisions.flatMap(({ assessmentIds }) => assessmentIds))
  return inOrder(coach.assessments.filter(({ id }) => !used.has(id)))
}

/** The last judgement of each assessor against the version of the criteria that was used last, oldest first. */
function lastRound(assessments: readonly CoachAssessment[]): readonly CoachAssessment[] {
  const last = lastAssessment({ assessments })
  if (last === null) return []
  const perAssessor = new Map(
    inOrder(assessments.filter(({ criteria }) => sameCriteria(criteria, last.criteria))).map((assessment) => [
      assessorKey(assessment.by),
      assessment,
    ]),
  )
  return inOrder([...perAssessor.values()]).slice(-MAX_ASSESSORS)
}

/**
 * The assessments a next decision would rest on: those that no decision used yet, else those of the last decision. Of
 * each assessor the last one, all against one version.
 */
export function proposedAssessments(coach: Pick<Coach, 'assessments' | 'decisions'>): readonly CoachAssessment[] {
  const open = openAssessments(coach)
  const ids = lastDecision(coach)?.assessmentIds ?? []
  return lastRound(open.length > 0 ? open : coach.assessments.filter(({ id }) => ids.includes(id)))
}
