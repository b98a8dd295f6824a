import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vaultFolderName } from './folder-name.ts'

describe('the folder of a new vault', () => {
  it.each([
    ['Gemeente Voorbeeld', 'Gemeente Voorbeeld.kluis'],
    ['  P&O   noord ', 'P&O noord.kluis'],
    ['../../etc', '-..-etc.kluis'],
    ['C:\\Windows', 'C--Windows.kluis'],
    ['con', '_con.kluis'],
    ['LPT1.txt', '_LPT1.txt.kluis'],
    ['naam.', 'naam.kluis'],
    ['...', 'kluis.kluis'],
    ['///', 'kluis.kluis'],
    ['a\u202Egnp', 'a-gnp.kluis'],
    ['Cafe\u0301', 'Café.kluis'],
  ])('called %j is %j', (name, folder) => {
    expect(vaultFolderName(name)).toBe(folder)
  })

  it('is safe for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const folder = vaultFolderName(name)
        expect(folder).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
        expect(folder).toMatch(/^[^.\s].*\.kluis$/u)
        expect(folder).not.toMatch(/[\s.]\.kluis$/)
        expect(Buffer.byteLength(folder)).toBeLessThanOrEqual(200)
      }),
    )
  })

  it('cuts a long name at a whole character', () => {
    expect(vaultFolderName('é'.repeat(120))).toBe(`${'é'.repeat(90)}.kluis`)
  })
})
