import { describe, expect, it } from 'vitest'
import { createClosing, type ClosingOrder, type ClosingReason } from './closing.ts'

/** Long beside a turn of the event loop, short beside a test. */
const LIMIT = 30
const soon = (): Promise<'open'> => new Promise((resolve) => setTimeout(() => resolve('open'), 3 * LIMIT))

const order = (reason: ClosingReason, withBackup = true): ClosingOrder => ({ reason, withBackup })

function setUp() {
  const told: ClosingOrder[] = []
  const patience = { lock: LIMIT, quit: LIMIT, working: 5 * LIMIT, most: 12 * LIMIT }
  return { told, closing: createClosing((order) => told.push(order), patience) }
}

describe('the end of a page', () => {
  it('comes when the page has committed its last edits', async () => {
    const { closing, told } = setUp()
    const outcome = closing.ask(order('quit'))
    closing.answer('ready')
    expect(await outcome).toBe('gone')
    expect(told).toEqual([order('quit')])
  })

  it('comes after a while when the page does not answer, and at once when it crashed', async () => {
    const { closing } = setUp()
    expect(await closing.ask(order('lock'))).toBe('gone')
    const outcome = closing.ask(order('lock'))
    closing.crashed()
    expect(await outcome).toBe('gone')
  })

  it('waits without limit while the operator is asked about typing that is not saved', async () => {
    const { closing } = setUp()
    const outcome = closing.ask(order('quit'))
    closing.answer('asking')
    expect(await Promise.race([outcome, soon()])).toBe('open')
    expect(closing.isAsking()).toBe(true)
    closing.answer('stay')
    expect(closing.isAsking()).toBe(false)
    expect(await outcome).toBe('stay')
  })

  it('can be asked for again after the operator stayed', async () => {
    const { closing, told } = setUp()
    const first = closing.ask(order('quit'))
    closing.answer('asking')
    closing.answer('stay')
    expect(await first).toBe('stay')
    const second = closing.ask(order('quit'))
    closing.answer('ready')
    expect(await second).toBe('gone')
    expect(told).toEqual([order('quit'), order('quit')])
  })

  it('cannot be put off by a page when it is locked', async () => {
    const { closing } = setUp()
    const outcome = closing.ask(order('lock'))
    closing.answer('asking')
    closing.answer('stay')
    expect(await outcome).toBe('gone')
  })

  it('has nothing to say when nobody asked', () => {
    const { closing, told } = setUp()
    closing.answer('ready')
    closing.answer('stay')
    expect(told).toEqual([])
  })

  it('waits longer as long as a backup shows signs of life, but not for ever', async () => {
    const { closing } = setUp()
    const outcome = closing.ask(order('lock'))
    closing.answer('working')
    expect(await Promise.race([outcome, soon()])).toBe('open')
    const signs = setInterval(() => closing.answer('working'), LIMIT)
    expect(await outcome).toBe('gone')
    clearInterval(signs)
  })

  it('does not wait for a backup when there is no time for one', async () => {
    const { closing } = setUp()
    const outcome = closing.ask(order('lock', false))
    closing.answer('working')
    expect(await Promise.race([outcome, soon()])).toBe('gone')
  })

  it('tells a page that makes a backup when there is no time any more', async () => {
    const { closing, told } = setUp()
    const outcome = closing.ask(order('lock'))
    closing.answer('working')
    closing.hurry()
    closing.answer('working')
    expect(told).toEqual([order('lock'), order('lock', false)])
    expect(await Promise.race([outcome, soon()])).toBe('gone')
    closing.hurry()
    expect(told).toHaveLength(2)
  })
})
