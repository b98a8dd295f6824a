import { fail, ok, type Result } from '../result.ts'
import type { FormOfGuidance } from './policy-forms.ts'
import { type ParameterField, parameterFields, parameterRange, tidyParameters } from './policy-parameter-fields.ts'
import { type PolicyParameters, policyParametersSchema } from './policy-parameters.ts'
import type { OpenPolicy, Policy } from './policy.ts'

/** What is wrong with one rule. `field` says where it is shown. */
export type ParameterError =
  | { readonly code: 'missing'; readonly field: ParameterField }
  | {
      readonly code: 'outOfRange'
      readonly field: ParameterField
      readonly minimum: number
      readonly maximum: number
    }
  /** Not one of the things that can be chosen. */
  | { readonly code: 'notAChoice'; readonly field: ParameterField }
  /** No trajectory could ever be started. */
  | { readonly code: 'noForm'; readonly field: 'allowedForms' }
  /** A form that this version does not have, has switched off, or does not offer itself. */
  | { readonly code: 'formNotOffered'; readonly field: 'allowedForms'; readonly formId: string; readonly name: string }
  /** Somebody else is asked at this moment, but not the one it is about (domain.md §5). */
  | {
      readonly code: 'coacheeMissing'
      readonly field: 'evaluations.mid' | 'evaluations.end' | 'evaluations.followUp'
    }
  /** One trajectory may cost more than the whole year. */
  | { readonly code: 'aboveYearBudget'; readonly field: 'budget.perTrajectoryCents' }

/** A value while it is being typed: a number may still be missing or not yet be one of those that can be chosen. */
type Typed<Value> = Value extends number ? number | null : Value

/** The rules while they are being typed. */
export type ParameterInput = {
  readonly [Field in keyof PolicyParameters]: PolicyParameters[Field] extends number
    ? number | null
    : PolicyParameters[Field] extends readonly unknown[]
      ? PolicyParameters[Field]
      : PolicyParameters[Field] extends object
        ? { readonly [Part in keyof PolicyParameters[Field]]: Typed<PolicyParameters[Field][Part]> }
        : PolicyParameters[Field]
}

/** One or more rules to set; the others stay as they are. */
export type ParameterChange = Partial<ParameterInput>

const fieldOf = (path: readonly PropertyKey[]): ParameterField | null => {
  const [root, part] = path.map(String)
  return parameterFields.find((field) => field === root || field === `${root}.${part}`) ?? null
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (within, key) => (typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined),
    value,
  )

/** What the schema refuses, one error per field, in the order of the fields. */
function schemaErrors(input: ParameterInput): readonly ParameterError[] {
  const parsed = policyParametersSchema.safeParse(input)
  if (parsed.success) return []
  const wrong = new Map<ParameterField, ParameterError>()
  for (const { path } of parsed.error.issues) {
    const field = fieldOf(path)
    if (field === null || wrong.has(field)) continue
    const range = parameterRange(field)
    const value = valueAt(input, path)
    if (value === null || value === undefined) wrong.set(field, { code: 'missing', field })
    else if (range === null) wrong.set(field, { code: 'notAChoice', field })
    else wrong.set(field, { code: 'outOfRange', field, ...range })
  }
  return parameterFields.flatMap((field) => wrong.get(field) ?? [])
}

/** A form can be a trajectory here when it is on the map, switched on, and done by the organisation itself. */
export const isChoosableForm = ({ active, offered }: FormOfGuidance): boolean => active && offered === 'yes'

/**
 * What is wrong with the forms that trajectories may take. A map without forms (versions from before there was one) has
 * an obstacle of its own and says nothing about which are allowed.
 */
function formErrors(allowed: readonly string[], forms: readonly FormOfGuidance[]): readonly ParameterError[] {
  if (allowed.length === 0) return [{ code: 'noForm', field: 'allowedForms' }]
  if (!forms.some(({ active }) => active)) return []
  return allowed.flatMap((formId): readonly ParameterError[] => {
    const form = forms.find(({ id }) => id === formId)
    if (form !== undefined && isChoosableForm(form)) return []
    return [{ code: 'formNotOffered', field: 'allowedForms', formId, name: form?.name ?? formId }]
  })
}

const moments = ['mid', 'end', 'followUp'] as const

const evaluationErrors = (evaluations: PolicyParameters['evaluations']): readonly ParameterError[] =>
  moments
    .filter((moment) => evaluations[moment].length > 0 && !evaluations[moment].includes('coachee'))
    .map((moment) => ({ code: 'coacheeMissing', field: `evaluations.${moment}` }))

const budgetErrors = ({ perTrajectoryCents, perYearCents }: ParameterInput['budget']): readonly ParameterError[] =>
  perTrajectoryCents !== null && perYearCents !== null && perTrajectoryCents > perYearCents
    ? [{ code: 'aboveYearBudget', field: 'budget.perTrajectoryCents' }]
    : []

/** Everything that is wrong with the rules of a version, one error per field (and one per form). */
export function parameterErrors(input: ParameterInput, forms: readonly FormOfGuidance[]): readonly ParameterError[] {
  const refused = schemaErrors(input)
  const found = [
    ...refused,
    ...formErrors(input.allowedForms, forms),
    ...evaluationErrors(input.evaluations),
    ...budgetErrors(input.budget),
  ]
  // A field that is not even readable has one thing wrong with it.
  return found.filter((error) => refused.includes(error) || !refused.some(({ field }) => field === error.field))
}

/** What in the rules of a version stands in the way of adopting it: a form may have been switched off since it was allowed. */
export const parameterObstacles = ({
  parameters,
  forms,
}: Pick<Policy, 'parameters' | 'forms'>): readonly ParameterError[] => parameterErrors(parameters, forms)

/**
 * Sets the rules of `change` (a group of the form, or a single one) and leaves the others. Refuses when one of the
 * rules it sets is wrong; what is wrong elsewhere does not stand in the way.
 */
export function setParameters(
  draft: OpenPolicy,
  change: ParameterChange,
): Result<OpenPolicy, readonly ParameterError[]> {
  const input = { ...draft.parameters, ...change }
  const errors = parameterErrors(input, draft.forms).filter(({ field }) =>
    Object.keys(change).some((root) => field === root || field.startsWith(`${root}.`)),
  )
  const parsed = policyParametersSchema.safeParse(input)
  if (errors.length > 0 || !parsed.success) return fail(errors)
  const formIds = draft.forms.map(({ id }) => id)
  return ok({ ...draft, parameters: tidyParameters(parsed.data, formIds) })
}
