import { describe, expect, it } from 'vitest'
import { createLockGuard } from './lock-guard.ts'

const MINUTE = 60_000

/** A guard whose seconds pass when the test says so. */
function setUp() {
  const log: string[] = []
  const clock = { steady: 0, wall: 1_700_000_000_000 }
  let tick: (() => void) | null = null
  const guard = createLockGuard({
    now: () => ({ ...clock }),
    every: (_milliseconds, call) => {
      tick = call
      return () => (tick = null)
    },
    lock: (withBackup) => log.push(withBackup ? 'lock' : 'lock without backup'),
    warn: (warning) => log.push(warning === null ? 'no warning' : `${warning.reason} in ${warning.seconds}`),
  })
  /** Lets seconds pass with a tick after each. */
  const pass = (seconds: number): void => {
    for (let n = 0; n < seconds; n += 1) {
      clock.steady += 1_000
      clock.wall += 1_000
      tick?.()
    }
  }
  return { guard, log, clock, pass, isTicking: () => tick !== null }
}

describe('the guard of an open vault', () => {
  it('warns every second of the last thirty and locks once', () => {
    const { guard, log, pass, isTicking } = setUp()
    guard.start()
    pass(5 * 60 - 31)
    expect(log).toEqual([])
    pass(60)
    expect(log.slice(0, 2)).toEqual(['idle in 30', 'idle in 29'])
    expect(log.slice(-2)).toEqual(['idle in 1', 'lock'])
    expect(log).toHaveLength(31)
    expect(isTicking()).toBe(false)
  })

  it('takes the warning back when anything is done', () => {
    const { guard, log, pass } = setUp()
    guard.start()
    pass(5 * 60 - 20)
    log.length = 0
    guard.stir()
    expect(log).toEqual(['idle in 20', 'no warning'])
    pass(4 * 60)
    expect(log).toHaveLength(2)
  })

  it('locks when a page in the background says nothing, however long the page next to it says something', () => {
    const { guard, log, pass } = setUp()
    guard.start()
    for (let minute = 0; minute < 20; minute += 1) {
      pass(60)
      guard.stir()
    }
    expect(log).toEqual([])
    pass(5 * 60)
    expect(log.at(-1)).toBe('lock')
  })

  it('follows the settings of the vault at once, and forgets them with it', () => {
    const { guard, log, pass } = setUp()
    guard.start()
    guard.setIdleMinutes(30)
    pass(20 * 60)
    expect(log).toEqual([])
    guard.setIdleMinutes(1)
    expect(log).toEqual(['lock'])
    guard.start()
    pass(5 * 60)
    expect(log.at(-1)).toBe('lock')
    expect(log).toContain('idle in 30')
  })

  it('does not let whoever wakes the computer put off what ran out in its sleep', () => {
    const { guard, log, clock } = setUp()
    guard.start()
    // No tick in between: the process slept, and the steady clock with it.
    clock.wall += 60 * MINUTE
    guard.stir()
    expect(log).toEqual(['lock'])
  })

  it('locks at once before a sleep, without a backup, and when the screen is locked, with one', () => {
    const { guard, log } = setUp()
    guard.start()
    guard.leave('sleep')
    guard.start()
    guard.leave('away')
    expect(log).toEqual(['lock without backup', 'lock'])
  })

  it('has nothing to do while no vault is open', () => {
    const { guard, log, pass, isTicking } = setUp()
    guard.leave('sleep')
    guard.stir()
    guard.setIdleMinutes(1)
    guard.start()
    guard.stop()
    pass(10 * 60)
    guard.leave('away')
    expect(log).toEqual([])
    expect(isTicking()).toBe(false)
  })
})
