import { Decrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { OPEN_NORMALLY, type VaultEvent } from '#shared/ipc/vault-contract.ts'
import { sha256 } from '../crypto.ts'
import { decodeHeader } from '../format.ts'
import { HEADER_NAME, PREVIOUS_HEADER_NAME } from '../header-file.ts'
import { GuestMode } from '../guest.ts'
import { Permits } from '../permits.ts'
import { MemoryFiles } from '../testing/memory-files.ts'
import {
  expectOk,
  firstCommit,
  PASSPHRASE,
  putPerson,
  RowCollector,
  savePeople,
  testEnvironment,
} from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { newKeyPair } from './age.ts'
import { keyMethods } from './methods.ts'
import { codeOf, FOLDER } from './testing/key-methods.ts'

const NEW_PASSPHRASE = 'vlieger bezem kompas'

/** A vault in memory, its methods, and what it posted. */
function vaultOn(files: MemoryFiles, clock = () => 0) {
  const vault = new Vault(testEnvironment({ files, clock }), FOLDER)
  const posted = new RowCollector()
  const places = { kind: 'existing', memory: '/', backupFolder: () => null } as const
  const methods = keyMethods({
    vault,
    places,
    permits: new Permits(),
    guest: new GuestMode(() => undefined),
    post: (message) => posted.emit(message as VaultEvent),
  })
  return { vault, methods, posted }
}

async function newVault() {
  const files = new MemoryFiles()
  const made = vaultOn(files)
  expectOk(await made.vault.create(PASSPHRASE, firstCommit))
  expectOk(await made.vault.commit(savePeople(putPerson(1, 'Anna', 0))))
  return { files, ...made }
}

async function withRecoveryKey() {
  const made = await newVault()
  const { recoveryKey } = expectOk(await made.methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
  expectOk(await made.methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))
  return { ...made, recoveryKey }
}

function headerOf(files: MemoryFiles, name = HEADER_NAME) {
  const reading = decodeHeader(files.readFile(`${FOLDER}/${name}`))
  if (reading.kind !== 'ok') throw new Error(reading.kind)
  return reading.sealed.header
}

const lastActions = (vault: Vault, count: number) => vault.opened?.audit.slice(-count).map(({ action }) => action)

describe('a recovery key', () => {
  test('asks for the passphrase again, is shown once, and counts only when its end was repeated', async () => {
    const { files, vault, methods } = await newVault()
    expect(codeOf(await methods.confirmRecoveryKey({ lastCharacters: 'ABCDEF' }))).toBe('wrongState')
    expect(codeOf(await methods.beginRecoveryKey({ passphrase: 'een ander' }))).toBe('wrongPassphrase')
    const { recoveryKey } = expectOk(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
    expect(recoveryKey).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/)
    expect(codeOf(await methods.confirmRecoveryKey({ lastCharacters: 'ABCDEF' }))).toBe('recoveryKeyNotRepeated')
    expect(headerOf(files).recovery).toBeNull()
    expect(codeOf(await methods.testRecoveryKey({ recoveryKey }))).toBe('noRecoveryKey')
    expectOk(await methods.confirmRecoveryKey({ lastCharacters: ` ${recoveryKey.slice(-6).toLowerCase()} ` }))
    expectOk(await methods.testRecoveryKey({ recoveryKey }))
    expect(codeOf(await methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))).toBe('wrongState')
    expect(lastActions(vault, 2)).toEqual(['recoveryKey.set', 'recoveryKey.test'])
    await vault.close()
  })

  test('opens the slot in the header as any age program would, from the raw bytes', async () => {
    const { files, vault, recoveryKey } = await withRecoveryKey()
    const decrypter = new Decrypter()
    decrypter.addIdentity(recoveryKey)
    const masterKey = await decrypter.decrypt(headerOf(files).recovery?.file ?? Buffer.alloc(0))
    expect(Buffer.from(masterKey)).toEqual(vault.opened?.vault.masterKey)
    await vault.close()
  })

  test('is tested on a locked vault without opening it, also as people type it', async () => {
    const { files, vault, recoveryKey } = await withRecoveryKey()
    await vault.close()
    const { vault: locked, methods } = vaultOn(files)
    const before = files.readdir(FOLDER)
    const typed = `${recoveryKey.slice(0, 20).toLowerCase()} \n ${recoveryKey.slice(20, 40)}\u00a0- ${recoveryKey.slice(40)}\n`
    expectOk(await methods.testRecoveryKey({ recoveryKey: typed }))
    expect(locked.opened).toBeNull()
    expect(files.readdir(FOLDER)).toEqual(before)
  })

  test('that replaces another one leaves that one worthless, in the previous header too', async () => {
    const { files, vault, methods, recoveryKey: first } = await withRecoveryKey()
    const { recoveryKey: second } = expectOk(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
    expectOk(await methods.testRecoveryKey({ recoveryKey: first }))
    expectOk(await methods.confirmRecoveryKey({ lastCharacters: second.slice(-6) }))
    expect(codeOf(await methods.testRecoveryKey({ recoveryKey: first }))).toBe('wrongRecoveryKey')
    expectOk(await methods.testRecoveryKey({ recoveryKey: second }))
    expect(headerOf(files, PREVIOUS_HEADER_NAME)).toEqual(headerOf(files))
    await vault.close()
  })

  test('is one more recipient of backups', async () => {
    const { vault } = await withRecoveryKey()
    const { backup, recovery } = vault.opened?.header ?? {}
    expect(vault.opened?.backupKeys()?.recipients).toEqual([backup?.recipient, recovery?.recipient])
    await vault.close()
  })
})

describe('recovering', () => {
  const how = OPEN_NORMALLY

  test('opens with the recovery key, sends all rows and sets the new passphrase', async () => {
    const { files, vault, recoveryKey } = await withRecoveryKey()
    const identity = vault.opened?.backupKeys()?.identity
    await vault.close()
    const { vault: again, methods, posted } = vaultOn(files)
    const opened = expectOk(await methods.recover({ recoveryKey, newPassphrase: NEW_PASSPHRASE, how }))
    expect(posted.names()).toEqual(['Anna'])
    expect(opened).toMatchObject({ seq: again.opened?.seq, head: again.opened?.head, access: 'full' })
    expect(lastActions(again, 1)).toEqual(['vault.recover'])
    expect(again.opened?.backupKeys()?.identity).not.toBe(identity)
    await again.close()
    expect(codeOf(await again.unlock(PASSPHRASE))).toBe('wrongPassphrase')
    expectOk(await again.unlock(NEW_PASSPHRASE))
    expectOk(await methods.testRecoveryKey({ recoveryKey }))
    await again.close()
  })

  test('tells a mistyped key, a wrong key and a vault without a key apart, and opens nothing', async () => {
    const { files, vault, recoveryKey } = await withRecoveryKey()
    await vault.close()
    const { vault: again, methods } = vaultOn(files)
    const recover = (key: string, newPassphrase = NEW_PASSPHRASE) =>
      methods.recover({ recoveryKey: key, newPassphrase, how })
    const mistyped = recoveryKey.slice(0, -1) + (recoveryKey.endsWith('Q') ? 'P' : 'Q')
    for (const key of ['', 'x', mistyped, recoveryKey.slice(0, -1), `${recoveryKey}Q`]) {
      expect(codeOf(await recover(key))).toBe('malformedRecoveryKey')
    }
    expect(codeOf(await recover((await newKeyPair()).identity))).toBe('wrongRecoveryKey')
    expect(codeOf(await recover(recoveryKey, 'kort'))).toBe('passphraseTooShort')
    expect(codeOf(await recover(recoveryKey, 'Wachtwoord1'))).toBe('passphraseTooCommon')
    expect(again.opened).toBeNull()
    expectOk(await again.unlock(PASSPHRASE))
    expect(codeOf(await recover(recoveryKey))).toBe('wrongState')
    await again.close()

    const without = await newVault()
    await without.vault.close()
    const result = await without.methods.recover({ recoveryKey, newPassphrase: NEW_PASSPHRASE, how })
    expect(codeOf(result)).toBe('noRecoveryKey')
  })

  test('a slot that somebody has changed is tampering, not a wrong key, tested or used', async () => {
    const { files, vault, recoveryKey } = await withRecoveryKey()
    await vault.close()
    const path = `${FOLDER}/${HEADER_NAME}`
    const whole = files.readFile(path)
    const slot = headerOf(files).recovery?.file ?? Buffer.alloc(0)
    const at = whole.indexOf(slot)
    for (let byte = at + 30; byte < at + slot.length; byte += 7) {
      const content = Buffer.from(whole.subarray(0, -64))
      content.writeUInt8(content.readUInt8(byte) ^ 1, byte)
      files.put(path, Buffer.concat([content, sha256(content), whole.subarray(-32)]))
      const { vault: changed, methods } = vaultOn(files)
      expect(codeOf(await methods.testRecoveryKey({ recoveryKey }))).toBe('tampered')
      expect(codeOf(await methods.recover({ recoveryKey, newPassphrase: NEW_PASSPHRASE, how }))).toBe('tampered')
      expect(changed.opened).toBeNull()
    }
    files.put(path, whole)
    expectOk(await vaultOn(files).methods.testRecoveryKey({ recoveryKey }))
  })

  test('reading only, it opens without setting a passphrase and writes nothing', async () => {
    const { files, vault, recoveryKey } = await withRecoveryKey()
    await vault.close()
    const before = files.copy()
    const { vault: reading, methods, posted } = vaultOn(files)
    const readOnly = { mode: 'readOnly', acceptOlder: false } as const
    const opened = expectOk(await methods.recover({ recoveryKey, newPassphrase: NEW_PASSPHRASE, how: readOnly }))
    expect(opened.access).toBe('readOnly')
    expect(posted.names()).toEqual(['Anna'])
    expectOk(await methods.testRecoveryKey({ recoveryKey }))
    const change = { passphrase: PASSPHRASE, newPassphrase: NEW_PASSPHRASE }
    expect(codeOf(await methods.changePassphrase(change))).toBe('readOnly')
    expect(codeOf(await methods.renewKeys(change))).toBe('readOnly')
    await reading.close()
    expect(files.readdir(FOLDER)).toEqual(before.readdir(FOLDER))
    expect(files.readFile(`${FOLDER}/${HEADER_NAME}`)).toEqual(before.readFile(`${FOLDER}/${HEADER_NAME}`))
  })

  test('every key that differs from the right one in one letter is told to be mistyped, never tried', async () => {
    const { vault, methods, recoveryKey } = await withRecoveryKey()
    const letters = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'
    for (let at = 16; at < recoveryKey.length; at += 1) {
      const letter = letters[(letters.indexOf(recoveryKey.charAt(at)) + 1) % 32] ?? ''
      const near = recoveryKey.slice(0, at) + letter + recoveryKey.slice(at + 1)
      expect(codeOf(await methods.testRecoveryKey({ recoveryKey: near }))).toBe('malformedRecoveryKey')
    }
    await vault.close()
  })

  test('wrong keys make one wait, like wrong passphrases', async () => {
    const { vault, methods } = await withRecoveryKey()
    for (let wrong = 1; wrong <= 3; wrong += 1) {
      const { identity } = await newKeyPair()
      expect(codeOf(await methods.testRecoveryKey({ recoveryKey: identity }))).toBe('wrongRecoveryKey')
    }
    const { identity } = await newKeyPair()
    expect(codeOf(await methods.testRecoveryKey({ recoveryKey: identity }))).toBe('tooSoon')
    expect(codeOf(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))).toBe('tooSoon')
    await vault.close()
  })
})

describe('changing the passphrase', () => {
  test('wraps the same master key anew and leaves the old passphrase nothing', async () => {
    const { files, vault, methods } = await newVault()
    const before = headerOf(files)
    const masterKey = Buffer.from(vault.opened?.vault.masterKey ?? [])
    expectOk(await methods.changePassphrase({ passphrase: PASSPHRASE, newPassphrase: NEW_PASSPHRASE }))
    const after = headerOf(files)
    expect(after.generation).toBe(before.generation + 1)
    expect(after.passphraseSlot.salt).not.toEqual(before.passphraseSlot.salt)
    expect(after.backup?.recipient).not.toBe(before.backup?.recipient)
    expect(headerOf(files, PREVIOUS_HEADER_NAME)).toEqual(after)
    expect(lastActions(vault, 1)).toEqual(['passphrase.change'])
    expectOk(await vault.commit(savePeople(putPerson(2, 'Bram', 0))))
    await vault.close()
    expect(codeOf(await vault.unlock(PASSPHRASE))).toBe('wrongPassphrase')
    const collector = new RowCollector()
    expectOk(await vault.unlock(NEW_PASSPHRASE, collector.emit))
    expect(collector.names()).toEqual(['Anna', 'Bram'])
    expect(vault.opened?.vault.masterKey).toEqual(masterKey)
    await vault.close()
  })

  test('refuses without the present passphrase, and a new one that is short or known', async () => {
    const { files, vault, methods } = await newVault()
    const before = files.readFile(`${FOLDER}/${HEADER_NAME}`)
    const change = (passphrase: string, newPassphrase: string) =>
      methods.changePassphrase({ passphrase, newPassphrase })
    expect(codeOf(await change('fout', NEW_PASSPHRASE))).toBe('wrongPassphrase')
    expect(codeOf(await change(PASSPHRASE, '1234567'))).toBe('passphraseTooShort')
    expect(codeOf(await change(PASSPHRASE, 'Password1!'))).toBe('passphraseTooCommon')
    expect(files.readFile(`${FOLDER}/${HEADER_NAME}`)).toEqual(before)
    expect(lastActions(vault, 1)).toEqual(['person.save'])
    await vault.close()
    expect(codeOf(await change(PASSPHRASE, NEW_PASSPHRASE))).toBe('wrongState')
  })
})
