import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ParameterChange, parameterErrors, parameterObstacles, setParameters } from './parameter-commands.ts'
import { completeDraft } from './policy-fixtures.ts'
import { parameterFields, parameterGroupIds, parameterGroups, parameterRange } from './policy-parameter-fields.ts'
import { defaultParameters, policyParametersSchema } from './policy-parameters.ts'

const draft = completeDraft()
const [coaching] = draft.forms
if (coaching === undefined) throw new Error('the fixture has a form')
const withForms = completeDraft({
  forms: [
    coaching,
    { ...coaching, id: 'mentoring', name: 'Mentoring' },
    { ...coaching, id: 'therapy', name: 'Therapie', offered: 'refer' },
    { ...coaching, id: 'training', name: 'Training', active: false },
  ],
})

const codes = (change: ParameterChange, of = draft) => {
  const result = setParameters(of, change)
  return result.ok ? [] : result.error.map(({ code, field }) => `${code} ${field}`)
}
const set = (change: ParameterChange, of = draft) => {
  const result = setParameters(of, change)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.parameters
}

describe('setting the rules of a version', () => {
  it('changes what is given and leaves the rest', () => {
    expect(set({ followUpMonths: 6, goalGate: 'freeSpaceAllowed' })).toEqual({
      ...defaultParameters,
      followUpMonths: 6,
      goalGate: 'freeSpaceAllowed',
    })
  })

  it('refuses a number outside its range, a fraction and a missing one, each at its own field', () => {
    expect(setParameters(draft, { maxSessions: 51 })).toEqual({
      ok: false,
      error: [{ code: 'outOfRange', field: 'maxSessions', minimum: 1, maximum: 50 }],
    })
    expect(codes({ followUpMonths: 0, decisionDays: 2.5 })).toEqual([
      'outOfRange followUpMonths',
      'outOfRange decisionDays',
    ])
    expect(codes({ maxParallelInternal: null })).toEqual(['missing maxParallelInternal'])
    const retention = { ...defaultParameters.retention, fileMonths: 241, coachMonths: null }
    expect(codes({ retention })).toEqual(['outOfRange retention.fileMonths', 'missing retention.coachMonths'])
  })

  it('takes only the group sizes that can be chosen', () => {
    expect([5, 7, 8, 10].map((minimumGroup) => set({ minimumGroup }).minimumGroup)).toEqual([5, 7, 8, 10])
    expect(codes({ minimumGroup: 6 })).toEqual(['notAChoice minimumGroup'])
    expect(codes({ minimumGroup: null })).toEqual(['missing minimumGroup'])
  })

  it('allows only forms that this version has, has switched on and offers itself, and names the others', () => {
    expect(set({ allowedForms: ['mentoring', 'coaching'] }, withForms).allowedForms).toEqual(['coaching', 'mentoring'])
    const refused = setParameters(withForms, { allowedForms: ['coaching', 'therapy', 'training', 'yoga'] })
    expect(refused).toEqual({
      ok: false,
      error: [
        { code: 'formNotOffered', field: 'allowedForms', formId: 'therapy', name: 'Therapie' },
        { code: 'formNotOffered', field: 'allowedForms', formId: 'training', name: 'Training' },
        { code: 'formNotOffered', field: 'allowedForms', formId: 'yoga', name: 'yoga' },
      ],
    })
    expect(codes({ allowedForms: [] })).toEqual(['noForm allowedForms'])
  })

  it('names a form that was switched off after it was allowed as an obstacle, and lets other rules be set meanwhile', () => {
    const switchedOff = completeDraft({
      forms: [
        { ...coaching, active: false },
        { ...coaching, id: 'mentoring', name: 'Mentoring' },
      ],
    })
    expect(parameterObstacles(switchedOff)).toEqual([
      { code: 'formNotOffered', field: 'allowedForms', formId: 'coaching', name: 'Coaching' },
    ])
    expect(set({ maxSessions: 6 }, switchedOff).maxSessions).toBe(6)
  })

  it('says nothing about forms while the map of forms is empty', () => {
    expect(parameterObstacles(completeDraft({ forms: [] }))).toEqual([])
    expect(parameterObstacles(draft)).toEqual([])
  })

  it('asks the coachee at every moment that is evaluated at all', () => {
    const evaluations = { mid: [], end: ['manager', 'coachee'], followUp: ['manager'] } as const
    expect(codes({ evaluations })).toEqual(['coacheeMissing evaluations.followUp'])
    expect(set({ evaluations: { ...evaluations, followUp: [] } }).evaluations).toEqual({
      mid: [],
      end: ['coachee', 'manager'],
      followUp: [],
    })
  })

  it('refuses a trajectory that costs more than the year, and takes an open end on either side', () => {
    expect(codes({ budget: { perTrajectoryCents: 500_000, perYearCents: 499_999 } })).toEqual([
      'aboveYearBudget budget.perTrajectoryCents',
    ])
    expect(set({ budget: { perTrajectoryCents: 500_000, perYearCents: 500_000 } }).budget.perYearCents).toBe(500_000)
    expect(set({ budget: { perTrajectoryCents: 500_000, perYearCents: null } }).budget.perYearCents).toBeNull()
    expect(codes({ budget: { perTrajectoryCents: 1.5, perYearCents: -1 } })).toEqual([
      'outOfRange budget.perTrajectoryCents',
      'outOfRange budget.perYearCents',
    ])
  })

  it('writes lists in one order and without doubles', () => {
    expect(set({ secondPairOfEyes: ['M10', 'M2', 'M10'] }).secondPairOfEyes).toEqual(['M2', 'M10'])
  })

  it('makes a value that the vault takes, or says at a field why not', () => {
    const whole = fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 300 }), fc.double())
    fc.assert(
      fc.property(whole, whole, whole, whole, (maxSessions, followUpMonths, minimumGroup, fileMonths) => {
        const retention = { ...defaultParameters.retention, fileMonths }
        const result = setParameters(draft, { maxSessions, followUpMonths, minimumGroup, retention })
        if (result.ok) expect(policyParametersSchema.safeParse(result.value.parameters).success).toBe(true)
        else expect(result.error.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the fields of the rules', () => {
  it('stand under exactly one heading each', () => {
    expect(parameterGroupIds.flatMap((group) => [...parameterGroups[group]])).toEqual([...parameterFields])
    expect(Object.keys(parameterGroups)).toEqual([...parameterGroupIds])
  })

  it('cover everything that a version holds', () => {
    const leaves = Object.entries(defaultParameters).flatMap(([root, value]) =>
      typeof value === 'object' && !Array.isArray(value) && root !== 'threeWayMeetings'
        ? Object.keys(value).map((part) => `${root}.${part}`)
        : [root],
    )
    expect(leaves.toSorted()).toEqual([...parameterFields].toSorted())
  })

  it('have bounds that the schema holds', () => {
    const errors = parameterErrors({ ...defaultParameters, followUpMonths: 25 }, draft.forms)
    expect(errors).toEqual([{ code: 'outOfRange', field: 'followUpMonths', ...parameterRange('followUpMonths') }])
  })
})
