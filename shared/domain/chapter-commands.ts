import { fail, ok, type Result } from '../result.ts'
import { isEmptyText } from './policy-versions.ts'
import { MOST_CHAPTERS, type OpenPolicy, type PolicyChapter, policyChapterIds, type PresetChapterId } from './policy.ts'
import { type CommandContext, limits } from './primitives.ts'
import { emptyRichText, plainText, type RichText, richTextSchema, sameText } from './rich-text.ts'

/**
 * Chapters an organisation may leave empty: one that only works with external coaches, or that keeps money matters
 * in its finance rules. All others are needed before a policy can be adopted.
 */
export const optionalChapterIds: readonly string[] = ['internal-or-external', 'budget-rates-tax']

/** Whether a chapter is one that the product knows, with help and a proposed text. */
export const isPresetChapter = (id: string): id is PresetChapterId => policyChapterIds.some((known) => known === id)

/** Proposed texts by chapter, in the language of the policy. */
export type ProposedTexts = Readonly<Record<PresetChapterId, RichText>>

/** Why a chapter cannot be changed in this way. */
export type ChapterError =
  /** The works council is looking at this very text: take the version back first. */
  | { readonly code: 'withWorksCouncil' }
  | { readonly code: 'chapterGone' }
  | { readonly code: 'tooLong'; readonly length: number; readonly limit: number }
  /** Not a text the policy can hold: markup that is not allowed. */
  | { readonly code: 'unknownMarkup' }
  | { readonly code: 'chapterEmpty' }
  /** Another text was saved since the typing began. Neither may be lost: the person chooses. */
  | { readonly code: 'changedMeanwhile'; readonly theirs: RichText }
  | { readonly code: 'titleMissing' }
  | { readonly code: 'titleTooLong'; readonly limit: number }
  | { readonly code: 'titleTaken' }
  | { readonly code: 'tooManyChapters'; readonly limit: number }
  | { readonly code: 'reasonMissing' }
  | { readonly code: 'reasonTooLong'; readonly limit: number }
  /** A policy without a single chapter says nothing. */
  | { readonly code: 'lastChapter' }
  /** A chapter that the product knows is left out with a reason, not removed. */
  | { readonly code: 'notOwn' }
  /** What was said about it in the discussion would hang in the air: leave it out instead. */
  | { readonly code: 'hasRemarks'; readonly count: number }
  /** Already the first or the last. */
  | { readonly code: 'noSuchPlace' }

type Changed = Result<OpenPolicy, ChapterError>

/** Applies a change to one chapter, if the version is in a step in which its text can be changed. */
function onChapter(
  draft: OpenPolicy,
  chapterId: string,
  change: (chapter: PolicyChapter) => Result<PolicyChapter, ChapterError>,
): Changed {
  if (draft.status === 'worksCouncil') return fail({ code: 'withWorksCouncil' })
  const chapter = draft.chapters.find(({ id }) => id === chapterId)
  if (chapter === undefined) return fail({ code: 'chapterGone' })
  const changed = change(chapter)
  if (!changed.ok) return changed
  return ok({ ...draft, chapters: draft.chapters.map((each) => (each === chapter ? changed.value : each)) })
}

/**
 * Replaces the text of one chapter. An emptied chapter is no longer ready.
 * @param basedOn the text that was there when the typing began. Typing outlives a lock, and meanwhile somebody else may
 * have saved another text: that is refused, unless both wrote the same.
 */
export const editChapter = (draft: OpenPolicy, chapterId: string, body: RichText, basedOn: RichText): Changed =>
  onChapter(draft, chapterId, (chapter) => {
    const length = plainText(body).length
    if (length > limits.chapter) return fail({ code: 'tooLong', length, limit: limits.chapter })
    const parsed = richTextSchema.safeParse(body)
    if (!parsed.success) return fail({ code: 'unknownMarkup' })
    if (!sameText(chapter.body, basedOn) && !sameText(chapter.body, parsed.data)) {
      return fail({ code: 'changedMeanwhile', theirs: chapter.body })
    }
    return ok({ ...chapter, body: parsed.data, ready: chapter.ready && !isEmptyText(parsed.data) })
  })

/** Sets or lifts the operator's mark that a chapter is finished. */
export const markChapterReady = (draft: OpenPolicy, chapterId: string, ready: boolean): Changed =>
  onChapter(draft, chapterId, (chapter) =>
    ready && isEmptyText(chapter.body) ? fail({ code: 'chapterEmpty' }) : ok({ ...chapter, ready }),
  )

/**
 * Puts the proposed text in every chapter that is still empty. What somebody wrote is never replaced, and a chapter that
 * is left out stays as it is.
 */
export const fillEmptyChapters = (draft: OpenPolicy, proposed: ProposedTexts): OpenPolicy => ({
  ...draft,
  chapters: draft.chapters.map((chapter) =>
    chapter.leftOut === null && isEmptyText(chapter.body) && isPresetChapter(chapter.id)
      ? { ...chapter, body: proposed[chapter.id] }
      : chapter,
  ),
})

const titleKey = (title: string): string => title.trim().normalize('NFC').toLowerCase()

/** What is wrong with a title for a chapter; null when it can be used. Two chapters must not be called the same. */
export function titleError(
  draft: Pick<OpenPolicy, 'chapters'>,
  title: string,
  chapterId: string | null,
): ChapterError | null {
  const wanted = title.trim()
  if (wanted === '') return { code: 'titleMissing' }
  if (wanted.length > limits.line) return { code: 'titleTooLong', limit: limits.line }
  const taken = draft.chapters.some((other) => other.id !== chapterId && titleKey(other.title) === titleKey(wanted))
  return taken ? { code: 'titleTaken' } : null
}

/** Gives a chapter another title. Its id, and so its help, its remarks and its history, stay. */
export const renameChapter = (draft: OpenPolicy, chapterId: string, title: string): Changed =>
  onChapter(draft, chapterId, (chapter) => {
    const error = titleError(draft, title, chapterId)
    return error === null ? ok({ ...chapter, title: title.trim() }) : fail(error)
  })

/** Adds a chapter of the organisation's own, empty, after another one or at the end. */
export function addChapter(
  draft: OpenPolicy,
  input: { readonly title: string; readonly after: string | null },
  ctx: CommandContext,
): Changed {
  if (draft.status === 'worksCouncil') return fail({ code: 'withWorksCouncil' })
  if (draft.chapters.length >= MOST_CHAPTERS) return fail({ code: 'tooManyChapters', limit: MOST_CHAPTERS })
  const error = titleError(draft, input.title, null)
  if (error !== null) return fail(error)
  const added: PolicyChapter = {
    id: ctx.newId(),
    title: input.title.trim(),
    body: emptyRichText,
    ready: false,
    leftOut: null,
  }
  const at = draft.chapters.findIndex(({ id }) => id === input.after)
  return ok({ ...draft, chapters: draft.chapters.toSpliced(at < 0 ? draft.chapters.length : at + 1, 0, added) })
}

/** Removes a chapter of the organisation's own, with its text. */
export function removeChapter(draft: OpenPolicy, chapterId: string): Changed {
  if (isPresetChapter(chapterId)) return fail({ code: 'notOwn' })
  const remarks = draft.contributions.filter((contribution) => contribution.chapterId === chapterId).length
  if (remarks > 0) return fail({ code: 'hasRemarks', count: remarks })
  const checked = onChapter(draft, chapterId, (chapter) => (isLast(draft, chapter) ? lastChapter : ok(chapter)))
  return checked.ok ? ok({ ...draft, chapters: draft.chapters.filter(({ id }) => id !== chapterId) }) : checked
}

const lastChapter = fail({ code: 'lastChapter' } as const)
const isLast = (draft: OpenPolicy, chapter: PolicyChapter): boolean =>
  draft.chapters.every((other) => other === chapter || other.leftOut !== null)

/** Moves a chapter one place towards the beginning (-1) or the end (1). */
export function moveChapter(draft: OpenPolicy, chapterId: string, by: -1 | 1): Changed {
  const checked = onChapter(draft, chapterId, ok)
  if (!checked.ok) return checked
  const from = draft.chapters.findIndex(({ id }) => id === chapterId)
  const chapter = draft.chapters[from]
  const to = from + by
  if (chapter === undefined || to < 0 || to >= draft.chapters.length) return fail({ code: 'noSuchPlace' })
  return ok({ ...draft, chapters: draft.chapters.toSpliced(from, 1).toSpliced(to, 0, chapter) })
}

/** Does without a chapter in this version, and says why. Its text is kept, and is not printed. */
export const leaveOutChapter = (draft: OpenPolicy, chapterId: string, reason: string): Changed =>
  onChapter(draft, chapterId, (chapter) => {
    const leftOut = reason.trim()
    if (leftOut === '') return fail({ code: 'reasonMissing' })
    if (leftOut.length > limits.text) return fail({ code: 'reasonTooLong', limit: limits.text })
    return isLast(draft, chapter) ? lastChapter : ok({ ...chapter, leftOut })
  })

/** Takes a chapter that was left out in again, with the text it had. */
export const bringBackChapter = (draft: OpenPolicy, chapterId: string): Changed =>
  onChapter(draft, chapterId, (chapter) => ok({ ...chapter, leftOut: null }))
