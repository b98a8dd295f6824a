import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorCode, writeAtomically } from './atomic-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('replacing a file in one step', () => {
  it('leaves the new bytes, for the owner only, and nothing beside them', async () => {
    const target = join(folder, 'report.pdf')
    await writeFile(target, 'old', { mode: 0o644 })
    await writeAtomically(target, new Uint8Array([1, 2, 3]))
    expect([...(await readFile(target))]).toEqual([1, 2, 3])
    expect(await readdir(folder)).toEqual(['report.pdf'])
    if (process.platform !== 'win32') expect((await stat(target)).mode & 0o777).toBe(0o600)
  })

  it('leaves nothing behind when the last step fails', async () => {
    const target = join(folder, 'report.pdf')
    await mkdir(join(target, 'inside'), { recursive: true })
    await expect(writeAtomically(target, 'x')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['report.pdf'])
  })

  it('says why it failed', async () => {
    const error: unknown = await writeAtomically(join(folder, 'gone', 'x'), 'x').catch((reason: unknown) => reason)
    expect(errorCode(error)).toBe('ENOENT')
    expect(errorCode('ENOENT')).toBeNull()
  })
})
