import { describe, expect, it } from 'vitest'
import { completeDraft, testContext } from './policy-fixtures.ts'
import {
  addPolicyGoals,
  editPolicyGoal,
  movePolicyGoal,
  policyGoalError,
  type PolicyGoalInput,
  removePolicyGoal,
} from './policy-goal-commands.ts'
import { MOST_POLICY_GOALS } from './policy-goals.ts'
import { policySchema, type OpenPolicy } from './policy.ts'

const input: PolicyGoalInput = {
  name: 'Het resultaat is merkbaar in het werk',
  explanation: 'Anderen merken er iets van.',
  contributesTo: 'organisation',
  indicator: 'share-manager-sees-change',
  target: 60,
  owner: 'P&O',
}
const draft = completeDraft({ status: 'draft', goals: [] })
const values = (policy: OpenPolicy) => policy.goals.map(({ name }) => name)

function withGoals(...names: readonly string[]): OpenPolicy {
  const ctx = testContext()
  const added = addPolicyGoals(draft, names.map((name) => ({ ...input, name })), ctx) // prettier-ignore
  if (!added.ok) throw new Error(added.error.code)
  return added.value
}
const idOf = (policy: OpenPolicy, at: number): string => policy.goals[at]?.id ?? 'none'

describe('goals of a policy that is being made', () => {
  it('are added at the end, without spaces around what was typed, in a document that the vault takes', () => {
    const first = withGoals('Eerste')
    const added = addPolicyGoals(first, [{ ...input, name: '  Tweede ' }], {
      newId: () => testContext().newId(),
    })
    if (!added.ok) throw new Error(added.error.code)
    expect(values(added.value)).toEqual(['Eerste', 'Tweede'])
    expect(policySchema.safeParse(added.value).success).toBe(true)
  })

  it('keep their place and id when they are edited', () => {
    const two = withGoals('Eerste', 'Tweede')
    const edited = editPolicyGoal(two, idOf(two, 0), { ...input, name: 'Anders', target: null })
    expect(edited.ok && values(edited.value)).toEqual(['Anders', 'Tweede'])
    expect(edited.ok && edited.value.goals[0]).toMatchObject({ id: idOf(two, 0), target: null })
  })

  it('leave only this version when they are removed', () => {
    const two = withGoals('Eerste', 'Tweede')
    const removed = removePolicyGoal(two, idOf(two, 0))
    expect(removed.ok && values(removed.value)).toEqual(['Tweede'])
    expect(values(two)).toEqual(['Eerste', 'Tweede'])
  })

  it('change places with a neighbour, and stay put at the ends', () => {
    const three = withGoals('a', 'b', 'c')
    const moved = (at: number, towards: 'first' | 'last') => {
      const result = movePolicyGoal(three, idOf(three, at), towards)
      return result.ok ? values(result.value).join('') : result.error.code
    }
    expect([moved(1, 'first'), moved(1, 'last'), moved(0, 'first'), moved(2, 'last')]).toEqual(['bac', 'acb', 'abc', 'abc']) // prettier-ignore
  })

  it('cannot be changed while the works council has the version', () => {
    const two = withGoals('Eerste', 'Tweede')
    const sent: OpenPolicy = { ...two, status: 'worksCouncil' }
    const id = idOf(two, 0)
    const refused = { ok: false, error: { code: 'textLocked' } }
    expect([
      addPolicyGoals(sent, [input], testContext()),
      editPolicyGoal(sent, id, input),
      removePolicyGoal(sent, id),
      movePolicyGoal(sent, id, 'last'),
    ]).toEqual([refused, refused, refused, refused])
    expect(editPolicyGoal({ ...two, status: 'discussion' }, id, input).ok).toBe(true)
  })

  it('that are gone cannot be changed', () => {
    const gone = { ok: false, error: { code: 'goalGone' } }
    const id = testContext().newId()
    expect([editPolicyGoal(draft, id, input), removePolicyGoal(draft, id), movePolicyGoal(draft, id, 'last')]).toEqual([
      gone,
      gone,
      gone,
    ])
  })

  it('are at most twenty', () => {
    const full = withGoals(...Array.from({ length: MOST_POLICY_GOALS }, (_, n) => `Doel ${n}`))
    expect(addPolicyGoals(full, [input], testContext())).toEqual({
      ok: false,
      error: { code: 'tooManyGoals', most: 20 },
    })
  })
})

describe('a goal as it is filled in', () => {
  it('needs a name, and texts within their limits', () => {
    expect(policyGoalError({ ...input, name: '  ' })).toEqual({ code: 'nameMissing' })
    expect(policyGoalError({ ...input, name: 'x'.repeat(201) })).toEqual({ code: 'tooLong', field: 'name' })
    expect(policyGoalError({ ...input, explanation: 'x'.repeat(2001) })).toEqual({ code: 'tooLong', field: 'explanation' }) // prettier-ignore
    expect(policyGoalError({ ...input, owner: 'x'.repeat(201) })).toEqual({ code: 'tooLong', field: 'owner' })
  })

  it.each([
    ['share-goals-reached', 0, true],
    ['share-goals-reached', 100, true],
    ['share-goals-reached', 101, false],
    ['share-goals-reached', -1, false],
    ['share-goals-reached', 72.5, false],
    ['mean-final-score', 52.5, true],
    ['mean-final-score', 52.55, false],
    ['mean-final-score', 19.9, false],
    ['mean-final-score', 80, true],
    ['median-days-to-decision', 10, true],
    ['median-days-to-decision', 0, false],
    ['median-days-to-decision', 61, false],
    ['median-days-to-decision', Number.NaN, false],
  ] as const)('%s with target %d: allowed is %s', (indicator, target, allowed) => {
    expect(policyGoalError({ ...input, indicator, target }) === null).toBe(allowed)
  })

  it('may do without a target, to measure first', () => {
    expect(policyGoalError({ ...input, target: null })).toBeNull()
  })
})
