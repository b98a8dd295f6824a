import { fail, ok, type Result } from '../result.ts'
import { type PolicyParameters, policyParametersSchema } from './policy-parameters.ts'
import type { OpenPolicy } from './policy.ts'

export interface ParameterError {
  readonly code: 'outOfRange'
  readonly field: keyof PolicyParameters
}

/** The same figures while they are being typed: a field may be empty. */
export type ParameterInput = {
  readonly [Field in keyof PolicyParameters]:
    PolicyParameters[Field] | (PolicyParameters[Field] extends number ? number | null : never)
}

const parameterFields = Object.keys(policyParametersSchema.unwrap().shape) as readonly (keyof PolicyParameters)[]

/** Every field that is missing or outside its range. */
export function parameterErrors(input: ParameterInput): readonly ParameterError[] {
  const parsed = policyParametersSchema.safeParse(input)
  if (parsed.success) return []
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]))
  return parameterFields.filter((field) => wrong.has(field)).map((field) => ({ code: 'outOfRange', field }))
}

/** Sets the figures that files under this version follow. */
export function setParameters(draft: OpenPolicy, input: ParameterInput): Result<OpenPolicy, readonly ParameterError[]> {
  const parsed = policyParametersSchema.safeParse(input)
  return parsed.success ? ok({ ...draft, parameters: parsed.data }) : fail(parameterErrors(input))
}
