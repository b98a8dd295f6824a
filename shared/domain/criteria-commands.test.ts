import { describe, expect, it } from 'vitest'
import { testCriteria } from './coach-fixtures.ts'
import { type CriteriaInput, editCriteria, restoreCriteria } from './criteria-commands.ts'
import { criteriaSetSchema } from './criteria-set.ts'
import { testContext } from './policy-fixtures.ts'

const edit = (change: Partial<CriteriaInput>) => editCriteria(testCriteria, { ...testCriteria, ...change })
const [first, ...others] = testCriteria.weighted
const withFirst = (change: object): Partial<CriteriaInput> => ({
  weighted: first === undefined ? [] : [{ ...first, ...change }, ...others],
})

describe('a criteria set', () => {
  it('takes new texts, weights and a minimum, and stays one that the vault accepts', () => {
    const edited = edit({ name: 'Onze eisen', minimumTotal: 4, ...withFirst({ text: 'Anders', weight: 1 }) })
    expect(edited).toMatchObject({ ok: true, value: { id: testCriteria.id, name: 'Onze eisen', minimumTotal: 4 } })
    if (edited.ok) expect(criteriaSetSchema.safeParse(edited.value).success).toBe(true)
  })

  it.each([
    ['no name', { name: ' ' }, { path: 'name', code: 'missing', limit: null }],
    ['no minimum', { minimumTotal: null }, { path: 'minimumTotal', code: 'missing', limit: null }],
    ['a minimum above the scale', { minimumTotal: 5.1 }, { path: 'minimumTotal', code: 'outOfRange', limit: null }],
    ['a criterion without text', withFirst({ text: '' }), { path: 'weighted.0.text', code: 'missing', limit: null }],
    ['a weight outside 1–3', withFirst({ weight: 4 }), { path: 'weighted.0.weight', code: 'outOfRange', limit: null }],
    ['half a weight', withFirst({ weight: 1.5 }), { path: 'weighted.0.weight', code: 'outOfRange', limit: null }],
    [
      'a score that is not described',
      withFirst({ anchors: { 1: 'laag', 3: ' ', 5: 'hoog' } }),
      { path: 'weighted.0.anchors.3', code: 'missing', limit: null },
    ],
    [
      'a megabyte of help',
      withFirst({ why: 'x'.repeat(1_000_000) }),
      { path: 'weighted.0.why', code: 'tooLong', limit: 2_000 },
    ],
  ])('is refused with %s', (_, change, error) => {
    expect(edit(change)).toEqual({ ok: false, error: [error] })
  })

  it('is refused without any criterion', () => {
    expect(edit({ weighted: [] })).toMatchObject({ ok: false, error: [{ path: 'weighted' }] })
  })

  it('gets the preset back under its own id', () => {
    const preset = { ...testCriteria, id: testContext().newId(), name: 'Voorstel' }
    expect(restoreCriteria({ ...testCriteria, name: 'Gewijzigd' }, preset)).toEqual({ ...preset, id: testCriteria.id })
  })
})
