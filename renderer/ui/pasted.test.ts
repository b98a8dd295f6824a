import { describe, expect, it } from 'vitest'
import { cameAlong, wordItem } from './pasted.ts'

// What needs a document is walked in a real one: e2e/journeys/policy-chapters.spec.ts.
describe('a list item as Word writes it', () => {
  it.each([
    ['a bullet', 'text-indent:-18.0pt;mso-list:l0 level1 lfo1', '·   ', { level: 1, number: null }],
    ['a round bullet of the second level', 'mso-list:l0 level2 lfo1', 'o ', { level: 2, number: null }],
    ['a number', 'mso-list: l3 level1 lfo2', '3.  ', { level: 1, number: 3 }],
    ['a letter', 'mso-list:l3 level2 lfo2', 'b) ', { level: 2, number: 1 }],
    ['a Roman number between brackets', 'mso-list:l3 level3 lfo2', '(iv) ', { level: 3, number: 1 }],
  ])('%s', (_, style, mark, item) => {
    expect(wordItem(style, mark)).toEqual(item)
  })

  it('is not any other paragraph', () => {
    expect(wordItem('margin-left:36.0pt', '3. ')).toBeNull()
    expect(wordItem('mso-list:Ignore', '3. ')).toBeNull()
  })
})

it('says that all came along only when nothing was left behind', () => {
  const nothing = { images: 0, tables: 0, links: 0, comments: 0 }
  expect(cameAlong(nothing)).toBe(true)
  for (const kind of ['images', 'tables', 'links', 'comments']) expect(cameAlong({ ...nothing, [kind]: 1 })).toBe(false)
})
