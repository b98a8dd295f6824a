import fc from 'fast-check'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { OPEN_NORMALLY, type VaultAnswer, type VaultEvent } from '#shared/ipc/vault-contract.ts'
import { GuestMode } from './guest.ts'
import { Permits } from './permits.ts'
import { serveVault } from './server.ts'
import { firstCommit, PASSPHRASE, putPerson, savePeople, testEnvironment, withFolder } from './testing/test-vault.ts'
import { Vault } from './vault.ts'

function serve(folder: string, kind: 'new' | 'existing') {
  const messages: (VaultAnswer | VaultEvent)[] = []
  // A real port copies what goes through it; a document that cannot be copied must not get this far.
  const receive = serveVault({
    vault: new Vault(testEnvironment(), folder, join(folder, '..', 'known')),
    places: { kind, memory: join(folder, '..', 'known'), backupFolder: () => null },
    permits: new Permits(),
    guest: new GuestMode(() => undefined),
    post: (message) => messages.push(structuredClone(message)),
  })
  const answers = () => messages.filter((message) => 'id' in message)
  return { receive, messages, answers }
}

const create = { id: 1, method: 'create', params: { passphrase: PASSPHRASE, first: firstCommit } }

describe('the vault process', () => {
  test('answers each request under its own number, with the rows before the answer to unlock', () =>
    withFolder(async (folder) => {
      const first = serve(folder, 'new')
      await first.receive(create)
      await first.receive({ id: 2, method: 'commit', params: savePeople(putPerson(1, 'Anna', 0)) })
      await first.receive({ id: 3, method: 'close', params: null })
      expect(first.answers().map(({ id, result }) => [id, result.ok])).toEqual([
        [1, true],
        [2, true],
        [3, true],
      ])
      const second = serve(folder, 'existing')
      await second.receive({ id: 9, method: 'unlock', params: { passphrase: PASSPHRASE, how: OPEN_NORMALLY } })
      const kinds = second.messages.map((message) => ('event' in message ? message.event : 'answer'))
      expect(kinds).toEqual(['progress', 'rows', 'progress', 'rows', 'progress', 'answer'])
      expect(second.answers()).toMatchObject([
        { id: 9, result: { ok: true, value: { seq: 2, access: 'full', notices: [] } } },
      ])
      await second.receive({ id: 10, method: 'close', params: null })
    }))

  test('makes no vault in a folder that was given for opening', () =>
    withFolder(async (folder) => {
      const { receive, answers } = serve(folder, 'existing')
      await receive(create)
      expect(answers()).toEqual([{ id: 1, result: { ok: false, error: { code: 'wrongState' } } }])
      expect(existsSync(folder)).toBe(false)
    }))

  test.each([
    { id: 4, method: 'commit', params: { action: 'person.save', changes: [] } },
    { id: 4, method: 'commit', params: { action: 'format.disk', changes: [putPerson(1, 'Anna', 0)] } },
    { id: 4, method: 'commit', params: savePeople({ ...putPerson(1, 'Anna', 0), baseRev: -1 }) },
    {
      id: 4,
      method: 'commit',
      params: { action: 'person.save', changes: [{ ...putPerson(1, 'A', 0), table: '__proto__' }] },
    },
    {
      id: 4,
      method: 'commit',
      params: { action: 'person.save', changes: [{ ...putPerson(1, 'A', 0), id: '../../etc' }] },
    },
    { id: 4, method: 'unlock', params: { passphrase: 12 } },
    { id: 4, method: 'unlock', params: { passphrase: 'x'.repeat(1_048_577) } },
    { id: 4, method: 'constructor', params: null },
    { id: 4 },
  ])('answers a malformed request with a refusal and does nothing: %.60j', (message) =>
    withFolder(async (folder) => {
      const { receive, answers } = serve(folder, 'new')
      await receive(create)
      await receive(message)
      expect(answers()[1]).toEqual({
        id: 4,
        result: { ok: false, error: { code: 'invalidDocument', table: '', id: '' } },
      })
      await receive({ id: 5, method: 'close', params: null })
    }),
  )

  test('survives anything a page can send, and stays as it was', () =>
    withFolder(async (folder) => {
      const { receive, answers } = serve(folder, 'new')
      await receive(create)
      const noise = fc.oneof(
        fc.anything({ withBigInt: true, withMap: true, withSet: true, withDate: true, withTypedArray: true }),
        fc.record({
          id: fc.integer(),
          method: fc.constantFrom('create', 'unlock', 'commit', 'hydrate'),
          params: fc.anything(),
        }),
        fc.record({
          id: fc.integer(),
          method: fc.constant('commit'),
          params: fc.record({
            action: fc.constant('person.save'),
            changes: fc.array(
              fc.record({
                table: fc.constantFrom('people', 'settings'),
                id: fc.uuid(),
                baseRev: fc.nat(2),
                doc: fc.anything(),
              }),
              { maxLength: 3 },
            ),
          }),
        }),
      )
      await fc.assert(
        fc.asyncProperty(noise, async (message) => {
          await receive(message)
        }),
        { numRuns: 500 },
      )
      const outcomes = answers()
        .slice(1)
        .map(({ result }) => (result.ok ? 'done' : result.error.code))
      outcomes.forEach((outcome) => expect(['invalidDocument', 'wrongState', 'staleRevision']).toContain(outcome))
      await receive({ id: 5, method: 'commit', params: savePeople(putPerson(1, 'Anna', 0)) })
      expect(answers().at(-1)).toMatchObject({ id: 5, result: { ok: true, value: { seq: 2 } } })
      await receive({ id: 6, method: 'close', params: null })
    }))
})
