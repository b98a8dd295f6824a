import { fail, ok, type Result } from '../result.ts'
import { type AssessmentAnswers, assessCoach, type AssessmentError, MAX_JUDGEMENTS } from './coach-assessment.ts'
import {
  assessorKey,
  blocksAdmission,
  type JointError,
  jointJudgement,
  type JointJudgement,
  jointObstacles,
} from './coach-joint.ts'
import { lastDecision, statusFromDecisions } from './coach-standing.ts'
import type { AdmissionObstacle, Coach, CoachDecision } from './coach.ts'
import type { CriteriaSet } from './criteria-set.ts'
import { type CommandContext, type Id, type IsoDate, limits } from './primitives.ts'

/** A decision while it is being written: null is "not chosen yet". */
export interface DecisionInput {
  readonly on: IsoDate | null
  readonly by: string
  readonly outcome: CoachDecision['outcome'] | null
  /** Why. Always asked, so that a rejection can be explained as well as an admission. */
  readonly motive: string
  /** Who else agreed to admit below the minimum; looked at in that case only. */
  readonly agreedBy: string
  readonly assessmentIds: readonly Id[]
}

/** Why a decision cannot be recorded, and at which field. */
export type DecisionError =
  | { readonly code: 'dateMissing' }
  | { readonly code: 'dateInFuture' }
  /** A decision cannot be older than what it rests on. */
  | { readonly code: 'dateBeforeAssessment'; readonly last: IsoDate }
  /** The last decision counts: a new one is not dated before it. */
  | { readonly code: 'dateBeforeDecision'; readonly last: IsoDate }
  | { readonly code: 'deciderMissing' }
  | { readonly code: 'deciderTooLong'; readonly limit: number }
  | { readonly code: 'outcomeMissing' }
  | { readonly code: 'motiveMissing' }
  | { readonly code: 'motiveTooLong'; readonly limit: number }
  /** Admission is refused: a knock-out is not met or disputed, or a paper is not valid. */
  | { readonly code: 'admissionBlocked'; readonly obstacles: readonly AdmissionObstacle[] }
  /** Below the minimum an admission takes a second person. */
  | { readonly code: 'secondPersonMissing' }
  | { readonly code: 'secondPersonSame' }
  | { readonly code: 'secondPersonTooLong'; readonly limit: number }
  | { readonly code: 'assessments'; readonly why: JointError }
  /** The coach was let go: first back into the pool. */
  | { readonly code: 'coachIsOut' }
  | { readonly code: 'tooMany' }

/** The chosen assessments taken together. Ids that are not in the file count as no assessment. */
export const judgementOf = (
  coach: Pick<Coach, 'assessments'>,
  assessmentIds: readonly Id[],
): Result<JointJudgement, JointError> =>
  jointJudgement(coach.assessments.filter(({ id }) => assessmentIds.includes(id)))

/** Whether this decision admits in spite of a total below the minimum: it then takes a second person. */
export const admitsBelowMinimum = (
  outcome: DecisionInput['outcome'],
  obstacles: readonly AdmissionObstacle[],
): boolean => outcome === 'admitted' && obstacles.some(({ code }) => code === 'totalTooLow')

function dateErrors(
  coach: Coach,
  joint: JointJudgement | null,
  on: IsoDate | null,
  today: IsoDate,
): readonly DecisionError[] {
  if (on === null) return [{ code: 'dateMissing' }]
  if (on > today) return [{ code: 'dateInFuture' }]
  const assessed = joint?.assessments.at(-1)?.on
  if (assessed !== undefined && on < assessed) return [{ code: 'dateBeforeAssessment', last: assessed }]
  const decided = lastDecision(coach)?.on
  return decided !== undefined && on < decided ? [{ code: 'dateBeforeDecision', last: decided }] : []
}

function textErrors({ by, motive }: Pick<DecisionInput, 'by' | 'motive'>): readonly DecisionError[] {
  const errors: DecisionError[] = []
  if (by.trim() === '') errors.push({ code: 'deciderMissing' })
  else if (by.trim().length > limits.name) errors.push({ code: 'deciderTooLong', limit: limits.name })
  if (motive.trim() === '') errors.push({ code: 'motiveMissing' })
  else if (motive.trim().length > limits.text) errors.push({ code: 'motiveTooLong', limit: limits.text })
  return errors
}

function secondPersonErrors({ by, agreedBy }: DecisionInput): readonly DecisionError[] {
  if (agreedBy.trim() === '') return [{ code: 'secondPersonMissing' }]
  if (agreedBy.trim().length > limits.name) return [{ code: 'secondPersonTooLong', limit: limits.name }]
  return assessorKey(agreedBy) === assessorKey(by) ? [{ code: 'secondPersonSame' }] : []
}

function outcomeErrors(coach: Coach, joint: JointJudgement, input: DecisionInput, today: IsoDate) {
  if (input.outcome !== 'admitted') return []
  const obstacles = jointObstacles(coach, joint, input.on ?? today)
  const blocking = obstacles.filter(blocksAdmission)
  const errors: DecisionError[] = blocking.length > 0 ? [{ code: 'admissionBlocked', obstacles: blocking }] : []
  return admitsBelowMinimum(input.outcome, obstacles) ? [...errors, ...secondPersonErrors(input)] : errors
}

/** Everything that is missing or does not fit. Empty: the decision can be recorded. */
export function decisionErrors(coach: Coach, input: DecisionInput, today: IsoDate): readonly DecisionError[] {
  const joint = judgementOf(coach, input.assessmentIds)
  const file: readonly DecisionError[] = [
    ...(coach.status === 'out' ? [{ code: 'coachIsOut' } as const] : []),
    ...(coach.decisions.length >= MAX_JUDGEMENTS ? [{ code: 'tooMany' } as const] : []),
    ...(joint.ok ? [] : [{ code: 'assessments', why: joint.error } as const]),
  ]
  return [
    ...file,
    ...dateErrors(coach, joint.ok ? joint.value : null, input.on, today),
    ...textErrors(input),
    ...(input.outcome === null ? [{ code: 'outcomeMissing' } as const] : []),
    ...(joint.ok ? outcomeErrors(coach, joint.value, input, today) : []),
  ]
}

/** Records a decision: it counts from now on. A suspension stays until it is lifted. */
export function decideOnCoach(
  coach: Coach,
  input: DecisionInput,
  ctx: CommandContext,
): Result<Coach, readonly DecisionError[]> {
  const errors = decisionErrors(coach, input, ctx.today)
  const joint = judgementOf(coach, input.assessmentIds)
  const { on, outcome } = input
  if (errors.length > 0 || !joint.ok || on === null || outcome === null) return fail(errors)
  const obstacles = jointObstacles(coach, joint.value, on)
  const decision: CoachDecision = {
    id: ctx.newId(),
    on,
    by: input.by.trim(),
    outcome,
    motive: input.motive.trim(),
    agreedBy: admitsBelowMinimum(outcome, obstacles) ? input.agreedBy.trim() : null,
    assessmentIds: joint.value.assessments.map(({ id }) => id),
    total: joint.value.total,
    obstacles,
    recordedAt: ctx.now,
  }
  const decided: Coach = { ...coach, decisions: [...coach.decisions, decision] }
  return ok({ ...decided, status: coach.suspension === null ? statusFromDecisions(decided) : 'suspended' })
}

/** Adds one assessor's judgement to the file. Nothing is decided by it. */
export function recordAssessment(
  coach: Coach,
  set: CriteriaSet,
  answers: AssessmentAnswers,
  ctx: CommandContext,
): Result<Coach, readonly AssessmentError[]> {
  const assessment = assessCoach(coach, set, answers, ctx)
  if (!assessment.ok) return assessment
  return ok({ ...coach, assessments: [...coach.assessments, assessment.value] })
}

/** What one assessor who decides alone fills in beside the answers. */
export type SoleDecisionInput = Omit<DecisionInput, 'on' | 'assessmentIds'>

/**
 * What is wrong with a decision that one assessor takes together with the answers. While the answers are not complete,
 * only the texts can be judged. The assessor is named once, with the answers.
 */
export function soleDecisionErrors(
  coach: Coach,
  set: CriteriaSet,
  answers: AssessmentAnswers,
  decision: SoleDecisionInput,
  ctx: CommandContext,
): readonly DecisionError[] {
  const assessed = recordAssessment(coach, set, answers, ctx)
  if (assessed.ok) return decisionErrors(assessed.value, onLastAssessment(assessed.value, answers, decision), ctx.today)
  const motive = textErrors(decision).filter(({ code }) => code === 'motiveMissing' || code === 'motiveTooLong')
  return decision.outcome === null ? [...motive, { code: 'outcomeMissing' }] : motive
}

const onLastAssessment = (coach: Coach, { on }: AssessmentAnswers, decision: SoleDecisionInput): DecisionInput => ({
  ...decision,
  on,
  assessmentIds: coach.assessments.slice(-1).map(({ id }) => id),
})

/** The short way: one assessor judges and decides on the same day, in one step. */
export function assessAndDecide(
  coach: Coach,
  set: CriteriaSet,
  answers: AssessmentAnswers,
  decision: SoleDecisionInput,
  ctx: CommandContext,
): Result<Coach, readonly (AssessmentError | DecisionError)[]> {
  const assessed = recordAssessment(coach, set, answers, ctx)
  if (!assessed.ok) return assessed
  return decideOnCoach(assessed.value, onLastAssessment(assessed.value, answers, decision), ctx)
}
