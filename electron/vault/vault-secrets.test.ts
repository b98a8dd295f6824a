import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from './crypto.ts'
import { noteResult } from './testing/fault-table.ts'
import { MemoryFiles } from './testing/memory-files.ts'
import { NonceBook } from './testing/nonce-book.ts'
import { expectOk, firstCommit, PASSPHRASE, putPerson, savePeople, testEnvironment } from './testing/test-vault.ts'
import { Vault } from './vault.ts'

const FOLDER = '/proef.kluis'

async function vaultWith(passphrase: string): Promise<MemoryFiles> {
  const files = new MemoryFiles()
  const vault = new Vault(testEnvironment({ files }), FOLDER)
  expectOk(await vault.create(passphrase, firstCommit))
  expectOk(await vault.close())
  return files
}

/** A new process each time, so that the wait after wrong tries plays no part. */
const codeOf = async (files: MemoryFiles, passphrase: string): Promise<string> => {
  const vault = new Vault(testEnvironment({ files }), FOLDER)
  const result = await vault.unlock(passphrase)
  await vault.close()
  return result.ok ? 'open' : result.error.code
}

test('1,000 wrong passphrases are refused as wrong, near misses among them', async () => {
  const files = await vaultWith(PASSPHRASE)
  const near = [
    `${PASSPHRASE} `,
    ` ${PASSPHRASE}`,
    PASSPHRASE.toUpperCase(),
    PASSPHRASE.slice(0, -1),
    '',
    '\0',
    '🐎🔋',
    'שלום עולם',
    'x'.repeat(1_048_576),
  ]
  const random = Array.from({ length: 1_000 }, () => randomBytes(12).toString('base64'))
  const accepted: string[] = []
  for (const passphrase of [...near, ...random]) {
    const code = await codeOf(files, passphrase)
    if (code !== 'wrongPassphrase') accepted.push(code)
  }
  expect(accepted).toEqual([])
  expect(await codeOf(files, PASSPHRASE)).toBe('open')
  noteResult(6, 'wrong passphrases', near.length + random.length, '0 accepted')
})

test('a passphrase opens however its accents are composed', async () => {
  const files = await vaultWith('crème brûlée é')
  expect(await codeOf(files, 'crème brûlée é'.normalize('NFD'))).toBe('open')
  expect(await codeOf(files, 'creme brulee e')).toBe('wrongPassphrase')
})

/** Offsets in the header of a vault with one slot for a passphrase: docs/vault-format.md. */
const SLOT = 96 + 3 + 3
const hostile: Readonly<Record<string, (content: Buffer) => void>> = {
  'memory of 4 TiB': (content) => content.writeUInt32BE(0xffff_ffff, SLOT + 1),
  'memory of 4 GiB': (content) => content.writeUInt32BE(4 * 1024 * 1024, SLOT + 1),
  'memory below the floor': (content) => content.writeUInt32BE(65_535, SLOT + 1),
  'no memory': (content) => content.writeUInt32BE(0, SLOT + 1),
  '2^31 passes': (content) => content.writeUInt32BE(2 ** 31, SLOT + 5),
  'no pass': (content) => content.writeUInt32BE(0, SLOT + 5),
  'no lane': (content) => content.writeUInt32BE(0, SLOT + 9),
  'many lanes': (content) => content.writeUInt32BE(0xffff_ffff, SLOT + 9),
  'another derivation': (content) => content.writeUInt8(9, SLOT),
  'many slots': (content) => content.writeUInt8(255, 96),
  'slots longer than the file': (content) => content.writeUInt16BE(0xffff, 97),
  'a slot longer than the slots': (content) => content.writeUInt16BE(0xffff, SLOT - 2),
  'a newer format': (content) => {
    content.writeUInt16BE(9, 8)
    content.writeUInt16BE(9, 10)
  },
}

test.each(Object.entries(hostile))(
  'a header with %s is refused before anything is derived, in little memory',
  async (_what, change) => {
    const files = await vaultWith(PASSPHRASE)
    const bytes = files.readFile(`${FOLDER}/header`)
    const content = Buffer.from(bytes.subarray(0, -64))
    change(content)
    const forged = Buffer.concat([content, sha256(content), bytes.subarray(-32)])
    for (const name of ['header', 'header.prev']) files.put(`${FOLDER}/${name}`, forged)
    let derived = 0
    const kdf = () => {
      derived += 1
      return Promise.resolve(Buffer.alloc(32))
    }
    const before = process.memoryUsage().arrayBuffers
    const result = await new Vault(testEnvironment({ files, kdf }), FOLDER).unlock(PASSPHRASE)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024)
    expect(result).toMatchObject({
      ok: false,
      error: { code: expect.stringMatching(/^(tampered|newerFormat)$/) as string },
    })
    expect(derived).toBe(0)
  },
)

test('the same header untouched does derive, so that counting it says something', async () => {
  let derived = 0
  const files = await vaultWith(PASSPHRASE)
  const kdf = () => {
    derived += 1
    return Promise.resolve(Buffer.alloc(32))
  }
  expect((await new Vault(testEnvironment({ files, kdf }), FOLDER).unlock(PASSPHRASE)).ok).toBe(false)
  expect(derived).toBe(1)
  noteResult(7, 'hostile headers', Object.keys(hostile).length, 'refused, 0 derivations')
})

test('copies of a vault that are both continued never use a nonce twice with one key', async () => {
  const copies = 1_000
  const files = await vaultWith(PASSPHRASE)
  const book = new NonceBook()
  const collect = (disk: MemoryFiles) => {
    for (const name of disk.readdir(FOLDER)) if (/^(seg|snap)-/.test(name)) book.add(disk.readFile(`${FOLDER}/${name}`))
  }
  collect(files)
  for (let n = 0; n < copies; n += 1) {
    const copy = files.copy()
    const vault = new Vault(testEnvironment({ files: copy }), FOLDER)
    expectOk(await vault.unlock(PASSPHRASE))
    expectOk(await vault.commit(savePeople(putPerson(1, `Kopie ${n}`, 0))))
    expectOk(await vault.commit(savePeople(putPerson(2, 'Steeds dezelfde', 0))))
    if (n % 5 === 0) vault.opened?.fold()
    expectOk(await vault.close())
    collect(copy)
  }
  expect(book.size).toBeGreaterThan(copies * 2)
  expect(book.repeated).toBe(0)
  noteResult(8, 'copies of one vault, both continued', copies, `0 repeated of ${book.size} nonces`)
})

test('a nonce that is used twice is found', () => {
  const book = new NonceBook()
  const file = (tag: number) => {
    const record = Buffer.alloc(40 + 5)
    record.writeUInt32BE(5, 0)
    record.fill(tag, 29)
    return Buffer.concat([Buffer.alloc(196), record])
  }
  book.add(file(1))
  book.add(file(1))
  expect(book.repeated).toBe(0)
  book.add(file(2))
  expect(book.repeated).toBe(1)
})
