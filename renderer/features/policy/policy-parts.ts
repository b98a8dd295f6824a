import { chapterState, type ChapterState } from '#shared/domain/policy-versions.ts'
import type { Policy } from '#shared/domain/policy.ts'

/** Parts of a version beside its chapters, in the order of the work. */
export const fixedParts = ['forms', 'roles', 'information', 'goals', 'rules', 'support', 'council', 'adopt'] as const
export type FixedPart = (typeof fixedParts)[number]

/** A part of a version with its own place in the address: a chapter, by its id, or a fixed part. */
export type PolicyPart = string

export const isFixedPart = (part: PolicyPart): part is FixedPart => fixedParts.some((fixed) => fixed === part)

/** The part an address asks for; the first chapter when it asks for nothing that exists. */
export function partOf(policy: Policy, tab: string | undefined): PolicyPart {
  const known = [...policy.chapters.map(({ id }) => id), ...fixedParts]
  return known.find((part) => part === tab) ?? policy.chapters[0]?.id ?? 'forms'
}

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
