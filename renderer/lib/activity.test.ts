import { describe, expect, it } from 'vitest'
import { watchActivity } from './activity.ts'

/** A page on which the test does things at its own time. */
function setUp() {
  const listeners = new Map<string, (event: Event) => void>()
  const now = { ms: 0, urgent: false }
  let reports = 0
  const stop = watchActivity(
    {
      addEventListener: (type, listener, { signal }) => {
        listeners.set(type, listener)
        signal?.addEventListener('abort', () => listeners.delete(type))
      },
    },
    () => (reports += 1),
    { every: 3_000, isUrgent: () => now.urgent, now: () => now.ms },
  )
  /** Does something; `isTrusted` is what the browser says of a person's own act. */
  const act = (type: string, more: Partial<PointerEvent> = {}) =>
    listeners.get(type)?.({ isTrusted: true, ...more, type } as PointerEvent)
  return { act, now, stop, reports: () => reports }
}

describe('activity', () => {
  it('is told at once and then every few seconds', () => {
    const { act, now, reports } = setUp()
    act('keydown')
    act('wheel')
    now.ms = 2_999
    act('pointerdown')
    expect(reports()).toBe(1)
    now.ms = 3_000
    act('keydown')
    expect(reports()).toBe(2)
  })

  it('is told each time when somebody waits for it', () => {
    const { act, now, reports } = setUp()
    act('keydown')
    now.urgent = true
    act('keydown')
    expect(reports()).toBe(2)
  })

  it('is not what a script does, nor a page that moves under a pointer that lies still', () => {
    const { act, now, reports } = setUp()
    act('keydown', { isTrusted: false })
    act('pointermove', { screenX: 5, screenY: 5 })
    act('pointermove', { screenX: 5, screenY: 5 })
    expect(reports()).toBe(0)
    now.ms = 10_000
    act('pointermove', { screenX: 6, screenY: 5 })
    expect(reports()).toBe(1)
  })

  it('is not told after the stop', () => {
    const { act, stop, reports } = setUp()
    stop()
    act('keydown')
    expect(reports()).toBe(0)
  })
})
