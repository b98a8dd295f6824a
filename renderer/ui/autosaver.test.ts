import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { fail, ok, type Result } from '#shared/result.ts'
import { isAnyWaiting, oldestHeld, useHeldEdits } from '#renderer/lib/held-edits.ts'
import { type AutosaveStatus, createAutosaver } from './autosaver.ts'

interface Values {
  text: string
}

/** A form with one text, and everything that an autosave did with it. */
function setUp(save: (values: Values) => Promise<Result<unknown, unknown>>) {
  const saved: string[] = []
  const statuses: AutosaveStatus[] = []
  const state = { text: 'begin', savedText: 'begin' }
  const form = {
    keptKey: 'test',
    schema: z.object({ text: z.string().max(10) }),
    hasUnsaved: () => state.text !== state.savedText,
    getValues: () => ({ text: state.text }),
    markSaved: ({ text }: Values) => {
      state.savedText = text
    },
  }
  const source = {
    form,
    save: async (values: Values) => {
      const result = await save(values)
      if (result.ok) saved.push(values.text)
      return result
    },
  }
  const autosaver = createAutosaver(
    () => source,
    (status) => statuses.push(status),
  )
  const type = (text: string) => {
    state.text = text
    autosaver.changed()
  }
  return { autosaver, saved, statuses, state, type }
}

describe('an autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    useHeldEdits.setState({ since: new Map(), waiting: new Set() })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('waits for a pause and saves the last text once', async () => {
    const { saved, type, statuses } = setUp(async () => ok(null))
    type('a')
    await vi.advanceTimersByTimeAsync(500)
    type('ab')
    await vi.advanceTimersByTimeAsync(500)
    expect(saved).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(saved).toEqual(['ab'])
    expect(statuses.at(-1)).toBe('saved')
  })

  it('lets nobody read "saved" between the first key press and the save', async () => {
    const { type } = setUp(async () => ok(null))
    type('a')
    expect(isAnyWaiting(useHeldEdits.getState())).toBe(true)
    await vi.advanceTimersByTimeAsync(500)
    expect(isAnyWaiting(useHeldEdits.getState())).toBe(true)
    await vi.advanceTimersByTimeAsync(500)
    expect(isAnyWaiting(useHeldEdits.getState())).toBe(false)
  })

  it('does not save two versions at a time, and saves what was typed in between', async () => {
    let finish = (): void => undefined
    const underWay = new Promise<void>((resolve) => {
      finish = resolve
    })
    let running = 0
    let most = 0
    const { saved, type, autosaver } = setUp(async () => {
      running += 1
      most = Math.max(most, running)
      await underWay
      running -= 1
      return ok(null)
    })
    type('a')
    const first = autosaver.flush()
    await vi.advanceTimersByTimeAsync(0)
    type('ab')
    const second = autosaver.flush()
    finish()
    await Promise.all([first, second])
    expect(saved).toEqual(['a', 'ab'])
    expect(most).toBe(1)
  })

  it('holds a text that is too long, says since when, and saves it once it fits', async () => {
    const { saved, type, statuses } = setUp(async () => ok(null))
    type('x'.repeat(1_000_000))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saved).toEqual([])
    expect(statuses.at(-1)).toBe('invalid')
    expect(oldestHeld(useHeldEdits.getState())).not.toBeNull()
    type('kort')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saved).toEqual(['kort'])
    expect(oldestHeld(useHeldEdits.getState())).toBeNull()
  })

  it('tries again by itself when the vault refuses', async () => {
    let refusals = 1
    const { saved, type, statuses } = setUp(async () => (refusals-- > 0 ? fail('diskFull') : ok(null)))
    type('a')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(statuses.at(-1)).toBe('failed')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(saved).toEqual(['a'])
  })

  it('saves for the last time when it is stopped, and does not report any more', async () => {
    const { saved, type, statuses, autosaver } = setUp(async () => ok(null))
    type('a')
    const before = [...statuses]
    await autosaver.stop()
    expect(saved).toEqual(['a'])
    expect(statuses).toEqual(before)
  })

  it('does nothing when what was typed was taken back', async () => {
    const { saved, type } = setUp(async () => ok(null))
    type('a')
    type('begin')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(saved).toEqual([])
  })
})
