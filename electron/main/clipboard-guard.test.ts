import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createClipboardGuard, type Board } from './clipboard-guard.ts'

function setUp() {
  const held = { clipboard: '', selection: '' }
  let due: { readonly call: () => void; readonly after: number } | null = null
  const board = (name: keyof typeof held): Board => ({
    read: () => Promise.resolve(held[name]),
    clear: () => void (held[name] = ''),
  })
  const copied = board('clipboard')
  const guard = createClipboardGuard(copied, [copied, board('selection')], (after, call) => {
    due = { call, after }
    return () => (due = null)
  })
  /** Lets the next timer come and answers how long that took. */
  const wait = async (): Promise<number> => {
    const now = due
    due = null
    now?.call()
    await turn()
    return now?.after ?? 0
  }
  return { guard, held, wait, isWaiting: () => due !== null }
}

describe('what was copied from a page about a person', () => {
  it('is gone from every clipboard after half a minute', async () => {
    const { guard, held, wait } = setUp()
    held.clipboard = held.selection = 'Noor voelt zich niet gehoord'
    guard.copied()
    expect(await wait()).toBeLessThan(1_000)
    expect(await wait()).toBe(30_000)
    expect(held).toEqual({ clipboard: '', selection: '' })
  })

  it('is seen although it reaches the clipboard after the page has told of it', async () => {
    const { guard, held, wait } = setUp()
    held.clipboard = 'something older'
    guard.copied()
    held.clipboard = 'Noor'
    await wait()
    await wait()
    expect(held.clipboard).toBe('')
  })

  it('is let be when something else was copied since, here or in another program', async () => {
    const { guard, held, wait } = setUp()
    held.clipboard = 'Noor'
    guard.copied()
    await wait()
    held.clipboard = 'boodschappen'
    await wait()
    expect(held.clipboard).toBe('boodschappen')
  })

  it('has its half minute again when more is copied', async () => {
    const { guard, held, wait, isWaiting } = setUp()
    held.clipboard = 'Noor'
    guard.copied()
    await wait()
    held.clipboard = 'Noor en Sander'
    guard.copied()
    await wait()
    expect(held.clipboard).toBe('Noor en Sander')
    expect(isWaiting()).toBe(true)
    await wait()
    expect(held.clipboard).toBe('')
  })

  it('is gone at a lock, however short after', async () => {
    const { guard, held, isWaiting } = setUp()
    guard.copied()
    held.clipboard = 'Noor'
    await guard.clear()
    expect(held.clipboard).toBe('')
    expect(isWaiting()).toBe(false)
    held.clipboard = 'later'
    await guard.clear()
    expect(held.clipboard).toBe('later')
  })
})
