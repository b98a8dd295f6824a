import { describe, expect, it } from 'vitest'
import { isoDateSchema } from '../domain/primitives.ts'
import { checkPeriod, periodOf } from './period.ts'

const day = (text: string) => isoDateSchema.parse(text)

describe('named periods', () => {
  it('run from the first to the last day', () => {
    expect(periodOf('thisYear', day('2026-11-23'))).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(periodOf('lastYear', day('2026-01-01'))).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(periodOf('thisQuarter', day('2026-12-31'))).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(periodOf('thisQuarter', day('2024-03-31'))).toEqual({ from: '2024-01-01', to: '2024-03-31' })
  })
  it('reach back over the turn of the year', () => {
    expect(periodOf('lastQuarter', day('2026-02-14'))).toEqual({ from: '2025-10-01', to: '2025-12-31' })
  })
})

describe('own dates', () => {
  it('may be one day, and today', () => {
    const today = { from: day('2026-11-23'), to: day('2026-11-23') }
    expect(checkPeriod(today, day('2026-11-23'))).toEqual({ ok: true, value: today })
  })
})
