import { describe, expect, it } from 'vitest'
import { testCertificate } from './coach-fixtures.ts'
import { adoptedPolicy } from './policy-fixtures.ts'
import { questionKinds } from './coach-level-names.ts'
import { defaultParameters } from './policy-parameters.ts'
import {
  decisionDueOn,
  defaultForm,
  followUpDueOn,
  levelCheck,
  policyOf,
  questionKindOf,
  rulesOf,
  rulesOn,
  trajectoryBudget,
  yearBudget,
} from './trajectory-rules.ts'
import { coach, day, finishing, idOf, noNorms, requested, running } from './trajectory-fixtures.ts'
import { requestReasons } from './trajectory.ts'

const first = adoptedPolicy('1.0', '2026-01-01', idOf(101))
const second = {
  ...adoptedPolicy('2.0', '2026-06-01', idOf(102)),
  parameters: { ...defaultParameters, maxSessions: 4 },
}

describe('the rules of a trajectory', () => {
  it('are those of the version it was requested under, also when a later one is in force', () => {
    expect(rulesOf({ policyId: first.id }, [first, second])).toBe(first.parameters)
    expect(rulesOf({ policyId: second.id }, [first, second])).toBe(second.parameters)
    expect(policyOf({ policyId: first.id }, [first, second])).toBe(first)
  })

  it('are the defaults when it was requested before there was a policy', () => {
    expect(rulesOf({ policyId: null }, [first, second])).toBe(defaultParameters)
  })

  it('are for a request those of the version in force on its day', () => {
    expect(rulesOn(day('2026-05-31'), [first, second])).toEqual({ policy: first, rules: first.parameters })
    expect(rulesOn(day('2026-06-01'), [first, second])).toEqual({ policy: second, rules: second.parameters })
    expect(rulesOn(day('2025-12-31'), [first, second])).toEqual({ policy: null, rules: defaultParameters })
  })

  it('propose the first form that is allowed', () => {
    expect(defaultForm({ allowedForms: ['mentoring', 'coaching'] })).toBe('mentoring')
    expect(defaultForm({ allowedForms: [] })).toBe('coaching')
  })
})

describe('terms', () => {
  it('count working days from the request to the decision', () => {
    expect(decisionDueOn({ requestedOn: day('2026-01-05') }, { decisionDays: 10 }, [])).toBe('2026-01-19')
    const holiday = { type: 'fixed', id: 'h', month: 1, day: 6 } as const
    expect(decisionDueOn({ requestedOn: day('2026-01-05') }, { decisionDays: 10 }, [holiday])).toBe('2026-01-20')
  })

  it('put the follow-up so many months after the end', () => {
    expect(followUpDueOn(finishing, { ...defaultParameters, followUpMonths: 6 })).toBe('2026-12-10')
  })

  it('ask for no follow-up before the end, after an early stop, or when the policy asks nobody', () => {
    expect(followUpDueOn(running, defaultParameters)).toBeNull()
    expect(followUpDueOn({ ...finishing, stopReason: 'noClick' }, defaultParameters)).toBeNull()
    const nobody = { ...defaultParameters.evaluations, followUp: [] }
    expect(followUpDueOn(finishing, { ...defaultParameters, evaluations: nobody })).toBeNull()
  })
})

describe('the level of a coach', () => {
  const on = day('2026-02-02')
  const asked = { rules: defaultParameters, norms: noNorms }
  const withLevel = (level: string, change = {}) => ({
    ...coach,
    certificates: [testCertificate({ level, ...change })],
  })

  it('is asked by the kind of question behind the reason', () => {
    expect(questionKindOf('leadership')).toBe('leadership')
    expect(questionKindOf('career')).toBe('career')
    const kinds = new Set(requestReasons.map(questionKindOf))
    expect(questionKinds.filter((kind) => !kinds.has(kind))).toEqual(['executive'])
  })

  it('is enough when equal or higher, too low below', () => {
    // Leadership asks for a senior by default.
    expect(levelCheck(withLevel('Senior Practitioner'), 'leadership', asked, on).kind).toBe('enough')
    expect(levelCheck(withLevel('Master Practitioner'), 'leadership', asked, on).kind).toBe('enough')
    expect(levelCheck(withLevel('Practitioner'), 'leadership', asked, on)).toEqual({
      kind: 'tooLow',
      has: 'practitioner',
      asked: 'senior',
    })
  })

  it('is the highest of the valid ones', () => {
    const both = [testCertificate({ level: 'Practitioner' }), testCertificate({ level: 'Senior Practitioner' })]
    expect(levelCheck({ ...coach, certificates: both }, 'leadership', asked, on).kind).toBe('enough')
  })

  it.each([
    ['another mark', { body: 'icf' }],
    ['signing up alone', { checked: 'signUpOnly' }],
    ['a certificate that has run out', { validUntil: day('2026-02-01') }],
    ['a certificate that is yet to begin', { validFrom: day('2026-02-03') }],
  ] as const)('cannot be compared with %s', (_what, change) => {
    expect(levelCheck(withLevel('Senior Practitioner', change), 'leadership', asked, on)).toEqual({
      kind: 'unknown',
      asked: 'senior',
    })
  })

  it('is not asked when the policy leaves it open', () => {
    const coachLevels = { ...defaultParameters.coachLevels, leadership: null }
    expect(
      levelCheck({ ...coach, certificates: [] }, 'leadership', { rules: { coachLevels }, norms: noNorms }, on).kind,
    ).toBe('notAsked')
  })
})

describe('the budget', () => {
  const cost = (on: string, amountCents: number) => ({ id: idOf(1), on: day(on), description: 'x', amountCents })
  const costs = [cost('2025-12-31', 100_00), cost('2026-01-01', 200_00), cost('2026-12-31', 50_00)]
  const budget = { perTrajectoryCents: 300_00, perYearCents: 1_000_00 }

  it('of a trajectory is what it cost against the ceiling, below zero when passed', () => {
    expect(trajectoryBudget({ decisions: [], costs }, { budget })).toEqual({ usedCents: 350_00, ceilingCents: 300_00, leftCents: -50_00 }) // prettier-ignore
  })

  it('of a year counts the costs of that calendar year over all trajectories', () => {
    const files = [
      { ...requested, costs },
      { ...requested, costs: [cost('2026-06-01', 25_00)] },
    ]
    expect(yearBudget(files, { budget }, '2026')).toEqual({ usedCents: 275_00, ceilingCents: 1_000_00, leftCents: 725_00 }) // prettier-ignore
  })

  it('is nothing to say without a ceiling', () => {
    const none = { budget: { perTrajectoryCents: null, perYearCents: null } }
    expect(trajectoryBudget({ decisions: [], costs }, none)).toBeNull()
    expect(yearBudget([{ costs }], none, '2026')).toBeNull()
  })
})
