import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { VaultError, VaultEvent } from '#shared/ipc/vault-contract.ts'
import { wallClock } from './environment.ts'
import { nodeFileSystem } from './files.ts'
import { peekKnownState } from './known-state.ts'
import { MemoryFiles } from './testing/memory-files.ts'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  putPerson,
  RowCollector,
  savePeople,
  testEnvironment,
  withFolder,
} from './testing/test-vault.ts'
import { UnsteadyFiles } from './testing/unsteady-files.ts'
import { Vault } from './vault.ts'

const FOLDER = '/proef.kluis'

/** An open vault with one person in it, on files whose condition can change, and what the page has heard. */
async function unsteady() {
  const disk = new MemoryFiles()
  const files = new UnsteadyFiles(disk)
  const events: VaultEvent[] = []
  const vault = new Vault(testEnvironment({ files }), FOLDER)
  expectOk(await vault.create(PASSPHRASE, firstCommit, (event) => events.push(event)))
  expectOk(await vault.commit(savePeople(putPerson(1, 'a', 0))))
  const heard = () => events.filter((event) => event.event === 'access').map(({ access }) => access)
  return { disk, files, vault, heard }
}

async function namesOn(disk: MemoryFiles): Promise<readonly string[]> {
  const host = { ...testEnvironment().host, isAlive: () => false }
  const vault = new Vault(testEnvironment({ files: disk, host }), FOLDER)
  const collector = new RowCollector()
  expectOk(await vault.unlock(PASSPHRASE, collector.emit))
  await vault.close()
  return collector.names()
}

const commitB = savePeople(putPerson(2, 'b', 0))
const failure = (error: VaultError) => ({ ok: false, error })

const troubles = [
  { what: 'a full disk', kind: 'readable', errno: 'ENOSPC', error: { code: 'diskFull' } },
  { what: 'permission withdrawn', kind: 'readable', errno: 'EACCES', error: { code: 'notWritable' } },
  { what: 'a disk that became read-only', kind: 'readable', errno: 'EROFS', error: { code: 'notWritable' } },
  { what: 'a disk that fails', kind: 'readable', errno: 'EIO', error: { code: 'io', errno: 'EIO' } },
  { what: 'a share that is away', kind: 'gone', errno: 'ENOENT', error: { code: 'folderGone' } },
  { what: 'a disk taken out', kind: 'gone', errno: 'ENODEV', error: { code: 'folderGone' } },
  { what: 'a share whose handles are stale', kind: 'gone', errno: 'ESTALE', error: { code: 'folderGone' } },
  { what: 'a share that times out', kind: 'gone', errno: 'ETIMEDOUT', error: { code: 'io', errno: 'ETIMEDOUT' } },
  { what: 'rights to the share taken away', kind: 'gone', errno: 'EACCES', error: { code: 'notWritable' } },
] as const

describe.each(troubles)('$what ($errno) in the middle of a session', ({ kind, errno, error }) => {
  test('is told, keeps what is in memory, and ends with trying again', async () => {
    const { disk, files, vault, heard } = await unsteady()
    files.condition = { kind, errno }
    expect(await vault.commit(commitB)).toEqual(failure(error))
    expect(heard()).toEqual(['readOnly'])
    expect(vault.opened?.access).toBe('readOnly')
    expect(vault.opened?.tables.size).toBe(2)
    expect(await vault.resume()).toEqual(failure(error))
    expect(heard()).toEqual(['readOnly'])
    files.condition = { kind: 'fine' }
    expect(await vault.resume()).toEqual({ ok: true, value: null })
    expect(heard()).toEqual(['readOnly', 'full'])
    expectOk(await vault.commit(commitB))
    expectOk(await vault.close())
    expect(await namesOn(disk)).toEqual(['a', 'b'])
  })

  test('lasting until the end loses nothing that was acknowledged, and closing works', async () => {
    const { disk, files, vault } = await unsteady()
    files.condition = { kind, errno }
    await vault.commit(commitB)
    await vault.tidy()
    expectOk(await vault.close())
    expect(await namesOn(disk)).toEqual(['a'])
  })
})

describe('trying again', () => {
  test('has nothing to do when all is well', async () => {
    const { disk, vault, heard } = await unsteady()
    const before = disk.readdir(FOLDER)
    expectOk(await vault.resume())
    expect([disk.readdir(FOLDER), heard()]).toEqual([before, []])
  })

  test('is refused when somebody else has the vault now, or has written and left', async () => {
    const { disk, files, vault, heard } = await unsteady()
    files.condition = { kind: 'readable', errno: 'ENOSPC' }
    await vault.commit(commitB)
    files.condition = { kind: 'fine' }
    disk.unlink(join(FOLDER, 'LOCK'))
    const other = new Vault(testEnvironment({ files: disk }), FOLDER)
    expectOk(await other.unlock(PASSPHRASE))
    expect(await vault.resume()).toMatchObject({ ok: false, error: { code: 'inUse' } })
    expectOk(await other.commit(savePeople(putPerson(3, 'c', 0))))
    expectOk(await other.close())
    expect(await vault.resume()).toEqual(failure({ code: 'readOnly' }))
    expect(heard()).toEqual(['readOnly'])
    await vault.close()
    expect(await namesOn(disk)).toEqual(['a', 'c'])
  })

  test('is refused when the vault was opened for reading, or is locked', async () => {
    const { vault } = await unsteady()
    await vault.close()
    expect(await vault.resume()).toEqual(failure({ code: 'wrongState' }))
    expectOk(await vault.unlock(PASSPHRASE, undefined, { mode: 'readOnly', acceptOlder: false }))
    expect(await vault.resume()).toEqual(failure({ code: 'readOnly' }))
  })

  test('does not build on a record that could not be read back', async () => {
    const { disk, files, vault } = await unsteady()
    // The disk takes one write in two and gives back other bytes than it took.
    const write = disk.write.bind(disk)
    let isLying = true
    disk.write = (fd, bytes, offset, length, position) => {
      const written = Buffer.from(bytes)
      if (isLying && position > 0) written.writeUInt8(written.readUInt8(written.length - 1) ^ 1, written.length - 1)
      return write(fd, written, offset, length, position)
    }
    let writes = 0
    files.fdatasync = (fd) => {
      writes += 1
      if (writes === 1) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fdatasync' })
      disk.fdatasync(fd)
    }
    expect(await vault.commit(commitB)).toEqual(failure({ code: 'io', errno: 'EIO' }))
    isLying = false
    expectOk(await vault.resume())
    expect(expectOk(await vault.commit(savePeople(putPerson(4, 'd', 0)))).seq).toBe(3)
    await vault.close()
    expect(await namesOn(disk)).toEqual(['a', 'd'])
  })
})

const LONG = 'Ontwikkelgesprekken en coaching van de afdeling Maatschappelijke Ondersteuning '

describe('a vault in a folder with', () => {
  test.each([
    ['spaces and punctuation', 'Kluis (P&O) – 2026; “nieuw” #1 100%.kluis'],
    ['letters of other scripts and emoji', 'Ça déjà-vu ñ ü ß 日本語 عربى 🐴.kluis'],
    ['a composed and a decomposed é', 'caf\u00e9 cafe\u0301.kluis'],
    ['a name like an option', '-rf --help.kluis'],
    ['quotes and a dollar', `'"$HOME"'\`id\`.kluis`],
  ])('%s in its name is made, found again and remembered', (_, name) =>
    withFolder(async (_folder, parent) => {
      const folder = join(parent, name)
      const vault = new Vault(testEnvironment(), folder, join(parent, 'bekend'))
      expectOk(await vault.create(PASSPHRASE, firstCommit))
      expectOk(await vault.commit(savePeople(putPerson(1, 'a', 0))))
      expectOk(await vault.close())
      const collector = new RowCollector()
      expectOk(await vault.unlock(PASSPHRASE, collector.emit))
      expect(collector.names()).toEqual(['a'])
      expectOk(await vault.close())
    }),
  )

  test('a path of more than 260 characters works', () =>
    withFolder(async (_folder, parent) => {
      let folder = parent
      while (folder.length < 400) {
        folder = join(folder, LONG.trim())
        mkdirSync(folder)
      }
      const vault = new Vault(testEnvironment(), join(folder, 'proef.kluis'), join(parent, 'bekend'))
      expectOk(await vault.create(PASSPHRASE, firstCommit))
      vault.opened?.fold()
      expectOk(await vault.close())
      expectOk(await vault.unlock(PASSPHRASE))
      expectOk(await vault.close())
    }))

  test.runIf(process.platform === 'linux')(
    'a name that is too long for the disk is refused without leaving anything',
    () =>
      withFolder(async (_folder, parent) => {
        const vault = new Vault(testEnvironment(), join(parent, `${'x'.repeat(300)}.kluis`))
        expect(await vault.create(PASSPHRASE, firstCommit)).toEqual(failure({ code: 'io', errno: 'ENAMETOOLONG' }))
        expect(readdirSync(parent)).toEqual([])
      }),
  )
})

test('a folder that is removed under an open vault is told; what is in memory stays', () =>
  withFolder(async (folder) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    rmSync(folder, { recursive: true })
    expect(await vault.commit(commitB)).toEqual(failure({ code: 'folderGone' }))
    expect(vault.opened?.tables.size).toBe(1)
    expectOk(await vault.close())
  }))

test('a folder that is put back goes on by itself, and a vault put in its place does not', () =>
  withFolder(async (folder, parent) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    renameSync(folder, join(parent, 'weg'))
    const other = new Vault(testEnvironment(), folder)
    expectOk(await other.create(PASSPHRASE, firstCommit))
    expect(await vault.commit(commitB)).toMatchObject({ ok: false, error: { code: 'inUse' } })
    expectOk(await other.close())
    expect(await vault.commit(commitB)).toEqual(failure({ code: 'readOnly' }))
    rmSync(folder, { recursive: true })
    renameSync(join(parent, 'weg'), folder)
    expectOk(await vault.resume())
    expectOk(await vault.commit(commitB))
    expectOk(await vault.close())
  }))

describe('the wall clock', () => {
  const YEAR = 365 * 24 * 3_600_000
  const start = Date.parse('2026-11-23T09:00:00.000Z')
  const [beforeDst, afterDst] = ['2026-10-25T00:59:59.999Z', '2026-10-25T01:00:00.000Z'].map((at) => Date.parse(at))

  test.each([
    ['going ten years back', [start, start - 10 * YEAR, start - 10 * YEAR + 1_000]],
    ['going ten years ahead and back again', [start, start + 10 * YEAR, start]],
    ['at the end of summer time', [beforeDst ?? 0, afterDst ?? 0, beforeDst ?? 0]],
    ['standing still', [start, start, start]],
    ['before there were computers', [-1, 0, 1]],
    ['far beyond any calendar', [8.64e15, start, 253_402_300_799_999]],
  ])('%s orders nothing: numbers do', (_, times) =>
    withFolder(async (folder, parent) => {
      let time = times[0] ?? 0
      const now = () => wallClock(time)
      const memory = join(parent, 'bekend')
      const vault = new Vault(testEnvironment({ now }), folder, memory)
      expectOk(await vault.create(PASSPHRASE, firstCommit))
      let rev = 0
      const commit = async () => {
        expectOk(await vault.commit(savePeople(putPerson(1, `Stand ${(rev += 1)}`, rev - 1))))
      }
      for (const moment of times) {
        // In the middle of a session, around a snapshot, and between sessions.
        await commit()
        time = moment
        await commit()
        vault.opened?.fold()
        await commit()
        expectOk(await vault.close())
        const collector = new RowCollector()
        expect(expectOk(await vault.unlock(PASSPHRASE, collector.emit)).notices).toEqual([])
        expect(collector.names()).toEqual([`Stand ${rev}`])
      }
      const seqs = vault.opened?.audit.map(({ seq }) => seq) ?? []
      expect(seqs).toEqual(Array.from({ length: seqs.length }, (_unused, index) => index + 1))
      expectOk(await vault.close())
      const vaultId = Buffer.from(readdirSync(memory)[0]?.slice(0, 32) ?? '', 'hex')
      expect(peekKnownState({ files: nodeFileSystem, memory, vaultId })?.seq).toBe(seqs.length + 1)
    }),
  )
})
