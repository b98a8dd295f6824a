import { fail, ok, type Result } from '../result.ts'
import { type CriteriaSet, criteriaSetSchema } from './criteria-set.ts'
import type { Coach } from './coach.ts'
import { type CommandContext, limits } from './primitives.ts'

/** What is wrong in an edited set, and at which field. Paths are those of the set: `weighted.2.text`. */
export interface CriteriaError {
  readonly path: string
  readonly code: 'missing' | 'tooLong' | 'outOfRange'
  /** Longest text allowed, for `tooLong`. */
  readonly limit: number | null
}

/** Most criteria of one kind in a set. */
export const MAX_CRITERIA = 20

/** The set while it is being edited: numbers can be empty. */
export interface CriteriaInput {
  readonly name: string
  readonly minimumTotal: number | null
  readonly purpose: CriteriaSet['purpose']
  readonly minimumLevel: CriteriaSet['minimumLevel']
  readonly knockOuts: readonly {
    readonly id: string
    readonly text: string
    readonly why: string
    readonly how: string
    readonly evidence: string
  }[]
  readonly weighted: readonly {
    readonly id: string
    readonly text: string
    readonly why: string
    readonly how: string
    readonly weight: number | null
    readonly anchors: { readonly 1: string; readonly 3: string; readonly 5: string }
  }[]
}

function textError(path: string, text: string, limit: number, required: boolean): readonly CriteriaError[] {
  if (text.length > limit) return [{ path, code: 'tooLong', limit }]
  return required && text.trim() === '' ? [{ path, code: 'missing', limit: null }] : []
}

function numberError(path: string, value: number | null, fits: (value: number) => boolean): readonly CriteriaError[] {
  if (value === null) return [{ path, code: 'missing', limit: null }]
  return fits(value) ? [] : [{ path, code: 'outOfRange', limit: null }]
}

const criterionErrors = (
  path: string,
  criterion: { text: string; why: string; how: string },
): readonly CriteriaError[] => [
  ...textError(`${path}.text`, criterion.text, limits.line, true),
  ...textError(`${path}.why`, criterion.why, limits.text, false),
  ...textError(`${path}.how`, criterion.how, limits.text, false),
]

function weightedErrors(path: string, criterion: CriteriaInput['weighted'][number]): readonly CriteriaError[] {
  return [
    ...criterionErrors(path, criterion),
    ...numberError(`${path}.weight`, criterion.weight, (weight) => [1, 2, 3].includes(weight)),
    ...([1, 3, 5] as const).flatMap((score) =>
      textError(`${path}.anchors.${score}`, criterion.anchors[score], limits.text, true),
    ),
  ]
}

const listError = (path: string, list: readonly unknown[]): readonly CriteriaError[] => {
  if (list.length === 0) return [{ path, code: 'missing', limit: null }]
  return list.length > MAX_CRITERIA ? [{ path, code: 'outOfRange', limit: MAX_CRITERIA }] : []
}

/** Everything in an edited set that has to be put right. */
export const criteriaErrors = (input: CriteriaInput): readonly CriteriaError[] => [
  ...listError('knockOuts', input.knockOuts),
  ...listError('weighted', input.weighted),
  ...textError('name', input.name, limits.name, true),
  ...numberError('minimumTotal', input.minimumTotal, (total) => total >= 1 && total <= 5),
  ...input.knockOuts.flatMap((criterion, index) => criterionErrors(`knockOuts.${index}`, criterion)),
  ...input.weighted.flatMap((criterion, index) => weightedErrors(`weighted.${index}`, criterion)),
]

/**
 * Changes the texts, weights and minimum of a set. Criteria keep their ids, so the figures of coaches stay comparable;
 * old assessments hold their own copy of the set and do not change.
 */
export function editCriteria(set: CriteriaSet, input: CriteriaInput): Result<CriteriaSet, readonly CriteriaError[]> {
  const errors = criteriaErrors(input)
  if (errors.length > 0) return fail(errors)
  const parsed = criteriaSetSchema.safeParse({ ...set, ...input })
  if (parsed.success) return ok(parsed.data)
  return fail(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), code: 'outOfRange', limit: null })))
}

/** Whether any assessment was made against this very version of a set: then it stays as it is. */
export const isUsed = ({ id }: CriteriaSet, coaches: readonly Pick<Coach, 'assessments'>[]): boolean =>
  coaches.some(({ assessments }) => assessments.some(({ criteria }) => criteria.id === id))

/**
 * The documents that a change comes down to. A version that nobody was assessed against changes in place. One that was
 * used stays, out of use from today, and the next version takes its place, under an id of its own.
 */
export function nextCriteria(
  before: CriteriaSet,
  after: CriteriaSet,
  used: boolean,
  ctx: CommandContext,
): readonly CriteriaSet[] {
  if (!used) return [after]
  const next: CriteriaSet = {
    ...after,
    id: ctx.newId(),
    seriesId: before.seriesId,
    version: before.version + 1,
    since: ctx.today,
    replacedOn: null,
  }
  return [{ ...before, replacedOn: ctx.today }, next]
}

/** What changed between two versions of a set, in the order of the newer one; what was taken out comes last. */
export interface CriterionChange {
  readonly id: string
  readonly text: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** Weights before and after where they differ; null otherwise. */
  readonly weight: { readonly from: number; readonly to: number } | null
  /** Whether anything but the weight differs. */
  readonly wordsDiffer: boolean
}

type AnyCriterion = CriteriaSet['knockOuts'][number] | CriteriaSet['weighted'][number]

function changesIn(before: readonly AnyCriterion[], after: readonly AnyCriterion[]): readonly CriterionChange[] {
  const weightOf = (criterion: AnyCriterion) => ('weight' in criterion ? criterion.weight : null)
  const present = after.flatMap((criterion): readonly CriterionChange[] => {
    const { id, text } = criterion
    const old = before.find((known) => known.id === id)
    if (old === undefined) return [{ id, text, kind: 'added', weight: null, wordsDiffer: true }]
    if (JSON.stringify(old) === JSON.stringify(criterion)) return []
    const from = weightOf(old)
    const to = weightOf(criterion)
    const weight = from === null || to === null || from === to ? null : { from, to }
    const wordsDiffer = JSON.stringify({ ...old, weight: 0 }) !== JSON.stringify({ ...criterion, weight: 0 })
    return [{ id, text, kind: 'changed', weight, wordsDiffer }]
  })
  const gone = before.filter(({ id }) => !after.some((criterion) => criterion.id === id))
  return [
    ...present,
    ...gone.map(({ id, text }) => ({ id, text, kind: 'removed', weight: null, wordsDiffer: true }) as const),
  ]
}

/** What a version changed compared with the one before it. */
export const criteriaChanges = (before: CriteriaSet, after: CriteriaSet): readonly CriterionChange[] => [
  ...changesIn(before.knockOuts, after.knockOuts),
  ...changesIn(before.weighted, after.weighted),
]

/** Puts the texts, weights and minimum of a preset back into a set. */
export const restoreCriteria = (set: CriteriaSet, preset: CriteriaSet): CriteriaSet => ({
  ...preset,
  id: set.id,
  seriesId: set.seriesId,
  version: set.version,
  since: set.since,
  replacedOn: set.replacedOn,
})
