import { describe, expect, it } from 'vitest'
import { createDrafts } from './drafts.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 14, minute))

/** Drafts on a page and at a minute that the test sets. */
function setUp() {
  const now = { address: '/coaches/new', minute: 0 }
  return {
    now,
    drafts: createDrafts(
      () => now.address,
      () => at(now.minute),
    ),
  }
}

describe('drafts', () => {
  it('keep what was typed until it is forgotten, and tell that once', () => {
    const { drafts } = setUp()
    const forgotten: string[] = []
    drafts.onForgotten((key) => forgotten.push(key))
    drafts.keep('coach/1', { name: 'Jan' })
    expect(drafts.read('coach/1')).toEqual({ name: 'Jan' })
    drafts.forget('coach/1')
    drafts.forget('coach/1')
    expect(drafts.read('coach/1')).toBeUndefined()
    expect(drafts.all()).toEqual([])
    expect(forgotten).toEqual(['coach/1'])
  })

  it('know the page they were typed on and since when', () => {
    const { drafts, now } = setUp()
    drafts.keep('coach/new', { name: 'J' })
    now.minute = 5
    now.address = '/coaches/new?tab="x"'
    drafts.keep('coach/new', { name: 'Jan' })
    expect(drafts.all()).toEqual([
      { key: 'coach/new', values: { name: 'Jan' }, address: '/coaches/new?tab="x"', since: at(0) },
    ])
  })

  it('come back from an earlier session, but never over newer typing', () => {
    const { drafts } = setUp()
    const before = { key: 'a', values: 'old', address: '/', since: at(1) }
    drafts.restore(before)
    expect(drafts.all()).toEqual([before])
    drafts.keep('b', 'new')
    drafts.restore({ ...before, key: 'b' })
    expect(drafts.read('b')).toBe('new')
    drafts.clear()
    expect(drafts.all()).toEqual([])
  })

  it('do every save that is still registered when they are flushed', async () => {
    const { drafts } = setUp()
    const saved: string[] = []
    const save = (name: string) => async () => void saved.push(name)
    drafts.onFlush(save('a'))
    const unregister = drafts.onFlush(save('b'))
    unregister()
    drafts.onFlush(save('c'))
    await drafts.flush()
    expect(saved).toEqual(['a', 'c'])
  })
})
