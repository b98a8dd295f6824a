import type { CoachLevel } from './coach-level-names.ts'
import type { CoachNorms, NormBody, NormLevel, NormRequirement } from './coach-norms.ts'
import { requirementKey } from './norms-file.ts'

/** What something was and what it becomes. */
export interface FromTo<Value> {
  readonly from: Value
  readonly to: Value
}

/** A level that came, went, or stands for another level of the product. */
export type LevelChange =
  | { readonly kind: 'added' | 'removed'; readonly name: string }
  | ({ readonly kind: 'rank'; readonly name: string } & FromTo<CoachLevel | null>)

/** A demand that came, went or has another figure. null: not in those norms. */
export interface RequirementChange extends FromTo<NormRequirement | null> {
  readonly part: 'level' | 'renewal' | 'supervision'
  /** Level of the body that it is about; null for all of them. */
  readonly levelId: string | null
  readonly levelName: string | null
  readonly key: string
}

/** What changes at one body. */
export interface BodyChange {
  readonly id: string
  readonly name: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** Years; null when it stays the same. */
  readonly validity: FromTo<number | null> | null
  /** How the body tests; null when it stays the same. */
  readonly checked: FromTo<string> | null
  readonly levels: readonly LevelChange[]
  readonly requirements: readonly RequirementChange[]
  /** Figures that stay the same, with another source or origin. */
  readonly origins: number
  /** Whether only words changed beside that: names, explanations, addresses. */
  readonly hasOtherWords: boolean
}

/** All that differs between two sets of norms, body by body in the order of the new ones; what went comes last. */
export function normsChanges(before: CoachNorms, after: CoachNorms): readonly BodyChange[] {
  const present = after.bodies.flatMap((body): readonly BodyChange[] => {
    const old = before.bodies.find(({ id }) => id === body.id)
    if (old === undefined) return [whole('added', body)]
    const change = bodyChange(old, body)
    return isNothing(change) ? [] : [change]
  })
  const gone = before.bodies.filter(({ id }) => !after.bodies.some((body) => body.id === id))
  return [...present, ...gone.map((body) => whole('removed', body))]
}

const whole = (kind: 'added' | 'removed', { id, name }: NormBody): BodyChange => ({
  id,
  name,
  kind,
  validity: null,
  checked: null,
  levels: [],
  requirements: [],
  origins: 0,
  hasOtherWords: false,
})

const isNothing = (change: BodyChange): boolean =>
  change.validity === null &&
  change.checked === null &&
  change.levels.length + change.requirements.length + change.origins === 0 &&
  !change.hasOtherWords

const fromTo = <Value>(from: Value, to: Value): FromTo<Value> | null => (from === to ? null : { from, to })

function bodyChange(before: NormBody, after: NormBody): BodyChange {
  const pairs = listPairs(before, after)
  return {
    id: after.id,
    name: after.name,
    kind: 'changed',
    validity: fromTo(before.validityYears, after.validityYears),
    checked: fromTo(before.checked, after.checked),
    levels: levelChanges(before.levels, after.levels),
    requirements: pairs.flatMap(requirementChanges),
    origins: pairs.flatMap(keptPairs).filter(([from, to]) => isSameFigure(from, to) && !isSameOrigin(from, to)).length,
    hasOtherWords: hasOtherWords(before, after, pairs),
  }
}

function levelChanges(before: readonly NormLevel[], after: readonly NormLevel[]): readonly LevelChange[] {
  const present = after.flatMap(({ id, name, rank }): readonly LevelChange[] => {
    const old = before.find((level) => level.id === id)
    if (old === undefined) return [{ kind: 'added', name }]
    return old.rank === rank ? [] : [{ kind: 'rank', name, from: old.rank, to: rank }]
  })
  const gone = before.filter(({ id }) => !after.some((level) => level.id === id))
  return [...present, ...gone.map(({ name }): LevelChange => ({ kind: 'removed', name }))]
}

/** One list of demands as it was and as it becomes. */
interface ListPair extends FromTo<readonly NormRequirement[]> {
  readonly part: RequirementChange['part']
  readonly levelId: string | null
  readonly nameOf: (levelId: string | null) => string | null
}

/** The lists of a body, of the levels that are in both: a level that came or went says enough by itself. */
function listPairs(before: NormBody, after: NormBody): readonly ListPair[] {
  const levels = [...after.levels, ...before.levels]
  const nameOf = (levelId: string | null) => levels.find(({ id }) => id === levelId)?.name ?? levelId
  const kept = after.levels.flatMap(({ id, requirements }): readonly ListPair[] => {
    const old = before.levels.find((level) => level.id === id)
    return old === undefined ? [] : [{ part: 'level', levelId: id, from: old.requirements, to: requirements, nameOf }]
  })
  return [
    ...kept,
    { part: 'renewal', levelId: null, from: before.renewal, to: after.renewal, nameOf },
    { part: 'supervision', levelId: null, from: before.supervision, to: after.supervision, nameOf },
  ]
}

const sameIn = (list: readonly NormRequirement[], requirement: NormRequirement): NormRequirement | null =>
  list.find((other) => requirementKey(other) === requirementKey(requirement)) ?? null

const keptPairs = ({ from, to }: ListPair): readonly (readonly [NormRequirement, NormRequirement])[] =>
  to.flatMap((requirement) => {
    const old = sameIn(from, requirement)
    return old === null ? [] : [[old, requirement] as const]
  })

function requirementChanges({ part, levelId, from, to, nameOf }: ListPair): readonly RequirementChange[] {
  const change = (old: NormRequirement | null, now: NormRequirement | null, { key, ...each }: NormRequirement) => {
    const level = levelId ?? each.levelId
    return { part, levelId: level, levelName: nameOf(level), key, from: old, to: now }
  }
  const present = to.flatMap((requirement) => {
    const old = sameIn(from, requirement)
    return old !== null && isSameFigure(old, requirement) ? [] : [change(old, requirement, requirement)]
  })
  const gone = from.filter((requirement) => sameIn(to, requirement) === null)
  return [...present, ...gone.map((requirement) => change(requirement, null, requirement))]
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const isSameFigure = (one: NormRequirement, other: NormRequirement): boolean =>
  isSame([one.value, one.unit], [other.value, other.unit])
const isSameOrigin = (one: NormRequirement, other: NormRequirement): boolean =>
  one.basis === other.basis && one.source === other.source

/** Whether what is only read differs, at what is in both. */
function hasOtherWords(before: NormBody, after: NormBody, pairs: readonly ListPair[]): boolean {
  const levels = after.levels.some(({ id, name, meaning }) => {
    const old = before.levels.find((level) => level.id === id)
    return old !== undefined && !isSame([old.name, old.meaning], [name, meaning])
  })
  const notes = pairs.flatMap(keptPairs).some(([from, to]) => !isSame(from.note, to.note))
  return levels || notes || !isSame(wordsOf(before), wordsOf(after))
}

/** What of a body itself is read and not counted with. */
const wordsOf = (body: NormBody): unknown => [
  [body.name, body.url, body.kind, body.checkedRemark, body.ethicsCode, body.complaints, body.remarks],
  [body.validityBasis, body.validitySource],
]
