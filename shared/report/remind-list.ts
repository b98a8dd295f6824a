import { addDays } from '../domain/iso-date.ts'
import type { IsoDate, Language } from '../domain/primitives.ts'
import type { Settings } from '../domain/settings.ts'
import { type Doer, doers, type Due, dueKinds, type DueKind, duesOf, isDueLate } from '../domain/trajectory-due.ts'
import type { TrajectoryRules } from '../domain/trajectory-rules.ts'
import type { Party, Trajectory } from '../domain/trajectory.ts'
import type { HolidayRule } from '../domain/working-days.ts'

/** How far ahead a remind list looks: what is late, for now or due soon; or whatever is still to come. */
export const remindSpans = ['soon', 'all'] as const
export type RemindSpan = (typeof remindSpans)[number]

/** Days ahead that are soon. */
export const SOON_DAYS = 30

/** One trajectory with what it says of itself nowhere: its rules, and the names of its people. */
export interface RemindSubject {
  readonly trajectory: Trajectory
  readonly rules: TrajectoryRules
  /** Empty for somebody who is not known. */
  readonly names: Readonly<Record<Party, string>>
}

/** Something one person has to do. */
export interface RemindLine {
  readonly name: string
  /** What, in the words of the document. */
  readonly what: string
  /** null: now, without a day. */
  readonly on: IsoDate | null
  readonly late: boolean
  readonly number: string
  readonly coachee: string
}

/** Who must do what by when, on paper: one part for P&O and one for each party. */
export interface RemindList {
  readonly kind: 'remind-list'
  readonly language: Language
  readonly organisation: string
  readonly demo: boolean
  readonly on: IsoDate
  readonly span: RemindSpan
  /** Last day that it looks ahead to; null: all that is to come. */
  readonly until: IsoDate | null
  readonly trajectories: number
  /** Only those who have something to do, in the order of `doers`. */
  readonly groups: readonly { readonly by: Doer; readonly lines: readonly RemindLine[] }[]
}

/** What the list is made with. */
export interface RemindOrder {
  readonly span: RemindSpan
  readonly on: IsoDate
  readonly calendar: readonly HolidayRule[]
}

/** The words of the document's language. */
export interface RemindWords {
  readonly language: Language
  readonly what: (kind: DueKind) => string
  /** Order of names in this language. */
  readonly compare: (a: string, b: string) => number
}

const untilOf = ({ span, on }: RemindOrder): IsoDate | null => (span === 'all' ? null : addDays(on, SOON_DAYS))

/** What of a trajectory belongs in the list. What has no day is for now. */
export function remindedOf(
  { trajectory, rules }: Pick<RemindSubject, 'trajectory' | 'rules'>,
  order: RemindOrder,
): readonly Due[] {
  const until = untilOf(order)
  return duesOf(trajectory, rules, order.calendar).filter(({ on }) => on === null || until === null || on <= until)
}

const lineOf = ({ name, what, on, late, number, coachee }: RemindLine): RemindLine => ({
  name,
  what,
  on,
  late,
  number,
  coachee,
})

/** How many trajectories somebody has to do something for. */
export const remindedCount = (subjects: readonly RemindSubject[], order: RemindOrder): number =>
  subjects.filter((subject) => remindedOf(subject, order).length > 0).length

type Sortable = RemindLine & { readonly kind: DueKind }

/** By person, so that each is asked once; of one person what is for now first, then by day. */
const inOrder =
  (compare: RemindWords['compare']) =>
  (a: Sortable, b: Sortable): number =>
    compare(a.name, b.name) ||
    (a.on ?? '').localeCompare(b.on ?? '') ||
    a.number.localeCompare(b.number) ||
    dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind)

/** The list of who is to be reminded of what. What three people do together stands with each of them. */
export function remindList(
  subjects: readonly RemindSubject[],
  order: RemindOrder,
  settings: Pick<Settings, 'organisation' | 'demo' | 'operator'>,
  words: RemindWords,
): RemindList {
  const byDoer = new Map<Doer, Sortable[]>(doers.map((by) => [by, []]))
  for (const subject of subjects) {
    const { trajectory, names } = subject
    for (const due of remindedOf(subject, order)) {
      for (const by of due.by) {
        byDoer.get(by)?.push({
          kind: due.kind,
          name: by === 'hr' ? settings.operator : names[by],
          what: words.what(due.kind),
          on: due.on,
          late: isDueLate(due, order.on),
          number: trajectory.number,
          coachee: names.coachee,
        })
      }
    }
  }
  return {
    kind: 'remind-list',
    language: words.language,
    organisation: settings.organisation,
    demo: settings.demo,
    on: order.on,
    span: order.span,
    until: untilOf(order),
    trajectories: remindedCount(subjects, order),
    groups: [...byDoer].flatMap(([by, found]) =>
      found.length === 0 ? [] : [{ by, lines: found.toSorted(inOrder(words.compare)).map(lineOf) }],
    ),
  }
}
