import { describe, expect, it } from 'vitest'
import type { Cell, Share } from '../domain/anonymity.ts'
import { shownPercent, type IndicatorValue } from './indicator-value.ts'
import { verdictOf } from './indicator-verdict.ts'

const share = (kind: Share['kind'], value = 0): IndicatorValue => ({ kind: 'share', share: { kind, value } as Share })
const cell = (kind: 'score' | 'days', value: number | null): IndicatorValue => ({
  kind,
  cell: (value === null ? { kind: 'hidden' } : { kind: 'value', value }) satisfies Cell,
})

describe('a value against its target', () => {
  it.each([
    ['as shown', share('value', 0.748), 75, 'reached'],
    ['just below as shown', share('value', 0.744), 75, 'notYet'],
    ['a few short of all', share('value', 0.999), 100, 'notYet'],
    ['all', share('value', 1), 100, 'reached'],
    ['roughly above', share('about', 0.8), 75, 'reached'],
    ['roughly below', share('about', 0.7), 75, 'notYet'],
    ['roughly the same', share('about', 0.75), 75, 'unknown'],
    ['a bound above', share('moreThan', 0.8), 75, 'reached'],
    ['a bound below', share('moreThan', 0.7), 75, 'unknown'],
    // A bound says that there is somebody on the other side.
    ['a bound against all', share('moreThan', 0.7), 100, 'notYet'],
    ['an upper bound below', share('lessThan', 0.2), 75, 'notYet'],
    ['an upper bound above', share('lessThan', 0.2), 10, 'unknown'],
    ['hidden', share('hidden'), 75, 'unknown'],
    ['no records', share('empty'), 75, 'unknown'],
    ['no target', share('value', 0.9), null, 'noTarget'],
  ] as const)('higher is better: %s', (_what, value, target, verdict) => {
    expect(verdictOf('share-goals-reached', target, value)).toBe(verdict)
  })

  it.each([
    [10, 'reached'],
    [9.5, 'reached'],
    [10.5, 'notYet'],
    [null, 'unknown'],
  ] as const)('lower is better: %s working days of at most 10', (days, verdict) => {
    expect(verdictOf('median-days-to-decision', 10, cell('days', days))).toBe(verdict)
  })

  it.each([
    [45, 'reached'],
    [55.04, 'reached'],
    [44.9, 'notYet'],
    [55.1, 'notYet'],
    [70, 'notYet'],
  ] as const)('near is better: %s points beside 50', (points, verdict) => {
    expect(verdictOf('mean-final-score', 50, cell('score', points))).toBe(verdict)
  })
})

describe('a share in whole per cent', () => {
  it('never rounds somebody away', () => {
    expect([0, 0.001, 0.5, 0.995, 0.9999, 1].map(shownPercent)).toEqual([0, 1, 50, 99, 99, 100])
  })
})
