import { describe, expect, it } from 'vitest'
import { dutchWords } from './dutch.ts'
import { englishWords } from './english.ts'

describe.each([
  ['Dutch', dutchWords, 1_500],
  ['English', englishWords, 4_000],
] as const)('the %s words', (_name, words, atLeast) => {
  it('are all different, so that the entropy that is shown is true', () => {
    expect(new Set(words).size).toBe(words.length)
  })

  it('are easy to type: four to eight letters without accents', () => {
    expect(words.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([])
  })

  it('are many enough for sixty bits in six words', () => {
    expect(words.length).toBeGreaterThan(atLeast)
    expect(6 * Math.log2(words.length)).toBeGreaterThan(60)
  })
})
