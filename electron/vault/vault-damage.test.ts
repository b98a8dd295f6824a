import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { VaultError, VaultNotice } from '#shared/ipc/vault-contract.ts'
import { sha256 } from './crypto.ts'
import { JOURNAL_HEADER_LENGTH } from './journal-header.ts'
import { MemoryFiles } from './testing/memory-files.ts'
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

type Outcome =
  | { readonly kind: 'refused'; readonly error: VaultError }
  | { readonly kind: 'open'; readonly names: readonly string[]; readonly notices: readonly VaultNotice[] }

async function open(files: MemoryFiles, passphrase = PASSPHRASE): Promise<Outcome> {
  const vault = new Vault(testEnvironment({ files }), FOLDER)
  const collector = new RowCollector()
  const result = await vault.unlock(passphrase, collector.emit)
  if (!result.ok) return { kind: 'refused', error: result.error }
  await vault.close()
  return { kind: 'open', names: collector.names(), notices: result.value.notices }
}

/** Three sessions: the first folded into a snapshot, two with a segment of their own. */
async function original(): Promise<MemoryFiles> {
  const files = new MemoryFiles()
  const vault = new Vault(testEnvironment({ files }), FOLDER)
  expectOk(await vault.create(PASSPHRASE, firstCommit))
  expectOk(await vault.commit(savePeople(putPerson(1, 'a', 0))))
  vault.opened?.fold()
  await vault.close()
  expectOk(await vault.unlock(PASSPHRASE))
  expectOk(await vault.commit(savePeople(putPerson(2, 'b', 0))))
  expectOk(await vault.commit(savePeople(putPerson(3, 'c', 0))))
  await vault.close()
  expectOk(await vault.unlock(PASSPHRASE))
  expectOk(await vault.commit(savePeople(putPerson(4, 'd', 0))))
  expectOk(await vault.commit(savePeople(putPerson(5, 'e', 0))))
  await vault.close()
  return files
}

let vaultFiles: MemoryFiles

beforeAll(async () => {
  vaultFiles = await original()
})

function nameOf(pattern: RegExp): string {
  const name = vaultFiles.readdir(FOLDER).find((candidate) => pattern.test(candidate))
  if (name === undefined) throw new Error(`no ${pattern}`)
  return name
}

const snapshotName = () => nameOf(/^snap-1-/)
const middleSegment = () => nameOf(/^seg-1-2-/)
const lastSegment = () => nameOf(/^seg-1-3-/)
const path = (name: string) => join(FOLDER, name)

function changed(name: string, change: (bytes: Buffer) => Buffer): MemoryFiles {
  const files = vaultFiles.copy()
  files.put(path(name), change(files.readFile(path(name))))
  return files
}

const flipped = (name: string, bit: number) =>
  changed(name, (bytes) => {
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    return bytes
  })

/** Offsets at which the records of a file begin, and its end. */
function boundaries(name: string): readonly number[] {
  const bytes = vaultFiles.readFile(path(name))
  const found = [JOURNAL_HEADER_LENGTH]
  for (let at = JOURNAL_HEADER_LENGTH; at < bytes.length; found.push(at)) at += 40 + bytes.readUInt32BE(at)
  return found
}

/** All bits of the header and of each record's framing, one bit of each byte of ciphertext. */
function bitsToFlip(name: string): readonly number[] {
  const starts = boundaries(name)
  const length = vaultFiles.size(path(name))
  const isFraming = (byte: number) =>
    byte < JOURNAL_HEADER_LENGTH ||
    starts.some(
      (start, index) =>
        (byte >= start && byte < start + 24) ||
        (byte >= (starts[index + 1] ?? length) - 16 && byte < (starts[index + 1] ?? length)),
    )
  return Array.from({ length }, (_, byte) =>
    (isFraming(byte) ? [0, 1, 2, 3, 4, 5, 6, 7] : [byte % 8]).map((bit) => byte * 8 + bit),
  ).flat()
}

test('the untouched vault opens whole and without a notice', async () => {
  expect(await open(vaultFiles.copy())).toEqual({ kind: 'open', names: ['a', 'b', 'c', 'd', 'e'], notices: [] })
})

describe('flipped bits', () => {
  test('in the snapshot are damage, every one of them', async () => {
    for (const bit of bitsToFlip(snapshotName())) {
      const error = { code: 'damaged', file: snapshotName() }
      expect(await open(flipped(snapshotName(), bit)), `bit ${bit}`).toEqual({ kind: 'refused', error })
    }
  })

  test('in a segment before the last are damage, every one of them', async () => {
    for (const bit of bitsToFlip(middleSegment())) {
      const error = { code: 'damaged', file: middleSegment() }
      expect(await open(flipped(middleSegment(), bit)), `bit ${bit}`).toMatchObject({
        kind: 'refused',
        error: { ...error, code: bit >= 164 * 8 && bit < JOURNAL_HEADER_LENGTH * 8 ? 'tampered' : 'damaged' },
      })
    }
  })

  test('in the last segment are damage, except in its very last record, where they are a notice', async () => {
    const lastStart = boundaries(lastSegment()).at(-2) ?? 0
    for (const bit of bitsToFlip(lastSegment())) {
      const outcome = await open(flipped(lastSegment(), bit))
      if (outcome.kind === 'refused') {
        expect(['damaged', 'tampered']).toContain(outcome.error.code)
        expect(bit, `bit ${bit} is before the last record`).toBeLessThan(lastStart * 8)
      } else {
        expect(bit).toBeGreaterThanOrEqual(lastStart * 8)
        expect(outcome.names).toEqual(['a', 'b', 'c', 'd'])
        expect(outcome.notices).toEqual([
          { code: 'doubtfulTail', bytes: vaultFiles.size(path(lastSegment())) - lastStart },
        ])
      }
    }
  })

  test('in the header bring back its previous generation, which loses nothing, and say so', async () => {
    for (let byte = 0; byte < vaultFiles.size(path('header')) - 32; byte += 1) {
      const outcome = await open(flipped('header', byte * 8 + (byte % 8)))
      expect(outcome).toEqual({
        kind: 'open',
        names: ['a', 'b', 'c', 'd', 'e'],
        notices: [{ code: 'headerRecovered' }],
      })
    }
  })

  test('in the header without a previous generation are damage', async () => {
    const files = flipped('header', 20 * 8)
    files.unlink(path('header.prev'))
    expect(await open(files)).toEqual({ kind: 'refused', error: { code: 'damaged', file: 'header' } })
  })
})

describe('truncation', () => {
  test('of the last segment at every length gives a prefix with a notice, or a shorter history at a record boundary', async () => {
    const name = lastSegment()
    // Its records: the opening, d, e.
    const starts = [0, ...boundaries(name).slice(0, -1)]
    for (let length = 0; length < vaultFiles.size(path(name)); length += 1) {
      const outcome = await open(changed(name, (bytes) => bytes.subarray(0, length)))
      const before = starts.filter((start) => start <= length)
      const names = before.length < 4 ? ['a', 'b', 'c'] : ['a', 'b', 'c', 'd']
      const lost = length - (before.at(-1) ?? 0)
      const notices = lost === 0 ? [] : [{ code: 'tornTail', bytes: lost }]
      expect(outcome, `length ${length}`).toEqual({ kind: 'open', names, notices })
    }
  })

  test.each(['snapshot', 'middle segment'])('of the %s at every length is damage', async (which) => {
    const name = which === 'snapshot' ? snapshotName() : middleSegment()
    for (let length = 0; length < vaultFiles.size(path(name)); length += 1) {
      const outcome = await open(changed(name, (bytes) => bytes.subarray(0, length)))
      expect(outcome, `length ${length}`).toMatchObject({ kind: 'refused', error: { code: 'damaged' } })
    }
  })

  test('the cut-off bytes are kept aside, and reported once', async () => {
    const name = lastSegment()
    const bytes = vaultFiles.readFile(path(name))
    const files = changed(name, (whole) => whole.subarray(0, -5))
    const last = boundaries(name).at(-2) ?? 0
    expect(await open(files)).toMatchObject({ notices: [{ code: 'tornTail' }] })
    expect(files.readFile(path(`quarantine/${name}-at-${last}`))).toEqual(bytes.subarray(last, -5))
    expect(await open(files)).toMatchObject({ kind: 'open', notices: [] })
  })

  test('zeros after the last record, as a power cut leaves them, are a torn tail', async () => {
    const files = changed(lastSegment(), (bytes) => Buffer.concat([bytes, Buffer.alloc(700)]))
    expect(await open(files)).toMatchObject({
      kind: 'open',
      names: ['a', 'b', 'c', 'd', 'e'],
      notices: [{ code: 'tornTail', bytes: 700 }],
    })
  })

  test('one byte appended is a torn tail', async () => {
    const files = changed(lastSegment(), (bytes) => Buffer.concat([bytes, Buffer.alloc(1, 7)]))
    expect(await open(files)).toMatchObject({ kind: 'open', notices: [{ code: 'tornTail', bytes: 1 }] })
  })

  test('after a cut-off end the vault takes new commits', async () => {
    const files = changed(lastSegment(), (whole) => whole.subarray(0, -5))
    const vault = new Vault(testEnvironment({ files }), FOLDER)
    expectOk(await vault.unlock(PASSPHRASE))
    expectOk(await vault.commit(savePeople(putPerson(6, 'f', 0))))
    await vault.close()
    expect(await open(files)).toEqual({ kind: 'open', names: ['a', 'b', 'c', 'd', 'f'], notices: [] })
  })
})

describe('files that are missing, moved or not ours', () => {
  test.each(['snapshot', 'middle segment'])('a missing %s is missed, and named', async (which) => {
    const files = vaultFiles.copy()
    const name = which === 'snapshot' ? snapshotName() : middleSegment()
    files.unlink(path(name))
    // Of a segment only the id is known: the one that continues it says no more.
    const file = which === 'snapshot' ? name : name.replace(/^seg-1-2/, 'seg-*')
    expect(await open(files)).toEqual({ kind: 'refused', error: { code: 'missingFile', file } })
  })

  test('segments under each other’s names are noticed', async () => {
    const files = vaultFiles.copy()
    files.put(path(middleSegment()), vaultFiles.readFile(path(lastSegment())))
    files.put(path(lastSegment()), vaultFiles.readFile(path(middleSegment())))
    expect(await open(files)).toMatchObject({ kind: 'refused', error: { code: 'tampered' } })
  })

  test('records in another order, twice, or without the first are damage', async () => {
    const [start = 0, second = 0] = boundaries(lastSegment())
    const parts = (bytes: Buffer) =>
      [bytes.subarray(0, start), bytes.subarray(start, second), bytes.subarray(second)] as const
    const rearranged = [
      (bytes: Buffer) => Buffer.concat([parts(bytes)[0], parts(bytes)[2], parts(bytes)[1]]),
      (bytes: Buffer) => Buffer.concat([parts(bytes)[0], parts(bytes)[1], parts(bytes)[1], parts(bytes)[2]]),
    ]
    for (const change of rearranged) {
      const outcome = await open(changed(lastSegment(), change))
      expect(outcome.kind === 'refused' || outcome.notices.length > 0).toBe(true)
    }
    const withoutFirst = await open(
      changed(lastSegment(), (bytes) => Buffer.concat([parts(bytes)[0], parts(bytes)[2]])),
    )
    expect(withoutFirst.kind === 'refused' || withoutFirst.notices.length > 0).toBe(true)
  })

  test('a segment of another vault is tampering', async () => {
    const other = await original()
    const files = vaultFiles.copy()
    const name = other.readdir(FOLDER).find((candidate) => candidate.startsWith('seg-1-3-')) ?? ''
    files.put(path(name), other.readFile(path(name)))
    expect(await open(files)).toEqual({ kind: 'refused', error: { code: 'tampered', file: name } })
  })

  test('two computers that both continued the same segment are noticed', async () => {
    const twins = [vaultFiles.copy(), vaultFiles.copy()] as const
    for (const files of twins) {
      const vault = new Vault(testEnvironment({ files }), FOLDER)
      expectOk(await vault.unlock(PASSPHRASE))
      expectOk(await vault.commit(savePeople(putPerson(6, 'f', 0))))
      await vault.close()
    }
    const [left, right] = twins
    const stray = right.readdir(FOLDER).find((name) => name.startsWith('seg-1-4-')) ?? ''
    left.put(path(stray), right.readFile(path(stray)))
    expect(await open(left)).toMatchObject({ kind: 'refused', error: { code: 'forked' } })
  })

  test('a sleeping computer that goes on writing in its old segment is noticed', async () => {
    const sleeper = vaultFiles.copy()
    const vault = new Vault(testEnvironment({ files: sleeper }), FOLDER)
    expectOk(await vault.unlock(PASSPHRASE))
    expectOk(await vault.commit(savePeople(putPerson(6, 'f', 0))))
    const other = sleeper.copy()
    other.unlink(path('LOCK'))
    const second = new Vault(testEnvironment({ files: other }), FOLDER)
    expectOk(await second.unlock(PASSPHRASE))
    expectOk(await second.commit(savePeople(putPerson(7, 'g', 0))))
    await second.close()
    expectOk(await vault.commit(savePeople(putPerson(8, 'h', 0))))
    await vault.close()
    const shared = sleeper.readdir(FOLDER).find((name) => name.startsWith('seg-1-4-')) ?? ''
    other.put(path(shared), sleeper.readFile(path(shared)))
    expect(await open(other)).toEqual({ kind: 'refused', error: { code: 'forked', file: shared } })
  })

  test('the header of an earlier generation still leads to everything', async () => {
    const files = vaultFiles.copy()
    files.put(path('header'), files.readFile(path('header.prev')))
    expect(await open(files)).toEqual({ kind: 'open', names: ['a', 'b', 'c', 'd', 'e'], notices: [] })
  })

  test('files that the vault does not know are left alone', async () => {
    const files = vaultFiles.copy()
    files.put(path('desktop.ini'), Buffer.from('x'))
    files.put(path('seg-1-3-kopie van Jan'), Buffer.from('x'))
    expect(await open(files)).toMatchObject({ kind: 'open', notices: [] })
    expect(files.readFile(path('desktop.ini')).toString()).toBe('x')
  })

  test('what an interrupted snapshot or header left is removed', async () => {
    const files = vaultFiles.copy()
    const leftovers = ['snap-2-0123456789abcdef.tmp', 'header.abc.tmp', 'header.prev.abc.tmp', 'LOCK.abc.tmp']
    leftovers.forEach((name) => files.put(path(name), Buffer.from('half')))
    await open(files)
    expect(files.readdir(FOLDER).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('a snapshot that nothing points at changes nothing', async () => {
    const files = vaultFiles.copy()
    files.put(path('snap-2-0123456789abcdef'), Buffer.from('half'))
    expect(await open(files)).toMatchObject({ kind: 'open', names: ['a', 'b', 'c', 'd', 'e'], notices: [] })
  })
})

describe('a recovered header', () => {
  test('is written anew when the vault closes, and the damaged one is kept', async () => {
    const files = flipped('header', 100)
    expect(await open(files)).toMatchObject({ notices: [{ code: 'headerRecovered' }] })
    expect(await open(files)).toEqual({ kind: 'open', names: ['a', 'b', 'c', 'd', 'e'], notices: [] })
    expect(files.readdir(path('quarantine'))).toHaveLength(1)
  })

  test('also when there is no header at all', async () => {
    const files = vaultFiles.copy()
    files.unlink(path('header'))
    expect(await open(files)).toMatchObject({
      kind: 'open',
      names: ['a', 'b', 'c', 'd', 'e'],
      notices: [{ code: 'headerRecovered' }],
    })
  })
})

describe('a header made by somebody else', () => {
  /** Gives changed content a right checksum, as somebody would who wants to be believed. */
  function forged(change: (content: Buffer) => void): MemoryFiles {
    return changed('header', (bytes) => {
      const content = bytes.subarray(0, -64)
      change(content)
      return Buffer.concat([content, sha256(content), bytes.subarray(-32)])
    })
  }

  test('is tampering once the passphrase has shown who wrote it', async () => {
    const files = forged((content) => content.writeUInt8(1, 35))
    expect(await open(files)).toEqual({ kind: 'refused', error: { code: 'tampered', file: 'header' } })
    expect(await open(files, 'een ander wachtwoord')).toMatchObject({ error: { code: 'wrongPassphrase' } })
  })

  test.each([2 ** 32 - 1, 65_535, 0])('asking for %d KiB is refused without deriving anything', async (memoryKiB) => {
    const files = forged((content) => content.writeUInt32BE(memoryKiB, 96 + 3 + 3 + 1))
    const kdf = () => Promise.reject(new Error('derived'))
    const result = await new Vault(testEnvironment({ files, kdf }), FOLDER).unlock(PASSPHRASE)
    expect(result).toEqual({ ok: false, error: { code: 'tampered', file: 'header' } })
  })

  test('of a newer version is named as such, and nothing is written', async () => {
    const files = forged((content) => {
      content.writeUInt16BE(2, 8)
      content.writeUInt16BE(2, 10)
    })
    const before = files.readdir(FOLDER)
    expect(await open(files)).toEqual({ kind: 'refused', error: { code: 'newerFormat', format: 2 } })
    expect(files.readdir(FOLDER)).toEqual(before)
  })
})
