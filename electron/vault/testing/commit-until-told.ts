import { writeSync } from 'node:fs'
import { Vault } from '../vault.ts'
import { numberedPassphrase } from './passphrases.ts'
import { putPerson, savePeople, testEnvironment } from './test-vault.ts'

/**
 * A process that opens the vault in the folder it is given and makes so many commits, writing `ack <number>` to its
 * standard output after each; it ends early with `error <code>` when one is refused.
 */
const [folder = '', most = '0'] = process.argv.slice(2)
const vault = new Vault(testEnvironment(), folder)
const opened = await vault.unlock(numberedPassphrase(0))
if (!opened.ok) say(`error ${opened.error.code}`)

for (let rev = 0, isGoing = opened.ok; isGoing && rev < Number(most);) {
  const result = await vault.commit(savePeople(putPerson(1, `Stand ${rev + 1}`, rev), putPerson(1_000 + rev, 'x', 0)))
  isGoing = result.ok
  if (result.ok) say(`ack ${(rev += 1)}`)
  else say(`error ${result.error.code}`)
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}
