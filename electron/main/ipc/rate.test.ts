import { expect, it } from 'vitest'
import { createRateLimit } from './rate.ts'

it('refuses what one window calls too often within a second, and forgets it in the next', () => {
  const rate = createRateLimit(3)
  expect([0, 1, 2, 3].map((ms) => rate.allows(1, ms))).toEqual([true, true, true, false])
  expect(rate.allows(2, 4)).toBe(true)
  expect(rate.allows(1, 1_000)).toBe(true)
})
