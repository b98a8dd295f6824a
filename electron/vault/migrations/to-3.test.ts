import { expect, test } from 'vitest'
import { policySchema } from '#shared/domain/policy.ts'
import { trajectorySchema } from '#shared/domain/trajectory.ts'
import { oldVault } from '../testing/old-vault.ts'
import { expectOk, RowCollector, testEnvironment } from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { toVersion3 } from './to-3.ts'

const FOLDER = '/oud.kluis'

test('a vault of version 0.2 opens with everything in it, in the shape of today', async () => {
  const { disk, passphrase } = oldVault('0.2', FOLDER)
  const vault = new Vault(testEnvironment({ files: disk }), FOLDER)
  const collector = new RowCollector()
  expectOk(await vault.unlock(passphrase, collector.emit))
  await vault.close()
  expect(collector.rows.size).toBe(4)
  const documents = (table: string) =>
    [...collector.rows].filter(([key]) => key.startsWith(`${table}/`)).map(([, { doc }]) => doc)

  const policies = documents('policies').map((doc) => policySchema.parse(doc))
  const [adopted, open] = policies.toSorted((a, b) => a.version.localeCompare(b.version))
  expect(adopted).toMatchObject({
    version: '1.0',
    status: 'adopted',
    adoption: { on: '2026-01-15', by: 'Directie', criteria: [] },
    worksCouncil: { status: 'consented', on: null },
    parameters: { minimumGroup: 5, maxSessions: 8, retention: { fileMonths: 12 }, goalGate: 'required' },
  })
  expect(adopted?.chapters[0]).toMatchObject({ id: 'reason-and-vision', title: 'Aanleiding en visie', leftOut: null })
  // What the council answered is not lost: the draft is with the council, and can be taken back.
  expect(open).toMatchObject({ version: '1.1', status: 'worksCouncil', worksCouncil: { status: 'withheld' } })

  const [trajectory] = documents('trajectories').map((doc) => trajectorySchema.parse(doc))
  expect(trajectory).toMatchObject({ status: 'running', form: 'coaching', goalWaiver: null, policyId: adopted?.id })
})

test.each([
  ['open', 'draft', { status: 'open' }],
  ['notNeeded', 'discussion', { status: 'notNeeded', on: null, reason: '' }],
  ['consented', 'worksCouncil', { status: 'consented', askedOn: null, grounds: [], on: null, note: '' }],
])('a draft with the council at "%s" goes on as %s', (council, status, worksCouncil) => {
  const old = { status: 'draft', worksCouncil: council, language: 'nl', chapters: [], parameters: {}, adoption: null }
  expect(toVersion3.migrate('policies', old)).toMatchObject({ status, worksCouncil })
})

test('what it does not recognise comes through unchanged', () => {
  for (const doc of [null, 'text', 12, []]) expect(toVersion3.migrate('policies', doc)).toBe(doc)
  const coach = { name: 'x' }
  expect(toVersion3.migrate('coaches', coach)).toBe(coach)
  const today = { history: [], form: 'x' }
  expect(toVersion3.migrate('policies', today)).toBe(today)
  expect(toVersion3.migrate('trajectories', today)).toBe(today)
})
