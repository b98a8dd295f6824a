import { describe, expect, it } from 'vitest'
import { testCertificate, testCoach } from './coach-fixtures.ts'
import {
  capacityOf,
  concentration,
  papersToWatch,
  registerChecksDue,
  supervisionIn,
  supervisionNormsOf,
  type WatchedFile,
} from './coach-watch.ts'
import type { Coach } from './coach.ts'
import { testDate } from './policy-fixtures.ts'
import { idOf } from './trajectory-fixtures.ts'

const on = testDate('2026-11-24')
const admitted = (n: number, change: Partial<Coach> = {}): Coach =>
  testCoach({ id: idOf(n), name: `Coach ${n}`, status: 'admitted', ...change })
const file = (coach: number, change: Partial<WatchedFile> = {}): WatchedFile => ({
  coachId: idOf(coach),
  status: 'running',
  startedOn: testDate('2026-09-01'),
  expectedEndOn: testDate('2027-02-10'),
  plannedSessions: 8,
  ...change,
})
const until = (date: string) => [testCertificate({ validUntil: testDate(date) })]

describe('papers to watch', () => {
  const listed = (...coaches: readonly Coach[]) =>
    papersToWatch(coaches, [file(1), file(1), file(2, { status: 'closed' })], on).map(
      ({ coach, paper, validity, running }) => `${coach.name} ${paper} ${validity.kind} ${running}`,
    )

  it('are those that ran out or end within 90 days, the earliest first', () => {
    // 90 days after 24 November is 22 February: on that day it is still far enough away.
    expect(listed(admitted(1, { certificates: until('2027-02-22') }))).toEqual([])
    expect(listed(admitted(1, { certificates: until('2027-02-21') }))).toEqual(['Coach 1 certificate expiring 2'])
    const late = admitted(1, { certificates: until('2026-11-23'), insuredUntil: testDate('2026-12-01') })
    expect(listed(admitted(2, { insuredUntil: testDate('2026-11-20') }), late)).toEqual([
      'Coach 2 insurance expired 0',
      'Coach 1 certificate expired 2',
      'Coach 1 insurance expiring 2',
    ])
  })

  it('are not asked of who does not work with people, nor insurance of an internal coach', () => {
    expect(listed(testCoach({ certificates: [] }), admitted(3, { status: 'out', certificates: [] }))).toEqual([])
    expect(listed(admitted(3, { kind: 'internal', insuredUntil: null }))).toEqual([])
    expect(listed(admitted(3, { certificates: [] }))).toEqual(['Coach 3 certificate none 0'])
  })
})

it('a register is looked up again after twelve months', () => {
  const seen = (seenOn: string | null) =>
    admitted(1, { certificates: [testCertificate({ seenOn: seenOn === null ? null : testDate(seenOn) })] })
  expect(registerChecksDue([seen('2025-11-24')], on)).toEqual([])
  expect(registerChecksDue([seen('2025-11-23'), seen(null)], on).map(({ seenOn }) => seenOn)).toEqual([
    null,
    '2025-11-23',
  ])
})

describe('supervision in a year', () => {
  const asked = {
    hours: { value: 4, body: 'EMCC' },
    contactHoursPerHour: { value: 35, body: 'EMCC' },
    intervision: { value: 5, body: 'St!R' },
  }
  const verdicts = (
    contactHours: number | null,
    supervisionHours: number | null,
    intervisionMeetings: number | null,
  ) => {
    const practice = [{ year: 2025, contactHours, supervisionHours, intervisionMeetings }]
    const [found] = supervisionIn([admitted(1, { practice })], 2025, asked)
    return [found?.hours, found?.ratio, found?.intervision]
  }

  it('asks four hours, one for every 35 hours of contact, and five meetings', () => {
    expect(verdicts(140, 4, 5)).toEqual(['met', 'met', 'met'])
    expect(verdicts(141, 4, 4)).toEqual(['met', 'notMet', 'notMet'])
    expect(verdicts(100, 3.5, 5)).toEqual(['notMet', 'met', 'met'])
    expect(verdicts(10, 0, 5)).toEqual(['notMet', 'notMet', 'met'])
  })

  it('does not take unknown for failing', () => {
    expect(verdicts(null, 4, null)).toEqual(['met', 'unknown', 'unknown'])
    expect(supervisionIn([admitted(1)], 2025, asked)).toMatchObject([{ practice: null, hours: 'unknown' }])
  })

  it('does not judge what no body asks', () => {
    const none = supervisionNormsOf({ schemaVersion: 1, validAsOf: '2026-11', bodies: [] })
    expect(none).toEqual({ hours: null, contactHoursPerHour: null, intervision: null })
    const practice = [{ year: 2025, contactHours: 100, supervisionHours: 0, intervisionMeetings: 0 }]
    expect(supervisionIn([admitted(1, { practice })], 2025, none)).toMatchObject([
      { hours: 'unknown', ratio: 'unknown', intervision: 'unknown' },
    ])
  })

  it('puts those first who miss a norm', () => {
    const practice = (supervisionHours: number) => [
      { year: 2025, contactHours: 100, supervisionHours, intervisionMeetings: 6 },
    ]
    const order = supervisionIn(
      [admitted(1, { practice: practice(6) }), admitted(2), admitted(3, { practice: practice(1) })],
      2025,
      asked,
    )
    expect(order.map(({ coach }) => coach.name)).toEqual(['Coach 3', 'Coach 2', 'Coach 1'])
  })
})

describe('the spread over coaches', () => {
  it('names who has more than 40 % of at least five', () => {
    // 2 of 5 is 40 %, not more; 3 of 5 is 60 %.
    expect(concentration([file(1), file(1), file(2), file(3), file(4)], on).above).toEqual([])
    expect(concentration([file(1), file(1), file(1), file(3), file(4)], on).above).toEqual([
      { coachId: idOf(1), count: 3, share: 0.6 },
    ])
    expect(concentration([file(1), file(1), file(1), file(1)], on)).toEqual({ total: 4, tooFew: true, above: [] })
  })

  it('counts what runs, and what started in the last twelve months', () => {
    const closed = (startedOn: string) => file(1, { status: 'closed', startedOn: testDate(startedOn) })
    expect(concentration([closed('2025-11-25'), closed('2025-11-24')], on).total).toBe(1)
    expect(concentration([file(1, { startedOn: testDate('2024-01-01') }), file(2, { coachId: null })], on).total).toBe(
      1,
    )
  })
})

describe('the calendar of a coach', () => {
  it('counts what runs per month, by the expected or estimated end', () => {
    // Promised, not started: 24 November and 4 weeks and 8 times 17.5 days makes 11 May.
    const promised = file(1, { status: 'threeWayMeeting', startedOn: null, expectedEndOn: null })
    const months = capacityOf(admitted(1), [file(1), promised, file(2)], on, 8)
    expect(months.map(({ month, running }) => `${month.slice(0, 7)} ${running}`)).toEqual([
      '2026-11 2',
      '2026-12 2',
      '2027-01 2',
      '2027-02 2',
      '2027-03 1',
      '2027-04 1',
      '2027-05 1',
      '2027-06 0',
    ])
  })

  it('keeps what should have been over in the present month, where it still is', () => {
    const late = file(1, { expectedEndOn: testDate('2026-09-01') })
    expect(capacityOf(admitted(1), [late], on, 2).map(({ running }) => running)).toEqual([1, 0])
  })

  it('says in which months the coach is away', () => {
    const absences = [{ id: idOf(9), from: testDate('2026-12-31'), until: testDate('2027-02-01') }]
    const away = admitted(1, { availability: { note: '', absences } })
    expect(capacityOf(away, [], on, 5).map(({ absent }) => absent)).toEqual([false, true, true, true, false])
  })
})
