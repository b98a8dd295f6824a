import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mainRequests, MOST_DOCX_BYTES } from '#shared/ipc/main-contract.ts'
import { type DocxTools, saveDocx } from './docx.ts'
import { textsFor } from './texts.ts'

const texts = textsFor('nl')
const document = new Uint8Array([0x50, 0x4b, 3, 4, 9])
const request = { document: 'policy', suffix: '1.0', language: 'nl', bytes: document } as const

describe('saving a document for an office program', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docx-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const tools = (answers: (string | null)[], write?: DocxTools['write']) => {
    const asked: string[] = []
    const given: DocxTools = {
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
    expect(await saveDocx(request, texts, given)).toEqual({ ok: true, value: { fileName: 'beleid.docx' } })
    expect(asked).toEqual([join('/documents', 'Coachbeleid 1.0.docx')])
    expect([...(await readFile(join(folder, 'beleid.docx')))]).toEqual([...document])
    expect(await readdir(folder)).toEqual(['beleid.docx'])
  })

  it('asks again before the ending it adds makes it replace another file', async () => {
    await writeFile(join(folder, 'beleid.docx'), 'kept')
    const { given, asked } = tools([join(folder, 'beleid'), null])
    expect(await saveDocx(request, texts, given)).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(asked[1]).toBe(join(folder, 'beleid.docx'))
    expect(await readFile(join(folder, 'beleid.docx'), 'utf8')).toBe('kept')
  })

  it('asks nobody where to put what is no document', async () => {
    const { given, asked } = tools([join(folder, 'x.docx')])
    for (const bytes of [new Uint8Array(), new Uint8Array([0x4d, 0x5a, 0x90, 0]), new Uint8Array([0x50, 0x4b])]) {
      expect(await saveDocx({ ...request, bytes }, texts, given)).toEqual({
        ok: false,
        error: { code: 'notADocument' },
      })
    }
    expect(asked).toEqual([])
  })

  it('takes no more than the largest size, in the channel and beyond it', async () => {
    const bytes = new Uint8Array(MOST_DOCX_BYTES + 1)
    bytes.set(document)
    const { given } = tools([join(folder, 'x.docx')])
    expect(await saveDocx({ ...request, bytes }, texts, given)).toEqual({ ok: false, error: { code: 'tooLarge' } })
    const channel = mainRequests['docx:save']
    expect(channel.safeParse({ ...request, bytes }).success).toBe(false)
    expect(channel.safeParse({ ...request, bytes: [...document] }).success).toBe(false)
    expect(channel.safeParse({ ...request, suffix: 'Jansen' }).success).toBe(false)
    expect(channel.safeParse(request).success).toBe(true)
  })

  it('says that the place cannot be written, and leaves nothing behind', async () => {
    const { given } = tools([join(folder, 'gone', 'x.docx')])
    expect(await saveDocx(request, texts, given)).toEqual({ ok: false, error: { code: 'notWritable' } })
    expect(await readdir(folder)).toEqual([])
  })

  it('tells a full disk from a place that may not be written', async () => {
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
    const save = (code: string) => saveDocx(request, texts, tools([join(folder, 'x.docx')], failing(code)).given)
    expect(await save('ENOSPC')).toEqual({ ok: false, error: { code: 'diskFull' } })
    expect(await save('EACCES')).toEqual({ ok: false, error: { code: 'notWritable' } })
  })
})
