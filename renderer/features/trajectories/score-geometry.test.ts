import { describe, expect, it } from 'vitest'
import { chartGeometry, WIDTH } from './score-geometry.ts'

describe('the chart of a goal score', () => {
  it('has the same scale for every ordinary score', () => {
    expect(chartGeometry(33.8, 56).axis).toMatchObject({ from: 20, to: 80 })
    expect(chartGeometry(40, null).axis.ticks).toEqual([20, 30, 40, 50, 60, 70, 80])
  })

  it('widens for an extreme score instead of cutting it off', () => {
    const { axis, x } = chartGeometry(19.8, 80.2)
    expect(axis).toMatchObject({ from: 10, to: 90 })
    expect(x(19.8)).toBeGreaterThan(0)
    expect(x(80.2)).toBeLessThan(WIDTH)
  })

  it('puts labels of close points above and below', () => {
    const { labels } = chartGeometry(49, 51)
    expect(labels.start.y).not.toBe(labels.end.y)
    expect(chartGeometry(30, 60).labels.start.y).toBe(chartGeometry(30, 60).labels.end.y)
  })
})
