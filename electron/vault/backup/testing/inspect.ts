import { expectOk, PASSPHRASE } from '../../testing/test-vault.ts'
import { Vault } from '../../vault.ts'
import { deskOf, type TestDesk } from './desk.ts'

/** The same vault, locked before, opened again as the next session would. */
export async function inspectable(desk: TestDesk): Promise<TestDesk> {
  const vault = new Vault(desk.vault.environment, `${desk.place}/../proef.kluis`.replace('/backups/..', ''))
  expectOk(await vault.unlock(PASSPHRASE))
  return deskOf(vault, desk.place)
}
