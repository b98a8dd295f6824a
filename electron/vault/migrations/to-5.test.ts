import { expect, test } from 'vitest'
import { personSchema } from '#shared/domain/person.ts'
import { settingsSchema } from '#shared/domain/settings.ts'
import { trajectorySchema } from '#shared/domain/trajectory.ts'
import { oldVault } from '../testing/old-vault.ts'
import { expectOk, RowCollector, testEnvironment } from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { toVersion5 } from './to-5.ts'

const FOLDER = '/oud.kluis'

test('a vault of version 0.4 opens with everything in it, in the shape of today', async () => {
  const { disk, passphrase } = oldVault('0.4', FOLDER)
  const vault = new Vault(testEnvironment({ files: disk }), FOLDER)
  const collector = new RowCollector()
  expectOk(await vault.unlock(passphrase, collector.emit))
  await vault.close()
  const documents = (table: string) =>
    [...collector.rows].filter(([key]) => key.startsWith(`${table}/`)).map(([, { doc }]) => doc)

  const people = documents('people').map((doc) => personSchema.parse(doc))
  expect(people.length).toBeGreaterThan(6)
  expect(people.every(({ functionGroup, leftOn }) => functionGroup === '' && leftOn === null)).toBe(true)
  const trajectories = new Map(
    documents('trajectories')
      .map((doc) => trajectorySchema.parse(doc))
      .map((doc) => [doc.status, doc]),
  )
  expect([...trajectories.keys()].toSorted()).toEqual([
    'anonymised',
    'closed',
    'matching',
    'onHold',
    'requested',
    'running',
  ])
  expect(trajectories.get('running')).toBeDefined()
  expect(trajectories.get('requested')).toMatchObject({
    intake: null,
    referredTo: null,
    requestedBy: null,
    urgency: 'normal',
    functionGroup: '',
    managerChanges: [],
  })
  expect(trajectories.get('running')?.sessions).toHaveLength(7)
  expect(trajectories.get('running')?.goals).toHaveLength(2)
  const settings = documents('settings').map((doc) => settingsSchema.parse(doc))
  expect(settings.map(({ trajectoryList }) => trajectoryList)).toEqual([{ view: 'list', savedFilters: [] }])
})

test('what it does not recognise comes through unchanged', () => {
  for (const doc of [null, 'text', 12, []]) expect(toVersion5.migrate('trajectories', doc)).toBe(doc)
  const coach = { decisions: [] }
  expect(toVersion5.migrate('coaches', coach)).toBe(coach)
})
