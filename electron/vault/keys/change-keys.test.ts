import { Decrypter, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { decodeHeader } from '../format.ts'
import { FaultyFiles } from '../testing/faulty-files.ts'
import type { MemoryFiles } from '../testing/memory-files.ts'
import { oldVault } from '../testing/old-vault.ts'
import { expectOk, firstCommit, PASSPHRASE, RowCollector, testEnvironment, withFolder } from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'

const FOLDER = '/oud.kluis'

function headerOf(disk: MemoryFiles, name: 'header' | 'header.prev') {
  const reading = decodeHeader(disk.readFile(`${FOLDER}/${name}`))
  if (reading.kind !== 'ok') throw new Error(reading.kind)
  return reading.sealed.header
}

async function openedBy(passphrase: string, identityFile: Uint8Array): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return (await decrypter.decrypt(identityFile, 'text')).trim()
}

test('a new vault has an identity for backups that the passphrase opens, and no recovery key', () =>
  withFolder(async (folder) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    const keys = vault.opened?.backupKeys()
    expect(keys?.recipients).toEqual([await identityToRecipient(keys?.identity ?? '')])
    expect(await openedBy(PASSPHRASE, keys?.identityFile ?? Buffer.alloc(0))).toBe(keys?.identity)
    expectOk(await vault.close())
    expectOk(await vault.unlock(PASSPHRASE))
    expect(vault.opened?.backupKeys()).toEqual(keys)
    await vault.close()
  }))

test('a vault of version 0.1 opens and gets its identity for backups, once', async () => {
  const { disk, passphrase } = oldVault('0.1', FOLDER)
  const before = headerOf(disk, 'header')
  expect(before.backup).toBeNull()
  const vault = new Vault(testEnvironment({ files: disk }), FOLDER)
  const collector = new RowCollector()
  expectOk(await vault.unlock(passphrase, collector.emit))
  expect(collector.names()).toEqual(['Anna', 'Bram'])
  await vault.close()
  const header = headerOf(disk, 'header')
  expect(header).toEqual({ ...before, generation: before.generation + 1, backup: header.backup })
  expect(headerOf(disk, 'header.prev')).toEqual(header)
  expect(await openedBy(passphrase, header.backup?.identityFile ?? Buffer.alloc(0))).toMatch(/^AGE-SECRET-KEY-1/)
  expectOk(await vault.unlock(passphrase))
  await vault.close()
  expect(headerOf(disk, 'header')).toEqual(header)
})

test.each(['EIO', 'ENOSPC'])(
  'a disk that refuses (%s) does not keep it from opening, nor from a backup',
  async (errno) => {
    const { disk, passphrase } = oldVault('0.1', FOLDER)
    const files = new FaultyFiles(disk, null)
    const vault = new Vault(testEnvironment({ files }), FOLDER)
    expectOk(await vault.unlock(passphrase))
    await vault.whileOpen(() => undefined)
    const mutations = files.mutations
    await vault.close()
    for (let at = 2; at <= mutations; at += 1) {
      const { disk: another } = oldVault('0.1', FOLDER)
      const failing = new Vault(
        testEnvironment({ files: new FaultyFiles(another, { at, errno, lasts: true }) }),
        FOLDER,
      )
      const result = await failing.unlock(passphrase)
      if (!result.ok) continue
      const keys = expectOk(await failing.whileOpen((open) => open.backupKeys()))
      expect(keys?.identity, `operation ${at}`).toMatch(/^AGE-SECRET-KEY-1/)
    }
  },
)

test('a vault of version 0.1 that is only read can be copied all the same, and nothing is written in it', async () => {
  const { disk, passphrase } = oldVault('0.1', FOLDER)
  const before = disk.copy()
  const vault = new Vault(testEnvironment({ files: disk }), FOLDER)
  expectOk(await vault.unlock(passphrase, undefined, { mode: 'readOnly', acceptOlder: false }))
  const keys = expectOk(await vault.whileOpen((open) => open.backupKeys()))
  expect(await openedBy(passphrase, keys?.identityFile ?? Buffer.alloc(0))).toBe(keys?.identity)
  await vault.close()
  expect(disk.readdir(FOLDER)).toEqual(before.readdir(FOLDER))
  expect(headerOf(disk, 'header')).toEqual(headerOf(before, 'header'))
})
