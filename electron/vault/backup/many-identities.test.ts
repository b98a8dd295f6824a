import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MemoryFiles } from '../testing/memory-files.ts'
import { numberedPassphrase } from '../testing/passphrases.ts'
import { expectOk, PASSPHRASE, putPerson, savePeople } from '../testing/test-vault.ts'
import { lastBackup, openDesk, restoreDesk } from './testing/desk.ts'

test.each([1, 40])('a backup opens with its own passphrase after %d other ones', async (changes) => {
  const files = new MemoryFiles()
  const desk = await openDesk('/', { files })
  expectOk(await desk.methods.backup({ force: true }))
  const first = lastBackup(desk)
  const bytes = files.readFile(first)
  let passphrase = PASSPHRASE
  for (let n = 1; n <= changes; n += 1) {
    expectOk(await desk.methods.changePassphrase({ passphrase, newPassphrase: numberedPassphrase(n) }))
    passphrase = numberedPassphrase(n)
    expectOk(await desk.methods.commit(savePeople(putPerson(n, `Persoon ${n}`, 0))))
    expectOk(await desk.methods.backup({ force: true }))
  }
  const kept = join(desk.backups(), first.split('/').at(-1) ?? '')
  files.put(kept, bytes)
  const { methods, permit } = restoreDesk('/', { files })
  const inspected = await methods.inspectBackup({
    permit: permit('backupFile', kept),
    secret: { kind: 'passphrase', passphrase: PASSPHRASE },
  })
  expect(inspected).toMatchObject({ ok: true })
})
