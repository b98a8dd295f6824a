import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFailure } from './atomic-file.ts'
import { printDocument, savePdf, type PdfTools } from './pdf.ts'
import type { PrintWindow, Rendered } from './print-window.ts'
import { textsFor } from './texts.ts'

const texts = textsFor('nl')
const footer = { parts: ['x'], pageOf: '{page}', mark: '' }
const withContents: Rendered = { withTableOfContents: true, footer }

/** A window whose n-th printing has headings on the n-th list of pages; a PDF here is just the number of its printing. */
function fakeWindow(layouts: readonly (readonly number[])[]) {
  const told: (readonly number[])[] = []
  let printed = 0
  const window: PrintWindow = {
    rendered: () => Promise.resolve(withContents),
    tellPages: (pages) => told.push(pages),
    print: () => Promise.resolve(new Uint8Array([printed++])),
  }
  const read = (pdf: Uint8Array): Promise<readonly number[]> => Promise.resolve(layouts[pdf[0] ?? 0] ?? [])
  return { window, read, told }
}

describe('printing a table of contents', () => {
  it('takes one printing when there is none', async () => {
    const { window, read, told } = fakeWindow([[1]])
    expect([...(await printDocument(window, { withTableOfContents: false, footer }, read))]).toEqual([0])
    expect(told).toEqual([])
  })

  it('fills in the pages of the first printing and keeps the second when nothing moved', async () => {
    const { window, read, told } = fakeWindow([[1, 3], [1, 3]]) // prettier-ignore
    expect([...(await printDocument(window, withContents, read))]).toEqual([1])
    expect(told).toEqual([[1, 3]])
  })

  it('prints again when the numbers themselves moved a page', async () => {
    const { window, read, told } = fakeWindow([[1, 3], [1, 4], [1, 4]]) // prettier-ignore
    expect([...(await printDocument(window, withContents, read))]).toEqual([2])
    expect(told).toEqual([[1, 3], [1, 4]]) // prettier-ignore
  })

  it('gives up rather than print a wrong number', async () => {
    const { window, read } = fakeWindow([[1], [2], [1], [2], [1], [2]])
    await expect(printDocument(window, withContents, read)).rejects.toThrow('rest')
  })
})

describe('saving a PDF', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pdf-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const request = { document: 'policy', suffix: '1.0', language: 'nl' } as const
  const tools = (
    answers: (string | null)[],
    print = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([7])),
  ) => {
    const asked: string[] = []
    const given: PdfTools = {
      startFolder: '/documents',
      ask: (proposed) => {
        asked.push(proposed)
        return Promise.resolve(answers.shift() ?? null)
      },
      withWindow: print,
    }
    return { given, asked }
  }

  it('writes where the operator chose and answers the name without the path', async () => {
    const { given, asked } = tools([join(folder, 'beleid')])
    expect(await savePdf(request, texts, given)).toEqual({ ok: true, value: { fileName: 'beleid.pdf' } })
    expect(asked).toEqual([join('/documents', 'Coachbeleid 1.0.pdf')])
    expect([...(await readFile(join(folder, 'beleid.pdf')))]).toEqual([7])
  })

  it('asks again before the ending it adds makes it replace another file', async () => {
    await writeFile(join(folder, 'beleid.pdf'), 'kept')
    const { given, asked } = tools([join(folder, 'beleid'), null])
    expect(await savePdf(request, texts, given)).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(asked[1]).toBe(join(folder, 'beleid.pdf'))
    expect(await readFile(join(folder, 'beleid.pdf'), 'utf8')).toBe('kept')
  })

  it('says that the place cannot be written, before printing', async () => {
    const { given } = tools([join(folder, 'gone', 'x.pdf')], () => Promise.reject(new Error('must not print')))
    expect(await savePdf(request, texts, given)).toEqual({ ok: false, error: { code: 'notWritable' } })
  })

  it('leaves nothing behind when printing fails', async () => {
    const { given } = tools([join(folder, 'x.pdf')], () => Promise.reject(new Error('crashed')))
    expect(await savePdf(request, texts, given)).toEqual({ ok: false, error: { code: 'renderFailed' } })
    expect(await readdir(folder)).toEqual([])
  })

  it('tells a full disk from a place that may not be written', () => {
    expect(writeFailure('ENOSPC')).toBe('diskFull')
    expect(writeFailure('EDQUOT')).toBe('diskFull')
    expect(writeFailure('EACCES')).toBe('notWritable')
    expect(writeFailure(null)).toBe('notWritable')
  })
})
