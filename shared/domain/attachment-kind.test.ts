import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attachmentMediaTypes, attachmentSchema } from './attachment.ts'
import { attachmentEndings, attachmentFileName, attachmentKindOf, fitsKind } from './attachment-kind.ts'
import { endingOf } from './file-name.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('the kind of a file', () => {
  test.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
  ])('is told by how it begins: %j', (content, kind) => {
    expect(attachmentKindOf(bytes(content))).toBe(kind)
  })

  test.each([
    ['a Windows program', 'MZ\x90\0'],
    ['a Linux program', '\x7fELF\x02\x01'],
    ['a script', '#!/bin/sh\n'],
    ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a drawing that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an archive or office document', 'PK\x03\x04'],
    ['an old office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['a shortcut', 'L\0\0\0\x01\x14\x02\0'],
    ['a PDF behind something else', 'MZ\x90\0%PDF-1.7'],
    ['a PDF behind a line end', '\n%PDF-1.7'],
    ['a picture that moves', 'GIF89a'],
    ['the beginning of a beginning', '%PDF'],
    ['half of a PNG', '\x89PNG\r\n'],
    ['nothing', ''],
  ])('is none for %s', (_what, content) => {
    expect(attachmentKindOf(bytes(content))).toBeNull()
  })
})

describe('a name and a kind', () => {
  test.each(['scan.pdf', 'scan.PDF', 'scan', 'Certificaat mw. De Vries', 'scan.exe.pdf', 'a.b.c.pdf', '.pdf', 'scan.'])(
    'fit for a PDF: %j',
    (name) => expect(fitsKind(name, 'application/pdf')).toBe(true),
  )

  test.each(['scan.jpg', 'scan.exe', 'scan.pdf.exe', 'scan.pdf.lnk', 'scan.html', 'scan.svg', 'scan.pdf.js', 'x.pdf2'])(
    'do not fit for a PDF: %j',
    (name) => expect(fitsKind(name, 'application/pdf')).toBe(false),
  )

  test('an image keeps the ending it had, a file without one gets the usual', () => {
    expect(attachmentFileName('Certificaat.JPEG', 'image/jpeg')).toBe('Certificaat.jpeg')
    expect(attachmentFileName('Certificaat', 'image/jpeg')).toBe('Certificaat.jpg')
    expect(attachmentFileName('Certificaat.exe', 'image/jpeg')).toBe('Certificaat.exe.jpg')
    expect(attachmentFileName('scan.v2', 'application/pdf')).toBe('scan.v2.pdf')
  })

  test('the name of an attachment cannot point anywhere', () => {
    const named = (name: string) => attachmentFileName(name, 'image/jpeg', 'Bijlage')
    expect(named('../../autostart/x.jpg')).toBe('-..-autostart-x.jpg')
    expect(named('C:\\boot.jpg')).toBe('C--boot.jpg')
    expect(named('con.jpg')).toBe('_con.jpg')
    expect(named('.jpg')).toBe('jpg.jpg')
    expect(named('///')).toBe('Bijlage.jpg')
  })

  test('whatever the file was called, its name is one that every system takes and the vault stores', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...attachmentMediaTypes),
        (original, mediaType) => {
          const name = attachmentFileName(original, mediaType)
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u)
          expect(name).toMatch(/^[^.\s]/u)
          expect(attachmentEndings[mediaType]).toContain(endingOf(name))
          expect(name).not.toMatch(/[\s.]\.[a-z]+$/)
          expect(attachmentSchema.unwrap().shape.fileName.safeParse(name).success).toBe(true)
          expect(attachmentFileName(name, mediaType)).toBe(name)
        },
      ),
    )
  })
})
