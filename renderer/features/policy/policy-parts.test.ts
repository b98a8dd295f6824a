import { describe, expect, it } from 'vitest'
import { emptyRichText } from '#shared/domain/rich-text.ts'
import { completeDraft } from '#shared/domain/policy-fixtures.ts'
import { chapterCounts, chapterNumber, partOf } from './policy-parts.ts'

describe('the parts of a draft', () => {
  it('are found by the address, the first chapter when it names nothing known', () => {
    expect(partOf('roles')).toBe('roles')
    expect(partOf('adopt')).toBe('adopt')
    expect(partOf(undefined)).toBe('reason-and-vision')
    expect(partOf('constructor')).toBe('reason-and-vision')
    expect(chapterNumber('participation-adoption-review')).toBe(17)
  })

  it('are counted by where they stand', () => {
    const draft = completeDraft()
    const chapters = draft.chapters.map((chapter, at) => {
      if (at === 0) return { ...chapter, body: emptyRichText, ready: false }
      return at < 4 ? { ...chapter, ready: false } : chapter
    })
    expect(chapterCounts({ ...draft, chapters })).toEqual({ empty: 1, started: 3, ready: 13 })
  })
})
