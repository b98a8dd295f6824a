import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedIndex, sortRows, visibleRange } from './table-order.ts'

describe('sortRows', () => {
  const rows = [{ name: 'Özil' }, { name: '' }, { name: 'appel' }, { name: 'Peer' }, { name: 'zon' }]
  const names = (descending: boolean) => sortRows(rows, ({ name }) => name, descending).map(({ name }) => name)

  it('sorts without regard to case and accents', () => {
    expect(names(false)).toEqual(['appel', 'Özil', 'Peer', 'zon', ''])
  })

  it('keeps what is empty last, also from high to low', () => {
    expect(names(true)).toEqual(['zon', 'Peer', 'Özil', 'appel', ''])
  })

  it('keeps the order of rows that are equal', () => {
    const equal = [1, 2, 3].map((id) => ({ id }))
    expect(sortRows(equal, () => 7, true)).toEqual(equal)
  })

  it('sorts numbers as numbers', () => {
    expect(sortRows([10, 9, 100], (n) => n, false)).toEqual([9, 10, 100])
  })
})

describe('visibleRange', () => {
  it('always covers what is in sight and never leaves the list', () => {
    const sizes = fc.record({ top: fc.nat(500_000), height: fc.nat(2_000), count: fc.nat(20_000) })
    fc.assert(
      fc.property(sizes, ({ top, height, count }) => {
        const { start, end } = visibleRange(top, height, 41, count)
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(count)
        expect(start).toBeLessThanOrEqual(end)
        const firstInSight = Math.floor(top / 41)
        if (firstInSight < count) {
          expect(start).toBeLessThanOrEqual(firstInSight)
          expect(end).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + height) / 41)))
        }
      }),
    )
  })
})

describe('movedIndex', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 9],
    ['PageUp', 4, 0],
    ['Home', 4, 0],
    ['End', 4, 9],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
  ])('%s on row %i goes to row %i of ten', (key, from, to) => {
    expect(movedIndex(key, from, 10, 10)).toBe(to)
  })

  it('leaves other keys alone', () => {
    expect(movedIndex('a', 4, 10, 10)).toBeNull()
  })
})
