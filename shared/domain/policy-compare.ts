import { diffArrays } from 'diff'
import { informationItems, informationReaders, type InformationCode, type InformationItem, type InformationReader } from './information-matrix.ts' // prettier-ignore
import type { FormOfGuidance } from './policy-forms.ts'
import type { PolicyGoal } from './policy-goals.ts'
import { type ParameterField, parameterFields } from './policy-parameter-fields.ts'
import type { PolicyRole, PolicyTask, RoleLetter, RolesMatrix } from './policy-roles.ts'
import { compareVersions, newestFirst, openPolicyOf, policyInForce } from './policy-versions.ts'
import type { Policy, PolicyChapter, WorksCouncil } from './policy.ts'
import type { IsoDate } from './primitives.ts'
import { textBlocks } from './text-compare.ts'

/** What can happen to a chapter between two versions. `markup`: bold, italic or white space only. */
export const chapterChangeKinds = [
  'added',
  'removed',
  'leftOut',
  'putBack',
  'reason',
  'renamed',
  'moved',
  'text',
  'markup',
] as const
export type ChapterChangeKind = (typeof chapterChangeKinds)[number]

/** A chapter that is not the same in both versions. */
export interface ChapterChange {
  readonly id: string
  /** null: not in that version. */
  readonly from: PolicyChapter | null
  readonly to: PolicyChapter | null
  /** At least one. The differences in the text: `compareTexts` of both bodies, when they are looked at. */
  readonly kinds: readonly ChapterChangeKind[]
}

/** A form or a goal that is not the same in both versions. */
export interface ItemChange<Item extends { readonly id: string }> {
  readonly id: string
  readonly from: Item | null
  readonly to: Item | null
  /** Which fields differ; empty when it was added or removed. */
  readonly fields: readonly Exclude<keyof Item & string, 'id'>[]
}

/** Another letter for one role in one task; a task or a role that a version does not have counts as no task. */
export interface LetterChange {
  readonly task: PolicyTask
  readonly role: PolicyRole
  readonly from: RoleLetter
  readonly to: RoleLetter
}

/** Somebody gets to know more, or less, of one thing. */
export interface InformationChange {
  readonly item: InformationItem
  readonly reader: InformationReader
  readonly from: InformationCode
  readonly to: InformationCode
}

/** What was decided around a version, as it stands on its title page. null: not decided (yet). */
export type FactChange =
  | { readonly fact: 'adoptedOn' | 'reviewBy'; readonly from: IsoDate | null; readonly to: IsoDate | null }
  | { readonly fact: 'adoptedBy'; readonly from: string | null; readonly to: string | null }
  | { readonly fact: 'worksCouncil'; readonly from: WorksCouncil['status']; readonly to: WorksCouncil['status'] }
  | { readonly fact: 'language'; readonly from: Policy['language']; readonly to: Policy['language'] }

/** Everything that two versions differ in. */
export interface PolicyComparison {
  /** In the order of the new version; chapters that are gone stand where they were. */
  readonly chapters: readonly ChapterChange[]
  readonly forms: readonly ItemChange<FormOfGuidance>[]
  /** Roles and tasks that came, went or got another name, and every letter that changed. */
  readonly roles: {
    readonly roles: readonly ItemChange<PolicyRole>[]
    readonly tasks: readonly ItemChange<Omit<PolicyTask, 'letters'>>[]
    readonly letters: readonly LetterChange[]
  }
  readonly goals: readonly ItemChange<PolicyGoal>[]
  readonly information: readonly InformationChange[]
  readonly parameters: readonly ParameterField[]
  readonly facts: readonly FactChange[]
}

/** Values of a policy are plain data, written in one order by their schemas. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Ids of both lists: those of the new one in its order, and each that is gone after the one it came after. */
function mergedIds(from: readonly string[], to: readonly string[]): readonly string[] {
  const merged = [...to]
  for (const [at, id] of from.entries()) {
    if (merged.includes(id)) continue
    const before = from[at - 1]
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id)
  }
  return merged
}

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)

/** Chapters that stand in another place among those that both versions have: as few as explain the new order. */
function movedIds(from: Policy, to: Policy): ReadonlySet<string> {
  const [before, after] = [idsOf(from.chapters), idsOf(to.chapters)]
  const changes = diffArrays(
    before.filter((id) => after.includes(id)),
    after.filter((id) => before.includes(id)),
  )
  return new Set(changes.filter(({ removed }) => removed).flatMap(({ value }) => value))
}

const textOf = ({ body }: PolicyChapter) => textBlocks(body)

function leftOutKind(from: PolicyChapter, to: PolicyChapter): readonly ChapterChangeKind[] {
  if (from.leftOut === to.leftOut) return []
  if (from.leftOut === null) return ['leftOut']
  return to.leftOut === null ? ['putBack'] : ['reason']
}

function textKind(from: PolicyChapter, to: PolicyChapter): readonly ChapterChangeKind[] {
  if (!same(textOf(from), textOf(to))) return ['text']
  return same(from.body, to.body) ? [] : ['markup']
}

function chapterKinds(
  from: PolicyChapter | null,
  to: PolicyChapter | null,
  moved: boolean,
): readonly ChapterChangeKind[] {
  if (from === null) return ['added']
  if (to === null) return ['removed']
  return [
    ...leftOutKind(from, to),
    ...(from.title === to.title ? [] : (['renamed'] as const)),
    ...(moved ? (['moved'] as const) : []),
    ...textKind(from, to),
  ]
}

function compareChapters(from: Policy, to: Policy): readonly ChapterChange[] {
  const moved = movedIds(from, to)
  return mergedIds(idsOf(from.chapters), idsOf(to.chapters)).flatMap((id) => {
    const before = from.chapters.find((chapter) => chapter.id === id) ?? null
    const after = to.chapters.find((chapter) => chapter.id === id) ?? null
    const kinds = chapterKinds(before, after, moved.has(id))
    return kinds.length === 0 ? [] : [{ id, from: before, to: after, kinds }]
  })
}

function compareItems<Item extends { readonly id: string }>(
  from: readonly Item[],
  to: readonly Item[],
  fields: readonly Exclude<keyof Item & string, 'id'>[],
): readonly ItemChange<Item>[] {
  return mergedIds(idsOf(from), idsOf(to)).flatMap((id): readonly ItemChange<Item>[] => {
    const before = from.find((item) => item.id === id) ?? null
    const after = to.find((item) => item.id === id) ?? null
    if (before === null || after === null) return [{ id, from: before, to: after, fields: [] }]
    const changed = fields.filter((field) => !same(before[field], after[field]))
    return changed.length === 0 ? [] : [{ id, from: before, to: after, fields: changed }]
  })
}

/** The items of both versions by id, the newer wording first. */
const bothOf = <Item extends { readonly id: string }>(from: readonly Item[], to: readonly Item[]): readonly Item[] =>
  mergedIds(idsOf(from), idsOf(to)).flatMap(
    (id) => to.find((item) => item.id === id) ?? from.find((item) => item.id === id) ?? [],
  )

function compareLetters(from: RolesMatrix, to: RolesMatrix): readonly LetterChange[] {
  const letter = ({ roles, tasks }: RolesMatrix, task: PolicyTask, role: PolicyRole): RoleLetter =>
    (roles.some(({ id }) => id === role.id) ? tasks.find(({ id }) => id === task.id)?.letters[role.id] : undefined) ??
    '-'
  return bothOf(from.tasks, to.tasks).flatMap((task) =>
    bothOf(from.roles, to.roles)
      .map((role) => ({ task, role, from: letter(from, task, role), to: letter(to, task, role) }))
      .filter((change) => change.from !== change.to),
  )
}

const compareInformation = (from: Policy, to: Policy): readonly InformationChange[] =>
  informationItems.flatMap((item) =>
    informationReaders
      .map((reader) => ({
        item,
        reader,
        from: from.informationMatrix[item][reader],
        to: to.informationMatrix[item][reader],
      }))
      .filter((change) => change.from !== change.to),
  )

/** One rule of a version, by its path; a list in one order, whatever it was ticked in. */
function ruleAt({ parameters }: Policy, field: ParameterField): unknown {
  const value = field
    .split('.')
    .reduce<unknown>(
      (within, key) => (typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined),
      parameters,
    )
  return Array.isArray(value) ? value.map(String).toSorted() : value
}

/** The rules that are not the same in two versions. */
export const changedParameters = (from: Policy, to: Policy): readonly ParameterField[] =>
  parameterFields.filter((field) => !same(ruleAt(from, field), ruleAt(to, field)))

function decisionOf({ adoption }: Policy) {
  return adoption === null ? { on: null, by: null, reviewBy: null } : adoption
}

function compareFacts(from: Policy, to: Policy): readonly FactChange[] {
  const [before, after] = [decisionOf(from), decisionOf(to)]
  const facts: readonly FactChange[] = [
    { fact: 'adoptedOn', from: before.on, to: after.on },
    { fact: 'adoptedBy', from: before.by, to: after.by },
    { fact: 'reviewBy', from: before.reviewBy, to: after.reviewBy },
    { fact: 'worksCouncil', from: from.worksCouncil.status, to: to.worksCouncil.status },
    { fact: 'language', from: from.language, to: to.language },
  ]
  return facts.filter((change) => change.from !== change.to)
}

/** What changes when `to` takes the place of `from`. A mark that a chapter is ready is about the work, not the policy. */
export const comparePolicies = (from: Policy, to: Policy): PolicyComparison => ({
  chapters: compareChapters(from, to),
  forms: compareItems(from.forms, to.forms, [
    'name',
    'definition',
    'fitsWhen',
    'notWhen',
    'signals',
    'offered',
    'who',
    'active',
  ]),
  roles: {
    roles: compareItems(from.roles.roles, to.roles.roles, ['name']),
    tasks: compareItems<Omit<PolicyTask, 'letters'>>(from.roles.tasks, to.roles.tasks, [
      'phase',
      'name',
      'explanation',
    ]),
    letters: compareLetters(from.roles, to.roles),
  },
  goals: compareItems(from.goals, to.goals, ['name', 'explanation', 'contributesTo', 'indicator', 'target', 'owner']),
  information: compareInformation(from, to),
  parameters: changedParameters(from, to),
  facts: compareFacts(from, to),
})

/** How many differences there are in each part. */
export const comparisonCounts = ({ chapters, forms, roles, goals, information, parameters }: PolicyComparison) => ({
  chapters: chapters.length,
  forms: forms.length,
  roles: roles.roles.length + roles.tasks.length + roles.letters.length,
  information: information.length,
  goals: goals.length,
  parameters: parameters.length,
})
export type ComparedPart = keyof ReturnType<typeof comparisonCounts>

/** Two versions to hold against each other: what changes when `to` takes the place of `from`. */
export interface ComparedVersions {
  readonly from: Policy
  readonly to: Policy
}

/**
 * The two versions that one most likely wants to hold against each other: the one in force and the one being made, or
 * else the two newest. null while there are not two.
 */
export function proposedComparison(policies: readonly Policy[], on: IsoDate): ComparedVersions | null {
  const to = openPolicyOf(policies) ?? newestFirst(policies)[0]
  return to === undefined ? null : comparisonFor(to, policies, on)
}

/**
 * What to hold a version against: the one in force, and that one against the version before it. The older is always
 * `from`. null while there is no other.
 */
export function comparisonFor(
  policy: Policy | null,
  policies: readonly Policy[],
  on: IsoDate,
): ComparedVersions | null {
  if (policy === null) return proposedComparison(policies, on)
  const others = newestFirst(policies).filter(({ id }) => id !== policy.id)
  const older = others.find(({ version }) => compareVersions(version, policy.version) < 0)
  const inForce = policyInForce(policies, on)
  const other = inForce !== null && inForce.id !== policy.id ? inForce : (older ?? others[0])
  if (other === undefined) return null
  return compareVersions(other.version, policy.version) < 0 ? { from: other, to: policy } : { from: policy, to: other }
}
