import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { OPEN_NORMALLY, type OpenHow, type VaultError, type VaultNotice } from '#shared/ipc/vault-contract.ts'
import { JOURNAL_HEADER_LENGTH } from './journal-header.ts'
import { setPassphrase } from './keys/change-keys.ts'
import { renewKeys } from './keys/renew-keys.ts'
import { type KnownState, peekKnownState } from './known-state.ts'
import { MemoryFiles } from './testing/memory-files.ts'
import { expectOk, firstCommit, PASSPHRASE, putPerson, savePeople, testEnvironment } from './testing/test-vault.ts'
import { Vault } from './vault.ts'

const FOLDER = '/proef.kluis'
const MEMORY = '/bekend'
const OTHER_PASSPHRASE = 'vijf natte schapen op de dijk'
const ACCEPTING: OpenHow = { mode: 'normal', acceptOlder: true }

const onKnownPc = (files: MemoryFiles) => new Vault(testEnvironment({ files }), FOLDER, MEMORY)

/** The vault and the memory of the computer after some session, and how far the vault was. */
interface State {
  readonly disk: MemoryFiles
  readonly known: KnownState
  readonly passphrase: string
}

function knownOn(disk: MemoryFiles): KnownState {
  const [name = ''] = disk.readdir(MEMORY)
  const known = peekKnownState({ files: disk, memory: MEMORY, vaultId: Buffer.from(name.slice(0, 32), 'hex') })
  if (known === null) throw new Error('nothing remembered')
  return known
}

/** Twenty sessions: commits, snapshots and a change of passphrase, each closed. */
async function history(): Promise<readonly State[]> {
  const files = new MemoryFiles()
  const states: State[] = []
  let passphrase = PASSPHRASE
  const vault = onKnownPc(files)
  expectOk(await vault.create(passphrase, firstCommit))
  for (let session = 0; session < 20; session += 1) {
    if (session > 0) expectOk(await vault.unlock(passphrase))
    expectOk(await vault.commit(savePeople(putPerson(1, `Stand ${session}`, session))))
    if (session % 4 === 3) vault.opened?.fold()
    if (session === 10) {
      passphrase = OTHER_PASSPHRASE
      expectOk(await vault.whileOpen((open) => setPassphrase(vault.environment, open, passphrase, 'passphrase.change')))
    }
    expectOk(await vault.close())
    states.push({ disk: files.copy(), known: knownOn(files), passphrase })
  }
  return states
}

let states: readonly State[]
let last: State

beforeAll(async () => {
  states = await history()
  const end = states.at(-1)
  if (end === undefined) throw new Error('no states')
  last = end
})

/** An earlier state of the vault on a computer that knows the last one. */
function putBack(earlier: MemoryFiles): MemoryFiles {
  const disk = earlier.copy()
  for (const name of last.disk.readdir(MEMORY)) disk.put(join(MEMORY, name), last.disk.readFile(join(MEMORY, name)))
  return disk
}

type Outcome = { readonly error: VaultError } | { readonly notices: readonly VaultNotice[] }

async function open(vault: Vault, passphrase: string, how = OPEN_NORMALLY): Promise<Outcome> {
  const result = await vault.unlock(passphrase, undefined, how)
  if (!result.ok) return { error: result.error }
  await vault.close()
  return { notices: result.value.notices }
}

describe('an earlier state put back', () => {
  test('is noticed, each of them, and says how much is missing since when', async () => {
    for (const { disk, known, passphrase } of states.slice(0, -1)) {
      const missing = last.known.seq - known.seq
      expect(missing).toBeGreaterThan(0)
      expect(await open(onKnownPc(putBack(disk)), passphrase)).toEqual({
        error: { code: 'olderThanKnown', missing, knownAt: last.known.at },
      })
    }
  })

  test('is noticed when it is opened for reading as well', async () => {
    const [first] = states
    const disk = putBack(first?.disk ?? last.disk)
    const how: OpenHow = { mode: 'readOnly', acceptOlder: false }
    expect(await open(onKnownPc(disk), PASSPHRASE, how)).toMatchObject({ error: { code: 'olderThanKnown' } })
    const accepted = await open(onKnownPc(disk), PASSPHRASE, { mode: 'readOnly', acceptOlder: true })
    expect(accepted).toMatchObject({ notices: [{ code: 'openedOlder' }] })
    // Reading is not deciding: the next opening asks again.
    expect(await open(onKnownPc(disk), PASSPHRASE)).toMatchObject({ error: { code: 'olderThanKnown' } })
  })

  test('opens when the operator says so: with a notice, in the audit trail, and known from then on', async () => {
    const disk = putBack(states[5]?.disk ?? last.disk)
    const vault = onKnownPc(disk)
    const opened = expectOk(await vault.unlock(PASSPHRASE, undefined, ACCEPTING))
    const missing = last.known.seq - (states[5]?.known.seq ?? 0)
    expect(opened.notices).toEqual([{ code: 'openedOlder', missing, knownAt: last.known.at }])
    expect(vault.opened?.audit.slice(-2).map(({ action }) => action)).toEqual(['vault.open', 'vault.openOlder'])
    await vault.close()
    expect(await open(onKnownPc(disk), PASSPHRASE)).toEqual({ notices: [] })
  })

  test('is not noticed by a computer that never saw the newer one: the positive control', async () => {
    for (const { disk, passphrase } of states.slice(0, -1)) {
      const unaware = new Vault(testEnvironment({ files: disk.copy() }), FOLDER)
      expect(await open(unaware, passphrase)).toEqual({ notices: [] })
    }
  })

  test('the state that is known, and one that another computer has carried further, open without a word', async () => {
    expect(await open(onKnownPc(last.disk.copy()), last.passphrase)).toEqual({ notices: [] })
    const carried = putBack(last.disk)
    const elsewhere = new Vault(testEnvironment({ files: carried }), FOLDER)
    expectOk(await elsewhere.unlock(last.passphrase))
    expectOk(await elsewhere.commit(savePeople(putPerson(2, 'Elders', 0))))
    elsewhere.opened?.fold()
    await elsewhere.close()
    expect(await open(onKnownPc(carried), last.passphrase)).toEqual({ notices: [] })
  })

  test('of the header alone, which brings back the passphrase of before and takes nothing away, is noticed', async () => {
    const disk = last.disk.copy()
    const before = disk.readFile(join(FOLDER, 'header'))
    const vault = onKnownPc(disk)
    expectOk(await vault.unlock(last.passphrase))
    expectOk(await vault.whileOpen((open) => setPassphrase(vault.environment, open, PASSPHRASE, 'passphrase.change')))
    await vault.close()
    const known = knownOn(disk)
    disk.put(join(FOLDER, 'header'), before)
    expect(await open(onKnownPc(disk), last.passphrase)).toEqual({
      error: { code: 'olderThanKnown', missing: 0, knownAt: known.at },
    })
  })

  test('from before the master key was renewed is noticed, and opens with the old passphrase when accepted', async () => {
    const disk = last.disk.copy()
    const vault = onKnownPc(disk)
    expectOk(await vault.unlock(last.passphrase))
    expectOk(await vault.whileOpen((open) => renewKeys(vault.environment, open, PASSPHRASE)))
    await vault.close()
    const known = knownOn(disk)
    expect(await open(onKnownPc(disk.copy()), PASSPHRASE)).toEqual({ notices: [] })
    const before = last.disk.copy()
    for (const name of disk.readdir(MEMORY)) before.put(join(MEMORY, name), disk.readFile(join(MEMORY, name)))
    const missing = known.seq - last.known.seq
    expect(missing).toBeGreaterThan(0)
    expect(await open(onKnownPc(before), last.passphrase)).toEqual({
      error: { code: 'olderThanKnown', missing, knownAt: known.at },
    })
    expect(await open(onKnownPc(before), last.passphrase, ACCEPTING)).toMatchObject({
      notices: [{ code: 'openedOlder' }],
    })
  })

  test('is no false alarm when the header is damaged and the one before it has to do', async () => {
    const disk = last.disk.copy()
    const vault = onKnownPc(disk)
    expectOk(await vault.unlock(last.passphrase))
    vault.opened?.fold()
    await vault.close()
    disk.put(join(FOLDER, 'header'), Buffer.from('KLUIS'))
    expect(await open(onKnownPc(disk), last.passphrase)).toEqual({ notices: [{ code: 'headerRecovered' }] })
  })
})

describe('the end of the history taken away', () => {
  const segments = (disk: MemoryFiles) => disk.readdir(FOLDER).filter((name) => name.startsWith('seg-'))
  const lastSegment = (disk: MemoryFiles) =>
    segments(disk)
      .sort((a, b) => Number(a.split('-')[2]) - Number(b.split('-')[2]))
      .at(-1) ?? ''

  /** Two sessions since the last snapshot. */
  const withSegments = () => states[18] ?? last

  test('the last segment removed is noticed', async () => {
    const { disk, known, passphrase } = withSegments()
    const files = disk.copy()
    files.unlink(join(FOLDER, lastSegment(files)))
    // The opening and one commit.
    expect(await open(onKnownPc(files), passphrase)).toEqual({
      error: { code: 'olderThanKnown', missing: 2, knownAt: known.at },
    })
  })

  test('the last segment cut off exactly between two records is noticed', async () => {
    const { disk, known, passphrase } = withSegments()
    const files = disk.copy()
    const path = join(FOLDER, lastSegment(files))
    const bytes = files.readFile(path)
    const firstEnd = JOURNAL_HEADER_LENGTH + 40 + bytes.readUInt32BE(JOURNAL_HEADER_LENGTH)
    expect(firstEnd).toBeLessThan(bytes.length)
    files.put(path, bytes.subarray(0, firstEnd))
    expect(await open(onKnownPc(files), passphrase)).toEqual({
      error: { code: 'olderThanKnown', missing: 1, knownAt: known.at },
    })
  })

  test('another ending of the same length is another history', async () => {
    const { disk, passphrase } = states[17] ?? last
    const here = disk.copy()
    const there = disk.copy()
    for (const [files, name] of [
      [here, 'Hier'],
      [there, 'Daar'],
    ] as const) {
      const vault = onKnownPc(files)
      expectOk(await vault.unlock(passphrase))
      expectOk(await vault.commit(savePeople(putPerson(3, name, 0))))
      await vault.close()
    }
    for (const name of here.readdir(MEMORY)) there.put(join(MEMORY, name), here.readFile(join(MEMORY, name)))
    expect(await open(onKnownPc(there), passphrase)).toMatchObject({ error: { code: 'olderThanKnown', missing: 0 } })
  })
})

describe('the memory', () => {
  const path = (disk: MemoryFiles) => join(MEMORY, disk.readdir(MEMORY)[0] ?? '')

  test.each([
    ['garbage', () => Buffer.from('{"states":')],
    ['nothing', () => Buffer.alloc(0)],
    ['too much', () => Buffer.alloc(100_000, 32)],
    ['what somebody made up', (bytes: Buffer) => Buffer.from(bytes.toString().replace(/"seq":\d+/, '"seq":999'))],
    ['the state of another key', (bytes: Buffer) => Buffer.from(bytes.toString().replace(/"mac":"./, '"mac":"0'))],
  ])('that holds %s is passed over', async (_, change) => {
    const disk = last.disk.copy()
    const bytes = change(disk.readFile(path(disk)))
    disk.put(path(disk), bytes.equals(disk.readFile(path(disk))) ? Buffer.from('x') : bytes)
    expect(await open(onKnownPc(disk), last.passphrase)).toEqual({ notices: [] })
    expect(knownOn(disk).seq).toBe(last.known.seq + 1)
  })

  test('that cannot be written stops nobody', async () => {
    const disk = last.disk.copy()
    disk.unlink(path(disk))
    Object.assign(disk, {
      rename: () => {
        throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'rename' })
      },
    })
    const vault = onKnownPc(disk)
    expectOk(await vault.unlock(last.passphrase))
    expectOk(await vault.commit(savePeople(putPerson(4, 'Toch', 0))))
    expectOk(await vault.close())
  })

  test('is kept up while the vault is open, a moment after the commits and not during them', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const disk = last.disk.copy()
      const vault = onKnownPc(disk)
      expectOk(await vault.unlock(last.passphrase))
      expectOk(await vault.commit(savePeople(putPerson(5, 'Een', 0))))
      expectOk(await vault.commit(savePeople(putPerson(5, 'Twee', 1))))
      expect(knownOn(disk).seq).toBe(last.known.seq)
      vi.advanceTimersByTime(2_000)
      expect(knownOn(disk)).toMatchObject({ seq: last.known.seq + 3, head: vault.opened?.head })
      await vault.close()
    } finally {
      vi.useRealTimers()
    }
  })

  test('of wrong tries keeps a wait going when the folder is chosen anew', async () => {
    const disk = last.disk.copy()
    let now = Date.parse('2026-11-23T09:00:00.000Z')
    let clock = 0
    const again = () =>
      new Vault(testEnvironment({ files: disk, now: () => new Date(now), clock: () => clock }), FOLDER, MEMORY)
    for (const waitSeconds of [0, 0, 1, 2]) {
      now += 60_000
      expect(await again().unlock('iets heel anders')).toEqual({
        ok: false,
        error: { code: 'wrongPassphrase', waitSeconds },
      })
    }
    // Another process: another clock.
    clock = 5
    now += 500
    expect(await again().unlock(last.passphrase)).toEqual({ ok: false, error: { code: 'tooSoon', waitSeconds: 2 } })
    now -= 3_600_000
    const vault = again()
    expect(await vault.unlock(last.passphrase)).toEqual({ ok: false, error: { code: 'tooSoon', waitSeconds: 2 } })
    clock += 2_000
    expectOk(await vault.unlock(last.passphrase))
    await vault.close()
    expect(await again().unlock('iets heel anders')).toMatchObject({ error: { waitSeconds: 0 } })
  })
})
