import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Intake, intakeAdvice, storedRuleIds, type StoredRuleId, type YesNo } from './intake.ts'
import { misusePatternIds } from './misuse-pattern.ts'
import { defaultParameters } from './policy-parameters.ts'
import { adviceOf, coacheesOfManager, recordIntake, referRequest } from './trajectory-intake.ts'
import { approveRequest, type ApprovalInput } from './trajectory-request.ts'
import {
  codesOf,
  contextAt,
  day,
  greenAnswers,
  idOf,
  intakeRules,
  obstaclesOf,
  requested,
  running,
  valueOf,
} from './trajectory-fixtures.ts'

const context = contextAt('2026-01-12')
const heavy = defaultParameters.secondPairOfEyes
const light = misusePatternIds.find((id) => !heavy.includes(id)) ?? 'M2'
const adviceOn = (answers: Partial<Record<StoredRuleId, YesNo>>, misuseNotes: Intake['misuseNotes'] = {}) =>
  intakeAdvice({ answers: { ...greenAnswers, ...answers }, misuseNotes }, intakeRules, heavy)
const facts = { intakeRules, rules: defaultParameters, parties: ['Emma Bos', 'Karel Mol'] }
const fresh = { ...requested, status: 'requested' as const, intake: null }

describe('the advice of an intake', () => {
  it('is coaching when nothing stands against it and everything is there', () => {
    expect(adviceOn({})).toEqual({ level: 'green', formId: 'coaching', facts: [], misuse: [], open: [] })
  })

  it.each<[StoredRuleId, YesNo, string, string | null]>([
    ['R3', 'yes', 'red', null],
    ['R4', 'yes', 'red', 'mediation'],
    ['R5', 'yes', 'red', null],
    ['R6', 'yes', 'orange', 'managing'],
    ['R7', 'no', 'orange', 'coaching'],
    ['R8', 'yes', 'orange', 'coaching'],
    ['R9', 'yes', 'green', 'training'],
    ['R15', 'yes', 'orange', 'coaching'],
    ['R16', 'no', 'orange', 'coaching'],
  ])('%s answered with %s is %s and points to %s', (id, answer, level, formId) => {
    expect(adviceOn({ [id]: answer })).toMatchObject({ level, formId, facts: [id] })
  })

  it('is led by the heaviest rule, and of equal ones by the first', () => {
    expect(adviceOn({ R6: 'yes', R9: 'yes', R4: 'yes', R5: 'yes', R16: 'no' })).toMatchObject({
      level: 'red',
      formId: 'mediation',
      facts: ['R4', 'R5', 'R6', 'R9', 'R16'],
    })
  })

  it('weighs misuse orange, and red where the policy asks for a second pair of eyes', () => {
    expect(adviceOn({}, { [light]: 'Besproken.' })).toMatchObject({ level: 'orange', misuse: [light] })
    const [first] = heavy
    if (first !== undefined) expect(adviceOn({}, { [first]: 'Besproken.' }).level).toBe('red')
  })

  it('never gets lighter by one more reason against coaching', () => {
    const weight = { green: 0, orange: 1, red: 2 }
    const answers = fc.dictionary(fc.constantFrom(...storedRuleIds), fc.constantFrom<YesNo>('yes', 'no'))
    fc.assert(
      fc.property(answers, fc.constantFrom(...intakeRules), (given, { id, triggeredBy }) => {
        if (id === 'R16') return
        const without = adviceOn({ ...given, [id]: triggeredBy === 'yes' ? 'no' : 'yes' })
        const withIt = adviceOn({ ...given, [id]: triggeredBy })
        expect(weight[withIt.level]).toBeGreaterThanOrEqual(weight[without.level])
      }),
    )
  })
})

describe('an intake', () => {
  it('is recorded with who and when, complete or not, and can be done again', () => {
    const first = valueOf(recordIntake(fresh, { answers: { R3: 'no' }, misuseNotes: {} }, context))
    expect(first).toMatchObject({ status: 'intake', intake: { on: '2026-01-12', by: 'Noor Visser' } })
    expect(adviceOf(first, facts)?.open).toHaveLength(storedRuleIds.length - 1)
    const again = valueOf(
      recordIntake(first, { answers: greenAnswers, misuseNotes: { M2: ' Werk aangepast. ' } }, context),
    )
    expect(again).toMatchObject({ misuse: ['M2'], intake: { misuseNotes: { M2: 'Werk aangepast.' }, override: null } })
  })

  it('asks a note with each pattern of misuse, and comes before the decision', () => {
    expect(obstaclesOf(recordIntake(fresh, { answers: {}, misuseNotes: { M6: ' ' } }, context))).toEqual([
      { code: 'misuseNoteMissing', pattern: 'M6' },
    ])
    expect(codesOf(recordIntake(running, { answers: {}, misuseNotes: {} }, context))).toEqual(['wrongStatus'])
  })
})

describe('a decision to go on', () => {
  const withAnswers = (answers: Partial<Record<StoredRuleId, YesNo>>) =>
    valueOf(recordIntake(fresh, { answers: { ...greenAnswers, ...answers }, misuseNotes: {} }, context))
  const approve = (file: typeof requested, override: ApprovalInput['override'] = null) =>
    approveRequest(file, { on: day('2026-01-12'), override }, facts, context)

  it('takes a complete intake', () => {
    expect(codesOf(approve(fresh))).toEqual(['intakeMissing'])
    const partial = valueOf(recordIntake(fresh, { answers: { R3: 'no' }, misuseNotes: {} }, context))
    expect(obstaclesOf(approve(partial))).toEqual([{ code: 'intakeIncomplete', open: storedRuleIds.length - 1 }])
    expect(valueOf(approve(withAnswers({}))).intake?.override).toBeNull()
  })

  it.each<[StoredRuleId, string]>([
    ['R5', 'red'],
    ['R6', 'orange'],
  ])('against the advice of %s (%s) takes a reason and a second person', (id, level) => {
    const file = withAnswers({ [id]: 'yes' })
    expect(obstaclesOf(approve(file))).toEqual([{ code: 'overrideMissing', level }])
    expect(codesOf(approve(file, { reason: ' ', secondPerson: '' }))).toEqual(['textMissing', 'textMissing'])
    expect(codesOf(approve(file, { reason: 'Kans', secondPerson: ' noor visser' }))).toEqual(['secondPersonIsSame'])
    expect(codesOf(approve(file, { reason: 'Kans', secondPerson: 'karel mol ' }))).toEqual(['secondPersonIsParty'])
    expect(valueOf(approve(file, { reason: ' Echte kans. ', secondPerson: 'Ada Pool' }))).toMatchObject({
      intake: { override: { reason: 'Echte kans.', secondPerson: 'Ada Pool' } },
    })
  })

  it('may choose coaching where another form fits as well, without more', () => {
    expect(approve(withAnswers({ R9: 'yes' })).ok).toBe(true)
  })
})

describe('a referral', () => {
  const input = { on: day('2026-01-12'), to: 'training', reason: 'Het antwoord is bekend.', alternative: 'Een cursus.' }

  it('ends the request and names the form', () => {
    expect(valueOf(referRequest(requested, input, context))).toMatchObject({
      status: 'referred',
      referredTo: 'training',
      decidedOn: '2026-01-12',
      rejection: { reason: 'Het antwoord is bekend.', by: 'Noor Visser' },
    })
    expect(codesOf(referRequest(requested, { ...input, alternative: ' ' }, context))).toEqual(['textMissing'])
    expect(codesOf(referRequest(running, input, context))).toEqual(['wrongStatus'])
  })

  it.each(['therapy', 'counselling'])('never names %s: that would tell what was kept nowhere', (to) => {
    expect(codesOf(referRequest(requested, { ...input, to }, context))).toEqual(['careFormNamed'])
  })

  it('another way says nothing but one sentence', () => {
    const elsewhere = valueOf(referRequest(fresh, { ...input, to: null, alternative: '' }, context))
    expect(elsewhere).toMatchObject({ referredTo: null, intake: null, rejection: { alternative: '' } })
  })
})

it('counts the different employees of a manager over 24 months, this one included', () => {
  const file = { ...requested, requestedOn: day('2026-01-05') }
  const other = (n: number, requestedOn: string, change = {}) => ({
    ...requested,
    id: idOf(500 + n),
    coacheeId: idOf(600 + n),
    requestedOn: day(requestedOn),
    ...change,
  })
  expect(coacheesOfManager(file, [])).toBe(1)
  // On 5 January 2024 it is exactly 24 months ago: no longer within.
  expect(coacheesOfManager(file, [other(1, '2024-01-05'), other(2, '2024-01-06')])).toBe(2)
  expect(coacheesOfManager(file, [other(1, '2025-01-05'), other(2, '2025-06-05', { coacheeId: idOf(601) })])).toBe(2)
  expect(coacheesOfManager(file, [other(1, '2026-01-06'), other(2, '2025-06-05', { managerId: idOf(9) })])).toBe(1)
})
