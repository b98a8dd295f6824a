import type { AdoptedPolicy, OpenPolicy, Policy, PolicyChapter } from './policy.ts'
import type { IsoDate } from './primitives.ts'
import { plainText, type RichText } from './rich-text.ts'

/** Where work on a chapter stands. `ready` is the operator's own mark; `empty` and `started` follow from the text. */
export type ChapterState = 'empty' | 'started' | 'ready' | 'leftOut'

/** True when there is nothing to read, even if there are empty paragraphs. */
export const isEmptyText = (body: RichText): boolean => plainText(body).trim() === ''

/** Where work on a chapter stands. */
export function chapterState(chapter: PolicyChapter): ChapterState {
  if (chapter.leftOut !== null) return 'leftOut'
  if (isEmptyText(chapter.body)) return 'empty'
  return chapter.ready ? 'ready' : 'started'
}

function versionParts(version: string): readonly [major: number, minor: number] {
  const [major, minor] = version.split('.')
  return [Number(major), Number(minor)]
}

/** Orders version numbers as numbers: 1.9 comes before 1.10. */
export function compareVersions(a: string, b: string): number {
  const [majorA, minorA] = versionParts(a)
  const [majorB, minorB] = versionParts(b)
  return majorA - majorB || minorA - minorB
}

/** The number after `version`: 1.4 → 1.5 for a small change, 2.0 for a large one. */
export function nextVersion(version: string, step: 'minor' | 'major'): string {
  const [major, minor] = versionParts(version)
  return step === 'major' ? `${major + 1}.0` : `${major}.${minor + 1}`
}

/** All versions, newest number first. */
export const newestFirst = (policies: readonly Policy[]): readonly Policy[] =>
  policies.toSorted((a, b) => compareVersions(b.version, a.version))

/** The version that is being made, in whatever step. There is at most one. */
export const openPolicyOf = (policies: readonly Policy[]): OpenPolicy | null =>
  policies.find((policy) => policy.status !== 'adopted') ?? null

/**
 * The version whose rules hold on a date: the last one adopted on or before it, unless it had been withdrawn by then. A
 * version stays in force after its review date until a next one is adopted; two versions adopted on one day are settled
 * by their number. An older version does not come back when a later one is withdrawn.
 */
export function policyInForce(policies: readonly Policy[], on: IsoDate): AdoptedPolicy | null {
  const last = policies.reduce<AdoptedPolicy | null>((best, policy) => {
    if (policy.status !== 'adopted' || policy.adoption.on > on) return best
    if (best === null || policy.adoption.on > best.adoption.on) return policy
    const newer = policy.adoption.on === best.adoption.on && compareVersions(policy.version, best.version) > 0
    return newer ? policy : best
  }, null)
  return last === null || (last.withdrawal !== null && last.withdrawal.on <= on) ? null : last
}

/** What a version is on a date. An adopted version that is not in force has been retired: replaced or withdrawn. */
export type PolicyStanding = 'draft' | 'discussion' | 'worksCouncil' | 'inForce' | 'retired'

/** What a version is on a date, for lists and badges. */
export function policyStanding(policy: Policy, policies: readonly Policy[], on: IsoDate): PolicyStanding {
  if (policy.status !== 'adopted') return policy.status
  return policyInForce(policies, on)?.id === policy.id ? 'inForce' : 'retired'
}
