import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Change } from '#shared/ipc/vault-contract.ts'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  person,
  putPerson,
  RowCollector,
  rowsIn,
  savePeople,
  settings,
  testEnvironment,
  testId,
  withFolder,
} from './testing/test-vault.ts'
import { Vault } from './vault.ts'

async function made(folder: string, environment = testEnvironment()): Promise<Vault> {
  const vault = new Vault(environment, folder)
  expectOk(await vault.create(PASSPHRASE, firstCommit))
  return vault
}

async function reopened(folder: string, environment = testEnvironment()) {
  const vault = new Vault(environment, folder)
  const collector = new RowCollector()
  const opened = expectOk(await vault.unlock(PASSPHRASE, collector.emit))
  return { vault, opened, collector }
}

describe('making a vault', () => {
  test('answers with the first record and leaves a folder for the owner only', () =>
    withFolder(async (folder) => {
      const vault = new Vault(testEnvironment(), folder)
      const created = expectOk(await vault.create(PASSPHRASE, firstCommit))
      expect(created).toMatchObject({
        seq: 1,
        notices: [],
        rows: [{ table: 'settings', row: { id: settings.id, rev: 1, doc: settings } }],
      })
      expect(statSync(folder).mode & 0o777).toBe(0o700)
      const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)
      expect(new Set(modes)).toEqual(new Set([0o600]))
      await vault.close()
    }))

  test('accepts an empty folder that is there', () =>
    withFolder(async (folder) => {
      mkdirSync(folder)
      await (await made(folder)).close()
    }))

  test('refuses a folder with something in it, and leaves that alone', () =>
    withFolder(async (folder) => {
      mkdirSync(folder)
      writeFileSync(join(folder, 'begroting.xlsx'), 'cijfers')
      const result = await new Vault(testEnvironment(), folder).create(PASSPHRASE, firstCommit)
      expect(result).toEqual({ ok: false, error: { code: 'folderNotEmpty' } })
      expect(readdirSync(folder)).toEqual(['begroting.xlsx'])
    }))

  test('refuses a folder that holds a vault', () =>
    withFolder(async (folder) => {
      await (await made(folder)).close()
      const result = await new Vault(testEnvironment(), folder).create(PASSPHRASE, firstCommit)
      expect(result).toEqual({ ok: false, error: { code: 'folderNotEmpty' } })
    }))

  test('says that the place is gone when the folder around it is', () =>
    withFolder(async (_, parent) => {
      const result = await new Vault(testEnvironment(), join(parent, 'weg', 'x.kluis')).create(PASSPHRASE, firstCommit)
      expect(result).toEqual({ ok: false, error: { code: 'folderGone' } })
    }))

  test.each(['', '1234567', 'e\u0301'.repeat(7)])('refuses passphrase %j below eight characters', (passphrase) =>
    withFolder(async (folder) => {
      const result = await new Vault(testEnvironment(), folder).create(passphrase, firstCommit)
      expect(result).toEqual({ ok: false, error: { code: 'passphraseTooShort', minimum: 8 } })
      expect(existsSync(folder)).toBe(false)
    }),
  )

  test('leaves nothing behind when the first record is refused', () =>
    withFolder(async (folder) => {
      const { change } = { change: { ...firstCommit.changes[0], baseRev: 3 } as Change }
      const result = await new Vault(testEnvironment(), folder).create(PASSPHRASE, {
        ...firstCommit,
        changes: [change],
      })
      expect(result).toMatchObject({ ok: false, error: { code: 'staleRevision' } })
      expect(existsSync(folder)).toBe(false)
    }))

  test('takes over what a creation that was killed half-way left', () =>
    withFolder(async (folder) => {
      mkdirSync(folder)
      const dead = {
        sessionId: 'x',
        host: testEnvironment().host.host,
        user: 'u',
        pid: 4_194_305,
        processStart: null,
      }
      writeFileSync(join(folder, 'LOCK'), JSON.stringify({ ...dead, time: new Date().toISOString() }))
      writeFileSync(join(folder, 'seg-0-1-0123456789abcdef'), 'half')
      const vault = await made(folder)
      await vault.close()
      expect(readdirSync(folder)).not.toContain('seg-0-1-0123456789abcdef')
    }))
})

describe('opening', () => {
  test('gives back what was committed, with revisions, in the order of the commits', () =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0), putPerson(2, 'Bram', 0))))
      const { seq, rows } = expectOk(await vault.commit(savePeople(putPerson(1, 'Anna de Wit', 1))))
      expect(seq).toBe(3)
      expect(rows).toEqual([{ table: 'people', row: { id: testId(1), rev: 2, doc: person(1, 'Anna de Wit') } }])
      await vault.close()
      const { vault: again, opened, collector } = await reopened(folder)
      expect(opened).toMatchObject({ seq: 3, notices: [] })
      expect(collector.names()).toEqual(['Anna de Wit', 'Bram'])
      expect(collector.rows.get(`people/${testId(1)}`)?.rev).toBe(2)
      await again.close()
    }))

  test('a removed document stays removed, from a segment and from a snapshot', () =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0), putPerson(2, 'Bram', 0))))
      vault.opened?.fold()
      const removal: Change = { table: 'people', id: testId(1), baseRev: 1, doc: null }
      expect(expectOk(await vault.commit(savePeople(removal))).rows).toEqual([])
      await vault.close()
      const first = await reopened(folder)
      expect(first.collector.names()).toEqual(['Bram'])
      first.vault.opened?.fold()
      await first.vault.close()
      const second = await reopened(folder)
      expect(second.collector.names()).toEqual(['Bram'])
      await second.vault.close()
    }))

  test('tells how far it is, up to the whole', () =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      for (let n = 0; n < 1_200; n += 400) {
        const changes = Array.from({ length: 400 }, (_, k) => putPerson(n + k, `Persoon ${n + k}`, 0))
        expectOk(await vault.commit(savePeople(...changes)))
      }
      vault.opened?.fold()
      expectOk(await vault.commit(savePeople(putPerson(7, 'Nieuw', 1))))
      await vault.close()
      const { vault: again, collector } = await reopened(folder)
      const progress = collector.events.filter((event) => event.event === 'progress')
      expect(progress[0]).toEqual({ event: 'progress', phase: 'deriving' })
      expect(progress.at(-1)).toMatchObject({ phase: 'reading', done: 1_202, total: 1_202 })
      const batches = collector.events.filter((event) => event.event === 'rows')
      expect(Math.max(...batches.map((event) => rowsIn(event).length))).toBeLessThanOrEqual(500)
      expect(collector.rows.size).toBe(1_201)
      await again.close()
    }))

  test('refuses another passphrase, and the waiting time grows', () =>
    withFolder(async (folder) => {
      await (await made(folder)).close()
      let ms = 0
      const vault = new Vault(testEnvironment({ clock: () => ms }), folder)
      const waits: unknown[] = []
      for (let n = 0; n < 4; n += 1) {
        const result = await vault.unlock('paard batterij nietje!')
        waits.push(result.ok ? null : result.error)
        if (!result.ok && result.error.code === 'wrongPassphrase') ms += result.error.waitSeconds * 1_000
      }
      expect(waits).toEqual([0, 0, 1, 2].map((waitSeconds) => ({ code: 'wrongPassphrase', waitSeconds })))
      ms -= 1_500
      expect(await vault.unlock(PASSPHRASE)).toEqual({ ok: false, error: { code: 'tooSoon', waitSeconds: 2 } })
      ms += 1_500
      expectOk(await vault.unlock(PASSPHRASE))
      await vault.close()
    }))

  test.each(['', ' ', `${PASSPHRASE} `, PASSPHRASE.toUpperCase(), 'x'.repeat(1_000_000)])(
    'a passphrase like %.30j is wrong and nothing else',
    (passphrase) =>
      withFolder(async (folder) => {
        await (await made(folder)).close()
        const result = await new Vault(testEnvironment(), folder).unlock(passphrase)
        expect(result).toEqual({ ok: false, error: { code: 'wrongPassphrase', waitSeconds: 0 } })
        expect(readdirSync(folder)).not.toContain('LOCK')
      }),
  )

  test('é opens the vault whether the keyboard makes one code point of it or two', () =>
    withFolder(async (folder) => {
      const vault = new Vault(testEnvironment(), folder)
      expectOk(await vault.create('caf\u00e9 met \u00e9\u00e9n 🐴 en عربى', firstCommit))
      await vault.close()
      expectOk(await vault.unlock('cafe\u0301 met e\u0301e\u0301n 🐴 en عربى'))
      await vault.close()
    }))

  test('tells a folder that is gone from one that is no vault, and writes into neither', () =>
    withFolder(async (folder, parent) => {
      expect(await new Vault(testEnvironment(), folder).unlock(PASSPHRASE)).toEqual({
        ok: false,
        error: { code: 'folderGone' },
      })
      writeFileSync(join(parent, 'foto.jpg'), 'jpeg')
      expect(await new Vault(testEnvironment(), parent).unlock(PASSPHRASE)).toEqual({
        ok: false,
        error: { code: 'notAVault' },
      })
      expect(readdirSync(parent)).toEqual(['foto.jpg'])
    }))

  test('a header of another program is no vault', () =>
    withFolder(async (folder) => {
      mkdirSync(folder)
      writeFileSync(join(folder, 'header'), 'From: iemand@example.org')
      expect(await new Vault(testEnvironment(), folder).unlock(PASSPHRASE)).toEqual({
        ok: false,
        error: { code: 'notAVault' },
      })
      expect(readdirSync(folder)).toEqual(['header'])
    }))

  test('a file in place of the folder is gone as a vault', () =>
    withFolder(async (folder) => {
      writeFileSync(folder, 'zip')
      expect(await new Vault(testEnvironment(), folder).unlock(PASSPHRASE)).toEqual({
        ok: false,
        error: { code: 'folderGone' },
      })
    }))

  test('documents that do not fit their schema are kept, reported and not sent', () =>
    withFolder(async (folder) => {
      const lenient = {
        ...testEnvironment().schemas,
        people: { safeParse: (data: unknown) => ({ success: true, data }) as const },
      }
      const vault = await made(folder, testEnvironment({ schemas: lenient }))
      const odd = { ...person(1, 'Anna'), name: 12 } as unknown as ReturnType<typeof person>
      expectOk(
        await vault.commit(
          savePeople({ table: 'people', id: testId(1), baseRev: 0, doc: odd }, putPerson(2, 'Bram', 0)),
        ),
      )
      await vault.close()
      const first = await reopened(folder)
      const notices = [{ code: 'unreadable', rows: [{ table: 'people', id: testId(1) }] }]
      expect(first.opened.notices).toEqual(notices)
      expect(first.collector.names()).toEqual(['Bram'])
      first.vault.opened?.fold()
      await first.vault.close()
      const second = await reopened(folder)
      expect(second.opened.notices).toEqual(notices)
      expect(second.vault.opened?.tables.get('people', testId(1))).toEqual({ rev: 1, doc: odd, isReadable: false })
      await second.vault.close()
    }))

  test('the audit trail says who did what to which record, also after a snapshot', () =>
    withFolder(async (folder) => {
      const now = new Date('2026-11-23T10:00:00.000Z')
      const vault = await made(folder, testEnvironment({ now: () => now }))
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
      vault.opened?.fold()
      await vault.close()
      const { vault: again } = await reopened(folder)
      const at = '2026-11-23T10:00:00.000Z'
      expect(again.opened?.audit).toEqual([
        { seq: 1, at, by: 'Sanne de Vries', action: 'vault.create', ids: [settings.id] },
        { seq: 2, at, by: 'Sanne de Vries', action: 'person.save', ids: [testId(1)] },
      ])
      await again.close()
    }))
})

describe('committing', () => {
  test('is all or nothing: one refused change refuses the others', () =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
      const result = await vault.commit(savePeople(putPerson(2, 'Bram', 0), putPerson(1, 'Stil', 0)))
      expect(result).toEqual({ ok: false, error: { code: 'staleRevision', table: 'people', id: testId(1) } })
      expect(vault.opened?.tables.get('people', testId(2))).toBeUndefined()
      expect(vault.opened?.seq).toBe(2)
      await vault.close()
    }))

  test.each([
    ['an edit of an older revision', [putPerson(1, 'Anna', 1)]],
    ['an edit of a revision that does not exist yet', [putPerson(1, 'Anna', 3)]],
    ['a new document over an existing one', [putPerson(1, 'Anna', 0)]],
    ['the removal of what is not there', [{ table: 'people', id: testId(9), baseRev: 0, doc: null } as const]],
    ['twice the same document', [putPerson(1, 'Anna', 2), putPerson(1, 'Anna', 3)]],
  ])('%s is stale', (_, changes: readonly Change[]) =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 1))))
      expect(await vault.commit(savePeople(...changes))).toMatchObject({ ok: false, error: { code: 'staleRevision' } })
      await vault.close()
    }),
  )

  test('a document that does not fit its schema, or has another id than its row, is refused', () =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      const odd = [
        { ...putPerson(1, 'Anna', 0), doc: { ...person(1, 'Anna'), name: '' } },
        { ...putPerson(1, 'Anna', 0), doc: person(2, 'Anna') },
        { ...putPerson(1, 'Anna', 0), doc: { ...person(1, 'x'), department: 'x'.repeat(1_000_000) } },
      ] as readonly Change[]
      for (const change of odd) {
        const result = await vault.commit(savePeople(change))
        expect(result).toEqual({ ok: false, error: { code: 'invalidDocument', table: 'people', id: testId(1) } })
      }
      await vault.close()
    }))

  test('fields that the schema does not know are not stored', () =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      const extra = { ...person(1, 'Anna'), diagnosis: 'x' }
      expectOk(await vault.commit(savePeople({ table: 'people', id: testId(1), baseRev: 0, doc: extra })))
      await vault.close()
      const { vault: again, collector } = await reopened(folder)
      expect(collector.rows.get(`people/${testId(1)}`)?.doc).toEqual(person(1, 'Anna'))
      await again.close()
    }))

  test('more than 16 MiB in one record is refused and the vault goes on', () =>
    withFolder(async (folder) => {
      const passAll = { safeParse: (data: unknown) => ({ success: true, data }) as const }
      const environment = testEnvironment({ schemas: { ...testEnvironment().schemas, people: passAll } })
      const vault = await made(folder, environment)
      const big = {
        ...putPerson(1, 'Anna', 0),
        doc: { ...person(1, 'Anna'), department: 'x'.repeat(16 * 1024 * 1024) },
      }
      expect(await vault.commit(savePeople(big as Change))).toEqual({ ok: false, error: { code: 'tooLarge' } })
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
      await vault.close()
    }))

  test('calls that do not fit the state are refused', () =>
    withFolder(async (folder) => {
      const vault = new Vault(testEnvironment(), folder)
      const wrongState = { ok: false, error: { code: 'wrongState' } }
      expect(await vault.commit(savePeople(putPerson(1, 'Anna', 0)))).toEqual(wrongState)
      expectOk(await vault.create(PASSPHRASE, firstCommit))
      expect(await vault.unlock(PASSPHRASE)).toEqual(wrongState)
      expect(await vault.create(PASSPHRASE, firstCommit)).toEqual(wrongState)
      expectOk(await vault.close())
      expect(await vault.commit(savePeople(putPerson(1, 'Anna', 0)))).toEqual(wrongState)
      expectOk(await vault.close())
    }))

  test('calls made at once are carried out one after the other', () =>
    withFolder(async (folder) => {
      const vault = new Vault(testEnvironment(), folder)
      const calls = [
        vault.create(PASSPHRASE, firstCommit),
        vault.commit(savePeople(putPerson(1, 'Anna', 0))),
        vault.commit(savePeople(putPerson(1, 'Anna de Wit', 1))),
        vault.close(),
      ]
      const results = await Promise.all(calls)
      expect(results.map(({ ok }) => ok)).toEqual([true, true, true, true])
      const { vault: again, collector } = await reopened(folder)
      expect(collector.names()).toEqual(['Anna de Wit'])
      await again.close()
    }))

  test('each session writes a file of its own, and only once it has something to write', () =>
    withFolder(async (folder) => {
      await (await made(folder)).close()
      const segments = () => readdirSync(folder).filter((name) => name.startsWith('seg-'))
      const { vault } = await reopened(folder)
      expect(segments()).toHaveLength(1)
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
      expect(segments()).toHaveLength(2)
      expectOk(await vault.commit(savePeople(putPerson(2, 'Bram', 0))))
      await vault.close()
      expect(segments()).toHaveLength(2)
    }))

  test.each([
    ['at the first tidying up', (vault: Vault) => vault.tidy()],
    ['at closing', () => Promise.resolve()],
    ['before the first commit', (vault: Vault) => vault.commit(savePeople(putPerson(1, 'Anna', 0)))],
  ])('an opening is told to the audit trail once, %s, with the moment that it was opened', (_, work) =>
    withFolder(async (folder) => {
      await (await made(folder)).close()
      let now = new Date('2026-11-23T09:00:00.000Z')
      const { vault, opened } = await reopened(folder, testEnvironment({ now: () => now }))
      expect(opened.seq).toBe(1)
      expect(vault.opened?.audit.map(({ action }) => action)).toEqual(['vault.create'])
      now = new Date('2026-11-23T10:00:00.000Z')
      await work(vault)
      await vault.tidy()
      await vault.close()
      const { vault: again } = await reopened(folder)
      const noted = again.opened?.audit.filter(({ action }) => action === 'vault.open')
      expect(noted).toEqual([
        { seq: 2, at: '2026-11-23T09:00:00.000Z', by: settings.operator, action: 'vault.open', ids: [] },
      ])
      await again.close()
    }),
  )
})

describe('a vault folder that changes under an open vault', () => {
  test('moved away: the commit says so, memory is kept, and moved back it goes on', () =>
    withFolder(async (folder, parent) => {
      const vault = await made(folder)
      renameSync(folder, join(parent, 'elders'))
      const gone = { ok: false, error: { code: 'folderGone' } }
      expect(await vault.commit(savePeople(putPerson(1, 'Anna', 0)))).toEqual(gone)
      mkdirSync(folder)
      expect(await vault.commit(savePeople(putPerson(1, 'Anna', 0)))).toEqual(gone)
      expect(vault.opened?.tables.get('settings', settings.id)?.doc).toEqual(settings)
      renameSync(folder, join(parent, 'leeg'))
      renameSync(join(parent, 'elders'), folder)
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
      await vault.close()
      const { vault: again, collector } = await reopened(folder)
      expect(collector.names()).toEqual(['Anna'])
      await again.close()
    }))

  test('the lock was removed and nobody wrote: the lock is taken again', () =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      renameSync(join(folder, 'LOCK'), join(folder, 'weg'))
      expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
      expect(existsSync(join(folder, 'LOCK'))).toBe(true)
      await vault.close()
    }))

  test('the lock was removed and somebody else wrote: no more writing here', () =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      renameSync(join(folder, 'LOCK'), join(folder, 'weg'))
      const other = await reopened(folder)
      expectOk(await other.vault.commit(savePeople(putPerson(1, 'Anna', 0))))
      const host = testEnvironment().host
      const inUse = await vault.commit(savePeople(putPerson(2, 'Bram', 0)))
      expect(inUse).toMatchObject({
        ok: false,
        error: { code: 'inUse', host: host.host, user: host.user, sameHost: true },
      })
      await other.vault.close()
      expect(await vault.commit(savePeople(putPerson(2, 'Bram', 0)))).toEqual({
        ok: false,
        error: { code: 'readOnly' },
      })
      await vault.close()
      const { vault: again, collector } = await reopened(folder)
      expect(collector.names()).toEqual(['Anna'])
      await again.close()
    }))

  test('the lock was removed, somebody else wrote and left: no more writing here either', () =>
    withFolder(async (folder) => {
      const vault = await made(folder)
      renameSync(join(folder, 'LOCK'), join(folder, 'weg'))
      const other = await reopened(folder)
      expectOk(await other.vault.commit(savePeople(putPerson(1, 'Anna', 0))))
      await other.vault.close()
      expect(await vault.commit(savePeople(putPerson(2, 'Bram', 0)))).toEqual({
        ok: false,
        error: { code: 'readOnly' },
      })
      await vault.close()
    }))

  test('a copy of the folder opens like the original, and each goes its own way', () =>
    withFolder(async (folder, parent) => {
      await (await made(folder)).close()
      const copy = join(parent, 'kopie.kluis')
      cpSync(folder, copy, { recursive: true })
      for (const [place, name] of [
        [folder, 'Anna'],
        [copy, 'Bram'],
      ] as const) {
        const { vault } = await reopened(place)
        expectOk(await vault.commit(savePeople(putPerson(1, name, 0))))
        await vault.close()
      }
      expect((await reopened(folder)).collector.names()).toEqual(['Anna'])
      expect((await reopened(copy)).collector.names()).toEqual(['Bram'])
    }))
})

test('no name, no passphrase and no key word stands in any file in clear', () =>
  withFolder(async (folder) => {
    const vault = await made(folder)
    expectOk(await vault.commit(savePeople(putPerson(1, 'Merkwaardige Markeernaam', 0))))
    vault.opened?.fold()
    expectOk(await vault.commit(savePeople(putPerson(2, 'Tweede Markeernaam', 0))))
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
    for (const word of ['Markeernaam', PASSPHRASE, 'people', 'Gemeente']) {
      expect(files.some((bytes) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))).toBe(false)
    }
    await vault.close()
  }))
