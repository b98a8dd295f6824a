import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findLeaks } from './plaintext.ts'

const marker = 'Zwaluwstaart Markering'
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plaintext-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('looking for plaintext', () => {
  it('finds nothing where nothing is', async () => {
    await writeFile(join(folder, 'other'), 'Zwaluwstaart markering')
    expect(await findLeaks([folder, join(folder, 'absent')], marker)).toEqual([])
  })

  it.each(['utf8', 'utf16le'] as const)('finds the marker as %s in a folder below', async (encoding) => {
    await mkdir(join(folder, 'deep'))
    const file = join(folder, 'deep', 'file')
    await writeFile(file, Buffer.concat([Buffer.alloc(7), Buffer.from(marker, encoding), Buffer.alloc(3)]))
    expect(await findLeaks([folder], marker)).toEqual([{ file, encoding }])
  })

  it('finds a marker that lies across the pieces in which a file is read', async () => {
    const file = join(folder, 'large')
    // Streams read 64 KiB at a time.
    await writeFile(file, Buffer.concat([Buffer.alloc(65_536 - 5), Buffer.from(marker), Buffer.alloc(65_536)]))
    expect(await findLeaks([folder], marker)).toEqual([{ file, encoding: 'utf8' }])
  })

  it('finds the marker in the name of a file', async () => {
    const file = join(folder, `${marker}.pdf`)
    await writeFile(file, '')
    expect(await findLeaks([folder], marker)).toEqual([{ file, encoding: 'utf8' }])
  })
})
