import { describe, expect, test } from 'vitest'
import { sha256 } from '../crypto.ts'
import type { MemoryFiles } from '../testing/memory-files.ts'
import { FaultyFiles } from '../testing/faulty-files.ts'
import { errno } from '../testing/memory-files.ts'
import { expectOk, putPerson, savePeople } from '../testing/test-vault.ts'
import { parseBackupName } from './backup-names.ts'
import { targetFilesOf, type TargetFiles } from './target-files.ts'
import { lastBackup, memoryParent, openDesk, restoreDesk, type TestDesk } from './testing/desk.ts'
import { inspectable } from './testing/inspect.ts'

/** A vault with one backup and a change since, whose folder for backups can be made to fail. */
interface Scene {
  readonly desk: TestDesk
  readonly disk: MemoryFiles
  /** From now on the folder for backups works like this. */
  readonly use: (targets: TargetFiles) => void
  readonly working: TargetFiles
}

async function scene(): Promise<Scene> {
  const { disk, parent } = memoryParent()
  const working = targetFilesOf(disk)
  let current = working
  const targets: TargetFiles = {
    create: (path) => current.create(path),
    open: (path) => current.open(path),
    readdir: (path) => current.readdir(path),
    mkdir: (path) => current.mkdir(path),
    rename: (from, to) => current.rename(from, to),
    unlink: (path) => current.unlink(path),
    syncFolder: (path) => current.syncFolder(path),
  }
  let day = 1
  const now = () => new Date(Date.UTC(2026, 10, day, 9))
  const desk = await openDesk(parent, { files: disk, targets, now })
  expectOk(await desk.methods.backup({ force: true }))
  day = 2
  expectOk(await desk.vault.commit(savePeople(putPerson(1, 'Anna', 0))))
  return { desk, disk, working, use: (next) => (current = next) }
}

/** Everything in the folder for backups. */
function contents(disk: MemoryFiles, folder: string): Readonly<Record<string, string>> {
  const names = [...disk.readdir(folder)].sort()
  return Object.fromEntries(names.map((name) => [name, sha256(disk.readFile(`${folder}/${name}`)).toString('hex')]))
}

const lastActions = ({ vault }: TestDesk, most: number) => vault.opened?.audit.slice(-most).map(({ action }) => action)

/** Operations that a backup does on the folder for backups, reading among them. */
function counting(working: TargetFiles, before: (operation: string, count: number) => void): TargetFiles {
  let count = 0
  const step = (operation: string) => before(operation, (count += 1))
  return {
    create: async (path) => {
      step('create')
      return countedFile(await working.create(path), step)
    },
    open: async (path) => {
      step('open')
      return countedFile(await working.open(path), step)
    },
    readdir: async (path) => (step('readdir'), working.readdir(path)),
    mkdir: async (path) => (step('mkdir'), working.mkdir(path)),
    rename: async (from, to) => (step('rename'), working.rename(from, to)),
    unlink: (path) => working.unlink(path),
    syncFolder: async (path) => (step('syncFolder'), working.syncFolder(path)),
  }
}

type TargetFileOf = Awaited<ReturnType<TargetFiles['open']>>

function countedFile(file: TargetFileOf, step: (operation: string) => void): TargetFileOf {
  return {
    ...file,
    read: async (into, position) => (step('read'), file.read(into, position)),
    write: async (bytes, position) => (step('write'), file.write(bytes, position)),
    sync: async () => (step('sync'), file.sync()),
  }
}

async function operationsOfBackup(): Promise<number> {
  const { desk, working, use } = await scene()
  let operations = 0
  use(counting(working, (_, count) => (operations = count)))
  expectOk(await desk.methods.backup({ force: true }))
  return operations
}

describe('when any operation on the folder for backups fails', () => {
  test.each([
    ['ENOSPC', 'diskFull'],
    ['EACCES', 'notWritable'],
    ['EROFS', 'notWritable'],
    ['EIO', 'io'],
    ['ESTALE', 'backupFolderGone'],
  ])(
    'with %s, the answer is %s, nothing older is touched, nothing half is left, and the next one succeeds',
    async (code, answer) => {
      const operations = await operationsOfBackup()
      expect(operations).toBeGreaterThan(12)
      for (let at = 1; at <= operations; at += 1) {
        const { desk, disk, working, use } = await scene()
        const before = contents(disk, desk.backups())
        use(
          counting(working, (_, count) => {
            if (count === at) throw errno(code)
          }),
        )
        const outcome = await desk.methods.backup({ force: true })
        const after = contents(disk, desk.backups())
        for (const [name, bytes] of Object.entries(before)) {
          if (parseBackupName(name) !== null || name === 'backup-identity.age') expect(after[name], `${at}`).toBe(bytes)
        }
        expect(
          Object.keys(after).filter((name) => name.endsWith('.tmp')),
          `operation ${at}`,
        ).toEqual([])
        if (!outcome.ok) {
          expect(outcome.error.code, `operation ${at}`).toBe(answer)
          expect(lastActions(desk, 1)).toEqual(['backup.failed'])
          const safety = expectOk(await desk.methods.safety(null))
          expect(safety.lastBackup?.seq).toBe(1)
        }
        use(working)
        expectOk(await desk.methods.backup({ force: true }))
        expect(expectOk(await desk.methods.safety(null))).toMatchObject({ changesSince: 0, backupProblem: null })
      }
    },
  )

  test('for good, the folder is as it was or holds only what is recognised as half', async () => {
    const operations = await operationsOfBackup()
    for (let at = 1; at <= operations; at += 1) {
      const { desk, disk, working, use } = await scene()
      const before = contents(disk, desk.backups())
      use(
        counting(working, (_, count) => {
          if (count >= at) throw errno('EIO')
        }),
      )
      await desk.methods.backup({ force: true })
      const after = contents(disk, desk.backups())
      for (const [name, bytes] of Object.entries(before)) expect(after[name], `operation ${at}`).toBe(bytes)
    }
  })
})

test('a disk that takes a part of each write still gets a whole backup', async () => {
  const { desk, working, use } = await scene()
  use({
    ...working,
    create: async (path) => {
      const file = await working.create(path)
      return {
        ...file,
        write: (bytes, position) => file.write(bytes.subarray(0, Math.ceil(bytes.length / 3)), position),
      }
    },
  })
  expectOk(await desk.methods.backup({ force: true }))
})

test('a disk that gives back one other bit is found out, and the older backup stays', async () => {
  const { desk, disk, working, use } = await scene()
  const before = contents(disk, desk.backups())
  for (const where of [0.1, 0.5, 0.99]) {
    use({
      ...working,
      open: async (path) => {
        const file = await working.open(path)
        const size = await file.size()
        return {
          ...file,
          read: async (into, position) => {
            const read = await file.read(into, position)
            const at = Math.floor(size * where) - position
            if (size > 1_000 && at >= 0 && at < read) into[at] = (into[at] ?? 0) ^ 4
            return read
          },
        }
      },
    })
    expect(await desk.methods.backup({ force: true })).toMatchObject({ ok: false, error: { code: 'backupUnverified' } })
    expect(contents(disk, desk.backups())).toEqual(before)
  }
})

test('stopping at any operation leaves nothing behind and does not count as a failure', async () => {
  const operations = await operationsOfBackup()
  let cancelled = 0
  for (let at = 1; at <= operations; at += 1) {
    const { desk, disk, working, use } = await scene()
    const before = contents(disk, desk.backups())
    let stopping: Promise<unknown> = Promise.resolve()
    use(
      counting(working, (_, count) => {
        if (count === at) stopping = desk.methods.cancel(null)
      }),
    )
    const outcome = await desk.methods.backup({ force: true })
    await stopping
    if (!outcome.ok) {
      cancelled += 1
      expect(outcome.error.code).toBe('cancelled')
      expect(contents(disk, desk.backups()), `operation ${at}`).toEqual(before)
      expect(lastActions(desk, 1)).toEqual(['person.save'])
      expect(expectOk(await desk.methods.safety(null)).backupProblem).toBeNull()
    }
  }
  expect(cancelled).toBeGreaterThan(5)
})

test('a folder that has gone is named as such, and told from one that was never chosen', async () => {
  const { desk, use, working } = await scene()
  use({
    ...working,
    readdir: () => Promise.reject(errno('ENOENT')),
  })
  expect(await desk.methods.backup({ force: false })).toMatchObject({ ok: false, error: { code: 'backupFolderGone' } })
  const safety = expectOk(await desk.methods.safety(null))
  expect(safety).toMatchObject({ backupFolderThere: false, backupProblem: { code: 'backupFolderGone' } })
  use(working)
  // It is back: nothing is wrong any more.
  expect(expectOk(await desk.methods.safety(null))).toMatchObject({ backupFolderThere: true, backupProblem: null })
})

test('the reason of a failure is known again after the lock', async () => {
  const { disk, parent } = memoryParent()
  const full = new FaultyFiles(disk, { at: 1, errno: 'ENOSPC', lasts: true })
  const desk = await openDesk(parent, { files: disk, targets: targetFilesOf(full) })
  expect(await desk.methods.backup({ force: false })).toMatchObject({ ok: false, error: { code: 'diskFull' } })
  expect(await desk.methods.backup({ force: false })).toMatchObject({ ok: false, error: { code: 'diskFull' } })
  // Once: a share that is away for a week must not fill the audit trail.
  expect(desk.vault.opened?.audit.filter(({ action }) => action === 'backup.failed')).toHaveLength(1)
  await desk.vault.close()
  const again = await inspectable(desk)
  expect(expectOk(await again.methods.safety(null)).backupProblem).toEqual({ code: 'diskFull' })
})

test('a failure while restoring, at any operation, leaves no vault and no folder', async () => {
  const { desk, disk } = await scene()
  const restoreTo = async (files: FaultyFiles): Promise<boolean> => {
    const restore = restoreDesk('/w', { files, targets: targetFilesOf(disk) })
    const secret = { kind: 'passphrase', passphrase: 'paard batterij nietje' } as const
    expectOk(await restore.methods.inspectBackup({ permit: restore.permit('backupFile', lastBackup(desk)), secret }))
    const permit = restore.permit('restoreFolder', '/w/terug.kluis')
    return (await restore.methods.restore({ permit, newPassphrase: null })).ok
  }
  const whole = new FaultyFiles(disk.copy(), null)
  expect(await restoreTo(whole)).toBe(true)
  expect(whole.mutations).toBeGreaterThan(15)
  for (let at = 1; at <= whole.mutations; at += 1) {
    const copy = disk.copy()
    const ok = await restoreTo(new FaultyFiles(copy, { at, errno: 'ENOSPC', lasts: false }))
    const names = copy.readdir('/w').includes('terug.kluis') ? copy.readdir('/w/terug.kluis') : null
    if (ok) expect(names, `operation ${at}`).toContain('header')
    else expect(names, `operation ${at}`).toBeNull()
  }
})
