import { assertNever } from '../assert.ts'

/**
 * Which figures about people may be printed.
 *
 * A *group* is what a figure is about: some records and the different people behind them. A figure is shown only when
 * its group has at least `minimum` people (domain.md §10; the policy sets 5, 7, 8 or 10). That alone is not enough: a
 * cell that is left out can be worked out from a total and the other cells. These are the rules for that.
 *
 * 1. **Parts of a whole** (`splitGroup`). Parts with 1 … minimum − 1 people are hidden. As soon as one is hidden:
 *    - zeros of the same split are hidden with it. If zeros showed, every hidden part would be known to hold at least
 *      one person, and five hidden parts that add up to five would all be known to be one;
 *    - the smallest part that could be shown is hidden too (all of them, when several are equally small), again and
 *      again, until the hidden parts are at least two, hold at least `minimum` people together, and are not all exactly
 *      `minimum − 1` (their sum would then tell each of them).
 *    Equally small parts go together because a reader who knows this rule could otherwise learn from *which* of two
 *    equal parts is missing. With no part hidden, a zero is shown as zero.
 * 2. **Parts of parts.** A hidden part shows nothing of its own parts. A whole may be split in several ways at once
 *    (by status and by department): unions of parts of one split are all that can be computed from both.
 * 3. **Shares** (`shareOf`). A percentage with its base is two counts, so both sides follow rule 1; when one side is
 *    too small, a bound that is a multiple of `minimum` away from 0 or 100 % is given instead ("meer dan 87 %").
 *    Percentages need a base of at least 10 people, and are rounded to 5 % when the size of their base is hidden.
 * 4. **Means** (`meanOf`) need `minimum` people, and are given over one set of records only: a mean over all next to a
 *    mean over some would give away the rest.
 *
 * What this does not cover: two reports over almost the same period, whose difference is a small group. The screen
 * warns about that where own dates are chosen.
 */

/** Smallest base of a percentage, whatever the minimum group is (domain.md §10). */
export const PERCENTAGE_BASE = 10

/** The records behind a figure, and the different people behind those records. */
export interface Group {
  readonly count: number
  readonly people: ReadonlySet<string>
}

/** A group together with the decision whether its count may be shown. */
export interface JudgedGroup extends Group {
  readonly visible: boolean
}

/** No records. */
export const emptyGroup: Group = { count: 0, people: new Set() }

const sizeOf = (group: Group): number => group.people.size

/** A group that is no part of another: shown from `minimum` people on, or when it is truly empty. */
export const wholeGroup = (group: Group, minimum: number): JudgedGroup => ({
  ...group,
  visible: sizeOf(group) === 0 || sizeOf(group) >= minimum,
})

/** Different people in all groups together. */
function peopleIn(groups: readonly Group[]): number {
  const all = new Set<string>()
  for (const group of groups) for (const person of group.people) all.add(person)
  return all.size
}

/** Whether hiding exactly these parts leaves none of them to be computed from their sum. */
function hidesWell(hidden: readonly Group[], minimum: number): boolean {
  if (hidden.length < 2 || peopleIn(hidden) < minimum) return false
  return hidden.some((group) => sizeOf(group) !== minimum - 1)
}

/**
 * Positions of the parts of a visible whole that must be hidden (rule 1). The parts are disjoint in records and
 * together make up the whole.
 */
export function hiddenParts(parts: readonly Group[], minimum: number): ReadonlySet<number> {
  if (parts.every((part) => sizeOf(part) === 0 || sizeOf(part) >= minimum)) return new Set()
  let limit = minimum - 1
  for (;;) {
    const hidden = parts.filter((part) => sizeOf(part) <= limit)
    const others = parts.filter((part) => sizeOf(part) > limit)
    if (others.length === 0 || hidesWell(hidden, minimum)) break
    limit = Math.min(...others.map(sizeOf))
  }
  return new Set(parts.flatMap((part, index) => (sizeOf(part) <= limit ? [index] : [])))
}

/** Judges the parts of a whole. Nothing of a hidden whole is shown. */
export function splitGroup<Key extends string>(
  whole: JudgedGroup,
  parts: Readonly<Record<Key, Group>>,
  minimum: number,
): Readonly<Record<Key, JudgedGroup>> {
  const entries = Object.entries<Group>(parts)
  const hidden = hiddenParts(
    entries.map(([, part]) => part),
    minimum,
  )
  const judged = entries.map(([key, part], index) => [key, { ...part, visible: whole.visible && !hidden.has(index) }])
  return Object.fromEntries(judged) as Record<Key, JudgedGroup>
}

/** The part of a share, as far as it may be told. Values are fractions, 0 … 1. */
export type Share =
  | { readonly kind: 'value'; readonly value: number }
  /** Rounded to `COARSE_STEP`, because the exact value would give a hidden base away. */
  | { readonly kind: 'about'; readonly value: number }
  /** More than `value`; how much more would give a small group away. */
  | { readonly kind: 'moreThan'; readonly value: number }
  /** Less than `value`. */
  | { readonly kind: 'lessThan'; readonly value: number }
  | { readonly kind: 'hidden' }
  /** Nothing to take a share of. */
  | { readonly kind: 'empty' }

/** Step to which a share is rounded when its base is hidden. */
export const COARSE_STEP = 0.05
/** From this base on every base has a count that rounds to each step, so that the step tells nothing of the base. */
const COARSE_BASE = 20

const toSteps = (share: number, round: (value: number) => number): number =>
  // Division by a whole number keeps 0.15 from becoming 0.15000000000000002.
  round(Number((share / COARSE_STEP).toFixed(9))) / Math.round(1 / COARSE_STEP)

/** The next multiple of `minimum` above a count: a bound that `minimum` different counts have in common. */
const boundAbove = (count: number, minimum: number): number => minimum * (Math.floor(count / minimum) + 1)

const isSmall = (group: Group, minimum: number): boolean => sizeOf(group) > 0 && sizeOf(group) < minimum

/** Takes from a share what would tell a hidden base. */
function coarsened(share: Share): Share {
  switch (share.kind) {
    case 'value':
      return { kind: 'about', value: toSteps(share.value, Math.round) }
    case 'moreThan':
      return { kind: 'moreThan', value: toSteps(share.value, Math.floor) }
    case 'lessThan':
      return { kind: 'lessThan', value: toSteps(share.value, Math.ceil) }
    case 'about':
    case 'hidden':
    case 'empty':
      return share
    default:
      return assertNever(share)
  }
}

/** The share with a visible base: exact, or a bound when one side is too small to be told. */
function shareOfVisible(part: Group, rest: Group, minimum: number): Share {
  const base = part.count + rest.count
  const partSmall = isSmall(part, minimum)
  if (!partSmall && !isSmall(rest, minimum)) return { kind: 'value', value: part.count / base }
  // In a smaller base both sides can be too small. Whatever is said of one of its divisions then sets another one apart.
  if (peopleIn([part, rest]) < 2 * minimum) return { kind: 'hidden' }
  // A few people can have many records.
  const bound = boundAbove(partSmall ? part.count : rest.count, minimum)
  if (bound >= base) return { kind: 'hidden' }
  return partSmall ? { kind: 'lessThan', value: bound / base } : { kind: 'moreThan', value: (base - bound) / base }
}

/**
 * The share that `part` has in `part` + `rest` (rule 3).
 * @param baseVisible false when the size of the base is hidden elsewhere: the share is then given roughly
 */
export function shareOf(part: Group, rest: Group, minimum: number, baseVisible = true): Share {
  // That a hidden group is empty is as much a figure as its size.
  if (part.count + rest.count === 0) return baseVisible ? { kind: 'empty' } : { kind: 'hidden' }
  const people = peopleIn([part, rest])
  if (people < Math.max(PERCENTAGE_BASE, minimum)) return { kind: 'hidden' }
  const share = shareOfVisible(part, rest, minimum)
  if (baseVisible) return share
  return people < COARSE_BASE ? { kind: 'hidden' } : coarsened(share)
}

/** A figure that may be printed, or the fact that it may not. `hidden` never says how large the group was. */
export type Cell =
  | { readonly kind: 'value'; readonly value: number }
  /** Below the minimum group, or hidden so that another hidden cell cannot be computed. */
  | { readonly kind: 'hidden' }
  /** Nothing to compute from: zero records. */
  | { readonly kind: 'empty' }

/** The count of a judged group. */
export const countOf = (group: JudgedGroup): Cell =>
  group.visible ? { kind: 'value', value: group.count } : { kind: 'hidden' }

/**
 * A sum over a group, shown only from `minimum` people on.
 * @param emptyVisible false when the group, or what it is part of, is hidden elsewhere: then "none" is not said either
 */
export function sumOf(sum: number, group: Group, minimum: number, emptyVisible = true): Cell {
  if (group.count === 0) return emptyVisible ? { kind: 'empty' } : { kind: 'hidden' }
  return sizeOf(group) < minimum ? { kind: 'hidden' } : { kind: 'value', value: sum }
}

/** A mean over the records of a group, shown only from `minimum` people on (rule 4); otherwise as `sumOf`. */
export function meanOf(sum: number, group: Group, minimum: number, emptyVisible = true): Cell {
  const total = sumOf(sum, group, minimum, emptyVisible)
  return total.kind === 'value' ? { kind: 'value', value: total.value / group.count } : total
}
