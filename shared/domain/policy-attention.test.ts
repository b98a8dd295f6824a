import { describe, expect, it } from 'vitest'
import { adoptedPolicy, completeDraft, testContext, testDate } from './policy-fixtures.ts'
import { policyAttention } from './policy-lifecycle.ts'

const { newId } = testContext()
const today = testDate('2026-11-23')
const inForce = { ...adoptedPolicy('1.0', '2024-11-20', newId()) }
const reviewedBy = (reviewBy: string) => ({
  ...inForce,
  adoption: { ...inForce.adoption, reviewBy: testDate(reviewBy) },
})
const asked = (respondBy: string | null) =>
  completeDraft({
    id: newId(),
    version: '1.1',
    worksCouncil: {
      status: 'asked',
      on: testDate('2026-10-01'),
      grounds: ['k'],
      meetingOn: null,
      respondBy: respondBy === null ? null : testDate(respondBy),
    },
  })

describe('what the policy asks attention for', () => {
  it.each([
    ['2027-02-21', []],
    ['2027-02-20', [89]],
    ['2026-11-23', [0]],
    ['2026-11-20', [-3]],
  ] as const)('with a review by %s: in %j days', (reviewBy, inDays) => {
    const found = policyAttention([reviewedBy(reviewBy)], today)
    expect(found.map((item) => (item.kind === 'review' ? item.inDays : item.kind))).toEqual(inDays)
  })

  it('is not the review of a version that has been withdrawn', () => {
    const withdrawal = { on: today, by: 'Directie', reason: 'Anders.' }
    expect(policyAttention([{ ...reviewedBy('2026-11-20'), withdrawal }], today)).toEqual([])
  })

  it.each([
    ['2026-11-22', 1],
    ['2026-11-23', 0],
    [null, 0],
  ] as const)('is an answer of the council that was hoped for by %s: %i', (respondBy, count) => {
    expect(policyAttention([asked(respondBy)], today)).toHaveLength(count)
  })

  it('is how many remarks have no answer', () => {
    const said = { party: 'board', setting: '', on: today, chapterId: null, handling: null } as const
    const draft = completeDraft({
      status: 'discussion',
      contributions: [
        { ...said, id: newId(), remark: 'Waarom?' },
        { ...said, id: newId(), remark: '' },
      ],
    })
    expect(policyAttention([draft], today)).toEqual([{ kind: 'remarks', policy: draft, count: 1 }])
  })
})
