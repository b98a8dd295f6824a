// oxlint-disable-next-line boundaries/dependencies -- runs the program that people open a vault with when this one is gone
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectOk, firstCommit, PASSPHRASE, testEnvironment, withFolder } from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { keyMethodsOf } from './testing/key-methods.ts'

/** Whether the `age` program is there: in CI it is (scripts/system-libraries.ts). */
function hasAge(): boolean {
  try {
    execFileSync('age', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test.skipIf(!hasAge())('the age program gets the master key out of the header with the recovery key', () =>
  withFolder(async (folder, parent) => {
    const vault = new Vault(testEnvironment(), folder)
    expectOk(await vault.create(PASSPHRASE, firstCommit))
    const methods = keyMethodsOf(vault)
    const { recoveryKey } = expectOk(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
    expectOk(await methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))
    const [identity, slot] = [join(parent, 'recovery.txt'), join(parent, 'slot2.age')]
    writeFileSync(identity, `${recoveryKey}\n`)
    writeFileSync(slot, vault.opened?.header.recovery?.file ?? '')
    const masterKey = execFileSync('age', ['-d', '-i', identity, slot])
    expect(masterKey).toEqual(vault.opened?.vault.masterKey)
    await vault.close()
  }),
)
