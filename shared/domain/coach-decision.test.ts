import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assessAndDecide,
  decideOnCoach,
  type DecisionInput,
  recordAssessment,
  soleDecisionErrors,
} from './coach-decision.ts'
import { goodAnswers, goodDecision, testCertificate, testCoach, testCriteria } from './coach-fixtures.ts'
import { blocksAdmission } from './coach-joint.ts'
import { admission } from './coach-standing.ts'
import { type Coach, coachSchema } from './coach.ts'
import { testContext, testDate } from './policy-fixtures.ts'

const ctx = testContext('2026-11-23')
const today = ctx.today
type Answers = Parameters<typeof goodAnswers>[0]

const assessed = (coach: Coach, answers: Answers = {}): Coach => {
  const result = recordAssessment(coach, testCriteria, goodAnswers(answers), ctx)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const input = (coach: Coach, change: Partial<DecisionInput> = {}): DecisionInput => ({
  ...goodDecision(),
  on: today,
  assessmentIds: coach.assessments.map(({ id }) => id),
  ...change,
})
const decide = (coach: Coach, change: Partial<DecisionInput> = {}) => decideOnCoach(coach, input(coach, change), ctx)
const errorsOf = (coach: Coach, change: Partial<DecisionInput> = {}) => {
  const result = decide(coach, change)
  return result.ok ? [] : result.error
}
const noCode = {
  knockOuts: { 'valid-certificate': { met: true, note: '' }, 'ethics-code': { met: false, note: '' } },
}
/** (3·3 + 4·2 + 3·1) / 6 = 20 / 6 = 3.33, shown as 3.3: below the minimum of 3.5. */
const tooLow = { scores: { experience: 3, references: 4, price: 3 } }

describe('a decision', () => {
  it('admits on the assessments it names, with motive, name and day; and fits the schema', () => {
    const coach = assessed(assessed(testCoach()), { by: 'Piet Bos' })
    const decided = decide(coach, { motive: ' Ervaren ', by: ' Hanna Kok ' })
    expect(decided).toMatchObject({
      ok: true,
      value: {
        status: 'admitted',
        decisions: [
          { outcome: 'admitted', motive: 'Ervaren', by: 'Hanna Kok', on: '2026-11-23', total: 3.8, obstacles: [] },
        ],
      },
    })
    if (!decided.ok) return
    expect(decided.value.decisions[0]?.assessmentIds).toHaveLength(2)
    expect(decided.value.decisions[0]?.agreedBy).toBeNull()
    expect(coachSchema.safeParse(decided.value).error?.issues ?? []).toEqual([])
    expect(admission(decided.value, today)).toEqual({ kind: 'admitted' })
  })

  it('that rejects keeps the motive and everything that spoke against', () => {
    const coach = assessed(testCoach(), { ...noCode, ...tooLow })
    const decided = decide(coach, { outcome: 'notAdmitted', motive: 'Wil geen code tekenen' })
    expect(decided.ok && decided.value).toMatchObject({
      status: 'notAdmitted',
      decisions: [
        {
          motive: 'Wil geen code tekenen',
          obstacles: [
            { code: 'knockOutNotMet', criterionId: 'ethics-code' },
            { code: 'totalTooLow', total: 3.3, minimum: 3.5 },
          ],
        },
      ],
    })
  })

  it('may reject a coach against whom nothing speaks', () => {
    const decided = decide(assessed(testCoach()), { outcome: 'notAdmitted', motive: 'De pool is vol' })
    expect(decided.ok && admission(decided.value, today)).toEqual({ kind: 'notAdmitted', obstacles: [] })
  })

  it.each([
    ['a knock-out is not met', testCoach(), [noCode]],
    ['assessors disagree on a knock-out', testCoach(), [noCode, { by: 'Piet Bos' }]],
    ['the certificate is not valid', testCoach({ certificates: [] }), [{}]],
    [
      'the certificate ran out after the conversation',
      testCoach({ certificates: [testCertificate({ validUntil: testDate('2026-11-22') })] }),
      [{ on: testDate('2026-11-22') }],
    ],
    ['liability is not insured', testCoach({ insuredUntil: testDate('2026-11-22') }), [{}]],
  ] as const)('does not admit while %s', (_, coach, answers) => {
    const judged = answers.reduce<Coach>((known, one) => assessed(known, one), coach)
    expect(errorsOf(judged).map(({ code }) => code)).toEqual(['admissionBlocked'])
    expect(errorsOf(judged, { outcome: 'notAdmitted' })).toEqual([])
  })

  it('admits below the minimum only when a second person agrees', () => {
    const coach = assessed(testCoach(), tooLow)
    expect(errorsOf(coach)).toEqual([{ code: 'secondPersonMissing' }])
    expect(errorsOf(coach, { agreedBy: 'sanne de wit' })).toEqual([{ code: 'secondPersonSame' }])
    expect(errorsOf(coach, { agreedBy: 'x'.repeat(121) })).toEqual([{ code: 'secondPersonTooLong', limit: 120 }])
    expect(errorsOf(coach, { agreedBy: 'Piet Bos', motive: '  ' })).toEqual([{ code: 'motiveMissing' }])
    const decided = decide(coach, { agreedBy: 'Piet Bos', motive: 'Enige met ervaring in de haven' })
    expect(decided.ok && decided.value.decisions[0]).toMatchObject({
      agreedBy: 'Piet Bos',
      obstacles: [{ code: 'totalTooLow', total: 3.3, minimum: 3.5 }],
    })
    expect(decided.ok && admission(decided.value, today)).toEqual({ kind: 'admitted' })
  })

  it('takes over no second person where none was needed', () => {
    const decided = decide(assessed(testCoach()), { agreedBy: 'Piet Bos' })
    expect(decided.ok && decided.value.decisions[0]?.agreedBy).toBeNull()
  })

  it.each([
    ['no day', { on: null }, { code: 'dateMissing' }],
    ['a day that has yet to come', { on: testDate('2026-11-24') }, { code: 'dateInFuture' }],
    [
      'a day before the assessment',
      { on: testDate('2026-11-22') },
      { code: 'dateBeforeAssessment', last: '2026-11-23' },
    ],
    ['nobody who decides', { by: ' ' }, { code: 'deciderMissing' }],
    ['a name that does not fit', { by: 'x'.repeat(121) }, { code: 'deciderTooLong', limit: 120 }],
    ['no outcome', { outcome: null }, { code: 'outcomeMissing' }],
    ['no motive', { motive: '\n' }, { code: 'motiveMissing' }],
    ['a megabyte of motive', { motive: 'x'.repeat(1_000_000) }, { code: 'motiveTooLong', limit: 2_000 }],
    ['no assessment', { assessmentIds: [] }, { code: 'assessments', why: 'noAssessment' }],
    ['an assessment of somebody else', { assessmentIds: [ctx.newId()] }, { code: 'assessments', why: 'noAssessment' }],
  ])('is refused with %s', (_, change, error) => {
    expect(errorsOf(assessed(testCoach()), change)).toEqual([error])
  })

  it('is refused on one person twice, in a full file, and for a coach who was let go', () => {
    const twice = assessed(assessed(testCoach()))
    expect(errorsOf(twice)).toEqual([{ code: 'assessments', why: 'assessorTwice' }])
    const once = decide(assessed(testCoach()))
    if (!once.ok) throw new Error('not decided')
    const [decision] = once.value.decisions
    if (decision === undefined) throw new Error('no decision')
    expect(errorsOf({ ...once.value, decisions: Array.from({ length: 50 }, () => decision) })).toEqual([
      { code: 'tooMany' },
    ])
    expect(errorsOf(assessed(testCoach({ status: 'out' })))).toEqual([{ code: 'coachIsOut' }])
  })

  it('is not dated before the last one, which would then still count', () => {
    const coach = assessed(testCoach(), { on: testDate('2026-11-01') })
    const first = decide(coach, { on: testDate('2026-11-20') })
    if (!first.ok) throw new Error('not decided')
    expect(errorsOf(first.value, { on: testDate('2026-11-19'), outcome: 'notAdmitted' })).toEqual([
      { code: 'dateBeforeDecision', last: '2026-11-20' },
    ])
    const second = decide(first.value, { on: testDate('2026-11-20'), outcome: 'notAdmitted' })
    expect(second.ok && admission(second.value, today).kind).toBe('notAdmitted')
  })

  it('leaves a suspended coach suspended', () => {
    const suspended = testCoach({ status: 'suspended', suspension: { on: today, reason: 'Klacht' } })
    const decided = decide(assessed(suspended))
    expect(decided.ok && decided.value.status).toBe('suspended')
  })
})

describe('one assessor who decides at once', () => {
  it('leaves one assessment and one decision of the same day', () => {
    const on = testDate('2026-11-10')
    const decided = assessAndDecide(testCoach(), testCriteria, goodAnswers({ on }), goodDecision(), ctx)
    if (!decided.ok) throw new Error(JSON.stringify(decided.error))
    const [assessment] = decided.value.assessments
    expect(decided.value.decisions).toMatchObject([{ on, assessmentIds: [assessment?.id], total: 3.8 }])
    expect(decided.value.status).toBe('admitted')
  })

  it('decides on this judgement alone, whatever else is in the file', () => {
    const coach = assessed(testCoach(), { by: 'Piet Bos', ...noCode })
    const decided = assessAndDecide(coach, testCriteria, goodAnswers(), goodDecision(), ctx)
    expect(decided.ok && decided.value.decisions[0]?.assessmentIds).toHaveLength(1)
  })

  it('hears of a missing motive while the answers are still incomplete, and of the rest once they are', () => {
    const errors = (answers: Answers, change: Parameters<typeof goodDecision>[0]) =>
      soleDecisionErrors(testCoach(), testCriteria, goodAnswers(answers), goodDecision(change), ctx)
    expect(errors({ scores: {} }, { motive: '' })).toEqual([{ code: 'motiveMissing' }])
    expect(errors({ scores: {} }, {})).toEqual([])
    expect(errors(noCode, {}).map(({ code }) => code)).toEqual(['admissionBlocked'])
    expect(errors(noCode, { outcome: 'notAdmitted' })).toEqual([])
  })
})

it('an admitted coach never has anything but a low total against the decision', () => {
  const score = fc.integer({ min: 1, max: 5 })
  const answers = fc.record({
    scores: fc.record({ experience: score, references: score, price: score }),
    certificate: fc.boolean(),
    ethics: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(answers, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(null, '2026-11-22', '2026-11-23', '2027-11-23'),
      (panel, insuredUntil) => {
        const start = testCoach({ insuredUntil: insuredUntil === null ? null : testDate(insuredUntil) })
        const coach = panel.reduce<Coach>(
          (known, { scores, certificate, ethics }, at) =>
            assessed(known, {
              by: `Beoordelaar ${at}`,
              scores,
              knockOuts: {
                'valid-certificate': { met: certificate, note: '' },
                'ethics-code': { met: ethics, note: '' },
              },
            }),
          start,
        )
        const decided = decide(coach, { agreedBy: 'Piet Bos' })
        const met = panel.every(({ certificate, ethics }) => certificate && ethics)
        const insured = insuredUntil !== null && insuredUntil >= '2026-11-23'
        expect(decided.ok).toBe(met && insured)
        if (decided.ok) expect(decided.value.decisions[0]?.obstacles.some(blocksAdmission)).toBe(false)
      },
    ),
  )
})
