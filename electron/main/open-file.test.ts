import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from './open-file.ts'

describe('opening a chosen file', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'table-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('answers the bytes and the name without the path', async () => {
    const path = join(folder, 'coaches.csv')
    await writeFile(path, 'Naam\r\nRobin')
    const opened = await openFile(path, 1_000)
    expect(opened.ok && opened.value.label).toBe('coaches.csv')
    expect(opened.ok && new TextDecoder().decode(opened.value.bytes)).toBe('Naam\r\nRobin')
    expect(JSON.stringify(opened)).not.toContain(folder)
  })

  it('takes a file of just the most bytes and none that is one byte longer', async () => {
    const path = join(folder, 'coaches.csv')
    await writeFile(path, new Uint8Array(100))
    expect((await openFile(path, 100)).ok).toBe(true)
    expect(await openFile(path, 99)).toEqual({ ok: false, error: { code: 'tooLarge' } })
  })

  it('says of a folder, and of a file that has gone, that it cannot be read', async () => {
    expect(await openFile(folder, 1_000)).toEqual({ ok: false, error: { code: 'notReadable' } })
    expect(await openFile(join(folder, 'weg.csv'), 1_000)).toEqual({ ok: false, error: { code: 'notReadable' } })
  })
})
