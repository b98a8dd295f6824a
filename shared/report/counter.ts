import type { Group } from '../domain/anonymity.ts'

/** A group that grows while records are counted. */
export class Counter implements Group {
  count = 0
  readonly people = new Set<string>()

  add(person: string, times = 1): void {
    if (times === 0) return
    this.count += times
    this.people.add(person)
  }
}

/** One counter per key. */
export const counters = <Key extends string>(keys: readonly Key[]): Record<Key, Counter> =>
  // The cast gives back the keys that Object.fromEntries forgets.
  Object.fromEntries(keys.map((key) => [key, new Counter()])) as Record<Key, Counter>
