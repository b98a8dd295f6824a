import { describe, expect, it } from 'vitest'
import { createClosing, type ClosingReason } from './closing.ts'

/** Long beside a turn of the event loop, short beside a test. */
const LIMIT = 30
const soon = (): Promise<'open'> => new Promise((resolve) => setTimeout(() => resolve('open'), 3 * LIMIT))

function setUp() {
  const told: ClosingReason[] = []
  return { told, closing: createClosing((reason) => told.push(reason), LIMIT) }
}

describe('the end of a page', () => {
  it('comes when the page has committed its last edits', async () => {
    const { closing, told } = setUp()
    const outcome = closing.ask('quit')
    closing.answer('ready')
    expect(await outcome).toBe('gone')
    expect(told).toEqual(['quit'])
  })

  it('comes after a while when the page does not answer, and at once when it crashed', async () => {
    const { closing } = setUp()
    expect(await closing.ask('lock')).toBe('gone')
    const outcome = closing.ask('lock')
    closing.crashed()
    expect(await outcome).toBe('gone')
  })

  it('waits without limit while the operator is asked about typing that is not saved', async () => {
    const { closing } = setUp()
    const outcome = closing.ask('quit')
    closing.answer('asking')
    expect(await Promise.race([outcome, soon()])).toBe('open')
    expect(closing.isAsking()).toBe(true)
    closing.answer('stay')
    expect(closing.isAsking()).toBe(false)
    expect(await outcome).toBe('stay')
  })

  it('can be asked for again after the operator stayed', async () => {
    const { closing, told } = setUp()
    const first = closing.ask('quit')
    closing.answer('asking')
    closing.answer('stay')
    expect(await first).toBe('stay')
    const second = closing.ask('quit')
    closing.answer('ready')
    expect(await second).toBe('gone')
    expect(told).toEqual(['quit', 'quit'])
  })

  it('cannot be put off by a page when it is locked', async () => {
    const { closing } = setUp()
    const outcome = closing.ask('lock')
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
})
