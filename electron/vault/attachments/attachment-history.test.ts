import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attachment, attachmentSchema } from '#shared/domain/attachment.ts'
import type { Change } from '#shared/ipc/vault-contract.ts'
import { attempt } from '../failure.ts'
import { sha256 } from '../crypto.ts'
import { MemoryFiles } from '../testing/memory-files.ts'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  savePeople,
  putPerson,
  testEnvironment,
  testId,
} from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { attachmentNames, openAttachment, writeAttachment } from './attachment-file.ts'

const FOLDER = '/proef.kluis'

/** What a person, the page or the world does. Numbers choose among what there is at the time. */
type Step =
  | { readonly kind: 'attach' }
  | { readonly kind: 'commit'; readonly which: number }
  | { readonly kind: 'remove'; readonly which: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'fold' }
  | { readonly kind: 'close' }
  | { readonly kind: 'crash' }

const which = fc.nat({ max: 100 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('attach' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('commit' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fold' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
)

const contentOf = (n: number): Buffer => Buffer.from(`%PDF-1.7 inhoud van bijlage ${n} ${'.'.repeat(n)}`)

/** A vault on a disk in memory, and what must be in it. */
class World {
  #files = new MemoryFiles()
  #vault = this.#newVault()
  #made = 0
  /** Taken in during this session, not (or no longer) a document. */
  readonly #stray: Attachment[] = []
  readonly #kept = new Map<string, Attachment>()
  #undo: (() => Promise<void>)[] = []

  #newVault(): Vault {
    return new Vault(testEnvironment({ files: this.#files }), FOLDER)
  }

  async start(): Promise<void> {
    expectOk(await this.#vault.create(PASSPHRASE, firstCommit))
  }

  async do(taken: Step): Promise<void> {
    switch (taken.kind) {
      case 'attach':
        return this.#attach()
      case 'commit':
        return this.#keep(this.#stray[taken.which % this.#stray.length])
      case 'remove':
        return this.#remove([...this.#kept.values()][taken.which % this.#kept.size])
      case 'undo':
        return this.#undo.pop()?.()
      case 'fold':
        this.#vault.opened?.fold()
        return
      case 'close':
        expectOk(await this.#vault.close())
        this.#check('nothing outlives the session', this.#kept.size)
        return this.#reopen()
      case 'crash':
        // The process is gone, and with it the lock's holder; another computer's copy of the disk goes on.
        this.#files = this.#files.copy()
        this.#files.unlink(`${FOLDER}/LOCK`)
        return this.#reopen()
    }
  }

  async #reopen(): Promise<void> {
    this.#stray.length = 0
    this.#undo = []
    this.#vault = this.#newVault()
    expect(expectOk(await this.#vault.unlock(PASSPHRASE)).notices).toEqual([])
    this.#check('nothing outlives the opening', this.#kept.size)
  }

  #attach(): Promise<void> {
    const open = this.#vault.opened
    if (open === null) throw new Error('locked')
    const n = (this.#made += 1)
    const content = contentOf(n)
    writeAttachment(open.vault, { id: testId(n), bytes: content.length, createdMs: 0 }, [content])
    this.#stray.push(
      attachmentSchema.parse({
        id: testId(n),
        owner: { table: 'coaches', id: testId(1), part: 'x' },
        fileName: 'scan.pdf',
        mediaType: 'application/pdf',
        bytes: content.length,
        sha256: sha256(content).toString('hex'),
        addedAt: '2026-11-23T10:00:00.000Z',
      }),
    )
    return Promise.resolve()
  }

  async #put(doc: Attachment): Promise<void> {
    await this.#commit({ table: 'attachments', id: doc.id, baseRev: 0, doc })
    this.#stray.splice(this.#stray.indexOf(doc), 1)
    this.#kept.set(doc.id, doc)
  }

  async #take(doc: Attachment): Promise<void> {
    const baseRev = this.#vault.opened?.tables.get('attachments', doc.id)?.rev ?? 0
    await this.#commit({ table: 'attachments', id: doc.id, baseRev, doc: null })
    this.#kept.delete(doc.id)
    this.#stray.push(doc)
  }

  async #keep(doc: Attachment | undefined): Promise<void> {
    if (doc === undefined) return
    await this.#put(doc)
    this.#undo.push(() => this.#take(doc))
  }

  async #remove(doc: Attachment | undefined): Promise<void> {
    if (doc === undefined) return
    await this.#take(doc)
    this.#undo.push(() => this.#put(doc))
  }

  async #commit(change: Change): Promise<void> {
    expectOk(await this.#vault.commit({ action: 'attachment.add', changes: [change] }))
  }

  /** Every document has its file with its content; and there are no more files than said. */
  check(): void {
    this.#check('every file of the session', this.#kept.size + this.#stray.length)
  }

  #check(what: string, files: number): void {
    const open = this.#vault.opened
    const vault = open?.vault
    if (vault === undefined) {
      expect(
        this.#files.readdir(`${FOLDER}`).includes('att') ? this.#files.readdir(`${FOLDER}/att`).length : 0,
        what,
      ).toBe(files)
      return
    }
    expect(attachmentNames(vault), what).toHaveLength(files)
    for (const { id } of [...this.#kept.values(), ...this.#stray]) {
      const content = attempt(() => Buffer.concat([...openAttachment(vault, id).chunks()]))
      expect(content.ok && content.value.toString('latin1'), what).toBe(
        contentOf(Number.parseInt(id.slice(-12), 16)).toString('latin1'),
      )
    }
  }
}

describe('whatever happens', () => {
  test('a document never loses its file, and no file outlives its document for longer than the session', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const world = new World()
        await world.start()
        for (const taken of steps) {
          await world.do(taken)
          world.check()
        }
      }),
      { numRuns: 150 },
    ))
})

describe('a file without a document', () => {
  const files = () => {
    const disk = new MemoryFiles()
    return { disk, vault: new Vault(testEnvironment({ files: disk }), FOLDER) }
  }
  const strays = (disk: MemoryFiles) => disk.readdir(`${FOLDER}/att`)

  async function withStray() {
    const { disk, vault } = files()
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
    const open = vault.opened
    if (open === null) throw new Error('locked')
    writeAttachment(open.vault, { id: testId(5), bytes: 100, createdMs: 0 }, [Buffer.alloc(100)])
    return { disk, vault }
  }

  test('stays while the end of the history is doubtful: its document may have been in there', async () => {
    const { disk } = await withStray()
    const crashed = disk.copy()
    crashed.unlink(`${FOLDER}/LOCK`)
    const segment = `${FOLDER}/${crashed.readdir(FOLDER).find((name) => name.startsWith('seg-')) ?? ''}`
    const bytes = crashed.readFile(segment)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    crashed.put(segment, bytes)
    const again = new Vault(testEnvironment({ files: crashed }), FOLDER)
    expect(expectOk(await again.unlock(PASSPHRASE)).notices.map(({ code }) => code)).toEqual(['doubtfulTail'])
    expect(strays(crashed)).toHaveLength(1)
    await again.close()
    expect(strays(crashed)).toHaveLength(1)
  })

  test('is not removed by a session that has lost the vault to another', async () => {
    const { disk, vault } = await withStray()
    disk.put(
      `${FOLDER}/LOCK`,
      Buffer.from(
        JSON.stringify({
          sessionId: 'x',
          host: 'elsewhere',
          user: 'y',
          pid: 1,
          processStart: null,
          time: '2026-11-23T10:00:00.000Z',
        }),
      ),
    )
    await vault.close()
    expect(strays(disk)).toHaveLength(1)
  })

  test('is left alone when it is not called as files of attachments are', async () => {
    const { disk, vault } = await withStray()
    disk.put(`${FOLDER}/att/Thumbs.db`, Buffer.from('x'))
    disk.put(`${FOLDER}/att/${testId(6)}-copy`, Buffer.from('x'))
    await vault.close()
    expect(strays(disk)).toEqual(['Thumbs.db', `${testId(6)}-copy`])
  })
})
