import { expect, it } from 'vitest'
import { removeFilter, saveFilter } from './saved-filters.ts'
import { MOST_SAVED_FILTERS, savedFilterSchema } from './settings.ts'
import { contextAt, idOf } from './trajectory-fixtures.ts'

const context = contextAt('2026-07-01')
const late = { name: ' Te laat ', values: { status: 'running', late: 'any', search: '' } }

it('a selection is kept under its name, with what is filtered only', () => {
  const saved = saveFilter([], late, context)
  expect(saved).toMatchObject({ ok: true, value: [{ name: 'Te laat', values: { status: 'running', late: 'any' } }] })
  expect(saved.ok && saved.value.every((filter) => savedFilterSchema.safeParse(filter).success)).toBe(true)
})

it('the same name replaces, another one stands in order; what is taken away is gone', () => {
  const one = saveFilter([], late, context)
  const two = one.ok ? saveFilter(one.value, { name: 'Bij mij', values: { coach: 'x' } }, context) : one
  const three = two.ok ? saveFilter(two.value, { name: 'te laat', values: { late: 'decision' } }, context) : two
  expect(three.ok && three.value.map(({ name, values }) => [name, values])).toEqual([
    ['Bij mij', { coach: 'x' }],
    ['te laat', { late: 'decision' }],
  ])
  expect(three.ok && removeFilter(three.value, three.value[0]?.id ?? idOf(0)).map(({ name }) => name)).toEqual([
    'te laat',
  ])
})

it('there is an end to them, and a name in use can still be replaced then', () => {
  const full = Array.from({ length: MOST_SAVED_FILTERS }, (_unused, n) => ({ id: idOf(n), name: `F${n}`, values: {} }))
  expect(saveFilter(full, late, context)).toEqual({
    ok: false,
    error: { code: 'tooMany', maximum: MOST_SAVED_FILTERS },
  })
  expect(saveFilter(full, { ...late, name: 'f3' }, context).ok).toBe(true)
})
