import { describe, expect, it } from 'vitest'
import { asTable, median, percentile } from './stats.ts'

describe('percentiles', () => {
  it('are values that were measured, by nearest rank', () => {
    const samples = [40, 10, 30, 20]
    expect(percentile(samples, 0.5)).toBe(20)
    expect(percentile(samples, 0.99)).toBe(40)
    expect(percentile(samples, 0)).toBe(10)
    expect(median([3, 1, 2])).toBe(2)
  })

  it('say so when there is nothing to say', () => {
    expect(median([])).toBeNaN()
  })
})

describe('the table', () => {
  it('shows the ratio beside what it should be', () => {
    const line = { id: 'P2', what: 'open', trajectories: 10_000, unit: 'ms', measured: 1234.5, against: 'read', floor: 617.25, ratio: 2, reach: 3 } as const // prettier-ignore
    expect(asTable([line]).split('\n')[2]).toBe('P2  open  10,000        1235 ms   617 ms  2.00×  ≤ 3×   read')
  })
})
