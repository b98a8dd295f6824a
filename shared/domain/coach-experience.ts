import { measuredGoals } from './goal.ts'
import { type Cell, countOf, type Group, meanOf, type Share, shareOf, splitGroup, wholeGroup } from './anonymity.ts'
import { type Id, type IsoDate, isoDateSchema } from './primitives.ts'
import { addDays } from './iso-date.ts'
import type { Trajectory } from './trajectory.ts'

/** What experience looks at of a trajectory. */
export type ExperiencedFile = Pick<
  Trajectory,
  'id' | 'status' | 'coacheeId' | 'coachId' | 'endedOn' | 'goals' | 'evaluations'
>

/**
 * Items of the coachee's end evaluation about the working relationship (`resources/presets/evaluation-forms.json`):
 * whether the coach fitted the question, and whether there was room to speak freely. Marks 1–5.
 */
export const allianceItems = ['matched', 'free-to-speak'] as const

/** What closed trajectories say about one coach, as far as it may be told. */
export interface CoachExperience {
  readonly coachId: Id
  /** Closed trajectories. */
  readonly trajectories: Cell
  /** Mean over coachees of `allianceItems`, 1–5. */
  readonly alliance: Cell
  /** Goals that came out as expected or better, of those scored at both ends. */
  readonly reached: Share
}

/** The last day of the quarter before a day. */
export function lastQuarterEnd(on: IsoDate): IsoDate {
  const firstMonth = Math.floor((Number(on.slice(5, 7)) - 1) / 3) * 3 + 1
  return addDays(isoDateSchema.parse(`${on.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}-01`), -1)
}

interface Growing {
  readonly all: Set<string>
  count: number
  readonly answered: Set<string>
  answers: number
  sum: number
  readonly goals: { readonly yes: Group; readonly no: Group }
}

const none = (): Growing => ({
  all: new Set(),
  count: 0,
  answered: new Set(),
  answers: 0,
  sum: 0,
  goals: { yes: { count: 0, people: new Set() }, no: { count: 0, people: new Set() } },
})

/** A coachee's mark for the working relationship at the end, or null. */
function allianceOf({ evaluations }: ExperiencedFile, upTo: IsoDate): number | null {
  const end = evaluations.find(({ moment, perspective }) => moment === 'end' && perspective === 'coachee')
  if (end?.outcome.status !== 'received' || end.outcome.on > upTo) return null
  const { answers } = end.outcome
  const marks = allianceItems.map((item) => answers[item]).filter((mark) => typeof mark === 'number')
  return marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length
}

const joined = (group: Group, times: number, person: string): Group =>
  times === 0 ? group : { count: group.count + times, people: new Set([...group.people, person]) }

function added(coach: Growing, file: ExperiencedFile, upTo: IsoDate): Growing {
  const { coacheeId: person } = file
  const alliance = allianceOf(file, upTo)
  const scored = measuredGoals(file.goals).filter(({ baseline, endScore }) => baseline !== null && endScore !== null)
  const reached = scored.filter(({ endScore }) => endScore !== null && endScore >= 0).length
  return {
    all: new Set([...coach.all, person]),
    count: coach.count + 1,
    answered: alliance === null ? coach.answered : new Set([...coach.answered, person]),
    answers: coach.answers + (alliance === null ? 0 : 1),
    sum: coach.sum + (alliance ?? 0),
    goals: {
      yes: joined(coach.goals.yes, reached, person),
      no: joined(coach.goals.no, scored.length - reached, person),
    },
  }
}

/**
 * What closed trajectories say about each coach, by the rules of `anonymity.ts`: the coaches are parts of one whole, so
 * that a coach with few coachees does not follow from the others; whoever is hidden there shows nothing else either.
 * Anonymised files do not count: who they were about has been erased with their answers.
 *
 * Only what was over on the last day of the quarter before counts, so that one new answer does not stand out by looking
 * today and tomorrow. A file that is closed long after its end can still do so.
 *
 * @param minimum smallest number of different coachees (domain.md §10)
 */
export function coachExperience(
  files: Iterable<ExperiencedFile>,
  on: IsoDate,
  minimum: number,
): readonly CoachExperience[] {
  const upTo = lastQuarterEnd(on)
  const coaches = new Map<Id, Growing>()
  for (const file of files) {
    if (file.status !== 'closed' || file.coachId === null || file.endedOn === null || file.endedOn > upTo) continue
    coaches.set(file.coachId, added(coaches.get(file.coachId) ?? none(), file, upTo))
  }
  const groupOf = ({ all, count }: Growing): Group => ({ count, people: all })
  const parts = Object.fromEntries([...coaches].map(([id, coach]) => [id, groupOf(coach)]))
  const people = new Set([...coaches.values()].flatMap(({ all }) => [...all]))
  const count = [...coaches.values()].reduce((sum, coach) => sum + coach.count, 0)
  const judged = splitGroup(wholeGroup({ count, people }, minimum), parts, minimum)
  return [...coaches].map(([coachId, coach]) => {
    const group = judged[coachId]
    if (group?.visible !== true) {
      return { coachId, trajectories: { kind: 'hidden' }, alliance: { kind: 'hidden' }, reached: { kind: 'hidden' } }
    }
    return {
      coachId,
      trajectories: countOf(group),
      alliance: meanOf(coach.sum, { count: coach.answers, people: coach.answered }, minimum),
      reached: shareOf(coach.goals.yes, coach.goals.no, minimum),
    }
  })
}
