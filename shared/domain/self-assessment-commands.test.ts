import { describe, expect, it } from 'vitest'
import { adoptedPolicy, testContext, testDate } from './policy-fixtures.ts'
import {
  concludeAssessment,
  concludedAssessments,
  concludeObstacles,
  previousAssessment,
  saveAssessment,
  startAssessment,
} from './self-assessment-commands.ts'
import { answersOf, testAssessment, testStandard } from './self-assessment-fixtures.ts'
import { idSchema } from './primitives.ts'
import { selfAssessmentSchema } from './self-assessment.ts'

const ctx = testContext('2026-11-23')
const concluded = (n: number, on: string) =>
  testAssessment({
    id: idSchema.parse(`00000000-0000-4000-8000-00000000000${n}`),
    on: testDate(on),
    concludedOn: testDate(on),
    answers: answersOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
  })

describe('starting a self-assessment', () => {
  it('begins today, by the operator, with the version in force and without answers', () => {
    const policy = adoptedPolicy('1.0', '2026-01-01')
    const started = startAssessment([concluded(1, '2026-02-01')], [policy], ctx)
    expect(started).toMatchObject({
      ok: true,
      value: { on: '2026-11-23', by: 'Sanne de Wit', policyId: policy.id, answers: {}, concludedOn: null },
    })
    expect(started.ok && selfAssessmentSchema.safeParse(started.value).success).toBe(true)
  })

  it('is refused while another one is open', () => {
    expect(startAssessment([testAssessment()], [], ctx)).toEqual({ ok: false, error: { code: 'openExists' } })
  })
})

describe('saving a self-assessment', () => {
  const input = { on: testDate('2026-11-20'), by: ' P&O en twee leidinggevenden ', answers: answersOf([2]) }

  it('keeps what was filled in, without the statements that were not touched', () => {
    const untouched = { ...answersOf([2]), 'a-2': { score: null, evidence: '  ' } }
    const saved = saveAssessment(testAssessment(), { ...input, answers: untouched }, testStandard, ctx)
    expect(saved.ok && saved.value.by).toBe('P&O en twee leidinggevenden')
    expect(saved.ok && Object.keys(saved.value.answers)).not.toContain('a-2')
    expect(saved.ok && saved.value.answers['a-1']).toEqual({ score: 2, evidence: 'Bewijs bij a-1' })
  })

  it.each([
    ['a concluded one', testAssessment({ concludedOn: testDate('2026-11-21') }), input, 'concluded'],
    ['a date in the future', testAssessment(), { ...input, on: testDate('2026-11-24') }, 'dateInFuture'],
    ['nobody who took part', testAssessment(), { ...input, by: '  ' }, 'participantsMissing'],
    ['too many names', testAssessment(), { ...input, by: 'x'.repeat(121) }, 'participantsTooLong'],
    [
      'evidence over its limit',
      testAssessment(),
      { ...input, answers: { 'a-1': { score: 2, evidence: 'x'.repeat(2_001) } } as const },
      'evidenceTooLong',
    ],
    [
      'a statement that the standard does not have',
      testAssessment(),
      { ...input, answers: { 'c-1': { score: 2, evidence: 'x' } } as const },
      'statementUnknown',
    ],
  ])('is refused for %s', (_, assessment, wrong, code) => {
    const saved = saveAssessment(assessment, wrong, testStandard, ctx)
    expect(saved.ok ? [] : saved.error.map((error) => error.code)).toEqual([code])
  })
})

describe('concluding a self-assessment', () => {
  it('asks for a score at every statement', () => {
    const obstacles = concludeObstacles(testAssessment({ answers: answersOf([0, 1, 2]) }), testStandard)
    expect(obstacles).toHaveLength(7)
    expect(obstacles[0]).toEqual({ code: 'scoreMissing', statementId: 'a-4' })
  })

  it('asks for evidence from score 2 on, and not below', () => {
    const answers = Object.fromEntries(
      Object.entries(answersOf([0, 1, 2, 3, 0, 0, 0, 0, 0, 0])).map(([id, answer]) => [
        id,
        { ...answer, evidence: ' ' },
      ]),
    )
    expect(concludeObstacles(testAssessment({ answers }), testStandard)).toEqual([
      { code: 'evidenceMissing', statementId: 'a-3' },
      { code: 'evidenceMissing', statementId: 'a-4' },
    ])
  })

  it('sets the date, after which it cannot be saved or concluded again', () => {
    const complete = testAssessment({ answers: answersOf([0, 1, 2, 3, 0, 1, 2, 3, 0, 1]) })
    const done = concludeAssessment(complete, testStandard, ctx)
    if (!done.ok) throw new Error('refused')
    expect(done.value.concludedOn).toBe('2026-11-23')
    expect(concludeAssessment(done.value, testStandard, ctx)).toEqual({
      ok: false,
      error: [{ code: 'alreadyConcluded' }],
    })
  })
})

describe('the order of self-assessments', () => {
  const first = concluded(1, '2024-05-01')
  const second = concluded(2, '2025-05-01')
  const open = testAssessment()

  it('is the latest first, without the open one', () => {
    expect(concludedAssessments([first, open, second])).toEqual([second, first])
  })

  it('compares an open one with the latest, a concluded one with the one before it', () => {
    expect(previousAssessment(open, [first, open, second])).toBe(second)
    expect(previousAssessment(second, [first, open, second])).toBe(first)
    expect(previousAssessment(first, [first, open, second])).toBeNull()
  })
})
