import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  expectOk,
  PASSPHRASE,
  putPerson,
  RowCollector,
  savePeople,
  testEnvironment,
  withFolder,
} from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { attachmentContent, lastBackup, openDesk, restoreDesk, withAttachment } from './testing/desk.ts'

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
