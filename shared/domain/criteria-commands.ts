import { fail, ok, type Result } from '../result.ts'
import { type CriteriaSet, criteriaSetSchema } from './criteria-set.ts'
import { limits } from './primitives.ts'

/** What is wrong in an edited set, and at which field. Paths are those of the set: `weighted.2.text`. */
export interface CriteriaError {
  readonly path: string
  readonly code: 'missing' | 'tooLong' | 'outOfRange'
  /** Longest text allowed, for `tooLong`. */
  readonly limit: number | null
}

/** The set while it is being edited: numbers can be empty. */
export interface CriteriaInput {
  readonly name: string
  readonly minimumTotal: number | null
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

/** Everything in an edited set that has to be put right. */
export const criteriaErrors = (input: CriteriaInput): readonly CriteriaError[] => [
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

/** Puts the texts, weights and minimum of a preset back into a set. */
export const restoreCriteria = (set: CriteriaSet, preset: CriteriaSet): CriteriaSet => ({
  ...preset,
  id: set.id,
  seriesId: set.seriesId,
  version: set.version,
  since: set.since,
  replacedOn: set.replacedOn,
})
