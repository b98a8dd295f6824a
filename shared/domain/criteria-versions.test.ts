import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testCriteria } from './coach-fixtures.ts'
import { criteriaChanges, editCriteria } from './criteria-commands.ts'
import { type CriteriaSet, criteriaSetSchema, type WeightedCriterion } from './criteria-set.ts'
import { copyCriteria, criteriaSeries, putOutOfUse, takeIntoUse, versionsOf } from './criteria-versions.ts'
import { testDate } from './policy-fixtures.ts'
import { contextAt, idOf } from './trajectory-fixtures.ts'

const ctx = contextAt('2026-11-24')
const set = (n: number, change: Partial<CriteriaSet> = {}): CriteriaSet => ({
  ...testCriteria,
  id: idOf(n),
  seriesId: idOf(n),
  name: `Set ${n}`,
  presetId: '',
  ...change,
})
const gone = testDate('2026-05-01')

describe('the sets of an organisation', () => {
  it('are the latest version of each, the presets first and then its own by name', () => {
    const sets = [
      set(1, { name: 'Zelf gemaakt' }),
      set(2, { name: 'Aanpak' }),
      set(3, { presetId: 'career' }),
      set(4, { presetId: 'leadership', replacedOn: gone }),
      set(5, { presetId: 'leadership', seriesId: idOf(4), version: 2 }),
    ]
    expect(criteriaSeries(sets, ['leadership', 'career']).inUse.map(({ id }) => id)).toEqual([5, 3, 2, 1].map(idOf))
    expect(versionsOf(sets, idOf(4)).map(({ version }) => version)).toEqual([2, 1])
  })

  it('are out of use when their latest version is', () => {
    const sets = [set(1, { replacedOn: gone }), set(2, { seriesId: idOf(1), version: 2, replacedOn: gone }), set(3)]
    const { inUse, outOfUse } = criteriaSeries(sets, [])
    expect(inUse.map(({ id }) => id)).toEqual([idOf(3)])
    expect(outOfUse.map(({ id }) => id)).toEqual([idOf(2)])
  })

  it('go out of use and come back, but the last one stays', () => {
    const out = putOutOfUse(set(1), [set(1), set(2)], ctx)
    expect(out).toEqual({ ...set(1), replacedOn: '2026-11-24' })
    expect(out !== null && takeIntoUse(out)).toEqual(set(1))
    expect(putOutOfUse(set(1), [set(1)], ctx)).toBeNull()
  })
})

it('a copy is a set of its own with the same criteria', () => {
  const copy = copyCriteria(set(1, { version: 3, presetId: 'career' }), 'Voor teams', ctx)
  expect(copy).toMatchObject({ version: 1, since: '2026-11-24', presetId: '', name: 'Voor teams', replacedOn: null })
  expect(copy.id).toBe(copy.seriesId)
  expect(copy.id).not.toBe(idOf(1))
  expect(copy.weighted).toEqual(testCriteria.weighted)
  expect(criteriaSetSchema.safeParse(copy).success).toBe(true)
})

const criterion = (id: string): fc.Arbitrary<WeightedCriterion> =>
  fc
    .record({ text: fc.string({ minLength: 1, maxLength: 40 }), weight: fc.integer({ min: 1, max: 3 }) })
    .map(({ text, weight }) => ({
      id,
      text: `x${text}`,
      why: '',
      how: '',
      weight,
      anchors: { 1: 'laag', 3: 'midden', 5: 'hoog' },
    }))
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const weighted = fc.shuffledSubarray(ids, { minLength: 1 }).chain((chosen) => fc.tuple(...chosen.map(criterion)))

it('whatever an edit does, a criterion keeps its id and each difference is told once', () => {
  fc.assert(
    fc.property(weighted, weighted, (before, after) => {
      const old = { ...testCriteria, weighted: before }
      const edited = editCriteria(old, { ...old, weighted: after })
      if (!edited.ok) throw new Error('a valid edit was refused')
      expect(edited.value.weighted.map(({ id }) => id)).toEqual(after.map(({ id }) => id))
      const changes = criteriaChanges(old, edited.value)
      const of = (kind: string) => changes.filter((change) => change.kind === kind).map(({ id }) => id)
      const added = after.filter(({ id }) => !before.some((criterion) => criterion.id === id))
      const removed = before.filter(({ id }) => !after.some((criterion) => criterion.id === id))
      expect(of('added')).toEqual(added.map(({ id }) => id))
      expect(of('removed')).toEqual(removed.map(({ id }) => id))
      expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
    }),
  )
})
