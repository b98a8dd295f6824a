import { chapterState, type ChapterState } from '#shared/domain/policy-versions.ts'
import type { Policy } from '#shared/domain/policy.ts'

/** What a policy holds beside its chapters. None is called as a chapter is: `roles` is one, so the matrix is `tasks`. */
export const contentParts = ['forms', 'tasks', 'information', 'goals', 'rules'] as const

/** What brings a version to adoption, in the order of the work. */
export const finishingParts = ['steps', 'support', 'council', 'adopt'] as const

/** Parts of an open version beside its chapters. */
export const fixedParts = [...contentParts, ...finishingParts] as const
export type FixedPart = (typeof fixedParts)[number]

/** Parts of an adopted version, to read. The first is shown unless another is asked for. */
export const readingParts = ['text', ...contentParts, 'support', 'council', 'touched', 'receipts', 'steps'] as const
export type ReadingPart = (typeof readingParts)[number]

/** A part of a version with its own place in the address: a chapter, by its id, or a fixed part. */
export type PolicyPart = string

export const isFixedPart = (part: PolicyPart): part is FixedPart => fixedParts.some((fixed) => fixed === part)

/** Whether a part is what the council consents to, rather than a step on the way. */
export const isContentPart = (part: PolicyPart): boolean => contentParts.some((content) => content === part)

/** The part an address asks for; the first chapter when it asks for nothing that exists. */
export function partOf(policy: Policy, tab: string | undefined): PolicyPart {
  const known = [...policy.chapters.map(({ id }) => id), ...fixedParts]
  return known.find((part) => part === tab) ?? policy.chapters[0]?.id ?? 'forms'
}

/** The part of an adopted version that an address asks for; its text when it asks for nothing that exists. */
export const readingPartOf = (tab: string | undefined): ReadingPart =>
  readingParts.find((part) => part === tab) ?? 'text'

/** The number a chapter is printed with: chapters that are left out have none. 1 for the first. */
export function chapterNumber(policy: Policy, id: string): number | null {
  const at = policy.chapters.filter(({ leftOut }) => leftOut === null).findIndex((chapter) => chapter.id === id)
  return at < 0 ? null : at + 1
}

/** The title of a chapter of this version. */
export const chapterTitle = (policy: Policy, id: string): string =>
  policy.chapters.find((chapter) => chapter.id === id)?.title ?? ''

/** How many chapters stand where. */
export function chapterCounts(policy: Policy): Readonly<Record<ChapterState, number>> {
  const states = policy.chapters.map(chapterState)
  const count = (state: ChapterState) => states.filter((each) => each === state).length
  return { empty: count('empty'), started: count('started'), ready: count('ready'), leftOut: count('leftOut') }
}
