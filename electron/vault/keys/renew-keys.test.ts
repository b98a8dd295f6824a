import { expect, test } from 'vitest'
import { attachmentBytes, storeAttachment } from '../attachments/testing/attachments.ts'
import { backupFolderName } from '../backup/backup-names.ts'
import { HEADER_NAME, PREVIOUS_HEADER_NAME } from '../header-file.ts'
import { keepAside, QUARANTINE_NAME } from '../quarantine.ts'
import { MemoryFiles } from '../testing/memory-files.ts'
import {
  attachmentCommit,
  expectOk,
  firstCommit,
  PASSPHRASE,
  putPerson,
  RowCollector,
  savePeople,
  testEnvironment,
  testId,
} from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { codeOf, FOLDER, keyMethodsOf } from './testing/key-methods.ts'

const NEW_PASSPHRASE = 'vlieger bezem kompas'
const SCAN = Buffer.alloc(3_000, 7)

/** A vault with a snapshot, a segment, an attachment, a recovery key and something in quarantine; open. */
async function fullVault(files = new MemoryFiles()) {
  const vault = new Vault(testEnvironment({ files }), FOLDER)
  expectOk(await vault.create(PASSPHRASE, firstCommit))
  expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
  expectOk(
    await vault.whileOpen((open) => {
      storeAttachment(open.vault, testId(900), SCAN)
      open.commit(attachmentCommit(testId(900), SCAN))
      open.fold()
    }),
  )
  expectOk(await vault.commit(savePeople(putPerson(2, 'Bram', 0))))
  keepAside(files, FOLDER, 'header-1', Buffer.from('a header of before'))
  keepAside(files, FOLDER, 'seg-0-1-0000000000000000-at-196', Buffer.from('bytes of before'))
  const methods = keyMethodsOf(vault)
  const { recoveryKey } = expectOk(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
  expectOk(await methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))
  return { files, vault, recoveryKey }
}

/** Names in the vault that hold encrypted content. */
const contents = (files: MemoryFiles) => [
  ...files.readdir(FOLDER).filter((name) => /^(seg|snap)-/.test(name)),
  ...files.readdir(`${FOLDER}/att`),
]

const pathOf = (name: string) => (/^(seg|snap)-/.test(name) ? `${FOLDER}/${name}` : `${FOLDER}/att/${name}`)

const renewal = { passphrase: PASSPHRASE, newPassphrase: NEW_PASSPHRASE }

test('nothing in the folder stays as it was, and all that was in it is still there under the new passphrase', async () => {
  const { files, vault } = await fullVault()
  const before = contents(files)
  const keyBefore = Buffer.from(vault.opened?.vault.masterKey ?? [])
  const identityBefore = vault.opened?.backupKeys()?.identity
  expectOk(await keyMethodsOf(vault).renewKeys(renewal))
  expect(contents(files).filter((name) => before.includes(name))).toEqual([])
  expect(files.readdir(`${FOLDER}/${QUARANTINE_NAME}`)).toEqual([])
  expect(files.readFile(`${FOLDER}/${PREVIOUS_HEADER_NAME}`)).toEqual(files.readFile(`${FOLDER}/${HEADER_NAME}`))
  expect(vault.opened?.vault.masterKey.equals(keyBefore)).toBe(false)
  expect(vault.opened?.backupKeys()?.identity).not.toBe(identityBefore)
  expectOk(await vault.commit(savePeople(putPerson(3, 'Carla', 0))))
  expectOk(await vault.close())

  expect(codeOf(await vault.unlock(PASSPHRASE))).toBe('wrongPassphrase')
  const rows = new RowCollector()
  const opened = expectOk(await vault.unlock(NEW_PASSPHRASE, rows.emit))
  expect(opened.notices).toEqual([])
  expect(rows.names()).toEqual(['Anna', 'Bram', 'Carla'])
  expect(vault.opened && attachmentBytes(vault.opened.vault, testId(900))).toEqual(SCAN)
  expect(vault.opened?.audit.map(({ action }) => action)).toContain('keys.renew')
  await vault.close()
})

test('with the old passphrase and the old header nothing of the new files opens', async () => {
  const { files, vault } = await fullVault()
  const oldHeader = files.readFile(`${FOLDER}/${HEADER_NAME}`)
  expectOk(await keyMethodsOf(vault).renewKeys(renewal))
  await vault.close()
  files.put(`${FOLDER}/${HEADER_NAME}`, oldHeader)
  const rows = new RowCollector()
  expect(codeOf(await vault.unlock(PASSPHRASE, rows.emit))).not.toBe('ok')
  expect(rows.names()).toEqual([])
})

test('the recovery key stays the recovery key', async () => {
  const { vault, recoveryKey } = await fullVault()
  const methods = keyMethodsOf(vault)
  expectOk(await methods.renewKeys(renewal))
  expectOk(await methods.testRecoveryKey({ recoveryKey }))
  await vault.close()
  expectOk(await vault.recover(recoveryKey, 'nog een andere zin'))
  await vault.close()
})

test('backups of before are named, newest first', async () => {
  const { files, vault } = await fullVault()
  const folder = `/backups/${backupFolderName(vault.opened?.vault.vaultId ?? Buffer.alloc(0))}`
  files.mkdir('/backups')
  files.mkdir(folder)
  const names = ['20261101T090000Z-3.age', '20261102T090000Z-5.age']
  for (const name of [...names, 'backup-identity.age', 'iets anders.age'])
    files.put(`${folder}/${name}`, Buffer.from('x'))
  const { oldBackups } = expectOk(await keyMethodsOf(vault, '/backups').renewKeys(renewal))
  expect(oldBackups).toEqual(names.toReversed())
  await vault.close()
})

test('without a folder for backups, or when it is away, none is named', async () => {
  const { vault } = await fullVault()
  expect(expectOk(await keyMethodsOf(vault).renewKeys(renewal)).oldBackups).toEqual([])
  const again = { passphrase: NEW_PASSPHRASE, newPassphrase: 'nog een andere zin' }
  expect(expectOk(await keyMethodsOf(vault, '/weg').renewKeys(again)).oldBackups).toEqual([])
  await vault.close()
})

test('is refused without the present passphrase, and with a new one that is short or known', async () => {
  const { files, vault } = await fullVault()
  const before = contents(files)
  const methods = keyMethodsOf(vault)
  expect(codeOf(await methods.renewKeys({ ...renewal, passphrase: 'fout' }))).toBe('wrongPassphrase')
  expect(codeOf(await methods.renewKeys({ ...renewal, newPassphrase: '1234567' }))).toBe('passphraseTooShort')
  expect(codeOf(await methods.renewKeys({ ...renewal, newPassphrase: 'Welkom2026' }))).toBe('passphraseTooCommon')
  expect(contents(files)).toEqual(before)
  await vault.close()
})

test('what a crash left of the keys of before goes at the next opening', async () => {
  const { files, vault } = await fullVault()
  const old = new Map(contents(files).map((name) => [name, files.readFile(pathOf(name))]))
  const oldHeader = files.readFile(`${FOLDER}/${HEADER_NAME}`)
  expectOk(await keyMethodsOf(vault).renewKeys(renewal))
  expectOk(await vault.close())
  // As when the process died right after the new header had its name.
  files.put(`${FOLDER}/${PREVIOUS_HEADER_NAME}`, oldHeader)
  old.forEach((bytes, name) => files.put(pathOf(name), bytes))
  const rows = new RowCollector()
  expectOk(await vault.unlock(NEW_PASSPHRASE, rows.emit))
  expect(rows.names()).toEqual(['Anna', 'Bram'])
  expect(contents(files).filter((name) => old.has(name))).toEqual([])
  expect(files.readFile(`${FOLDER}/${PREVIOUS_HEADER_NAME}`)).toEqual(files.readFile(`${FOLDER}/${HEADER_NAME}`))
  await vault.close()
})

test('a previous header that is damaged or missing is made anew at the next opening; a sound one is left alone', async () => {
  const { files, vault } = await fullVault()
  await vault.whileOpen((open) => open.fold())
  await vault.close()
  const path = `${FOLDER}/${PREVIOUS_HEADER_NAME}`
  const sound = files.readFile(path)
  expectOk(await vault.unlock(PASSPHRASE))
  await vault.close()
  expect(files.readFile(path)).toEqual(sound)
  for (const spoil of [() => files.put(path, Buffer.from('x')), () => files.unlink(path)]) {
    spoil()
    expectOk(await vault.unlock(PASSPHRASE))
    await vault.close()
    expect(files.readFile(path)).toEqual(files.readFile(`${FOLDER}/${HEADER_NAME}`))
  }
})

/** Names in the vault's folder cannot be flushed any more from the moment when a header gets its name. */
class UnflushableNames extends MemoryFiles {
  failsAfterHeader = false
  #fails = false

  heal(): void {
    this.#fails = false
    this.failsAfterHeader = false
  }

  override rename(from: string, to: string): void {
    super.rename(from, to)
    if (this.failsAfterHeader && to.endsWith(`/${HEADER_NAME}`)) this.#fails = true
  }

  override syncFolder(path: string): void {
    if (this.#fails && path === FOLDER) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fsync' })
    super.syncFolder(path)
  }
}

test('as long as a power cut may bring back the header of before, all that it names stays', async () => {
  const files = new UnflushableNames()
  const { vault } = await fullVault(files)
  const oldHeader = files.readFile(`${FOLDER}/${HEADER_NAME}`)
  files.failsAfterHeader = true
  expect(codeOf(await keyMethodsOf(vault).renewKeys(renewal))).toBe('io')
  await vault.close()
  files.heal()
  files.put(`${FOLDER}/${HEADER_NAME}`, oldHeader)
  const rows = new RowCollector()
  expectOk(await vault.unlock(PASSPHRASE, rows.emit))
  expect(rows.names()).toEqual(['Anna', 'Bram'])
  expect(vault.opened && attachmentBytes(vault.opened.vault, testId(900))).toEqual(SCAN)
  await vault.close()
})

/** A folder that goes away for a moment right after the header has got its name: nobody hears whether it has. */
class VanishingFiles extends MemoryFiles {
  vanishesAfterHeader = false
  #isAway = false

  come(): void {
    this.#isAway = false
  }

  override rename(from: string, to: string): void {
    super.rename(from, to)
    if (this.vanishesAfterHeader && to.endsWith(`/${HEADER_NAME}`)) {
      this.vanishesAfterHeader = false
      this.#isAway = true
      throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'rename' })
    }
  }

  override readFile(path: string): Buffer {
    if (this.#isAway) throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' })
    return super.readFile(path)
  }
}

test.each(['renewKeys', 'changePassphrase'] as const)(
  'when nobody can tell whether %s has taken place, nothing is taken until that is certain, and then what is true goes on',
  async (method) => {
    const files = new VanishingFiles()
    const vault = new Vault(testEnvironment({ files }), FOLDER)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    files.vanishesAfterHeader = true
    expect(codeOf(await keyMethodsOf(vault)[method](renewal))).toBe('io')
    expect(codeOf(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))).toBe('io')
    files.come()
    expectOk(await vault.commit(savePeople(putPerson(2, 'Bram', 0))))
    await vault.close()
    const rows = new RowCollector()
    expect(codeOf(await vault.unlock(PASSPHRASE))).toBe('wrongPassphrase')
    expectOk(await vault.unlock(NEW_PASSPHRASE, rows.emit))
    expect(rows.names()).toEqual(['Bram'])
    await vault.close()
  },
)

test('and the same goes for a snapshot', async () => {
  const files = new VanishingFiles()
  const vault = new Vault(testEnvironment({ files }), FOLDER)
  expectOk(await vault.create(PASSPHRASE, firstCommit))
  files.vanishesAfterHeader = true
  expect(codeOf(await vault.whileOpen((open) => open.fold()))).toBe('io')
  expect(codeOf(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))).toBe('io')
  files.come()
  expectOk(await vault.commit(savePeople(putPerson(2, 'Bram', 0))))
  await vault.close()
  const rows = new RowCollector()
  expectOk(await vault.unlock(PASSPHRASE, rows.emit))
  expect(rows.names()).toEqual(['Bram'])
  await vault.close()
})
