import { writeSync } from 'node:fs'
import { OPEN_NORMALLY, type VaultError } from '#shared/ipc/vault-contract.ts'
import type { Result } from '#shared/result.ts'
import { createMethods } from '../methods.ts'
import { GuestMode } from '../guest.ts'
import { Permits } from '../permits.ts'
import { Vault } from '../vault.ts'
import { putPerson, RowCollector, savePeople, testEnvironment, testId } from './test-vault.ts'
import { numberedPassphrase } from './passphrases.ts'

/**
 * A process for tests to kill: opens the vault in the folder it is given and works without end, writing to its standard
 * output what it begins (`begin passphrase 4`) and what was acknowledged (`done commit 17`). Every commit raises the
 * revision of person 1 and adds a person; now and then there is a snapshot, a lock and unlock, a change of passphrase or
 * a backup. It ends by itself when something is refused, which it says as `error <code>`.
 */
const [folder = '', memory = '', backupFolder = '', passphraseNumber = '0', seed = '0'] = process.argv.slice(2)
const vault = new Vault(testEnvironment(), folder)
const places = { kind: 'existing', memory, backupFolder: () => backupFolder } as const
const methods = createMethods({
  vault,
  places,
  permits: new Permits(),
  guest: new GuestMode(() => undefined),
  post: () => undefined,
})
let passphrase = Number(passphraseNumber)
let random = Number(seed)
let rev = 0

/** 0 … 99, the same for the same seed. */
function roll(): number {
  random = (random * 1_103_515_245 + 12_345) % 2 ** 31
  return Math.floor((random / 2 ** 31) * 100)
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

async function unlock() {
  const collector = new RowCollector()
  const opened = await vault.unlock(numberedPassphrase(passphrase), collector.emit, OPEN_NORMALLY)
  rev = collector.rows.get(`people/${testId(1)}`)?.rev ?? 0
  return opened
}

async function commit() {
  const committed = await methods.commit(
    savePeople(putPerson(1, `Stand ${rev + 1}`, rev), putPerson(1_000 + rev, `Persoon ${rev + 1}`, 0)),
  )
  if (committed.ok) say(`done commit ${(rev += 1)}`)
  return committed
}

async function changePassphrase() {
  say(`begin passphrase ${passphrase + 1}`)
  const changed = await methods.changePassphrase({
    passphrase: numberedPassphrase(passphrase),
    newPassphrase: numberedPassphrase(passphrase + 1),
  })
  if (changed.ok) say(`done passphrase ${(passphrase += 1)}`)
  return changed
}

async function work(): Promise<Result<unknown, VaultError>> {
  const what = roll()
  if (what < 82) return commit()
  if (what < 90) return vault.whileOpen((open) => open.fold())
  if (what < 93) return (await vault.close()).ok ? unlock() : vault.close()
  if (what < 97) return changePassphrase()
  say('begin backup')
  const made = await methods.backup({ force: true })
  if (made.ok) say(`done backup ${made.value.seq}`)
  return made
}

let last: Result<unknown, VaultError> = await unlock()
while (last.ok) last = await work()
say(`error ${last.error.code}`)
