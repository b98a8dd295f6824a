import { describe, expect, it } from 'vitest'
import { day, finishing, ready, requested, rules, running } from '#shared/domain/trajectory-fixtures.ts'
import { timelineOf } from './timeline.ts'

const names = (trajectory: typeof running) => timelineOf(trajectory, rules).map(({ name }) => name)

describe('the timeline', () => {
  it('shows what has happened in order, then what is planned', () => {
    expect(timelineOf(running, rules)).toEqual([
      { name: 'requested', on: '2026-01-05', expected: false },
      { name: 'granted', on: '2026-01-12', expected: false },
      { name: 'agreed', on: '2026-01-21', expected: false },
      { name: 'started', on: '2026-02-02', expected: false },
      { name: 'expectedEnd', on: '2026-06-05', expected: true },
    ])
  })

  it('leaves the agreement out while somebody has not agreed', () => {
    expect(names({ ...ready, agreement: { ...ready.agreement, coach: null } })).toEqual(['requested', 'granted'])
  })

  it('no longer expects an end that has come, and tells an early stop apart', () => {
    expect(names(finishing)).toContain('ended')
    expect(names(finishing)).not.toContain('expectedEnd')
    expect(names({ ...finishing, stopReason: 'noClick' })).toContain('stopped')
  })

  it('shows when to look again', () => {
    const held = { ...requested, status: 'onHold', hold: { until: day('2026-03-01'), resumeTo: 'requested' } } as const
    expect(names(held)).toEqual(['requested', 'holdUntil'])
  })

  it('shows by when to decide, and when to ask what has lasted', () => {
    // Ten working days after Monday 5 January 2026; four months after 10 June.
    expect(timelineOf(requested, rules).at(-1)).toEqual({ name: 'decisionDue', on: '2026-01-19', expected: true })
    expect(timelineOf(finishing, rules).at(-1)).toEqual({ name: 'followUpDue', on: '2026-10-10', expected: true })
  })
})
