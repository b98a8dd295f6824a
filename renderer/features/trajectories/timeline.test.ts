import { describe, expect, it } from 'vitest'
import {
  day,
  finishing,
  idOf,
  plainRules,
  ready,
  requested,
  rules,
  running,
} from '#shared/domain/trajectory-fixtures.ts'
import { timelineOf } from './timeline.ts'

const names = (trajectory: typeof running) => timelineOf(trajectory, rules).past.map(({ name }) => name)
const kinds = (trajectory: typeof running) => timelineOf(trajectory, rules).dues.map(({ kind }) => kind)

describe('the timeline', () => {
  it('shows what has happened in order, then what is due and by whom', () => {
    expect(timelineOf(running, plainRules)).toEqual({
      past: [
        { name: 'requested', on: '2026-01-05' },
        { name: 'granted', on: '2026-01-12' },
        { name: 'agreed', on: '2026-01-21' },
        { name: 'started', on: '2026-02-02' },
      ],
      dues: [{ kind: 'lastSession', by: ['coachee', 'coach'], on: '2026-06-05' }],
    })
  })

  it('leaves the agreement out while somebody has not agreed', () => {
    expect(names({ ...ready, agreement: { ...ready.agreement, coach: null } })).toEqual(['requested', 'granted'])
  })

  it('no longer expects an end that has come, and tells an early stop apart', () => {
    expect(names(finishing)).toContain('ended')
    expect(kinds(finishing)).not.toContain('lastSession')
    expect(names({ ...finishing, stopReason: 'noClick' })).toContain('stopped')
  })

  it('shows when to look again', () => {
    const held = { ...requested, status: 'onHold', hold: { until: day('2026-03-01'), resumeTo: 'requested' } } as const
    expect(timelineOf(held, rules).dues).toEqual([{ kind: 'lookAgain', by: ['hr'], on: '2026-03-01' }])
  })

  it('shows by when to decide, and last when to ask what has lasted', () => {
    // Ten working days after Monday 5 January 2026; four months after 10 June.
    expect(timelineOf(requested, rules).dues).toEqual([{ kind: 'decision', by: ['hr'], on: '2026-01-19' }])
    expect(timelineOf(finishing, rules).dues.at(-1)).toMatchObject({ kind: 'followUp', on: '2026-10-10' })
  })

  it('shows what is for now before what has a day', () => {
    const agreement = { coachee: null, manager: null, coach: null }
    const meeting = { id: idOf(31), on: day('2026-03-10'), minutes: 60, kind: 'session', status: 'planned', place: null } as const // prettier-ignore
    const { dues } = timelineOf({ ...running, agreement, sessions: [meeting] }, plainRules)
    expect(dues.map(({ kind, on }) => [kind, on])).toEqual([
      ['agreement', null],
      ['recordMeeting', '2026-03-10'],
      ['lastSession', '2026-06-05'],
    ])
  })
})
