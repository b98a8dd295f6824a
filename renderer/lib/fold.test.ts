import { describe, expect, it } from 'vitest'
import { createTextMatcher, fold, searchWords } from './fold.ts'

describe('fold', () => {
  it('drops accents and case', () => {
    expect(fold('Özgür Ñandú Coördinator')).toBe('ozgur nandu coordinator')
  })
})

describe('a text matcher', () => {
  const row = { name: 'Anaïs van Rijn' }

  it('finds all words, in any order, accents or not', () => {
    const matches = createTextMatcher<typeof row>(({ name }) => name)
    expect(matches(row, searchWords('rijn ANAIS'))).toBe(true)
    expect(matches(row, searchWords('rijn bakker'))).toBe(false)
  })

  it('lets everything through when nothing is asked', () => {
    const matches = createTextMatcher<typeof row>(({ name }) => name)
    expect(matches(row, searchWords('   '))).toBe(true)
  })

  it('makes the text of a row once, also when it was prepared', () => {
    let made = 0
    const matches = createTextMatcher<typeof row>(({ name }) => {
      made += 1
      return name
    })
    matches.warm([row])
    matches(row, ['rijn'])
    matches(row, ['anais'])
    expect(made).toBe(1)
  })
})
