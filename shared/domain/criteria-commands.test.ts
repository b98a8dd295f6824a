import { describe, expect, it } from 'vitest'
import { testCoach, testCriteria } from './coach-fixtures.ts'
import {
  criteriaChanges,
  type CriteriaInput,
  editCriteria,
  isUsed,
  nextCriteria,
  restoreCriteria,
} from './criteria-commands.ts'
import { criteriaSetSchema } from './criteria-set.ts'
import { testContext } from './policy-fixtures.ts'
import { contextAt } from './trajectory-fixtures.ts'

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

describe('versions of a set', () => {
  const ctx = contextAt('2026-11-24')
  const after = { ...testCriteria, minimumTotal: 4 }

  it('change in place while nobody was assessed against them', () => {
    expect(nextCriteria(testCriteria, after, false, ctx)).toEqual([after])
  })

  it('stay as they were once used: the next one takes their place', () => {
    const [old, next] = nextCriteria(testCriteria, after, true, ctx)
    expect(old).toEqual({ ...testCriteria, replacedOn: '2026-11-24' })
    expect(next).toMatchObject({
      seriesId: testCriteria.seriesId,
      version: 2,
      since: '2026-11-24',
      replacedOn: null,
      minimumTotal: 4,
    })
    expect(next?.id).not.toBe(testCriteria.id)
  })

  it('are used when an assessment was made against that very version', () => {
    const assessed = (id: string) => testCoach({ assessments: [{ criteria: { ...testCriteria, id } } as never] })
    expect(isUsed(testCriteria, [testCoach(), assessed(testCriteria.id)])).toBe(true)
    expect(isUsed(testCriteria, [testCoach(), assessed('other')])).toBe(false)
  })

  it('are told apart criterion by criterion', () => {
    const [head, ...rest] = testCriteria.weighted
    if (head === undefined) throw new Error('no criterion')
    const changed = {
      ...testCriteria,
      knockOuts: testCriteria.knockOuts.slice(1),
      weighted: [{ ...head, weight: 1 }, ...rest, { ...head, id: 'fresh', text: 'Nieuw' }],
    }
    expect(
      criteriaChanges(testCriteria, changed).map(({ kind, id, weight, wordsDiffer }) => [
        kind,
        id,
        weight,
        wordsDiffer,
      ]),
    ).toEqual([
      ['removed', 'valid-certificate', null, true],
      ['changed', 'experience', { from: 3, to: 1 }, false],
      ['added', 'fresh', null, true],
    ])
    expect(criteriaChanges(testCriteria, testCriteria)).toEqual([])
  })

  it('keep at least one criterion of each kind, and no more than twenty', () => {
    const codes = (change: Partial<CriteriaInput>) => {
      const edited = edit(change)
      return edited.ok ? [] : edited.error.map(({ path, code }) => `${path} ${code}`)
    }
    expect(codes({ weighted: [] })).toEqual(['weighted missing'])
    expect(codes({ knockOuts: [] })).toEqual(['knockOuts missing'])
    const many = Array.from({ length: 21 }, (_, at) => ({ id: `k${at}`, text: 'x', why: '', how: '', evidence: '' }))
    expect(codes({ knockOuts: many })).toEqual(['knockOuts outOfRange'])
  })
})
