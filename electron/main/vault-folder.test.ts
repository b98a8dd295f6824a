import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { findVault, isBackup, isInside, isVault, isWritable, placeForVault } from './vault-folder.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'folders-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function makeVault(name: string, header = 'header'): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder)
  await writeFile(join(folder, header), Buffer.from('KLUIS\0\r\nand more', 'latin1'))
  return folder
}

describe('choosing an existing vault', () => {
  it('takes its folder', async () => {
    const folder = await makeVault('Noord.kluis')
    expect(await findVault(folder)).toEqual({ ok: true, value: folder })
  })

  it('takes its header file', async () => {
    const folder = await makeVault('Noord.kluis')
    expect(await findVault(join(folder, 'header'))).toEqual({ ok: true, value: folder })
  })

  it('takes the folder it stands in, when that holds no other', async () => {
    const folder = await makeVault('Noord.kluis')
    expect(await findVault(root)).toEqual({ ok: true, value: folder })
    await makeVault('Zuid.kluis')
    expect(await findVault(root)).toEqual({ ok: false, error: { code: 'notAVault' } })
  })

  it('takes a vault of which only the previous header is whole', async () => {
    const folder = await makeVault('Noord.kluis', 'header.prev')
    await writeFile(join(folder, 'header'), '')
    expect(await isVault(folder)).toBe(true)
  })

  it.each([
    ['another program’s file', 'brief.docx'],
    ['a header of another kind', 'header'],
  ])('refuses %s', async (_what, name) => {
    await writeFile(join(root, name), 'PK\u0003\u0004 something else')
    expect(await findVault(join(root, name))).toEqual({ ok: false, error: { code: 'notAVault' } })
  })

  it('refuses a folder that is gone', async () => {
    expect(await findVault(join(root, 'gone'))).toEqual({ ok: false, error: { code: 'notAVault' } })
  })
})

describe('a place for a new vault', () => {
  it('is a folder of its name, which is not made yet', async () => {
    expect(await placeForVault(root, 'Noord')).toEqual({ ok: true, value: join(root, 'Noord.kluis') })
    expect(await readdir(root)).toEqual([])
  })

  it('may be an empty folder that is there already', async () => {
    await mkdir(join(root, 'Noord.kluis'))
    expect(await placeForVault(root, 'Noord')).toEqual({ ok: true, value: join(root, 'Noord.kluis') })
  })

  it('is refused where something stands', async () => {
    await makeVault('Noord.kluis')
    expect(await placeForVault(root, 'Noord')).toEqual({ ok: false, error: { code: 'folderNotEmpty' } })
    await writeFile(join(root, 'Zuid.kluis'), 'a file')
    expect(await placeForVault(root, 'Zuid')).toEqual({ ok: false, error: { code: 'folderNotEmpty' } })
  })

  it('is refused where nothing can be written', async () => {
    // Not even root writes into a folder that does not exist.
    expect(await placeForVault(join(root, 'gone'), 'Noord')).toEqual({ ok: false, error: { code: 'notWritable' } })
    expect(await isWritable(join(root, 'gone'))).toBe(false)
  })
})

describe('a folder for copies', () => {
  it('is told from one in the vault itself, whatever leads there', async () => {
    const vault = await makeVault('Noord.kluis')
    await mkdir(join(vault, 'att'))
    await mkdir(join(root, '..backups'))
    await symlink(vault, join(root, 'link'), 'junction')
    expect(await isInside(vault, vault)).toBe(true)
    expect(await isInside(join(vault, 'att'), vault)).toBe(true)
    expect(await isInside(join(root, 'link', 'att'), vault)).toBe(true)
    expect(await isInside(root, vault)).toBe(false)
    expect(await isInside(join(root, 'Noord.kluis backups'), vault)).toBe(false)
    expect(await isInside(join(root, '..backups'), root)).toBe(true)
  })
})

test('a backup is known by its first line, and a folder is none', async () => {
  await writeFile(join(root, 'a.age'), 'age-encryption.org/v1\n-> X25519 …')
  await writeFile(join(root, 'b.age'), 'age-encryption.org/v9\n')
  expect(await isBackup(join(root, 'a.age'))).toBe(true)
  expect(await isBackup(join(root, 'b.age'))).toBe(false)
  expect(await isBackup(root)).toBe(false)
  expect(await isBackup(join(root, 'gone.age'))).toBe(false)
})
