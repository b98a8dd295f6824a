import { expect, test } from 'vitest'
import { admission } from '#shared/domain/coach-standing.ts'
import { type Coach, coachSchema } from '#shared/domain/coach.ts'
import { criteriaSetSchema } from '#shared/domain/criteria-set.ts'
import { policySchema } from '#shared/domain/policy.ts'
import { testDate } from '#shared/domain/policy-fixtures.ts'
import { trajectorySchema } from '#shared/domain/trajectory.ts'
import { oldVault } from '../testing/old-vault.ts'
import { expectOk, RowCollector, testEnvironment } from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { toVersion4 } from './to-4.ts'

const FOLDER = '/oud.kluis'

test('a vault of version 0.3 opens with everything in it, in the shape of today', async () => {
  const { disk, passphrase } = oldVault('0.3', FOLDER)
  const vault = new Vault(testEnvironment({ files: disk }), FOLDER)
  const collector = new RowCollector()
  expectOk(await vault.unlock(passphrase, collector.emit))
  await vault.close()
  const documents = (table: string) =>
    [...collector.rows].filter(([key]) => key.startsWith(`${table}/`)).map(([, { doc }]) => doc)

  const [set] = documents('criteriaSets').map((doc) => criteriaSetSchema.parse(doc))
  expect(set).toMatchObject({ seriesId: set?.id, version: 1, purpose: 'workQuestion', minimumLevel: 'practitioner' })
  // What one text said is still there, in two.
  expect(set?.knockOuts[0]?.why).not.toBe('')
  expect(set?.knockOuts[0]?.how).toContain('Zo stel je het vast:')

  const coaches = new Map(
    documents('coaches').map((doc): [string, Coach] => {
      const coach = coachSchema.parse(doc)
      return [coach.name, coach]
    }),
  )
  const standing = (name: string) => {
    const coach = coaches.get(name)
    return coach === undefined ? null : admission(coach, testDate('2026-11-24')).kind
  }
  expect(['Marleen Visser', 'Ruud Bos', 'Tineke Smit', 'Omar Aydin'].map(standing)).toEqual([
    'admitted',
    'notAdmitted',
    'suspended',
    'candidate',
  ])
  expect(coaches.get('Marleen Visser')).toMatchObject({
    certificates: [{ levelId: 'practitioner', level: 'Practitioner' }],
    assessments: [{ by: 'Sanne de Wit', conversation: 'notRecorded', scoreNotes: {} }],
    decisions: [{ by: 'Sanne de Wit', outcome: 'admitted', motive: '', agreedBy: null, obstacles: [] }],
    history: [],
  })

  const [policy] = documents('policies').map((doc) => policySchema.parse(doc))
  expect(policy?.adoption?.criteria[0]).toMatchObject({ version: 1, purpose: 'workQuestion' })
  const [trajectory] = documents('trajectories').map((doc) => trajectorySchema.parse(doc))
  expect(trajectory).toMatchObject({
    questionKind: 'leadership',
    matching: { wishes: { specialism: '', online: false }, candidates: [], decision: null },
  })
})

test('what it does not recognise comes through unchanged', () => {
  for (const doc of [null, 'text', 12, []]) expect(toVersion4.migrate('coaches', doc)).toBe(doc)
  const today = { decisions: [], matching: null, seriesId: 'x' }
  for (const table of ['coaches', 'trajectories', 'criteriaSets', 'people']) {
    expect(toVersion4.migrate(table, today)).toBe(today)
  }
})
