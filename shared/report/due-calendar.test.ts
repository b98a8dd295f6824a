import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoInstantSchema } from '../domain/primitives.ts'
import { day, idOf, plainRules, requested, running } from '../domain/trajectory-fixtures.ts'
import { calendarFile, dueEvents } from './due-calendar.ts'

const madeAt = isoInstantSchema.parse('2026-11-24T13:05:07.123Z')
const event = { uid: '2026-014-decision@coachbeleid', on: day('2026-12-31'), summary: 'Traject', description: 'P&O' }
const utf8 = new TextEncoder()
const unfolded = (file: string) => file.replaceAll('\r\n ', '')

describe('the dates for a calendar', () => {
  const words = {
    what: (kind: string) => kind,
    who: (by: readonly string[]) => by.join(' + '),
    summary: (number: string, what: string) => `Traject ${number}: ${what}`,
  }
  const events = (trajectory: typeof running) =>
    dueEvents([{ trajectory, rules: plainRules }], { span: 'all', on: day('2026-02-10'), calendar: [] }, words)

  it('say what is due, by which role, and of a trajectory only its number', () => {
    expect(events(running)).toEqual([
      {
        uid: `${running.number}-lastSession@coachbeleid`,
        on: '2026-06-05',
        summary: `Traject ${running.number}: lastSession`,
        description: 'coachee + coach',
      },
    ])
  })

  it('leave out what has no day', () => {
    expect(events({ ...requested, status: 'matching', coachId: null, decidedOn: day('2026-01-12') })).toEqual([])
  })

  it('tell two planned meetings of one trajectory apart', () => {
    const meeting = { minutes: 60, kind: 'session', place: null, status: 'planned' } as const
    const sessions = ['2026-03-10', '2026-04-10'].map((on, at) => ({ ...meeting, id: idOf(31 + at), on: day(on) }))
    const uids = events({ ...running, sessions }).map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(3)
  })
})

describe('a calendar file', () => {
  it('is a whole day with the stamp it was given, every line ended by CR LF', () => {
    expect(calendarFile([event], madeAt).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Coachbeleid//Trajecten//NL',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:2026-014-decision@coachbeleid',
      'DTSTAMP:20261124T130507Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Traject',
      'DESCRIPTION:P&O',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('escapes what has a meaning of its own', () => {
    const file = calendarFile([{ ...event, summary: 'a;b,c\\d\ne\u0007f' }], madeAt)
    expect(file).toContain('SUMMARY:a\\;b\\,c\\\\d\\nef\r\n')
  })

  it('folds at 75 octets, never within a character, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const summary = text.replace(/[\p{Cc}\\;,]/gu, '')
        const file = calendarFile([{ ...event, summary }], madeAt)
        for (const line of file.split('\r\n')) expect(utf8.encode(line).length).toBeLessThanOrEqual(75)
        expect(unfolded(file)).toContain(`SUMMARY:${summary}\r\n`)
      }),
    )
  })
})
