import { addDays } from '../domain/iso-date.ts'
import type { IsoDate, IsoInstant } from '../domain/primitives.ts'
import type { Doer, DueKind } from '../domain/trajectory-due.ts'
import { remindedOf, type RemindOrder, type RemindSubject } from './remind-list.ts'

/** A whole day in a calendar. */
export interface CalendarEvent {
  /** The same each time it is saved, so that a calendar replaces it instead of showing it twice. */
  readonly uid: string
  readonly on: IsoDate
  readonly summary: string
  readonly description: string
}

/** The words of the events. None of them may name a person: there is no name to give them. */
export interface CalendarWords {
  readonly what: (kind: DueKind) => string
  readonly who: (by: readonly Doer[]) => string
  readonly summary: (number: string, what: string) => string
}

type DatedSubject = Pick<RemindSubject, 'trajectory' | 'rules'>

/**
 * The days on which something is due. Of a trajectory only its number, of people only their role: calendars are shared
 * and synchronised. What has no day is left out.
 */
export function dueEvents(
  subjects: readonly DatedSubject[],
  order: RemindOrder,
  { what, who, summary }: CalendarWords,
): readonly CalendarEvent[] {
  return subjects.flatMap((subject) => {
    const { number } = subject.trajectory
    return remindedOf(subject, order).flatMap(({ kind, by, on }) =>
      on === null
        ? []
        : [
            {
              uid: kind === 'recordMeeting' ? `${number}-${kind}-${on}@coachbeleid` : `${number}-${kind}@coachbeleid`,
              on,
              summary: summary(number, what(kind)),
              description: who(by),
            },
          ],
    )
  })
}

/** RFC 5545 section 3.3.11. Control characters have no place in a text there. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/\p{Cc}/gu, '')

const utf8 = new TextEncoder()

/** RFC 5545 section 3.1: no line longer than 75 octets without its break, and no character split. */
const LONGEST_LINE = 75

function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const length = utf8.encode(character).length
    if (octets + length > LONGEST_LINE) {
      parts.push(part)
      // The space that begins a folded line counts.
      part = ' '
      octets = 1
    }
    part += character
    octets += length
  }
  return [...parts, part].join('\r\n')
}

const dateOf = (on: IsoDate): string => on.replaceAll('-', '')

/** UTC without fractions: `20261124T130000Z`. */
const stampOf = (at: IsoInstant): string => `${at.slice(0, 19).replace(/[-:]/gu, '')}Z`

const eventLines = ({ uid, on, summary, description }: CalendarEvent, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${dateOf(on)}`,
  // The day after: the end is not part of an event.
  `DTEND;VALUE=DATE:${dateOf(addDays(on, 1))}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  'CLASS:PRIVATE',
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** A calendar file (RFC 5545) with whole days. `madeAt` is when; equal input gives equal bytes. */
export function calendarFile(events: readonly CalendarEvent[], madeAt: IsoInstant): string {
  const stamp = stampOf(madeAt)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Coachbeleid//Trajecten//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
