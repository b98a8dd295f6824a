import { Decrypter, identityToRecipient } from 'age-encryption'
import * as crypto from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ACCEPTED_COST, argon2InWorker } from './argon2.ts'
import { writeAttachment } from './attachments/attachment-file.ts'
import { keyMethodsOf } from './keys/testing/key-methods.ts'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  person,
  putPerson,
  savePeople,
  settings,
  testEnvironment,
  testId,
  withFolder,
} from './testing/test-vault.ts'
import { Vault } from './vault.ts'

// A reader of vaults written from docs/vault-format.md alone. It shares no code with the vault: down to the line of dashes
// it uses Node's cryptography, age, and zod to say which JSON it expects. It is kept plain rather than fast.

const rowSchema = z.object({ id: z.string(), rev: z.number(), doc: z.unknown() })
const commitSchema = z.object({
  v: z.literal(5),
  action: z.string(),
  changes: z.array(rowSchema.extend({ table: z.string() })),
})
const snapshotSchema = z.discriminatedUnion('kind', [
  z.object({ v: z.literal(5), kind: z.literal('begin'), rows: z.number(), audit: z.number() }),
  z.object({ v: z.literal(5), kind: z.literal('rows'), table: z.string(), rows: z.array(rowSchema) }),
  z.object({ v: z.literal(5), kind: z.literal('audit'), entries: z.array(z.object({ action: z.string() })) }),
  z.object({ v: z.literal(5), kind: z.literal('end') }),
])

interface Documents {
  readonly [key: string]: { readonly rev: number; readonly doc: unknown }
}

interface Position {
  readonly seq: number
  readonly tag: Buffer
  readonly segmentId: Buffer
}

const sha256 = (bytes: Buffer) => crypto.createHash('sha256').update(bytes).digest()
const u64 = (bytes: Buffer, at: number) => Number(bytes.readBigUInt64BE(at))

function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(what)
}

class Reader {
  readonly #folder: string
  readonly #passphrase: string
  #master: Buffer = Buffer.alloc(32)
  #vaultId: Buffer = Buffer.alloc(16)
  #recovered: Buffer | null = null

  constructor(folder: string, passphrase: string) {
    this.#folder = folder
    this.#passphrase = passphrase
  }

  read(): { seq: number; documents: Documents; actions: string[] } {
    const header = this.#readHeader()
    const documents: Record<string, { rev: number; doc: unknown }> = {}
    const actions: string[] = []
    let position: Position = { seq: 0, tag: Buffer.alloc(16), segmentId: Buffer.alloc(8) }
    if (header.epoch > 0) {
      const name = `snap-${header.epoch}-${header.snapshotId.toString('hex')}`
      const bytes = readFileSync(join(this.#folder, name))
      check(sha256(bytes).equals(header.snapshotSha), 'snapshot checksum')
      position = this.#after(bytes)
      check(position.seq === header.lastSeq, 'snapshot position')
      const records = [...this.#records(bytes, 'snapshot', 0, bytes.length)].map((json) => snapshotSchema.parse(json))
      const [begin] = records
      check(begin?.kind === 'begin' && records.at(-1)?.kind === 'end', 'snapshot complete')
      for (const record of records) {
        if (record.kind === 'audit') actions.push(...record.entries.map(({ action }) => action))
        if (record.kind !== 'rows') continue
        for (const { id, rev, doc } of record.rows) documents[`${record.table}/${id}`] = { rev, doc }
      }
      check(begin?.kind === 'begin' && Object.keys(documents).length === begin.rows, 'number of documents')
    }
    const segments = readdirSync(this.#folder)
      .filter((name) => name.startsWith('seg-') && Number(name.split('-')[1]) >= header.epoch)
      .map((name) => readFileSync(join(this.#folder, name)))
    for (let left = segments; ;) {
      const next = left.find((bytes) => this.#after(bytes).segmentId.equals(position.segmentId))
      if (next === undefined) break
      left = left.filter((bytes) => bytes !== next)
      const after = this.#after(next)
      check(after.seq === position.seq && after.tag.equals(position.tag), 'chain')
      const id = next.subarray(36, 44)
      const follower = left.find((bytes) => bytes.subarray(76, 84).equals(id))
      const end = follower === undefined ? next.length : u64(follower, 84)
      let { seq } = position
      for (const json of this.#records(next, 'segment', seq, end)) {
        const record = commitSchema.parse(json)
        seq += 1
        actions.push(record.action)
        for (const { table, id: docId, rev, doc } of record.changes) {
          if (doc === null) delete documents[`${table}/${docId}`]
          else documents[`${table}/${docId}`] = { rev, doc }
        }
      }
      const tag = seq === position.seq ? position.tag : next.subarray(end - 16, end)
      position = { seq, tag, segmentId: id }
    }
    return { seq: position.seq, documents, actions }
  }

  #readHeader() {
    const bytes = readFileSync(join(this.#folder, 'header'))
    check(bytes.subarray(0, 8).toString('latin1') === 'KLUIS\0\r\n', 'magic')
    check(sha256(bytes.subarray(0, -64)).equals(bytes.subarray(-64, -32)), 'header checksum')
    check(bytes.readUInt16BE(8) === 1 && bytes.readUInt16BE(10) === 1, 'format')
    this.#vaultId = bytes.subarray(12, 28)
    this.#master = this.#recovered ?? this.#masterKeyIn(bytes)
    const mac = crypto
      .createHmac('sha256', this.#key(Buffer.alloc(0), 'header'))
      .update(bytes.subarray(0, -32))
      .digest()
    check(mac.equals(bytes.subarray(-32)), 'header HMAC')
    return {
      epoch: bytes.readUInt32BE(44),
      snapshotId: bytes.subarray(48, 56),
      snapshotSha: bytes.subarray(56, 88),
      lastSeq: u64(bytes, 88),
    }
  }

  #masterKeyIn(header: Buffer): Buffer {
    const slot = slotsOf(header).get(1) ?? Buffer.alloc(0)
    check(slot.length === 89, 'passphrase slot')
    const wrappingKey = crypto.argon2Sync('argon2id', {
      message: Buffer.from(this.#passphrase.normalize('NFC'), 'utf8'),
      nonce: slot.subarray(13, 29),
      parallelism: slot.readUInt32BE(9),
      memory: slot.readUInt32BE(1),
      passes: slot.readUInt32BE(5),
      tagLength: 32,
    })
    const aad = Buffer.concat([this.#vaultId, slot.subarray(0, 29)])
    return decrypt(wrappingKey, slot.subarray(29, 41), aad, slot.subarray(41, 73), slot.subarray(73, 89))
  }

  /** The documents of a vault of which the passphrase is lost: the master key comes out of slot 2. */
  async readWith(recoveryKey: string) {
    const bytes = readFileSync(join(this.#folder, 'header'))
    const decrypter = new Decrypter()
    decrypter.addIdentity(recoveryKey)
    const masterKey = Buffer.from(await decrypter.decrypt(slotsOf(bytes).get(2) ?? Buffer.alloc(0)))
    check(masterKey.length === 32, 'master key')
    check(recipientsOf(bytes)[1] === (await identityToRecipient(recoveryKey)), 'recovery recipient')
    this.#recovered = masterKey
    return this.read()
  }

  /** The identity that backups are made for, as the vault keeps it for itself and as the passphrase opens it. */
  async backupIdentity(): Promise<{ recipient: string; ofTheVault: string; ofThePassphrase: string }> {
    this.#readHeader()
    const bytes = readFileSync(join(this.#folder, 'header'))
    const slot = slotsOf(bytes).get(3) ?? Buffer.alloc(0)
    const end = 46 + slot.readUInt16BE(44)
    const key = this.#key(slot.subarray(0, 32), 'backup-identity')
    const [nonce, identity, tag] = [slot.subarray(32, 44), slot.subarray(46, end), slot.subarray(end, end + 16)]
    const decrypter = new Decrypter()
    decrypter.addPassphrase(this.#passphrase.normalize('NFC'))
    return {
      recipient: recipientsOf(bytes)[0],
      ofTheVault: decrypt(key, nonce, this.#vaultId, identity, tag).toString('latin1'),
      ofThePassphrase: await decrypter.decrypt(slot.subarray(end + 16), 'text'),
    }
  }

  /** The content of an attachment. */
  attachment(id: string): Buffer {
    this.#readHeader()
    const names = readdirSync(join(this.#folder, 'att')).filter((name) => name.startsWith(`${id}-`))
    check(names.length === 1, 'one file')
    const [name = ''] = names
    const bytes = readFileSync(join(this.#folder, 'att', name))
    check(bytes.subarray(0, 8).toString('latin1') === 'KLATT\0\r\n', 'magic')
    check(bytes.readUInt16BE(8) === 1 && bytes.readUInt16BE(10) === 1, 'format')
    check(bytes.subarray(12, 28).equals(this.#vaultId), 'vault id')
    check(`${bytes.toString('hex', 28, 44)}${bytes.toString('hex', 44, 52)}` === name.replaceAll('-', ''), 'name')
    check(sha256(bytes.subarray(0, 100)).equals(bytes.subarray(100, 132)), 'checksum')
    const salt = bytes.subarray(68, 100)
    const mac = crypto
      .createHmac('sha256', this.#key(salt, 'attachment-header'))
      .update(bytes.subarray(0, 132))
      .digest()
    check(mac.equals(bytes.subarray(132, 164)), 'HMAC')
    const chunks: Buffer[] = []
    for (let at = 164; at < bytes.length; at += 12 + 65_536 + 16) {
      const end = Math.min(at + 12 + 65_536 + 16, bytes.length)
      const place = Buffer.alloc(9)
      place.writeBigUInt64BE(BigInt(chunks.length))
      place.writeUInt8(end === bytes.length ? 1 : 0, 8)
      const aad = Buffer.concat([sha256(bytes.subarray(0, 164)), place])
      const key = this.#key(salt, 'attachment')
      const [nonce, tag] = [bytes.subarray(at, at + 12), bytes.subarray(end - 16, end)]
      chunks.push(decrypt(key, nonce, aad, bytes.subarray(at + 12, end - 16), tag))
    }
    const content = Buffer.concat(chunks)
    check(content.length === u64(bytes, 60), 'length of the content')
    return content
  }

  #key(salt: Buffer, purpose: string): Buffer {
    const info = Buffer.concat([Buffer.from(`kluis/v1/${purpose}`), this.#vaultId])
    return Buffer.from(crypto.hkdfSync('sha256', this.#master, salt, info, 32))
  }

  #after(bytes: Buffer): Position {
    return { seq: u64(bytes, 52), tag: bytes.subarray(60, 76), segmentId: bytes.subarray(76, 84) }
  }

  *#records(bytes: Buffer, kind: 'segment' | 'snapshot', firstSeq: number, end: number): Generator<unknown> {
    check(bytes.subarray(0, 8).toString('latin1') === (kind === 'segment' ? 'KLSEG\0\r\n' : 'KLSNP\0\r\n'), 'magic')
    check(bytes.readUInt16BE(8) === 1 && bytes.readUInt16BE(10) === 1, 'format')
    check(bytes.subarray(12, 28).equals(this.#vaultId), 'vault id')
    check(sha256(bytes.subarray(0, 132)).equals(bytes.subarray(132, 164)), 'checksum')
    const salt = bytes.subarray(100, 132)
    const mac = crypto
      .createHmac('sha256', this.#key(salt, `${kind}-header`))
      .update(bytes.subarray(0, 164))
      .digest()
    check(mac.equals(bytes.subarray(164, 196)), 'HMAC')
    let tag = bytes.subarray(60, 76)
    let seq = firstSeq
    for (let at = 196; at < end;) {
      const length = bytes.readUInt32BE(at)
      check(u64(bytes, at + 4) === (seq += 1), 'sequence')
      const aad = Buffer.concat([
        sha256(bytes.subarray(0, 196)),
        bytes.subarray(at + 4, at + 12),
        bytes.subarray(at, at + 4),
        tag,
      ])
      tag = bytes.subarray(at + 24 + length, at + 40 + length)
      const plaintext = decrypt(
        this.#key(salt, kind),
        bytes.subarray(at + 12, at + 24),
        aad,
        bytes.subarray(at + 24, at + 24 + length),
        tag,
      )
      at += 40 + length
      yield JSON.parse(plaintext.toString('utf8'))
    }
  }
}

function slotsOf(header: Buffer): Map<number, Buffer> {
  const slots = new Map<number, Buffer>()
  const end = 99 + header.readUInt16BE(97)
  for (let at = 99; at < end; at += 3 + header.readUInt16BE(at + 1)) {
    const type = header.readUInt8(at)
    check(!slots.has(type), 'one slot of a type')
    slots.set(type, header.subarray(at + 3, at + 3 + header.readUInt16BE(at + 1)))
  }
  check(slots.size === header.readUInt8(96) && slots.size <= 4, 'number of slots')
  return slots
}

function recipientsOf(header: Buffer): [backup: string, recovery: string] {
  const at = 99 + header.readUInt16BE(97)
  const backup = header.subarray(at + 2, at + 2 + header.readUInt16BE(at))
  const next = at + 2 + backup.length
  const recovery = header.subarray(next + 2, next + 2 + header.readUInt16BE(next))
  check(next + 2 + recovery.length + 64 === header.length, 'end of the header')
  return [backup.toString('latin1'), recovery.toString('latin1')]
}

function decrypt(key: Buffer, nonce: Buffer, aad: Buffer, ciphertext: Buffer, tag: Buffer): Buffer {
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(tag)
  return Buffer.concat([decipher.update(ciphertext), decipher.final()])
}

// --------------------------------------------------------------------------------------------------------------------

/** The real Argon2id, at the lowest cost that is accepted. */
const environment = testEnvironment({
  kdf: argon2InWorker(new URL('./argon2-worker.ts', import.meta.url)),
  cost: { memoryKiB: ACCEPTED_COST.minimumMemoryKiB, passes: ACCEPTED_COST.minimumPasses },
})

test('a reader written from the page alone reads a vault of one session', () =>
  withFolder(async (folder) => {
    const vault = new Vault(environment, folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    expectOk(await vault.commit(savePeople(putPerson(1, 'Zoë', 0))))
    await vault.close()
    expect(new Reader(folder, PASSPHRASE).read()).toEqual({
      seq: 2,
      documents: {
        [`settings/${settings.id}`]: { rev: 1, doc: settings },
        [`people/${testId(1)}`]: { rev: 1, doc: person(1, 'Zoë') },
      },
      actions: ['vault.create', 'person.save'],
    })
    expect(() => new Reader(folder, 'een ander').read()).toThrow()
  }))

test('it finds the identity of backups, which the passphrase opens as well', () =>
  withFolder(async (folder) => {
    const vault = new Vault(environment, folder)
    expectOk(await vault.create('Zoë en Jürgen', firstCommit))
    await vault.close()
    const { recipient, ofTheVault, ofThePassphrase } = await new Reader(folder, 'Zoë en Jürgen').backupIdentity()
    expect(ofThePassphrase).toBe(`${ofTheVault}\n`)
    expect(await identityToRecipient(ofTheVault)).toBe(recipient)
  }))

test('it reads a vault with the recovery key instead of the passphrase, before and after the keys were renewed', () =>
  withFolder(async (folder) => {
    const vault = new Vault(environment, folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    const methods = keyMethodsOf(vault)
    const { recoveryKey } = expectOk(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
    expectOk(await methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))
    expect((await new Reader(folder, '').readWith(recoveryKey)).actions).toEqual(['vault.create', 'recoveryKey.set'])
    const newPassphrase = 'vlieger bezem kompas'
    expectOk(await methods.renewKeys({ passphrase: PASSPHRASE, newPassphrase }))
    await vault.close()
    const { actions } = await new Reader(folder, '').readWith(recoveryKey)
    expect(actions).toEqual(['vault.create', 'recoveryKey.set', 'keys.renew'])
    expect(new Reader(folder, newPassphrase).read().actions).toEqual(actions)
    expect(() => new Reader(folder, PASSPHRASE).read()).toThrow()
  }))

test('it reads attachments, of one chunk and of more', () =>
  withFolder(async (folder) => {
    const vault = new Vault(environment, folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    const open = vault.opened
    if (open === null) throw new Error('locked')
    for (const [n, length] of [1, 65_536, 150_000].entries()) {
      const content = crypto.randomBytes(length)
      writeAttachment(open.vault, { id: testId(n), bytes: length, createdMs: 0 }, [content])
      expect(new Reader(folder, PASSPHRASE).attachment(testId(n)).equals(content)).toBe(true)
    }
    await vault.close()
  }))

test('and one with a snapshot, several sessions, a removal and an end cut off by a crash', () =>
  withFolder(async (folder) => {
    const vault = new Vault(environment, folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    expectOk(await vault.commit(savePeople(...Array.from({ length: 700 }, (_, n) => putPerson(n, `Persoon ${n}`, 0)))))
    vault.opened?.fold()
    for (const name of ['Anna', 'Bram']) {
      expectOk(await vault.commit(savePeople(putPerson(1_000 + name.length, name, name === 'Anna' ? 0 : 1))))
      await vault.close()
      if (name === 'Anna') expectOk(await vault.unlock(PASSPHRASE))
    }
    const [last = ''] = readdirSync(folder).filter((name) => name.startsWith('seg-1-3-'))
    const path = join(folder, last)
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0, 0, 1, 0, 0])]))
    expect(expectOk(await vault.unlock(PASSPHRASE)).notices).toEqual([{ code: 'tornTail', bytes: 5 }])
    expectOk(await vault.commit(savePeople({ table: 'people', id: testId(5), baseRev: 1, doc: null })))
    await vault.close()
    const { seq, documents, actions } = new Reader(folder, PASSPHRASE).read()
    expect(seq).toBe(7)
    expect(actions).toEqual([
      'vault.create',
      'person.save',
      'person.save',
      'vault.open',
      'person.save',
      'vault.open',
      'person.save',
    ])
    expect(Object.keys(documents)).toHaveLength(701)
    expect(documents[`people/${testId(5)}`]).toBeUndefined()
    expect(documents[`people/${testId(1_004)}`]).toEqual({ rev: 2, doc: person(1_004, 'Bram') })
  }))
