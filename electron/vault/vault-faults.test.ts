import { describe, expect, test } from 'vitest'
import type { Commit } from '#shared/ipc/vault-contract.ts'
import { FaultyFiles } from './testing/faulty-files.ts'
import { errno, MemoryFiles } from './testing/memory-files.ts'
import { PowerCutFiles } from './testing/power-cut-files.ts'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  putPerson,
  RowCollector,
  savePeople,
  testEnvironment,
} from './testing/test-vault.ts'
import { Vault } from './vault.ts'

const FOLDER = '/proef.kluis'

/** What a later opening on a sound disk finds. */
async function found(disk: MemoryFiles): Promise<readonly string[]> {
  // A lock that could not be removed is that of a process that has ended.
  const host = { ...testEnvironment().host, isAlive: () => false }
  const vault = new Vault(testEnvironment({ files: disk, host }), FOLDER)
  const collector = new RowCollector()
  expectOk(await vault.unlock(PASSPHRASE, collector.emit))
  await vault.close()
  return collector.names()
}

describe.each([
  { errno: 'EIO', lasts: false },
  { errno: 'EIO', lasts: true },
  { errno: 'ENOSPC', lasts: false },
  { errno: 'ENOSPC', lasts: true },
  { errno: 'EACCES', lasts: true },
])('$errno (lasting: $lasts) at every operation in turn', ({ errno, lasts }) => {
  test('a creation that fails leaves nothing behind', async () => {
    const whole = new MemoryFiles()
    const counting = new FaultyFiles(whole, null)
    const first = new Vault(testEnvironment({ files: counting }), FOLDER)
    expectOk(await first.create(PASSPHRASE, firstCommit))
    let failures = 0
    for (let at = 1; at <= counting.mutations; at += 1) {
      const disk = new MemoryFiles()
      const files = new FaultyFiles(disk, { at, errno, lasts })
      const result = await new Vault(testEnvironment({ files }), FOLDER).create(PASSPHRASE, firstCommit)
      if (result.ok) continue
      failures += 1
      // A disk on which nothing can be removed either keeps what it has.
      if (!lasts) expect(disk.readdir('/'), `operation ${at}`).toEqual([])
    }
    expect(failures).toBeGreaterThan(3)
  })
})

/** An open vault whose disk begins to fail after it was made. */
async function failingVault(errno: string, lasts: boolean, after = 1) {
  const probe = new FaultyFiles(new MemoryFiles(), null)
  const made = new Vault(testEnvironment({ files: probe }), FOLDER)
  expectOk(await made.create(PASSPHRASE, firstCommit))
  const disk = new MemoryFiles()
  const files = new FaultyFiles(disk, { at: probe.mutations + after, errno, lasts })
  const vault = new Vault(testEnvironment({ files }), FOLDER)
  expectOk(await vault.create(PASSPHRASE, firstCommit))
  return { disk, vault }
}

const commitA: Commit = savePeople(putPerson(1, 'a', 0))

describe('a disk that fails while the vault is open', () => {
  test.each([
    ['ENOSPC', { code: 'diskFull' }],
    ['EDQUOT', { code: 'diskFull' }],
    ['EACCES', { code: 'notWritable' }],
    ['EROFS', { code: 'notWritable' }],
    ['ENODEV', { code: 'folderGone' }],
    ['EIO', { code: 'io', errno: 'EIO' }],
  ])('%s for good is told as such, then the vault is read-only and keeps its documents', async (errno, error) => {
    const { disk, vault } = await failingVault(errno, true)
    expect(await vault.commit(commitA)).toEqual({ ok: false, error })
    expect(await vault.commit(commitA)).toEqual({ ok: false, error: { code: 'readOnly' } })
    expect(vault.opened?.tables.size).toBe(1)
    await vault.close()
    expect(await found(disk)).toEqual([])
  })

  test.each([1, 2])(
    'a hiccup at operation %d is overcome in a new file, and only the new record counts',
    async (after) => {
      const { disk, vault } = await failingVault('EIO', false, after)
      expect(expectOk(await vault.commit(commitA)).seq).toBe(2)
      expect(expectOk(await vault.commit(savePeople(putPerson(2, 'b', 0)))).seq).toBe(3)
      await vault.close()
      expect(disk.readdir(FOLDER).filter((name) => name.startsWith('seg-'))).toHaveLength(2)
      expect(await found(disk)).toEqual(['a', 'b'])
    },
  )

  test('a write given up that cannot even be cut off is still not taken for a record', async () => {
    const { disk, vault } = await failingVault('EIO', false, 2)
    Object.assign(disk, { truncate: () => undefined })
    expectOk(await vault.commit(commitA))
    expectOk(await vault.commit(savePeople(putPerson(1, 'a2', 1))))
    await vault.close()
    expect(await found(disk)).toEqual(['a2'])
  })
})

describe('a power cut', () => {
  test('right after any acknowledgement loses nothing, also around a snapshot', async () => {
    const files = new PowerCutFiles()
    const vault = new Vault(testEnvironment({ files }), FOLDER)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    const names: string[] = []
    for (let n = 1; n <= 12; n += 1) {
      expectOk(await vault.commit(savePeople(putPerson(n, `p${n}`, 0))))
      names.push(`p${n}`)
      expect(await found(files.afterPowerCut())).toEqual([...names].sort())
      if (n % 4 === 0) vault.opened?.fold()
      expect(await found(files.afterPowerCut())).toEqual([...names].sort())
      if (n % 5 !== 0) continue
      expectOk(await vault.close())
      expect(await found(files.afterPowerCut())).toEqual([...names].sort())
      expectOk(await vault.unlock(PASSPHRASE))
    }
    expectOk(await vault.close())
  })
})

/** A disk that says it has written and has written something else, in files whose name fits, from some moment on. */
class LyingFiles extends MemoryFiles {
  readonly #names = new Map<number, string>()
  liesAbout: RegExp | null = null
  failsOnce = false

  override open(path: string, flags: 'r' | 'r+' | 'wx'): number {
    const fd = super.open(path, flags)
    this.#names.set(fd, path)
    return fd
  }

  override write(fd: number, bytes: Uint8Array, offset: number, length: number, position: number): number {
    if (this.failsOnce) {
      this.failsOnce = false
      throw errno('EIO')
    }
    const written = Buffer.from(bytes)
    const isLie = this.liesAbout?.test(this.#names.get(fd) ?? '') === true && position > 0
    if (isLie) written.writeUInt8(written.readUInt8(written.length - 1) ^ 1, written.length - 1)
    return super.write(fd, written, offset, length, position)
  }
}

describe('a disk that gives back other bytes than were written', () => {
  async function lyingVault() {
    const files = new LyingFiles()
    const vault = new Vault(testEnvironment({ files }), FOLDER)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    expectOk(await vault.commit(commitA))
    return { files, vault }
  }

  test('is found out before a snapshot counts, and the files that count stay', async () => {
    const { files, vault } = await lyingVault()
    files.liesAbout = /snap-/
    expect(() => vault.opened?.fold()).toThrow()
    files.liesAbout = null
    expectOk(await vault.commit(savePeople(putPerson(2, 'b', 0))))
    expectOk(await vault.close())
    expect(files.readdir(FOLDER).filter((name) => name.startsWith('snap-'))).toEqual([])
    expect(await found(files)).toEqual(['a', 'b'])
  })

  test('is found out when a record had to go into a new file: the commit is refused', async () => {
    const { files, vault } = await lyingVault()
    files.failsOnce = true
    files.liesAbout = /seg-0-2-/
    expect(await vault.commit(savePeople(putPerson(2, 'b', 0)))).toEqual({
      ok: false,
      error: { code: 'io', errno: 'EIO' },
    })
    expect(await vault.commit(savePeople(putPerson(2, 'b', 0)))).toEqual({ ok: false, error: { code: 'readOnly' } })
  })
})
