import { fail, ok, type Result } from '../result.ts'
import { type Coach, coachSchema, type PracticeYear, type Rate, type Relation } from './coach.ts'
import type { CommandContext, Id, IsoDate } from './primitives.ts'

/** What is known of a coach beside name, certificates and judgements. */
export type CoachFacts = Pick<
  Coach,
  | 'personId'
  | 'contact'
  | 'questionKinds'
  | 'languages'
  | 'regions'
  | 'online'
  | 'groups'
  | 'ethicsCode'
  | 'complaintsRoute'
  | 'insuredUntil'
  | 'availability'
  | 'maxParallel'
  | 'found'
>

/** A field of the file that has to be put right. `path` is that of the coach: `contact.email`. */
export interface CoachFileError {
  readonly path: string
  readonly code: 'missing' | 'notValid' | 'endsBeforeStart' | 'twice' | 'tooMany' | 'inFuture'
}

const clean = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map((line) => line.trim()).filter((line) => line !== '')),
]

/** A text with commas, semicolons or line ends between its parts, as a list without empty and double parts. */
export const listFrom = (text: string): readonly string[] => clean(text.split(/[,;\n]/u))

/** A list as one line of text, for a field. */
export const listText = (items: readonly string[]): string => items.join(', ')

function checked(coach: Coach): Result<Coach, readonly CoachFileError[]> {
  const parsed = coachSchema.safeParse(coach)
  if (parsed.success) return ok(parsed.data)
  return fail(
    parsed.error.issues.map(({ path, code }) => ({
      path: path.join('.'),
      code: code === 'too_big' && path.length === 1 ? 'tooMany' : 'notValid',
    })),
  )
}

/** Changes facts of a coach; the others stay as they are. */
export function saveCoachFacts(
  coach: Coach,
  facts: Partial<CoachFacts>,
  today: IsoDate,
): Result<Coach, readonly CoachFileError[]> {
  const signedOn = facts.ethicsCode?.signedOn ?? null
  if (signedOn !== null && signedOn > today) return fail([{ path: 'ethicsCode.signedOn', code: 'inFuture' }])
  return checked({
    ...coach,
    ...facts,
    languages: clean(facts.languages ?? coach.languages),
    regions: clean(facts.regions ?? coach.regions),
  })
}

/** The lists of lines in a coach's file. */
export type CoachLine = 'rates' | 'relations'

/** A line as it is filled in: without an id of its own yet. */
export type RateInput = Omit<Rate, 'id'>
export type RelationInput = Omit<Relation, 'id'>

const withLine = <Line extends { readonly id: Id }>(lines: readonly Line[], line: Line): readonly Line[] =>
  lines.some(({ id }) => id === line.id)
    ? lines.map((known) => (known.id === line.id ? line : known))
    : [...lines, line]

/** Adds a rate, or replaces the one with `id`. Two rates for one unit cannot start on the same day. */
export function saveRate(
  coach: Coach,
  input: RateInput,
  id: Id | null,
  ctx: CommandContext,
): Result<Coach, readonly CoachFileError[]> {
  const twice = coach.rates.some((rate) => rate.id !== id && rate.unit === input.unit && rate.from === input.from)
  if (twice) return fail([{ path: 'from', code: 'twice' }])
  return checked({ ...coach, rates: withLine(coach.rates, { ...input, id: id ?? ctx.newId() }) })
}

/** Adds a relation, or replaces the one with `id`. */
export function saveRelation(
  coach: Coach,
  input: RelationInput,
  id: Id | null,
  ctx: CommandContext,
): Result<Coach, readonly CoachFileError[]> {
  return checked({ ...coach, relations: withLine(coach.relations, { ...input, id: id ?? ctx.newId() }) })
}

/** Removes a rate or a relation. Removing one that is not there changes nothing. */
export const removeLine = (coach: Coach, list: CoachLine, id: Id): Coach => ({
  ...coach,
  rates: list === 'rates' ? coach.rates.filter((line) => line.id !== id) : coach.rates,
  relations: list === 'relations' ? coach.relations.filter((line) => line.id !== id) : coach.relations,
})

/** Adds what a coach did in a year, or replaces what was known of `year`. A year is there once. */
export function savePractice(
  coach: Coach,
  input: PracticeYear,
  year: number | null,
): Result<Coach, readonly CoachFileError[]> {
  const others = coach.practice.filter((known) => known.year !== year)
  if (others.some((known) => known.year === input.year)) return fail([{ path: 'year', code: 'twice' }])
  return checked({ ...coach, practice: [...others, input].toSorted((a, b) => a.year - b.year) })
}

/** Removes a year. */
export const removePractice = (coach: Coach, year: number): Coach => ({
  ...coach,
  practice: coach.practice.filter((known) => known.year !== year),
})

/** Adds a period in which the coach takes no trajectories, or replaces the one with `id`. Both days are part of it. */
export function saveAbsence(
  coach: Coach,
  input: { readonly from: IsoDate; readonly until: IsoDate },
  id: Id | null,
  ctx: CommandContext,
): Result<Coach, readonly CoachFileError[]> {
  if (input.until < input.from) return fail([{ path: 'until', code: 'endsBeforeStart' }])
  const absences = withLine(coach.availability.absences, { ...input, id: id ?? ctx.newId() })
  return checked({ ...coach, availability: { ...coach.availability, absences } })
}

/** Removes an absence. */
export const removeAbsence = (coach: Coach, id: Id): Coach => ({
  ...coach,
  availability: {
    ...coach.availability,
    absences: coach.availability.absences.filter((absence) => absence.id !== id),
  },
})
