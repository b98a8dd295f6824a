import { idSchema, type Id } from '#shared/domain/primitives.ts'

/**
 * Repeatable random numbers for the demo organisation and the bench: the same seed gives the same
 * organisation everywhere. Never for anything secret.
 */
export interface Rng {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean
  /** One item of a list that is not empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** One item, each as likely as its weight says. */
  readonly weighted: <Item>(items: readonly (readonly [Item, number])[]) => Item
  /** `count` different items, in random order. */
  readonly sample: <Item>(items: readonly Item[], count: number) => readonly Item[]
  /** A record id in the form of a random UUID. */
  readonly id: () => Id
}

/** Mulberry32, the public-domain 32-bit generator by Tommy Ettinger: one word of state, a full period of 2³². */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** FNV-1a of a text, to give each part of the organisation its own stream of numbers. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}

const hex = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'))

/** A generator for one part of the organisation: a change in one part leaves the others as they were. */
export function createRng(seed: number, part: string): Rng {
  const next = mulberry32(Math.imul(seed, 0x9e3779b1) ^ hash(part))
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const word = (): string => hex[Math.floor(next() * 65_536)] ?? '0000'
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new Error('pick from an empty list')
    return item
  }
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    weighted: (items) => {
      let rest = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of items) {
        rest -= weight
        if (rest < 0) return item
      }
      return pick(items)[0]
    },
    sample: (items, count) => {
      const pool = [...items]
      return Array.from({ length: Math.min(count, pool.length) }, () => {
        const [item] = pool.splice(Math.floor(next() * pool.length), 1)
        if (item === undefined) throw new Error('sample from an empty list')
        return item
      })
    },
    // Version 4 and variant bits as RFC 9562 §5.4 asks.
    id: () =>
      idSchema.parse(
        `${word()}${word()}-${word()}-4${word().slice(1)}-${hex[0x8000 | int(0, 0x3fff)] ?? '8000'}-${word()}${word()}${word()}`,
      ),
  }
}
