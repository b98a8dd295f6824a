import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartGeometry, HEIGHT, WIDTH } from './score-geometry.ts'

describe('the chart of the goal score', () => {
  it('runs from 20 to 80 so that charts can be laid side by side, and wider only when a score asks for it', () => {
    expect(chartGeometry([30, 50]).axis).toMatchObject({ from: 20, to: 80 })
    expect(chartGeometry([12.4, 83]).axis).toMatchObject({ from: 10, to: 90 })
  })

  it('puts the moments in order of time and a higher score higher', () => {
    const [start, mid, end] = chartGeometry([30, 55, 45]).points
    expect(start?.x).toBeLessThan(mid?.x ?? 0)
    expect(mid?.x).toBeLessThan(end?.x ?? 0)
    expect(mid?.y).toBeLessThan(end?.y ?? 0)
    expect(mid?.labelY).toBeLessThan(mid?.y ?? 0)
    expect(end?.labelY).toBeGreaterThan(end?.y ?? 0)
  })

  it('keeps every point and label inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -20, max: 120, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (scores) => {
          for (const { x, y, labelY } of chartGeometry(scores).points) {
            expect(x).toBeGreaterThan(0)
            expect(x).toBeLessThan(WIDTH)
            for (const at of [y, labelY]) {
              expect(at).toBeGreaterThan(12)
              expect(at).toBeLessThan(HEIGHT)
            }
          }
        },
      ),
    )
  })
})
