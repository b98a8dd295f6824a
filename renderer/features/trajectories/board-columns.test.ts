import { describe, expect, it } from 'vitest'
import type { TrajectoryStatus } from '#shared/domain/trajectory.ts'
import { columnsOf, nearestPlace, placeAfterKey } from './board-columns.ts'

const item = (id: number, status: TrajectoryStatus) => ({ id, status })

describe('the columns of the board', () => {
  it('stand in the order of the work and hold what is in their state', () => {
    const columns = columnsOf(
      [item(1, 'closed'), item(2, 'requested'), item(3, 'closed')],
      new Set<TrajectoryStatus>(['closed', 'running', 'requested']),
    )
    expect(columns.map(({ status, items }) => [status, items.map(({ id }) => id)])).toEqual([
      ['requested', [2]],
      ['running', []],
      ['closed', [1, 3]],
    ])
  })

  it('leave out a state that was not asked for', () => {
    expect(columnsOf([item(1, 'closed')], new Set<TrajectoryStatus>(['running']))).toEqual([
      { status: 'running', items: [] },
    ])
  })
})

describe('the keys on the board', () => {
  const lengths = [3, 0, 1]
  const after = (column: number, index: number, key: string) => placeAfterKey(lengths, { column, index }, key)

  it('walk through a column and stop at its ends', () => {
    expect(after(0, 0, 'ArrowDown')).toEqual({ column: 0, index: 1 })
    expect(after(0, 2, 'ArrowDown')).toEqual({ column: 0, index: 2 })
    expect(after(0, 0, 'ArrowUp')).toEqual({ column: 0, index: 0 })
    expect(after(0, 0, 'End')).toEqual({ column: 0, index: 2 })
    expect(after(0, 2, 'Home')).toEqual({ column: 0, index: 0 })
  })

  it('skip an empty column, and keep the height where the next column has it', () => {
    expect(after(0, 2, 'ArrowRight')).toEqual({ column: 2, index: 0 })
    expect(after(2, 0, 'ArrowLeft')).toEqual({ column: 0, index: 0 })
    expect(after(2, 0, 'ArrowRight')).toEqual({ column: 2, index: 0 })
    expect(placeAfterKey([2, 2], { column: 0, index: 1 }, 'ArrowRight')).toEqual({ column: 1, index: 1 })
  })

  it('leave other keys to the page', () => {
    expect(after(0, 0, 'Tab')).toBeNull()
    expect(after(0, 0, 'Enter')).toBeNull()
  })

  it('go on from the nearest card when theirs has gone', () => {
    expect(nearestPlace([1, 2], { column: 0, index: 4 })).toEqual({ column: 0, index: 0 })
    expect(nearestPlace([0, 2], { column: 0, index: 0 })).toEqual({ column: 1, index: 0 })
    expect(nearestPlace([2], { column: 5, index: 0 })).toEqual({ column: 0, index: 0 })
    expect(nearestPlace([0, 0], { column: 1, index: 0 })).toBeNull()
  })
})
