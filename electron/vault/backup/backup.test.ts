import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BackupSecret } from '#shared/ipc/vault-contract.ts'
import { expectOk, PASSPHRASE, putPerson, savePeople, testId, withFolder } from '../testing/test-vault.ts'
import { ATTACHMENTS_NAME } from '../attachments/attachment-file.ts'
import { identityTag } from './backup-names.ts'
import { placeIdentity } from './identity-files.ts'
import { targetFilesOf } from './target-files.ts'
import {
  backupNames,
  givePermit,
  lastBackup,
  memoryParent,
  openDesk,
  restoreDesk,
  type TestDesk,
  withAttachment,
} from './testing/desk.ts'

const NEW_PASSPHRASE = 'gordijn wolk zaag dadel'

/** What inspecting a backup answers, with any secret. */
async function inspect(parent: string, desk: TestDesk, path: string, secret: BackupSecret) {
  const { files, targets } = desk.vault.environment
  const restore = restoreDesk(parent, { files, targets })
  return restore.methods.inspectBackup({ permit: restore.permit('backupFile', path), secret })
}

const withPassphrase = (passphrase: string): BackupSecret => ({ kind: 'passphrase', passphrase })

test('a backup has its name, its identity beside it and nothing else, all for the owner only', () =>
  withFolder(async (_, parent) => {
    const at = new Date('2026-11-23T14:03:05.678Z')
    const { vault, methods, backups } = await openDesk(parent, { now: () => at })
    expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
    expect(expectOk(await methods.backup({ force: false }))).toEqual({ at: at.toISOString(), seq: 2 })
    const names = readdirSync(backups()).sort()
    expect(names).toEqual(['20261123T140305Z-2.age', 'backup-identity.age', 'backup-identity.tag'])
    for (const name of names) expect(statSync(join(backups(), name)).mode & 0o777).toBe(0o600)
    expect(statSync(backups()).mode & 0o777).toBe(0o700)
    const bytes = readFileSync(join(backups(), '20261123T140305Z-2.age'))
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> X25519 /)
    for (const secret of ['Anna', 'Gemeente', 'proef']) expect(bytes.includes(secret)).toBe(false)
    await vault.close()
  }))

test('safety counts changes of documents and nothing else, and is pushed after each change of it', async () => {
  const { disk, parent } = memoryParent()
  const desk = await openDesk(parent, { files: disk })
  const { vault, methods, events } = desk
  const safety = async () => expectOk(await methods.safety(null))
  expect(await safety()).toEqual({
    hasRecoveryKey: false,
    backupFolder: 'backups',
    backupFolderThere: true,
    lastBackup: null,
    changesSince: 1,
    backupProblem: null,
  })
  const moment = expectOk(await methods.backup({ force: false }))
  expect(await safety()).toMatchObject({ lastBackup: moment, changesSince: 0 })
  expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
  expectOk(await vault.commit({ action: 'export.pdf', changes: [] }))
  expectOk(await vault.whileOpen((open) => open.note('attachment.save')))
  expect(await safety()).toMatchObject({ lastBackup: moment, changesSince: 1 })
  expect(events.filter(({ event }) => event === 'safety')).toHaveLength(1)
  const { recoveryKey } = expectOk(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
  expectOk(await methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))
  expect(events.at(-1)).toMatchObject({ event: 'safety', safety: { hasRecoveryKey: true } })
})

test('without force nothing is made when a backup of this very state is there, and only then', async () => {
  const { disk, parent } = memoryParent()
  const desk = await openDesk(parent, { files: disk })
  const { vault, methods } = desk
  const first = expectOk(await methods.backup({ force: false }))
  expect(expectOk(await methods.backup({ force: false }))).toEqual(first)
  expect(vault.opened?.audit.filter(({ action }) => action === 'backup.verified')).toHaveLength(1)
  // Somebody removed it; another folder was chosen; the keys are others.
  disk.unlink(lastBackup(desk))
  expect(expectOk(await methods.backup({ force: false })).seq).toBeGreaterThan(first.seq)
  disk.unlink(join(desk.backups(), 'backup-identity.age'))
  const again = expectOk(await methods.backup({ force: false }))
  expect(disk.readdir(desk.backups())).toContain('backup-identity.age')
  const { recoveryKey } = expectOk(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
  expectOk(await methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))
  expect(expectOk(await methods.backup({ force: false })).seq).toBeGreaterThan(again.seq)
  expectOk(await inspect(parent, desk, lastBackup(desk), { kind: 'recoveryKey', recoveryKey }))
})

test('a backup shows one moment, while commits go on', async () => {
  const { disk, parent } = memoryParent()
  const working = targetFilesOf(disk)
  const desk = await openDesk(parent, {
    files: disk,
    targets: {
      ...working,
      create: async (path) => {
        const file = await working.create(path)
        return {
          ...file,
          write: async (bytes, position) => {
            const baseRev = desk.vault.opened?.tables.get('people', testId(1))?.rev ?? 0
            expectOk(await desk.vault.commit(savePeople(putPerson(1, `Stand ${baseRev}`, baseRev))))
            return file.write(bytes, position)
          },
        }
      },
    },
  })
  const { seq } = expectOk(await desk.methods.backup({ force: false }))
  expect(seq).toBe(1)
  const preview = expectOk(await inspect(parent, desk, lastBackup(desk), withPassphrase(PASSPHRASE)))
  expect(preview.made.seq).toBe(1)
  expect(preview.counts).toEqual([{ table: 'settings', rows: 1 }])
  // What came meanwhile is not in it, and is known not to be.
  expect(expectOk(await desk.methods.safety(null)).changesSince).toBeGreaterThan(0)
})

test('after a change of passphrase each backup opens with the passphrase of its day, and with no other', async () => {
  const { disk, parent } = memoryParent()
  let day = 1
  const desk = await openDesk(parent, { files: disk, now: () => new Date(Date.UTC(2026, 10, day, 9)) })
  const { methods } = desk
  expectOk(await methods.backup({ force: true }))
  expectOk(await methods.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: NEW_PASSPHRASE }))
  day = 2
  expectOk(await methods.backup({ force: false }))
  const [first = '', second = ''] = backupNames(desk).map((name) => join(desk.backups(), name))
  const identities = disk.readdir(desk.backups()).filter((name) => /^backup-identity.*\.age$/.test(name))
  expect(identities).toHaveLength(2)
  const wrong = { ok: false, error: { code: 'wrongPassphrase', waitSeconds: 0 } }
  expectOk(await inspect(parent, desk, first, withPassphrase(PASSPHRASE)))
  expect(await inspect(parent, desk, first, withPassphrase(NEW_PASSPHRASE))).toEqual(wrong)
  expectOk(await inspect(parent, desk, second, withPassphrase(NEW_PASSPHRASE)))
  expect(await inspect(parent, desk, second, withPassphrase(PASSPHRASE))).toEqual(wrong)
})

test('the same identity under another passphrase takes the place of the one under the old passphrase', async () => {
  const { disk } = memoryParent()
  const targets = targetFilesOf(disk)
  const place = (recipient: string, content: string) =>
    placeIdentity(targets, '/w', { recipient, bytes: Buffer.from(content) })
  const files = () =>
    Object.fromEntries(disk.readdir('/w').map((name) => [name, disk.readFile(`/w/${name}`).toString()]))
  const tag = (recipient: string) => identityTag(recipient)
  await place('age1one', 'one, old passphrase')
  await place('age1one', 'one, new passphrase')
  expect(files()).toEqual({
    'backup-identity.age': 'one, new passphrase',
    'backup-identity.tag': `${tag('age1one')}\n`,
  })
  await place('age1two', 'two')
  expect(files()).toMatchObject({
    'backup-identity.age': 'two',
    [`backup-identity-${tag('age1one')}.age`]: 'one, new passphrase',
  })
  // An older copy of the vault: the first identity is the present one again, and stands there once.
  await place('age1one', 'one again')
  expect(files()).toEqual({
    'backup-identity.age': 'one again',
    'backup-identity.tag': `${tag('age1one')}\n`,
    [`backup-identity-${tag('age1two')}.age`]: 'two',
  })
})

test('an identity that nobody can tell is kept under another name', async () => {
  const { disk } = memoryParent()
  disk.put('/w/backup-identity.age', Buffer.from('of somebody'))
  await placeIdentity(targetFilesOf(disk), '/w', { recipient: 'age1one', bytes: Buffer.from('one') })
  const earlier = disk.readdir('/w').filter((name) => /^backup-identity-[0-9a-f]{8}\.age$/.test(name))
  expect(earlier.map((name) => disk.readFile(`/w/${name}`).toString())).toEqual(['of somebody'])
})

test('an interrupted backup leaves a file that the next one removes; files of others stay', async () => {
  const { disk, parent } = memoryParent()
  const desk = await openDesk(parent, { files: disk })
  expectOk(await desk.methods.backup({ force: true }))
  const leftover = '20261123T140305Z-2.age.0123456789abcdef.tmp'
  const others = ['notities.txt', '20261123T140305Z-2.age.bak', 'kopie van 20200101T000000Z-1.age', 'x.tmp']
  for (const name of [leftover, ...others]) disk.put(join(desk.backups(), name), Buffer.from('x'))
  expectOk(await desk.methods.backup({ force: true }))
  const names = disk.readdir(desk.backups())
  expect(names).not.toContain(leftover)
  expect(names).toEqual(expect.arrayContaining(others))
})

test('an attachment that cannot be read does not keep the rest from being backed up', async () => {
  const { disk, parent } = memoryParent()
  const desk = await openDesk(parent, { files: disk })
  await withAttachment(desk.vault, 1, Buffer.from('%PDF-1.7 een'))
  await withAttachment(desk.vault, 2, Buffer.from('%PDF-1.7 twee'))
  const folder = join(parent, 'proef.kluis', ATTACHMENTS_NAME)
  const [one = '', two = ''] = [...disk.readdir(folder)].sort()
  const bytes = disk.readFile(join(folder, one))
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 20) ^ 1, bytes.length - 20)
  disk.put(join(folder, one), bytes)
  expectOk(await desk.methods.backup({ force: true }))
  const secret = withPassphrase(PASSPHRASE)
  expect(expectOk(await inspect(parent, desk, lastBackup(desk), secret)).attachments).toBe(1)
  disk.unlink(join(folder, two))
  expectOk(await desk.methods.backup({ force: true }))
  expect(expectOk(await inspect(parent, desk, lastBackup(desk), secret)).attachments).toBe(0)
})

test('an attachment that is removed while the backup is written makes it start again', async () => {
  const { disk, parent } = memoryParent()
  const working = targetFilesOf(disk)
  let pictures = 0
  const desk = await openDesk(parent, {
    files: disk,
    targets: {
      ...working,
      create: async (path) => {
        if (path.endsWith('.tmp') && path.includes('Z-') && (pictures += 1) === 1) {
          const id = testId(10_001)
          expectOk(
            await desk.vault.commit({
              action: 'attachment.remove',
              changes: [{ table: 'attachments', id, baseRev: 1, doc: null }],
            }),
          )
          const folder = join(parent, 'proef.kluis', ATTACHMENTS_NAME)
          disk.readdir(folder).forEach((name) => disk.unlink(join(folder, name)))
        }
        return working.create(path)
      },
    },
  })
  await withAttachment(desk.vault, 1, Buffer.from('%PDF-1.7 een'))
  expect(expectOk(await desk.methods.backup({ force: true })).seq).toBe(3)
  expect(pictures).toBe(2)
  expect(expectOk(await inspect(parent, desk, lastBackup(desk), withPassphrase(PASSPHRASE))).attachments).toBe(0)
})

test('a copy elsewhere has what the vault could not keep, removes nothing, and works without being written down', () =>
  withFolder(async (_, parent) => {
    const desk = await openDesk(parent)
    const { vault, methods, permits } = desk
    expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0), putPerson(2, 'Bram', 0))))
    expectOk(await vault.close())
    const how = { mode: 'readOnly', acceptOlder: false } as const
    expectOk(await methods.unlock({ passphrase: PASSPHRASE, how }))
    expect(await methods.backup({ force: true })).toEqual({ ok: false, error: { code: 'readOnly' } })
    const place = join(parent, 'stick')
    mkdirSync(place)
    const unsaved = [putPerson(1, 'Anna B', 1), putPerson(3, 'Carla', 0), putPerson(3, 'Carla C', 1)]
    const removed = { table: 'people', id: testId(2), baseRev: 1, doc: null } as const
    const audit = vault.opened?.audit.length
    const permit = givePermit(permits, 'copyFolder', place)
    expectOk(await methods.saveCopy({ permit, unsaved: [...unsaved, removed] }))
    expect(vault.opened?.audit).toHaveLength(audit ?? 0)
    // A permit to write somewhere is good for one time.
    expect(await methods.saveCopy({ permit, unsaved: [] })).toEqual({ ok: false, error: { code: 'unknownPermit' } })
    const folder = join(place, readdirSync(place)[0] ?? '')
    const [copy = ''] = readdirSync(folder).filter((name) => !name.startsWith('backup-identity'))
    const preview = expectOk(await inspect(parent, desk, join(folder, copy), withPassphrase(PASSPHRASE)))
    expect(preview.counts).toContainEqual({ table: 'people', rows: 2 })
    expect(existsSync(desk.backups())).toBe(false)
    await vault.close()
  }))

test('copies stay, however many there are', () =>
  withFolder(async (_, parent) => {
    const desk = await openDesk(parent)
    const place = join(parent, 'stick')
    mkdirSync(place)
    for (let copy = 1; copy <= 3; copy += 1) {
      const permit = givePermit(desk.permits, 'copyFolder', place)
      expectOk(await desk.methods.saveCopy({ permit, unsaved: [] }))
    }
    const names = readdirSync(join(place, readdirSync(place)[0] ?? ''))
    expect(names.filter((name) => name.startsWith('2'))).toHaveLength(3)
    await desk.vault.close()
  }))

test('closing stops a backup and leaves nothing of it', async () => {
  const { disk, parent } = memoryParent()
  const working = targetFilesOf(disk)
  const closing: Promise<unknown>[] = []
  const desk = await openDesk(parent, {
    files: disk,
    targets: {
      ...working,
      open: (path) => {
        if (closing.length === 0) closing.push(desk.methods.close(null))
        return working.open(path)
      },
    },
  })
  const folder = desk.backups()
  expect(await desk.methods.backup({ force: true })).toEqual({ ok: false, error: { code: 'cancelled' } })
  await Promise.all(closing)
  expect(desk.vault.opened).toBeNull()
  expect(disk.readdir(folder)).toEqual([])
})

test('work is told in bytes, up to the whole, for writing and for checking', async () => {
  const { disk, parent } = memoryParent()
  const { methods, events } = await openDesk(parent, { files: disk })
  expectOk(await methods.backup({ force: true }))
  const work = events.filter((event) => event.event === 'work')
  for (const phase of ['writing', 'verifying'] as const) {
    const ofPhase = work.filter((event) => event.phase === phase)
    expect(ofPhase[0]).toMatchObject({ done: 0 })
    const last = ofPhase.at(-1)
    expect(last?.done).toBe(last?.total)
    expect(last?.total).toBeGreaterThan(300)
  }
})

test('two backups within one second stand side by side', async () => {
  const { disk, parent } = memoryParent()
  const desk = await openDesk(parent, { files: disk, now: () => new Date('2026-11-23T14:03:05.678Z') })
  expectOk(await desk.methods.backup({ force: true }))
  const [first = ''] = backupNames(desk)
  const bytes = disk.readFile(join(desk.backups(), first))
  disk.put(join(desk.backups(), first.replace('-1.', '-2.')), bytes)
  // The next one has number 2 as well: the second one of that name moves on a second.
  expectOk(await desk.methods.backup({ force: true }))
  expect(backupNames(desk)).toContain('20261123T140306Z-2.age')
})

test('without a folder for backups none is made and nothing counts as failed', async () => {
  const { disk, parent } = memoryParent()
  const { methods } = await openDesk(parent, { files: disk }, { backupFolder: () => null })
  expect(await methods.backup({ force: true })).toEqual({ ok: false, error: { code: 'noBackupFolder' } })
  expect(expectOk(await methods.safety(null))).toMatchObject({ backupFolder: null, backupProblem: null })
})

test('the folder for backups is not made: where it is gone, a share or a stick is missing', () =>
  withFolder(async (_, parent) => {
    const { vault, methods } = await openDesk(parent, {}, { backupFolder: () => join(parent, 'weg') })
    expect(await methods.backup({ force: true })).toEqual({ ok: false, error: { code: 'backupFolderGone' } })
    expect(existsSync(join(parent, 'weg'))).toBe(false)
    writeFileSync(join(parent, 'weg'), 'a file')
    expect(await methods.backup({ force: true })).toEqual({ ok: false, error: { code: 'backupFolderGone' } })
    await vault.close()
  }))
