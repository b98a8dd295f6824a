import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mainRequests, MOST_DOCUMENT_BYTES } from '#shared/ipc/main-contract.ts'
import { type DocumentTools, saveDocument } from './document.ts'
import { textsFor } from './texts.ts'

const texts = textsFor('nl')
const zip = (part: string) => new Uint8Array([0x50, 0x4b, 3, 4, 9, ...new TextEncoder().encode(part)])
const document = zip('word/document.xml')
const workbook = zip('xl/workbook.xml')
const csv = (text: string) => new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])
const request = { format: 'docx', document: 'policy', suffix: '1.0', language: 'nl', bytes: document } as const
const table = { document: 'coach-register', suffix: '2026-11-24', language: 'nl' } as const

describe('saving a document that the page made', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docx-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const tools = (answers: (string | null)[], write?: DocumentTools['write']) => {
    const asked: string[] = []
    const given: DocumentTools = {
      startFolder: '/documents',
      ask: (proposed) => {
        asked.push(proposed)
        return Promise.resolve(answers.shift() ?? null)
      },
      ...(write === undefined ? {} : { write }),
    }
    return { given, asked }
  }

  it('writes where the operator chose and answers the name without the path', async () => {
    const { given, asked } = tools([join(folder, 'beleid')])
    expect(await saveDocument(request, texts, given)).toEqual({ ok: true, value: { fileName: 'beleid.docx' } })
    expect(asked).toEqual([join('/documents', 'Coachbeleid 1.0.docx')])
    expect([...(await readFile(join(folder, 'beleid.docx')))]).toEqual([...document])
    expect(await readdir(folder)).toEqual(['beleid.docx'])
  })

  it('asks again before the ending it adds makes it replace another file', async () => {
    await writeFile(join(folder, 'beleid.docx'), 'kept')
    const { given, asked } = tools([join(folder, 'beleid'), null])
    expect(await saveDocument(request, texts, given)).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(asked[1]).toBe(join(folder, 'beleid.docx'))
    expect(await readFile(join(folder, 'beleid.docx'), 'utf8')).toBe('kept')
  })

  it('writes a workbook and a text with the ending of their own', async () => {
    const { given, asked } = tools([join(folder, 'coaches'), join(folder, 'coaches')])
    const bytes = csv('Naam;Soort\r\nMarleen;extern\r\n')
    expect(await saveDocument({ ...table, format: 'xlsx', bytes: workbook }, texts, given)).toMatchObject({ ok: true })
    expect(await saveDocument({ ...table, format: 'csv', bytes }, texts, given)).toMatchObject({ ok: true })
    expect(asked.map((path) => basename(path))).toEqual([
      'Coachregister 2026-11-24.xlsx',
      'Coachregister 2026-11-24.csv',
    ])
    expect((await readdir(folder)).sort()).toEqual(['coaches.csv', 'coaches.xlsx'])
  })

  it('asks nobody where to put what is not in the format that it says', async () => {
    const { given, asked } = tools([join(folder, 'x')])
    const refused = { ok: false, error: { code: 'notADocument' } }
    const program = new Uint8Array([0x4d, 0x5a, 0x90, 0])
    for (const bytes of [new Uint8Array(), program, new Uint8Array([0x50, 0x4b]), workbook, csv('a')]) {
      expect(await saveDocument({ ...request, bytes }, texts, given)).toEqual(refused)
    }
    for (const bytes of [program, document, zip('xl/worksheets/sheet1.xml'), csv('a')]) {
      expect(await saveDocument({ ...table, format: 'xlsx', bytes }, texts, given)).toEqual(refused)
    }
    const noMark = new TextEncoder().encode('Naam;Soort')
    const noText = new Uint8Array([...csv('Naam'), 0xff, 0xfe])
    for (const bytes of [new Uint8Array(), program, noMark, noText, csv('a\u0000b'), csv('\u001b[2J'), workbook]) {
      expect(await saveDocument({ ...table, format: 'csv', bytes }, texts, given)).toEqual(refused)
    }
    expect(asked).toEqual([])
  })

  it('writes a calendar file, and nothing else under that ending', async () => {
    const dates = { format: 'ics', document: 'due-dates', suffix: '2026-11-24', language: 'nl' } as const
    const text = (content: string) => new TextEncoder().encode(content)
    const bytes = text('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n')
    const { given, asked } = tools([join(folder, 'data')])
    const others = ['', 'BEGIN:VCALENDAR\r\n', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n', 'x', 'a\u0000']
    for (const other of [...others.map(text), workbook, csv('a')])
      expect(await saveDocument({ ...dates, bytes: other }, texts, given)).toMatchObject({ ok: false })
    expect(asked).toEqual([])
    expect(await saveDocument({ ...dates, bytes }, texts, given)).toMatchObject({ ok: true })
    expect(asked.map((path) => basename(path))).toEqual(['Agenda coachtrajecten 2026-11-24.ics'])
    expect(await readdir(folder)).toEqual(['data.ics'])
  })

  it('lets no document leave in a format that is not for it', () => {
    const channel = mainRequests['document:save']
    expect(channel.safeParse({ ...table, format: 'csv', bytes: csv('') }).success).toBe(true)
    expect(channel.safeParse({ ...table, format: 'docx', bytes: document }).success).toBe(false)
    expect(channel.safeParse({ ...request, format: 'xlsx' }).success).toBe(false)
    for (const format of ['exe', 'html', '', null])
      expect(channel.safeParse({ ...request, format }).success).toBe(false)
  })

  it('takes no more than the largest size, in the channel and beyond it', async () => {
    const bytes = new Uint8Array(MOST_DOCUMENT_BYTES + 1)
    bytes.set(document)
    const { given } = tools([join(folder, 'x.docx')])
    expect(await saveDocument({ ...request, bytes }, texts, given)).toEqual({ ok: false, error: { code: 'tooLarge' } })
    const channel = mainRequests['document:save']
    expect(channel.safeParse({ ...request, bytes }).success).toBe(false)
    expect(channel.safeParse({ ...request, bytes: [...document] }).success).toBe(false)
    expect(channel.safeParse({ ...request, suffix: 'Jansen' }).success).toBe(false)
    expect(channel.safeParse(request).success).toBe(true)
  })

  it('says that the place cannot be written, and leaves nothing behind', async () => {
    const { given } = tools([join(folder, 'gone', 'x.docx')])
    expect(await saveDocument(request, texts, given)).toEqual({ ok: false, error: { code: 'notWritable' } })
    expect(await readdir(folder)).toEqual([])
  })

  it('tells a full disk from a place that may not be written', async () => {
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
    const save = (code: string) => saveDocument(request, texts, tools([join(folder, 'x.docx')], failing(code)).given)
    expect(await save('ENOSPC')).toEqual({ ok: false, error: { code: 'diskFull' } })
    expect(await save('EACCES')).toEqual({ ok: false, error: { code: 'notWritable' } })
  })
})
