import { fail, ok, type Result } from '../result.ts'
import { indicatorScale, MOST_POLICY_GOALS, type PolicyGoal, policyGoalSchema } from './policy-goals.ts'
import { isTextLocked } from './policy-lifecycle.ts'
import type { OpenPolicy } from './policy.ts'
import type { CommandContext } from './primitives.ts'

/** A goal as it is filled in. */
export type PolicyGoalInput = Omit<PolicyGoal, 'id'>

export type PolicyGoalError =
  /** The version lies with the works council: take it back first. */
  | { readonly code: 'textLocked' }
  | { readonly code: 'nameMissing' }
  /** A text is longer than its limit. */
  | { readonly code: 'tooLong'; readonly field: 'name' | 'explanation' | 'owner' }
  /** In the unit of the indicator; `step` 1: a whole number. */
  | { readonly code: 'targetOutOfRange'; readonly minimum: number; readonly maximum: number; readonly step: number }
  | { readonly code: 'tooManyGoals'; readonly most: number }
  /** The goal was removed in the meantime. */
  | { readonly code: 'goalGone' }

const isWhole = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-9

function targetError({ indicator, target }: PolicyGoalInput): PolicyGoalError | null {
  const { minimum, maximum, step } = indicatorScale(indicator)
  if (target === null || (target >= minimum && target <= maximum && isWhole(target, step))) return null
  return { code: 'targetOutOfRange', minimum, maximum, step }
}

const limitedFields = ['name', 'explanation', 'owner'] as const

/** What is wrong with a goal as it was filled in; null when nothing is. */
export function policyGoalError(input: PolicyGoalInput): PolicyGoalError | null {
  if (input.name.trim() === '') return { code: 'nameMissing' }
  const long = limitedFields.find((field) => !policyGoalSchema.unwrap().shape[field].safeParse(input[field]).success)
  return long === undefined ? targetError(input) : { code: 'tooLong', field: long }
}

const tidy = ({ name, explanation, contributesTo, indicator, target, owner }: PolicyGoalInput): PolicyGoalInput => ({
  name: name.trim(),
  explanation: explanation.trim(),
  contributesTo,
  indicator,
  target,
  owner: owner.trim(),
})

/** Adds goals at the end: one of one's own, or some or all of the proposed ones. */
export function addPolicyGoals(
  draft: OpenPolicy,
  inputs: readonly PolicyGoalInput[],
  ctx: Pick<CommandContext, 'newId'>,
): Result<OpenPolicy, PolicyGoalError> {
  if (isTextLocked(draft)) return fail({ code: 'textLocked' })
  const wrong = inputs.map(policyGoalError).find((error) => error !== null)
  if (wrong !== undefined) return fail(wrong)
  const goals = [...draft.goals, ...inputs.map((input) => ({ ...tidy(input), id: ctx.newId() }))]
  if (goals.length > MOST_POLICY_GOALS) return fail({ code: 'tooManyGoals', most: MOST_POLICY_GOALS })
  return ok({ ...draft, goals })
}

/** Replaces what a goal says. Its place and id stay. */
export function editPolicyGoal(
  draft: OpenPolicy,
  goalId: string,
  input: PolicyGoalInput,
): Result<OpenPolicy, PolicyGoalError> {
  if (isTextLocked(draft)) return fail({ code: 'textLocked' })
  if (!draft.goals.some(({ id }) => id === goalId)) return fail({ code: 'goalGone' })
  const wrong = policyGoalError(input)
  if (wrong !== null) return fail(wrong)
  return ok({
    ...draft,
    goals: draft.goals.map((goal) => (goal.id === goalId ? { ...tidy(input), id: goal.id } : goal)),
  })
}

/** Takes a goal out of this version. Earlier versions keep theirs. */
export function removePolicyGoal(draft: OpenPolicy, goalId: string): Result<OpenPolicy, PolicyGoalError> {
  if (isTextLocked(draft)) return fail({ code: 'textLocked' })
  const goals = draft.goals.filter(({ id }) => id !== goalId)
  return goals.length === draft.goals.length ? fail({ code: 'goalGone' }) : ok({ ...draft, goals })
}

/** Moves a goal one place. At the end of the list it stays where it is. */
export function movePolicyGoal(
  draft: OpenPolicy,
  goalId: string,
  towards: 'first' | 'last',
): Result<OpenPolicy, PolicyGoalError> {
  if (isTextLocked(draft)) return fail({ code: 'textLocked' })
  const at = draft.goals.findIndex(({ id }) => id === goalId)
  const goal = draft.goals[at]
  if (goal === undefined) return fail({ code: 'goalGone' })
  const others = draft.goals.toSpliced(at, 1)
  return ok({ ...draft, goals: others.toSpliced(Math.max(0, at + (towards === 'first' ? -1 : 1)), 0, goal) })
}
