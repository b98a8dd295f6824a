import { fail, ok, type Result } from '../result.ts'
import { addMonths } from './iso-date.ts'
import {
  type AdoptedPolicy,
  type DraftPolicy,
  type Policy,
  policyChapterIds,
  type PolicyChapterId,
  type PolicyParameters,
  policyParametersSchema,
  type WorksCouncilStatus,
} from './policy.ts'
import { placeholderValues, unknownPlaceholders } from './policy-placeholders.ts'
import { compareVersions, draftOf, isEmptyText, newestFirst, nextVersion } from './policy-versions.ts'
import { type CommandContext, type IsoDate, type Language, limits } from './primitives.ts'
import { emptyRichText, plainText, type RichText, richTextSchema } from './rich-text.ts'

/**
 * Chapters an organisation may leave empty: one that only works with external coaches, or that keeps money matters
 * in its finance rules. All others are needed before a policy can be adopted.
 */
export const optionalChapterIds: readonly PolicyChapterId[] = ['internal-or-external', 'budget-rates-tax']

/** Middle-of-the-road values to start with (domain.md §6, §10, §12: S7, S13). The organisation decides. */
export const defaultParameters: PolicyParameters = {
  minimumGroup: 5,
  maxSessions: 8,
  followUpMonths: 4,
  decisionDays: 10,
  retentionMonths: 12,
}

/** Proposed texts by chapter, in the language of the policy. */
export type ProposedTexts = Readonly<Record<PolicyChapterId, RichText>>

export type StartDraftError = { readonly code: 'draftExists' } | { readonly code: 'alreadyAdopted' }

/** The first policy of an organisation: version 1.0 with seventeen empty chapters. */
export function startFirstPolicy(
  policies: readonly Policy[],
  language: Language,
  ctx: CommandContext,
): Result<DraftPolicy, StartDraftError> {
  if (draftOf(policies) !== null) return fail({ code: 'draftExists' })
  if (policies.length > 0) return fail({ code: 'alreadyAdopted' })
  return ok({
    id: ctx.newId(),
    version: '1.0',
    language,
    status: 'draft',
    adoption: null,
    chapters: policyChapterIds.map((id) => ({ id, body: emptyRichText, ready: false })),
    parameters: defaultParameters,
    worksCouncil: 'open',
  })
}

export type NextVersionError = { readonly code: 'draftExists' } | { readonly code: 'nothingAdopted' }

/**
 * A next version to work on, as a copy of the newest one. Its chapters and the works council have to be looked at
 * again, so the marks of the old version do not carry over.
 */
export function startNextVersion(
  policies: readonly Policy[],
  step: 'minor' | 'major',
  ctx: CommandContext,
): Result<DraftPolicy, NextVersionError> {
  if (draftOf(policies) !== null) return fail({ code: 'draftExists' })
  const newest = newestFirst(policies)[0]
  if (newest === undefined) return fail({ code: 'nothingAdopted' })
  return ok({
    ...newest,
    id: ctx.newId(),
    version: nextVersion(newest.version, step),
    status: 'draft',
    adoption: null,
    chapters: newest.chapters.map((chapter) => ({ ...chapter, ready: false })),
    worksCouncil: 'open',
  })
}

export type ChapterError =
  | { readonly code: 'tooLong'; readonly length: number; readonly limit: number }
  /** Not a text the policy can hold: markup that is not allowed. */
  | { readonly code: 'unknownMarkup' }
  | { readonly code: 'chapterEmpty' }

const withChapter = (
  draft: DraftPolicy,
  chapterId: PolicyChapterId,
  change: { readonly body?: RichText; readonly ready?: boolean },
): DraftPolicy => ({
  ...draft,
  chapters: draft.chapters.map((chapter) => (chapter.id === chapterId ? { ...chapter, ...change } : chapter)),
})

/** Replaces the text of one chapter. An emptied chapter is no longer ready. */
export function editChapter(
  draft: DraftPolicy,
  chapterId: PolicyChapterId,
  body: RichText,
): Result<DraftPolicy, ChapterError> {
  const length = plainText(body).length
  if (length > limits.chapter) return fail({ code: 'tooLong', length, limit: limits.chapter })
  const parsed = richTextSchema.safeParse(body)
  if (!parsed.success) return fail({ code: 'unknownMarkup' })
  const change = isEmptyText(parsed.data) ? { body: parsed.data, ready: false } : { body: parsed.data }
  return ok(withChapter(draft, chapterId, change))
}

/** Sets or lifts the operator's mark that a chapter is finished. */
export function markChapterReady(
  draft: DraftPolicy,
  chapterId: PolicyChapterId,
  ready: boolean,
): Result<DraftPolicy, ChapterError> {
  const empty = draft.chapters.some(({ id, body }) => id === chapterId && isEmptyText(body))
  return ready && empty ? fail({ code: 'chapterEmpty' }) : ok(withChapter(draft, chapterId, { ready }))
}

/** Puts the proposed text in every chapter that is still empty. What somebody wrote is never replaced. */
export const fillEmptyChapters = (draft: DraftPolicy, proposed: ProposedTexts): DraftPolicy => ({
  ...draft,
  chapters: draft.chapters.map((chapter) =>
    isEmptyText(chapter.body) ? { ...chapter, body: proposed[chapter.id] } : chapter,
  ),
})

export interface ParameterError {
  readonly code: 'outOfRange'
  readonly field: keyof PolicyParameters
}

/** The same figures while they are being typed: a field may be empty. */
export type ParameterInput = { readonly [Field in keyof PolicyParameters]: number | null }

const parameterFields = Object.keys(defaultParameters) as readonly (keyof PolicyParameters)[]

/** Every field that is missing or outside its range. */
export function parameterErrors(input: ParameterInput): readonly ParameterError[] {
  const parsed = policyParametersSchema.safeParse(input)
  if (parsed.success) return []
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]))
  return parameterFields.filter((field) => wrong.has(field)).map((field) => ({ code: 'outOfRange', field }))
}

/** Sets the figures that files under this version follow. */
export function setParameters(
  draft: DraftPolicy,
  input: ParameterInput,
): Result<DraftPolicy, readonly ParameterError[]> {
  const parsed = policyParametersSchema.safeParse(input)
  return parsed.success ? ok({ ...draft, parameters: parsed.data }) : fail(parameterErrors(input))
}

/** Records where the works council stands. */
export const setWorksCouncil = (draft: DraftPolicy, worksCouncil: WorksCouncilStatus): DraftPolicy => ({
  ...draft,
  worksCouncil,
})

/** Review after two years unless the operator decides otherwise: long enough to have finished trajectories to learn from. */
export const proposedReviewDate = (adoptedOn: IsoDate): IsoDate => addMonths(adoptedOn, 24)

export interface AdoptionInput {
  readonly on: IsoDate | null
  /** Who adopted it: a body or a person, as it is printed. */
  readonly by: string
  readonly reviewBy: IsoDate | null
}

/** What is wrong with the decision as it was filled in. */
export type AdoptionError =
  | { readonly code: 'dateMissing' }
  | { readonly code: 'dateInFuture' }
  /** An older version was adopted later than this date: it would never have been in force. */
  | { readonly code: 'dateBeforePrevious'; readonly version: string; readonly on: IsoDate }
  | { readonly code: 'adopterMissing' }
  | { readonly code: 'adopterTooLong'; readonly limit: number }
  | { readonly code: 'reviewDateMissing' }
  | { readonly code: 'reviewNotAfterAdoption' }

/** What is not in order in the draft. */
export type DraftObstacle =
  | { readonly code: 'chapterEmpty'; readonly chapterId: PolicyChapterId }
  | { readonly code: 'placeholderUnknown'; readonly chapterId: PolicyChapterId; readonly name: string }
  /** Invariant 13 of domain.md §12: the council has not answered, or has not been asked. */
  | { readonly code: 'worksCouncilOpen' }
  /** The council withheld consent: talk again first (WOR 27). */
  | { readonly code: 'worksCouncilWithheld' }

/** Why a policy cannot be adopted. The screen turns each into a sentence that says what to do. */
export type PolicyError = AdoptionError | DraftObstacle

function adoptedOnErrors(
  draft: DraftPolicy,
  on: IsoDate,
  others: readonly Policy[],
  today: IsoDate,
): readonly AdoptionError[] {
  const later = newestFirst(others).find(
    (other) =>
      other.status === 'adopted' && compareVersions(other.version, draft.version) < 0 && other.adoption.on > on,
  )
  return [
    ...(on > today ? [{ code: 'dateInFuture' } as const] : []),
    ...(later?.status === 'adopted'
      ? [{ code: 'dateBeforePrevious', version: later.version, on: later.adoption.on } as const]
      : []),
  ]
}

function reviewErrors({ on, reviewBy }: AdoptionInput): readonly AdoptionError[] {
  if (reviewBy === null) return [{ code: 'reviewDateMissing' }]
  return on !== null && reviewBy <= on ? [{ code: 'reviewNotAfterAdoption' }] : []
}

function adopterErrors(by: string): readonly AdoptionError[] {
  if (by === '') return [{ code: 'adopterMissing' }]
  return by.length > limits.name ? [{ code: 'adopterTooLong', limit: limits.name }] : []
}

/** Everything that is wrong with the decision itself, whatever the state of the draft. */
export const adoptionErrors = (
  draft: DraftPolicy,
  input: AdoptionInput,
  others: readonly Policy[],
  today: IsoDate,
): readonly AdoptionError[] => [
  ...(input.on === null ? [{ code: 'dateMissing' } as const] : adoptedOnErrors(draft, input.on, others, today)),
  ...reviewErrors(input),
  ...adopterErrors(input.by.trim()),
]

const councilObstacles = (status: WorksCouncilStatus): readonly DraftObstacle[] => {
  if (status === 'open') return [{ code: 'worksCouncilOpen' }]
  return status === 'withheld' ? [{ code: 'worksCouncilWithheld' }] : []
}

/** What in the draft itself stands in the way of adoption, whatever is filled in at the adoption. */
export function draftObstacles(draft: DraftPolicy, organisation: string): readonly DraftObstacle[] {
  const values = placeholderValues({ ...draft, organisation, reviewBy: null })
  const empty = draft.chapters.filter(({ id, body }) => isEmptyText(body) && !optionalChapterIds.includes(id))
  const unknown = unknownPlaceholders(draft.chapters, values)
  return [
    ...empty.map(({ id }): DraftObstacle => ({ code: 'chapterEmpty', chapterId: id })),
    ...unknown.map((found): DraftObstacle => ({ code: 'placeholderUnknown', ...found })),
    ...councilObstacles(draft.worksCouncil),
  ]
}

/** Adopts a draft, or names every obstacle at once. An adopted version is read-only for ever. */
export function adoptPolicy(
  draft: DraftPolicy,
  input: AdoptionInput,
  others: readonly Policy[],
  organisation: string,
  ctx: CommandContext,
): Result<AdoptedPolicy, readonly PolicyError[]> {
  const by = input.by.trim()
  const errors = [...adoptionErrors(draft, input, others, ctx.today), ...draftObstacles(draft, organisation)]
  if (errors.length > 0 || input.on === null || input.reviewBy === null) return fail(errors)
  return ok({
    ...draft,
    status: 'adopted',
    adoption: { on: input.on, by, reviewBy: input.reviewBy, organisation, recordedAt: ctx.now },
  })
}
