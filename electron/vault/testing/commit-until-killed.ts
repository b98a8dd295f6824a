import { writeSync } from 'node:fs'
import { Vault } from '../vault.ts'
import { PASSPHRASE, putPerson, RowCollector, savePeople, testEnvironment, testId } from './test-vault.ts'

/**
 * A process for tests to kill: opens the vault in the folder it is given, commits without end, and writes the number of
 * each acknowledged commit to its standard output. Every commit raises the revision of person 1 and adds a person. It
 * ends by itself when a commit is refused, which it says as `error <code>`, or after as many commits as it was told.
 */
const [folder = '', foldEvery = '0', most = 'Infinity'] = process.argv.slice(2)
const vault = new Vault(testEnvironment(), folder)
const collector = new RowCollector()
const opened = await vault.unlock(PASSPHRASE, collector.emit)
if (!opened.ok) say(`error ${opened.error.code}`)
let rev = collector.rows.get(`people/${testId(1)}`)?.rev ?? 0

for (let isGoing = opened.ok; isGoing;) {
  const result = await vault.commit(
    savePeople(putPerson(1, `Stand ${rev + 1}`, rev), putPerson(1_000 + rev, `Persoon ${rev + 1}`, 0)),
  )
  isGoing = result.ok && rev + 1 < Number(most)
  if (result.ok) say(`ack ${(rev += 1)}`)
  else say(`error ${result.error.code}`)
  if (result.ok && Number(foldEvery) > 0 && rev % Number(foldEvery) === 0) vault.opened?.fold()
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}
