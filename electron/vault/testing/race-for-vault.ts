import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { thisHost } from '../lock.ts'
import { Vault } from '../vault.ts'
import { PASSPHRASE, putPerson, RowCollector, savePeople, testEnvironment, testId } from './test-vault.ts'

/**
 * A process for tests that race for a vault. It is told what to do, one word a line, and answers each with one line:
 * `open <folder>` → `opened` or the code of the refusal; `commit <name>` → `kept` or a code; `close` → `closed`.
 */
const [host = thisHost().host] = process.argv.slice(2)
const environment = testEnvironment({ host: { ...thisHost(), host } })
let vault: Vault | null = null
let rev = 0

const tasks: Readonly<Record<string, (of: string) => Promise<string>>> = {
  open: async (folder) => {
    vault = new Vault(environment, folder)
    const collector = new RowCollector()
    const opened = await vault.unlock(PASSPHRASE, collector.emit)
    rev = collector.rows.get(`people/${testId(1)}`)?.rev ?? 0
    return opened.ok ? 'opened' : opened.error.code
  },
  commit: async (name) => {
    const kept = await vault?.commit(savePeople(putPerson(1, name, rev)))
    if (kept?.ok === true) rev += 1
    return kept?.ok === true ? 'kept' : (kept?.error.code ?? 'no vault')
  },
  close: async () => {
    await vault?.close()
    vault = null
    return 'closed'
  },
}

for await (const line of createInterface({ input: process.stdin })) {
  const [word = '', ...rest] = line.split(' ')
  writeSync(1, `${(await tasks[word]?.(rest.join(' '))) ?? 'what?'}\n`)
}
