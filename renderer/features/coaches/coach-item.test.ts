import { describe, expect, it } from 'vitest'
import { testCertificate, testCoach } from '#shared/domain/coach-fixtures.ts'
import type { Coach } from '#shared/domain/coach.ts'
import { testDate } from '#shared/domain/policy-fixtures.ts'
import { bundledNorms } from '#resources/presets/coach-norms.ts'
import { coachItem, endOf, papersState } from './coach-item.ts'

const today = testDate('2026-11-23')
const item = (change: Partial<Coach> = {}) => coachItem(testCoach(change), today, bundledNorms)

describe('a coach in the register', () => {
  it('has papers in order, about to expire, or not valid', () => {
    expect(papersState(item())).toBe('valid')
    expect(papersState(item({ insuredUntil: testDate('2026-12-31') }))).toBe('expiring')
    expect(papersState(item({ certificates: [testCertificate({ validUntil: testDate('2026-11-22') })] }))).toBe(
      'expired',
    )
    expect(papersState(item({ insuredUntil: null }))).toBe('expired')
  })

  it('needs no insurance when internal', () => {
    expect(papersState(item({ kind: 'internal', insuredUntil: null }))).toBe('valid')
  })

  it('sorts by the last day of a paper, and last without one', () => {
    expect(endOf(item().certificate)).toBe('2029-04-30')
    expect(endOf(item({ certificates: [] }).certificate)).toBeNull()
    expect(endOf(item({ kind: 'internal', insuredUntil: null }).insurance)).toBeNull()
  })
})
