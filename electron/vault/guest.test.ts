import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Change, VaultAnswer, VaultEvent, VaultRequest } from '#shared/ipc/vault-contract.ts'
import { GuestMode } from './guest.ts'
import { Permits } from './permits.ts'
import { serveVault } from './server.ts'
import { firstCommit, PASSPHRASE, putPerson, savePeople, testEnvironment, withFolder } from './testing/test-vault.ts'
import { Vault } from './vault.ts'

const mine = '00000000-0000-4000-8000-000000000001'
const another = '00000000-0000-4000-8000-000000000002'

/** What is asked of the gate; the document plays no part in it. */
const change = (over: object = {}): Change =>
  ({ table: 'trajectories', id: mine, baseRev: 1, doc: {}, ...over }) as unknown as Change
const evaluate = (...changes: readonly Change[]): VaultRequest => ({
  id: 1,
  method: 'commit',
  params: { action: 'trajectory.evaluate', changes },
})

function atTheForm(): GuestMode {
  const guest = new GuestMode(() => undefined)
  guest.begin(mine)
  return guest
}

test('a guest may send answers of the one trajectory', () => {
  expect(atTheForm().admits(evaluate(change()))).toBe(true)
})

test.each([
  ['of another trajectory', evaluate(change({ id: another }))],
  ['of another table', evaluate(change({ table: 'people' }))],
  ['with another change beside them', evaluate(change(), change({ table: 'people' }))],
  ['that remove the trajectory', evaluate(change({ doc: null }))],
  ['that make a trajectory', evaluate(change({ baseRev: 0 }))],
  ['without a change', evaluate()],
])('a guest may not send answers %s', (_what, request) => {
  expect(atTheForm().admits(request)).toBe(false)
})

test('a guest may do nothing else with the same trajectory', () => {
  const request = { id: 1, method: 'commit', params: { action: 'trajectory.close', changes: [change()] } }
  expect(atTheForm().admits(request as unknown as VaultRequest)).toBe(false)
})

/** A process on a new vault; what it answered, and what it told main. */
function serve(folder: string) {
  const results: VaultAnswer['result'][] = []
  const told: boolean[] = []
  const post = (message: VaultAnswer | VaultEvent) => ('id' in message ? results.push(message.result) : undefined)
  const known = join(folder, '..', 'known')
  const receive = serveVault({
    vault: new Vault(testEnvironment(), folder, known),
    places: { kind: 'new', memory: known, backupFolder: () => null },
    permits: new Permits(),
    guest: new GuestMode((on) => told.push(on)),
    post,
  })
  const ask = async (method: string, params: unknown) => {
    await receive({ id: results.length + 1, method, params })
    return results.at(-1)
  }
  return { ask, told }
}

test('guest mode answers nothing of the vault until the passphrase is given, and tells main of both', () =>
  withFolder(async (folder) => {
    const { ask, told } = serve(folder)
    const refused = { ok: false, error: { code: 'wrongState' } }
    const save = () => ask('commit', savePeople(putPerson(1, 'Anna', 0)))
    expect(await ask('beginGuest', { trajectoryId: mine })).toEqual(refused)
    await ask('create', { passphrase: PASSPHRASE, first: firstCommit })
    expect(await ask('beginGuest', { trajectoryId: mine })).toMatchObject({ ok: true })
    expect(await save()).toEqual(refused)
    expect(await ask('audit', null)).toEqual(refused)
    // Neither to a second guest form nor out with another passphrase.
    expect(await ask('beginGuest', { trajectoryId: another })).toEqual(refused)
    expect(await ask('endGuest', { passphrase: 'geen wachtwoord' })).toMatchObject({
      error: { code: 'wrongPassphrase' },
    })
    expect(await save()).toEqual(refused)
    expect(told).toEqual([true])
    expect(await ask('endGuest', { passphrase: PASSPHRASE })).toMatchObject({ ok: true })
    expect(told).toEqual([true, false])
    expect(await save()).toMatchObject({ ok: true })
    await ask('close', null)
  }))
