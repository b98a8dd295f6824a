import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goOn, judge, OPEN_LIMIT_MS, startWatch, stir, type Reading, type Watch } from './auto-lock.ts'

const MINUTE = 60_000
const at = (steady: number, wall = steady): Reading => ({ steady, wall })
const start = startWatch(at(0))
const after = (ms: number): Watch => goOn(start, at(ms))

describe('a vault that is left alone', () => {
  it('stays open until half a minute before its time, warns, and locks', () => {
    expect(judge(after(4.5 * MINUTE - 1), 5)).toEqual({ kind: 'stay' })
    expect(judge(after(4.5 * MINUTE), 5)).toEqual({ kind: 'warn', reason: 'idle', seconds: 30 })
    expect(judge(after(5 * MINUTE - 1), 5)).toEqual({ kind: 'warn', reason: 'idle', seconds: 1 })
    expect(judge(after(5 * MINUTE), 5)).toEqual({ kind: 'lock' })
  })

  it('goes by the minutes of its settings', () => {
    expect(judge(after(MINUTE), 1)).toEqual({ kind: 'lock' })
    expect(judge(after(29 * MINUTE), 30)).toEqual({ kind: 'stay' })
  })

  it('has its whole time again after something was done', () => {
    expect(judge(goOn(stir(after(4.9 * MINUTE)), at(8 * MINUTE)), 5)).toEqual({ kind: 'stay' })
  })

  it('locks after eight hours whatever is done, and says that this cannot be put off', () => {
    const busy = stir(after(OPEN_LIMIT_MS - 10_000))
    expect(judge(busy, 5)).toEqual({ kind: 'warn', reason: 'limit', seconds: 10 })
    expect(judge(stir(after(OPEN_LIMIT_MS)), 5)).toEqual({ kind: 'lock' })
  })
})

describe('a clock that jumps', () => {
  it('counts a sleep that only the clock on the wall saw', () => {
    expect(judge(goOn(start, at(1_000, 10 * MINUTE)), 5)).toEqual({ kind: 'lock' })
  })

  it('gains nothing by being set back', () => {
    expect(judge(goOn(start, at(5 * MINUTE, -365 * 24 * 60 * MINUTE)), 5)).toEqual({ kind: 'lock' })
    // A steady clock that starts afresh, as no clock should.
    expect(goOn(after(4 * MINUTE), at(0)).idle).toBe(4 * MINUTE)
  })

  it('never extends: whatever the wall clock does, it locks no later than the steady one says', () => {
    const second = fc.record({ wall: fc.integer({ min: -1e12, max: 1e12 }) })
    fc.assert(
      fc.property(fc.array(second, { minLength: 300, maxLength: 300 }), (seconds) => {
        const end = seconds.reduce((watch, { wall }, n) => goOn(watch, at((n + 1) * 1_000, wall)), start)
        expect(judge(end, 5)).toEqual({ kind: 'lock' })
      }),
    )
  })
})
