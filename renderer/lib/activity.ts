/** What a person does. Not `mousemove` and its like: the browser makes those itself when the page moves under the pointer. */
const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** The part of a page that is listened to. */
export interface Stage {
  readonly addEventListener: (type: string, listener: (event: Event) => void, options: AddEventListenerOptions) => void
}

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Calls `report` when a person does something, at most once every `every` milliseconds.
 * @param isUrgent then it is called each time: somebody waits for it
 * @returns the stop
 */
export function watchActivity(
  stage: Stage,
  report: () => void,
  options: { readonly every: number; readonly isUrgent: () => boolean; readonly now: () => number },
): () => void {
  const listening = new AbortController()
  let toldAt = -Infinity
  let last: Point | null = null
  const isStill = (event: Event): boolean => {
    if (event.type !== 'pointermove') return false
    const { screenX: x, screenY: y } = event as PointerEvent
    const still = last === null || (last.x === x && last.y === y)
    last = { x, y }
    return still
  }
  const hear = (event: Event): void => {
    // What a script makes up is not a person; nor is a pointer that lies still.
    if (!event.isTrusted || isStill(event)) return
    const now = options.now()
    if (now - toldAt < options.every && !options.isUrgent()) return
    toldAt = now
    report()
  }
  for (const act of acts) stage.addEventListener(act, hear, { capture: true, passive: true, signal: listening.signal })
  return () => listening.abort()
}
