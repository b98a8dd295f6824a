import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OpenHow, VaultError, VaultEvent } from '#shared/ipc/vault-contract.ts'
import type { VaultEnvironment } from './environment.ts'
import { JOURNAL_HEADER_LENGTH } from './journal-header.ts'
import { thisHost } from './lock.ts'
import { MemoryFiles } from './testing/memory-files.ts'
import { RecordingFiles } from './testing/recording-files.ts'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  putPerson,
  RowCollector,
  savePeople,
  testEnvironment,
} from './testing/test-vault.ts'
import { UnsteadyFiles } from './testing/unsteady-files.ts'
import { Vault } from './vault.ts'

const FOLDER = '/proef.kluis'
const path = (name: string) => join(FOLDER, name)
const READ_ONLY: OpenHow = { mode: 'readOnly', acceptOlder: false }
const SALVAGE: OpenHow = { mode: 'salvage', acceptOlder: false }
const TAKE_OVER: OpenHow = { mode: 'takeOver', acceptOlder: false }

const vaultOn = (files: VaultEnvironment['files'], changes: Partial<VaultEnvironment> = {}) =>
  new Vault(testEnvironment({ files, ...changes }), FOLDER)

/** Three sessions: the first folded into a snapshot, two with a segment of their own: b and c, d and e. */
async function original(): Promise<MemoryFiles> {
  const files = new MemoryFiles()
  const vault = vaultOn(files)
  expectOk(await vault.create(PASSPHRASE, firstCommit))
  expectOk(await vault.commit(savePeople(putPerson(1, 'a', 0))))
  vault.opened?.fold()
  await vault.close()
  for (const [n, pair] of [
    ['b', 'c'],
    ['d', 'e'],
  ].entries()) {
    expectOk(await vault.unlock(PASSPHRASE))
    for (const [k, name] of pair.entries()) expectOk(await vault.commit(savePeople(putPerson(2 + 2 * n + k, name, 0))))
    await vault.close()
  }
  return files
}

let vaultFiles: MemoryFiles

beforeAll(async () => {
  vaultFiles = await original()
})

function nameOf(pattern: RegExp, files = vaultFiles): string {
  const name = files.readdir(FOLDER).find((candidate) => pattern.test(candidate))
  if (name === undefined) throw new Error(`no ${pattern}`)
  return name
}

function changed(name: string, change: (bytes: Buffer) => Buffer, files = vaultFiles): MemoryFiles {
  const disk = files.copy()
  disk.put(path(name), change(disk.readFile(path(name))))
  return disk
}

function flippedAt(offset: number): (bytes: Buffer) => Buffer {
  return (bytes) => {
    bytes.writeUInt8(bytes.readUInt8(offset) ^ 4, offset)
    return bytes
  }
}

/** Offset of a record in a file, counted from 0. */
function recordAt(name: string, index: number): number {
  const bytes = vaultFiles.readFile(path(name))
  let at = JOURNAL_HEADER_LENGTH
  for (let n = 0; n < index; n += 1) at += 40 + bytes.readUInt32BE(at)
  return at
}

const content = (files: MemoryFiles) =>
  new Map(files.readdir(FOLDER).map((name) => [name, files.readFile(path(name)).toString('hex')]))

/** Opens without leave to change anything, and checks that nothing was even tried. */
async function read(disk: MemoryFiles, how: OpenHow) {
  const before = content(disk)
  const files = new UnsteadyFiles(disk, { kind: 'readable', errno: 'EROFS' })
  const vault = vaultOn(files)
  const collector = new RowCollector()
  const result = await vault.unlock(PASSPHRASE, collector.emit, how)
  const commit = await vault.commit(savePeople(putPerson(9, 'z', 0)))
  const resumed = await vault.resume()
  await vault.tidy()
  await vault.close()
  expect(files.refused).toEqual([])
  expect(content(disk)).toEqual(before)
  if (!result.ok) return { error: result.error }
  expect(result.value.access).toBe('readOnly')
  expect([commit, resumed]).toEqual([
    { ok: false, error: { code: 'readOnly' } },
    { ok: false, error: { code: 'readOnly' } },
  ])
  return { names: collector.names(), notices: result.value.notices }
}

const ALL = ['a', 'b', 'c', 'd', 'e']
/** Number of the last record of each session: the opening takes one too. */
const SEQ = { snapshot: 2, middle: 5, last: 8 }

describe('for reading only', () => {
  test('a vault opens in a folder that cannot be written, without a byte being changed', async () => {
    expect(await read(vaultFiles.copy(), READ_ONLY)).toEqual({ names: ALL, notices: [] })
  })

  test('a vault opens that another computer has open', async () => {
    const disk = vaultFiles.copy()
    const holder = { ...thisHost(), host: 'PC-0412' }
    const other = vaultOn(disk, { host: holder })
    expectOk(await other.unlock(PASSPHRASE))
    expect(await read(disk, READ_ONLY)).toEqual({ names: ALL, notices: [] })
    expectOk(await other.commit(savePeople(putPerson(6, 'f', 0))))
    expect(await read(disk, READ_ONLY)).toEqual({ names: [...ALL, 'f'], notices: [] })
    await other.close()
  })

  test('what is wrong at the end and with the header is told and left as it is, also the second time', async () => {
    const disk = changed(
      'header',
      flippedAt(20),
      changed(nameOf(/^seg-1-3-/), (bytes) => bytes.subarray(0, -3)),
    )
    disk.put(path('header.x.tmp'), Buffer.from('half'))
    disk.put(path('seg-1-9-0123456789abcdef'), Buffer.from('half'))
    const found = await read(disk, READ_ONLY)
    expect(found).toMatchObject({ names: ALL.slice(0, 4) })
    const codes = 'notices' in found ? found.notices.map(({ code }) => code) : []
    expect(codes).toEqual(['headerRecovered', 'tornTail', 'tornTail'])
    expect(await read(disk, READ_ONLY)).toEqual(found)
  })

  test('a wrong passphrase and a damaged file are what they are', async () => {
    const disk = changed(nameOf(/^seg-1-2-/), flippedAt(300))
    expect(await read(disk, READ_ONLY)).toEqual({ error: { code: 'damaged', file: nameOf(/^seg-1-2-/) } })
    const wrong = await vaultOn(disk).unlock('iets heel anders', undefined, READ_ONLY)
    expect(wrong).toMatchObject({ error: { code: 'wrongPassphrase' } })
  })
})

describe('in the usual way', () => {
  test('opening writes the lock and nothing else, and a process that is killed after it has cost nothing', async () => {
    const disk = new RecordingFiles()
    vaultFiles.readdir(FOLDER).forEach((name) => disk.put(path(name), vaultFiles.readFile(path(name))))
    disk.mkdir(FOLDER)
    disk.operations.length = 0
    const vault = new Vault(testEnvironment({ files: disk }), FOLDER, '/bekend')
    expectOk(await vault.unlock(PASSPHRASE))
    expect(disk.operations.map(({ kind }) => kind)).toEqual(['create', 'write', 'sync'])
    const dead = { ...thisHost(), isAlive: () => false }
    const again = expectOk(await vaultOn(disk, { host: dead }).unlock(PASSPHRASE))
    expect(again).toMatchObject({ seq: SEQ.last, notices: [] })
  })

  test.each(['EACCES', 'EROFS', 'EPERM'])('a folder that cannot be written (%s) is named as such', async (errno) => {
    const disk = vaultFiles.copy()
    const before = content(disk)
    const vault = vaultOn(new UnsteadyFiles(disk, { kind: 'readable', errno }))
    expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: false, error: { code: 'notWritable' } })
    expect(content(disk)).toEqual(before)
  })

  test('in such a folder somebody else who has it open is named all the same', async () => {
    const disk = vaultFiles.copy()
    const other = vaultOn(disk, { host: { ...thisHost(), host: 'PC-0412' } })
    expectOk(await other.unlock(PASSPHRASE))
    const vault = vaultOn(new UnsteadyFiles(disk, { kind: 'readable', errno: 'EACCES' }))
    expect(await vault.unlock(PASSPHRASE)).toMatchObject({ error: { code: 'inUse', host: 'PC-0412' } })
    await other.close()
  })
})

interface Wreck {
  readonly what: string
  readonly make: () => MemoryFiles | Promise<MemoryFiles>
  /** What the usual way says. */
  readonly refusal: () => VaultError
  readonly names: readonly string[]
  readonly notices: () => readonly { readonly file: string; readonly seq: number }[]
}

const snapshot = () => nameOf(/^snap-1-/)
const middle = () => nameOf(/^seg-1-2-/)
const last = () => nameOf(/^seg-1-3-/)
const damaged = (file: string) => ({ code: 'damaged', file }) as const
const without = (name: string, files = vaultFiles) => {
  const disk = files.copy()
  disk.unlink(path(name))
  return disk
}
const anonymous = (name: string) => name.replace(/^seg-\d+-\d+/, 'seg-*')

const wrecks: readonly Wreck[] = [
  {
    what: 'a bad record in the middle segment',
    make: () => changed(middle(), flippedAt(recordAt(middle(), 2) + 30)),
    refusal: () => damaged(middle()),
    names: ['a', 'b'],
    notices: () => [{ file: middle(), seq: SEQ.middle - 1 }],
  },
  {
    what: 'a middle segment cut off exactly between two records',
    make: () => changed(middle(), (bytes) => bytes.subarray(0, recordAt(middle(), 2))),
    refusal: () => damaged(middle()),
    names: ['a', 'b'],
    notices: () => [{ file: middle(), seq: SEQ.middle - 1 }],
  },
  {
    what: 'a bad record before the last one',
    make: () => changed(last(), flippedAt(recordAt(last(), 1) + 30)),
    refusal: () => damaged(last()),
    names: ['a', 'b', 'c'],
    notices: () => [{ file: last(), seq: SEQ.last - 2 }],
  },
  {
    what: 'a middle segment whose header is damaged',
    make: () => changed(middle(), flippedAt(40)),
    refusal: () => damaged(middle()),
    names: ['a'],
    notices: () => [{ file: middle(), seq: SEQ.snapshot }],
  },
  {
    what: 'a middle segment that lost even its header',
    make: () => changed(middle(), (bytes) => bytes.subarray(0, 100)),
    refusal: () => damaged(middle()),
    names: ['a'],
    notices: () => [{ file: middle(), seq: SEQ.snapshot }],
  },
  {
    what: 'a missing middle segment',
    make: () => without(middle()),
    refusal: () => ({ code: 'missingFile', file: anonymous(middle()) }),
    names: ['a'],
    notices: () => [{ file: anonymous(middle()), seq: SEQ.snapshot }],
  },
  {
    what: 'a damaged snapshot: the one before and all segments since make the same',
    make: () => changed(snapshot(), flippedAt(300)),
    refusal: () => damaged(snapshot()),
    names: ALL,
    notices: () => [{ file: snapshot(), seq: SEQ.last }],
  },
  {
    what: 'a missing snapshot, likewise',
    make: () => without(snapshot()),
    refusal: () => ({ code: 'missingFile', file: snapshot() }),
    names: ALL,
    notices: () => [{ file: snapshot(), seq: SEQ.last }],
  },
]

describe('salvage', () => {
  test('of a sound vault opens all of it, for reading', async () => {
    expect(await read(vaultFiles.copy(), SALVAGE)).toEqual({ names: ALL, notices: [] })
  })

  test.each(wrecks)('opens up to $what, which the usual way refuses', async ({ make, refusal, names, notices }) => {
    const disk = await make()
    const usual = await vaultOn(disk.copy()).unlock(PASSPHRASE)
    expect(usual).toEqual({ ok: false, error: refusal() })
    const salvaged = notices().map((notice) => ({ code: 'salvaged', ...notice }))
    const found = await read(disk, SALVAGE)
    // A file cut off within its header may be what a failed start left: that is told as well.
    const others = 'notices' in found ? found.notices.filter(({ code }) => code !== 'salvaged') : []
    others.forEach(({ code }) => expect(code).toBe('tornTail'))
    expect(found).toMatchObject({ names })
    expect('notices' in found && found.notices.filter(({ code }) => code === 'salvaged')).toEqual(salvaged)
  })

  test('of a segment of another vault opens all of this one and names the stranger', async () => {
    const other = await original()
    const name = nameOf(/^seg-1-3-/, other)
    const disk = vaultFiles.copy()
    disk.put(path(name), other.readFile(path(name)))
    expect(await vaultOn(disk.copy()).unlock(PASSPHRASE)).toEqual({
      ok: false,
      error: { code: 'tampered', file: name },
    })
    expect(await read(disk, SALVAGE)).toEqual({
      names: ALL,
      notices: [{ code: 'salvaged', file: name, seq: SEQ.last }],
    })
  })

  test('of two histories opens the one with most in it, and names where the other one leaves it', async () => {
    const disks = [vaultFiles.copy(), vaultFiles.copy()] as const
    for (const [n, files] of disks.entries()) {
      const vault = vaultOn(files)
      expectOk(await vault.unlock(PASSPHRASE))
      expectOk(await vault.commit(savePeople(putPerson(6, n === 0 ? 'kort' : 'lang', 0))))
      if (n === 1) expectOk(await vault.commit(savePeople(putPerson(7, 'langer', 0))))
      await vault.close()
    }
    const [short, long] = disks
    const shortName = nameOf(/^seg-1-4-/, short)
    const longName = nameOf(/^seg-1-4-/, long)
    long.put(path(shortName), short.readFile(path(shortName)))
    const usual = await vaultOn(long.copy()).unlock(PASSPHRASE)
    expect(usual).toMatchObject({ ok: false, error: { code: 'forked' } })
    expect([shortName, longName]).toContain(usual.ok || !('file' in usual.error) ? '' : usual.error.file)
    expect(await read(long, SALVAGE)).toEqual({
      names: [...ALL, 'lang', 'langer'],
      notices: [{ code: 'salvaged', file: shortName, seq: SEQ.last }],
    })
  })

  test('when nothing can be had refuses with what is wrong', async () => {
    const both = changed(nameOf(/^seg-0-1-/), flippedAt(300), changed(snapshot(), flippedAt(300)))
    expect(await read(both, SALVAGE)).toEqual({ error: damaged(snapshot()) })
    const headers = changed('header', flippedAt(20), changed('header.prev', flippedAt(20)))
    expect(await read(headers, SALVAGE)).toEqual({ error: damaged('header') })
  })
})

describe('what a forgetful snapshot would hide', () => {
  test('commits of a computer that went on in its old segment, after another one folded, are a fork', async () => {
    const sleeper = vaultFiles.copy()
    const sleeping = vaultOn(sleeper)
    expectOk(await sleeping.unlock(PASSPHRASE))
    expectOk(await sleeping.commit(savePeople(putPerson(6, 'f', 0))))
    const disk = sleeper.copy()
    disk.unlink(path('LOCK'))
    const other = vaultOn(disk)
    expectOk(await other.unlock(PASSPHRASE))
    other.opened?.fold()
    await other.close()
    expect((await vaultOn(disk.copy()).unlock(PASSPHRASE)).ok).toBe(true)
    expectOk(await sleeping.commit(savePeople(putPerson(7, 'g', 0))))
    const own = nameOf(/^seg-1-4-/, sleeper)
    disk.put(path(own), sleeper.readFile(path(own)))
    expect(await vaultOn(disk).unlock(PASSPHRASE)).toEqual({ ok: false, error: { code: 'forked', file: own } })
  })

  test('a segment beside the ones that were folded is a fork, and a later fold does not remove what it never read', async () => {
    const copy = vaultFiles.copy()
    const beside = vaultOn(copy)
    expectOk(await beside.unlock(PASSPHRASE))
    expectOk(await beside.commit(savePeople(putPerson(6, 'naast', 0))))
    const own = nameOf(/^seg-1-4-/, copy)
    const disk = vaultFiles.copy()
    const vault = vaultOn(disk)
    expectOk(await vault.unlock(PASSPHRASE))
    expectOk(await vault.commit(savePeople(putPerson(7, 'hier', 0))))
    vault.opened?.fold()
    // A tool that keeps folders the same on two computers brings it while the vault is open.
    disk.put(path(own), copy.readFile(path(own)))
    const found = await vaultOn(disk.copy()).unlock(PASSPHRASE, undefined, READ_ONLY)
    expect(found).toEqual({ ok: false, error: { code: 'forked', file: own } })
    expectOk(await vault.commit(savePeople(putPerson(8, 'meer', 0))))
    vault.opened?.fold()
    expect(disk.readdir(FOLDER)).toContain(own)
    await vault.close()
    expect(disk.readdir(FOLDER)).toContain(own)
  })
})

describe('taking over', () => {
  /** A vault that another computer has open. */
  async function held() {
    const disk = vaultFiles.copy()
    const host = { ...thisHost(), host: 'PC-0412', user: 'karin' }
    const now = () => new Date('2026-11-20T08:00:00.000Z')
    const events: VaultEvent[] = []
    const holder = vaultOn(disk, { host, now })
    expectOk(await holder.unlock(PASSPHRASE, (event) => events.push(event)))
    expectOk(await holder.commit(savePeople(putPerson(6, 'f', 0))))
    return { disk, holder, events, lock: disk.readFile(path('LOCK')) }
  }

  test('is never automatic, whatever the age of the lock', async () => {
    const { disk } = await held()
    const later = () => new Date('2036-11-20T08:00:00.000Z')
    expect(await vaultOn(disk, { now: later }).unlock(PASSPHRASE)).toEqual({
      ok: false,
      error: { code: 'inUse', host: 'PC-0412', user: 'karin', since: '2026-11-20T08:00:00.000Z', sameHost: false },
    })
  })

  test('happens when the operator says so: told, in the audit trail, and the sleeping computer finds out', async () => {
    const { disk, holder, events } = await held()
    const taker = vaultOn(disk, { now: () => new Date('2026-11-23T09:00:00.000Z') })
    const { notices, access } = expectOk(await taker.unlock(PASSPHRASE, undefined, TAKE_OVER))
    expect(access).toBe('full')
    expect(notices).toEqual([{ code: 'tookOver', host: 'PC-0412', user: 'karin', since: '2026-11-20T08:00:00.000Z' }])
    expect(taker.opened?.audit.slice(-2).map(({ action }) => action)).toEqual(['vault.open', 'vault.takeOver'])
    expectOk(await taker.commit(savePeople(putPerson(7, 'g', 0))))
    const before = content(disk)
    const awake = await holder.commit(savePeople(putPerson(8, 'h', 0)))
    expect(awake).toMatchObject({ ok: false, error: { code: 'inUse', host: thisHost().host, user: thisHost().user } })
    expect(events.at(-1)).toEqual({ event: 'access', access: 'readOnly' })
    expect(holder.opened?.tables.get('people', putPerson(6, 'f', 0).id)?.doc).toMatchObject({ name: 'f' })
    expect(await holder.resume()).toMatchObject({ ok: false, error: { code: 'inUse' } })
    expect(content(disk)).toEqual(before)
    await taker.close()
    expect(await holder.resume()).toEqual({ ok: false, error: { code: 'readOnly' } })
    await holder.close()
    const collector = new RowCollector()
    expectOk(await vaultOn(disk).unlock(PASSPHRASE, collector.emit))
    expect(collector.names()).toEqual([...ALL, 'f', 'g'])
  })

  test('with a wrong passphrase leaves the other computer its lock', async () => {
    const { disk, holder, lock } = await held()
    const wrong = await vaultOn(disk).unlock('iets heel anders', undefined, TAKE_OVER)
    expect(wrong).toMatchObject({ error: { code: 'wrongPassphrase' } })
    expect(disk.readFile(path('LOCK'))).toEqual(lock)
    expectOk(await holder.commit(savePeople(putPerson(8, 'h', 0))))
  })

  test('of a vault that then does not open gives the other computer its lock back', async () => {
    const { disk, lock } = await held()
    disk.unlink(path(snapshot()))
    const refused = await vaultOn(disk).unlock(PASSPHRASE, undefined, TAKE_OVER)
    expect(refused).toEqual({ ok: false, error: { code: 'missingFile', file: snapshot() } })
    expect(disk.readFile(path('LOCK'))).toEqual(lock)
  })

  test('from a living process of this computer is refused all the same', async () => {
    const disk = vaultFiles.copy()
    const holder = vaultOn(disk)
    expectOk(await holder.unlock(PASSPHRASE))
    const kdf = () => Promise.reject(new Error('derived'))
    const result = await vaultOn(disk, { kdf }).unlock(PASSPHRASE, undefined, TAKE_OVER)
    expect(result).toMatchObject({ ok: false, error: { code: 'inUse', sameHost: true } })
    expectOk(await holder.commit(savePeople(putPerson(8, 'h', 0))))
  })

  test('when there is nothing to take over is an opening like any other', async () => {
    const disk = vaultFiles.copy()
    const vault = vaultOn(disk)
    expect(expectOk(await vault.unlock(PASSPHRASE, undefined, TAKE_OVER)).notices).toEqual([])
    expectOk(await vault.commit(savePeople(putPerson(8, 'h', 0))))
    await vault.close()
    expect(vault.opened).toBeNull()
  })
})
