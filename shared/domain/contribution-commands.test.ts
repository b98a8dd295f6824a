import { describe, expect, it } from 'vitest'
import type { Result } from '../result.ts'
import {
  addContribution,
  answerContribution,
  type ContributionError,
  type ContributionInput,
  editContribution,
  MOST_CONTRIBUTIONS,
  removeContribution,
  reopenContribution,
} from './contribution-commands.ts'
import { completeDraft, testContext, testDate } from './policy-fixtures.ts'
import { type OpenPolicy, policySchema } from './policy.ts'

const ctx = testContext()
const draft = completeDraft({ status: 'discussion' })
const input: ContributionInput = {
  party: 'managers',
  setting: 'Teamoverleg Zorg',
  on: testDate('2026-11-03'),
  chapterId: 'roles',
  remark: 'Wie bespreekt de voortgang?',
}
function done(result: Result<OpenPolicy, ContributionError>): OpenPolicy {
  if (!result.ok) throw new Error(result.error.code)
  return policySchema.parse(result.value) as OpenPolicy
}
const refusal = (result: Result<OpenPolicy, ContributionError>) => (result.ok ? null : result.error)
function one(change: Partial<ContributionInput> = {}) {
  const policy = done(addContribution(draft, { ...input, ...change }, ctx))
  const [contribution] = policy.contributions
  if (contribution === undefined) throw new Error('not added')
  return { policy, id: contribution.id }
}

describe('what a party said', () => {
  it('is recorded with where, when and about what, open', () => {
    expect(
      one({ setting: ' Teamoverleg Zorg ', remark: ' Wie bespreekt de voortgang?\n' }).policy.contributions,
    ).toMatchObject([{ ...input, handling: null }])
  })

  it('may be nothing, and about the policy as a whole', () => {
    const { policy } = one({ remark: '  ', chapterId: null, setting: '' })
    expect(policy.contributions).toMatchObject([{ remark: '', chapterId: null, setting: '' }])
  })

  it.each([
    ['without a date', { on: null }, { code: 'dateMissing' }],
    ['on a day that has yet to come', { on: testDate('2026-11-24') }, { code: 'dateInFuture' }],
    ['about a chapter that is not there', { chapterId: 'gone' }, { code: 'chapterGone' }],
    ['with a setting that does not fit', { setting: 'x'.repeat(201) }, { code: 'settingTooLong', limit: 200 }],
    ['with a remark that does not fit', { remark: 'x'.repeat(2_001) }, { code: 'remarkTooLong', limit: 2_000 }],
  ] as const)('is refused %s, new and corrected alike', (_, change, error) => {
    expect(refusal(addContribution(draft, { ...input, ...change }, ctx))).toEqual(error)
    const { policy, id } = one()
    expect(refusal(editContribution(policy, id, { ...input, ...change }, ctx))).toEqual(error)
  })

  it('is accepted on the day itself', () => {
    expect(addContribution(draft, { ...input, on: ctx.today }, ctx).ok).toBe(true)
  })

  it('is refused when there are five hundred already', () => {
    const { policy } = one()
    const full = {
      ...policy,
      contributions: Array.from({ length: MOST_CONTRIBUTIONS }, () => policy.contributions).flat(),
    }
    expect(refusal(addContribution(full, input, ctx))).toEqual({ code: 'tooMany', limit: MOST_CONTRIBUTIONS })
  })

  it('is corrected and keeps its answer, unless no remark is left', () => {
    const { policy, id } = one()
    const answered = done(answerContribution(policy, id, { outcome: 'adopted', explanation: '' }, ctx))
    const corrected = done(editContribution(answered, id, { ...input, remark: 'Wie bewaakt de voortgang?' }, ctx))
    expect(corrected.contributions).toMatchObject([
      { id, remark: 'Wie bewaakt de voortgang?', handling: { outcome: 'adopted' } },
    ])
    const emptied = done(editContribution(answered, id, { ...input, remark: ' ' }, ctx))
    expect(emptied.contributions).toMatchObject([{ id, remark: '', handling: null }])
  })

  it('is removed alone', () => {
    const { policy, id } = one()
    const two = done(addContribution(policy, { ...input, party: 'coaches' }, ctx))
    expect(done(removeContribution(two, id)).contributions.map(({ party }) => party)).toEqual(['coaches'])
    expect(refusal(removeContribution(draft, id))).toEqual({ code: 'contributionGone' })
  })
})

describe('the answer to a remark', () => {
  const { policy, id } = one()

  it('says what was done, why, and when', () => {
    const answered = done(
      answerContribution(policy, id, { outcome: 'partly', explanation: ' Alleen bij start. ' }, ctx),
    )
    expect(answered.contributions[0]?.handling).toEqual({
      outcome: 'partly',
      explanation: 'Alleen bij start.',
      on: '2026-11-23',
    })
    expect(done(reopenContribution(answered, id))).toEqual(policy)
  })

  it.each(['partly', 'notAdopted'] as const)('needs a reason when it is %s', (outcome) => {
    expect(refusal(answerContribution(policy, id, { outcome, explanation: ' ' }, ctx))).toEqual({
      code: 'explanationMissing',
    })
  })

  it.each(['adopted', 'noted'] as const)('may do without when it is %s', (outcome) => {
    expect(answerContribution(policy, id, { outcome, explanation: '' }, ctx).ok).toBe(true)
  })

  it('is refused when it does not fit, or when nothing was remarked', () => {
    const explanation = 'x'.repeat(2_001)
    expect(refusal(answerContribution(policy, id, { outcome: 'noted', explanation }, ctx))).toEqual({
      code: 'explanationTooLong',
      limit: 2_000,
    })
    const silent = one({ remark: '' })
    expect(refusal(answerContribution(silent.policy, silent.id, { outcome: 'noted', explanation: '' }, ctx))).toEqual({
      code: 'noRemark',
    })
  })
})

describe('outside the discussion', () => {
  const { policy, id } = one()

  it.each([
    ['draft', 'notInDiscussion'],
    ['worksCouncil', 'withWorksCouncil'],
  ] as const)('nothing is recorded, changed or answered (%s)', (status, code) => {
    const closed: OpenPolicy = { ...policy, status }
    const refusals = [
      addContribution(closed, input, ctx),
      editContribution(closed, id, input, ctx),
      removeContribution(closed, id),
      answerContribution(closed, id, { outcome: 'noted', explanation: '' }, ctx),
      reopenContribution(closed, id),
    ].map(refusal)
    expect(refusals).toEqual(Array.from({ length: 5 }, () => ({ code })))
  })
})
