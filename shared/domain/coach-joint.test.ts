import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessCoach } from './coach-assessment.ts'
import { goodAnswers, testCertificate, testCoach, testCriteria } from './coach-fixtures.ts'
import {
  blocksAdmission,
  jointJudgement,
  type JointJudgement,
  jointObstacles,
  proposedAssessments,
  toTalkAbout,
} from './coach-joint.ts'
import type { CoachAssessment } from './coach.ts'
import type { CriteriaSet } from './criteria-set.ts'
import { testContext, testDate } from './policy-fixtures.ts'

const ctx = testContext('2026-11-23')
const today = ctx.today

type Answers = Parameters<typeof goodAnswers>[0]
function judged(by: string, answers: Answers = {}, set: CriteriaSet = testCriteria): CoachAssessment {
  const made = assessCoach(testCoach(), set, goodAnswers({ by, ...answers }), ctx)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}
const scored = (by: string, experience: number, references: number, price: number): CoachAssessment =>
  judged(by, { scores: { experience, references, price } })
const refusing = (by: string, ...ids: readonly string[]): CoachAssessment =>
  judged(by, {
    knockOuts: {
      'valid-certificate': { met: !ids.includes('valid-certificate'), note: '' },
      'ethics-code': { met: !ids.includes('ethics-code'), note: 'Geen code gezien' },
    },
  })
function together(...assessments: readonly CoachAssessment[]): JointJudgement {
  const joint = jointJudgement(assessments)
  if (!joint.ok) throw new Error(joint.error)
  return joint.value
}

describe('two assessors together', () => {
  it('score the mean per criterion; the total is weighted and rounded once, at the end', () => {
    // Weights 3, 2, 1. Sanne: 4, 4, 3 (23/6 = 3.83). Piet: 2, 5, 3 (19/6 = 3.17).
    // Means 3, 4.5, 3: (3·3 + 4.5·2 + 3·1) / 6 = 21 / 6 = 3.5. The mean of their rounded totals would also be 3.5.
    const joint = together(scored('Sanne', 4, 4, 3), scored('Piet', 2, 5, 3))
    expect(joint.weighted.map(({ mean, difference }) => [mean, difference])).toEqual([
      [3, 2],
      [4.5, 1],
      [3, 0],
    ])
    expect(joint.total).toBe(3.5)
    // 9/6 = 1.50, 9/6 = 1.50 and 3/6 = 0.50 add up to 3.50.
    expect(joint.contributions.map(({ hundredths }) => hundredths)).toEqual([150, 150, 50])
    expect(joint.hundredths).toBe(350)
  })

  it('are not rounded in between', () => {
    // Sanne: (2·3 + 1·2 + 1·1) / 6 = 9/6 = 1.5. Piet: (1·3 + 1·2 + 2·1) / 6 = 7/6 = 1.17, shown as 1.2.
    // Together (9 + 7) / 12 = 1.33, shown as 1.3. The mean of what is shown, 1.35, would become 1.4.
    expect(together(scored('Sanne', 2, 1, 1), scored('Piet', 1, 1, 2)).total).toBe(1.3)
  })

  it('meet a knock-out only when all say so', () => {
    const verdicts = (...assessments: readonly CoachAssessment[]) =>
      Object.fromEntries(together(...assessments).knockOuts.map(({ criterion, verdict }) => [criterion.id, verdict]))
    expect(verdicts(judged('Sanne'), judged('Piet'))['ethics-code']).toBe('met')
    expect(verdicts(judged('Sanne'), refusing('Piet', 'ethics-code'))['ethics-code']).toBe('disputed')
    expect(verdicts(refusing('Sanne', 'ethics-code'), refusing('Piet', 'ethics-code'))['ethics-code']).toBe('notMet')
  })

  it('talk about knock-outs they disagree on, and scores two or more apart, widest first', () => {
    const talk = toTalkAbout(together(scored('Sanne', 5, 4, 5), scored('Piet', 3, 3, 1)))
    expect(talk.weighted.map(({ criterion, difference }) => [criterion.id, difference])).toEqual([
      ['price', 4],
      ['experience', 2],
    ])
    const disputed = toTalkAbout(together(judged('Sanne'), refusing('Piet', 'ethics-code')))
    expect(disputed.knockOuts.map(({ criterion }) => criterion.id)).toEqual(['ethics-code'])
    expect(disputed.weighted).toEqual([])
  })

  it.each([
    ['nobody', [], 'noAssessment'],
    ['six people', ['A', 'B', 'C', 'D', 'E', 'F'].map((by) => judged(by)), 'tooManyAssessors'],
    ['one person twice', [judged('Sanne de Wit'), judged(' sanne  DE wit')], 'assessorTwice'],
    [
      'another version of the criteria',
      [judged('Sanne'), judged('Piet', {}, { ...testCriteria, version: 2 })],
      'otherCriteria',
    ],
    [
      'other weights under the same name',
      [
        judged('Sanne'),
        judged('Piet', {}, { ...testCriteria, weighted: testCriteria.weighted.map((one) => ({ ...one, weight: 1 })) }),
      ],
      'otherCriteria',
    ],
    ['a score that is absent', [{ ...judged('Sanne'), scores: { experience: 4, price: 3 } }], 'incomplete'],
  ])('cannot be taken together: %s', (_, assessments, error) => {
    expect(jointJudgement(assessments)).toEqual({ ok: false, error })
  })
})

describe('what speaks against admission', () => {
  const against = (coach = testCoach(), ...assessments: readonly CoachAssessment[]) =>
    jointObstacles(coach, together(...assessments), today)

  it('is nothing, a knock-out, a dispute or a total', () => {
    expect(against(testCoach(), judged('Sanne'))).toEqual([])
    expect(against(testCoach(), refusing('Sanne', 'ethics-code'))).toEqual([
      { code: 'knockOutNotMet', criterionId: 'ethics-code' },
    ])
    expect(against(testCoach(), refusing('Sanne', 'ethics-code'), judged('Piet'))).toEqual([
      { code: 'knockOutDisputed', criterionId: 'ethics-code' },
    ])
    expect(against(testCoach(), scored('Sanne', 3, 4, 3))).toEqual([
      { code: 'totalTooLow', total: 3.3, minimum: 3.5 }, // 20 / 6
    ])
  })

  it('blocks admission, except for the total', () => {
    expect(blocksAdmission({ code: 'totalTooLow', total: 3.3, minimum: 3.5 })).toBe(false)
    expect(blocksAdmission({ code: 'knockOutDisputed', criterionId: 'ethics-code' })).toBe(true)
    expect(blocksAdmission({ code: 'insuranceNotValid', on: today })).toBe(true)
  })

  it('is a paper that ran out between the conversation and the decision', () => {
    const coach = testCoach({ certificates: [testCertificate({ validUntil: testDate('2026-11-22') })] })
    expect(against(coach, judged('Sanne', { on: testDate('2026-11-20') }))).toEqual([
      { code: 'certificateNotValid', on: today },
    ])
  })

  it('is not an insurance that was renewed since: the date settles it, whatever was found before', () => {
    const made = assessCoach(testCoach({ insuredUntil: null }), testCriteria, goodAnswers(), ctx)
    if (!made.ok) throw new Error('not assessed')
    expect(made.value.knockOuts['liability-insurance']?.met).toBe(false)
    expect(against(testCoach(), made.value)).toEqual([])
  })
})

describe('the assessments that a decision is proposed on', () => {
  it('are the last of each assessor, against the version used last', () => {
    const early = judged('Sanne', { on: testDate('2026-11-01') })
    const older = judged('Oma', { on: testDate('2026-11-02') }, { ...testCriteria, version: 0 })
    const again = judged('Sanne', { on: testDate('2026-11-10') })
    const second = judged('Piet', { on: testDate('2026-11-05') })
    const coach = testCoach({ assessments: [early, older, again, second] })
    expect(proposedAssessments(coach)).toEqual([second, again])
  })

  it('are those that no decision rests on yet; else those of the last decision', () => {
    const [first, second] = [judged('Sanne'), judged('Piet')]
    const decision = {
      id: ctx.newId(),
      on: today,
      by: 'Sanne',
      outcome: 'notAdmitted' as const,
      motive: 'Te vroeg',
      agreedBy: null,
      assessmentIds: [first.id],
      total: 3.8,
      obstacles: [],
      recordedAt: ctx.now,
    }
    const decided = testCoach({ assessments: [first], decisions: [decision] })
    expect(proposedAssessments(decided)).toEqual([first])
    expect(proposedAssessments({ ...decided, assessments: [first, second] })).toEqual([second])
    expect(proposedAssessments(testCoach())).toEqual([])
  })
})

describe('whatever the scores', () => {
  const score = fc.integer({ min: 1, max: 5 })
  const given = fc.record({ experience: score, references: score, price: score, ethics: fc.boolean() })
  const panel = fc.array(given, { minLength: 1, maxLength: 5 }).map((all) =>
    all.map(({ ethics, ...scores }, at) =>
      judged(`Beoordelaar ${at}`, {
        scores,
        knockOuts: { 'valid-certificate': { met: true, note: '' }, 'ethics-code': { met: ethics, note: '' } },
      }),
    ),
  )

  it('the order of the assessors does not matter', () => {
    fc.assert(
      fc.property(panel, fc.nat(), (assessments, turn) => {
        const at = turn % assessments.length
        const turned = [...assessments.slice(at), ...assessments.slice(0, at)].toReversed()
        expect(together(...turned)).toEqual(together(...assessments))
      }),
    )
  })

  it('raising one score of one assessor never lowers the total', () => {
    fc.assert(
      fc.property(panel, fc.nat(), fc.constantFrom('experience', 'references', 'price'), (assessments, pick, id) => {
        const at = pick % assessments.length
        const raised = assessments.map((one, i) =>
          i === at ? { ...one, scores: { ...one.scores, [id]: Math.min(5, (one.scores[id] ?? 1) + 1) } } : one,
        )
        expect(together(...raised).total).toBeGreaterThanOrEqual(together(...assessments).total)
      }),
    )
  })

  it('raising one score never lowers the rank of that coach among others', () => {
    const totals = (panels: readonly (readonly CoachAssessment[])[]) => panels.map((one) => together(...one).hundredths)
    const rankOf = (figures: readonly number[]) => figures.filter((other) => other > (figures[0] ?? 0)).length
    fc.assert(
      fc.property(fc.array(panel, { minLength: 2, maxLength: 4 }), (panels) => {
        const raised = panels.map((one, at) =>
          at === 0 ? one.map((each) => ({ ...each, scores: { ...each.scores, experience: 5 } })) : one,
        )
        expect(rankOf(totals(raised))).toBeLessThanOrEqual(rankOf(totals(panels)))
      }),
    )
  })

  it('a panel of like minds has the total of each of them', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 5 }), ({ experience, references, price }, size) => {
        const scores = { experience, references, price }
        const all = Array.from({ length: size }, (_, at) => judged(`Beoordelaar ${at}`, { scores }))
        expect(together(...all).total).toBe(all[0]?.total)
        expect(toTalkAbout(together(...all))).toEqual({ knockOuts: [], weighted: [] })
      }),
    )
  })

  it('a knock-out is met exactly when every assessor says so', () => {
    fc.assert(
      fc.property(panel, (assessments) => {
        const ethics = together(...assessments).knockOuts.find(({ criterion }) => criterion.id === 'ethics-code')
        const all = assessments.every(({ knockOuts }) => knockOuts['ethics-code']?.met)
        expect(ethics?.verdict === 'met').toBe(all)
      }),
    )
  })
})
