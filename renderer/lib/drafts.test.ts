import { describe, expect, it } from 'vitest'
import { createDrafts } from './drafts.ts'

describe('drafts', () => {
  it('keep what was typed until it is forgotten', () => {
    const drafts = createDrafts()
    drafts.keep('coach/1', { name: 'Jan' })
    expect(drafts.read('coach/1')).toEqual({ name: 'Jan' })
    expect(drafts.hasAny()).toBe(true)
    drafts.forget('coach/1')
    expect(drafts.read('coach/1')).toBeUndefined()
    expect(drafts.hasAny()).toBe(false)
  })

  it('do every save that is still registered when they are flushed', async () => {
    const drafts = createDrafts()
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
