import { fail, ok, type Result } from '../result.ts'
import { policyInForce } from './policy-versions.ts'
import type { Policy } from './policy.ts'
import { type CommandContext, type IsoDate, limits } from './primitives.ts'
import type { AssessmentStandard } from './self-assessment-result.ts'
import type { SelfAssessment, StatementScore } from './self-assessment.ts'

/** From this score on, an answer has to say what it rests on. */
export const EVIDENCE_FROM: StatementScore = 2

export interface StartAssessmentError {
  readonly code: 'openExists'
}

/** The assessment that is being filled in. There is at most one. */
export const openAssessmentOf = (assessments: readonly SelfAssessment[]): SelfAssessment | null =>
  assessments.find(({ concludedOn }) => concludedOn === null) ?? null

/** Concluded assessments, the latest first. */
export const concludedAssessments = (assessments: readonly SelfAssessment[]): readonly SelfAssessment[] =>
  assessments
    .filter(({ concludedOn }) => concludedOn !== null)
    .toSorted((a, b) => (a.on === b.on ? compare(b.concludedOn ?? '', a.concludedOn ?? '') : compare(b.on, a.on)))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The assessment to compare with: the last one concluded before this one. */
export function previousAssessment(
  assessment: SelfAssessment,
  assessments: readonly SelfAssessment[],
): SelfAssessment | null {
  const others = concludedAssessments(assessments).filter(({ id }) => id !== assessment.id)
  if (assessment.concludedOn === null) return others[0] ?? null
  const all = concludedAssessments(assessments)
  return all[all.findIndex(({ id }) => id === assessment.id) + 1] ?? null
}

/**
 * A new assessment, without answers. Those of the previous one are not copied: a score that is already there is easily
 * left as it is, and the point is to look again. The screen shows the previous answer beside each statement.
 */
export function startAssessment(
  assessments: readonly SelfAssessment[],
  policies: readonly Policy[],
  ctx: CommandContext,
): Result<SelfAssessment, StartAssessmentError> {
  if (openAssessmentOf(assessments) !== null) return fail({ code: 'openExists' })
  return ok({
    id: ctx.newId(),
    on: ctx.today,
    by: ctx.operator,
    policyId: policyInForce(policies, ctx.today)?.id ?? null,
    answers: {},
    concludedOn: null,
  })
}

/** What of an open assessment can be changed. */
export interface AssessmentInput {
  readonly on: IsoDate
  /** Who took part. */
  readonly by: string
  /** By statement id. A score of null says: not looked at yet. */
  readonly answers: SelfAssessment['answers']
}

export type SaveAssessmentError =
  | { readonly code: 'concluded' }
  | { readonly code: 'dateInFuture' }
  | { readonly code: 'participantsMissing' }
  | { readonly code: 'participantsTooLong'; readonly limit: number }
  | { readonly code: 'evidenceTooLong'; readonly statementId: string; readonly limit: number }
  | { readonly code: 'statementUnknown'; readonly statementId: string }

/** Everything in the way of saving, at once. */
export function saveErrors(
  assessment: SelfAssessment,
  { on, by, answers }: AssessmentInput,
  standard: AssessmentStandard,
  today: IsoDate,
): readonly SaveAssessmentError[] {
  const known = new Set(standard.areas.flatMap(({ statementIds }) => statementIds))
  const participants = by.trim().length
  return [
    ...(assessment.concludedOn === null ? [] : [{ code: 'concluded' } as const]),
    ...(on > today ? [{ code: 'dateInFuture' } as const] : []),
    ...(participants === 0 ? [{ code: 'participantsMissing' } as const] : []),
    ...(participants > limits.name ? [{ code: 'participantsTooLong', limit: limits.name } as const] : []),
    ...Object.entries(answers).flatMap(([statementId, { evidence }]): readonly SaveAssessmentError[] => [
      ...(known.has(statementId) ? [] : [{ code: 'statementUnknown', statementId } as const]),
      ...(evidence.length > limits.text ? [{ code: 'evidenceTooLong', statementId, limit: limits.text } as const] : []),
    ]),
  ]
}

/** Saves what has been filled in so far. Statements with neither score nor evidence are not kept. */
export function saveAssessment(
  assessment: SelfAssessment,
  input: AssessmentInput,
  standard: AssessmentStandard,
  ctx: CommandContext,
): Result<SelfAssessment, readonly SaveAssessmentError[]> {
  const errors = saveErrors(assessment, input, standard, ctx.today)
  if (errors.length > 0) return fail(errors)
  const touched = Object.entries(input.answers).filter(
    ([, { score, evidence }]) => score !== null || evidence.trim() !== '',
  )
  return ok({ ...assessment, on: input.on, by: input.by.trim(), answers: Object.fromEntries(touched) })
}

/** Why an assessment cannot be concluded yet, and at which statement. */
export type ConcludeObstacle =
  | { readonly code: 'alreadyConcluded' }
  | { readonly code: 'scoreMissing'; readonly statementId: string }
  | { readonly code: 'evidenceMissing'; readonly statementId: string }

/** What still has to be done, in the order of the standard. */
export function concludeObstacles(
  { answers, concludedOn }: SelfAssessment,
  standard: AssessmentStandard,
): readonly ConcludeObstacle[] {
  const obstacleOf = (statementId: string): readonly ConcludeObstacle[] => {
    const { score, evidence } = answers[statementId] ?? { score: null, evidence: '' }
    if (score === null) return [{ code: 'scoreMissing', statementId }]
    return score >= EVIDENCE_FROM && evidence.trim() === '' ? [{ code: 'evidenceMissing', statementId }] : []
  }
  return [
    ...(concludedOn === null ? [] : [{ code: 'alreadyConcluded' } as const]),
    ...standard.areas.flatMap(({ statementIds }) => statementIds.flatMap(obstacleOf)),
  ]
}

/** Concludes an assessment: from then on it can only be read. */
export function concludeAssessment(
  assessment: SelfAssessment,
  standard: AssessmentStandard,
  ctx: CommandContext,
): Result<SelfAssessment, readonly ConcludeObstacle[]> {
  const obstacles = concludeObstacles(assessment, standard)
  return obstacles.length > 0 ? fail(obstacles) : ok({ ...assessment, concludedOn: ctx.today })
}
