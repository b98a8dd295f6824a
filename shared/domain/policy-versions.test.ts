import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adoptedPolicy, completeDraft, testContext, testDate, testText } from './policy-fixtures.ts'
import {
  chapterState,
  compareVersions,
  openPolicyOf,
  newestFirst,
  nextVersion,
  policyInForce,
  policyStanding,
} from './policy-versions.ts'
import { emptyRichText } from './rich-text.ts'

const { newId } = testContext()
const first = adoptedPolicy('1.0', '2022-03-01', newId())
const second = adoptedPolicy('1.1', '2024-06-15', newId())
const draft = completeDraft({ version: '2.0', id: newId() })
const all = [draft, second, first]

describe('the version in force', () => {
  it('is the last one adopted on or before the day', () => {
    expect(policyInForce(all, testDate('2022-02-28'))).toBeNull()
    expect(policyInForce(all, testDate('2022-03-01'))).toBe(first)
    expect(policyInForce(all, testDate('2024-06-14'))).toBe(first)
    expect(policyInForce(all, testDate('2024-06-15'))).toBe(second)
  })

  it('stays in force after its review date, until a next one is adopted', () => {
    expect(policyInForce(all, testDate('2035-01-01'))).toBe(second)
  })

  it('is the higher number when two were adopted on one day, in whatever order they are stored', () => {
    const [nine, ten] = [adoptedPolicy('1.9', '2025-01-01', newId()), adoptedPolicy('1.10', '2025-01-01', newId())]
    expect(policyInForce([nine, ten], testDate('2025-01-01'))).toBe(ten)
    expect(policyInForce([ten, nine], testDate('2025-01-01'))).toBe(ten)
  })

  it('never is a draft', () => {
    expect(policyInForce([draft], testDate('2035-01-01'))).toBeNull()
    expect(openPolicyOf(all)).toBe(draft)
  })

  it('decides how each version is shown', () => {
    expect(all.map((policy) => policyStanding(policy, all, testDate('2025-01-01')))).toEqual([
      'worksCouncil',
      'inForce',
      'retired',
    ])
  })
})

describe('version numbers', () => {
  it('are ordered as numbers', () => {
    expect(newestFirst([first, second, draft]).map(({ version }) => version)).toEqual(['2.0', '1.1', '1.0'])
    expect(compareVersions('1.9', '1.10')).toBeLessThan(0)
  })

  it('always grow', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.constantFrom('minor', 'major'), (major, minor, step) => {
        const version = `${major}.${minor}`
        expect(compareVersions(nextVersion(version, step), version)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('the state of a chapter', () => {
  it('follows from its text and the mark of the operator', () => {
    const rest = { id: 'roles', title: 'Rollen', leftOut: null }
    expect(chapterState({ ...rest, body: emptyRichText, ready: false })).toBe('empty')
    expect(chapterState({ ...rest, body: testText('  '), ready: false })).toBe('empty')
    expect(chapterState({ ...rest, body: testText('Tekst'), ready: false })).toBe('started')
    expect(chapterState({ ...rest, body: testText('Tekst'), ready: true })).toBe('ready')
    expect(chapterState({ ...rest, body: testText('Tekst'), ready: true, leftOut: 'Staat elders' })).toBe('leftOut')
  })
})
