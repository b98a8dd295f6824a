/** Far above what a person causes, far below what starves main. Calls per second and window. */
export const MOST_PER_SECOND = 100

/** Counts calls per sender in fixed seconds. */
export interface RateLimit {
  /** @param now milliseconds of any steady clock */
  readonly allows: (sender: number, now: number) => boolean
}

/** Refuses what goes over the limit within one second; the next second starts afresh. */
export function createRateLimit(most: number = MOST_PER_SECOND): RateLimit {
  const counts = new Map<number, { readonly second: number; readonly calls: number }>()
  return {
    allows: (sender, now) => {
      const second = Math.floor(now / 1000)
      const before = counts.get(sender)
      const calls = before?.second === second ? before.calls + 1 : 1
      counts.set(sender, { second, calls })
      return calls <= most
    },
  }
}
