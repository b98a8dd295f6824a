import { fail, ok, type Result } from '../result.ts'
import type { AdmissionObstacle, AssessmentConversation, Coach, CoachAssessment } from './coach.ts'
import { type CriterionPoints, totalOf } from './coach-score.ts'
import { hasValidInsurance, paperObstacles } from './coach-standing.ts'
import type { CriteriaSet } from './criteria-set.ts'
import { type CommandContext, type IsoDate, limits } from './primitives.ts'

/** Answers while the form is being filled in: null is "not answered yet". */
export interface AssessmentAnswers {
  readonly on: IsoDate | null
  readonly by: string
  readonly conversation: AssessmentConversation | null
  /** Per knock-out id. What is derived from dates alone (insurance) may be absent. */
  readonly knockOuts: Readonly<Record<string, { readonly met: boolean | null; readonly note: string }>>
  /** Per weighted criterion id, 1–5. */
  readonly scores: Readonly<Record<string, number | null>>
  /** Per weighted criterion id: what the score rests on. */
  readonly scoreNotes: Readonly<Record<string, string>>
}

/** Why an assessment cannot be saved, and at which question. */
export type AssessmentError =
  | { readonly code: 'dateMissing' }
  | { readonly code: 'dateInFuture' }
  | { readonly code: 'assessorMissing' }
  | { readonly code: 'assessorTooLong'; readonly limit: number }
  | { readonly code: 'conversationMissing' }
  | { readonly code: 'knockOutUnanswered'; readonly criterionId: string }
  | { readonly code: 'noteTooLong'; readonly criterionId: string; readonly limit: number }
  | { readonly code: 'scoreMissing'; readonly criterionId: string }
  | { readonly code: 'scoreOutOfRange'; readonly criterionId: string }
  | { readonly code: 'scoreNoteTooLong'; readonly criterionId: string; readonly limit: number }
  /** A coach's file holds fifty assessments. */
  | { readonly code: 'tooMany' }

/** Most assessments, and most decisions, in one file. */
export const MAX_JUDGEMENTS = 50

/** A knock-out that the dates in the register settle, and how. `blocked`: only "no" is possible. `settled`: it is "yes". */
export type KnockOutBinding = 'free' | 'blocked' | 'settled'

/**
 * What the dates leave to decide. Without a valid tested certificate the answer is no; with one, the operator still
 * judges whether its level is enough. Insurance has only an end date, so the date settles it both ways.
 */
export function knockOutBinding(coach: Coach, criterionId: string, on: IsoDate): KnockOutBinding {
  if (paperObstacles(coach, [{ id: criterionId }], on).length > 0) return 'blocked'
  return criterionId === 'liability-insurance' && hasValidInsurance(coach, on) ? 'settled' : 'free'
}

const scoreFits = (score: number): boolean => Number.isInteger(score) && score >= 1 && score <= 5

/** The scores that were given, with their weights: what the total and its parts are made of. */
export const pointsSoFar = (set: CriteriaSet, scores: AssessmentAnswers['scores']): readonly CriterionPoints[] =>
  set.weighted.flatMap(({ id, weight }) => {
    const score = scores[id]
    return typeof score === 'number' && scoreFits(score) ? [{ id, weight, points: score }] : []
  })

/** The total of the scores given so far, one decimal; null while there are none. Shown live while the form is filled in. */
export const totalSoFar = (set: CriteriaSet, scores: AssessmentAnswers['scores']): number | null =>
  totalOf(pointsSoFar(set, scores), 1)

function headErrors(coach: Coach, answers: AssessmentAnswers, today: IsoDate): readonly AssessmentError[] {
  const errors: AssessmentError[] = []
  if (answers.on === null) errors.push({ code: 'dateMissing' })
  else if (answers.on > today) errors.push({ code: 'dateInFuture' })
  const by = answers.by.trim()
  if (by === '') errors.push({ code: 'assessorMissing' })
  else if (by.length > limits.name) errors.push({ code: 'assessorTooLong', limit: limits.name })
  if (answers.conversation === null) errors.push({ code: 'conversationMissing' })
  if (coach.assessments.length >= MAX_JUDGEMENTS) errors.push({ code: 'tooMany' })
  return errors
}

function answerErrors(
  coach: Coach,
  set: CriteriaSet,
  answers: AssessmentAnswers,
  on: IsoDate,
): readonly AssessmentError[] {
  const knockOuts = set.knockOuts.flatMap(({ id }): readonly AssessmentError[] => {
    const answer = answers.knockOuts[id]
    const unanswered = knockOutBinding(coach, id, on) === 'free' && typeof answer?.met !== 'boolean'
    const noteTooLong = (answer?.note ?? '').length > limits.text
    return [
      ...(unanswered ? [{ code: 'knockOutUnanswered', criterionId: id } as const] : []),
      ...(noteTooLong ? [{ code: 'noteTooLong', criterionId: id, limit: limits.text } as const] : []),
    ]
  })
  const scores = set.weighted.flatMap(({ id }): readonly AssessmentError[] => {
    const score = answers.scores[id]
    const noteTooLong = (answers.scoreNotes[id] ?? '').length > limits.text
    return [
      ...(score === null || score === undefined ? [{ code: 'scoreMissing', criterionId: id } as const] : []),
      ...(typeof score === 'number' && !scoreFits(score)
        ? [{ code: 'scoreOutOfRange', criterionId: id } as const]
        : []),
      ...(noteTooLong ? [{ code: 'scoreNoteTooLong', criterionId: id, limit: limits.text } as const] : []),
    ]
  })
  return [...knockOuts, ...scores]
}

/** The answer to a knock-out once the dates have had their say; null while it is open. */
export function settledAnswer(
  coach: Coach,
  criterionId: string,
  answers: AssessmentAnswers,
  on: IsoDate,
): boolean | null {
  const binding = knockOutBinding(coach, criterionId, on)
  if (binding !== 'free') return binding === 'settled'
  return answers.knockOuts[criterionId]?.met ?? null
}

/**
 * Reasons against admission in the answers given so far. On a complete form an empty list means: nothing in it speaks
 * against admission.
 * A paper that is not valid is named as such and not once more as a knock-out.
 */
export function obstaclesSoFar(
  coach: Coach,
  set: CriteriaSet,
  answers: AssessmentAnswers,
  on: IsoDate,
): readonly AdmissionObstacle[] {
  const refused = set.knockOuts.flatMap(({ id }): readonly AdmissionObstacle[] => {
    const paper = paperObstacles(coach, [{ id }], on)
    if (paper.length > 0) return paper
    return settledAnswer(coach, id, answers, on) === false ? [{ code: 'knockOutNotMet', criterionId: id }] : []
  })
  const total = totalSoFar(set, answers.scores)
  const complete = set.weighted.every(({ id }) => typeof answers.scores[id] === 'number')
  return complete && total !== null && total < set.minimumTotal
    ? [...refused, { code: 'totalTooLow', total, minimum: set.minimumTotal }]
    : refused
}

/** Everything that is missing or does not fit, question by question. Empty: the assessment can be recorded. */
export const assessmentErrors = (
  coach: Coach,
  set: CriteriaSet,
  answers: AssessmentAnswers,
  today: IsoDate,
): readonly AssessmentError[] => [
  ...headErrors(coach, answers, today),
  ...answerErrors(coach, set, answers, answers.on ?? today),
]

/** One assessor's complete judgement against the set as it is now, or everything that is missing. */
export function assessCoach(
  coach: Coach,
  set: CriteriaSet,
  answers: AssessmentAnswers,
  ctx: CommandContext,
): Result<CoachAssessment, readonly AssessmentError[]> {
  const on = answers.on ?? ctx.today
  const errors = assessmentErrors(coach, set, answers, ctx.today)
  const total = totalSoFar(set, answers.scores)
  const { conversation } = answers
  if (errors.length > 0 || total === null || conversation === null) return fail(errors)
  return ok({
    id: ctx.newId(),
    criteria: set,
    on,
    by: answers.by.trim(),
    conversation,
    knockOuts: Object.fromEntries(
      set.knockOuts.map(({ id }) => [
        id,
        { met: settledAnswer(coach, id, answers, on) === true, note: answers.knockOuts[id]?.note.trim() ?? '' },
      ]),
    ),
    scores: Object.fromEntries(
      set.weighted.flatMap(({ id }) => {
        const score = answers.scores[id]
        return typeof score === 'number' ? [[id, score]] : []
      }),
    ),
    scoreNotes: Object.fromEntries(
      set.weighted.flatMap(({ id }) => {
        const note = answers.scoreNotes[id]?.trim() ?? ''
        return note === '' ? [] : [[id, note]]
      }),
    ),
    total,
    obstacles: obstaclesSoFar(coach, set, answers, on),
    recordedAt: ctx.now,
  })
}
