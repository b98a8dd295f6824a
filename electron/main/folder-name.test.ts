import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentFileName, vaultFolderName } from './folder-name.ts'

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

describe('the name proposed for an attachment', () => {
  const named = (name: string) => attachmentFileName(name, 'image/jpeg', 'Bijlage')

  it('keeps an ending of its own kind and never has another', () => {
    expect(named('Certificaat.JPEG')).toBe('Certificaat.JPEG')
    expect(named('Certificaat')).toBe('Certificaat.jpg')
    expect(named('Certificaat.exe')).toBe('Certificaat.exe.jpg')
    expect(attachmentFileName('scan.v2', 'application/pdf', 'Bijlage')).toBe('scan.v2.pdf')
  })

  it('cannot point anywhere', () => {
    expect(named('../../autostart/x.jpg')).toBe('-..-autostart-x.jpg')
    expect(named('C:\\boot.jpg')).toBe('C--boot.jpg')
    expect(named('con.jpg')).toBe('_con.jpg')
    expect(named('.jpg')).toBe('jpg.jpg')
    expect(named('///')).toBe('Bijlage.jpg')
  })
})
