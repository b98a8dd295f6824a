import { fail, ok, type Result } from '../result.ts'
import { type HandlingOutcome, type DiscussionParty, type PolicyContribution } from './policy-contribution.ts'
import type { OpenPolicy } from './policy.ts'
import { type CommandContext, type IsoDate, limits } from './primitives.ts'

/** Most contributions to one version. */
export const MOST_CONTRIBUTIONS = 500

/** What is written down of one remark in a conversation. */
export interface ContributionInput {
  readonly party: DiscussionParty
  readonly setting: string
  readonly on: IsoDate | null
  /** null: the policy as a whole. */
  readonly chapterId: string | null
  /** Empty: was asked, and had no remarks. */
  readonly remark: string
}

/** Why a contribution cannot be recorded or answered. */
export type ContributionError =
  /** The discussion has not begun. */
  | { readonly code: 'notInDiscussion' }
  /** The works council is looking at the text: take the version back to go on with the discussion. */
  | { readonly code: 'withWorksCouncil' }
  | { readonly code: 'dateMissing' }
  | { readonly code: 'dateInFuture' }
  | { readonly code: 'settingTooLong'; readonly limit: number }
  | { readonly code: 'remarkTooLong'; readonly limit: number }
  | { readonly code: 'chapterGone' }
  | { readonly code: 'contributionGone' }
  | { readonly code: 'tooMany'; readonly limit: number }
  /** Nothing was remarked, so there is nothing to answer. */
  | { readonly code: 'noRemark' }
  /** Who is not followed, or only partly, deserves to read why. */
  | { readonly code: 'explanationMissing' }
  | { readonly code: 'explanationTooLong'; readonly limit: number }

type Changed = Result<OpenPolicy, ContributionError>

/** Why remarks cannot be recorded or answered in this step; null when they can. */
export function discussionClosed({ status }: OpenPolicy): ContributionError | null {
  switch (status) {
    case 'draft':
      return { code: 'notInDiscussion' }
    case 'worksCouncil':
      return { code: 'withWorksCouncil' }
    case 'discussion':
      return null
  }
}

const dateError = (on: IsoDate | null, today: IsoDate): ContributionError | null => {
  if (on === null) return { code: 'dateMissing' }
  return on > today ? { code: 'dateInFuture' } : null
}

function inputError(draft: OpenPolicy, input: ContributionInput, today: IsoDate): ContributionError | null {
  if (input.setting.trim().length > limits.line) return { code: 'settingTooLong', limit: limits.line }
  if (input.remark.trim().length > limits.text) return { code: 'remarkTooLong', limit: limits.text }
  const known = input.chapterId === null || draft.chapters.some(({ id }) => id === input.chapterId)
  return known ? dateError(input.on, today) : { code: 'chapterGone' }
}

/** The input as it is kept, or what is wrong with it. */
function checked(
  draft: OpenPolicy,
  input: ContributionInput,
  today: IsoDate,
): Result<Omit<PolicyContribution, 'id' | 'handling'>, ContributionError> {
  const error = discussionClosed(draft) ?? inputError(draft, input, today)
  if (error !== null || input.on === null) return fail(error ?? { code: 'dateMissing' })
  const { party, on, chapterId } = input
  return ok({ party, setting: input.setting.trim(), on, chapterId, remark: input.remark.trim() })
}

/** Records what a party said in the discussion, or that it was asked and had no remarks. */
export function addContribution(draft: OpenPolicy, input: ContributionInput, ctx: CommandContext): Changed {
  const contribution = checked(draft, input, ctx.today)
  if (!contribution.ok) return contribution
  if (draft.contributions.length >= MOST_CONTRIBUTIONS) return fail({ code: 'tooMany', limit: MOST_CONTRIBUTIONS })
  const added: PolicyContribution = { ...contribution.value, id: ctx.newId(), handling: null }
  return ok({ ...draft, contributions: [...draft.contributions, added] })
}

function onContribution(
  draft: OpenPolicy,
  id: string,
  change: (contribution: PolicyContribution) => Result<readonly PolicyContribution[], ContributionError>,
): Changed {
  const closed = discussionClosed(draft)
  if (closed !== null) return fail(closed)
  const at = draft.contributions.findIndex((each) => each.id === id)
  const contribution = draft.contributions[at]
  if (contribution === undefined) return fail({ code: 'contributionGone' })
  const changed = change(contribution)
  return changed.ok ? ok({ ...draft, contributions: draft.contributions.toSpliced(at, 1, ...changed.value) }) : changed
}

/** Corrects what was recorded. The answer stays, unless there is no remark left to answer. */
export const editContribution = (
  draft: OpenPolicy,
  id: string,
  input: ContributionInput,
  ctx: CommandContext,
): Changed =>
  onContribution(draft, id, (contribution) => {
    const edited = checked(draft, input, ctx.today)
    if (!edited.ok) return edited
    return ok([
      { ...contribution, ...edited.value, handling: edited.value.remark === '' ? null : contribution.handling },
    ])
  })

/** Removes what was recorded by mistake. */
export const removeContribution = (draft: OpenPolicy, id: string): Changed => onContribution(draft, id, () => ok([]))

/** What was decided about a remark. */
export interface HandlingInput {
  readonly outcome: HandlingOutcome
  readonly explanation: string
}

/** Outcomes that call for a reason. */
export const needsExplanation = (outcome: HandlingOutcome): boolean => outcome === 'partly' || outcome === 'notAdopted'

function handlingError({ outcome, explanation }: HandlingInput): ContributionError | null {
  const text = explanation.trim()
  if (text === '' && needsExplanation(outcome)) return { code: 'explanationMissing' }
  return text.length > limits.text ? { code: 'explanationTooLong', limit: limits.text } : null
}

/** Records what was done with a remark. An earlier answer is replaced. */
export const answerContribution = (draft: OpenPolicy, id: string, input: HandlingInput, ctx: CommandContext): Changed =>
  onContribution(draft, id, (contribution) => {
    if (contribution.remark === '') return fail({ code: 'noRemark' })
    const error = handlingError(input)
    if (error !== null) return fail(error)
    const handling = { outcome: input.outcome, explanation: input.explanation.trim(), on: ctx.today }
    return ok([{ ...contribution, handling }])
  })

/** Opens a remark again: what was decided about it is dropped. */
export const reopenContribution = (draft: OpenPolicy, id: string): Changed =>
  onContribution(draft, id, (contribution) => ok([{ ...contribution, handling: null }]))
