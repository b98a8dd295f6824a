import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, type Result } from '../result.ts'
import { adoptPolicy } from './policy-adoption.ts'
import { policiesByStep, testContext, testDate } from './policy-fixtures.ts'
import {
  askCouncil,
  councilNotNeeded,
  recordCouncilAnswer,
  startDiscussion,
  takeBack,
  withdrawPolicy,
} from './policy-lifecycle.ts'
import { startNextVersion } from './policy-start.ts'
import { openRemarks } from './policy-support.ts'
import { policyInForce, policyStanding } from './policy-versions.ts'
import type { OpenPolicy, Policy } from './policy.ts'
import type { CommandContext, IsoDate } from './primitives.ts'

const days = Array.from({ length: 23 }, (_, at) => testDate(`2026-11-${String(at + 1).padStart(2, '0')}`))
const today = testDate('2026-11-23')

type Step = (draft: OpenPolicy, on: IsoDate, others: readonly Policy[], ctx: CommandContext) => Result<Policy, unknown>

/** Everything that happens to an open version, besides its text. */
const steps: Readonly<Record<string, Step>> = {
  discuss: (draft, on, _, ctx) => startDiscussion(draft, { on, note: '' }, ctx),
  ask: (draft, on, _, ctx) =>
    askCouncil(draft, { on, note: '', grounds: ['k'], meetingOn: null, respondBy: null }, ctx),
  notNeeded: (draft, on, _, ctx) => councilNotNeeded(draft, { on, reason: 'Geen OR.' }, ctx),
  consented: (draft, on, _, ctx) => recordCouncilAnswer(draft, { on, answer: 'consented', note: '' }, ctx),
  withheld: (draft, on, _, ctx) => recordCouncilAnswer(draft, { on, answer: 'withheld', note: 'Te vaag.' }, ctx),
  takeBack: (draft, on, _, ctx) => takeBack(draft, { on, reason: 'Anders.' }, ctx),
  adopt: (draft, on, others, ctx) =>
    adoptPolicy(
      draft,
      { on, by: 'Directie', reviewBy: testDate('2028-11-20'), criteria: [] },
      others,
      'Gemeente Voorbeeld',
      ctx,
    ),
  remark: (draft, on, _, ctx) => {
    const said = { id: ctx.newId(), party: 'board', setting: '', on, chapterId: null, remark: 'Waarom?' } as const
    return ok({ ...draft, contributions: [...draft.contributions, { ...said, handling: null }] })
  },
  answer: (draft, on) => {
    const handling = { outcome: 'noted', explanation: '', on } as const
    return ok({ ...draft, contributions: draft.contributions.map((said) => ({ ...said, handling })) })
  },
}

interface Move {
  readonly what: string
  readonly on: IsoDate
}

/** One action on the open version, or on the one in force; a refusal leaves everything as it was. */
function moved(policies: readonly Policy[], { what, on }: Move, ctx: CommandContext): readonly Policy[] {
  const replace = (result: Result<Policy, unknown>) =>
    result.ok ? policies.map((policy) => (policy.id === result.value.id ? result.value : policy)) : policies
  if (what === 'next') {
    const next = startNextVersion(policies, 'minor', ctx)
    return next.ok ? [...policies, next.value] : policies
  }
  if (what === 'withdraw') {
    const inForce = policyInForce(policies, today)
    const input = { on, by: 'Directie', reason: 'Anders.' }
    return inForce === null ? policies : replace(withdrawPolicy(inForce, input, policies, today))
  }
  const open = policies.find((policy) => policy.status !== 'adopted')
  const others = policies.filter((policy) => policy !== open)
  const step = steps[what]
  return open === undefined || step === undefined ? policies : replace(step(open, on, others, ctx))
}

// Most days are today and most moves lead on: with chance alone few lives come to an adoption.
const anyMove = fc.record({
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('discuss', 'ask', 'consented', 'answer', 'adopt', 'next') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(steps), 'withdraw') },
  ),
  on: fc.oneof({ weight: 4, arbitrary: fc.constant(today) }, { weight: 1, arbitrary: fc.constantFrom(...days) }),
})

const livesOf = (moves: readonly Move[]): readonly Policy[] => {
  const ctx = testContext()
  const first: Policy = { ...policiesByStep.draft, id: ctx.newId() }
  return moves.reduce<readonly Policy[]>((policies, move) => moved(policies, move, ctx), [first])
}

describe('whatever is done, in whatever order', () => {
  it('no version is adopted with a remark or the council open, and at most one is in force on any day', () => {
    let adoptions = 0
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 30, maxLength: 80 }), (moves) => {
        const policies = livesOf(moves)
        for (const policy of policies) {
          if (policy.status !== 'adopted') continue
          adoptions += 1
          expect(openRemarks(policy.contributions)).toEqual([])
          expect(['consented', 'notNeeded']).toContain(policy.worksCouncil.status)
          const dates = policy.history.filter(({ kind }) => kind !== 'started').map((step) => step.on)
          expect(dates).toEqual(dates.toSorted())
        }
        for (const day of days) {
          const inForce = policies.filter((policy) => policyStanding(policy, policies, day) === 'inForce')
          expect(inForce.length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
    // The promise is empty when no life comes that far.
    expect(adoptions).toBeGreaterThan(50)
  })
})
