import { fail, ok, type Result } from '../result.ts'
import { isEmptyText } from './policy-versions.ts'
import { type OpenPolicy, policyChapterIds, type PresetChapterId } from './policy.ts'
import { limits } from './primitives.ts'
import { plainText, type RichText, richTextSchema } from './rich-text.ts'

/**
 * Chapters an organisation may leave empty: one that only works with external coaches, or that keeps money matters
 * in its finance rules. All others are needed before a policy can be adopted.
 */
export const optionalChapterIds: readonly string[] = ['internal-or-external', 'budget-rates-tax']

/** Whether a chapter is one that the product knows, with help and a proposed text. */
export const isPresetChapter = (id: string): id is PresetChapterId => policyChapterIds.some((known) => known === id)

/** Proposed texts by chapter, in the language of the policy. */
export type ProposedTexts = Readonly<Record<PresetChapterId, RichText>>

export type ChapterError =
  | { readonly code: 'tooLong'; readonly length: number; readonly limit: number }
  /** Not a text the policy can hold: markup that is not allowed. */
  | { readonly code: 'unknownMarkup' }
  | { readonly code: 'chapterEmpty' }

const withChapter = (
  draft: OpenPolicy,
  chapterId: string,
  change: { readonly body?: RichText; readonly ready?: boolean },
): OpenPolicy => ({
  ...draft,
  chapters: draft.chapters.map((chapter) => (chapter.id === chapterId ? { ...chapter, ...change } : chapter)),
})

/** Replaces the text of one chapter. An emptied chapter is no longer ready. */
export function editChapter(draft: OpenPolicy, chapterId: string, body: RichText): Result<OpenPolicy, ChapterError> {
  const length = plainText(body).length
  if (length > limits.chapter) return fail({ code: 'tooLong', length, limit: limits.chapter })
  const parsed = richTextSchema.safeParse(body)
  if (!parsed.success) return fail({ code: 'unknownMarkup' })
  const change = isEmptyText(parsed.data) ? { body: parsed.data, ready: false } : { body: parsed.data }
  return ok(withChapter(draft, chapterId, change))
}

/** Sets or lifts the operator's mark that a chapter is finished. */
export function markChapterReady(
  draft: OpenPolicy,
  chapterId: string,
  ready: boolean,
): Result<OpenPolicy, ChapterError> {
  const empty = draft.chapters.some(({ id, body }) => id === chapterId && isEmptyText(body))
  return ready && empty ? fail({ code: 'chapterEmpty' }) : ok(withChapter(draft, chapterId, { ready }))
}

/** Puts the proposed text in every chapter that is still empty. What somebody wrote is never replaced. */
export const fillEmptyChapters = (draft: OpenPolicy, proposed: ProposedTexts): OpenPolicy => ({
  ...draft,
  chapters: draft.chapters.map((chapter) =>
    isEmptyText(chapter.body) && isPresetChapter(chapter.id) ? { ...chapter, body: proposed[chapter.id] } : chapter,
  ),
})
