import { fail, ok, type Result } from '../result.ts'
import { daysBetween } from './iso-date.ts'
import { openRemarks } from './policy-support.ts'
import { policyInForce } from './policy-versions.ts'
import {
  type AdoptedPolicy,
  type OpenPolicy,
  type Policy,
  type PolicyStep,
  worGrounds,
  type WorksCouncil,
} from './policy.ts'
import { type CommandContext, type IsoDate, limits } from './primitives.ts'

/** A part of article 27(1) WOR. */
export type WorGround = (typeof worGrounds)[number]

/** What is told of every step: the day it was taken, and what is worth remembering of it. */
export interface StepInput {
  readonly on: IsoDate | null
  readonly note: string
}

/** A step that nobody understands later without its reason. */
export interface ReasonedInput {
  readonly on: IsoDate | null
  readonly reason: string
}

/** The proposal to the works council. */
export interface CouncilRequest extends StepInput {
  readonly grounds: readonly WorGround[]
  /** When the proposal is explained to the council; null when that has not been arranged. */
  readonly meetingOn: IsoDate | null
  /** When its answer is hoped for. The Act names no term. */
  readonly respondBy: IsoDate | null
}

export interface CouncilAnswer extends StepInput {
  readonly answer: 'consented' | 'withheld'
}

export interface WithdrawalInput extends ReasonedInput {
  /** Who decided on it: a body or a person. */
  readonly by: string
}

/** What is wrong with the day of a step. */
export type StepDateError =
  | { readonly code: 'dateMissing' }
  | { readonly code: 'dateInFuture' }
  /** The step before it was taken later: the history would read backwards. */
  | { readonly code: 'dateBeforeStep'; readonly kind: PolicyStep['kind']; readonly on: IsoDate }

/** Why a step in the life of a version is refused. */
export type StepError =
  | StepDateError
  /** This step does not follow on where the version stands. */
  | { readonly code: 'wrongStep'; readonly status: Policy['status']; readonly council: WorksCouncil['status'] }
  | { readonly code: 'noteTooLong'; readonly limit: number }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'reasonTooLong'; readonly limit: number }
  /** The council has to know for which decisions its consent is asked. */
  | { readonly code: 'groundsMissing' }
  /** What was remarked can no longer change the text once the council has it. */
  | { readonly code: 'remarksUnanswered'; readonly count: number }
  | { readonly code: 'meetingBeforeRequest' }
  | { readonly code: 'answerBeforeRequest' }
  /** An answer is hoped for before the proposal has been explained (WOR 27(2): at least one meeting). */
  | { readonly code: 'answerBeforeMeeting' }
  /** Consent with conditions may say nothing of them, but withholding needs the council's reasons (WOR 27(2)). */
  | { readonly code: 'withheldWithoutReasons' }

/** Why a version cannot be withdrawn. */
export type WithdrawalError =
  | StepDateError
  | { readonly code: 'notInForce' }
  | { readonly code: 'withdrawerMissing' }
  | { readonly code: 'withdrawerTooLong'; readonly limit: number }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'reasonTooLong'; readonly limit: number }

/**
 * What the council is looking at, or has consented to, may not change unseen: from the proposal on the version is
 * locked until it is taken back, which lapses the answer.
 */
export const isTextLocked = (policy: Policy): boolean => policy.status !== 'draft' && policy.status !== 'discussion'

/**
 * What is wrong with the day of a step that follows on the steps so far. The day on which work began in this program
 * binds nothing: a policy that already exists on paper is entered later than it was discussed.
 */
export function stepDateErrors(
  history: readonly PolicyStep[],
  on: IsoDate | null,
  today: IsoDate,
): readonly StepDateError[] {
  if (on === null) return [{ code: 'dateMissing' }]
  if (on > today) return [{ code: 'dateInFuture' }]
  const last = history.findLast(({ kind }) => kind !== 'started')
  return last !== undefined && on < last.on ? [{ code: 'dateBeforeStep', kind: last.kind, on: last.on }] : []
}

const noteErrors = (note: string): readonly StepError[] =>
  note.trim().length > limits.text ? [{ code: 'noteTooLong', limit: limits.text }] : []

function reasonErrors(reason: string): readonly Extract<StepError, WithdrawalError>[] {
  if (reason.trim() === '') return [{ code: 'reasonMissing' }]
  return reason.trim().length > limits.text ? [{ code: 'reasonTooLong', limit: limits.text }] : []
}

const wrongStep = ({ status, worksCouncil }: OpenPolicy): readonly StepError[] => [
  { code: 'wrongStep', status, council: worksCouncil.status },
]

interface Taken {
  readonly kind: PolicyStep['kind']
  readonly on: IsoDate
  readonly note: string
}

const withStep = (policy: OpenPolicy, ctx: CommandContext, { kind, on, note }: Taken): OpenPolicy => ({
  ...policy,
  history: [...policy.history, { kind, on, by: ctx.operator, note: note.trim() }],
})

/** What stands in the way of the round of discussion. */
export const discussionErrors = (draft: OpenPolicy, input: StepInput, today: IsoDate): readonly StepError[] =>
  draft.status === 'draft'
    ? [...stepDateErrors(draft.history, input.on, today), ...noteErrors(input.note)]
    : wrongStep(draft)

/** Draft → discussion: the parties are asked what they think of it. The text can still be changed. */
export function startDiscussion(
  draft: OpenPolicy,
  input: StepInput,
  ctx: CommandContext,
): Result<OpenPolicy, readonly StepError[]> {
  const errors = discussionErrors(draft, input, ctx.today)
  if (errors.length > 0 || input.on === null) return fail(errors)
  return ok(withStep({ ...draft, status: 'discussion' }, ctx, { kind: 'discussion', on: input.on, note: input.note }))
}

function requestDateErrors({ on, meetingOn, respondBy }: CouncilRequest): readonly StepError[] {
  if (on === null) return []
  return [
    ...(meetingOn !== null && meetingOn < on ? [{ code: 'meetingBeforeRequest' } as const] : []),
    ...(respondBy !== null && respondBy < on ? [{ code: 'answerBeforeRequest' } as const] : []),
    ...(meetingOn !== null && respondBy !== null && respondBy < meetingOn && respondBy >= on
      ? [{ code: 'answerBeforeMeeting' } as const]
      : []),
  ]
}

function remarkErrors({ contributions }: OpenPolicy): readonly StepError[] {
  const count = openRemarks(contributions).length
  return count > 0 ? [{ code: 'remarksUnanswered', count }] : []
}

/** What stands in the way of the proposal to the works council. */
export const councilRequestErrors = (draft: OpenPolicy, input: CouncilRequest, today: IsoDate): readonly StepError[] =>
  draft.status === 'discussion'
    ? [
        ...stepDateErrors(draft.history, input.on, today),
        ...requestDateErrors(input),
        ...(input.grounds.length === 0 ? [{ code: 'groundsMissing' } as const] : []),
        ...noteErrors(input.note),
        ...remarkErrors(draft),
      ]
    : wrongStep(draft)

/** Discussion → with the works council: its consent is asked (WOR 27), and the version is locked. */
export function askCouncil(
  draft: OpenPolicy,
  input: CouncilRequest,
  ctx: CommandContext,
): Result<OpenPolicy, readonly StepError[]> {
  const errors = councilRequestErrors(draft, input, ctx.today)
  const { on, meetingOn, respondBy } = input
  if (errors.length > 0 || on === null) return fail(errors)
  const grounds = worGrounds.filter((ground) => input.grounds.includes(ground))
  return ok(
    withStep(
      { ...draft, status: 'worksCouncil', worksCouncil: { status: 'asked', on, grounds, meetingOn, respondBy } },
      ctx,
      { kind: 'councilAsked', on, note: input.note },
    ),
  )
}

/** What stands in the way of recording that no consent is needed. */
export const councilNotNeededErrors = (
  draft: OpenPolicy,
  input: ReasonedInput,
  today: IsoDate,
): readonly StepError[] =>
  draft.status === 'discussion'
    ? [...stepDateErrors(draft.history, input.on, today), ...reasonErrors(input.reason)]
    : wrongStep(draft)

/** "Not needed, because …": no council, settled in the collective agreement. The version stays in discussion. */
export function councilNotNeeded(
  draft: OpenPolicy,
  input: ReasonedInput,
  ctx: CommandContext,
): Result<OpenPolicy, readonly StepError[]> {
  const errors = councilNotNeededErrors(draft, input, ctx.today)
  const { on } = input
  if (errors.length > 0 || on === null) return fail(errors)
  const reason = input.reason.trim()
  return ok(
    withStep({ ...draft, worksCouncil: { status: 'notNeeded', on, reason } }, ctx, {
      kind: 'councilNotNeeded',
      on,
      note: reason,
    }),
  )
}

/** What stands in the way of recording the council's answer. */
export const councilAnswerErrors = (draft: OpenPolicy, input: CouncilAnswer, today: IsoDate): readonly StepError[] =>
  draft.status === 'worksCouncil' && draft.worksCouncil.status === 'asked'
    ? [
        ...stepDateErrors(draft.history, input.on, today),
        ...noteErrors(input.note),
        ...(input.answer === 'withheld' && input.note.trim() === ''
          ? [{ code: 'withheldWithoutReasons' } as const]
          : []),
      ]
    : wrongStep(draft)

/** The works council has answered. Consent opens the way to adoption; without it the version has to be taken back. */
export function recordCouncilAnswer(
  draft: OpenPolicy,
  input: CouncilAnswer,
  ctx: CommandContext,
): Result<OpenPolicy, readonly StepError[]> {
  const errors = councilAnswerErrors(draft, input, ctx.today)
  const { on, answer } = input
  const asked = draft.worksCouncil
  if (errors.length > 0 || on === null || asked.status !== 'asked') return fail(errors)
  const worksCouncil = { status: answer, askedOn: asked.on, grounds: asked.grounds, on, note: input.note.trim() }
  const kind = answer === 'consented' ? 'councilConsented' : 'councilWithheld'
  return ok(withStep({ ...draft, worksCouncil }, ctx, { kind, on, note: input.note }))
}

/** What stands in the way of taking a version back one step. */
export const takeBackErrors = (draft: OpenPolicy, input: ReasonedInput, today: IsoDate): readonly StepError[] =>
  draft.status === 'draft'
    ? wrongStep(draft)
    : [...stepDateErrors(draft.history, input.on, today), ...reasonErrors(input.reason)]

/**
 * With the works council → discussion, discussion → draft. What the council said was about the text as it was, so its
 * answer lapses: the history still tells of it.
 */
export function takeBack(
  draft: OpenPolicy,
  input: ReasonedInput,
  ctx: CommandContext,
): Result<OpenPolicy, readonly StepError[]> {
  const errors = takeBackErrors(draft, input, ctx.today)
  if (errors.length > 0 || input.on === null) return fail(errors)
  const status = draft.status === 'worksCouncil' ? 'discussion' : 'draft'
  return ok(
    withStep({ ...draft, status, worksCouncil: { status: 'open' } }, ctx, {
      kind: 'takenBack',
      on: input.on,
      note: input.reason,
    }),
  )
}

function withdrawerErrors(by: string): readonly WithdrawalError[] {
  if (by.trim() === '') return [{ code: 'withdrawerMissing' }]
  return by.trim().length > limits.name ? [{ code: 'withdrawerTooLong', limit: limits.name }] : []
}

/** What stands in the way of withdrawing an adopted version. */
export const withdrawalErrors = (
  policy: AdoptedPolicy,
  input: WithdrawalInput,
  policies: readonly Policy[],
  today: IsoDate,
): readonly WithdrawalError[] =>
  policyInForce(policies, today)?.id === policy.id && policy.withdrawal === null
    ? [
        ...stepDateErrors([adoptionStep(policy)], input.on, today),
        ...withdrawerErrors(input.by),
        ...reasonErrors(input.reason),
      ]
    : [{ code: 'notInForce' }]

/** Versions from before the history was kept have been adopted all the same. */
const adoptionStep = ({ adoption }: AdoptedPolicy): PolicyStep => ({
  kind: 'adopted',
  on: adoption.on,
  by: adoption.by,
  note: '',
})

/**
 * Ends the version in force without a next one: from that day no version holds. Its text stays as it was, for ever;
 * trajectories that began under it keep it.
 */
export function withdrawPolicy(
  policy: AdoptedPolicy,
  input: WithdrawalInput,
  policies: readonly Policy[],
  today: IsoDate,
): Result<AdoptedPolicy, readonly WithdrawalError[]> {
  const errors = withdrawalErrors(policy, input, policies, today)
  if (errors.length > 0 || input.on === null) return fail(errors)
  const withdrawal = { on: input.on, by: input.by.trim(), reason: input.reason.trim() }
  return ok({
    ...policy,
    withdrawal,
    history: [...policy.history, { kind: 'withdrawn', on: withdrawal.on, by: withdrawal.by, note: withdrawal.reason }],
  })
}

/** What an open version waits for. */
export type NextPolicyStep = 'discuss' | 'settleCouncil' | 'recordAnswer' | 'takeBack' | 'adopt'

/** The step that follows, for the button that leads to it. Whether it can be taken now is another question. */
export function nextPolicyStep({ status, worksCouncil }: OpenPolicy): NextPolicyStep {
  if (status === 'draft') return 'discuss'
  if (worksCouncil.status === 'consented' || worksCouncil.status === 'notNeeded') return 'adopt'
  if (worksCouncil.status === 'withheld') return 'takeBack'
  return worksCouncil.status === 'asked' ? 'recordAnswer' : 'settleCouncil'
}

/** Days before its review date from which a policy asks for attention: time to write and to consult the works council. */
export const REVIEW_NOTICE_DAYS = 90

/** What asks for the attention of P&O today. Days are counted from now; negative: past. */
export type PolicyAttention =
  | { readonly kind: 'review'; readonly policy: AdoptedPolicy; readonly inDays: number }
  | { readonly kind: 'councilOverdue'; readonly policy: OpenPolicy; readonly since: IsoDate }
  | { readonly kind: 'remarks'; readonly policy: OpenPolicy; readonly count: number }

function openAttention(policy: OpenPolicy, on: IsoDate): readonly PolicyAttention[] {
  const { worksCouncil } = policy
  const count = openRemarks(policy.contributions).length
  return [
    ...(worksCouncil.status === 'asked' && worksCouncil.respondBy !== null && worksCouncil.respondBy < on
      ? [{ kind: 'councilOverdue', policy, since: worksCouncil.respondBy } as const]
      : []),
    ...(count > 0 ? [{ kind: 'remarks', policy, count } as const] : []),
  ]
}

/** What in the policy asks for attention on a day: a review that comes near, a late answer, remarks without one. */
export function policyAttention(policies: readonly Policy[], on: IsoDate): readonly PolicyAttention[] {
  const inForce = policyInForce(policies, on)
  const inDays = inForce === null ? null : daysBetween(on, inForce.adoption.reviewBy)
  return [
    ...(inForce !== null && inDays !== null && inDays < REVIEW_NOTICE_DAYS
      ? [{ kind: 'review', policy: inForce, inDays } as const]
      : []),
    ...policies.flatMap((policy) => (policy.status === 'adopted' ? [] : openAttention(policy, on))),
  ]
}
