import { expect, test } from 'vitest'
import { policyChapterIds } from '#shared/domain/policy.ts'
import { completeDraft } from '#shared/domain/policy-fixtures.ts'
import { chapterNumber, fixedParts, partOf, readingPartOf, readingParts } from './policy-parts.ts'

test('an address leads to its part, and to the first chapter when it names none that exists', () => {
  const policy = completeDraft()
  expect(partOf(policy, 'roles')).toBe('roles')
  expect(partOf(policy, 'goals')).toBe('goals')
  expect(partOf(policy, 'procedure')).toBe('procedure')
  expect(partOf(policy, 'nonsense')).toBe('reason-and-vision')
  expect(partOf(policy, undefined)).toBe('reason-and-vision')
})

test('chapters are numbered as printed: without those that are left out', () => {
  const draft = completeDraft()
  const policy = { ...draft, chapters: draft.chapters.map((c, i) => (i === 1 ? { ...c, leftOut: 'Staat elders' } : c)) }
  expect(chapterNumber(policy, 'reason-and-vision')).toBe(1)
  expect(chapterNumber(policy, 'concepts-and-forms')).toBeNull()
  expect(chapterNumber(policy, 'purpose-and-contribution')).toBe(2)
})

test('no part is called as a chapter is: the address would lead to two', () => {
  const chapters: readonly string[] = policyChapterIds
  expect([...fixedParts, ...readingParts].filter((part) => chapters.includes(part))).toEqual([])
})

test('an adopted version opens at its text, unless a part is asked for', () => {
  expect(readingPartOf(undefined)).toBe('text')
  expect(readingPartOf('adopt')).toBe('text')
  expect(readingPartOf('receipts')).toBe('receipts')
})
