import type { QuestionKind } from './coach-level-names.ts'
import type { Coach, CoachDecision } from './coach.ts'
import { decidedCriteria } from './coach-standing.ts'
import { foldName } from './person-names.ts'
import type { MatchWishes } from './matching-record.ts'

/**
 * How coaches who meet the requirements are put in order. One sum of a few parts, each with a maximum that anybody can
 * read: no part hides in another. A part about a wish that was not expressed counts for nobody. The price is a fact
 * beside the ranking, not in it: it is already weighed in the assessment.
 */
export const partMaxima = {
  /** Total of the assessment, 1–5: a 5 gives all, a 1 gives nothing. */
  assessment: 50,
  /** Takes this kind of question. */
  kind: 15,
  /** Words of the wish that are found in the specialisms and groups. */
  specialism: 10,
  language: 10,
  /** Works in that place or region, or online where that will do. */
  place: 5,
  /** Room for two more trajectories or more gives all, room for one half. */
  capacity: 10,
} as const
export type MatchPartName = keyof typeof partMaxima

/** Where the points of a part come from, for the words beside them. */
export type MatchPartReason =
  | { readonly kind: 'total'; readonly total: number; readonly criteria: string; readonly otherKind: boolean }
  | { readonly kind: 'notAssessed' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'notRecorded' }
  | { readonly kind: 'online' }
  | { readonly kind: 'words'; readonly found: readonly string[]; readonly asked: number }
  | { readonly kind: 'room'; readonly free: number }

/** One part of the sum. */
export interface MatchPart {
  readonly name: MatchPartName
  /** 0 … the maximum of the part, one decimal. */
  readonly points: number
  readonly reason: MatchPartReason
}

/** What the parts are made from. */
export interface RankingFacts {
  readonly questionKind: QuestionKind
  readonly wishes: MatchWishes
  /** Trajectories that the coach can still take; null when no maximum is known. */
  readonly free: number | null
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

const part = (name: MatchPartName, share: number, reason: MatchPartReason): MatchPart => ({
  name,
  points: oneDecimal(share * partMaxima[name]),
  reason,
})

const latestFirst = (a: CoachDecision, b: CoachDecision): number =>
  b.on.localeCompare(a.on) || b.recordedAt.localeCompare(a.recordedAt)

/** The decision whose total speaks for this kind of question: the last on criteria for it, else the last of all. */
export function tellingDecision(coach: Coach, questionKind: QuestionKind): CoachDecision | null {
  const purposes = coach.kind === 'internal' ? [questionKind, 'internal'] : [questionKind]
  const decisions = coach.decisions.toSorted(latestFirst)
  const fitting = decisions.find((decision) => {
    const purpose = decidedCriteria(coach, decision)?.purpose ?? null
    return purpose !== null && purposes.includes(purpose)
  })
  return fitting ?? decisions[0] ?? null
}

function assessmentPart(coach: Coach, { questionKind }: RankingFacts): MatchPart {
  const decision = tellingDecision(coach, questionKind)
  if (decision === null) return part('assessment', 0, { kind: 'notAssessed' })
  const criteria = decidedCriteria(coach, decision)
  const purpose = criteria?.purpose ?? null
  const otherKind = purpose !== null && purpose !== questionKind && purpose !== 'internal'
  const reason = { kind: 'total', total: decision.total, criteria: criteria?.name ?? '', otherKind } as const
  // In tenths, so that 4.1 is 31 of 40 and not a hair less.
  return part('assessment', (Math.round(decision.total * 10) - 10) / 40, reason)
}

function kindPart(coach: Coach, { questionKind }: RankingFacts): MatchPart {
  if (coach.questionKinds.length === 0) return part('kind', 0, { kind: 'notRecorded' })
  const takes = coach.questionKinds.includes(questionKind)
  return part('kind', takes ? 1 : 0, { kind: takes ? 'yes' : 'no' })
}

/** Words that say something, folded; short words such as "van" and "met" do not. */
const tellingWords = (text: string): readonly string[] => [
  ...new Set(
    foldName(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  ),
]

function specialismPart(coach: Coach, { wishes }: RankingFacts): readonly MatchPart[] {
  const asked = tellingWords(wishes.specialism)
  if (asked.length === 0) return []
  const offered = tellingWords(`${coach.specialisms} ${coach.groups}`)
  const found = asked.filter((word) => offered.some((other) => other.includes(word) || word.includes(other)))
  if (offered.length === 0) return [part('specialism', 0, { kind: 'notRecorded' })]
  return [part('specialism', found.length / asked.length, { kind: 'words', found, asked: asked.length })]
}

const holds = (list: readonly string[], wish: string): boolean =>
  list.some((item) => foldName(item).includes(foldName(wish)) || foldName(wish).includes(foldName(item)))

function languagePart(coach: Coach, { wishes }: RankingFacts): readonly MatchPart[] {
  if (wishes.language.trim() === '') return []
  if (coach.languages.length === 0) return [part('language', 0, { kind: 'notRecorded' })]
  const speaks = holds(coach.languages, wishes.language)
  return [part('language', speaks ? 1 : 0, { kind: speaks ? 'yes' : 'no' })]
}

function placePart(coach: Coach, { wishes }: RankingFacts): readonly MatchPart[] {
  const { place, online } = wishes
  if (place.trim() === '' && !online) return []
  if (place.trim() !== '' && holds(coach.regions, place)) return [part('place', 1, { kind: 'yes' })]
  if (online && coach.online) return [part('place', 1, { kind: 'online' })]
  return [part('place', 0, { kind: coach.regions.length === 0 && !coach.online ? 'notRecorded' : 'no' })]
}

/** Without a known maximum nobody can tell: half, as for room for one. */
function capacityPart(free: number | null): MatchPart {
  if (free === null) return part('capacity', 0.5, { kind: 'notRecorded' })
  return part('capacity', Math.min(2, Math.max(0, free)) / 2, { kind: 'room', free })
}

/** The parts of a coach's place in the ranking, in the order in which they are shown. */
export const matchParts = (coach: Coach, facts: RankingFacts): readonly MatchPart[] => [
  assessmentPart(coach, facts),
  kindPart(coach, facts),
  ...specialismPart(coach, facts),
  ...languagePart(coach, facts),
  ...placePart(coach, facts),
  capacityPart(facts.free),
]

/** The sum of the parts, one decimal. */
export const pointsOf = (parts: readonly MatchPart[]): number =>
  oneDecimal(parts.reduce((sum, { points }) => sum + points, 0))

/** What somebody would have with every part at its maximum. */
export const maximumPoints = (parts: readonly MatchPart[]): number =>
  parts.reduce((sum, { name }) => sum + partMaxima[name], 0)

/** A part that the coach does not answer at all. An assessment is never one: its total has its own minimum. */
export type WeakPart = Exclude<MatchPartName, 'assessment'>

const isWeak = ({ reason }: MatchPart): boolean =>
  reason.kind === 'no' ||
  (reason.kind === 'words' && reason.found.length === 0) ||
  (reason.kind === 'room' && reason.free === 0)

/** Parts that speak against a choice without ruling anybody out. What is not recorded speaks neither way. */
export const weakParts = (parts: readonly MatchPart[]): readonly WeakPart[] =>
  parts.flatMap((found) => (found.name !== 'assessment' && isWeak(found) ? [found.name] : []))

/** One coach's sum, to be put in order. */
export interface Scored {
  readonly name: string
  readonly id: string
  readonly points: number
}

/**
 * Highest sum first, equal sums share a place (1, 2, 2, 4) and stand in order of name, so that neither the order of
 * the register nor chance decides.
 */
export function ranked<Item extends Scored>(items: readonly Item[]): readonly (Item & { readonly rank: number })[] {
  return items
    .toSorted((a, b) => b.points - a.points || a.name.localeCompare(b.name, 'nl') || a.id.localeCompare(b.id))
    .map((item) => ({ ...item, rank: 1 + items.filter(({ points }) => points > item.points).length }))
}
