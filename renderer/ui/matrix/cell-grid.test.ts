import { describe, expect, it } from 'vitest'
import { placeAfter } from './cell-grid.ts'

const last = { row: 3, column: 5 }
const press = (key: string, held: 'altKey' | 'ctrlKey' | 'metaKey' | null = null) => ({
  key,
  altKey: held === 'altKey',
  ctrlKey: held === 'ctrlKey',
  metaKey: held === 'metaKey',
})
const after = (key: string, row: number, column: number, held: 'altKey' | 'ctrlKey' | 'metaKey' | null = null) => {
  const place = placeAfter(press(key, held), { row, column }, last)
  return place === null ? null : [place.row, place.column]
}

describe('the keys of a matrix', () => {
  it('go one cell on, and stop at the edges', () => {
    expect(after('ArrowDown', 1, 1)).toEqual([2, 1])
    expect(after('ArrowDown', 3, 1)).toEqual([3, 1])
    expect(after('ArrowUp', 1, 1)).toEqual([0, 1])
    expect(after('ArrowUp', 0, 1)).toEqual([0, 1])
    expect(after('ArrowRight', 1, 1)).toEqual([1, 2])
    expect(after('ArrowRight', 1, 5)).toEqual([1, 5])
    expect(after('ArrowLeft', 1, 1)).toEqual([1, 0])
    expect(after('ArrowLeft', 1, 0)).toEqual([1, 0])
  })

  it('go to the ends of a row, and with Ctrl of the table', () => {
    expect(after('Home', 2, 3)).toEqual([2, 0])
    expect(after('End', 2, 3)).toEqual([2, 5])
    expect(after('Home', 2, 3, 'ctrlKey')).toEqual([0, 0])
    expect(after('End', 2, 3, 'ctrlKey')).toEqual([3, 5])
  })

  it('leave typing and opening a list to the cell', () => {
    expect(after('r', 1, 1)).toBeNull()
    expect(after('Enter', 1, 1)).toBeNull()
    expect(after('ArrowDown', 1, 1, 'altKey')).toBeNull()
  })
})
