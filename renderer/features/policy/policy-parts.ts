import { type DraftPolicy, type PolicyChapterId, policyChapterIds } from '#shared/domain/policy.ts'
import { chapterState, type ChapterState } from '#shared/domain/policy-versions.ts'

/** What has to be settled beside the chapters, in this order. */
export const finishingParts = ['figures', 'council', 'adopt'] as const
export type FinishingPart = (typeof finishingParts)[number]

/** A part of a draft with its own place in the address. */
export type PolicyPart = PolicyChapterId | FinishingPart

/** The part an address asks for; the first chapter when it asks for nothing that exists. */
export const partOf = (tab: string | undefined): PolicyPart =>
  [...policyChapterIds, ...finishingParts].find((part) => part === tab) ?? policyChapterIds[0]

export const isFinishingPart = (part: PolicyPart): part is FinishingPart =>
  finishingParts.some((finishing) => finishing === part)

/** 1 for the first chapter. */
export const chapterNumber = (id: PolicyChapterId): number => policyChapterIds.indexOf(id) + 1

/** How many chapters stand where. */
export function chapterCounts(draft: DraftPolicy): Readonly<Record<ChapterState, number>> {
  const states = draft.chapters.map(chapterState)
  const count = (state: ChapterState) => states.filter((each) => each === state).length
  return { empty: count('empty'), started: count('started'), ready: count('ready') }
}
