// oxlint-disable-next-line boundaries/dependencies -- makes the pipe that the vault must not wait for
import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ATTACHMENT_MAXIMUM_BYTES, type Attachment, attachmentSchema } from '#shared/domain/attachment.ts'
import {
  type Change,
  OPEN_NORMALLY,
  type StoredFile,
  type VaultAnswer,
  type VaultEvent,
} from '#shared/ipc/vault-contract.ts'
import type { PermitUse } from '#shared/ipc/vault-control.ts'
import { GuestMode } from '../guest.ts'
import { Permits } from '../permits.ts'
import { serveVault } from '../server.ts'
import { expectOk, firstCommit, PASSPHRASE, testEnvironment, testId, withFolder } from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'

const pdf = (length: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(length - 9)])
const png = (length: number) => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(length - 8)])

/** A vault process in this one, with the dialogs of main and the requests of the page. */
class Desk {
  readonly events: VaultEvent[] = []
  readonly vault: Vault
  readonly #permits = new Permits()
  readonly #receive: (message: unknown) => Promise<void>
  #answer: VaultAnswer['result'] | null = null

  constructor(folder: string, kind: 'new' | 'existing') {
    this.vault = new Vault(testEnvironment(), folder)
    this.#receive = serveVault({
      vault: this.vault,
      places: { kind, memory: join(folder, '..', 'known'), backupFolder: () => null },
      permits: this.#permits,
      guest: new GuestMode(() => undefined),
      post: (message) => {
        if ('event' in message) this.events.push(message)
        else this.#answer = structuredClone(message).result
      },
    })
  }

  permit(use: PermitUse, path: string): string {
    const token = randomUUID()
    this.#permits.give({ type: 'permit', token, use, path })
    return token
  }

  async call(method: string, params: unknown): Promise<VaultAnswer['result']> {
    await this.#receive({ id: 1, method, params })
    return this.#answer ?? { ok: false, error: { code: 'wrongState' } }
  }

  create = () => this.call('create', { passphrase: PASSPHRASE, first: firstCommit })
  unlock = () => this.call('unlock', { passphrase: PASSPHRASE, how: OPEN_NORMALLY })
  close = () => this.call('close', null)
  attach = (path: string) => this.call('attach', { permit: this.permit('attach', path) })
  save = (id: string, path: string) => this.call('saveAttachment', { id, permit: this.permit('saveAttachment', path) })
  read = (id: string) => this.call('readAttachment', { id })

  commit(doc: Attachment) {
    const change = { table: 'attachments', id: doc.id, baseRev: 0, doc }
    return this.call('commit', { action: 'attachment.add', changes: [change as Change] })
  }

  /** Attaches a file and keeps its document. */
  async keep(path: string): Promise<Attachment> {
    const doc = documentOf(expectOk(await this.attach(path)) as StoredFile)
    expectOk(await this.commit(doc))
    return doc
  }

  codeOf = (result: VaultAnswer['result']) => (result.ok ? 'ok' : result.error.code)
}

const documentOf = (file: StoredFile): Attachment =>
  attachmentSchema.parse({
    ...file,
    owner: { table: 'coaches', id: testId(1), part: testId(2) },
    addedAt: '2026-11-23T10:00:00.000Z',
  })

async function withDesk<Value>(work: (desk: Desk, places: { folder: string; parent: string }) => Promise<Value>) {
  return withFolder(async (folder, parent) => {
    const desk = new Desk(folder, 'new')
    expectOk(await desk.create())
    try {
      return await work(desk, { folder, parent })
    } finally {
      await desk.close()
    }
  })
}

const attachments = (folder: string) => (fs.existsSync(join(folder, 'att')) ? fs.readdirSync(join(folder, 'att')) : [])

describe('taking a file in', () => {
  test('keeps it encrypted, for its owner only, and gives it back to the byte', () =>
    withDesk(async (desk, { folder, parent }) => {
      const content = pdf(200_000)
      fs.writeFileSync(join(parent, 'Diploma J. Pietersen.pdf'), content)
      const doc = await desk.keep(join(parent, 'Diploma J. Pietersen.pdf'))
      expect(doc).toMatchObject({ fileName: 'Diploma J. Pietersen.pdf', mediaType: 'application/pdf', bytes: 200_000 })
      expect(await desk.read(doc.id)).toEqual({
        ok: true,
        value: { bytes: new Uint8Array(content), mediaType: 'application/pdf' },
      })
      const [name = ''] = attachments(folder)
      expect(fs.statSync(join(folder, 'att')).mode & 0o777).toBe(0o700)
      expect(fs.statSync(join(folder, 'att', name)).mode & 0o777).toBe(0o600)
      expect(fs.readFileSync(join(folder, 'att', name)).includes(content.subarray(20, 40))).toBe(false)
      await desk.close()
      const again = new Desk(folder, 'existing')
      expect(await again.unlock()).toMatchObject({ ok: true, value: { notices: [] } })
      expect(await again.read(doc.id)).toMatchObject({ ok: true })
      await again.close()
    }))

  test('tells how far it is with a large one', () =>
    withDesk(async (desk, { parent }) => {
      fs.writeFileSync(join(parent, 'a.pdf'), pdf(3_500_000))
      expectOk(await desk.attach(join(parent, 'a.pdf')))
      const reports = desk.events.filter(({ event }) => event === 'attaching')
      expect(reports).toEqual([1, 2, 3].map((n) => ({ event: 'attaching', done: n * 1024 * 1024, total: 3_500_000 })))
    }))

  test('takes the largest that there may be and nothing above it', () =>
    withDesk(async (desk, { folder, parent }) => {
      fs.writeFileSync(join(parent, 'a.pdf'), pdf(ATTACHMENT_MAXIMUM_BYTES))
      fs.writeFileSync(join(parent, 'b.pdf'), pdf(ATTACHMENT_MAXIMUM_BYTES + 1))
      expect((await desk.attach(join(parent, 'a.pdf'))).ok).toBe(true)
      expect(await desk.attach(join(parent, 'b.pdf'))).toEqual({
        ok: false,
        error: { code: 'attachmentTooLarge', maximumBytes: ATTACHMENT_MAXIMUM_BYTES },
      })
      expect(attachments(folder)).toHaveLength(1)
    }))

  test('refuses a file of 5 GiB without reading it', () =>
    withDesk(async (desk, { folder, parent }) => {
      fs.writeFileSync(join(parent, 'a.pdf'), pdf(100))
      fs.truncateSync(join(parent, 'a.pdf'), 5 * 1024 ** 3)
      const before = process.memoryUsage.rss()
      expect(desk.codeOf(await desk.attach(join(parent, 'a.pdf')))).toBe('attachmentTooLarge')
      expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024)
      expect(attachments(folder)).toEqual([])
    }))

  test.each([
    ['program.exe', Buffer.from('MZ\x90\0')],
    ['program.pdf', Buffer.from('MZ\x90\0')],
    ['page.pdf', Buffer.from('<script>alert(1)</script>')],
    ['scan.exe', pdf(100)],
    ['scan.pdf.exe', pdf(100)],
    ['scan.jpg', pdf(100)],
    ['scan.png', pdf(100)],
    ['scan.pdf', png(100)],
    ['empty.pdf', Buffer.alloc(0)],
    ['short.pdf', Buffer.from('%PDF')],
  ])('refuses %s for what it is', (name, content) =>
    withDesk(async (desk, { folder, parent }) => {
      fs.writeFileSync(join(parent, name), content)
      expect(desk.codeOf(await desk.attach(join(parent, name)))).toBe('attachmentKind')
      expect(attachments(folder)).toEqual([])
    }),
  )

  test('refuses folders, pipes and devices without waiting for them', () =>
    withDesk(async (desk, { folder, parent }) => {
      fs.mkdirSync(join(parent, 'folder.pdf'))
      execFileSync('mkfifo', [join(parent, 'pipe.pdf')])
      fs.symlinkSync('/dev/zero', join(parent, 'zero.pdf'))
      for (const path of ['folder.pdf', 'pipe.pdf', 'zero.pdf'].map((name) => join(parent, name))) {
        expect(desk.codeOf(await desk.attach(path)), path).toBe('attachmentKind')
      }
      expect(desk.codeOf(await desk.attach(join(parent, 'gone.pdf')))).toBe('fileUnreadable')
      expect(desk.codeOf(await desk.attach('/proc/self/status'))).toBe('fileUnreadable')
      expect(attachments(folder)).toEqual([])
    }))

  test('asks for a file chosen for this, once', () =>
    withDesk(async (desk, { parent }) => {
      fs.writeFileSync(join(parent, 'a.pdf'), pdf(100))
      const permit = desk.permit('attach', join(parent, 'a.pdf'))
      const other = desk.permit('saveAttachment', join(parent, 'a.pdf'))
      expect(desk.codeOf(await desk.call('attach', { permit: other }))).toBe('unknownPermit')
      expect(desk.codeOf(await desk.call('attach', { permit: 'guess' }))).toBe('unknownPermit')
      expect(desk.codeOf(await desk.call('attach', { permit }))).toBe('ok')
      expect(desk.codeOf(await desk.call('attach', { permit }))).toBe('unknownPermit')
    }))

  test('does nothing in a vault that is locked or whose lock is gone to another', () =>
    withDesk(async (desk, { folder, parent }) => {
      fs.writeFileSync(join(parent, 'a.pdf'), pdf(100))
      fs.writeFileSync(
        join(folder, 'LOCK'),
        JSON.stringify({
          sessionId: 'x',
          host: 'elsewhere',
          user: 'other',
          pid: 1,
          processStart: null,
          time: new Date().toISOString(),
        }),
      )
      expect(desk.codeOf(await desk.attach(join(parent, 'a.pdf')))).toBe('inUse')
      expect(desk.codeOf(await desk.attach(join(parent, 'a.pdf')))).toBe('readOnly')
      await desk.close()
      expect(desk.codeOf(await desk.attach(join(parent, 'a.pdf')))).toBe('wrongState')
      expect(attachments(folder)).toEqual([])
    }))
})

describe('what is shown', () => {
  test('is what the document says, or nothing', () =>
    withDesk(async (desk, { parent }) => {
      fs.writeFileSync(join(parent, 'a.pdf'), pdf(1_000))
      const stored = expectOk(await desk.attach(join(parent, 'a.pdf'))) as StoredFile
      const doc = documentOf(stored)
      expect(desk.codeOf(await desk.read(stored.id))).toBe('attachmentMissing')
      const lies: readonly Partial<Attachment>[] = [
        { bytes: 999 },
        { sha256: '0'.repeat(64) },
        { mediaType: 'image/png' },
      ]
      let baseRev = 0
      for (const lie of lies) {
        const change = { table: 'attachments', id: doc.id, baseRev: baseRev++, doc: { ...doc, ...lie } }
        expectOk(await desk.call('commit', { action: 'attachment.add', changes: [change] }))
        expect(desk.codeOf(await desk.read(doc.id)), JSON.stringify(lie)).toBe('attachmentDamaged')
      }
      expect(desk.codeOf(await desk.read(testId(9)))).toBe('attachmentMissing')
    }))
})

describe('saving elsewhere', () => {
  const withSaved = (
    work: (desk: Desk, parent: string, doc: Attachment, content: Buffer, folder: string) => Promise<void>,
  ) =>
    withDesk(async (desk, { folder, parent }) => {
      const content = pdf(100_000)
      fs.writeFileSync(join(parent, 'a.pdf'), content)
      await work(desk, parent, await desk.keep(join(parent, 'a.pdf')), content, folder)
    })

  test('writes the same bytes for their owner only and leaves a line in the audit trail', () =>
    withSaved(async (desk, parent, doc, content) => {
      fs.writeFileSync(join(parent, 'out.pdf'), 'what stood there', { mode: 0o666 })
      expect(await desk.save(doc.id, join(parent, 'out.pdf'))).toEqual({ ok: true, value: null })
      expect(fs.readFileSync(join(parent, 'out.pdf')).equals(content)).toBe(true)
      expect(fs.statSync(join(parent, 'out.pdf')).mode & 0o777).toBe(0o600)
      expect(desk.vault.opened?.audit.at(-1)).toMatchObject({ action: 'attachment.save', ids: [doc.id] })
      expect(fs.readdirSync(parent).filter((name) => name.endsWith('.tmp'))).toEqual([])
    }))

  test('leaves nothing partial, whatever is wrong with the place', () =>
    withSaved(async (desk, parent, doc, _content, folder) => {
      fs.mkdirSync(join(parent, 'taken.pdf'))
      const before = fs.readdirSync(parent).toSorted()
      const tries: readonly (readonly [string, string])[] = [
        [join(parent, 'taken.pdf'), 'fileNotWritten'],
        [join(parent, 'gone', 'x.pdf'), 'fileNotWritten'],
        [join(parent, `${'x'.repeat(300)}.pdf`), 'fileNotWritten'],
        [join(folder, 'x.pdf'), 'fileNotWritten'],
        [join(folder, 'att', 'x.pdf'), 'fileNotWritten'],
        [join(folder, 'header'), 'attachmentKind'],
        [join(parent, 'x.exe'), 'attachmentKind'],
        [join(parent, 'x'), 'attachmentKind'],
        [join(parent, 'x.pdf.'), 'attachmentKind'],
        [join(parent, 'x.pdf '), 'attachmentKind'],
        [join(parent, 'x.png'), 'attachmentKind'],
      ]
      for (const [path, code] of tries) expect(desk.codeOf(await desk.save(doc.id, path)), path).toBe(code)
      expect(fs.readdirSync(parent).toSorted()).toEqual(before)
      expect(fs.readdirSync(folder).filter((name) => name.includes('.pdf') || name.endsWith('.tmp'))).toEqual([])
    }))

  test('writes nothing of a damaged attachment', () =>
    withSaved(async (desk, parent, doc, _content, folder) => {
      const path = join(folder, 'att', attachments(folder)[0] ?? '')
      const bytes = fs.readFileSync(path)
      bytes[90_000] = 255 - (bytes[90_000] ?? 0)
      fs.writeFileSync(path, bytes)
      expect(desk.codeOf(await desk.save(doc.id, join(parent, 'out.pdf')))).toBe('attachmentDamaged')
      expect(fs.existsSync(join(parent, 'out.pdf'))).toBe(false)
    }))
})

describe('opening a vault', () => {
  test('names the attachments whose file is gone, cut off or of the wrong kind, and keeps what is there', () =>
    withDesk(async (desk, { folder, parent }) => {
      const docs: Attachment[] = []
      for (const n of [1, 2, 3, 4, 5]) {
        fs.writeFileSync(join(parent, `${n}.pdf`), pdf(n * 1_000))
        docs.push(await desk.keep(join(parent, `${n}.pdf`)))
      }
      await desk.close()
      const fileOf = (n: number) => {
        const name = attachments(folder).find((file) => file.startsWith(docs[n]?.id ?? '?')) ?? ''
        return join(folder, 'att', name)
      }
      fs.rmSync(fileOf(0))
      fs.truncateSync(fileOf(1), 900)
      fs.writeFileSync(fileOf(2), '')
      fs.appendFileSync(fileOf(3), 'x')
      const kept = attachments(folder)
      const again = new Desk(folder, 'existing')
      expect(await again.unlock()).toMatchObject({
        ok: true,
        value: { notices: [{ code: 'attachmentsBroken', ids: docs.slice(0, 4).map(({ id }) => id) }] },
      })
      const codes = await Promise.all(docs.map(async ({ id }) => again.codeOf(await again.read(id))))
      expect(codes).toEqual(['attachmentMissing', ...Array<string>(3).fill('attachmentDamaged'), 'ok'])
      await again.close()
      expect(attachments(folder)).toEqual(kept)
    }))

  test('names an attachment of another length than its document says', () =>
    withDesk(async (desk, { folder, parent }) => {
      fs.writeFileSync(join(parent, 'a.pdf'), pdf(1_000))
      const doc = documentOf(expectOk(await desk.attach(join(parent, 'a.pdf'))) as StoredFile)
      expectOk(await desk.commit({ ...doc, bytes: 1_001 }))
      await desk.close()
      const again = new Desk(folder, 'existing')
      expect(await again.unlock()).toMatchObject({ ok: true, value: { notices: [{ ids: [doc.id] }] } })
      await again.close()
    }))

  test('does not stop because the folder of attachments cannot be read', () =>
    withDesk(async (desk, { folder, parent }) => {
      fs.writeFileSync(join(parent, 'a.pdf'), pdf(1_000))
      const doc = await desk.keep(join(parent, 'a.pdf'))
      await desk.close()
      fs.rmSync(join(folder, 'att'), { recursive: true })
      fs.writeFileSync(join(folder, 'att'), 'a file in its place')
      const again = new Desk(folder, 'existing')
      expect(await again.unlock()).toMatchObject({ ok: true, value: { notices: [{ ids: [doc.id] }] } })
      expect(again.codeOf(await again.attach(join(parent, 'a.pdf')))).not.toBe('ok')
      await again.close()
    }))
})

test('a name on disk says which document it belongs to and nothing of what it is called', () =>
  withDesk(async (desk, { folder, parent }) => {
    fs.writeFileSync(join(parent, 'Ziekmelding Jansen.pdf'), pdf(1_000))
    const doc = await desk.keep(join(parent, 'Ziekmelding Jansen.pdf'))
    expect(attachments(folder).map((name) => basename(name).slice(0, 36))).toEqual([doc.id])
  }))
