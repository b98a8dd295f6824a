import { describe, expect, it } from 'vitest'
import { adoptedPolicy } from './policy-fixtures.ts'
import { defaultParameters, type PolicyParameters } from './policy-parameters.ts'
import { differingRules, numbersUnder, touchedGroups, touchedTrajectories } from './policy-touch.ts'
import { idOf, running } from './trajectory-fixtures.ts'
import { trajectoryStatuses, type Trajectory } from './trajectory.ts'

const first = adoptedPolicy('1.0', '2026-01-01', idOf(101))
const second = adoptedPolicy('2.0', '2026-06-01', idOf(102))
const withRules = (parameters: Partial<PolicyParameters>) => ({
  ...second,
  parameters: { ...defaultParameters, ...parameters },
})
const file = (number: string, change: Partial<Trajectory> = {}): Trajectory => ({
  ...running,
  number,
  policyId: first.id,
  ...change,
})

describe('the rules that differ', () => {
  it('are none between equal versions, whatever the order of a list', () => {
    const shuffled = {
      ...defaultParameters,
      secondPairOfEyes: defaultParameters.secondPairOfEyes.toReversed(),
      evaluations: { ...defaultParameters.evaluations, end: defaultParameters.evaluations.end.toReversed() },
    }
    expect(differingRules(defaultParameters, shuffled)).toEqual([])
  })

  it.each([
    ['minimumGroup', { minimumGroup: 8 }],
    ['maxSessions', { maxSessions: 12 }],
    ['decisionDays', { decisionDays: 5 }],
    ['followUpMonths', { followUpMonths: 6 }],
    ['allowedForms', { allowedForms: ['coaching', 'mentoring'] }],
    ['goalGate', { goalGate: 'freeSpaceAllowed' }],
    ['threeWayMeetings', { threeWayMeetings: { start: true, mid: false, end: true } }],
    ['evaluations', { evaluations: { mid: [], end: ['coachee', 'manager'], followUp: ['coachee', 'manager'] } }],
    ['coachLevels', { coachLevels: { ...defaultParameters.coachLevels, career: null } }],
    ['maxParallelInternal', { maxParallelInternal: 5 }],
    ['budget', { budget: { perTrajectoryCents: 250_000, perYearCents: null } }],
    ['retention', { retention: { ...defaultParameters.retention, fileMonths: 24 } }],
    ['secondPairOfEyes', { secondPairOfEyes: [] }],
  ] satisfies readonly (readonly [keyof PolicyParameters, Partial<PolicyParameters>])[])(
    'name %s when it changed',
    (name, change) => {
      expect(differingRules(defaultParameters, { ...defaultParameters, ...change })).toEqual([name])
    },
  )

  it('have every parameter in their view', () => {
    const changed = Object.fromEntries(Object.keys(defaultParameters).map((name) => [name, 'changed']))
    expect(new Set(differingRules(defaultParameters, { ...defaultParameters, ...changed }))).toEqual(
      new Set(Object.keys(defaultParameters)),
    )
  })
})

describe('a new version', () => {
  it('touches every trajectory that has not ended, and no other', () => {
    const files = trajectoryStatuses.map((status, index) => file(`2026-${String(index).padStart(3, '0')}`, { status }))
    const touched = touchedTrajectories(second, [first, second], files).map(({ number }) => number)
    const ended = ['closed', 'rejected', 'referred', 'anonymised']
    expect(touched).toEqual(files.flatMap(({ number, status }) => (ended.includes(status) ? [] : [number])))
  })

  it('leaves each its own version and says which of its rules are otherwise now', () => {
    const next = withRules({ maxSessions: 4, goalGate: 'freeSpaceAllowed' })
    expect(touchedTrajectories(next, [first, next], [file('2026-002')])).toEqual([
      {
        id: running.id,
        number: '2026-002',
        keeps: { id: first.id, version: '1.0' },
        differs: ['goalGate', 'maxSessions'],
        formLeaves: false,
      },
    ])
  })

  it('does not touch what was requested under it', () => {
    expect(touchedTrajectories(second, [first, second], [file('2026-002', { policyId: second.id })])).toEqual([])
  })

  it('does not touch what was requested under a version after it', () => {
    expect(touchedTrajectories(first, [first, second], [file('2026-002', { policyId: second.id })])).toEqual([])
  })

  it('leaves behind what still runs under an earlier one', () => {
    const files = [file('2026-003'), file('2026-002'), file('2026-001', { status: 'closed' }), file('2026-004', { policyId: second.id })] // prettier-ignore
    expect(numbersUnder(first.id, files)).toEqual(['2026-002', '2026-003'])
  })

  it('shows a form of guidance in use that it no longer allows', () => {
    const next = withRules({ allowedForms: ['mentoring'] })
    expect(touchedTrajectories(next, [first, next], [file('2026-002')])).toMatchObject([{ formLeaves: true }])
  })

  it('holds files from before any policy against the defaults', () => {
    const next = withRules({ maxSessions: 4 })
    expect(touchedTrajectories(next, [next], [file('2025-001', { policyId: null })])).toMatchObject([
      { keeps: null, differs: ['maxSessions'] },
    ])
  })

  it('groups by the version that is kept, the largest group first and numbers in order', () => {
    const next = withRules({ maxSessions: 4 })
    const files = [file('2026-003'), file('2025-001', { policyId: null }), file('2026-002')]
    const groups = touchedGroups(next, [first, next], files)
    expect(groups.map(({ keeps, trajectories }) => [keeps?.version, trajectories.map(({ number }) => number)])).toEqual(
      [
        ['1.0', ['2026-002', '2026-003']],
        [undefined, ['2025-001']],
      ],
    )
    expect(groups.map(({ differs }) => differs)).toEqual([['maxSessions'], ['maxSessions']])
  })
})
