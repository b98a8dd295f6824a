import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BackupSecret } from '#shared/ipc/vault-contract.ts'
import type { VaultEnvironment } from '../environment.ts'
import { newKeyPair } from '../keys/age.ts'
import {
  expectOk,
  PASSPHRASE,
  person,
  putPerson,
  RowCollector,
  savePeople,
  settings,
  testEnvironment,
  testId,
  withFolder,
} from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { targetFilesOf } from './target-files.ts'
import { crafted, craftTar, encrypted } from './testing/crafted.ts'
import {
  attachmentContent,
  givePermit,
  lastBackup,
  memoryParent,
  openDesk,
  restoreDesk,
  withAttachment,
} from './testing/desk.ts'

test('a backup becomes a vault of its own with the same documents, audit trail and attachments', () =>
  withFolder(async (_, parent) => {
    const desk = await openDesk(parent)
    const { vault, methods } = desk
    expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0), putPerson(2, 'Bram', 0))))
    const content = Buffer.from('%PDF-1.7 bewijs van een certificaat')
    const id = await withAttachment(vault, 1, content)
    expectOk(await methods.backup({ force: true }))
    const before = { id: vault.opened?.vault.vaultId.toString('hex'), audit: [...(vault.opened?.audit ?? [])] }
    const restore = restoreDesk(parent)
    const file = restore.permit('backupFile', lastBackup(desk))
    const secret = { kind: 'passphrase', passphrase: PASSPHRASE } as const
    const preview = expectOk(await restore.methods.inspectBackup({ permit: file, secret }))
    expect(preview).toMatchObject({ label: 'proef', organisation: 'Gemeente Voorbeeld', attachments: 1, newer: null })
    expect(preview.counts).toContainEqual({ table: 'people', rows: 2 })

    const folder = join(parent, 'terug.kluis')
    expectOk(await restore.methods.restore({ permit: restore.permit('restoreFolder', folder), newPassphrase: null }))
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(existsSync(join(folder, 'LOCK'))).toBe(false)

    const again = new Vault(testEnvironment(), folder)
    const collector = new RowCollector()
    const opened = expectOk(await again.unlock(PASSPHRASE, collector.emit))
    expect(opened.notices).toEqual([])
    expect(collector.names()).toEqual(['Anna', 'Bram'])
    expect(opened.seq).toBe(preview.made.seq + 1)
    const audit = again.opened?.audit ?? []
    expect(audit.slice(0, preview.made.seq)).toEqual(before.audit.slice(0, preview.made.seq))
    expect(audit.at(preview.made.seq)?.action).toBe('vault.restore')
    expect(again.opened?.vault.vaultId.toString('hex')).not.toBe(before.id)
    expect(attachmentContent(again, id)).toEqual(content)
    expectOk(await again.commit(savePeople(putPerson(1, 'Anna B', 1))))
    await again.close()
    await vault.close()
  }))

test('the preview says what this computer has seen of the same vault since', () =>
  withFolder(async (_, parent) => {
    const desk = await openDesk(parent)
    const { vault, methods, place } = desk
    expectOk(await methods.backup({ force: true }))
    await vault.close()
    const restore = restoreDesk(parent)
    const permit = restore.permit('backupFile', lastBackup({ ...desk, backups: () => onlyFolder(place) }))
    const inspect = async () =>
      expectOk(await restore.methods.inspectBackup({ permit, secret: { kind: 'passphrase', passphrase: PASSPHRASE } }))
    expect((await inspect()).newer).toBeNull()
    const known = new Vault(testEnvironment(), join(parent, 'proef.kluis'), join(parent, 'memory'))
    expectOk(await known.unlock(PASSPHRASE))
    expectOk(await known.commit(savePeople(putPerson(1, 'Anna', 0))))
    await known.close()
    // Not counted: the lines that tell of the backup itself and of the opening.
    expect((await inspect()).newer).toMatchObject({ changes: 1 })
  }))

const onlyFolder = (place: string): string => join(place, readdirSync(place)[0] ?? '')

const right = { kind: 'passphrase', passphrase: PASSPHRASE } as const

/** A vault in memory with a backup, and a process that restores. */
async function restorable(changes: Partial<VaultEnvironment> = {}) {
  const { disk, parent } = memoryParent()
  const desk = await openDesk(parent, { files: disk, ...changes })
  expectOk(await desk.vault.commit(savePeople(putPerson(1, 'Anna', 0))))
  await withAttachment(desk.vault, 1, Buffer.from('%PDF-1.7 een'))
  const { recoveryKey } = expectOk(await desk.methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
  expectOk(await desk.methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))
  expectOk(await desk.methods.backup({ force: true }))
  const restore = restoreDesk(parent, { files: disk, ...changes })
  const file = restore.permit('backupFile', lastBackup(desk))
  const inspect = (secret: BackupSecret) => restore.methods.inspectBackup({ permit: file, secret })
  const to = (path: string, newPassphrase: string | null) =>
    restore.methods.restore({ permit: restore.permit('restoreFolder', path), newPassphrase })
  return { disk, parent, desk, restore, inspect, to, recoveryKey }
}

test('a wrong secret has its own name each, and wrong tries make one wait', async () => {
  let seconds = 0
  const { inspect, recoveryKey, disk, desk } = await restorable({ clock: () => seconds * 1_000 })
  const wrong = { kind: 'passphrase', passphrase: 'niet deze' } as const
  const other = { kind: 'recoveryKey', recoveryKey: (await newKeyPair()).identity } as const
  expect(await inspect(wrong)).toEqual({ ok: false, error: { code: 'wrongPassphrase', waitSeconds: 0 } })
  expect(await inspect(other)).toEqual({ ok: false, error: { code: 'wrongRecoveryKey' } })
  expect(await inspect(wrong)).toEqual({ ok: false, error: { code: 'wrongPassphrase', waitSeconds: 1 } })
  expect(await inspect(right)).toEqual({ ok: false, error: { code: 'tooSoon', waitSeconds: 1 } })
  seconds += 1
  // A typing error is no wrong key, and costs nothing.
  const mistyped = { kind: 'recoveryKey', recoveryKey: recoveryKey.replace(/.$/, 'B') } as const
  expect(await inspect(mistyped)).toEqual({ ok: false, error: { code: 'malformedRecoveryKey' } })
  expectOk(await inspect({ kind: 'recoveryKey', recoveryKey: ` ${recoveryKey.toLowerCase()}\n` }))
  disk.unlink(join(desk.backups(), 'backup-identity.age'))
  expect(await inspect(right)).toEqual({ ok: false, error: { code: 'backupIdentityMissing' } })
  expectOk(await inspect({ kind: 'recoveryKey', recoveryKey }))
})

test('the passphrase counts in either way of writing an é', async () => {
  const { desk } = await restorable()
  const composed = 'privé-koffer op zolder'.normalize('NFC')
  expectOk(await desk.methods.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: composed }))
  expectOk(await desk.methods.backup({ force: true }))
  const restore = restoreDesk('/w', { files: desk.vault.environment.files })
  const permit = restore.permit('backupFile', lastBackup(desk))
  const secret = { kind: 'passphrase', passphrase: composed.normalize('NFD') } as const
  expectOk(await restore.methods.inspectBackup({ permit, secret }))
})

test('what the recovery key opened needs a new passphrase, a good one, and keeps the recovery key', async () => {
  const { inspect, to, recoveryKey, disk } = await restorable()
  expectOk(await inspect({ kind: 'recoveryKey', recoveryKey }))
  expect(await to('/w/een.kluis', null)).toEqual({ ok: false, error: { code: 'wrongState' } })
  expect(await to('/w/een.kluis', 'kort')).toMatchObject({ ok: false, error: { code: 'passphraseTooShort' } })
  expect(await to('/w/een.kluis', 'wachtwoord')).toMatchObject({ ok: false, error: { code: 'passphraseTooCommon' } })
  expect(disk.readdir('/w')).not.toContain('een.kluis')
  expectOk(await to('/w/een.kluis', 'gordijn wolk zaag dadel'))
  const vault = new Vault(testEnvironment({ files: disk }), '/w/een.kluis')
  expectOk(await vault.testRecoveryKey(recoveryKey))
  expectOk(await vault.unlock('gordijn wolk zaag dadel'))
  // What was inspected is restored once: nothing of it is kept.
  expect(await to('/w/twee.kluis', 'gordijn wolk zaag dadel')).toEqual({ ok: false, error: { code: 'wrongState' } })
})

test('nothing is ever restored over something, nor into a folder that is not there to make it in', async () => {
  const { inspect, to, disk } = await restorable()
  expectOk(await inspect(right))
  expect(await to('/w/proef.kluis', null)).toEqual({ ok: false, error: { code: 'folderNotEmpty' } })
  disk.mkdir('/w/vol')
  disk.put('/w/vol/brief.txt', Buffer.from('x'))
  expect(await to('/w/vol', null)).toEqual({ ok: false, error: { code: 'folderNotEmpty' } })
  expect(disk.readdir('/w/vol')).toEqual(['brief.txt'])
  expect(await to('/w/weg/terug.kluis', null)).toEqual({ ok: false, error: { code: 'folderGone' } })
  disk.mkdir('/w/leeg')
  expectOk(await to('/w/leeg', null))
})

test('only what was inspected is restored: a file that changed since is refused, and nothing stays', async () => {
  const { inspect, to, disk, desk } = await restorable()
  const path = lastBackup(desk)
  const whole = disk.readFile(path)
  expectOk(await inspect(right))
  expectOk(await desk.vault.commit(savePeople(putPerson(2, 'Bram', 0))))
  expectOk(await desk.methods.backup({ force: true }))
  disk.put(path, disk.readFile(lastBackup(desk)))
  expect(await to('/w/terug.kluis', null)).toEqual({ ok: false, error: { code: 'backupDamaged' } })
  const flipped = Buffer.from(whole)
  flipped.writeUInt8(flipped.readUInt8(flipped.length - 30) ^ 1, flipped.length - 30)
  disk.put(path, flipped)
  expect(await to('/w/terug.kluis', null)).toEqual({ ok: false, error: { code: 'backupDamaged' } })
  disk.unlink(path)
  expect(await to('/w/terug.kluis', null)).toEqual({ ok: false, error: { code: 'backupFolderGone' } })
  expect(disk.readdir('/w')).not.toContain('terug.kluis')
  disk.put(path, whole)
  expectOk(await to('/w/terug.kluis', null))
})

test('stopping a restore leaves no vault and no folder', async () => {
  const { disk } = await restorable()
  const working = targetFilesOf(disk)
  let reads = 0
  for (let at = 1; at <= 6; at += 1) {
    let isRestoring = false
    const backup = `/w/backups/${disk.readdir('/w/backups')[0] ?? ''}`
    const stopping: Promise<unknown>[] = []
    const restore = restoreDesk('/w', {
      files: disk,
      targets: {
        ...working,
        open: async (path) => {
          const file = await working.open(path)
          return {
            ...file,
            read: (into, position) => {
              reads += isRestoring ? 1 : 0
              if (isRestoring && reads === at) stopping.push(restore.methods.cancel(null))
              return file.read(into, position)
            },
          }
        },
      },
    })
    const name = disk.readdir(backup).find((entry) => entry.startsWith('2')) ?? ''
    expectOk(
      await restore.methods.inspectBackup({ permit: restore.permit('backupFile', `${backup}/${name}`), secret: right }),
    )
    isRestoring = true
    reads = 0
    const permit = restore.permit('restoreFolder', '/w/terug.kluis')
    const outcome = await restore.methods.restore({ permit, newPassphrase: null })
    await Promise.all(stopping)
    if (stopping.length === 0) break
    expect(outcome, `read ${at}`).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(disk.readdir('/w')).not.toContain('terug.kluis')
  }
  expect(reads).toBeGreaterThan(1)
})

test('documents of an older version are migrated; those that fit no schema are kept and reported', async () => {
  const { disk } = memoryParent()
  const { safety: _, ...settingsOfVersion1 } = settings
  const strange = { table: 'people', id: testId(9), rev: 4, doc: { id: testId(9), colour: 'blue' } }
  const rows = [
    { table: 'settings', id: settings.id, rev: 1, doc: settingsOfVersion1 },
    { table: 'people', id: testId(1), rev: 3, doc: person(1, 'Anna') },
    strange,
  ]
  const counts = [
    { table: 'settings', rows: 1 },
    { table: 'people', rows: 2 },
  ]
  const tar = craftTar({
    data: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    manifest: { content: 1, counts },
  })
  disk.put('/w/20261123T090200Z-2.age', await encrypted(tar))
  disk.put('/w/backup-identity.age', Buffer.from(await testEnvironment().passphraseFile(PASSPHRASE, crafted.identity)))
  const restore = restoreDesk('/w', { files: disk })
  const permit = restore.permit('backupFile', '/w/20261123T090200Z-2.age')
  expectOk(await restore.methods.inspectBackup({ permit, secret: right }))
  const target = restore.permit('restoreFolder', '/w/terug.kluis')
  expectOk(await restore.methods.restore({ permit: target, newPassphrase: null }))
  const vault = new Vault(testEnvironment({ files: disk }), '/w/terug.kluis')
  const collector = new RowCollector()
  const { notices } = expectOk(await vault.unlock(PASSPHRASE, collector.emit))
  expect(notices).toContainEqual({ code: 'unreadable', rows: [{ table: 'people', id: testId(9) }] })
  expect(collector.rows.get(`settings/${settings.id}`)?.doc).toEqual(settings)
  expect(vault.opened?.tables.get('people', testId(9))).toMatchObject({ rev: 4, doc: strange.doc })
})

test('a process of an open vault restores nothing, and one that restores opens nothing', async () => {
  const { desk, restore } = await restorable()
  const permit = givePermit(desk.permits, 'backupFile', lastBackup(desk))
  expect(await desk.methods.inspectBackup({ permit, secret: right })).toMatchObject({ error: { code: 'wrongState' } })
  expect(await desk.methods.restore({ permit, newPassphrase: null })).toMatchObject({ error: { code: 'wrongState' } })
  for (const answer of [restore.methods.backup({ force: true }), restore.methods.safety(null)]) {
    expect(await answer).toMatchObject({ ok: false })
  }
  // Nor with a permit for something else.
  const wrongUse = restore.permit('attach', lastBackup(desk))
  const inspected = await restore.methods.inspectBackup({ permit: wrongUse, secret: right })
  expect(inspected).toEqual({ ok: false, error: { code: 'unknownPermit' } })
})
