import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearAttack } from '../testing/linear-attack.ts'
import {
  COARSE_STEP,
  emptyGroup,
  type Group,
  hiddenParts,
  type JudgedGroup,
  meanOf,
  shareOf,
  splitGroup,
  sumOf,
  wholeGroup,
} from './anonymity.ts'

let nextPerson = 0
/** A group of `size` people that nobody else is in, with one record each. */
const group = (size: number): Group => ({
  count: size,
  people: new Set(Array.from({ length: size }, () => `person ${nextPerson++}`)),
})
const join = (...groups: readonly Group[]): Group => ({
  count: groups.reduce((sum, { count }) => sum + count, 0),
  people: new Set(groups.flatMap(({ people }) => [...people])),
})
const hidden = (sizes: readonly number[], minimum = 5) => [...hiddenParts(sizes.map(group), minimum)]

describe('the parts of a whole', () => {
  it('shows everything when every part is large enough, and zeros with it', () => {
    expect(hidden([12, 0, 5, 40])).toEqual([])
  })
  it('hides a second, the smallest other, when one hidden part could be computed from the total', () => {
    expect(hidden([12, 3, 7, 40])).toEqual([1, 2])
  })
  it('hides no more when the hidden parts are two and large enough together', () => {
    expect(hidden([3, 4, 20])).toEqual([0, 1])
  })
  it('hides another while the hidden parts together are below the minimum', () => {
    expect(hidden([2, 2, 20, 9])).toEqual([0, 1, 3])
  })
  it('hides the zeros beside a hidden part: five parts that add up to five would otherwise all be known to be one', () => {
    expect(hidden([1, 1, 1, 1, 1, 0, 30])).toEqual([0, 1, 2, 3, 4, 5])
  })
  it('hides another when all hidden parts are one short of the minimum, as their sum would tell each of them', () => {
    expect(hidden([4, 4, 9, 30])).toEqual([0, 1, 2])
  })
  it('hides equally small parts together', () => {
    expect(hidden([3, 6, 6, 30])).toEqual([0, 1, 2])
  })
  it('counts people, not records: nine trajectories of two people are a group of two', () => {
    const twice: Group = { count: 9, people: new Set(['a', 'b']) }
    expect([...hiddenParts([twice, group(8), group(20)], 5)]).toEqual([0, 1])
  })
  it('shows nothing of a hidden whole', () => {
    const whole = wholeGroup(group(4), 5)
    expect(splitGroup(whole, { a: whole, b: emptyGroup }, 5)).toMatchObject({
      a: { visible: false },
      b: { visible: false },
    })
  })
})

/** Every way to write `total` as `length` whole numbers from 0. */
function* tables(length: number, total: number): Generator<readonly number[]> {
  if (length === 1) {
    yield [total]
    return
  }
  for (let first = 0; first <= total; first++)
    for (const rest of tables(length - 1, total - first)) yield [first, ...rest]
}

/** What is on paper: each part, or a dash. The total is known beside it. */
const printed = (table: readonly number[], minimum: number): string => {
  const dashes = hiddenParts(table.map(group), minimum)
  return table.map((size, index) => (dashes.has(index) ? '–' : size)).join(' ')
}

describe('a reader who knows the total, the printed parts and these rules', () => {
  it.each([
    { minimum: 5, length: 2, upTo: 22 },
    { minimum: 5, length: 3, upTo: 22 },
    { minimum: 5, length: 4, upTo: 20 },
    { minimum: 5, length: 5, upTo: 14 },
    { minimum: 7, length: 3, upTo: 30 },
  ])('cannot compute a part below $minimum in any table of $length parts', ({ minimum, length, upTo }) => {
    for (let total = minimum; total <= upTo; total++) {
      const sheets = new Map<string, Set<number>[]>()
      for (const table of tables(length, total)) {
        const sheet = printed(table, minimum)
        const values = sheets.get(sheet) ?? table.map(() => new Set<number>())
        for (const [index, size] of table.entries()) values[index]?.add(size)
        sheets.set(sheet, values)
      }
      for (const [sheet, positions] of sheets) {
        const known = positions.filter((sizes) => sizes.size === 1).flatMap((sizes) => [...sizes])
        expect(
          known.filter((size) => size > 0 && size < minimum),
          `total ${total}: ${sheet}`,
        ).toEqual([])
      }
    }
  })
})

/**
 * A report in small: a total that is split by status (two levels) and by department, over twelve atoms
 * (four statuses × three departments).
 */
const statuses = ['waiting', 'running', 'completed', 'stopped'] as const
function sheetOf(cells: readonly (readonly Group[])[], minimum: number) {
  const status = (index: number) => join(...(cells[index] ?? []))
  const department = (index: number) => join(...cells.map((row) => row[index] ?? emptyGroup))
  const whole = wholeGroup(join(...cells.flat()), minimum)
  const ended = join(status(2), status(3))
  const top = splitGroup(whole, { waiting: status(0), running: status(1), ended }, minimum)
  const bottom = splitGroup(top.ended, { completed: status(2), stopped: status(3) }, minimum)
  const byDepartment = splitGroup(whole, { a: department(0), b: department(1), c: department(2) }, minimum)
  const atoms = cells.flatMap((row, s) => row.map((_, d) => ({ s, d })))
  const line = (part: JudgedGroup, covers: (atom: { s: number; d: number }) => boolean) => ({
    part,
    covers: atoms.map((atom) => (covers(atom) ? 1 : 0)),
  })
  return [
    line(whole, () => true),
    line(top.waiting, ({ s }) => s === 0),
    line(top.running, ({ s }) => s === 1),
    line(top.ended, ({ s }) => s >= 2),
    line(bottom.completed, ({ s }) => s === 2),
    line(bottom.stopped, ({ s }) => s === 3),
    ...[byDepartment.a, byDepartment.b, byDepartment.c].map((part, at) => line(part, ({ d }) => d === at)),
  ]
}

describe('linked tables', () => {
  it('no union of statuses or departments below the minimum follows from what is printed', () => {
    const size = fc.integer({ min: 0, max: 12 })
    const row = fc.tuple(size, size, size)
    fc.assert(
      fc.property(fc.tuple(row, row, row, row), fc.constantFrom(5, 7, 10), (sizes, minimum) => {
        const cells = sizes.map((values) => values.map(group))
        const lines = sheetOf(cells, minimum)
        const shown = lines.filter(({ part }) => part.visible).map(({ covers }) => covers)
        const computable = linearAttack(shown)
        const unions = [...unionsOf(statuses.length, 'status'), ...unionsOf(3, 'department')]
        for (const union of unions) {
          const people = cells
            .flat()
            .filter((_, at) => union[at] === 1)
            .reduce((sum, { count }) => sum + count, 0)
          if (people === 0 || people >= minimum) continue
          expect(computable(union), `a group of ${people} can be computed`).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
  })
})

/** Every union of statuses, or of departments, as a mark per atom. */
function unionsOf(count: number, kind: 'status' | 'department'): readonly (readonly number[])[] {
  const choices = Array.from({ length: 2 ** count - 1 }, (_, at) => at + 1)
  return choices.map((choice) =>
    Array.from({ length: 12 }, (_, atom) => {
      const member = kind === 'status' ? Math.floor(atom / 3) : atom % 3
      return (choice >> member) & 1
    }),
  )
}

describe('shares', () => {
  it('are exact when both sides are large enough or empty', () => {
    expect(shareOf(group(30), group(10), 5)).toEqual({ kind: 'value', value: 0.75 })
    expect(shareOf(group(30), emptyGroup, 5)).toEqual({ kind: 'value', value: 1 })
  })
  it('are a bound when one side is too small to be told', () => {
    expect(shareOf(group(38), group(2), 5)).toEqual({ kind: 'moreThan', value: 35 / 40 })
    expect(shareOf(group(2), group(38), 5)).toEqual({ kind: 'lessThan', value: 5 / 40 })
  })
  it('are true of few people with many records too', () => {
    const few: Group = { count: 12, people: new Set(['a', 'b', 'c']) }
    expect(shareOf(few, group(30), 5)).toEqual({ kind: 'lessThan', value: 15 / 42 })
  })
  it('are hidden below ten people, and empty without any', () => {
    expect(shareOf(group(9), emptyGroup, 5)).toEqual({ kind: 'hidden' })
    expect(shareOf(emptyGroup, emptyGroup, 5)).toEqual({ kind: 'empty' })
  })
  it('are rough when their base is hidden', () => {
    expect(shareOf(group(33), group(9), 5, false)).toEqual({ kind: 'about', value: 0.8 })
    expect(shareOf(group(11), group(6), 5, false)).toEqual({ kind: 'hidden' })
  })
  it('leave at least two counts possible for every side below the minimum', () => {
    // Each record another person's: the people of the base stay the same however it is divided.
    const people = Array.from({ length: 60 }, (_, at) => `person ${at}`)
    const side = (ids: readonly string[]) => ({ count: ids.length, people: new Set(ids) })
    for (const minimum of [5, 7, 8, 10])
      for (let base = 1; base <= people.length; base++) {
        const sheets = Array.from({ length: base + 1 }, (_, part) =>
          JSON.stringify(shareOf(side(people.slice(0, part)), side(people.slice(part, base)), minimum)),
        )
        const small = (size: number) => size > 0 && size < minimum
        sheets.forEach((sheet, part) => {
          if (!small(part) && !small(base - part)) return
          expect(sheets.filter((same) => same === sheet).length, `${part} of ${base}`).toBeGreaterThan(1)
        })
      }
  })
  it('rounded for a hidden base, fit every base from twenty on', () => {
    for (let base = 20; base <= 60; base++)
      for (let step = 0; step <= 20; step++) {
        const target = step * COARSE_STEP
        const fits = Array.from({ length: base + 1 }, (_, part) => part / base).some(
          (share) => Math.abs(share - target) <= COARSE_STEP / 2 + 1e-9,
        )
        expect(fits).toBe(true)
      }
  })
})

describe('sums and means', () => {
  it('are shown from the minimum on', () => {
    expect(meanOf(40, group(5), 5)).toEqual({ kind: 'value', value: 8 })
    expect(meanOf(32, group(4), 5)).toEqual({ kind: 'hidden' })
    expect(sumOf(0, emptyGroup, 5)).toEqual({ kind: 'empty' })
  })
  it('count people: six grades of three people stay hidden', () => {
    expect(meanOf(42, { count: 6, people: new Set(['a', 'b', 'c']) }, 5)).toEqual({ kind: 'hidden' })
  })
})
